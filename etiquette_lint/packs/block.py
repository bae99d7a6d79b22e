"""Plain data as YAML in block style, every text in quotes: nothing to be read as something else."""

import json
import re
from collections.abc import Iterator, Mapping

_PLAIN = re.compile(r"[A-Za-z_][\w-]*[+-]?", re.ASCII)
_WORDS = frozenset({"true", "false", "null"})
_ODD = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]")
"""What JSON leaves as it is, and YAML does not take or nobody sees as it is."""
_STEP = 2


def block(data: Mapping[str, object]) -> str:
    """Return data as YAML; lists and maps that are empty stand in one line."""
    return "".join(f"{line}\n" for line in _map(data, 0))


def _map(data: Mapping[str, object], indent: int) -> Iterator[str]:
    for key, value in data.items():
        head = f"{' ' * indent}{_key(key)}:"
        if isinstance(value, Mapping | list | tuple) and value:
            yield head
            yield from _under(value, indent + _STEP)
        else:
            yield f"{head} {_scalar(value)}"


def _under(value: object, indent: int) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from _map(value, indent)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _item(item, indent)


def _item(item: object, indent: int) -> Iterator[str]:
    dash = f"{' ' * indent}-"
    if isinstance(item, Mapping | list | tuple) and item:
        first, *others = _under(item, indent + _STEP)
        yield f"{dash} {first.lstrip(' ')}"
        yield from others
    else:
        yield f"{dash} {_scalar(item)}"


def _key(key: str) -> str:
    return key if _PLAIN.fullmatch(key) and key not in _WORDS else _scalar(key)


def _scalar(value: object) -> str:
    if isinstance(value, Mapping | list | tuple):
        return "{}" if isinstance(value, Mapping) else "[]"
    if isinstance(value, float):
        return f"{value:.9f}".rstrip("0") + ("0" if value.is_integer() else "")
    return quoted(value)


def quoted(value: object) -> str:
    """Return a text in double quotes, anything else as it is written."""
    written = json.dumps(value, ensure_ascii=False)
    return _ODD.sub(lambda match: f"\\u{ord(match[0]):04x}", written)

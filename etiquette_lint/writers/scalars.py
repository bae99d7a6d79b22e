"""Single values as YAML: plain where nobody can misread them, else in double quotes."""

import re
import unicodedata
from collections.abc import Mapping

_WORD = re.compile(r"[^\W\d_](?:[\w./@+ ()-]*[\w./@+()-])?")
_WHEN = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?", re.ASCII
)
_SPOKEN_FOR = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""Words that some readers of YAML take for something else."""
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"})
_NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t", '"': r"\"", "\\": r"\\"}


def scalar(value: object) -> str:
    """Return a text, number, truth value or nothing as it stands in YAML."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    text = str(value)
    return text if isinstance(value, int | float) or _is_plain(text) else quoted(text)


def flow(value: object) -> str:
    """Return a value on one line, whatever it holds."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key)}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def quoted(text: str) -> str:
    """Return a text in double quotes."""
    return '"' + "".join(_NAMED.get(char) or shown(char) for char in text) + '"'


def shown(text: str) -> str:
    r"""Return a text on one line: what breaks, hides or turns it is written out as `\u202e`."""
    return "".join(_escaped(one) if unicodedata.category(one) in _UNSAFE else one for one in text)


def _is_plain(text: str) -> bool:
    if text.casefold() in _SPOKEN_FOR:
        return False
    return bool(_WORD.fullmatch(text) or _WHEN.fullmatch(text))


def _escaped(char: str) -> str:
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

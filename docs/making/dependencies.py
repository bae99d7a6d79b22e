"""The page of dependencies, from what is installed: `python docs/generate.py dependencies`.

It wants `python -m pip install ".[calendar,html,mcp,spark,xlsx]"`. Unlike the other generated
pages it tells of one day and one machine, so nothing compares it word by word.
"""

import platform
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from importlib.metadata import Distribution, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from making.markdown import table

OURS = "etiquette-lint"
EXTRAS = ("calendar", "html", "mcp", "spark", "xlsx")
"""Those that users install; what tests and builds want goes to nobody."""
_NAMES = {
    "Apache Software License": "Apache-2.0",
    "BSD License": "BSD",
    "MIT License": "MIT",
    "Python Software Foundation License": "PSF-2.0",
}
PERMISSIVE = frozenset(
    {"Apache-2.0", "BSD", "BSD-2-Clause", "BSD-3-Clause", "CNRI-Python", "ISC", "MIT", "MIT-0"}
    | {"0BSD", "CC0-1.0", "PSF-2.0", "Unlicense", "Zlib"}
)
"""Licences that lay nothing on a program which uses what is under them."""


def direct(extra: str = "") -> tuple[str, ...]:
    """Return what the core asks for by itself, or what one extra asks for besides."""
    return tuple(sorted({*_asked(distribution(OURS), extra)} - {*(_core() if extra else ())}))


def closure(extra: str = "") -> dict[str, Distribution]:
    """Return all that is installed for the core, or with one extra, by name."""
    found: dict[str, Distribution] = {}
    waiting = [(OURS, extra)]
    seen = set(waiting)
    while waiting:
        name, of = waiting.pop()
        for asked, more in _wanted(distribution(name), of):
            found[asked] = distribution(asked)
            new = {(asked, one) for one in ("", *more)} - seen
            seen |= new
            waiting += sorted(new)
    return found


def licence(of: Distribution) -> str:
    """Return the licence a package states: as an expression, in one word, or by classifiers."""
    for stated in _said(of, "License-Expression"):
        return stated
    for stated in _said(of, "License"):
        if _NAMES.get(stated, stated) in PERMISSIVE:
            return _NAMES.get(stated, stated)
    told = (one.rpartition(" :: ")[2] for one in _said(of, "Classifier") if "License" in one)
    return " AND ".join(sorted({_NAMES.get(one, one) for one in told}))


def _said(of: Distribution, key: str) -> list[str]:
    return list(map(str, of.metadata.get_all(key) or ()))


def is_permissive(stated: str) -> bool:
    """Say whether a licence expression leaves a way that is not copyleft."""
    return any(
        parts and all(part in PERMISSIVE for part in parts)
        for way in re.split(r"\s+OR\s+", stated.strip("() "))
        for parts in [re.split(r"\s+AND\s+", way.strip("() "))]
    )


def lines() -> Iterator[str]:
    """Yield the page."""
    core = closure()
    yield from (
        "# Dependencies",
        "",
        "<!-- Written by python docs/generate.py dependencies, from what was installed. -->",
        "",
        "Everything that an installation brings with it, with the licence that each package states",
        f"of itself. Read on {datetime.now(UTC):%Y-%m-%d} from the newest versions, with Python "
        f"{platform.python_version()} on {platform.system()};",
        "other systems add `colorama`, `tzdata` or `pywin32`. What only tests and builds want is",
        "left out.",
        "",
        f"All of the core can be had under a licence without copyleft; so can {_of_extras()}.",
        "",
        f"## The core: {len(core)}",
    )
    yield from _packages(core, direct())
    for extra in EXTRAS:
        more = {name: one for name, one in closure(extra).items() if name not in core}
        yield from ("", f"## The extra `{extra}`: {len(more)} more")
        yield from _packages(more, direct(extra))


def _of_extras() -> str:
    every = {name: one for extra in EXTRAS for name, one in closure(extra).items()}
    others = sorted(name for name, one in every.items() if not is_permissive(licence(one)))
    return f"all of the extras but {', '.join(others)}" if others else "all of the extras"


def _packages(found: Mapping[str, Distribution], asked: tuple[str, ...]) -> Iterator[str]:
    rows = (
        (f"`{name}`", one.version, licence(one) or "not stated", "yes" if name in asked else "")
        for name, one in sorted(found.items())
    )
    yield from table(("Package", "Version", "Licence", "Asked for by us"), rows)


def _core() -> tuple[str, ...]:
    return tuple(_asked(distribution(OURS), ""))


def _asked(of: Distribution, extra: str) -> Iterator[str]:
    return (name for name, _ in _wanted(of, extra))


def _wanted(of: Distribution, extra: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield what a package asks for on this machine, each with the extras it is asked with."""
    for text in of.requires or ():
        one = Requirement(text)
        if one.marker is None or one.marker.evaluate({"extra": extra}):
            yield canonicalize_name(one.name), frozenset(one.extras)

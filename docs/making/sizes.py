"""The page about all limits."""

from collections.abc import Iterator

from etiquette_lint.limits import LIMITS, MIB, Limit
from making.markdown import table

_BYTES = ((1 << 30, "GiB"), (MIB, "MiB"), (1 << 10, "KiB"))
_YEARS = {"FIRST_YEAR": "from", "LAST_YEAR": "to"}


def lines() -> Iterator[str]:
    """Yield the page."""
    yield "# How much is taken in"
    yield ""
    yield "Whatever is over a limit is told as a problem that says so, and all else is read:"
    yield "[what each problem means](errors.md). Where no problem is named, nothing of what is"
    yield "judged is lost, or the report says what was stopped."
    yield ""
    yield "None of them can be configured. A configuration file is looked for beside the log, and"
    yield "so may come from the same stranger; a log that is too large as YAML or JSON is read by"
    yield "the line as JSONL, of which there may be any number."
    rows = (
        (one.of, _told(one), one.against, f"`{one.where}`", f"`{one.code}`" if one.code else "")
        for one in LIMITS
    )
    yield from table(("Of what", "Limit", "Against", "Kept by", "Problem"), rows)


def _told(limit: Limit) -> str:
    value = limit.value
    if limit.unit == "year":
        return f"{_YEARS[limit.name]} {value:.0f}"
    if limit.unit == "bytes":
        size, unit = next((size, unit) for size, unit in _BYTES if value >= size)
        return f"{value / size:g} {unit}"
    return f"{value:,.15g} {limit.unit}".rstrip()

"""The page about all limits."""

from collections.abc import Iterator

from etiquette_lint.limits import LIMITS, MIB, VARIABLE, Limit
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
    yield "A log that is too large as YAML or JSON is read by the line as JSONL, of which there may"
    yield "be any number. Where you trust what you read, the command takes other limits from a"
    yield "variable, by their names:"
    yield ""
    yield "```text"
    yield f'{VARIABLE}="LOG_SIZE=64000000 TEXT=200000" etiquette-lint check log.yaml'
    yield "```"
    yield ""
    yield "No configuration file can say them: it is looked for beside the log, and so may come"
    yield "from the same stranger. Those without a name are fixed: clocks, Python's stack and its"
    yield "numbers do not grow with a limit. From Python `etiquette_lint.limits.change({...})` does"
    yield "the same, before anything else of the package is used."
    rows = (
        (
            one.of,
            _told(one),
            f"`{one.name}`" if one.can_change else "",
            one.against,
            f"`{one.where}`",
            f"`{one.code}`" if one.code else "",
        )
        for one in LIMITS
    )
    yield from table(("Of what", "Limit", "Name", "Against", "Kept by", "Problem"), rows)


def _told(limit: Limit) -> str:
    value = limit.value
    if limit.unit == "year":
        return f"{_YEARS[limit.name]} {value:.0f}"
    if limit.unit == "bytes":
        size, unit = next((size, unit) for size, unit in _BYTES if value >= size)
        return f"{value / size:g} {unit}"
    return f"{value:,.15g} {limit.unit}".rstrip()

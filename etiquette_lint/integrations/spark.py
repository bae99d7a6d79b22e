"""Logs as Spark data frames: each timeline is judged in a task of its own, as `check_log` does.

What goes in: one row an entry, either its fields as columns (what `spark.read.json` makes; nulls
are fields left out) or its JSON in a column `value` (what `spark.read.text` makes). Every act
names its `timeline`. A column `number` tells the place of an act in the log, from 1; without it
the order is that of the frame. Ids of acts are told apart within a timeline.

What comes out is one row an act; `SCHEMA` says what each column holds.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Any

from etiquette_lint.assemble import assemble
from etiquette_lint.engine.checking import Packs, check_log
from etiquette_lint.errors import ExtraError, InputError, Problem, pointer
from etiquette_lint.located import BROKEN, Unreadable
from etiquette_lint.located.json_ import load_json_line
from etiquette_lint.loose import Loose
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.packs.library import load_pack
from etiquette_lint.packs.pack import Pack
from etiquette_lint.readers.quick import read_act
from etiquette_lint.reporters.json_ import dumps
from etiquette_lint.words.problems import problem

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

SCHEMA: Mapping[str, str] = {
    "timeline": "string",
    "number": "bigint",
    "id": "string",
    "outcome": "string",
    "decision": "string",
    "rules": "array<string>",
    "verdict": "string",
    "problem": "string",
}
"""The columns of the verdicts: `rules` are those that find or permit something, `verdict` is JSON
version 1; of an act that was not understood `outcome` to `verdict` are null and `problem` has JSON.
A timeline that was not understood has a row with its problem and no number."""
MOST_ACTS = 1_000_000
"""How many acts of one timeline a task holds, unless it is told otherwise."""
ACTS, TIMELINES = "actions", "timelines"
"""What the frames are called where something is wrong in them."""
_SHOWN = 20
_TEXT = "value"

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Terms:
    """By what the timelines are judged; every task is handed it."""

    packs: tuple[Pack, ...] | None
    """`None`: each timeline by the pack of its region."""
    locale: str
    timezone: str | None


def lint(
    actions: "DataFrame",
    timelines: "DataFrame",
    pack: Packs = None,
    *,
    locale: str = "en",
    timezone: str | None = None,
    most_acts: int | None = MOST_ACTS,
) -> "DataFrame":
    """Judge acts and return a row for each; the packs are read here and broadcast.

    The acts of each timeline are counted first, for one that is larger than `most_acts` is
    refused; `None` refuses none and counts nothing. Raises: ExtraError, InputError, PackError.
    """
    spark = _functions()
    acts = _acts(actions, spark)
    if most_acts is not None:
        _refuse_large(acts, most_acts, spark)
    terms = actions.sparkSession.sparkContext.broadcast(Terms(_loaded(pack), locale, timezone))
    schema = ", ".join(f"{name} {kind}" for name, kind in SCHEMA.items())
    return (
        acts.groupBy("timeline")
        .cogroup(_timelines(timelines, spark).groupBy("timeline"))
        .applyInArrow(_task(lambda: terms.value), schema)
    )


def judged(acts: Iterable[tuple[int, str]], timelines: Iterable[str], terms: Terms) -> list[Row]:
    """Return the rows of one timeline: of its acts are given the number and the JSON."""
    given = sorted(acts)
    stated = chain.from_iterable(map(_timeline, timelines))
    acted = chain.from_iterable(_act(text, number) for number, text in given)
    log = assemble(chain(stated, acted), timezone=terms.timezone)
    entries = tuple(replace(one, number=given[one.number - 1][0]) for one in log.entries)
    report = check_log(replace(log, entries=entries), terms.packs, locale=terms.locale)
    told = zip(entries, report.verdicts, strict=True)
    rows = [_judged_row(one.number, verdict) for one, verdict in told]
    rows += [_refused_row(_number(one), one, terms.locale) for one in report.problems]
    return rows + list(_unjudged(given, rows, report.problems, terms.locale))


def _unjudged(
    given: Iterable[tuple[int, str]], rows: Iterable[Row], problems: Sequence[Problem], locale: str
) -> Iterator[Row]:
    """Yield a row for each act that only its timeline kept from being judged."""
    told = {row["number"] for row in rows}
    for number, _ in given:
        if number not in told and problems:
            yield _refused_row(number, problems[0], locale)


def _act(text: str, number: int) -> Iterator[Loose | Problem]:
    """Yield what one row of the acts says; nothing is judged that names no timeline."""
    data: Any = read_act(text.encode("utf-8", "surrogatepass")) or _data(text, ACTS, number)
    named = data.get("timeline") if isinstance(data, dict) else getattr(data, "timeline", "")
    told = problem("frame-timeline-missing", pointer((number,))) if named is None else data
    if isinstance(told, Problem):
        yield told
        told = BROKEN
    yield Loose("action", told, (number,))


def _timeline(text: str) -> Iterator[Loose | Problem]:
    """Yield what one row of the timelines says, also as a log writes it."""
    data: Any = _data(text, TIMELINES, 1)
    if isinstance(data, Problem):
        yield data
        data = BROKEN
    elif isinstance(data, dict) and data.keys() == {"timeline"}:
        data = data["timeline"]
    yield Loose("timeline", data, ("timeline",))


def _data(text: str, frame: str, number: int) -> object:
    """Return what a row says, or what is wrong with how it is written."""
    try:
        return load_json_line(text, frame, number)
    except Unreadable as unreadable:
        first = unreadable.problems[0]
        path = number if frame == ACTS else "timeline"
        return first.at(first.location, pointer((path,)) + first.path)


def _number(told: Problem) -> int | None:
    """Return which act a problem is about; `None` where it is the timeline."""
    first = told.path.lstrip("/").partition("/")[0]
    return int(first) if first.isdecimal() else None


def _judged_row(number: int, verdict: Verdict) -> Row:
    return {
        "number": number,
        "id": verdict.id,
        "outcome": verdict.outcome,
        "decision": verdict.decision,
        "rules": [one.rule for one in (*verdict.findings, *verdict.permissions)],
        "verdict": dumps(verdict.to_dict()),
    }


def _refused_row(number: int | None, told: Problem, locale: str) -> Row:
    return {"number": number, "problem": dumps(told.to_dict(locale))}


def _task(terms: Callable[[], Terms]) -> Callable[[Any, Any], Any]:
    """Return what judges the acts and the timeline of one task, as Arrow tables."""

    def run(acts, timelines):  # type: ignore[no-untyped-def]  # Spark reads annotations
        import pyarrow as pa

        kinds = {
            "string": pa.string(),
            "bigint": pa.int64(),
            "array<string>": pa.list_(pa.string()),
        }
        schema = pa.schema([(name, kinds[kind]) for name, kind in SCHEMA.items()])
        numbered = zip(acts["number"].to_pylist(), acts["text"].to_pylist(), strict=True)
        rows = judged(numbered, timelines["text"].to_pylist(), terms())
        keys = acts["timeline"] if acts.num_rows else timelines["timeline"]
        name = keys[0].as_py()
        return pa.Table.from_pylist([{"timeline": name, **row} for row in rows], schema=schema)

    return run


def _acts(frame: "DataFrame", spark: Any) -> "DataFrame":
    """Return acts as `timeline`, `number` and `text`."""
    if "number" not in frame.columns:
        frame = frame.withColumn("number", spark.monotonically_increasing_id() + 1)
    text = _text(frame, spark, ACTS, "timeline", without=("number",))
    named = spark.get_json_object("text", "$.timeline").alias("timeline")
    numbered = frame.select(spark.col("number").cast("bigint").alias("number"), text.alias("text"))
    return numbered.select(named, "number", "text")


def _timelines(frame: "DataFrame", spark: Any) -> "DataFrame":
    """Return timelines as `timeline` and `text`."""
    texts = frame.select(_text(frame, spark, TIMELINES, "id").alias("text"))
    ids = [spark.get_json_object("text", path) for path in ("$.timeline.id", "$.id")]
    return texts.select(spark.coalesce(*ids).alias("timeline"), "text")


def _text(
    frame: "DataFrame", spark: Any, name: str, needed: str, without: tuple[str, ...] = ()
) -> Any:
    """Return an entry as JSON, its nulls left out.

    Raises: InputError.
    """
    if _TEXT in frame.columns:
        return spark.col(_TEXT)
    if needed not in frame.columns:
        raise InputError([problem("frame-column", frame=name, value=needed)])
    fields = [f"`{column}`" for column in frame.columns if column not in without]
    return spark.to_json(spark.struct(*fields))


def _refuse_large(acts: "DataFrame", most: int, spark: Any) -> None:
    """Raises: InputError, with each of the largest timelines."""
    counted = acts.groupBy("timeline").count().where(spark.col("count") > most)
    large = counted.orderBy(spark.desc("count")).limit(_SHOWN).collect()
    if large:
        code = "frame-timeline-large"
        raise InputError([problem(code, value=row[0], count=row[1], limit=most) for row in large])


def _functions() -> Any:
    try:
        import pyarrow  # noqa: F401
        from pyspark.sql import functions
    except ImportError:
        raise ExtraError([problem("extra-missing", extra="spark", part="pyspark")]) from None
    return functions


def _loaded(pack: Packs) -> tuple[Pack, ...] | None:
    if pack is None:
        return None
    given = pack if isinstance(pack, list | tuple) else (pack,)
    return tuple(load_pack(one) for one in given)

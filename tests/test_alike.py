"""Logs that say the same otherwise get the same verdicts; what concerns no act changes nothing."""

import csv
import io
import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import strategies as made
import yaml
from hypothesis import given
from hypothesis import strategies as st
from small import Written
from test_reference import acts, verdicts

from etiquette_lint import Verdict, check_log, load_pack, read_log
from etiquette_lint.models import vocabulary as closed
from etiquette_lint.models.vocabulary import SEVERITY
from etiquette_lint.packs.library import bundled
from etiquette_lint.packs.pack import Pack
from etiquette_lint.times import DAY, parse_when

BUNDLED = st.sampled_from(sorted(bundled()))
PACKS = st.lists(made.packs("t"), min_size=1, max_size=1) | BUNDLED.map(lambda name: [name])
TWO = st.tuples(made.timelines("one"), made.timelines("two")).map(list)
LOGS = st.lists(acts(), min_size=1, max_size=6)
INSTANTS = st.lists(acts(made.instants()), min_size=1, max_size=6)


def named(log: list[Written]) -> list[Written]:
    """Return acts with ids of their own, so that no number depends on the others."""
    return [{**one, "id": f"a{n}"} for n, one in enumerate(log)]


def told(verdict: Verdict) -> Any:
    """Return all a verdict says that has no place in a file."""
    said = verdict.to_dict()
    return {key: said[key] for key in said if key not in ("location", "remedied_by")}


def judged(packs: Any, processes: list[Written], log: list[Written]) -> dict[str, Any]:
    rules = [load_pack(one) for one in packs]
    return {one.id: told(one) for one in verdicts(rules, processes, log)}


def without_fingerprints(said: Any) -> Any:
    """Return what is said without marks that are made of names and instants."""
    if isinstance(said, dict):
        return {k: without_fingerprints(v) for k, v in said.items() if k != "fingerprint"}
    return [without_fingerprints(one) for one in said] if isinstance(said, list) else said


NAMES = {
    **{name: f"person-{number}" for number, name in enumerate((*made.PEOPLE, "ida"))},
    **{name: f"{name[::-1]}-unheard-of" for name in made.UNKNOWN},
    "one": "first-process",
    "two": "second-process",
}


def renamed(value: Any) -> Any:
    """Return a log or a verdict with other names of people and processes throughout."""
    text = json.dumps(value)
    for old, new in NAMES.items():
        text = text.replace(f'"{old}"', f'"{new}"')
    return json.loads(text)


def without_questions_wording(said: Any) -> Any:
    """Return verdicts without sentences: who was perhaps meant goes by the spelling of names."""
    if isinstance(said, dict):
        return {
            key: without_questions_wording(one)
            for key, one in said.items()
            if key not in ("ask", "message", "instead", "remedy")
        }
    return [without_questions_wording(one) for one in said] if isinstance(said, list) else said


@given(PACKS, TWO, LOGS)
def test_other_names_of_people_and_processes_change_nothing_but_names(
    rules: Any, processes: list[Written], log: list[Written]
) -> None:
    log = named(log)
    plain = without_questions_wording(renamed(judged(rules, processes, log)))
    other = without_questions_wording(judged(rules, renamed(processes), renamed(log)))
    assert without_fingerprints(other) == without_fingerprints(plain)


def moved(value: Any, weeks: int) -> Any:
    """Return a log with everything in it so many weeks later."""
    if isinstance(value, dict):
        return {key: moved(one, weeks) for key, one in value.items()}
    if isinstance(value, list):
        return [moved(one, weeks) for one in value]
    if not isinstance(value, str) or value[:4] not in ("2026", "2027"):
        return value
    return "/".join(_later(part, weeks) for part in value.split("/"))


def _later(written: str, weeks: int) -> str:
    when = parse_when(written) + timedelta(weeks=weeks)
    return when.isoformat().replace("+00:00", "Z")


UTC_ONLY = st.tuples(made.timelines("one", ("UTC",)), made.timelines("two", ("UTC",))).map(list)


@given(PACKS, UTC_ONLY, LOGS, st.integers(-40, 40))
def test_whole_weeks_later_everything_is_the_same(
    rules: Any, processes: list[Written], log: list[Written], weeks: int
) -> None:
    def outcomes(processes: Any, log: Any, back: int) -> Any:
        packs = [load_pack(one) for one in rules]
        return [
            (one.outcome, one.phase, one.timeline, _soon(one, back), one.at - back * 7 * DAY)
            for one in verdicts(packs, processes, log)
        ]

    assert outcomes(moved(processes, weeks), moved(log, weeks), weeks) == outcomes(
        processes, log, 0
    )


def _soon(verdict: Verdict, weeks: int) -> Any:
    found = verdict.earliest
    moment = None if found.at is None else found.at - weeks * 7 * DAY
    return found.when, moment, found.after, found.then


STRANGE = {
    "id": "elsewhere",
    "timezone": "Europe/Berlin",
    "people": [{"id": "somebody-else", "roles": ["recruiter"]}],
    "interviews": [{"starts_at": "2026-12-01T10:30:00Z", "interviewers": ["somebody-else"]}],
    "milestones": [{"kind": "rejected", "at": "2026-12-03"}],
}
ELSEWHERE = made.acts(closed.KINDS, to=("somebody-else",)).map(
    lambda one: {**one, "timeline": "elsewhere", "id": "elsewhere"}
)


@given(PACKS, TWO, LOGS, st.lists(ELSEWHERE, min_size=1, max_size=1), st.integers(0, 6))
def test_a_process_and_an_act_that_have_nothing_to_do_with_others_change_nothing(
    rules: Any, processes: list[Written], log: list[Written], strange: list[Written], place: int
) -> None:
    log = [{**one, "timeline": ("one", "two")[n % 2]} for n, one in enumerate(named(log))]
    more = [*log[:place], *strange, *log[place:]]
    after = judged(rules, [STRANGE, *processes], more)
    del after["elsewhere"]
    assert after == judged(rules, processes, log)


TO_LIN_WEI = st.lists(made.acts(closed.KINDS, to=("lin-wei",)), min_size=1, max_size=6)


@given(PACKS, made.timelines("one"), TO_LIN_WEI)
def test_somebody_whom_no_act_is_about_changes_nothing(
    rules: Any, process: Written, log: list[Written]
) -> None:
    known = {**process, "interviews": [{"interviewers": ["lin-wei"]}, *process["interviews"]]}
    people = [*known["people"], {"id": "bystander", "roles": ["employee"]}]
    assert judged(rules, [{**known, "people": people}], log) == judged(rules, [known], log)


@given(PACKS, TWO, LOGS)
def test_a_log_in_parts_by_process_is_judged_as_the_whole(
    rules: Any, processes: list[Written], log: list[Written]
) -> None:
    log = [{**one, "timeline": ("one", "two")[n % 2]} for n, one in enumerate(named(log))]
    parts: dict[str, Any] = {}
    for process in processes:
        parts |= judged(rules, [process], [o for o in log if o["timeline"] == process["id"]])
    assert parts == judged(rules, processes, log)


@given(made.packs("t"), made.packs("other"), made.timelines("one"), INSTANTS)
def test_packs_side_by_side_are_the_worst_of_each(
    one: Pack, other: Pack, process: Written, log: list[Written]
) -> None:
    log = [{**act, "ignore": []} for act in log]
    each = [verdicts([pack], [process], log) for pack in (one, other)]
    both = verdicts([one, other], [process], log)
    for alone, second, together in zip(*each, both, strict=True):
        assert together.outcome == max(
            (alone.outcome, second.outcome), key=lambda outcome: SEVERITY[outcome]
        )
        said = [found.rule for verdict in (alone, second) for found in verdict.findings]
        assert sorted(found.rule for found in together.findings) == sorted(said)


def _as_yaml(log: Written, folder: Path) -> Path:
    return _written(folder / "log.yaml", yaml.safe_dump(log, allow_unicode=True))


def _as_json(log: Written, folder: Path) -> Path:
    return _written(folder / "log.json", json.dumps(log))


def _as_lines(log: Written, folder: Path) -> Path:
    lines = [*({"timeline": one} for one in log["timelines"]), *log["actions"]]
    return _written(folder / "log.jsonl", "".join(json.dumps(line) + "\n" for line in lines))


def _as_table(log: Written, folder: Path) -> Path:
    _written(folder / "timelines.json", json.dumps({"timelines": log["timelines"]}))
    rows = [_cells(one) for one in log["actions"]]
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, sorted({column for row in rows for column in row}))
    writer.writeheader()
    writer.writerows(rows)
    return _written(folder / "log.csv", table.getvalue())


def _written(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def _cells(action: Written, prefix: str = "") -> dict[str, str]:
    cells: dict[str, str] = {}
    for key, value in action.items():
        if isinstance(value, dict):
            cells |= _cells(value, f"{prefix}{key}.")
        elif value is not None:
            cells[prefix + key] = json.dumps(value) if isinstance(value, bool) else value
    return cells


WAYS: dict[str, Callable[[Written, Path], Path]] = {
    "YAML": _as_yaml,
    "lines": _as_lines,
    "a table": _as_table,
}
PLAIN = made.acts(closed.KINDS).map(
    lambda one: {key: one[key] for key in one if key != "answers" and one[key] != {}}
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("logs")


@given(made.packs("t"), TWO, st.lists(PLAIN, min_size=1, max_size=5))
def test_every_format_tells_the_same(
    folder: Path, rules: Pack, processes: list[Written], log: list[Written]
) -> None:
    whole = {"timelines": processes, "actions": named(log)}

    def read(path: Path) -> Any:
        table = folder / "timelines.json" if path.suffix == ".csv" else None
        found = read_log(path, timeline=table)
        assert not found.problems, found.problems
        return [told(one) for one in check_log(found, rules).verdicts]

    expected = read(_as_json(whole, folder))
    for name, write in WAYS.items():
        assert read(write(whole, folder)) == expected, name

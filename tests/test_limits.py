"""One table of limits: each is told by name, kept where it says, and what is below it is read."""

import inspect
import json
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from small import act, timeline

from etiquette_lint import InputError, check_action, limits
from etiquette_lint.cli.entry import main
from etiquette_lint.limits import LIMITS, Limit
from etiquette_lint.words.problems.catalogue import CATALOGUE

NAMED_OTHERWISE = frozenset({"zip-bomb", "zip-too-large", "time-out-of-range"})
"""Problems of several limits, and one whose words have the years in them."""


def test_every_limit_is_in_the_table() -> None:
    values = {name for name in vars(limits) if name.isupper() and name[0] != "_"}
    assert values - {"LIMITS", "MIB", "VARIABLE"} == {one.name for one in LIMITS}


@pytest.mark.parametrize("limit", LIMITS, ids=lambda one: one.name)
def test_a_limit_is_kept_where_the_table_says_and_its_problem_names_it(limit: Limit) -> None:
    source = inspect.getsource(import_module(f"etiquette_lint.{limit.where}"))
    assert limit.name in source
    if limit.code and limit.code not in NAMED_OTHERWISE:
        assert all("{limit}" in message for message, _ in CATALOGUE[limit.code].values())


def people(count: int) -> list[dict[str, Any]]:
    return [{"id": f"p{number}"} for number in range(count)]


LISTS = {
    "people": (limits.PEOPLE, lambda n: {"people": people(n)}),
    "interviews": (limits.INTERVIEWS, lambda n: {"interviews": [{}] * n}),
    "interviewers": (
        limits.INTERVIEWERS,
        lambda n: {"interviews": [{"interviewers": [f"p{i}" for i in range(n)]}]},
    ),
    "milestones": (
        limits.MILESTONES,
        lambda n: {"milestones": [{"kind": "applied", "at": "2026-11-01"}] * n},
    ),
}


@pytest.mark.parametrize(("most", "fields"), LISTS.values(), ids=LISTS)
def test_a_process_may_have_so_many_entries_and_no_more(most: int, fields: Any) -> None:
    check_action(act(), timeline(**fields(most)))
    with pytest.raises(InputError) as refused:
        check_action(act(), timeline(**fields(most + 1)))
    (problem,) = refused.value.problems
    assert problem.code == "list-too-long" and str(most) in problem.message


def test_an_act_may_ignore_so_much_and_no_more() -> None:
    ignore = [{"rule": "hays/comment-quota", "reason": "known"}] * (limits.IGNORES + 1)
    check_action(act(ignore=ignore[1:]), timeline())
    with pytest.raises(InputError, match="more than 100 entries"):
        check_action(act(ignore=ignore), timeline())


def told(log: Path, asked: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "etiquette_lint", "check", str(log)]
    environ = {**os.environ, "ETIQUETTE_LINT_LIMITS": asked}
    return subprocess.run(command, env=environ, capture_output=True, text=True, check=False)


def test_the_command_takes_other_limits_from_a_variable(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text(json.dumps(act(text="x" * 50)) + "\n", encoding="utf-8")
    assert told(log, "").stderr == ""
    assert "'text' is longer than 40 characters" in told(log, "TEXT=40, LINE=2000").stderr
    assert told(log, "TEXT=60").stderr == ""


@pytest.mark.parametrize(
    ("asked", "said"),
    {
        "TXT=40": "did you mean 'TEXT'?",
        "TEXT": "'TEXT' in ETIQUETTE_LINT_LIMITS is no limit that can be set",
        "TEXT=many": "'TEXT=many' in",
        "TEXT=0": "'TEXT=0' in",
        "TEXT=-1": "'TEXT=-1' in",
        "TEXT=1e3": "'TEXT=1e3' in",
        "LOG_SECONDS=nan": "'LOG_SECONDS=nan' in",
        "NESTING=99": "'NESTING=99' in",
    }.items(),
)
def test_what_is_no_limit_is_refused(
    asked: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "log.yaml"], {"ETIQUETTE_LINT_LIMITS": asked}) == 2
    assert said in capsys.readouterr().err

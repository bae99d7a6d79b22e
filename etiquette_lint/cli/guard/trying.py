"""`guard test`: three calls replayed against your setup, with their answers."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from etiquette_lint.cli import options, output
from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.guard.remembered import WAIT, file_of
from etiquette_lint.cli.guard.setup import Setup, setup, setup_options
from etiquette_lint.cli.layout import Page
from etiquette_lint.errors import InputError
from etiquette_lint.guard.answers import Answer
from etiquette_lint.guard.bench import prepared
from etiquette_lint.guard.calls import Call
from etiquette_lint.guard.memory import writing
from etiquette_lint.models.timeline import Timeline
from etiquette_lint.words.guard import say
from etiquette_lint.words.problems import problem

_CALLS: tuple[tuple[str, Mapping[str, str]], ...] = (
    ("mcp__linkedin__get_person_profile", {}),
    ("mcp__linkedin__send_message", {"message": "Thank you for your time."}),
    ("mcp__linkedin__connect_with_person", {"note": "Good to meet you."}),
)
"""Tools and what else they are given: allowed, asked and denied while an interview lies ahead."""
_PLATFORM = "linkedin"


def run(given: Setup, environ: Mapping[str, str]) -> int:
    """Answer each call with the memory left as it is; see that the memory can be used."""
    guard = given.guard(environ)
    if not given.timeline:
        raise InputError([problem("guard-no-timeline")])
    handle = _handle(prepared(given.timeline, guard.pack, guard.region).log.timelines)
    with writing(file_of(given.memory, environ), WAIT):
        pass
    page = Page.on(output.view(environ), options.locale_of(given.locale, environ))
    with TemporaryDirectory() as folder:
        alone = replace(guard, memory=Path(folder) / "guard.sqlite3", locale=page.locale)
        calls = [Call(tool, {"linkedin_username": handle, **more}) for tool, more in _CALLS]
        output.put(_lines([(call, alone.decide(call)) for call in calls], page))
    return 0


def _lines(answered: Iterable[tuple[Call, Answer]], page: Page) -> Iterator[str]:
    for call, answer in answered:
        decision = say(f"log:{answer.decision}", page.locale)
        whom = str(call.arguments["linkedin_username"])
        yield from page.text(
            say("tried", page.locale, decision=decision, tool=call.tool, whom=whom)
        )
        yield from page.text(answer.reason, indent=4)


def _handle(timelines: Iterable[Timeline]) -> str:
    """Return the account of somebody who interviews.

    Raises: MisuseError, where none is written down: no call could be told to mean that person.
    """
    timelines = tuple(timelines)
    people = {person.id: person for timeline in timelines for person in timeline.people}
    listed = [
        name
        for timeline in timelines
        for interview in timeline.interviews
        for name in interview.interviewers
    ]
    known = [people[name].handles.get(_PLATFORM) for name in listed if name in people]
    found = next(filter(None, known), None)
    if found is None:
        raise fault("guard-no-handle" if listed else "guard-no-interviewer", id=(listed or [""])[0])
    return found


def _run(**given: Any) -> int:
    return run(setup(**given), environment())


command = Command(
    "test",
    callback=_run,
    judges=True,
    help="""\
Replay three calls about an interviewer of yours: to look at the profile, to write a
message, to connect. Nothing is sent, and nothing of it is remembered.

\b
  etiquette-lint guard test --timeline acme.yaml
""",
    params=setup_options(),
)

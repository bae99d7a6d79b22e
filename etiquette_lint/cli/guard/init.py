"""`guard init`: the caller's hook and a timeline file, so that the guard is set up at once."""

import shlex
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from etiquette_lint import config, times
from etiquette_lint.cli import options, output
from etiquette_lint.cli.faults import PROGRAM
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.guard.settings import changes, read_settings, with_guard
from etiquette_lint.words.guard import say
from etiquette_lint.words.guard_starter import guard_starter
from etiquette_lint.words.notes import note

CALLERS: Mapping[str, str] = {"claude-code": ".claude/settings.json"}
"""Whom it can set up, and where that one has its settings."""
DEFAULT_FILE = "interviews.yaml"


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given."""

    caller: str
    file: str
    settings: str | None
    ics: str | None
    interviews: tuple[str, ...]
    locale: str | None
    dry_run: bool


def run(request: Request, environ: Mapping[str, str]) -> int:
    """Write what is missing, and say what changed."""
    side = output.aside(options.locale_of(request.locale, environ))
    file = Path(request.settings or CALLERS[request.caller])
    timeline = Path(request.file).resolve()
    old = read_settings(file)
    new = with_guard(old, file, _command(request.caller, timeline), _kept(timeline, file))
    output.put(changes(old, new, str(file)))
    said = [say("init-same", side, file=str(file))] if old == new else []
    if not request.dry_run:
        if request.ics is None:
            said += _write_timeline(timeline, request, environ, side)
        elif _read_calendar(timeline, request, environ):
            timeline.unlink(missing_ok=True)
            return 2
        said += _write(file, old, new, side)
        said.append(note("next", side, command=f"{PROGRAM} guard test {_timeline(timeline)}"))
    output.tell(said)
    return 0


def _read_calendar(timeline: Path, request: Request, environ: Mapping[str, str]) -> int:
    """Write the timeline that a calendar tells; return 2 where it was not understood.

    Raises: MisuseError, where there is one already.
    """
    from etiquette_lint.cli import import_
    from etiquette_lint.cli.sources import Sources
    from etiquette_lint.importing.wishes import Wishes

    output.refuse_existing(str(timeline))
    own = options.own(options.locale_of(request.locale, environ))
    wishes = Wishes(interviews=request.interviews or None, locale=own)
    calendar = Sources((str(request.ics),), wishes)
    return import_.run(import_.Request(calendar, str(timeline), "text", False, own), environ)


def _write(file: Path, old: str, new: str, side: str) -> list[str]:
    if old == new:
        return []
    file.parent.mkdir(parents=True, exist_ok=True)
    output.write_file(str(file), [new])
    return [note("written", side, file=str(file))]


def _write_timeline(
    timeline: Path, request: Request, environ: Mapping[str, str], side: str
) -> list[str]:
    """Write a timeline file to fill in; one that is there is left alone."""
    if timeline.exists():
        return [say("init-kept", side, file=request.file)]
    own = options.own(options.locale_of(request.locale, environ))
    zone = times.find_zone(times.here(environ)).key
    output.write_file(str(timeline), [guard_starter(own, zone=zone)])
    return [note("written", side, file=request.file)]


def _command(caller: str, timeline: Path) -> str:
    """Return what the caller runs: nothing in it depends on the folder it is run in."""
    found = shutil.which(PROGRAM)
    program = [found] if found else [sys.executable, "-m", "etiquette_lint"]
    return f"{shlex.join(program)} guard --for {caller} {_timeline(timeline)} {_config()}"


def _timeline(timeline: Path) -> str:
    return f"--timeline {shlex.quote(str(timeline))}"


def _config() -> str:
    """Return the configuration of today: an agent must not slip in another one."""
    found = config.nearest()
    return f"--config {shlex.quote(str(Path(found).resolve()))}" if found else "--no-config"


def _kept(timeline: Path, settings: Path) -> list[str]:
    """Return the files that no tool may edit."""
    found = config.nearest()
    files = [timeline, settings.resolve(), *([Path(found).resolve()] if found else [])]
    return [str(file) for file in files]


def _run(**given: Any) -> int:
    return run(Request(**given), environment())


command = Command(
    "init",
    callback=_run,
    help=f"""\
Set the guard up: put its hooks into the caller's settings, and write a timeline file
to fill in, {DEFAULT_FILE} or FILE. What is there is kept; what changes is shown.

\b
  etiquette-lint guard init --for claude-code
  etiquette-lint guard init acme.yaml --for claude-code --dry-run
  etiquette-lint guard init acme.yaml --ics calendar.ics --interviews Acme
""",
    params=[
        click.Argument(["file"], required=False, default=DEFAULT_FILE, metavar="[FILE]"),
        click.Option(
            ["--for", "caller"],
            metavar="|".join(CALLERS),
            default="claude-code",
            callback=options.listed(CALLERS),
            help="Whose settings. [claude-code]",
        ),
        click.Option(
            ["--settings"], metavar="FILE", help="Where they are. [.claude/settings.json]"
        ),
        click.Option(["--ics"], metavar="FILE", help="A calendar to take the interviews from."),
        click.Option(
            ["--interviews"],
            metavar="WORDS",
            multiple=True,
            help="Which of its events are interviews: words of the title, or *pattern*.",
        ),
        click.Option(
            ["--dry-run"], is_flag=True, help="Show what would change, and write nothing."
        ),
        options.locale_option(),
    ],
)

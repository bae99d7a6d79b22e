"""`packs new`: a pack with one finished rule, from five answers."""

import os
import shlex
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click

from etiquette_lint import times
from etiquette_lint.cli import dialogue, options, output, spellings
from etiquette_lint.cli.faults import PROGRAM, fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.packs.first_pack import Wanted, text
from etiquette_lint.models import vocabulary as closed
from etiquette_lint.packs.library import load_pack
from etiquette_lint.packs.merge import merged
from etiquette_lint.packs.pack import Example, Pack
from etiquette_lint.packs.schema import read_pack
from etiquette_lint.proving.proposals import proposed
from etiquette_lint.words import labels, locales
from etiquette_lint.words.first_pack import first
from etiquette_lint.words.notes import note
from etiquette_lint.words.prompts import prompt

LEVELS = tuple(level for level in closed.LEVELS if level != "off")
_ENGLISH = "en"
_OWN_ADVICE = tuple(first("source-title", locale) for locale in locales.OWN)
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "kind": closed.KINDS,
    "role": closed.ROLES,
    "phase": closed.PHASES,
    "level": LEVELS,
}
_DEFAULTS: Mapping[str, str] = {
    "kind": "connect_request",
    "role": "interviewer",
    "phase": "before_interview",
    "level": "warning",
}


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given, and what was answered since."""

    name: str | None
    extends: str | None
    output: str | None
    force: bool
    kind: str | None
    role: str | None
    phase: str | None
    level: str | None
    source_title: str | None
    publisher: str | None
    published: str | None
    message: str | None
    message_local: str | None
    locale: str | None
    now: str | None


def run(request: Request, environ: Mapping[str, str]) -> int:
    """Write a pack whose one rule has both its examples."""
    if request.name is None:
        raise fault("argument-missing", name="NAME", command=f"{PROGRAM} packs new osaka")
    options.slug("NAME", request.name)
    file = request.output or f"{request.name}.yaml"
    if not request.force:
        output.refuse_existing(file, "file-exists-force")
    locale = options.locale_of(request.locale, environ)
    side = output.aside(locale)
    parent = load_pack(request.extends) if request.extends else None
    wanted = _wanted(_answered(request, locale, side), request.name, file, parent, locale)
    output.put(_finished(wanted).splitlines(), file)
    if not output.is_stdout(file):
        command = f"{PROGRAM} packs test {shlex.quote(file)}"
        output.tell([note("written", side, file=file), note("next", side, command=command)])
    return 0


def _answered(request: Request, locale: str, side: str) -> Request:
    """Return the request with what was left out: asked for on a terminal, else as usual."""
    asks = output.is_terminal(sys.stdin) and output.is_terminal(sys.stderr)
    try:
        return _asked(request, locale, side) if asks else _usual(request, side)
    except dialogue.NoAnswerError:
        raise fault("answers-ended") from None


def _usual(request: Request, side: str) -> Request:
    given: dict[str, Any] = {
        name: usual
        for name, usual in {**_DEFAULTS, **_usual_source(request)}.items()
        if getattr(request, name) is None
    }
    if request.source_title is None:
        given["source_title"] = first("source-title", side)
    return replace(request, **given)


def _usual_source(request: Request) -> dict[str, str]:
    year = times.moment(options.instant_of(request.now)).year
    return {"publisher": request.name or "", "published": str(year)}


def _asked(request: Request, locale: str, side: str) -> Request:
    """Ask for what is missing.

    Raises: NoAnswerError.
    """
    given: dict[str, Any] = {}
    for name, words in _CHOICES.items():
        if getattr(request, name) is None:
            choices = {word: labels.of(name, word, side) for word in words}
            given[name] = dialogue.choose(
                prompt(f"new-{name}", side), choices, lambda typed: None, side
            )
    usual = {"source_title": first("source-title", side), **_usual_source(request)}
    for name, offered in usual.items():
        if getattr(request, name) is None:
            question = prompt(f"new-{name.replace('_', '-')}", side)
            given[name] = dialogue.written(question, offered, side)
    level = given.get("level", request.level)
    if request.message is None and request.message_local is None:
        offered = first(f"message-{level}", _ENGLISH)
        given["message"] = dialogue.written(prompt("new-message", side), offered, side)
    if request.message_local is None and locale != _ENGLISH:
        question = prompt("new-message-local", side, language=locale)
        given["message_local"] = dialogue.written(question, "", side) or None
    return replace(request, **given)


def _wanted(request: Request, name: str, file: str, parent: Pack | None, locale: str) -> Wanted:
    level = request.level or _DEFAULTS["level"]
    alone = request.message is None and request.message_local is not None
    messages = {} if alone else {_ENGLISH: request.message or first(f"message-{level}", _ENGLISH)}
    if request.message_local is not None:
        messages[locale] = request.message_local
    return Wanted(
        name=name,
        file=f"{name}.yaml" if output.is_stdout(file) else file,
        kind=request.kind or "",
        role=request.role or "",
        phase=request.phase or "",
        level=level,
        source_title=request.source_title or "",
        publisher=request.publisher or "",
        published=request.published or "",
        basis="editorial" if request.source_title in _OWN_ADVICE else "stated",
        messages=messages,
        place="" if locale in messages else locale,
        parent=parent,
        parent_ref=_ref(request.extends or "", file),
        locale=options.own(locale),
    )


def _ref(parent: str, file: str) -> str:
    """Return a parent as the pack names it: a file as seen from where the pack will be."""
    if not parent.endswith((".yaml", ".yml")):
        return parent
    folder = Path.cwd() if output.is_stdout(file) else Path(file).resolve().parent
    return Path(os.path.relpath(Path(parent).resolve(), folder)).as_posix()


def _finished(wanted: Wanted) -> str:
    """Return the pack with the examples that the engine finds for its rule.

    Raises: PackError, MisuseError.
    """
    draft = _read(text(wanted), wanted)
    examples: list[Example] = proposed(draft, wanted.rule, wanted.locale)
    if len(examples) < len(("applies", "silent")):
        raise fault("new-never-speaks", kind=wanted.kind, role=wanted.role, phase=wanted.phase)
    finished = text(wanted, tuple(examples))
    _read(finished, wanted)
    return finished


def _read(written: str, wanted: Wanted) -> Pack:
    return merged(read_pack(written, wanted.file, wanted.parent))


def _run(**given: Any) -> int:
    return run(Request(**given), environment())


def _listed_option(
    name: str, words: tuple[str, ...], synonyms: Mapping[str, str] | None, told: str
) -> click.Option:
    metavar = name.lstrip("-").upper()
    return click.Option(
        [name], metavar=metavar, callback=options.listed(words, synonyms), help=told
    )


def _text_option(name: str, told: str) -> click.Option:
    return click.Option([name], metavar="TEXT", help=told)


command = Command(
    "new",
    callback=_run,
    help="""\
Write a pack with one finished rule, to NAME.yaml. Five questions are asked, if you
sit at a terminal: what kind of act, towards whom, when, how severe, and who says so.

The rule gets one example in which it speaks and one in which it does not, both found
by asking the engine. With --message-local alone, the pack is in that language alone.

\b
  etiquette-lint packs new osaka --extends hays --locale ja
  etiquette-lint packs new osaka --kind friend_request --role interviewer \\
      --phase before_interview --level error --source-title "Before the interview" \\
      --publisher "Osaka careers office" --published 2026
""",
    params=[
        click.Argument(["name"], required=False, metavar="NAME"),
        click.Option(["--extends"], metavar="NAME|FILE", help="Build on this pack."),
        click.Option(["--output"], metavar="FILE", help="Where to write it; - prints it."),
        click.Option(["--force"], is_flag=True, help="Replace a file that is there."),
        _listed_option("--kind", closed.KINDS, spellings.kinds(), "What kind of act."),
        _listed_option("--role", closed.ROLES, spellings.roles(), "Towards whom."),
        _listed_option("--phase", closed.PHASES, None, "When: explain phases lists them."),
        _listed_option("--level", LEVELS, None, "How severe: " + ", ".join(LEVELS) + "."),
        _text_option("--source-title", "The title of what says so."),
        _text_option("--publisher", "Who published it."),
        click.Option(["--published"], metavar="DATE", help="When: 2026, 2026-04 or 2026-04-14."),
        _text_option("--message", "What people read, in English."),
        _text_option("--message-local", "The same in the language of --locale."),
        options.locale_option(),
        options.now_option("Which year a source is of, if nobody says. [this computer's clock]"),
    ],
)

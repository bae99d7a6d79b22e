"""`ask`: one verdict without a file; what is missing is asked on a terminal."""

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

import click

from etiquette_lint import times
from etiquette_lint.assemble import assemble
from etiquette_lint.cli import answering, dialogue, options, output, spellings
from etiquette_lint.cli.faults import PROGRAM, MisuseError, fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.judging import exit_code, tell_regions
from etiquette_lint.cli.plan import (
    ARGUMENTS,
    NONE,
    UNDATED,
    Plan,
    check_fields,
    command_line,
    log_of,
)
from etiquette_lint.cli.saving import native
from etiquette_lint.cli.standing import terms
from etiquette_lint.cli.when import Clock
from etiquette_lint.config import Config
from etiquette_lint.engine.checking import check_log, chosen
from etiquette_lint.errors import InputError
from etiquette_lint.loose import Loose
from etiquette_lint.models import vocabulary as closed
from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import Level
from etiquette_lint.packs.pack import Pack
from etiquette_lint.reporters.blocks import Sheet, value_label
from etiquette_lint.reporters.heading import circumstances
from etiquette_lint.reporters.lines import wrap
from etiquette_lint.reporters.scene import scenes
from etiquette_lint.reporters.table import JSON, REPORTERS
from etiquette_lint.reporters.text import act
from etiquette_lint.reporters.view import View
from etiquette_lint.words.notes import note
from etiquette_lint.words.prompts import prompt
from etiquette_lint.words.sentences import say

QUESTIONS = 4
"""Most that is asked."""
_EXAMPLES = Plan("friend_request", "wechat", "interviewer", "+3d")


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given."""

    plan: Plan
    answer: tuple[str, ...]
    packs: tuple[str, ...]
    locale: str | None
    format: str
    ignore: tuple[str, ...]
    now: str | None
    save: str | None
    force: bool
    config: Config


@dataclass(frozen=True, slots=True)
class Bench:
    """What plans are judged with."""

    packs: tuple[Pack, ...]
    levels: Mapping[str, Level]
    clock: Clock
    locale: str


def run(request: Request, environ: Mapping[str, str]) -> int:
    """Judge one act, say so, and return the exit code."""
    if request.format == "sarif":
        raise fault("sarif-needs-file")
    view = output.view(environ)
    locale = options.locale_of(request.locale, environ)
    locale = view.asked(locale) if request.format == "text" else locale
    side = output.aside(locale)
    clock = Clock(options.instant_of(request.now), times.find_zone(times.here(environ)))
    if request.save is not None and not request.force:
        output.refuse_existing(request.save, "file-exists-force")
    packs = chosen(request.packs, request.plan.region).packs
    said = replace(request.plan, answers=answering.given(request.answer, packs))
    check_fields(said)
    plan = _completed(request, said, clock, side)
    check_fields(plan)
    _tell_unfamiliar(plan, side)
    tell_regions([plan.region], request.packs, side)
    plan, report = _settled(
        said, plan, Bench(packs, terms(request.config, packs, request.ignore).levels, clock, locale)
    )
    talked = plan != said
    output.tell([""] if talked else [])
    _put(report, request, view)
    if talked:
        output.tell([prompt("same", side, command=command_line(plan, request.packs))])
    if request.save is not None:
        _save(request.save, native(log_of(plan, clock, options.own(locale))), side)
    return exit_code([report], "error")


def _save(file: str, text: str, locale: str) -> None:
    output.put(text.splitlines(), file)
    output.tell([] if output.is_stdout(file) else [note("written", locale, file=file)])


def judge(plan: Plan, bench: Bench) -> Report:
    """Return the report on a plan.

    Raises: InputError, PackError, MisuseError.
    """
    told = log_of(plan, bench.clock, options.own(bench.locale))
    log = assemble(
        [
            Loose("timeline", told["timeline"], ("timeline",)),
            Loose("action", told["actions"][0], ("action",)),
        ]
    )
    if log.problems:
        raise InputError(log.problems)
    return check_log(log, bench.packs, locale=bench.locale, levels=bench.levels)


def _completed(request: Request, plan: Plan, clock: Clock, locale: str) -> Plan:
    """Return the plan with all it needs, asked for where somebody can answer."""
    if not plan.missing:
        return plan
    if _somebody_answers():
        try:
            return dialogue.complete(plan, clock, locale)
        except dialogue.NoAnswerError:
            pass
    raise _missing(request, plan)


def _somebody_answers() -> bool:
    return output.is_terminal(sys.stdin) and output.is_terminal(sys.stderr)


def _missing(request: Request, plan: Plan) -> MisuseError:
    names = [ARGUMENTS.get(name, f"--{name}") for name in plan.missing]
    given: dict[str, Any] = {name: getattr(_EXAMPLES, name) for name in plan.missing}
    return fault(
        "ask-missing",
        missing=", ".join(names),
        command=command_line(replace(plan, **given), request.packs),
    )


def _settled(said: Plan, plan: Plan, bench: Bench) -> tuple[Plan, Report]:
    """Judge, and ask what the verdict asks, while there are questions left to ask."""
    asked = sum(getattr(plan, field.name) != getattr(said, field.name) for field in fields(plan))
    report = judge(plan, bench)
    while (
        asked < QUESTIONS and _somebody_answers() and (question := answering.open_question(report))
    ):
        side = output.aside(bench.locale)
        choices = {word: value_label(question.fact, word, side) for word in question.answers}
        try:
            word = dialogue.choose(question.say(bench.locale), choices, lambda typed: None, side)
        except dialogue.NoAnswerError:
            break
        plan, asked = answering.answered(plan, question, word), asked + 1
        report = judge(plan, bench)
    return plan, report


def _tell_unfamiliar(plan: Plan, locale: str) -> None:
    platform = plan.platform or ""
    if meant := spellings.familiar(platform):
        told = note("platform-unfamiliar", locale, platform=platform, near=meant)
        output.tell([f"{PROGRAM}: {told}"])


def _put(report: Report, request: Request, view: View) -> None:
    if request.format == "text":
        output.put(_page(report, view))
    else:
        lines = REPORTERS[request.format](report, view)
        output.put(lines, is_json=request.format in JSON)


def _page(report: Report, view: View) -> Iterator[str]:
    """Yield the one act, and where to read on."""
    scene = next(scenes(report, options.own(report.locale)))
    verdict = report.verdicts[0]
    yield from act(verdict, Sheet(scene, view, report.packs, report.locale, answering.advise))
    yield from wrap(circumstances(scene, report), view.columns)
    if rule := _gravest(verdict):
        yield say("why", scene.locale, rule=rule)


def _gravest(verdict: Verdict) -> str:
    """Return the rule to read about."""
    found = (*verdict.findings, *verdict.permissions)
    asked = (question.rule for question in verdict.questions)
    return found[0].rule if found else next(asked, "")


def _run(**given: Any) -> int:
    names = {field.name for field in fields(Plan)}
    plan = Plan(**{name: value for name, value in given.items() if name in names})
    rest = {name: value for name, value in given.items() if name not in names}
    return run(Request(plan, **rest), environment())


def _platform(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    return None if value is None else spellings.platform_of(value)


def _interview(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    known = {NONE: NONE, UNDATED: UNDATED, **spellings.whens()}
    return None if value is None else known.get(options.folded(value), value)


def _listed_option(name: str, words: tuple[str, ...], text: str) -> click.Option:
    return click.Option([name], metavar="|".join(words), callback=options.listed(words), help=text)


command = Command(
    "ask",
    callback=_run,
    judges=True,
    help="""\
Judge one act without a file. What is missing is asked, if you sit at a terminal.

KIND is what you want to do (connect_request, comment, ...: explain kinds), PLATFORM
where. WHEN is 2026-12-01T10:00+08:00, a time or date of this computer's zone, now,
+3d or -1h.

\b
  etiquette-lint ask
  etiquette-lint ask friend_request wechat --to interviewer --interview +3d
  etiquette-lint ask comment linkedin --to interviewer --interview none \\
      --post-topic industry --text "How did you choose the gripper?"
""",
    params=[
        click.Argument(
            ["kind"],
            required=False,
            metavar="KIND",
            callback=options.listed(closed.KINDS, spellings.kinds()),
        ),
        click.Argument(["platform"], required=False, metavar="PLATFORM", callback=_platform),
        click.Option(
            ["--to"],
            metavar="ROLE",
            callback=options.listed(closed.ROLES, spellings.roles()),
            help="Who it is to: " + ", ".join(closed.ROLES) + ".",
        ),
        click.Option(
            ["--interview"],
            metavar="WHEN|none|undated",
            callback=_interview,
            help="When the interview starts.",
        ),
        click.Option(["--at"], metavar="WHEN", help="When you do it. [now]"),
        _listed_option("--process", ("pending", "offered", "hired", "closed"), "How far it is."),
        click.Option(["--text"], metavar="TEXT", help="The note, comment or message."),
        _listed_option("--post-topic", ("industry", "personal"), "What their post is about."),
        click.Option(["--topic"], metavar="TOPIC", help="What a message or a look-up is about."),
        _listed_option(
            "--initiator",
            ("candidate", "target", "employer", "third_party"),
            "Who wanted this contact. [candidate]",
        ),
        _listed_option("--consent", ("none", "asked_and_agreed"), "You asked, they agreed."),
        _listed_option(
            "--relationship",
            ("stranger", "acquaintance", "colleague", "friend"),
            "How well you knew each other before. [stranger]",
        ),
        click.Option(
            ["--answer"],
            multiple=True,
            metavar="NAME[=yes|no]",
            help="The answer to a question of the pack's own.",
        ),
        click.Option(["--save"], metavar="FILE", help="Write this as a log to go on with."),
        click.Option(["--force"], is_flag=True, help="Let --save replace a file."),
        options.pack_option(),
        options.region_option(),
        options.locale_option(),
        options.format_option(),
        options.ignore_option(),
        options.now_option("What 'now' is. [this computer's clock]"),
    ],
)

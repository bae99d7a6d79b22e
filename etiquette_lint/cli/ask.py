"""`ask`: one verdict without a file; what is missing is asked on a terminal."""

import shlex
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

import click

from etiquette_lint import times
from etiquette_lint.assemble import assemble
from etiquette_lint.cli import dialogue, options, output, spellings
from etiquette_lint.cli.faults import PROGRAM, MisuseError, fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.judging import exit_code, tell_region
from etiquette_lint.cli.plan import NONE, UNDATED, Plan, check_fields, log_of
from etiquette_lint.cli.saving import native
from etiquette_lint.cli.when import Clock
from etiquette_lint.engine.checking import check_log, choose_packs
from etiquette_lint.errors import InputError
from etiquette_lint.loose import Loose
from etiquette_lint.models import vocabulary as closed
from etiquette_lint.models.action import Action
from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Question, Verdict
from etiquette_lint.reporters.answers import advice
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
_ARGUMENTS = {"kind": "KIND", "platform": "PLATFORM"}
_EXAMPLES = Plan("friend_request", "wechat", "interviewer", "+3d")
_ANSWERED_BY = {
    "post_topic": "--post-topic",
    "topic": "--topic",
    "relationship": "--relationship",
    "hours_to_interview": "--interview",
}
"""Facts a verdict may ask for, and the options that say them."""


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given."""

    plan: Plan
    packs: tuple[str, ...]
    region: str | None
    locale: str | None
    format: str
    now: str | None
    save: str | None
    force: bool


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
    check_fields(request.plan)
    plan = _completed(request.plan, clock, side)
    check_fields(plan)
    _tell_unfamiliar(plan, side)
    plan, report = _settled(request, plan, clock, locale)
    talked = plan != request.plan
    output.tell([""] if talked else [])
    _put(report, request, view)
    if talked:
        output.tell([prompt("same", side, command=command_line(plan))])
    if request.save is not None:
        _save(request.save, native(log_of(plan, clock, options.own(locale))), side)
    return exit_code([report], "error")


def _save(file: str, text: str, locale: str) -> None:
    output.put(text.splitlines(), file)
    output.tell([] if output.is_stdout(file) else [note("written", locale, file=file)])


def judge(request: Request, plan: Plan, clock: Clock, locale: str) -> Report:
    """Return the report on a plan.

    Raises: InputError, PackError.
    """
    told = log_of(plan, clock, options.own(locale))
    log = assemble(
        [
            Loose("timeline", told["timeline"], ("timeline",)),
            Loose("action", told["actions"][0], ("action",)),
        ]
    )
    if log.problems:
        raise InputError(log.problems)
    packs = choose_packs(request.packs, request.region)
    tell_region(request.region, request.packs, packs, output.aside(locale))
    return check_log(log, packs, locale=locale)


def command_line(plan: Plan) -> str:
    """Return the command that says all that a plan does."""
    words = [PROGRAM, "ask", *(getattr(plan, name) for name in _ARGUMENTS)]
    for field in fields(plan):
        value = getattr(plan, field.name)
        if field.name not in _ARGUMENTS and value is not None:
            words += [f"--{field.name.replace('_', '-')}", value]
    return shlex.join(word for word in words if word is not None)


def _completed(plan: Plan, clock: Clock, locale: str) -> Plan:
    """Return the plan with all it needs, asked for where somebody can answer."""
    if not plan.missing:
        return plan
    if _somebody_answers():
        try:
            return dialogue.complete(plan, clock, locale)
        except dialogue.NoAnswerError:
            pass
    raise _missing(plan)


def _somebody_answers() -> bool:
    return output.is_terminal(sys.stdin) and output.is_terminal(sys.stderr)


def _missing(plan: Plan) -> MisuseError:
    names = [_ARGUMENTS.get(name, f"--{name}") for name in plan.missing]
    given: dict[str, Any] = {name: getattr(_EXAMPLES, name) for name in plan.missing}
    return fault(
        "ask-missing",
        missing=", ".join(names),
        command=command_line(replace(plan, **given)),
    )


def _settled(request: Request, plan: Plan, clock: Clock, locale: str) -> tuple[Plan, Report]:
    """Judge, and ask what the verdict asks, while there are questions left to ask."""
    asked = sum(
        getattr(plan, field.name) != getattr(request.plan, field.name) for field in fields(plan)
    )
    report = judge(request, plan, clock, locale)
    while asked < QUESTIONS and _somebody_answers() and (question := _open(report, plan)):
        side = output.aside(locale)
        choices = {word: value_label(question.fact, word, side) for word in question.answers}
        try:
            answer = dialogue.choose(question.say(locale), choices, lambda typed: None, side)
        except dialogue.NoAnswerError:
            break
        given: dict[str, Any] = {question.fact: answer}
        plan, asked = replace(plan, **given), asked + 1
        report = judge(request, plan, clock, locale)
    return plan, report


def _open(report: Report, plan: Plan) -> Question | None:
    """Return a question of the verdict that an option could have answered."""
    questions = report.verdicts[0].questions
    return next((one for one in questions if one.fact in {"post_topic", "topic"}), None)


def _tell_unfamiliar(plan: Plan, locale: str) -> None:
    platform = plan.platform or ""
    meant = spellings.familiar(platform)
    if meant:
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
    yield from act(verdict, Sheet(scene, view, report.packs, report.locale, _advice))
    yield from wrap(circumstances(scene, report), view.columns)
    rule = _gravest(verdict)
    if rule:
        yield say("why", scene.locale, rule=rule)


def _gravest(verdict: Verdict) -> str:
    """Return the rule to read about."""
    found = (*verdict.findings, *verdict.permissions)
    asked = (question.rule for question in verdict.questions)
    return found[0].rule if found else next(asked, "")


def _advice(question: Question, action: Action, locale: str) -> list[str]:
    """Return the option that answers a question, else what a log would say."""
    option = _ANSWERED_BY.get(question.fact)
    if option is None:
        return advice(question, action, locale)
    answer = next(iter(question.answers)) if question.fact != "hours_to_interview" else "+3d"
    return [prompt("answer-with", locale, option=f"{option} {answer}")]


def _run(**given: Any) -> int:
    names = {field.name for field in fields(Plan)}
    plan = Plan(**{name: value for name, value in given.items() if name in names})
    rest = {name: value for name, value in given.items() if name not in names}
    return run(Request(plan, **rest), environment())


def _platform(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    return None if value is None else spellings.platform_of(value)


def _interview(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is None:
        return None
    known = {NONE: NONE, UNDATED: UNDATED, **spellings.whens()}
    return known.get(options.folded(value), value)


def _listed_option(name: str, words: tuple[str, ...], text: str) -> click.Option:
    return click.Option([name], metavar="|".join(words), callback=options.listed(words), help=text)


command = Command(
    "ask",
    callback=_run,
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
        click.Option(["--save"], metavar="FILE", help="Write this as a log to go on with."),
        click.Option(["--force"], is_flag=True, help="Let --save replace a file."),
        options.pack_option(),
        options.region_option(),
        options.locale_option(),
        options.format_option(),
        options.now_option("What 'now' is. [this computer's clock]"),
    ],
)

"""`why`: condition by condition, why rules spoke of an act or did not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from etiquette_lint.assemble import Entry, Log
from etiquette_lint.cases import Lack
from etiquette_lint.cli import conditions, options, output
from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.judging import find_rule
from etiquette_lint.cli.layout import Page
from etiquette_lint.cli.standing import terms
from etiquette_lint.conditions import Truth
from etiquette_lint.config import Config
from etiquette_lint.engine.checking import chosen
from etiquette_lint.engine.linter import Linter
from etiquette_lint.engine.why import Step, Trace, trace
from etiquette_lint.errors import InputError
from etiquette_lint.models.report import Report
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import ANY_REQUEST
from etiquette_lint.packs.pack import Pack
from etiquette_lint.readers.log import read_log
from etiquette_lint.reporters import wanted as wanting
from etiquette_lint.reporters.blocks import Sheet
from etiquette_lint.reporters.scene import scenes
from etiquette_lint.reporters.text import act
from etiquette_lint.words import labels
from etiquette_lint.words.near import near

_SHOWN = 20
"""So many ids of acts are offered."""
_SYMBOLS: Mapping[Truth, str] = {True: "ok", False: "error", None: "cannot_tell"}
"""What the outcomes' signs stand for: held, did not hold, unknown."""
_SPOKE: Mapping[Truth, str] = {True: "spoke", False: "silent-rule", None: "undecided"}


@dataclass(frozen=True, slots=True)
class Request:
    """A command line, as it was given."""

    log: str | None
    action: str | None
    rule: str | None
    timeline: str | None
    packs: tuple[str, ...]
    region: str | None
    locale: str | None
    assume: tuple[str, ...]
    ignore: tuple[str, ...]
    config: Config


def run(request: Request, environ: Mapping[str, str]) -> int:
    """Print how each rule of the act's kind judged it."""
    locale = options.locale_of(request.locale, environ)
    log = _read(request)
    entry = _find(log, request)
    choice = chosen(request.packs, request.region, log.timelines)
    rule = None if request.rule is None else find_rule(request.rule, choice.packs)
    told = terms(request.config, choice.packs, request.ignore, request.assume)
    linter = Linter(
        choice.packs,
        locale=locale,
        levels=told.levels,
        assumed=told.assumed,
        by_region=choice.by_region,
    )
    _refuse_off(rule, linter)
    verdict, traces = trace(log, linter, entry)
    shown = _chosen(traces, rule, verdict)
    report = Report((verdict,), packs=linter.info, timelines=log.timelines, locale=linter.locale)
    page = Page.on(output.view(environ), locale)
    homes = {rule: pack.pack for pack in linter.packs for rule in pack.rules}
    rules = (line for one in shown for line in _rule(one, homes[one.rule.id], page))
    output.put((*_act(report, page), *rules))
    return 0


def _read(request: Request) -> Log:
    """Return the log; what is broken elsewhere in it does not matter here.

    Raises: MisuseError, InputError.
    """
    if request.log is None or request.action is None:
        missing = "LOG" if request.log is None else "ACTION"
        command = f"etiquette-lint why {request.log or 'job-search.yaml'} a2"
        raise fault("argument-missing", name=missing, command=command)
    if (request.log, request.timeline) == ("-", "-"):
        raise fault("stdin-twice")
    stdin = output.standard_input(request.log, request.timeline)
    return read_log(request.log, timeline=request.timeline, stdin=stdin)


def _find(log: Log, request: Request) -> Entry:
    """Return the act that is meant, by its id or its number.

    Raises: MisuseError; InputError, if the log has problems and the act is not in it.
    """
    by_id = {entry.id: entry for entry in log.entries}
    by_number = {f"#{entry.number}": entry for entry in log.entries}
    asked = str(request.action)
    found = by_id.get(asked) or by_number.get(f"#{asked.removeprefix('#')}")
    if found is not None:
        return found
    if log.problems:
        raise InputError(log.problems)
    raise fault(
        "act-unknown",
        value=asked,
        file=request.log,
        near=near(asked, by_id),
        options=", ".join(list(by_id)[:_SHOWN]) or "-",
    )


def _refuse_off(rule: str | None, linter: Linter) -> None:
    levels = {one.level for pack in linter.packs for one in pack.rules.values() if one.id == rule}
    if levels == {"off"}:
        raise fault("rule-is-off", rule=rule)


def _chosen(traces: Sequence[Trace], rule: str | None, verdict: Verdict) -> list[Trace]:
    """Return what is to be shown: one rule, or all, those that spoke first.

    Raises: MisuseError, if there is nothing to show.
    """
    kind = verdict.act.kind
    if rule is None:
        order = [True, None, False]
        return sorted(traces, key=lambda one: (order.index(one.spoke), order.index(one.own)))
    shown = [one for one in traces if one.rule.id == rule]
    if not shown:
        names = ", ".join(one.rule.id for one in traces)
        code = "act-not-spoken-of" if names else "act-has-no-rules"
        raise fault(code, rule=rule, kind=kind, options=names, packs=", ".join(verdict.packs))
    return shown


def _act(report: Report, page: Page) -> Iterator[str]:
    scene = next(scenes(report, page.locale))
    verdict = report.verdicts[0]
    yield from act(verdict, Sheet(scene, page.view, report.packs, report.locale))
    yield ""


def _rule(told: Trace, pack: Pack, page: Page) -> Iterator[str]:
    """Yield how one rule judged the act."""
    level = labels.of("level", told.rule.level, page.locale)
    verdict = page.say(_SPOKE[told.spoke])
    yield page.say("rule-title", rule=told.rule.id, level=level, verdict=verdict)
    clauses = {(step.part, step.clause) for step in told.steps}
    for step in told.steps:
        mark = page.view.symbol(_SYMBOLS[_held(step)])
        several = (step.part, 2) in clauses
        prefix = f"{step.clause}. " if several else ""
        yield from page.text(f"{prefix}{_step(step, told, pack, page)}", indent=4, mark=mark)
    for key, wanted in (("overruled", True), ("perhaps-overruled", None)):
        rules = [name for name, truth in told.overruled_by if truth is wanted]
        if rules and told.own is not False:
            yield from page.text(page.say(key, rules=", ".join(rules)), indent=4)


def _held(step: Step) -> Truth:
    """Return whether a step let the rule speak: under `unless` the other way round."""
    if step.part != "unless" or step.truth is None:
        return step.truth
    return not step.truth


def _step(step: Step, told: Trace, pack: Pack, page: Page) -> str:
    found = _found(step, page)
    if step.test is not None:
        key = "step-unless" if step.part == "unless" else "step"
        return page.say(key, wanted=conditions.wanted(step.test, pack, page), found=found)
    if step.part == "count" and told.rule.rule.count is not None:
        wanted = conditions.count(told.rule.rule.count, pack, page)
        return page.say("step-count", wanted=wanted, found=found)
    return page.say("step-text", found=found)


def _found(step: Step, page: Page) -> str:
    if step.lack is not None:
        return page.say("unknown-value" if step.lack is Lack.UNKNOWN else "not-applicable")
    if step.value is None:
        return page.say({True: "yes", False: "no", None: "unknown-value"}[step.truth])
    fact = step.test.fact if step.test else ""
    values = step.value if isinstance(step.value, tuple) else (step.value,)
    return page.joined(_value(fact, one, page) for one in values if one != ANY_REQUEST) or "-"


def _value(fact: str, value: str | float | bool, page: Page) -> str:
    if isinstance(value, float):
        return f"{value:.1f}"
    return wanting.value(fact, value, page.locale)


def _run(**given: Any) -> int:
    return run(Request(**given), environment())


command = Command(
    "why",
    callback=_run,
    judges=True,
    help="""\
Condition by condition, why a rule spoke of an act or did not.

ACTION is the id of an act in LOG, or its number. Without RULE, every rule about
that kind of act is shown, those that spoke first.

\b
  etiquette-lint why job-search.yaml a2
  etiquette-lint why job-search.yaml 3 hays/comment-on-industry-posts
""",
    params=[
        click.Argument(["log"], required=False, metavar="LOG"),
        click.Argument(["action"], required=False, metavar="ACTION"),
        click.Argument(["rule"], required=False, metavar="[RULE]"),
        options.timeline_option("Interviews and people for the log."),
        options.pack_option(),
        options.region_option(),
        options.locale_option(),
        options.assume_option("What is so where the log does not say."),
        options.ignore_option(),
    ],
)

"""`packs test`: the examples of packs, run through the engine."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import click

from etiquette_lint.cli import options, output
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.layout import Page
from etiquette_lint.cli.packs import audits, mutating, proposing
from etiquette_lint.cli.packs.validate import tell_problems
from etiquette_lint.errors import PackError, Problem
from etiquette_lint.models.audit import Audit
from etiquette_lint.packs.library import bundled, load_pack
from etiquette_lint.packs.pack import Pack
from etiquette_lint.proving.examples import Trial
from etiquette_lint.proving.proof import Proof, prove
from etiquette_lint.reporters import problems
from etiquette_lint.words.pages import plural


def run(
    names: Sequence[str],
    locale: str | None,
    form: str,
    mutate: bool,
    environ: Mapping[str, str],
) -> int:
    """Test each pack; return 1 if an example fails or is missing, 2 if a pack is broken."""
    page = Page.on(output.view(environ), options.locale_of(locale, environ))
    if form == "text":
        return max([_test(name, page, mutate) for name in names or bundled()])
    tried = [_audit(name, page, mutate) for name in names or bundled()]
    audits.put((audit for audit, _ in tried), form, page)
    return max(code for _, code in tried)


def _test(name: str, page: Page, mutate: bool) -> int:
    try:
        pack = load_pack(name)
        proof = prove(pack)
    except PackError as error:
        tell_problems(error.problems, page.locale)
        return 2
    output.put(_lines(pack, proof, page))
    if proof.failing or not mutate:
        return int(proof.failing > 0)
    faults = mutating.unnoticed(pack, page)
    output.put(mutating.lines(faults, pack, page))
    return int(bool(faults))


def _audit(name: str, page: Page, mutate: bool) -> tuple[Audit, int]:
    """Return what came of a pack, and what the command exits with because of it."""
    try:
        pack = load_pack(name)
        proof = prove(pack)
    except PackError as error:
        return audits.broken(name, error, page), 2
    faults = [trial.fault for trial in proof.trials if trial.fault is not None]
    faults += proof.faults
    told = _sum(pack, proof, page)
    if mutate and not faults:
        faults = mutating.unnoticed(pack, page)
        told = mutating.told(faults, pack, page)
    return Audit(name, told, tuple(faults), proof.notes), int(bool(faults))


def _lines(pack: Pack, proof: Proof, page: Page) -> Iterator[str]:
    by_rule: dict[str, list[Trial]] = {}
    for trial in proof.trials:
        by_rule.setdefault(trial.rule, []).append(trial)
    for rule, tried in by_rule.items():
        yield from _rule(rule, tried, page)
    for fault in proof.faults:
        yield from _problems([fault], page)
        yield from proposing.lines(fault, pack, page)
    yield from _problems(proof.notes, page)
    yield from page.text(_sum(pack, proof, page))
    gaps = [trial.example.title for trial in proof.trials if trial.example.todo]
    if gaps:
        yield from page.text(page.say("gaps", titles=page.joined(gaps)))


def _rule(rule: str, tried: Sequence[Trial], page: Page) -> Iterator[str]:
    """Yield one line for a rule, and under it what fails."""
    faults = [trial.fault for trial in tried if trial.fault is not None]
    mark = page.view.symbol("error" if faults else "ok")
    count = plural("examples-count", len(tried), page.locale)
    yield from page.text(page.say("value-is", fact=rule, values=count), indent=3, mark=mark)
    yield from _problems(faults, page)


def _problems(told: Sequence[Problem], page: Page) -> Iterator[str]:
    for one in told:
        yield from problems.lines(one, page.locale, page.view)


def _sum(pack: Pack, proof: Proof, page: Page) -> str:
    return page.say(
        "tested-failing" if proof.failing else "tested",
        pack=pack.name,
        examples=plural("examples-count", len(proof.trials), page.locale),
        rules=plural("rules-count", len(pack.rules), page.locale),
        failing=proof.failing,
    )


def _run(**given: Any) -> int:
    return run(**given, environ=environment())


command = Command(
    "test",
    callback=_run,
    help="""\
Run the examples of packs; without NAME, of all bundled ones.

Exits with 1 if an example comes out otherwise than it says, or is missing; then an
example that would do is proposed. --mutate asks more: each rule is changed one thing
at a time, and a change that no example notices is a fault, unless the rule says under
`equivalent` why none could.

\b
  etiquette-lint packs test hays
  etiquette-lint packs test coach.yaml
  etiquette-lint packs test coach.yaml --mutate
  etiquette-lint packs test coach.yaml --format github
""",
    params=[
        click.Argument(["names"], nargs=-1, metavar="[NAME|FILE]..."),
        click.Option(
            ["--mutate"], is_flag=True, help="Also list the changes that no example notices."
        ),
        audits.format_option(),
        options.locale_option(),
    ],
)

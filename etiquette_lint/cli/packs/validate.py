"""`packs validate`: packs loaded and compiled, nothing judged."""

from collections.abc import Mapping, Sequence
from typing import Any

import click

from etiquette_lint.cli import options, output
from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.layout import Page
from etiquette_lint.cli.packs import audits
from etiquette_lint.errors import PackError, Problem
from etiquette_lint.models.audit import Audit
from etiquette_lint.packs.compiled import compile_pack
from etiquette_lint.packs.library import load_pack
from etiquette_lint.packs.pack import Pack
from etiquette_lint.reporters import problems
from etiquette_lint.words.pages import plural


def run(files: Sequence[str], locale: str | None, form: str, environ: Mapping[str, str]) -> int:
    """Say of each pack whether it is valid; return 2 if one is not."""
    if not files:
        command = "etiquette-lint packs validate coach.yaml"
        raise fault("argument-missing", name="FILE", command=command)
    page = Page.on(output.view(environ), options.locale_of(locale, environ))
    if form == "text":
        return max([_validate(file, page) for file in files])
    looked_over = [_audit(file, page) for file in files]
    audits.put(looked_over, form, page)
    return 2 if any(audit.faults or audit.unread for audit in looked_over) else 0


def tell_problems(told: Sequence[Problem], locale: str) -> None:
    """Print on the side what is wrong with a pack."""
    view, own = output.side_view(), output.aside(locale)
    output.tell(line for one in told for line in problems.lines(one, own, view))


def _validate(file: str, page: Page) -> int:
    try:
        pack = load_pack(file)
        compiled = compile_pack(pack)
    except PackError as error:
        tell_problems(error.problems, page.locale)
        return 2
    lines = [*page.text(_valid(pack, page))]
    if compiled.info.drafts:
        drafts = page.joined(compiled.info.drafts)
        lines += page.text(page.say("draft", rules=drafts), indent=4)
    notes = [note for note in pack.notes if note.code != "rule-draft"]
    lines += (line for one in notes for line in problems.lines(one, page.locale, page.view))
    output.put(lines)
    return 0


def _audit(file: str, page: Page) -> Audit:
    try:
        pack = load_pack(file)
        compile_pack(pack)
    except PackError as error:
        return audits.broken(file, error, page)
    return Audit(file, _valid(pack, page), notes=pack.notes)


def _valid(pack: Pack, page: Page) -> str:
    rules = plural("rules-count", len(pack.rules), page.locale)
    return page.say("valid", pack=f"{pack.name} {pack.version}", rules=rules)


def _run(**given: Any) -> int:
    return run(**given, environ=environment())


command = Command(
    "validate",
    callback=_run,
    help="""\
Load packs, and say of every slip where it stands and what would be right.

Rules that lack an example are drafts: noted, and no fault here.

\b
  etiquette-lint packs validate coach.yaml
  etiquette-lint packs validate packs/*.yaml --format sarif
""",
    params=[
        click.Argument(["files"], nargs=-1, metavar="FILE..."),
        audits.format_option(),
        options.locale_option(),
    ],
)

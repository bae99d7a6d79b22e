"""`packs copy-rule`: an inherited rule, written out for changing."""

from collections.abc import Iterator, Mapping
from typing import Any

import click

from etiquette_lint.cli import options, output
from etiquette_lint.cli.faults import fault
from etiquette_lint.cli.group import Command, environment
from etiquette_lint.cli.judging import find_rule
from etiquette_lint.cli.packs.first_pack import pack_ref, version_range
from etiquette_lint.packs.library import load_pack
from etiquette_lint.packs.pack import Pack, Rule
from etiquette_lint.proving.copies import Copy, copied, head
from etiquette_lint.words.first_pack import first


def run(
    name: str | None,
    new: str | None,
    pack: str | None,
    locale: str | None,
    environ: Mapping[str, str],
) -> int:
    """Print a rule under a new name, and how to have it in place of the first one."""
    if name is None:
        example = "etiquette-lint packs copy-rule hays/comment-quota"
        raise fault("argument-missing", name="PACK/RULE", command=example)
    home, slash, _ = name.rpartition("/")
    if not slash and pack is None:
        raise fault("rule-without-pack", value=name)
    found = load_pack(pack or home)
    rule = found.rules[find_rule(name, [found]).rpartition("/")[2]]
    own = options.own(output.view(environ).asked(options.locale_of(locale, environ)))
    called = options.slug("--as", new or f"my-{rule.name}"[:64].rstrip("-"))
    if called in found.rules:
        raise fault("rule-name-taken", value=called, pack=found.name)
    ref = pack_ref(pack or home)
    output.put(_lines(found, ref, rule, copied(found, rule, called), own))
    return 0


def _lines(pack: Pack, ref: str, rule: Rule, copy: Copy, locale: str) -> Iterator[str]:
    yield f"# {first('copy-head', locale, rule=rule.id, pack=pack.name, version=pack.version)}"
    yield f'#   extends: {{{ref}: "{version_range(pack)}"}}'
    yield f"# {first('copy-restate', locale)}"
    yield "#   change:"
    yield f"#     {rule.name}:"
    yield f'#       because: "{first("copy-because", locale)}"'
    yield f"#       reviewed_against: {pack.version}"
    yield f"#       level: {'info' if rule.level != 'info' else 'warning'}"
    yield f'#       message: {{{pack.language}: "{first("copy-words", locale)}"}}'
    yield f"# {first('copy-replace', locale, rule=copy.name)}"
    if rule.level != "off":
        yield from head(pack, rule, copy.name)
    yield "rules:"
    others = [one.id for one in pack.rules.values() if rule.name in one.overrules]
    if others:
        yield f"  # {first('copy-overruled', locale, rules=', '.join(others))}"
    if copy.dropped:
        yield f"  # {first('copy-dropped', locale)}"
        yield from (f"  #   {title}" for title in copy.dropped)
    yield from copy.lines


def _run(**given: Any) -> int:
    return run(**given, environ=environment())


command = Command(
    "copy-rule",
    callback=_run,
    help="""\
Print a rule written out for changing, to be pasted into a pack that extends its own.

Its level and words can be restated under `change`, which leaves its logic alone. To
change the logic, it is switched off and the copy stands in its place.

\b
  etiquette-lint packs copy-rule hays/comment-quota
  etiquette-lint packs copy-rule hays/comment-quota --as one-comment
""",
    params=[
        click.Argument(["name"], required=False, metavar="PACK/RULE"),
        click.Option(["--as", "new"], metavar="NAME", help="What the copy is called. [my-RULE]"),
        click.Option(["--pack"], metavar="NAME|FILE", help="Where the rule is found. [PACK]"),
        options.locale_option(),
    ],
)

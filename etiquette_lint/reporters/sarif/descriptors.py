"""What rules and problems mean in general, as SARIF describes them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from etiquette_lint.errors import JsonDict
from etiquette_lint.models.findings import Said, Source
from etiquette_lint.models.report import PackInfo, RuleInfo
from etiquette_lint.models.vocabulary import Level
from etiquette_lint.reporters import moments
from etiquette_lint.reporters.lines import folded
from etiquette_lint.reporters.marked import escaped, link, strong
from etiquette_lint.reporters.sarif.pieces import camel, literal
from etiquette_lint.words import labels, unused
from etiquette_lint.words.meanings import meaning
from etiquette_lint.words.pages import page
from etiquette_lint.words.problems import general
from etiquette_lint.words.sentences import say
from etiquette_lint.words.tables import table

LEVELS: Mapping[Level, str] = {"error": "error", "warning": "warning", "info": "note"}
"""Of findings; permissions are no results, and a question is a note."""
_Row = tuple[str, list[tuple[str, str | None]]]
"""A label, and what belongs to it, each perhaps with an address."""


def _about_ignores(locale: str) -> Said:
    message, fix, language = unused.general(locale)
    return Said(message, instead=(fix,), language=language)


_OURS = RuleInfo("log/unused-ignore", "warning", None, (), (), _about_ignores)
"""What no pack says but the tool itself, about the log."""


def rules(packs: Iterable[PackInfo]) -> list[RuleInfo]:
    """Return the rules that can have results, each once, the tool's own last."""
    judged = {rule.id: rule for pack in packs for rule in pack.rules if rule.level in LEVELS}
    return list({**judged, _OURS.id: _OURS}.values())


def of_rule(rule: RuleInfo, asked: str, locale: str) -> JsonDict:
    """Return a rule with all it says, who says so, and why; `asked` is the locale of its words."""
    said = rule.say(asked)
    message = literal(folded(said.message))
    whole = " ".join([message, literal(folded(said.why))]).rstrip()
    rows = list(_rows(rule, said, locale))
    return {
        "id": rule.id,
        "name": camel(rule.id.partition("/")[2]),
        "shortDescription": {"text": message},
        "fullDescription": {"text": whole},
        "help": {
            "text": literal("\n".join([message, *_plain(rows, locale)])),
            "markdown": "\n".join([escaped(said.message), "", *_marked(rows)]),
        },
        "defaultConfiguration": {"level": LEVELS[rule.level]},
        "properties": {"basis": rule.basis, "tags": _tags(rule)},
    }


def of_problem(code: str, level: str, locale: str) -> JsonDict:
    """Return what all problems of a code have in common."""
    said = general(code, locale)
    return {
        "id": code,
        "name": camel(code),
        "shortDescription": {"text": literal(folded(said.message))},
        "fullDescription": {"text": literal(folded(said.message))},
        "help": {"text": literal(folded(said.fix or said.message))},
        "defaultConfiguration": {"level": level},
    }


def _tags(rule: RuleInfo) -> list[str]:
    pack = rule.id.partition("/")[0]
    return [tag for tag in ("etiquette", pack, rule.basis) if tag]


def _rows(rule: RuleInfo, said: Said, locale: str) -> Iterator[_Row]:
    """Yield what a rule's page says of it, but for the conditions."""
    word = partial(page, locale=locale)
    if said.why:
        yield word("why"), [(said.why, None)]
    for key, sources in (("source", rule.sources), ("against", rule.against)):
        if sources:
            yield word(key), [(_cited(one, locale), one.url) for one in sources]
    if rule.basis is not None:
        label = labels.of("basis", rule.basis, locale)
        meant = meaning("basis", rule.basis, locale)
        yield word("basis"), [(word("word-meaning", word=label, meaning=meant), None)]
    for key, items in (("instead", said.instead), ("remedy", said.remedy)):
        if items:
            yield word(key), [(item, None) for item in items]


def _cited(source: Source, locale: str) -> str:
    """Return the title of a source, who published it, and when."""
    published = moments.published(source.published, locale)
    return table(
        "source-is",
        locale,
        source=source.title,
        publisher=source.publisher,
        published=published,
    )


def _plain(rows: Iterable[_Row], locale: str) -> Iterator[str]:
    for label, items in rows:
        for text, url in items:
            yield folded(say("title", locale, name=label, rest=f"{text} {url or ''}"))


def _marked(rows: Iterable[_Row]) -> Iterator[str]:
    for label, items in rows:
        for text, url in items:
            yield f"- {strong(label)} {link(text, url)}"

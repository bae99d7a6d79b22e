"""The page of problems."""

from collections.abc import Iterator, Mapping
from string import Formatter

from etiquette_lint.words.problems.catalogue import CATALOGUE, Row
from etiquette_lint.words.problems.command import COMMAND
from etiquette_lint.words.problems.configuring import CONFIG
from etiquette_lint.words.problems.entries import ENTRIES
from etiquette_lint.words.problems.files import LOGS, WHOLE
from etiquette_lint.words.problems.guarding import GUARDING
from etiquette_lint.words.problems.importing import IMPORTING
from etiquette_lint.words.problems.linkedin import LINKEDIN
from etiquette_lint.words.problems.notations import NOTATIONS
from etiquette_lint.words.problems.packs import PACKS
from etiquette_lint.words.problems.proving import PROVING
from etiquette_lint.words.problems.scale import SCALE
from etiquette_lint.words.problems.serving import SERVING
from etiquette_lint.words.problems.sources import ARCHIVES, TABLES, WORDS
from etiquette_lint.words.problems.tools import TOOLS

SORTS: Mapping[str, tuple[str, Mapping[str, Row]]] = {
    "Acts, people, timelines": ("What stands in a log, or is given to the library.", ENTRIES),
    "Files": ("What a file is, and how it is saved.", WHOLE),
    "Logs": ("What a log must hold.", LOGS),
    "YAML and JSON": ("How both are written.", NOTATIONS),
    "Folders and archives": ("Where files of other programs are looked for.", ARCHIVES),
    "Files of other programs": ("What stands in them.", TABLES),
    "What must be told": ("Besides the files of other programs.", IMPORTING),
    "LinkedIn archives": ("What stands in their cells.", LINKEDIN),
    "Words of trackers": ("What stands in the list of columns and statuses.", WORDS),
    "Rule packs": ("What stands in a pack.", PACKS),
    "Examples of rules": ("Said by `etiquette-lint packs test`.", PROVING),
    "The configuration file": ("What stands in `etiquette-lint.yaml`.", CONFIG),
    "Data frames": ("Said where Spark judges.", SCALE),
    "Tool maps": ("What stands in a map of an agent's tools.", TOOLS),
    "The guard": ("Said of what the guard remembers, and of how it is set up.", GUARDING),
    "Tools for agents": ("Said by the tools of `etiquette-lint mcp`.", SERVING),
    "The command line": ("Said of commands and options.", COMMAND),
}


def lines() -> Iterator[str]:
    """Yield the page."""
    yield "# What can be wrong with input"
    yield from (
        "",
        "Input that was not understood is a *problem*, never a finding: it has a code, a place, a",
        "message and a remedy, and the exit code is 2. Words in `<...>` stand for what is written",
        "in your file. Every problem is told in English and in Simplified Chinese.",
    )
    for sort, (opening, table) in SORTS.items():
        yield from ("", f"## {sort}", "", opening)
        for code in table:
            yield from _problem(code)


def _problem(code: str) -> Iterator[str]:
    message, remedy = (_shown(text) for text in CATALOGUE[code]["en"])
    yield from ("", f"### {code}", "", "```text", message)
    yield from (f"   {line}" for line in remedy.splitlines())
    yield "```"


def _shown(template: str) -> str:
    """Return a template with its values named and its did-you-mean left out."""
    names = {name for _, name, _, _ in Formatter().parse(template) if name}
    return template.format_map({name: _stands_for(name) for name in names})


def _stands_for(name: str) -> str:
    return "" if name == "near" else f"<{name}>"

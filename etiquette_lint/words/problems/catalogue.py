"""All that is said of input that was not understood: one table of the tables of all rooms."""

from collections.abc import Mapping

from etiquette_lint.words.problems.calendars import CALENDARS
from etiquette_lint.words.problems.command import COMMAND
from etiquette_lint.words.problems.configuring import CONFIG
from etiquette_lint.words.problems.entries import ENTRIES
from etiquette_lint.words.problems.files import FILES
from etiquette_lint.words.problems.guarding import GUARDING
from etiquette_lint.words.problems.importing import IMPORTING
from etiquette_lint.words.problems.linkedin import LINKEDIN
from etiquette_lint.words.problems.packs import PACKS
from etiquette_lint.words.problems.proving import PROVING
from etiquette_lint.words.problems.scale import SCALE
from etiquette_lint.words.problems.serving import SERVING
from etiquette_lint.words.problems.sources import SOURCES
from etiquette_lint.words.problems.tools import TOOLS

Row = Mapping[str, tuple[str, str]]
CATALOGUE: Mapping[str, Row] = {
    **ENTRIES,
    **FILES,
    **SOURCES,
    **IMPORTING,
    **LINKEDIN,
    **PACKS,
    **PROVING,
    **COMMAND,
    **CONFIG,
    **SCALE,
    **TOOLS,
    **GUARDING,
    **CALENDARS,
    **SERVING,
}

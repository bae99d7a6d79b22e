"""The frame of a SARIF file: one run of the tool, one line a rule and a result."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from etiquette_lint.errors import JsonDict
from etiquette_lint.reporters.json_ import listed
from etiquette_lint.reporters.sarif.notices import Notices
from etiquette_lint.version import __version__

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
VERSION = "2.1.0"
_LANGUAGES = {"en": "en", "zh-Hans": "zh-CN"}
"""Languages of the tool's own words, as SARIF wants them: with a country, not a script."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of the tool has to say."""

    rules: Sequence[JsonDict]
    results: Iterable[JsonDict]
    """Each made when its line is asked for."""
    notices: Notices
    is_whole: bool
    """Whether all input was understood."""
    locale: str
    """One of the languages of the tool's own words."""


def lines(run: Run) -> Iterator[str]:
    """Yield the lines of one SARIF file."""
    driver = {"name": "etiquette-lint", "version": __version__, "semanticVersion": __version__}
    yield "{"
    yield f'"$schema": {json.dumps(SCHEMA)},'
    yield f'"version": {json.dumps(VERSION)},'
    yield f'"runs": [{{"tool": {{"driver": {json.dumps(driver)[:-1]},'
    yield from listed("rules", run.rules, "],")
    yield from listed("notifications", run.notices.sorts, "]}},")
    yield f'"language": {json.dumps(_LANGUAGES[run.locale])},'
    yield '"columnKind": "unicodeCodePoints",'
    yield f'"invocations": [{{"executionSuccessful": {json.dumps(run.is_whole)},'
    yield from listed("toolExecutionNotifications", run.notices.told, "]}],")
    yield from listed("results", run.results, "]}]")
    yield "}"

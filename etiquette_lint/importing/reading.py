"""Files of other programs to a checked log: the public way in."""

import os
from collections.abc import Iterable

from etiquette_lint.assemble import Log
from etiquette_lint.importing.joining import imported
from etiquette_lint.importing.wishes import Wishes, day_of, zone_of
from etiquette_lint.models.vocabulary import LINKEDIN_ZONE, DateOrder, Others
from etiquette_lint.sources.found import Options
from etiquette_lint.sources.registry import read_all

Path = str | os.PathLike[str]


def read_sources(
    *paths: Path,
    people: Path | None = None,
    timeline: Path | None = None,
    interviews: Iterable[str] | None = None,
    authors: Path | None = None,
    me: Iterable[str] = (),
    company: str | None = None,
    region: str | None = None,
    others: Others = "ask",
    since: str | None = None,
    timezone: str | None = None,
    linkedin_timezone: str = LINKEDIN_ZONE,
    date_order: DateOrder | None = None,
) -> Log:
    """Read LinkedIn archives, calendars and job trackers, joined into one log.

    The keywords are the options of `etiquette-lint import`: `people`, `timeline` and `authors`
    are files, `interviews` words of titles. What could not be understood stands in the log's
    `problems`; the rest can be judged. Raises: InputError, for a zone or a day that is none.
    """
    zone = zone_of(timezone, "timezone")
    linkedin = zone_of(linkedin_timezone, "linkedin_timezone") or LINKEDIN_ZONE
    wishes = Wishes(
        options=Options(zone, linkedin, date_order),
        me=tuple(me),
        people=_text(people),
        timeline=_text(timeline),
        authors=_text(authors),
        interviews=None if interviews is None else tuple(interviews),
        company=company,
        region=region,
        others=others,
        since=day_of(since, "since"),
    )
    items = read_all([os.fspath(path) for path in paths], wishes.options)
    return imported(items, wishes).log


def _text(path: Path | None) -> str | None:
    return None if path is None else os.fspath(path)

"""icalendar and dateutil: the only place that knows them, and they are loaded when needed."""

from collections.abc import Mapping
from datetime import tzinfo
from io import StringIO

from etiquette_lint.errors import ExtraError
from etiquette_lint.words.problems import problem


def ready() -> None:
    """Forget the zones of other files.

    icalendar keeps zones for the whole process: one file's own would be another's.
    Raises: ExtraError, where icalendar is not installed.
    """
    try:
        from icalendar.timezone import tzp
    except ImportError:
        raise ExtraError([problem("extra-missing", extra="calendar", part="icalendar")]) from None
    tzp.use_default()


def parts(text: str) -> tuple[Mapping[str, str], str]:
    """Return parameters, named in capitals, and value of a content line, its escapes undone.

    Raises: ValueError.
    """
    head, _, plain = text.partition(":")
    if ";" not in head and "\\" not in plain:
        return {}, plain  # most lines, and the library takes several times as long

    from icalendar.parser import Contentline

    _, found, value = Contentline(text).parts()  # type: ignore[no-untyped-call]
    names = {str(name).upper(): _one(values) for name, values in found.items()}
    return names, str(value)


def known_zone(name: str) -> tzinfo | None:
    """Return a zone by the name Windows has for it."""
    from icalendar.timezone import tzp

    try:
        found: tzinfo | None = tzp.timezone(name)
    except (ValueError, OSError, KeyError):
        return None
    return found


def own_zone(text: str) -> tzinfo | None:
    """Return the zone that a VTIMEZONE describes."""
    from dateutil.tz import tzical

    try:
        zone: tzinfo | None = tzical(StringIO(text)).get()
        return zone
    except (ValueError, OverflowError):
        return None


def _one(values: object) -> str:
    return str(values[0] if isinstance(values, list) and values else values)

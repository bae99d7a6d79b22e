"""iCalendar files to events that may be interviews; which of them are is said by people."""

from etiquette_lint.sources.calendars.reading import is_mine, read

__all__ = ["is_mine", "read"]

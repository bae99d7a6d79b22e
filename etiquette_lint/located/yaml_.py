"""YAML text to what stands in it, event by event; its faults are told in the tool's own words."""

import re
from collections.abc import Iterator
from typing import Any

from etiquette_lint.errors import Problem
from etiquette_lint.located.document import Document
from etiquette_lint.located.text import LOG, Limits, Source, Unreadable, too_large
from etiquette_lint.located.yaml_compose import Composer
from etiquette_lint.located.yaml_faults import Fault, explain
from etiquette_lint.words.problems import problem

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def load_yaml(text: str, file: str, *, limits: Limits = LOG) -> Document:
    """Return the one document a YAML text holds.

    Plain `true`, `false`, `null`, `~`, nothing and integers of at most 18 digits are typed; all
    else is text, keys always. What an alias stands for is shared, never copied.
    Raises: Unreadable.
    """
    return read_yaml(Source(text, file), limits=limits)


def read_yaml(
    source: Source, start: int = 0, end: int | None = None, *, limits: Limits = LOG
) -> Document:
    """Return the document between two offsets of a text; a line begins at `start`.

    Raises: Unreadable.
    """
    end = len(source.text) if end is None else end
    start += source.text.startswith("\ufeff", start, end)
    if end - start > limits.size:
        raise Unreadable([too_large(source.file, limits)])
    if bad := _UNPRINTABLE.search(source.text, start, end):
        place = source.place(bad.start())
        mark = f"U+{ord(bad[0]):04X}"
        raise Unreadable([problem("control-character", location=place, mark=mark)])
    escapes = source.text.find("\\", start, end) >= 0
    composer = Composer(source, limits, escapes)
    for event in _events(source, start, end, limits):
        composer.take(event, start + event.start_mark.index, start + event.end_mark.index)
    return composer.document()


def _events(source: Source, start: int, end: int, limits: Limits) -> Iterator[Any]:
    """Return what libyaml, or where it is absent PyYAML, meets in the text, in order.

    Events need no recursion, however deep the text is nested, and no tree of nodes.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(source.text[start:end])
    last = start
    try:
        while event := loader.get_event():
            last = start + event.end_mark.index
            yield event
    except yaml.MarkedYAMLError as error:
        fault = _fault(error, start, last)
        told = _too_deep(source, fault, limits) or explain(fault, source, start, end)
        raise Unreadable([told]) from None
    except (yaml.YAMLError, ValueError, OverflowError):
        raise Unreadable([explain(Fault("", "", last, last), source, start, end)]) from None
    finally:
        loader.dispose()


def _too_deep(source: Source, fault: Fault, limits: Limits) -> Problem | None:
    """Tell a nesting that the parser itself refuses, reading ahead, before any event of it."""
    if not fault.says("nesting depth"):
        return None
    return problem("too-deep", location=source.place(fault.at), limit=limits.depth)


def _fault(error: Any, start: int, last: int) -> Fault:
    at = last if error.problem_mark is None else start + error.problem_mark.index
    opened = at if error.context_mark is None else start + error.context_mark.index
    return Fault(error.problem or "", error.context or "", at, opened)

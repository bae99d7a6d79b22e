"""YAML text to what stands in it, event by event; its faults are told in the tool's own words."""

import re
from collections.abc import Iterator
from typing import Any

from etiquette_lint.errors import Problem
from etiquette_lint.located.document import Document
from etiquette_lint.located.text import LOG, Limits, Source, Unreadable, too_large
from etiquette_lint.located.yaml_compose import Composer
from etiquette_lint.words.problems import problem

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


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
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise Unreadable([_told(error, source, (start, last, end), limits)]) from None
    finally:
        loader.dispose()


def _told(error: Any, source: Source, offsets: tuple[int, int, int], limits: Limits) -> Problem:
    """Say what is wrong with a text; in the middle is where its last event ended."""
    from etiquette_lint.located.yaml_faults import Fault, explain  # most texts have no fault

    start, last, end = offsets
    reason, mark = getattr(error, "problem", None), getattr(error, "problem_mark", None)
    context, opening = getattr(error, "context", None), getattr(error, "context_mark", None)
    at = start + mark.index if mark else last
    opened = start + opening.index if opening else at
    fault = Fault(reason or "", context or "", at, opened)
    if fault.says("nesting depth"):  # the parser reads ahead, and refuses before any event of it
        return problem("too-deep", location=source.place(at), limit=limits.depth)
    return explain(fault, source, start, end)

"""Pages from templates: the only place that knows jinja2, and it is loaded when a page is made."""

import codecs
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from etiquette_lint.errors import ExtraError
from etiquette_lint.reporters.lines import folded, visible
from etiquette_lint.reporters.pages.policy import policy
from etiquette_lint.words.problems import problem

if TYPE_CHECKING:
    from jinja2 import Environment

_ROOM = "etiquette_lint.reporters"
"""Templates, styles and scripts are named from here: `pages/frame.html`."""
_STYLES = ("pages/tokens.css", "pages/frame.css")
"""What every page has; its own styles come after."""


def page(
    template: str,
    language: str,
    *,
    encoding: str = "utf-8",
    styles: Sequence[str] = (),
    scripts: Sequence[str] = (),
    **values: object,
) -> Iterator[str]:
    """Yield the lines of a page whose template extends `pages/frame.html`.

    Every value is escaped, its control and bidi characters made visible. `encoding` is that of
    the output: a page is UTF-8, and where it cannot be, it is ASCII with character references.
    Raises: ExtraError, where jinja2 is not installed.
    """
    made = ready().get_template(template)
    style = "".join(_text(name) for name in (*_STYLES, *styles))
    script = "".join(_text(name) for name in scripts)
    written = made.render(
        language=language, style=style, script=script, policy=policy(style, script), **values
    )
    if codecs.lookup(encoding).name != "utf-8":
        written = written.encode("ascii", "xmlcharrefreplace").decode()
    yield from written.rstrip("\n").split("\n")


@cache
def ready() -> "Environment":
    """Return what makes pages.

    Raises: ExtraError, where jinja2 is not installed.
    """
    try:
        from jinja2 import Environment, FunctionLoader, StrictUndefined
    except ImportError:
        raise ExtraError([problem("extra-missing", extra="html", part="jinja2")]) from None
    environment = Environment(
        loader=FunctionLoader(_text),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_safe,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"prose": folded, "percent": _percent}
    return environment


def _safe(value: object) -> object:
    """Return a value as it may be shown; what is markup already was made by a template."""
    return visible(value) if type(value) is str else value


def _percent(share: float) -> str:
    return f"{100 * share:.2f}".rstrip("0").rstrip(".") + "%"


def _text(name: str) -> str:
    """Return a file of the reporters; its line ends are single, wherever it was checked out."""
    return files(_ROOM).joinpath(name).read_text("utf-8")

"""Options that several commands share, and values that must be in a closed list."""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from typing import Any

import click

from etiquette_lint import times
from etiquette_lint.cli.faults import fault
from etiquette_lint.words import locales
from etiquette_lint.words.near import near

Callback = Callable[[click.Context, click.Parameter, Any], Any]
FORMATS = ("text", "json", "jsonl", "html")
"""Kept here so that `--help` loads no reporter; a test compares it with their table."""
FAIL_ON = ("error", "warning", "question", "never")
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_TAG = re.compile(r"[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*(\.[\w-]+)?(@\w+)?|C|POSIX", re.ASCII)


def listed(words: Collection[str], synonyms: Mapping[str, str] | None = None) -> Callback:
    """Return a callback that lets through the words of a list, and says which was meant else."""

    def one_of(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
        if value is None or value in words:
            return value
        meant = (synonyms or {}).get(folded(value))
        if meant is not None:
            return meant
        raise fault(
            "choice-unknown",
            option=typed(param),
            value=value,
            near=near(value, words),
            options=", ".join(words),
        )

    return one_of


def typed(param: click.Parameter) -> str:
    """Return a parameter as it is typed: `--to`, or `KIND`."""
    if isinstance(param, click.Argument):
        return (param.metavar or param.human_readable_name).strip("[].")
    return max(param.opts, key=len)


def folded(word: str) -> str:
    """Return a word as tables of synonyms have it."""
    return word.strip().casefold().replace("-", "_").replace(" ", "_")


def locale_of(tag: str | None, environ: Mapping[str, str]) -> str:
    """Return the locale asked for, else that of the environment."""
    return locales.normal(tag) if tag else locales.from_environment(environ)


def own(locale: str) -> str:
    """Return the language of the tool's own words for a locale."""
    return locales.pick(locale, locales.OWN)


def instant_of(text: str | None) -> times.Instant:
    """Return what `--now` says, else this minute.

    Raises: MisuseError.
    """
    if text is None:
        return times.instant(datetime.now(UTC).replace(second=0, microsecond=0), None)
    try:
        when = times.parse_when(text)
        if isinstance(when, datetime):
            return times.instant(when, times.find_zone(times.here()))
    except times.TimeError:
        pass
    raise fault("now-invalid", value=text)


def language_tag(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """Let through what may be a language tag."""
    if value is not None and not _TAG.fullmatch(value):
        raise fault("locale-invalid", value=value)
    return value


def slug(name: str, value: str) -> str:
    """Return what may be the name of a pack or of a rule.

    Raises: MisuseError.
    """
    if not _SLUG.fullmatch(value):
        meant = re.sub(r"[^a-z0-9]+", "-", value.casefold()).strip("-")[:64]
        raise fault("name-invalid", name=name, value=value, meant=meant or "a-name")
    return value


def pack_option() -> click.Option:
    """Return `--pack`."""
    return click.Option(
        ["--pack", "packs"],
        multiple=True,
        metavar="NAME|FILE",
        help="Judge by this pack; several stand side by side.",
    )


def region_option() -> click.Option:
    """Return `--region`."""
    return click.Option(
        ["--region"],
        metavar="CC",
        help="Judge by the bundled pack of this region: CN, HK, GB, ...",
    )


def locale_option() -> click.Option:
    """Return `--locale`."""
    return click.Option(
        ["--locale"],
        metavar="TAG",
        callback=language_tag,
        help="Language of the answers: en, zh-CN, or one a pack has. [this computer's]",
    )


def format_option() -> click.Option:
    """Return `--format`."""
    return click.Option(
        ["--format"],
        metavar="|".join(FORMATS),
        default="text",
        callback=listed(FORMATS),
        help="How the answers are written. [text]",
    )


def now_option(what: str) -> click.Option:
    """Return `--now`; `what` says what it is good for."""
    return click.Option(["--now"], metavar="INSTANT", help=what)

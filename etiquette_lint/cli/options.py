"""Options that several commands share, and values that must be in a closed list."""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import UTC, datetime
from typing import Any

import click

from etiquette_lint import limits, times
from etiquette_lint.cli.configured import Check, Configured, typed
from etiquette_lint.cli.faults import fault
from etiquette_lint.models.vocabulary import FORMATS
from etiquette_lint.words import locales
from etiquette_lint.words.near import near

Callback = Callable[[click.Context, click.Parameter, Any], Any]
_SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def listed(words: Collection[str], synonyms: Mapping[str, str] | None = None) -> Callback:
    """Return a callback that lets through the words of a list, and says which was meant else."""

    def one_of(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
        if value is None or value in words:
            return value
        meant = (synonyms or {}).get(folded(value))
        return meant if meant is not None else chosen(words)(value, typed(param))

    return one_of


def chosen(words: Collection[str]) -> Check:
    """Return a check that lets through the words of a list, and says which was meant else."""

    def check(value: str, called: str) -> str:
        if value in words:
            return value
        options, meant = ", ".join(words), near(value, words)
        raise fault("choice-unknown", option=called, value=value, near=meant, options=options)

    return check


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
    return None if value is None else _tag(value, typed(param))


def _tag(value: str, called: str) -> str:
    if not locales.is_tag(value):
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


def count(ctx: click.Context, param: click.Parameter, value: str) -> int:
    """Let through a number of processes."""
    if not re.fullmatch(r"[1-9][0-9]{0,3}", value, re.ASCII) or int(value) > limits.JOBS:
        raise fault("jobs-invalid", value=value, limit=limits.JOBS)
    return int(value)


def pack_option() -> Configured:
    """Return `--pack`."""
    return Configured(
        ["--pack", "packs"],
        multiple=True,
        metavar="NAME|FILE",
        help="Judge by this pack; several stand side by side.",
    )


def region_option() -> Configured:
    """Return `--region`."""
    return Configured(
        ["--region"],
        metavar="CC",
        help="Judge by the bundled pack of this region: CN, HK, GB, ...",
    )


def locale_option() -> Configured:
    """Return `--locale`."""
    return Configured(
        ["--locale"],
        metavar="TAG",
        check=_tag,
        help="Language of the answers: en, zh-CN, or one a pack has. [this computer's]",
    )


def format_option() -> Configured:
    """Return `--format`, of reports."""
    return listed_option("--format", FORMATS, "How the answers are written.", "text")


def listed_option(name: str, words: Collection[str], told: str, default: str) -> Configured:
    """Return an option that takes the words of a list."""
    return Configured(
        [name],
        metavar="|".join(words),
        default=default,
        check=chosen(words),
        help=f"{told} [{default}]",
    )


def timeline_option(told: str) -> Configured:
    """Return `--timeline`."""
    return Configured(["--timeline"], metavar="FILE", help=told)


def assume_option(told: str) -> Configured:
    """Return `--assume`."""
    return Configured(["--assume"], metavar="FACT=VALUE", multiple=True, help=told)


def ignore_option() -> Configured:
    """Return `--ignore`."""
    return Configured(
        ["--ignore"],
        metavar="RULE",
        multiple=True,
        help="Switch a rule off, as hays/comment-quota.",
    )


def now_option(what: str) -> click.Option:
    """Return `--now`; `what` says what it is good for."""
    return click.Option(["--now"], metavar="INSTANT", help=what)

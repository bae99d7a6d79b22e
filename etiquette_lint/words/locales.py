"""Locales: matching what is asked for with the languages at hand (BCP 47, likely scripts)."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

OWN = ("en", "zh-Hans")
"""Languages of the tool's own words."""
_TAG = re.compile(r"[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*(\.[\w-]+)?(@\w+)?|C|POSIX", re.ASCII)
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_LIKELY_SCRIPTS = {
    "zh": "zh-Hans",
    "zh-cn": "zh-Hans",
    "zh-sg": "zh-Hans",
    "zh-my": "zh-Hans",
    "zh-tw": "zh-Hant",
    "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant",
}


def is_tag(text: str) -> bool:
    """Say whether a text may be a language tag, or what an environment has in its place."""
    return _TAG.fullmatch(text) is not None


@lru_cache(maxsize=512)
def normal(tag: str) -> str:
    """Return a locale as a language tag with its likely script: `zh_CN.UTF-8` as `zh-Hans`."""
    plain = tag.split(".")[0].split("@")[0].replace("_", "-").strip()
    parts = plain.split("-")
    for part in parts[1:]:
        if len(part) == 4 and part.isalpha():
            return f"{parts[0].lower()}-{part.title()}"
    key = "-".join(part.lower() for part in parts[:2])
    if key in _LIKELY_SCRIPTS:
        return _LIKELY_SCRIPTS[key]
    return _LIKELY_SCRIPTS.get(parts[0].lower(), parts[0].lower())


def pick(wanted: str, languages: Iterable[str], default: str = "en") -> str:
    """Return the language to use for `wanted`, else `default`."""
    return _picked(wanted, tuple(languages), default)


@lru_cache(maxsize=512)
def _picked(wanted: str, languages: tuple[str, ...], default: str) -> str:
    by_tag = {normal(language): language for language in languages}
    tag = normal(wanted)
    return by_tag.get(tag) or by_tag.get(tag.split("-")[0], default)


def from_environment(environ: Mapping[str, str]) -> str:
    """Return the language of the tool's own words that the environment asks for."""
    name = variable(environ)
    return pick(environ[name], OWN) if name else "en"


def variable(environ: Mapping[str, str]) -> str:
    """Return the variable that tells the computer's language, or nothing."""
    return next((name for name in _VARIABLES if environ.get(name)), "")

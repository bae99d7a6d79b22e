"""Accounts on platforms: handles, URLs, URNs and addresses that mean the same compare equal."""

import re
import unicodedata
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

_HOSTS = {
    "linkedin.com": "linkedin",
    "xing.com": "xing",
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "instagram.com": "instagram",
    "x.com": "x",
    "twitter.com": "x",
    "weibo.com": "weibo",
    "weibo.cn": "weibo",
    "maimai.cn": "maimai",
}
_PREFIXES = {
    "linkedin": ("in", "pub"),
    "xing": ("profile",),
    "instagram": ("_u",),
    "weibo": ("u", "n"),
}
"""Parts of a profile URL's path that stand before the handle."""
_PREFIXED = frozenset({"linkedin", "xing"})
"""Platforms where a path without such a part is no person's: its whole is the account."""
_IDENTIFIED = {"facebook": ("profile.php", "id")}
"""Pages whose query names the account."""
_URL = re.compile(r"(?:https?:)?//\S+|(?:[\w-]+\.)+[A-Za-z]{2,}/\S+", re.IGNORECASE)
_EMAIL = re.compile(r"(?:mailto:)?([^@\s<>/]+@[^@\s<>/]+\.[^@\s<>/]+)", re.IGNORECASE)
_URN = re.compile(
    r"urn:li:(?:fsd?_)?(?:(?:mini|sales)?profile|member|person):\(?([\w-]+).*", re.IGNORECASE
)
"""How LinkedIn's interfaces write a member: the id counts, as in a profile's URL."""
EMAIL = "email"
"""The platform of an e-mail address."""


class Account(NamedTuple):
    """One account: two of them are the same account if they are equal."""

    platform: str
    """Empty where the text did not say and nobody else did."""
    handle: str


def account(written: str, platform: str = "") -> Account:
    """Return the account a handle, a profile URL, a LinkedIn URN or an e-mail address means.

    `platform` is where a bare handle belongs; a URL of a known host names its own.
    """
    text = written.strip()
    if _URL.fullmatch(text):
        return _of_url(text, platform)
    if urn := _URN.fullmatch(text):
        return Account("linkedin", _folded(urn[1]))
    address = _EMAIL.fullmatch(text)
    if address and platform in ("", EMAIL):
        return Account(EMAIL, _folded(address[1]))
    return Account(platform, _folded(text.removeprefix("@")))


def _of_url(text: str, platform: str) -> Account:
    try:
        parts = urlsplit(text if "//" in text else f"//{text}")
        host = (parts.hostname or "").removesuffix(".")
    except ValueError:
        return Account(platform, _folded(text))
    found = next((name for end, name in _HOSTS.items() if _is_under(host, end)), "")
    steps = [step for step in parts.path.split("/") if step]
    page, key = _IDENTIFIED.get(found, ("", ""))
    if steps[:1] == [page]:
        steps = parse_qs(parts.query).get(key, [])[:1]
    is_person = len(steps) > 1 and steps[0].casefold() in _PREFIXES.get(found, ())
    if found in _PREFIXED and not is_person:
        steps = ["/".join(steps)] if steps else []
    if found and steps:
        return Account(found, _folded(steps[is_person].removeprefix("@")))
    return Account(found or platform, _folded(host + parts.path.rstrip("/")))


def _is_under(host: str, domain: str) -> bool:
    return host == domain or host.endswith("." + domain)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", unquote(text)).casefold()

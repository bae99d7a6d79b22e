"""Accounts: what people and exports write for one and the same account."""

import pytest

from etiquette_lint.handles import Account, account

LIN = Account("linkedin", "lin-wei-42")
SAME = {
    "a profile URL": ("https://www.linkedin.com/in/lin-wei-42", ""),
    "a slash at the end": ("https://www.linkedin.com/in/lin-wei-42/", ""),
    "a language at the end": ("https://www.linkedin.com/in/lin-wei-42/en", ""),
    "a query": ("https://www.linkedin.com/in/lin-wei-42?trk=people", ""),
    "a fragment": ("https://www.linkedin.com/in/lin-wei-42/#about", ""),
    "no scheme": ("linkedin.com/in/lin-wei-42", ""),
    "a country's host": ("https://de.linkedin.com/in/lin-wei-42", ""),
    "capital letters": ("HTTPS://WWW.LinkedIn.com/in/Lin-Wei-42", ""),
    "an escaped letter": ("https://www.linkedin.com/in/lin%2Dwei-42", ""),
    "a bare handle": ("lin-wei-42", "linkedin"),
    "a handle with its sign": ("@Lin-Wei-42", "linkedin"),
    "a URL under another platform's name": ("https://www.linkedin.com/in/lin-wei-42", "x"),
}


@pytest.mark.parametrize(("written", "platform"), SAME.values(), ids=SAME)
def test_one_account_has_one_form(written: str, platform: str) -> None:
    assert account(written, platform) == LIN


ACCOUNTS = {
    "an escaped name": ("https://www.linkedin.com/in/j%C3%B6rg", "", ("linkedin", "jörg")),
    "a composed letter": ("https://www.linkedin.com/in/jo\u0308rg", "", ("linkedin", "jörg")),
    "a page of a company": ("linkedin.com/company/acme", "", ("linkedin", "company/acme")),
    "XING": ("https://www.xing.com/profile/Lin_Wei/cv", "", ("xing", "lin_wei")),
    "the old name of X": ("https://twitter.com/LinWei", "", ("x", "linwei")),
    "Instagram's inner link": (
        "https://www.instagram.com/_u/lin.wei",
        "",
        ("instagram", "lin.wei"),
    ),
    "a numbered account": ("https://www.facebook.com/profile.php?id=100", "", ("facebook", "100")),
    "a member of LinkedIn's interfaces": (
        "urn:li:fsd_profile:ACoAAb-1",
        "",
        ("linkedin", "acoaab-1"),
    ),
    "a member in Sales Navigator": (
        "urn:li:fs_salesProfile:(ACwAAb_1,NAME_SEARCH,x)",
        "linkedin",
        ("linkedin", "acwaab_1"),
    ),
    "a post of LinkedIn's": (
        "urn:li:activity:73",
        "linkedin",
        ("linkedin", "urn:li:activity:73"),
    ),
    "an address": ("mailto:Lin@Acme.example", "", ("email", "lin@acme.example")),
    "an address as a handle": ("lin@acme.example", "linkedin", ("linkedin", "lin@acme.example")),
    "an unknown site": ("https://acme.example/lin/", "maimai", ("maimai", "acme.example/lin")),
    "a look-alike host": ("https://notlinkedin.com/in/lin", "", ("", "notlinkedin.com/in/lin")),
    "a broken host": (
        "https://[linkedin.com/in/lin",
        "linkedin",
        ("linkedin", "https://[linkedin.com/in/lin"),
    ),
}


@pytest.mark.parametrize(("written", "platform", "found"), ACCOUNTS.values(), ids=ACCOUNTS)
def test_an_account_is_read_as_written(written: str, platform: str, found: tuple[str, str]) -> None:
    assert account(written, platform) == found

"""Whose export it is."""

import pytest

from etiquette_lint.importing.owner import owner_of
from etiquette_lint.located.text import top
from etiquette_lint.sources.found import FoundOwner
from etiquette_lint.sources.who import Who

URL = "https://www.linkedin.com/in/nora-berg"


@pytest.mark.parametrize(
    ("sign", "who", "is_me"),
    [
        pytest.param(Who("Nora Berg", "linkedin"), Who("Nora Berg", "linkedin", URL), True,
                     id="known by name alone: the name of whoever has an account"),
        pytest.param(Who("Nora Berg", "linkedin"), Who("Ina Roe", "linkedin", URL), False,
                     id="known by name alone: another name"),
        pytest.param(Who("Nora Berg", "linkedin", URL), Who("Nora Berg", "linkedin", URL + "-2"),
                     False, id="the account is known: a namesake"),
        pytest.param(Who("Nora Berg", "linkedin", URL), Who("Nora Berg", "linkedin"), True,
                     id="the account is known: the name alone"),
    ],
)  # fmt: skip
def test_an_account_decides_only_where_the_owners_is_known(
    sign: Who, who: Who, is_me: bool
) -> None:
    assert owner_of([FoundOwner(sign, top("x.csv"))], []).is_me(who) is is_me

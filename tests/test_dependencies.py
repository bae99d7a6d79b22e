"""What the project asks for: bounds that are tried, licences that are known."""

import re
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
OPTIONAL = PROJECT["optional-dependencies"]
NOT_FOR_USERS = {"bench", "browser", "dev", "fuzz", "integrations-test", "mutation", "test"}


def bounds(requirements: list[str]) -> dict[str, str]:
    """Return the lower bound of each requirement that holds everywhere."""
    read = [Requirement(one) for one in requirements]
    return {
        one.name: bound.version
        for one in read
        for bound in one.specifier
        if one.marker is None and bound.operator == ">="
    }


def pinned(file: str) -> dict[str, str]:
    lines = (ROOT / ".ci" / file).read_text("utf-8").splitlines()
    return dict(line.split("==") for line in lines if "==" in line)


def same(one: str, other: str) -> bool:
    """Say whether two versions are the same: `7.0` is `7.0.0`."""
    return re.sub(r"(\.0)+$", "", one) == re.sub(r"(\.0)+$", "", other)


def asked(*extras: str) -> dict[str, str]:
    return bounds([*PROJECT["dependencies"], *(one for extra in extras for one in OPTIONAL[extra])])


@pytest.mark.parametrize(
    ("file", "extras", "above"),
    [
        ("lowest.txt", ("calendar", "html", "xlsx"), frozenset()),
        ("lowest-mcp.txt", ("mcp",), frozenset({"pydantic"})),
        ("lowest-spark.txt", ("spark",), frozenset()),
    ],
    ids=[
        "the core and the light extras",
        "the server of tools, which wants a newer pydantic",
        "Spark",
    ],
)
def test_the_lowest_versions_tried_are_those_promised(
    file: str, extras: tuple[str, ...], above: frozenset[str]
) -> None:
    tried, promised = pinned(file), asked(*extras)
    assert tried.keys() == promised.keys()
    wrong = {name for name in tried if not same(tried[name], promised[name])}
    assert wrong == above


@pytest.fixture
def making(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return what makes the page."""
    monkeypatch.syspath_prepend(ROOT / "docs")
    return import_module("making.dependencies")


def test_every_extra_for_users_is_on_the_page(making: Any) -> None:
    assert {*making.EXTRAS} == {*OPTIONAL} - NOT_FOR_USERS


def test_all_that_is_asked_for_is_on_the_page_under_its_heading(making: Any) -> None:
    parts = (ROOT / "docs/dependencies.md").read_text("utf-8").split("\n## ")[1:]
    for part, extra in zip(parts, ("", *making.EXTRAS), strict=True):
        listed = {row.split("`")[1] for row in part.splitlines() if row.endswith("| yes |")}
        assert listed == {*making.direct(extra)}


def test_nothing_of_the_core_is_under_copyleft_alone(making: Any) -> None:
    stated = {name: making.licence(one) for name, one in making.closure().items()}
    assert {name: one for name, one in stated.items() if not making.is_permissive(one)} == {}


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        ("MIT", True),
        ("Apache-2.0 OR GPL-3.0-only", True),
        ("Apache-2.0 AND CNRI-Python", True),
        ("MIT AND GPL-3.0-only", False),
        ("LGPL-2.1-or-later", False),
        ("", False),
    ],
)
def test_a_licence_leaves_a_way_without_copyleft_or_none(
    stated: str, expected: bool, making: Any
) -> None:
    assert making.is_permissive(stated) is expected

"""What is bundled is kept as it was checked: the same values, and used only for the same files."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from etiquette_lint.guard import library, schema
from etiquette_lint.guard import prepared as prepared_maps
from etiquette_lint.packs import places, prepared
from etiquette_lint.packs.chain import chain, pack_of
from etiquette_lint.packs.library import bundled, load_pack
from etiquette_lint.packs.pack import Pack

NAMES = list(bundled())
CHILD = "strict"
"""A pack that builds on another."""


def checked(name: str) -> Pack:
    """Return a bundled pack as its YAML says, without examples."""
    file = bundled()[name]
    return pack_of(chain(file, str(file), examples=False))


def read(name: str, text: bytes, digest: str = "", parent: Pack | None = None) -> Pack | None:
    pack = load_pack(name, examples=False)
    return prepared.read(
        text, digest or pack.digest, pack.file, lambda _: parent if parent else pack.parent
    )


def kept(name: str) -> bytes:
    text = places.prepared(name)
    assert text is not None
    return text


@pytest.mark.parametrize("name", NAMES)
def test_a_pack_is_kept_as_its_yaml_says(name: str) -> None:
    pack = load_pack(name, examples=False)
    assert pack == checked(name)
    assert pack is not checked(name), "read from what is kept"
    assert all(rule.location is None for rule in pack.own_rules)
    assert (pack.is_tried, pack.file, pack.notes) == (True, str(bundled()[name]), ())


def test_some_packs_build_on_others() -> None:
    assert load_pack(CHILD, examples=False).parent == load_pack("hays", examples=False)


@pytest.mark.parametrize("name", ["hays", CHILD])
def test_what_was_made_of_another_file_is_not_used(name: str) -> None:
    assert read(name, kept(name)) is not None
    assert read(name, kept(name), digest="sha256:" + "0" * 64) is None


def test_what_was_made_on_another_parent_is_not_used() -> None:
    changed = load_pack(Path(str(bundled()["lenient"])))
    assert read(CHILD, kept(CHILD), parent=changed) is None


def without(key: str) -> Callable[[Any], Any]:
    return lambda told: {name: part for name, part in told.items() if name != key}


SPOILT: dict[str, Callable[[Any], Any]] = {
    "no map": lambda told: [told],
    "no pack": without("pack"),
    "no digests": without("digests"),
    "a pack that is text": lambda told: told | {"pack": "hays"},
    "a pack without rules": lambda told: told | {"pack": without("rules")(told["pack"])},
    "a pack with a word of its own": lambda told: told | {"pack": told["pack"] | {"odd": 1}},
    "rules that are no map": lambda told: told | {"pack": told["pack"] | {"rules": [1]}},
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_is_not_as_it_should_be_is_not_used(spoil: Callable[[Any], Any]) -> None:
    assert read("hays", json.dumps(spoil(json.loads(kept("hays")))).encode()) is None


@pytest.mark.parametrize("text", [b"", b"{", b"\xff", b"[" * 100_000])
def test_what_is_no_json_is_not_used(text: bytes) -> None:
    assert read("hays", text) is None


# Tool maps

FILES = sorted(Path(str(places.rules_root() / library.FOLDER)).glob("*.yaml"))
DIGEST = json.loads(kept(library.FOLDER))["digest"]


def test_tool_maps_are_kept_as_their_yaml_says() -> None:
    maps = tuple(schema.read_map(file.read_text("utf-8"), str(file)) for file in FILES)
    assert prepared_maps.read(kept(library.FOLDER), DIGEST) == maps == library.bundled_maps()


def test_tool_maps_that_were_made_of_other_files_are_not_used() -> None:
    assert prepared_maps.read(kept(library.FOLDER), "sha256:" + "0" * 64) is None


SPOILT_MAPS: dict[str, Callable[[Any], Any]] = {
    "no map": lambda told: [told],
    "no tools": without("tools"),
    "no maps": without("maps"),
    "a tool of no kind": lambda told: told | {"tools": [["Tool", {}], *told["tools"]]},
    "a tool with a word of its own": lambda told: told | {"tools": [["ReadTool", {"odd": 1}]]},
    "a tool that stands nowhere": lambda told: told | {"tools": []},
}


@pytest.mark.parametrize("spoil", SPOILT_MAPS.values(), ids=SPOILT_MAPS)
def test_tool_maps_that_are_not_as_they_should_be_are_not_used(
    spoil: Callable[[Any], Any],
) -> None:
    text = json.dumps(spoil(json.loads(kept(library.FOLDER)))).encode()
    assert prepared_maps.read(text, DIGEST) is None

"""A merged pack knows who set each value, and can be written out whole."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kobe import CHILD, child, parent
from osaka import PACK
from test_pack_schema import VALIDATOR, unlocated

from etiquette_lint import times
from etiquette_lint.located.yaml_ import load_yaml
from etiquette_lint.packs.block import block
from etiquette_lint.packs.library import bundled, load_pack
from etiquette_lint.packs.origins import Value, values
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema import read_pack
from etiquette_lint.packs.writing import duration, to_yaml

GRANDCHILD = """\
format: 1
pack: nada
version: 1.0.0
extends: {kobe: ">=0.2"}
params: {comment_limit: 2}
because: {comment_limit: "As in Osaka."}
change:
  no-line-before-interview: {because: "Stricter again.", level: error}
"""


def origin(pack: Pack, *path: str) -> Value:
    return next(value for value in values(pack) if value.path == path)


ORIGINS = {
    "a setting restated": ("settings just_after", "kobe", "Two days are usual in Kobe."),
    "a setting inherited": ("settings job_obtained", "osaka", ""),
    "a param restated": ("params comment_limit", "kobe", "Kobe counts one post more."),
    "a param of its own": ("params thanks_within", "kobe", ""),
    "a param inherited": ("params tone", "osaka", ""),
    "a list edited by a change": ("phrases praise zh-Hans", "kobe", "Kobe says so as well."),
    "a list edited": ("phrases praise en", "kobe", ""),
    "a level changed": (
        "rules no-line-before-interview level",
        "kobe",
        "In Kobe it is a matter of taste.",
    ),
    "a language untouched": ("rules no-line-before-interview message en", "osaka", ""),
    "a language changed": (
        "rules no-line-before-interview message zh-Hans",
        "kobe",
        "In Kobe it is a matter of taste.",
    ),
    "a field untouched": ("rules once-hired basis", "osaka", ""),
    "a rule of its own": ("rules thanks-in-kobe level", "kobe", ""),
}


@pytest.mark.parametrize("name", ORIGINS)
def test_every_value_remembers_who_set_it_and_why(name: str) -> None:
    path, pack, because = ORIGINS[name]
    told = origin(child(), *path.split())
    assert (told.pack, told.because) == (pack, because)


def test_a_change_remembers_what_it_was_compared_with() -> None:
    assert origin(child(), "rules", "no-line-before-interview", "level").reviewed_against == "0.1.0"


def test_a_value_restated_as_it_once_was_is_the_last_ones() -> None:
    pack = child(GRANDCHILD, child())
    assert origin(pack, "params", "comment_limit").pack == "nada"
    assert origin(pack, "rules", "no-line-before-interview", "level").because == "Stricter again."
    assert origin(pack, "rules", "no-line-before-interview", "basis").pack == "kobe"
    assert origin(pack, "rules", "once-hired", "message", "en").pack == "osaka"


def test_a_pack_that_stands_alone_set_everything() -> None:
    assert {value.pack for value in values(parent())} == {"osaka"}


def alone(pack: Pack) -> Pack:
    """Return a pack that has forgotten where it was written and what it builds on."""
    bare = unlocated(pack)
    rules = {name: replace(rule, changes_examples=()) for name, rule in bare.rules.items()}
    head = {"extends": None, "changes": {}, "edits": (), "because": {}, "file": "", "digest": ""}
    return replace(bare, rules=rules, **head)  # type: ignore[arg-type]


PACKS = {
    "a pack that stands alone": parent,
    "a child": child,
    "a grandchild": lambda: child(GRANDCHILD, child()),
    **{name: (lambda name=name: load_pack(name)) for name in bundled()},
}


@pytest.mark.parametrize("name", PACKS)
def test_a_pack_written_out_and_read_back_is_the_same_pack(name: str) -> None:
    pack = PACKS[name]()
    written = to_yaml(pack)
    assert alone(read_pack(written, "out.yaml")) == alone(pack)
    assert not list(VALIDATOR.iter_errors(load_yaml(written, "out.yaml").data))


def test_a_pack_written_out_keeps_the_names_of_inherited_rules() -> None:
    again = read_pack(to_yaml(child()), "out.yaml")
    assert [rule.id for rule in again.rules.values()] == [
        rule.id for rule in child().rules.values()
    ]
    assert again.lineage == child().lineage
    assert "osaka/no-line" in again.rules["no-line-before-interview"].former_ids


def test_a_child_in_another_language_can_be_written_out() -> None:
    text = CHILD.replace("regions:", "language: ja\ntitle: 神戸\nregions:")
    text = text.replace('ask: {en: "Was it', 'ask: {ja: "x", en: "Was it')
    text = text.replace('message: {en: "Fine,', 'message: {ja: "x", en: "Fine,')
    pack = child(text)
    assert alone(read_pack(to_yaml(pack), "out.yaml")) == alone(pack)


def test_the_packs_of_these_tests_and_what_is_written_use_every_word() -> None:
    assert "defined_in:" in to_yaml(child())
    assert "defined_in:" not in to_yaml(read_pack(PACK, "osaka.yaml"))


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
DATA = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(TEXTS, DATA, min_size=1, max_size=4))
def test_any_data_written_as_a_block_is_read_back(data: dict[str, object]) -> None:
    assert load_yaml(block(data), "x.yaml").data == json.loads(json.dumps(data))


@given(st.integers(0, 3660 * 24 * 3600))
@settings(max_examples=50)
def test_any_duration_is_written_as_it_is_read(seconds: int) -> None:
    assert times.parse_duration(duration(seconds * times.SECOND)) == seconds * times.SECOND

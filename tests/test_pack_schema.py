"""The rule language: a pack is read into checked values, whatever the order of its keys."""

import json
import random
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from kobe import CHILD, child, parent
from osaka import PACK

from etiquette_lint import conditions, times
from etiquette_lint.cases import Settings
from etiquette_lint.conditions import Param
from etiquette_lint.errors import PackError
from etiquette_lint.facts import FACTS
from etiquette_lint.located.yaml_ import load_yaml
from etiquette_lint.models.findings import Source
from etiquette_lint.packs.compiled import compile_pack
from etiquette_lint.packs.library import bundled
from etiquette_lint.packs.merge import merged
from etiquette_lint.packs.pack import Count, OwnQuestion, Pack
from etiquette_lint.packs.schema import LEVELS, read_pack
from etiquette_lint.packs.schema.json_schema import pack_schema
from etiquette_lint.packs.writing import to_yaml
from etiquette_lint.texts import TextTest

SHIPPED = Path(__file__).parents[1] / "etiquette_lint" / "schemas" / "pack.schema.json"
DATA: Any = load_yaml(PACK, "osaka.yaml").data


@pytest.fixture(scope="module")
def osaka() -> Pack:
    return read_pack(PACK, "osaka.yaml")


def test_the_head_of_a_pack(osaka: Pack) -> None:
    assert (osaka.name, osaka.version, osaka.language) == ("osaka", "0.1.0", "en")
    assert (osaka.title, osaka.regions) == ({"en": "Osaka careers office"}, ("JP",))
    assert osaka.settings == Settings(24 * times.HOUR, "hired")
    assert osaka.params == {"comment_limit": 2, "tone": "calm"}
    assert osaka.not_in_source == ("just_after", "comment_limit")
    assert osaka.file == "osaka.yaml"


def test_sources_have_their_ids_and_a_bare_year_is_text(osaka: Pack) -> None:
    assert osaka.sources["handbook"] == Source("handbook", "A handbook", "A publisher", "2019")
    assert osaka.sources["office-2020"].url == "https://www.example.com/guide"


def test_languages_get_their_likely_script(osaka: Pack) -> None:
    assert set(osaka.phrases["praise"]) == {"en", "zh-Hans"}


def test_a_question_of_its_own_is_a_fact_of_the_pack(osaka: Pack) -> None:
    asked = OwnQuestion("went_well", "timeline", {"en": "Did the interview go well?"})
    assert osaka.questions == {"went_well": asked}
    assert (
        conditions.Test("went_well", any_of=(True,))
        in osaka.rules["no-line-before-interview"].when[0]
    )


def test_conditions(osaka: Pack) -> None:
    rule = osaka.rules["no-line-before-interview"]
    assert rule.when[0][:3] == (
        conditions.Test("kind", any_of=("any_request",)),
        conditions.Test("role", any_of=("interviewer",)),
        conditions.Test("initiator", any_of=("candidate", "third_party")),
    )
    bounds = (("more_than", Param("comment_limit")), ("at_most", 1.5))
    assert rule.unless == (
        (
            conditions.Test("local_hour", bounds=(("at_least", 9), ("less_than", 18))),
            conditions.Test("hours_to_interview", bounds=bounds),
        ),
        (conditions.Test("weekday", none_of=("sat", "sun")),),
    )


def test_count_and_text(osaka: Pack) -> None:
    rule = osaka.rules["too-many-comments"]
    assert rule.count == Count("posts", "more_than", Param("comment_limit"), None, "target")
    assert rule.text == (
        (TextTest("mostly", ("$praise",), 70),),
        (
            TextTest("contains", ("$praise",)),
            TextTest("lacks", ("because",)),
            TextTest("fewer_words_than", number=10),
        ),
        (
            TextTest("more_words_than", number=1),
            TextTest("matches", ("please (hire|consider) me",)),
        ),
        (TextTest("only_emoji"),),
    )


def test_a_rule_names_those_it_overrules_without_the_pack(osaka: Pack) -> None:
    assert osaka.rules["too-many-comments"].overrules == ("no-line-before-interview",)


def test_one_remedy_needs_no_list(osaka: Pack) -> None:
    assert osaka.rules["no-line-before-interview"].remedy == {"en": ("withdraw it",)}


def test_examples_keep_their_shape(osaka: Pack) -> None:
    third, first, asks = osaka.rules["too-many-comments"].examples
    assert (third.id, third.expects, third.examine) == ("third-post", "applies", 1)
    assert third.do[0]["text"] == "<<Great post>>, thanks"
    assert (first.id, first.todo, first.examine) == ("first", True, 1)
    assert (asks.asks, asks.title, asks.id) == ("post_topic", "asks post_topic", "asks-post-topic")
    assert third.location is not None
    assert PACK.splitlines()[third.location.line - 1] == '      - applies: "third post"'


@pytest.mark.parametrize("person", ["interviewer_3", "zhang", "{id: zhang, roles: [recruiter]}"])
def test_an_example_may_address_people_who_are_not_ready_made(person: str) -> None:
    pack = read_pack(PACK.replace("to: stranger", f"to: {person}"), "osaka.yaml")
    assert pack.rules["too-many-comments"].examples[1].do[0]["to"]


def test_a_rule_without_both_examples_is_a_draft(osaka: Pack) -> None:
    (note,) = osaka.notes
    assert (note.code, note.path) == ("rule-draft", "/rules/once-hired")
    assert note.message == "rule 'osaka/once-hired': no example"
    assert note.location is not None
    assert PACK.splitlines()[note.location.line - 1] == "  once-hired:"


@pytest.mark.parametrize(
    ("example", "said"),
    [
        ("applies", "no example in which it stays silent"),
        ("silent", "no example of which it speaks"),
    ],
)
def test_a_draft_says_which_example_it_lacks(example: str, said: str) -> None:
    act = "{at: 0d, kind: research, platform: linkedin}"
    one = f'    examples: [{{{example}: "x", do: [{act}]}}]\n'
    (note,) = read_pack(PACK + one, "osaka.yaml").notes
    assert note.message.endswith(said)
    assert '"packs test" waits for the example.' in note.fix
    assert "osaka/once-hired" in note.wording("zh-Hans").message


def unlocated(pack: Pack) -> Pack:
    """Return a pack that no longer knows where it was written."""
    rules = {
        name: replace(
            rule,
            location=None,
            examples=tuple(replace(example, location=None) for example in rule.examples),
        )
        for name, rule in pack.rules.items()
    }
    return replace(pack, rules=rules, notes=())


def shuffled(value: Any, chance: random.Random) -> Any:
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(value[key], chance) for key in keys}
    return [shuffled(each, chance) for each in value] if isinstance(value, list) else value


@given(st.randoms(use_true_random=False))
def test_the_order_of_keys_changes_nothing(chance: random.Random) -> None:
    """The tests of a clause keep the order in which they are written; nothing else does."""
    data = shuffled(DATA, chance)
    for name, rule in DATA["rules"].items():
        data["rules"][name]["when"] = rule["when"]
        if "unless" in rule:
            data["rules"][name]["unless"] = rule["unless"]
    again = read_pack(json.dumps(data, ensure_ascii=False), "osaka.yaml")
    assert unlocated(again) == unlocated(read_pack(PACK, "osaka.yaml"))


def test_every_fact_can_be_asked() -> None:
    words = {"flag": "true", "number": "3"}
    for fact in FACTS.values():
        value = words.get(fact.type) or (fact.values or ("linkedin",))[0]
        read_pack(PACK + f"    unless: {{{fact.name}: {value}}}\n", "osaka.yaml")


def test_every_key_says_what_it_means() -> None:
    for level, keys in LEVELS.items():
        for name, key in keys.items():
            assert key.meaning.endswith("."), (level, name)


@pytest.mark.parametrize("level", sorted(set(LEVELS) - {"timeline", "bounds"}))
def test_the_packs_of_these_tests_use_every_word(level: str) -> None:
    written = PACK + CHILD + to_yaml(child())
    assert [name for name in LEVELS[level] if f"{name}:" not in written] == []


def test_the_shipped_schema_is_the_one_the_tables_make() -> None:
    """Mend it by `python -m etiquette_lint.packs.schema.json_schema > pack.schema.json`."""
    assert json.loads(SHIPPED.read_text("utf-8")) == pack_schema()


SCHEMA = pack_schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_schema_is_a_schema_and_defines_all_it_refers_to() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    referred = set(re.findall(r'"#/\$defs/(\w+)"', json.dumps(SCHEMA)))
    assert referred == set(SCHEMA["$defs"])


def test_the_schema_accepts_what_is_read() -> None:
    assert not list(VALIDATOR.iter_errors(DATA))


@pytest.mark.parametrize("name", list(bundled()))
def test_the_schema_accepts_the_bundled_packs(name: str) -> None:
    file = bundled()[name]
    data = load_yaml(file.read_text("utf-8"), name).data
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**19), 10**19)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12)
    | st.sampled_from(
        ["$praise", "$comment_limit", "{person}", "{", "kind", "off", "<<x>>", "(", "a*", "-2d"]
    )
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(sorted({key for keys in LEVELS.values() for key in keys}))
            | st.text(max_size=6),
            inner,
            max_size=3,
        )
    ),
    max_leaves=12,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of every value, the outermost first."""
    parts: Any = enumerate(value) if isinstance(value, list) else ()
    parts = value.items() if isinstance(value, dict) else parts
    return [path, *(each for key, part in parts for each in places(part, (*path, key)))]


PLACES = places(DATA)[1:]


def placed(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    """Return data with one value of it replaced."""
    if not path:
        return value
    copy = dict(data) if isinstance(data, dict) else list(data)
    copy[path[0]] = placed(data[path[0]], path[1:], value)
    return copy


def read_or_refused(text: str, above: Pack | None = None) -> PackError | Pack:
    """Read a text; a refusal must be located, in both languages, and name no library."""
    try:
        return merged(read_pack(text, "x.yaml", above))
    except PackError as error:
        assert error.problems
        for problem in error.problems:
            assert problem.location is not None
            assert set(problem.wordings) == {"en", "zh-Hans"}
        return error


@given(VALUES)
def test_any_data_is_a_pack_or_refused(data: Any) -> None:
    read_or_refused(json.dumps(data))


@given(st.text(max_size=200))
def test_any_text_is_a_pack_or_refused(text: str) -> None:
    read_or_refused(text)


@given(st.sampled_from(PLACES), VALUES)
def test_any_value_anywhere_is_read_or_refused(path: tuple[Any, ...], value: Any) -> None:
    changed = placed(DATA, path, value)
    outcome = read_or_refused(json.dumps(changed))
    if isinstance(outcome, Pack):
        assert compile_pack(outcome).pack is outcome
        assert not list(VALIDATOR.iter_errors(load_yaml(json.dumps(changed), "").data))


@given(st.integers(0, len(PACK)), st.integers(0, 40), st.text(max_size=5))
def test_any_edit_is_read_or_refused(at: int, cut: int, new: str) -> None:
    read_or_refused(PACK[:at] + new + PACK[at + cut :])


ABOVE = parent()
OVERLAY: Any = load_yaml(CHILD, "kobe.yaml").data
OVERLAY_PLACES = places(OVERLAY)[1:]


@given(st.sampled_from(OVERLAY_PLACES), VALUES)
def test_any_value_anywhere_in_a_child_is_read_or_refused(
    path: tuple[Any, ...], value: Any
) -> None:
    changed = placed(OVERLAY, path, value)
    outcome = read_or_refused(json.dumps(changed), ABOVE)
    if isinstance(outcome, Pack):
        assert compile_pack(outcome).pack is outcome
        assert not list(VALIDATOR.iter_errors(load_yaml(json.dumps(changed), "").data))
        assert to_yaml(read_pack(to_yaml(outcome), "out.yaml")) == to_yaml(outcome)


@given(st.sampled_from(OVERLAY_PLACES))
def test_any_part_left_out_of_a_child_is_read_or_refused(path: tuple[Any, ...]) -> None:
    changed = without(OVERLAY, path)
    for above in (ABOVE, None):
        outcome = read_or_refused(json.dumps(changed), above)
        assert above is not None or isinstance(outcome, PackError)


def without(data: Any, path: tuple[Any, ...]) -> Any:
    """Return data with one part left out."""
    if len(path) > 1:
        return placed(data, path[:1], without(data[path[0]], path[1:]))
    if isinstance(data, dict):
        return {key: value for key, value in data.items() if key != path[0]}
    return [value for index, value in enumerate(data) if index != path[0]]

"""The packs that come with the tool: proven, cited, and honest about what they do not say."""

from pathlib import Path

import pytest

from etiquette_lint import Pack, load_pack, read_log
from etiquette_lint.packs.library import available, bundled, choose
from etiquette_lint.packs.pack import Rule
from etiquette_lint.proving.diff import diff
from etiquette_lint.proving.matrix import matrix
from etiquette_lint.proving.proof import prove

EXAMPLES = Path(__file__).parent.parent / "examples"
LANGUAGES = {
    "hays": "zh-Hans",
    "sg": "zh-Hans",
    "jp": "ja",
    "dach": "de",
    "fr": "fr",
    "us": "en",
    "strict": "en",
    "lenient": "en",
}
"""The language each pack has beside English."""
NOT_COVERED_BY_A_SOURCE = ("IN", "CA", "AE", "SA", "QA", "AT", "KR", "BR", "IT", "NL")
OWN_RULES = {
    f"{name} {rule.name}": (name, rule) for name in LANGUAGES for rule in load_pack(name).own_rules
}


def test_these_are_the_bundled_packs() -> None:
    assert set(bundled()) == set(LANGUAGES)
    assert set(LANGUAGES) <= set(available())


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_example_of_a_pack_comes_out_the_inherited_ones_too(name: str) -> None:
    proof = prove(load_pack(name))
    assert [problem.message for problem in proof.faults] == []
    assert [trial.fault.message for trial in proof.trials if trial.fault] == []
    assert proof.failing == 0


@pytest.mark.parametrize(("name", "rule"), OWN_RULES.values(), ids=OWN_RULES)
def test_a_rule_speaks_english_and_the_language_of_its_region(name: str, rule: Rule) -> None:
    for texts in (rule.message, rule.why, rule.instead, rule.remedy):
        if texts:
            assert {"en", LANGUAGES[name]} <= set(texts)


@pytest.mark.parametrize(("name", "rule"), OWN_RULES.values(), ids=OWN_RULES)
def test_a_rule_says_who_says_so(name: str, rule: Rule) -> None:
    sources = load_pack(name).sources
    assert rule.source
    assert all(sources[one].publisher and sources[one].read for one in rule.source)
    assert not set(rule.source) & set(rule.against)


def test_no_region_chooses_two_packs() -> None:
    regions = [region for name in bundled() for region in load_pack(name).regions]
    assert len(regions) == len(set(regions))
    assert {region: choose(region) for region in ("US", "SG", "JP", "FR", "DE", "CN")} == {
        "US": "us",
        "SG": "sg",
        "JP": "jp",
        "FR": "fr",
        "DE": "dach",
        "CN": "hays",
    }


@pytest.mark.parametrize("region", NOT_COVERED_BY_A_SOURCE)
def test_where_no_source_speaks_there_is_no_pack(region: str) -> None:
    assert choose(region) is None


@pytest.fixture(scope="module")
def hays() -> Pack:
    return load_pack("hays")


def test_the_lenient_pack_leaves_nothing_that_hays_warns_of_without_a_rule(hays: Pack) -> None:
    table = matrix(hays, load_pack("lenient"))
    bare = [
        (row.kind, row.role, moment.phase, row.facts)
        for row in table.rows
        for moment, cell in zip(table.moments, row.cells, strict=True)
        for strict, lenient in [cell.answers]
        if strict and strict.outcome in ("error", "warning")
        if lenient and lenient.outcome == "not_covered"
    ]
    assert bare == []


def test_the_diff_of_hays_and_lenient_names_the_verdicts_that_change(hays: Pack) -> None:
    told = diff(hays, load_pack("lenient"), read_log(EXAMPLES / "job-search.yaml"))
    assert told.judged == 6
    assert [(one.id, one.before, one.after) for one in told.verdicts] == [
        ("a2", "error", "warning")
    ]

"""What the measurements rest on: the same log everywhere, and rules by hand that say the same."""

from pathlib import Path

import pytest

from benchmarks import facts, logs
from benchmarks.floor import process, simple
from benchmarks.made import Made, by_hand, names
from etiquette_lint import Linter, load_pack
from etiquette_lint.packs.compiled import spoken_of

MADE = Made(3_000, texts=True)


def test_the_rules_by_hand_say_what_the_engine_says() -> None:
    session = Linter(load_pack("hays")).session(MADE.timelines)
    for act in MADE.before:
        session.record(act)
    verdicts = [session.check(act) for act in MADE.judged]
    assert [names(verdict) for verdict in verdicts] == MADE.expected()
    assert not any(verdict.questions for verdict in verdicts)


def test_the_rules_over_facts_say_the_same_in_all_their_forms() -> None:
    for known, said in zip(MADE.facts(), MADE.expected(), strict=True):
        held = facts.spoken(facts.holding(facts.RULES, known))
        assert sorted(held) == sorted(facts.by_hand(known)) == list(said)
        own = facts.holding(facts.OWN_TEXT, known)
        assert sorted(facts.by_hand_in_texts(known)) == sorted(own)


def test_facts_are_what_they_are_told_to_be() -> None:
    known = next(MADE.facts())
    assert {name: type(value) for name, value in known.items()} == facts.FACT_TYPES


def test_the_log_has_the_shares_it_is_told_to_have() -> None:
    acts = list(logs.acts(20_000))
    kinds = spoken_of(load_pack("hays"))
    ruled = [act for act in acts if act["kind"] in kinds]
    assert len(ruled) / len(acts) == pytest.approx(0.27, abs=0.01)
    expected = MADE.expected()
    assert sum(map(bool, expected)) / len(expected) == pytest.approx(0.12, abs=0.03)


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other, third = (tmp_path / name for name in ("one", "other", "third"))
    logs.write(one, 300)
    logs.write(other, 300)
    logs.write(third, 300, seed=2)
    assert one.read_bytes() == other.read_bytes() != third.read_bytes()
    timelines, acts = logs.read(one)
    assert (len(timelines), len(acts)) == (10, 300)


def test_a_comment_is_remembered_once_a_post() -> None:
    hand = by_hand()
    made = process(MADE.timelines[0])
    act = {
        "kind": "comment",
        "at": "2026-03-03T09:00:00Z",
        "post": {"id": "p", "author": "asks-0", "topic": "industry"},
    }
    hand.record(simple(act), made)
    hand.record(simple(act), made)
    assert made.commented == {"asks-0": {"p"}}

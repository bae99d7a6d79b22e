"""The targets of `python -m tests.fuzzing`: what they begin with holds, and what follows."""

import pytest
from fuzzing import blind
from fuzzing.targets import CORPUS, TARGETS, seeds

from etiquette_lint.guard.forms import FORMS
from etiquette_lint.readers import READERS
from etiquette_lint.reporters.table import REPORTERS

SHORT = 2.0
"""Seconds for each target."""


def test_everything_that_reads_or_writes_is_a_target() -> None:
    from fuzzing import hooks, texts

    assert {*READERS} <= {*TARGETS}
    assert {*texts.FORMS} == {*REPORTERS}
    assert {*hooks.ANSWERS} == {*FORMS}
    assert {folder.name for folder in CORPUS.iterdir()} == {*TARGETS}


@pytest.mark.parametrize("name", TARGETS)
def test_what_a_target_begins_with_is_read(name: str) -> None:
    for data in seeds(name).values():
        TARGETS[name].run(data)


def fails_on_a_word(data: bytes) -> None:
    assert b"needle" not in data


def test_a_target_that_breaks_is_noticed_and_its_input_kept() -> None:
    broken = blind.Target(fails_on_a_word, ("needle",))
    tried = blind.tried("config", broken, 0.2, seed=1)
    [(cause, data)] = tried.crashes.items()
    assert cause.startswith("AssertionError in fails_on_a_word")
    assert b"needle" in data


@pytest.mark.slow
@pytest.mark.parametrize("name", TARGETS)
def test_nothing_breaks_in_a_short_while(name: str) -> None:
    assert blind.tried(name, TARGETS[name], SHORT).crashes == {}

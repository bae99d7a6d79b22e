"""The quick way to read a line is the careful way, where it reads a line at all."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import acts, damaged

from etiquette_lint.located import Unreadable
from etiquette_lint.located.json_ import load_json_line
from etiquette_lint.loose import nowhere
from etiquette_lint.models.refusals import read_action
from etiquette_lint.readers.quick import read_act

PLAIN = b'{"kind": "react", "platform": "linkedin", "at": "2026-11-28T01:00:00Z", "to": "lin-wei"}'

PIECES = ('"kind": "react", ', '"to": 5, ', " ", "1e400", "NaN", '\\":', ":", "{", '"', "\\ud800")


def careful(line: bytes) -> object:
    """Return the act as the careful way reads it, or what is wrong with it."""
    try:
        data: Any = load_json_line(line.decode(), "f", 1)
    except (Unreadable, UnicodeDecodeError):
        return None
    return read_action(data, nowhere, ()) if isinstance(data, dict) else None


def agree(line: bytes) -> None:
    act = read_act(line)
    if act is not None:
        assert careful(line) == act
        assert act.model_fields_set == careful(line).model_fields_set  # type: ignore[attr-defined]


@given(damaged(acts()), st.booleans())
def test_a_damaged_act_is_read_alike_or_left_to_the_careful_way(act: Any, escaped: bool) -> None:
    try:
        line = json.dumps(act, ensure_ascii=escaped)
    except ValueError:  # Python writes no number of thousands of digits
        return
    agree(line.encode(errors="surrogatepass"))


@given(acts(), st.data())
def test_a_line_with_a_stray_piece_is_read_alike_or_left(act: Any, data: st.DataObject) -> None:
    line = json.dumps(act)
    at = data.draw(st.integers(0, len(line)))
    pieces = [
        '"kind": "react", ',
        '"to": 5, ',
        " ",
        "1e400",
        "NaN",
        '\\":',
        ":",
        "{",
        '"',
        "\\ud800",
    ]
    piece = data.draw(st.sampled_from(pieces) | st.text(max_size=3))
    agree((line[:at] + piece + line[at:]).encode(errors="surrogatepass"))


@given(acts())
def test_an_ordinary_act_is_read_the_quick_way(act: Any) -> None:
    assert read_act(json.dumps(act).encode()) is not None


LEFT = {
    "a key that stands twice": PLAIN[:-1] + b', "to": "zhao"}',
    "a key that stands twice, once apart from its colon": PLAIN[:-1] + b', "to" : "zhao"}',
    "a key that stands twice in a map": PLAIN[:-1] + b', "meta": {"a": 1, "a": 2}}',
    "a number too large": PLAIN[:-1] + b', "meta": {"a": 1000000000000000000}}',
    "a number without end": PLAIN[:-1] + b', "meta": {"a": 1e400}}',
    "no number": PLAIN[:-1] + b', "meta": {"a": NaN}}',
    "half of a character": PLAIN[:-1] + rb', "meta": {"a": "\ud800"}}',
    "a number for a name": PLAIN.replace(b'"lin-wei"', b"5"),
    "many levels": PLAIN[:-1] + b', "meta": {"a": ' + b"[" * 9 + b"]" * 9 + b"}}",
    "an unknown kind": PLAIN.replace(b"react", b"like"),
    "no kind": PLAIN.replace(b'"kind"', b'"kin"'),
    "an unknown field": PLAIN[:-1] + b', "text": "x"}',
    "a broken end": PLAIN[:-1],
    "two acts": PLAIN + PLAIN,
}


@pytest.mark.parametrize("line", LEFT.values(), ids=LEFT)
def test_what_is_out_of_the_ordinary_is_left_to_the_careful_way(line: bytes) -> None:
    assert read_act(PLAIN) is not None
    assert read_act(line) is None

"""Text to data that knows where it stands: YAML, JSON, encodings, limits."""

import json
from collections.abc import Callable
from string import Formatter

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from etiquette_lint.errors import Location, Problem
from etiquette_lint.located import PACK, Document, Limits, Unreadable
from etiquette_lint.located.encoding import decode
from etiquette_lint.located.json_ import load_json, load_json_line, locate_json_line
from etiquette_lint.located.traps import comma_split, comment_cut
from etiquette_lint.located.yaml_ import load_yaml
from etiquette_lint.words.problems.files import FILES

Load = Callable[..., Document]
SMALL = Limits(size=1 << 20, nodes=1000, depth=8, aliases=5)


@pytest.fixture(params=["libyaml", "pure Python"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "pure Python":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)


def told(load: Callable[[], object]) -> list[Problem]:
    with pytest.raises(Unreadable) as caught:
        load()
    return list(caught.value.problems)


def only(text: str, load: Load = load_yaml) -> Problem:
    problems = told(lambda: load(text, "f"))
    assert len(problems) == 1
    return problems[0]


def where(problem: Problem) -> tuple[int, int]:
    assert problem.location is not None
    return problem.location.line, problem.location.column


TYPES = {
    "true is yes": ("true", True),
    "false is no": ("false", False),
    "null is nothing": ("null", None),
    "a tilde is nothing": ("~", None),
    "nothing is nothing": ("", None),
    "an integer is a number": ("42", 42),
    "a negative integer is a number": ("-7", -7),
    "eighteen digits are a number": ("9" * 18, int("9" * 18)),
    "nineteen digits are text": ("9" * 19, "9" * 19),
    "leading zeros stay text": ("007", "007"),
    "a plus stays text": ("+1", "+1"),
    "NO is text": ("NO", "NO"),
    "off is text": ("off", "off"),
    "yes is text": ("yes", "yes"),
    "True is text": ("True", "True"),
    "a time of day is text": ("12:30", "12:30"),
    "a version is text": ("1.10", "1.10"),
    "an exponent is text": ("1e3", "1e3"),
    "hexadecimal is text": ("0x1F", "0x1F"),
    "an underscored number is text": ("1_000", "1_000"),
    "a date is text": ("2026-12-01", "2026-12-01"),
    "a local time is text": ("2026-12-01 10:00", "2026-12-01 10:00"),
    "not a number is text": (".nan", ".nan"),
    "a quoted true is text": ('"true"', "true"),
    "a quoted number is text": ("'42'", "42"),
    "a number tagged as text is text": ("!!str 42", "42"),
    "a number with the plain tag is text": ("! 42", "42"),
    "a quoted number tagged as number is a number": ('!!int "42"', 42),
    "Chinese is text": ("你好", "你好"),
}


@pytest.mark.parametrize(("text", "value"), TYPES.values(), ids=TYPES)
@pytest.mark.usefixtures("either_parser")
def test_yaml_scalars_have_few_types(text: str, value: object) -> None:
    assert load_yaml(f"key: {text}\n", "f").data == {"key": value}


@pytest.mark.parametrize("key", ["true", "null", "~", "1", "2026-12-01", "NO"])
def test_yaml_keys_are_text(key: str) -> None:
    assert load_yaml(f"{key}: x", "f").data == {key: "x"}


YAML_SLIPS = {
    "a full-width colon in braces": ("- {id: a2, kind：x, to: l}", "key-fullwidth-colon", 1, 16),
    "a full-width colon in block style": ("a:\n  id：b\n  c: d\n", "key-fullwidth-colon", 2, 5),
    "a full-width colon in the last line": ("a:\n  c: d\n  id：b\n", "key-fullwidth-colon", 3, 5),
    "a full-width colon in the first line": ("tz：UTC\na: b\n", "key-fullwidth-colon", 1, 3),
    "two full-width colons, the first is blamed": (
        "- a: 1\n  b：2\n  c：3\n  d: 4\n",
        "key-fullwidth-colon",
        2,
        4,
    ),
    "a full-width colon before a brace": ("{post：{id: p}, a: b}", "key-fullwidth-colon", 1, 6),
    "a tab before a key": ("a:\n\tb: c\n", "yaml-tab", 2, 1),
    "a tab after spaces": ("a:\n  b: c\n \td: e\n", "yaml-tab", 3, 2),
    "a full-width quote": ("a: “b: c”\n", "yaml-fullwidth-quote", 1, 4),
    "a quote closed full-width": ('a: "b”\nc: d\n', "yaml-fullwidth-quote", 1, 6),
    "a full-width comma": ("{a: b，c: d}", "yaml-fullwidth", 1, 6),
    "a full-width bracket": ("a: ［b, c: d］\n", "yaml-fullwidth", 1, 4),
    "a full-width closing brace": ("a: {b: c｝\nd: e\n", "yaml-fullwidth", 1, 9),
    "a placeholder that starts a text": ("en: {person} is nice\n", "yaml-placeholder", 1, 5),
    "a placeholder that starts an entry": ("- {person} is nice\n", "yaml-placeholder", 1, 3),
    "a hash that cuts braces": ("{a: great #1 post, to: x}\nb: c\n", "yaml-comment-cut", 1, 11),
    "no space after a colon": ("kind:comment\nat: x\n", "yaml-colon-space", 1, 5),
    "no space after a colon in braces": ("{kind:comment, at: x}", "yaml-colon-space", 1, 6),
    "no space after a dash": ("a:\n  -b: c\n   d: e\n", "yaml-dash-space", 2, 3),
    "no space between dash and brace": ("-{a: b}\n", "yaml-dash-space", 1, 1),
    "a colon inside a text": ("text: Note: this\n", "yaml-colon-in-text", 1, 7),
    "a line indented too far": ("a: b\n   c: d\n", "yaml-indent", 2, 4),
    "a line indented too little": ("a:\n   b: c\n  d: e\n", "yaml-indent", 3, 3),
    "a quote never closed": ('a: b\nc: "d\ne: f\n', "yaml-quote-open", 2, 4),
    "a single quote never closed": ("a: 'd\ne: f\n", "yaml-quote-open", 1, 4),
    "a brace never closed": ("a: {b: c\nd: e\n", "yaml-bracket-open", 1, 4),
    "a bracket never closed": ("a: [b, c\nd: e\n", "yaml-bracket-open", 1, 4),
    "a comma left out": ("{a: 1 b: 2}", "yaml-comma-missing", 1, 8),
    "a text after its quote": ('a: "b" c\n', "yaml-after-quote", 1, 8),
    "quotes inside quotes": ('{a: "he said "hi"", b: c}', "yaml-after-quote", 1, 15),
    "a line without a colon": ("a: b\nfoo\nc: d\n", "yaml-key-colon-missing", 2, 1),
    "an at sign": ("a: @b\n", "yaml-character", 1, 4),
    "a backtick": ("a: `b`\n", "yaml-character", 1, 4),
    "two documents": ("a: b\n---\nc: d\n", "yaml-documents", 2, 1),
    "a tag of Python": ("a: !!python/object/apply:os.system [x]\n", "yaml-tag", 1, 4),
    "a tag of one's own": ("a: !mine b\n", "yaml-tag", 1, 4),
    "a binary tag": ("a: !!binary aGk=\n", "yaml-tag", 1, 4),
    "a tag that does not fit": ("a: !!int b\n", "yaml-tag-value", 1, 4),
    "a merge key": ("a: &x {b: c}\nd:\n  <<: *x\n", "yaml-merge", 3, 3),
    "a key that stands twice": ("a: 1\nb: 2\na: 3\n", "key-repeated", 3, 1),
    "a key that is a list": ("? [a]\n: b\n", "yaml-key-not-text", 1, 3),
    "a key that is a map": ("{a: b}: c\n", "yaml-key-not-text", 1, 1),
    "a key that is an alias": ("a: &x y\n*x : b\n", "yaml-key-not-text", 2, 1),
    "an alias of nothing": ("a: *x\n", "yaml-alias-unknown", 1, 4),
    "an alias of itself": ("a: &x [*x]\n", "yaml-alias-cycle", 1, 8),
    "a control character": ("a: b\nc: \x07\n", "control-character", 2, 4),
    "half a character": ("a: \ud83d\n", "control-character", 1, 4),
}


@pytest.mark.parametrize(("text", "code", "line", "column"), YAML_SLIPS.values(), ids=YAML_SLIPS)
@pytest.mark.usefixtures("either_parser")
def test_yaml_slips_are_told_at_their_place(text: str, code: str, line: int, column: int) -> None:
    problem = only(text)
    assert (problem.code, *where(problem)) == (code, line, column)


@pytest.mark.parametrize("text", ['a: "\\q"', 'a: "\\ud800"', 'a: "\\UFFFFFFFF"'])
@pytest.mark.usefixtures("either_parser")
def test_bad_escapes_are_problems(text: str) -> None:
    assert only(text).code in {"yaml-escape", "surrogate", "yaml-unclear"}


def test_the_full_width_colon_is_told_as_the_manual_prints_it() -> None:
    problem = only("  - {id: a2, kind：connect_request, platform: linkedin}")
    assert problem.location == Location(
        "f", 1, 18, 1, "  - {id: a2, kind：connect_request, platform: linkedin}"
    )
    assert problem.message == 'full-width colon "：" after "kind"; a key ends in ":" and a space'
    assert problem.fix == "write  kind: connect_request"
    chinese = problem.wording("zh-Hans")
    assert chinese.message == "“kind”后面是全角冒号“：”，应为半角冒号“:”加一个空格"
    assert chinese.fix == "改成  kind: connect_request"


def test_further_full_width_colons_are_counted_not_repeated() -> None:
    assert only("- a: 1\n  b：2\n  c：3\n  d: 4\n").more == 1


def test_a_repeated_key_names_both_places() -> None:
    problem = only("a: 1\n\nb: {c: 1, c: 2}\n")
    assert problem.path == "/b/c"
    assert "line 3" in problem.message


def test_all_that_parses_but_is_refused_is_told_at_once() -> None:
    problems = told(lambda: load_yaml("a: 1\na: 2\nb: !x y\n<<: {}\n", "f"))
    assert [problem.code for problem in problems] == ["key-repeated", "yaml-tag", "yaml-merge"]


def test_a_url_as_a_key_in_braces_is_no_missing_space() -> None:
    assert load_yaml("{http://example.org}", "f").data == {"http://example.org": None}


def test_a_message_never_repeats_the_parser() -> None:
    for text, *_ in YAML_SLIPS.values():
        for problem in told(lambda text=text: load_yaml(text, "f")):
            for phrase in ("block", "mapping", "token", "stream", "scalar", "expected '"):
                assert phrase not in problem.message


LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(9)
)
LIMITS = {
    "too many levels of brackets": ("[" * 100_000, "too-deep"),
    "too many levels of braces": ("{a: " * 100_000, "too-deep"),
    "too many levels of dashes": ("- " * 100_000, "too-deep"),
    "a level too many": ("[" * 33 + "]" * 33, "too-deep"),
    "aliases that multiply": (LAUGHS, "too-many-nodes"),
    "aliases that deepen": ("a: &a " + "[" * 30 + "]" * 30 + "\nb: [[[*a]]]\n", "too-deep"),
    "too many aliases": ("a: &a x\nb: [" + "*a, " * 101 + "]\n", "yaml-aliases"),
    "too many values": ("[" + "x, " * 100_001 + "]", "too-many-nodes"),
    "too large a file": ("#" * ((1 << 20) + 1), "file-too-large"),
}


@pytest.mark.parametrize(("text", "code"), LIMITS.values(), ids=LIMITS)
def test_yaml_limits_are_problems(text: str, code: str) -> None:
    problems = told(lambda: load_yaml(text, "f", limits=PACK))
    assert [problem.code for problem in problems] == [code]


def test_thirty_two_levels_are_fine() -> None:
    text = "[" * 32 + "]" * 32
    assert load_yaml(text, "f").data == load_json(text, "f").data


def test_what_an_alias_stands_for_is_shared_and_placed_where_it_stands() -> None:
    document = load_yaml("a: &x {b: c}\nd: *x\n", "f")
    assert document.data == {"a": {"b": "c"}, "d": {"b": "c"}}
    assert document.locate(("d",)).line == 2
    assert document.locate(("d", "b")).line == 1


PLACED = """\
timezone: Asia/Shanghai
timeline:
  id: acme
  people:
    - {id: lin-wei, name: 林伟}
  note: |
    two
    lines
  empty:
"""
PLACES = {
    "the whole": ((), False, 1, 1, 1),
    "a scalar": (("timezone",), False, 1, 11, 13),
    "a key": (("timezone",), True, 1, 1, 8),
    "a map": (("timeline",), False, 3, 3, 1),
    "a list": (("timeline", "people"), False, 5, 5, 1),
    "an entry": (("timeline", "people", 0), False, 5, 7, 1),
    "a deep scalar": (("timeline", "people", 0, "name"), False, 5, 27, 2),
    "a deep key": (("timeline", "people", 0, "name"), True, 5, 21, 4),
    "a text of several lines": (("timeline", "note"), False, 6, 9, 1),
    "an empty value": (("timeline", "empty"), False, 9, 9, 1),
    "an absent key is at its map": (("timeline", "people", 0, "roles"), False, 5, 7, 1),
    "an absent branch is at its nearest ancestor": (("timeline", "x", 0, "y"), False, 3, 3, 1),
    "a number outside a list is at the list": (("timeline", "people", 9), False, 5, 5, 1),
    "a name in a list is at the list": (("timeline", "people", "x"), False, 5, 5, 1),
}


@pytest.mark.parametrize(("path", "key", "line", "column", "width"), PLACES.values(), ids=PLACES)
@pytest.mark.usefixtures("either_parser")
def test_yaml_places(
    path: tuple[str | int, ...], key: bool, line: int, column: int, width: int
) -> None:
    place = load_yaml(PLACED, "f").locate(path, key)
    assert (place.line, place.column, place.width) == (line, column, width)
    assert place.excerpt == PLACED.splitlines()[line - 1]


def test_lines_count_as_editors_count_them() -> None:
    text = "a: x\r\nb: \u2028\rc: 1\nd: 2"
    document = load_yaml(text, "f")
    assert [document.locate((key,), True).line for key in "abcd"] == [1, 2, 3, 4]


def test_a_long_line_is_shown_around_the_place() -> None:
    text = json.dumps({f"k{number}": "x" * 20 for number in range(50)})
    place = load_json(text, "f").locate(("k30",))
    assert place.column == text.index('"k30"') + len('"k30": ') + 1
    assert len(place.excerpt) <= 200
    assert place.excerpt[place.column - 1 - place.cut :].startswith('"xxxx')


JSON_SLIPS = {
    "a comma after the last entry": ('{"a": 1,}', "json-trailing-comma", 1, 8),
    "a comma after the last item": ("[1,\n]", "json-trailing-comma", 1, 3),
    "a comment": ('{\n// no\n"a": 1}', "json-comment", 2, 1),
    "a hash comment": ('{"a": 1} # no', "json-comment", 1, 10),
    "single quotes": ("{'a': 1}", "json-single-quote", 1, 2),
    "a full-width colon": ('{"a"：1}', "json-fullwidth", 1, 5),
    "a full-width comma": ('{"a": 1，"b": 2}', "json-fullwidth", 1, 8),
    "full-width quotes": ("{“a”: 1}", "json-fullwidth", 1, 2),
    "a key without quotes": ("{a: 1}", "json-key-unquoted", 1, 2),
    "a text without quotes": ('{"a": foo}', "json-text-unquoted", 1, 7),
    "True of Python": ('{"a": True}', "json-word", 1, 7),
    "NaN": ('{"a": NaN}', "json-not-a-number", 1, 7),
    "minus infinity": ("[-Infinity]", "json-not-a-number", 1, 2),
    "a number beyond all numbers": ("[1e999]", "json-not-a-number", 1, 2),
    "a leading zero": ("[012]", "json-number", 1, 2),
    "a leading point": ("[.5]", "json-number", 1, 2),
    "a date": ("[2026-12-01]", "json-number", 1, 2),
    "nineteen digits": ("[" + "9" * 19 + "]", "json-number-long", 1, 2),
    "five thousand digits": ("[" + "9" * 5000 + "]", "json-number-long", 1, 2),
    "a missing comma": ('{"a": 1\n "b": 2}', "json-comma-missing", 2, 2),
    "a missing colon": ('{"a" 1}', "json-colon-missing", 1, 6),
    "a missing value": ('{"a": }', "json-value-missing", 1, 7),
    "two commas": ("[1,,2]", "json-value-missing", 1, 4),
    "the wrong bracket": ('{"a": [1}', "json-bracket-other", 1, 9),
    "a bracket never closed": ('{"a": [1', "json-unclosed", 1, 7),
    "a quote never closed": ('{"a": "b\n}', "json-quote-open", 1, 7),
    "a quote open at the end": ('["b', "json-quote-open", 1, 2),
    "a wrong escape": (r'["\q"]', "json-escape", 1, 3),
    "a tab in a text": ('["\t"]', "json-control", 1, 3),
    "a key that stands twice": ('{"a": 1,\n "a": 2}', "key-repeated", 2, 2),
    "half a character": ('["\\ud83d"]', "surrogate", 1, 2),
    "half a character as a key": ('{"\\udc00": 1}', "surrogate", 1, 2),
    "half a character unescaped": ('["\ud83d"]', "surrogate", 1, 2),
    "something after the end": ("{} {}", "json-extra", 1, 4),
    "nothing": (" \n", "json-nothing", 2, 1),
    "a stray character": ("[%]", "json-unclear", 1, 2),
    "a level too many": ("[" * 33 + "]" * 33, "too-deep", 1, 33),
    "ten thousand levels": ("[" * 10_000, "too-deep", 1, 33),
    "a hundred thousand levels closed": ("[" * 100_000 + "]" * 100_000, "too-deep", 1, 33),
}


@pytest.mark.parametrize(("text", "code", "line", "column"), JSON_SLIPS.values(), ids=JSON_SLIPS)
def test_json_slips_are_told_at_their_place(text: str, code: str, line: int, column: int) -> None:
    problem = only(text, load_json)
    assert (problem.code, *where(problem)) == (code, line, column)


def test_json_limits_count_values() -> None:
    text = json.dumps(list(range(1001)))
    assert only_within(text, SMALL) == "too-many-nodes"


def only_within(text: str, limits: Limits) -> str:
    (problem,) = told(lambda: load_json(text, "f", limits=limits))
    return problem.code


def test_a_line_of_jsonl_is_placed_in_its_file() -> None:
    line = ' {"kind": "react", "post": {"id": "p"}}'
    assert load_json_line(line, "log.jsonl", 7) == {"kind": "react", "post": {"id": "p"}}
    locate = locate_json_line(line, "log.jsonl", 7)
    place = locate(("post", "id"), False)
    assert place is not None
    assert (place.file, place.line, place.column, place.width) == ("log.jsonl", 7, 35, 3)
    start = locate((), False)
    assert start is not None
    assert (start.line, start.column) == (7, 2)


def test_a_broken_line_of_jsonl_is_placed_in_its_file() -> None:
    (problem,) = told(lambda: load_json_line('{"kind": react}', "log.jsonl", 7))
    assert (problem.code, *where(problem)) == ("json-text-unquoted", 7, 10)


ENCODINGS = {
    "UTF-8": ("日志: 面试".encode(), "日志: 面试"),
    "UTF-8 with a mark": ("日志: 面试".encode("utf-8-sig"), "日志: 面试"),
    "nothing": (b"", ""),
}


@pytest.mark.parametrize(("data", "text"), ENCODINGS.values(), ids=ENCODINGS)
def test_utf8_is_read(data: bytes, text: str) -> None:
    assert decode(data, "f") == text


SAMPLE = "actions:\n  - {kind: comment, text: 你的文章写得真好，谢谢分享}\n"
FOREIGN = {
    "UTF-16 with a mark": (SAMPLE.encode("utf-16"), "encoding-foreign", "UTF-16"),
    "UTF-16 without a mark": (b"actions: []".decode().encode("utf-16-le"), "encoding-foreign", ""),
    "UTF-16 of the other order": ("actions: []".encode("utf-16-be"), "encoding-foreign", "UTF-16"),
    "UTF-32 with a mark": (SAMPLE.encode("utf-32"), "encoding-foreign", "UTF-32"),
    "UTF-32 without a mark": ("actions: []".encode("utf-32-le"), "encoding-foreign", "UTF-32"),
    "GB18030": (SAMPLE.encode("gb18030"), "encoding-foreign", "iconv -f GB18030 -t UTF-8"),
    "GBK": (SAMPLE.encode("gbk"), "encoding-foreign", "GB18030"),
    "Latin-1": ("text: über café".encode("latin-1"), "byte-not-utf8", "0xFC"),
    "a zero byte": (b"a: b\0c and much more text", "nul-byte", ""),
    "a ZIP archive": (b"PK\x03\x04\x14\0\0\0", "file-is-binary", "ZIP"),
    "an Excel workbook": (b"PK\x03\x04\x14\0xl/workbook.xml", "file-is-binary", "Excel"),
    "a PDF": (b"%PDF-1.7\n", "file-is-binary", "PDF"),
    "an old Office file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file-is-binary", "Office"),
}


@pytest.mark.parametrize(("data", "code", "says"), FOREIGN.values(), ids=FOREIGN)
def test_what_is_not_utf8_is_named(data: bytes, code: str, says: str) -> None:
    (problem,) = told(lambda: decode(data, "my log.yaml"))
    assert problem.code == code
    assert says in problem.message + problem.fix
    assert problem.wording("zh-Hans").message != problem.message


def test_the_first_bad_byte_is_placed_in_characters() -> None:
    (problem,) = told(lambda: decode("a: 1\n日志: caf".encode() + b"\xe9 x", "f"))
    assert where(problem) == (2, 8)


def test_the_way_out_of_an_encoding_can_be_pasted() -> None:
    (problem,) = told(lambda: decode(SAMPLE.encode("gbk"), "my log.yaml"))
    assert "iconv -f GB18030 -t UTF-8 'my log.yaml'" in problem.fix


def test_a_file_larger_than_its_limit_is_refused() -> None:
    (problem,) = told(lambda: decode(b"#" * (SMALL.size + 1), "f", limits=SMALL))
    assert problem.code == "file-too-large"


CUTS = {
    "a hash sign in a sentence": ("text: I love #rust", True),
    "a number sign in a sentence": ("text: your #1 post", True),
    "a comment": ("text: I love it # really", False),
    "a quoted text with a comment": ('text: "I love" #rust', False),
    "a hash inside a word": ("text: C#-sharp", False),
    "no hash": ("text: fine", False),
}


@pytest.mark.parametrize(("text", "cut"), CUTS.values(), ids=CUTS)
def test_a_hash_that_cuts_a_sentence_is_found(text: str, cut: bool) -> None:
    place = comment_cut(load_yaml(text, "f"), ("text",))
    assert (place is not None) == cut
    if place is not None:
        assert text[place.column - 1] == "#"


SPLITS = {
    "a sentence split in two": ("a: [Wait, then connect.]", "Wait, then connect."),
    "a sentence split in three": ("a: [If asked, say so, once]", "If asked, say so, once"),
    "two quoted texts": ('a: ["Wait", "then connect."]', None),
    "block style": ("a:\n - Wait\n - then connect.", None),
    "words": ("a: [interviewer, recruiter]", None),
    "two sentences": ("a: [Wait a day., Then connect.]", None),
    "one text": ("a: [Wait then connect.]", None),
}


@pytest.mark.parametrize(("text", "meant"), SPLITS.values(), ids=SPLITS)
def test_a_comma_that_splits_a_sentence_is_found(text: str, meant: str | None) -> None:
    found = comma_split(load_yaml(text, "f"), ("a",))
    assert (found and found[1]) == meant
    if found:
        assert text[found[0].column - 1] == ","


@pytest.mark.parametrize("code", FILES)
def test_every_message_is_there_in_both_languages_with_the_same_values(code: str) -> None:
    row = FILES[code]
    assert list(row) == ["en", "zh-Hans"]
    named = [
        {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}
        for texts in row.values()
    ]
    assert named[0] == named[1]
    assert all(message for message, _ in row.values())


# Laws

BITS = st.sampled_from(
    [
        *("a", "kind", "12", "true", "null", "<<", ": ", ":", "：", "- ", "-", "? ", "//", "%YAML"),
        *("{", "}", "[", "]", ", ", "，", '"', "'", "“", "｛", "&x ", "*x", "!!int ", "!", "@"),
        *("\n", "\r\n", "\r", "\x85", "\u2028", "\ufeff", "  ", "\t", "#", " #x", "|", ">"),
        *("---\n", "...\n", "\\", "\\ud800", "{person} ", '"a": '),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(BITS).map("".join))
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | st.text() | st.floats(-1e9, 1e9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def check_inside(problem: Problem, text: str) -> None:
    place = problem.location
    assert place is not None
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert 1 <= place.line <= len(lines)
    assert 1 <= place.column <= len(lines[place.line - 1]) + 1
    assert place.width >= 1
    for language in ("en", "zh-Hans"):
        assert problem.wording(language).message


def check_any_text(load: Load, text: str) -> None:
    try:
        document = load(text, "f", limits=SMALL)
    except Unreadable as unreadable:
        assert unreadable.problems
        for problem in unreadable.problems:
            check_inside(problem, text)
    else:
        assert document.locate(()).line >= 1


@given(TEXTS)
@settings(deadline=None, max_examples=500)
def test_any_text_is_yaml_or_a_located_problem(text: str) -> None:
    check_any_text(load_yaml, text)


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_any_text_is_yaml_or_a_located_problem_without_libyaml(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(yaml, "CSafeLoader", raising=False)
        check_any_text(load_yaml, text)


@given(TEXTS)
@settings(deadline=None, max_examples=500)
def test_any_text_is_json_or_a_located_problem(text: str) -> None:
    check_any_text(load_json, text)


@given(st.one_of(st.binary(), TEXTS.map(lambda text: text.encode("utf-16", "replace"))))
@settings(deadline=None, max_examples=500)
def test_any_bytes_are_text_or_a_located_problem(data: bytes) -> None:
    try:
        assert decode(data, "f").encode() in (data, data[3:])
    except Unreadable as unreadable:
        for problem in unreadable.problems:
            check_inside(problem, data.decode(errors="replace"))


@given(JSON_VALUES, st.sampled_from([None, 0, 2]))
@settings(deadline=None, max_examples=300)
def test_what_stands_at_a_place_is_what_was_parsed(value: object, indent: int | None) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=False)
    document = load_json(text, "f")
    assert document.data == value
    check_places(document, text, (), value)


def check_places(document: Document, text: str, path: tuple[str | int, ...], value: object) -> None:
    start, end = document.span(path)
    assert json.loads(text[start:end]) == value
    place = document.locate(path)
    assert text.split("\n")[place.line - 1][place.column - 1] == text[start]
    if isinstance(value, dict):
        for key, part in value.items():
            check_places(document, text, (*path, key), part)
    elif isinstance(value, list):
        for number, part in enumerate(value):
            check_places(document, text, (*path, number), part)


PLAIN = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=20)
PLAIN_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**17), 10**17) | PLAIN,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(PLAIN, inner, max_size=4),
    max_leaves=20,
)


@given(PLAIN_VALUES)
@settings(deadline=None, max_examples=200)
def test_json_means_the_same_read_as_yaml(value: object) -> None:
    assert load_yaml(json.dumps(value), "f").data == value

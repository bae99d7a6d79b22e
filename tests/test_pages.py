"""The frame of every HTML page: what it lets in, and what becomes of odd values."""

import re
import sys
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

import pytest

from etiquette_lint.errors import ExtraError
from etiquette_lint.reporters.pages.environment import page, ready
from etiquette_lint.reporters.pages.policy import policy


def framed(skip: str = "Skip to the content", encoding: str = "utf-8") -> str:
    return "\n".join(page("pages/frame.html", "en", encoding=encoding, skip=skip))


def test_a_page_lets_in_its_own_style_and_nothing_else() -> None:
    text = framed()
    (style,) = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    (found,) = re.findall(r'Security-Policy" content="([^"]*)"', text)
    assert found.replace("&#39;", "'") == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    assert "<script" not in text


def test_a_script_is_named_by_its_digest() -> None:
    digest = b64encode(sha256(b"let a = 1;").digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy("", "let a = 1;")
    assert "style-src" not in policy("", "let a = 1;")


ODD = [
    ("markup", "<script>&\"'", "&lt;script&gt;&amp;&#34;&#39;"),
    ("a bidi override", "a\u202eb", r"a\u202eb"),
    ("an escape sequence", "\x1b[31m", r"\x1b[31m"),
    ("nul and line breaks", "\0\r\n", r"\x00\r\n"),
    ("half a surrogate pair", "\ud800", r"\ud800"),
]


@pytest.mark.parametrize(("value", "shown"), [row[1:] for row in ODD], ids=[row[0] for row in ODD])
def test_odd_values_are_escaped_and_made_visible(value: str, shown: str) -> None:
    text = framed(skip=value)
    assert f'href="#main">{shown}</a>' in text


def test_style_and_frame_are_plain_ascii_for_every_encoding() -> None:
    assert framed().isascii()


@pytest.mark.parametrize("encoding", ["gbk", "cp1252", "ascii"])
def test_where_the_output_is_not_utf_8_the_page_is_ascii(encoding: str) -> None:
    text = framed(skip="\u6797\u2019", encoding=encoding)
    assert text.isascii() and "&#26519;&#8217;</a>" in text


STYLES = "\n".join(
    files("etiquette_lint.reporters").joinpath(name).read_text("utf-8")
    for name in ("pages/tokens.css", "html/drawing.css")
)
GROUNDS = ("paper", "raised", "sunken")
LETTERS = ("ink", "ink-soft", "link", "error", "warning", "cannot_tell", "ok", "not_covered")
BANDS = ("before", "just-after", "between", "awaiting", "closed", "ok-tint")


def colours(medium: str) -> dict[str, str]:
    """Return the colours in a medium, the light ones where it has no other."""
    found: dict[str, str] = {}
    for block in re.finditer(r"(@media ([^{]+)\{\s*)?:root \{(.*?)\}", STYLES, re.DOTALL):
        if block[2] is None or medium in block[2]:
            found |= dict(re.findall(r"--([\w-]+): #(\w{6});", block[3]))
    return found


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, 1.4.3)."""

    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
        linear = [x / 12.92 if x <= 0.04045 else ((x + 0.055) / 1.055) ** 2.4 for x in parts]
        return sum(part * x for part, x in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("medium", ["light", "dark", "print"])
def test_letters_and_lines_stand_out(medium: str) -> None:
    found = colours(medium)
    pairs = [(one, ground) for one in LETTERS for ground in GROUNDS]
    pairs += [(one, band) for one in LETTERS if one not in ("ink", "link") for band in BANDS]
    assert [two for two in pairs if contrast(found[two[0]], found[two[1]]) < 4.5] == []
    assert contrast(found["error"], found["error-tint"]) >= 4.5
    lines = [contrast(found["line-strong"], found[one]) for one in ("raised", "just-after")]
    assert min(lines) >= 3


def test_the_media_differ() -> None:
    assert len({colours(medium)["ink"] for medium in ("light", "dark", "print")}) == 3


def test_without_jinja2_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    ready.cache_clear()
    with pytest.raises(ExtraError, match=r'pip install "etiquette-lint\[html\]"'):
        framed()

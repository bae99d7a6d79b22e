"""What others publish about formats, for the tests of what we write in them."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from markdown_it.token import Token

_SCHEMA = Path(__file__).parent / "data" / "sarif-2.1.0.json"
_SARIF = Draft202012Validator(json.loads(_SCHEMA.read_text("utf-8")))
_URI = re.compile(
    r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})+"
)
"""A URI reference (RFC 3986) without query and fragment, which names of files have not."""
_MARKDOWN = MarkdownIt("gfm-like", {"linkify": True})


def sarif(text: str) -> dict[str, Any]:
    """Return the one run of a SARIF file that its schema allows, whose references hold."""
    log = json.loads(text)
    _SARIF.validate(log)
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    (invocation,) = run["invocations"]
    for notice in invocation["toolExecutionNotifications"]:
        if "descriptor" in notice:
            sort = driver["notifications"][notice["descriptor"]["index"]]
            assert sort["id"] == notice["descriptor"]["id"]
    for place in _places(log):
        assert _URI.fullmatch(place["artifactLocation"]["uri"])
        region = place["region"]
        assert set(region) == {"startLine", "startColumn", "endLine", "endColumn"}
        assert (region["endLine"], region["endColumn"]) >= (
            region["startLine"],
            region["startColumn"],
        )
    return run  # type: ignore[no-any-return]


def _places(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [place for one in value for place in _places(one)]
    if not isinstance(value, dict):
        return []
    inner = [place for one in value.values() for place in _places(one)]
    return [value["physicalLocation"], *inner] if "physicalLocation" in value else inner


@dataclass(frozen=True)
class Command:
    """A workflow command, as the runner of GitHub Actions takes it from a line."""

    name: str
    properties: dict[str, str]
    message: str


def command(line: str) -> Command:
    """Return the command of a line, read as the runner's `ActionCommand.TryParseV2` reads it."""
    assert line.lstrip().startswith("::"), line
    info, joint, data = line.lstrip()[2:].partition("::")
    assert joint, line
    name, _, rest = info.partition(" ")
    pairs = [pair.split("=", 1) for pair in rest.strip().split(",") if pair]
    assert all(len(pair) == 2 for pair in pairs), line
    properties = {key: _unescaped(value, ":", ",") for key, value in pairs}
    return Command(name, properties, _unescaped(data))


def _unescaped(text: str, *more: str) -> str:
    for char in ("\r", "\n", *more, "%"):  # the runner's order: the percent sign last
        text = text.replace(f"%{ord(char):02X}", char)
    return text


@dataclass(frozen=True)
class Rendered:
    """What a renderer makes of Markdown."""

    kinds: frozenset[str]
    """Of all tokens."""
    links: frozenset[str]
    headings: tuple[str, ...]
    text: str
    """All that is neither code nor the text of a link."""
    code: str


def rendered(text: str) -> Rendered:
    """Return what becomes of Markdown, addresses in it linked as GitHub does."""
    tokens = _MARKDOWN.parse(text)
    flat = [one for token in tokens for one in (token, *(token.children or ()))]
    return Rendered(
        kinds=frozenset(token.type for token in flat),
        links=frozenset(str(one.attrs["href"]) for one in flat if one.type == "link_open"),
        headings=tuple(
            _shown(tokens[place + 1])
            for place, one in enumerate(tokens)
            if one.type == "heading_open"
        ),
        text="\n".join(_shown(token) for token in tokens if token.type == "inline"),
        code="\n".join(one.content for one in flat if one.type in {"code_inline", "fence"}),
    )


def _shown(token: Token) -> str:
    return "".join(one.content for one in token.children or () if one.type == "text")

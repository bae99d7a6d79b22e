"""What the guard's tests share: one process, calls of a LinkedIn server, a guard."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from etiquette_lint import times
from etiquette_lint.guard import Answer, Call, Guard

TIMELINE = """\
timelines:
  - id: acme
    timezone: Europe/Berlin
    people:
      - {id: mira, name: Mira Okonkwo-Vale, handles: {linkedin: mira-okonkwo-vale}}
      - {id: tom, name: Tom Ruiz, roles: [employee], handles: {linkedin: tom-ruiz}}
      - {id: ines, name: Ines Ferrer, roles: [hiring_manager], handles: {linkedin: ines-ferrer}}
    interviews:
      - {starts_at: 2026-12-03 10:00, interviewers: [mira]}
"""
MIRA, TOM, INES = "mira-okonkwo-vale", "tom-ruiz", "ines-ferrer"
NOW = "2026-11-30T09:00:00Z"
CONNECT = "mcp__linkedin__connect_with_person"
MESSAGE = "mcp__linkedin__send_message"
PROFILE = "mcp__linkedin__get_person_profile"
COMMENT = "mcp__linkedapi__comment_on_post"
TOOLS = """\
format: 1
map: test-network
title: A server for tests
platform: linkedin
servers: ["*testnet*"]
tools:
  comment: {kind: comment, to: author, post: post, text: text}
  message: {kind: message, to: person, text: text, at: send_at}
  connect: {kind: connect_request, to: person, text: note, at: send_at}
"""


def connect(to: str = MIRA, **more: Any) -> Call:
    return Call(CONNECT, {"linkedin_username": to, **more})


def comment(post: str = "p1", to: str = MIRA) -> Call:
    return Call("mcp__testnet__comment", {"author": to, "post": post, "text": "How so?"})


def at(text: str) -> Callable[[], times.Instant]:
    moment = times.instant(times.parse_when(text), None)  # type: ignore[arg-type]
    return lambda: moment


class Desk:
    """A folder with a timeline, a tool map, and a memory that is not there yet."""

    def __init__(self, folder: Path, timeline: str = TIMELINE) -> None:
        self.folder = folder
        self.timeline = folder / "acme.yaml"
        self.timeline.write_text(timeline, "utf-8")
        self.tools = folder / "tools.yaml"
        self.tools.write_text(TOOLS, "utf-8")
        self.memory = folder / "state" / "guard.sqlite3"

    def guard(self, now: str = NOW, **given: Any) -> Guard:
        settings = {"memory": self.memory, "now": at(now), "tools": (self.tools,), **given}
        return Guard(settings.pop("timeline", self.timeline), **settings)

    def ask(self, call: Call, now: str = NOW, **given: Any) -> Answer:
        return self.guard(now, **given).decide(call)


def event(tool: str, name: str = "PreToolUse", **arguments: Any) -> bytes:
    """Return what Claude Code hands over."""
    return json.dumps(
        {
            "session_id": "s1",
            "transcript_path": "/tmp/s1.jsonl",
            "cwd": "/tmp",
            "permission_mode": "default",
            "hook_event_name": name,
            "tool_name": tool,
            "tool_input": arguments,
            "tool_use_id": "toolu_01",
        }
    ).encode()

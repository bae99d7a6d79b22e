"""A log with an act of every outcome, and small files for tests of the command line."""

from pathlib import Path

NOW = "2026-11-28T09:00+08:00"
LOG = """\
timezone: Asia/Shanghai
timeline:
  id: acme
  company: Acme Robotics
  people:
    - {id: lin-wei, name: Lin Wei}
  interviews:
    - {starts_at: 2026-12-01 10:00, ends_at: 2026-12-01 11:00, interviewers: [lin-wei]}
  milestones:
    - {kind: applied, at: 2026-11-16}

actions:
  - {id: a1, kind: comment, platform: linkedin, at: 2026-11-27 20:10, status: done,
     post: {id: p1, author: lin-wei, topic: industry},
     text: "Your point on sensor drift matches ours; did recalibrating per shift pay off?"}
  - {id: a2, kind: connect_request, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}
  - {id: a3, kind: comment, platform: linkedin, at: 2026-11-29 21:00,
     post: {id: p2, author: lin-wei}, text: "How did you choose the gripper?"}
  - {id: a4, kind: research, platform: facebook, at: 2026-11-30 22:15, to: lin-wei,
     topic: private_life}
  - {id: a5, kind: friend_request, platform: wechat, at: 2026-12-01 12:00, to: lin-wei}
  - {id: a6, kind: react, platform: linkedin, at: 2026-12-02 08:30,
     post: {id: p3, author: lin-wei}}
"""
HEAD, _, _ACTS = LOG.partition("actions:\n")


def acts(*lines: str) -> str:
    """Return the log with other acts."""
    return f"{HEAD}actions:\n" + "".join(f"  - {line}\n" for line in lines)


FINE = acts("{kind: research, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}")
CAREFUL = acts(
    "{kind: research, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei, topic: private_life}"
)
UNSURE = acts("{kind: comment, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}")
FORBIDDEN = acts("{kind: connect_request, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}")
SILENT = acts("{kind: react, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}")
BROKEN = acts(
    "{kind: research, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}",
    "{kind: dm, platform: linkedin, at: 2026-11-28 09:00, to: lin-wei}",
)
PACK = """\
format: 1
pack: coach
version: 0.1.0
title: "A coach's rules"
language: en
sources:
  own: {title: "Notes", publisher: Coach, published: 2025-01-01, read: whole}
questions:
  went_well: {about: timeline, ask: {en: "Did it go well?"}}
rules:
  no-likes:
    level: warning
    source: own
    basis: editorial
    when: {kind: react, role: interviewer, went_well: false}
    message: {en: "No likes.", ja: "いいねは控える。"}
    formerly: [no-reactions]
    examples:
      - applies: "a like after it went badly"
        timeline: {interview: 0d, answers: {went_well: false}}
        do: [{at: 1d, kind: react, to: interviewer, platform: linkedin}]
      - silent: "a comment"
        timeline: {interview: 0d, answers: {went_well: false}}
        do: [{at: 1d, kind: comment, to: interviewer, platform: linkedin}]
"""


def write(folder: Path, name: str, text: str) -> str:
    """Write a file and return its path."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return str(file)

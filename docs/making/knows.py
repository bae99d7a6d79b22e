"""The table of the READMEs: acts and moments, each cell asked of the engine."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from etiquette_lint import check_action
from etiquette_lint.words import labels
from making import markdown
from making.markdown import table

Act = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """Acts towards an interviewer of which the same is said, and what was done before."""

    titles: Mapping[str, str]
    acts: Sequence[Act]
    before: Sequence[Act] = ()


def _row(en: str, zh: str, *acts: Act, before: Sequence[Act] = ()) -> Row:
    return Row({"en": en, "zh-Hans": zh}, acts, before)


def _act(kind: str, platform: str = "linkedin", **fields: object) -> Act:
    return {"kind": kind, "platform": platform, "to": "lin-wei", **fields}


def _on(post: str, topic: str, kind: str = "comment") -> Act:
    return _act(kind, post={"id": post, "author": "lin-wei", "topic": topic})


def _requests(**fields: str) -> Sequence[Act]:
    return (_act("connect_request", **fields), _act("friend_request", "wechat", **fields))


_DONE = {"at": "2026-11-20T09:00Z", "status": "done"}
HEADS: Mapping[str, tuple[str, ...]] = {
    "en": (
        "To an interviewer",
        "Before the interview",
        "Right after it",
        "While you wait",
        "With the offer",
    ),
    "zh-Hans": ("对面试官", "面试之前", "面试刚结束", "等待结果时", "拿到 offer 后"),
}
MOMENTS: Sequence[tuple[str, bool]] = (
    ("2026-11-28T09:00Z", False),
    ("2026-12-01T12:00Z", False),
    ("2026-12-08T09:00Z", False),
    ("2026-12-14T09:00Z", True),
)
"""When the act is done, and whether the offer is there."""
ROWS: Sequence[Row] = (
    _row("Connection or friend request", "人脉邀请、好友申请", *_requests()),
    _row(
        "The same, they agreed when you asked",
        "同上，问过并得到同意",
        *_requests(consent="asked_and_agreed"),
    ),
    _row(
        "The same, they or HR proposed it",
        "同上，由对方或人事提出",
        *_requests(initiator="target"),
        *_requests(initiator="employer"),
    ),
    _row("Accepting their request", "通过对方的申请", _act("accept_request")),
    _row(
        "Reading public, professional things",
        "查看公开的、与工作有关的资料",
        *(_act("research", topic=topic) for topic in ("profile", "projects", "publications")),
    ),
    _row("Looking into their private life", "查看私人生活", _act("research", topic="private_life")),
    _row("Comment on an industry post", "评论行业类帖子", _on("p3", "industry")),
    _row(
        "The same, on a third post",
        "同上，第三篇",
        _on("p3", "industry"),
        before=tuple({**_on(post, "industry"), **_DONE} for post in ("p1", "p2")),
    ),
    _row("Comment on a personal post", "评论私人生活类帖子", _on("p3", "personal")),
    _row("Invitation to a group or an event", "邀请加群或参加活动", _act("invite", "wechat")),
    _row("Thank-you message", "致谢私信", _act("message", topic="thanks")),
    _row(
        "Like, open follow, endorsement",
        "点赞、公开关注、技能认可",
        _on("p3", "industry", "react"),
        _act("follow"),
        _act("endorse"),
    ),
)


def placed(readme: str, locale: str) -> str:
    """Return a README with its table written anew."""
    return markdown.placed(readme, _table(locale))


def _table(locale: str) -> Iterator[str]:
    rows = ((row.titles[locale], *_cells(row, locale)) for row in ROWS)
    return table(HEADS[locale], rows)


def _cells(row: Row, locale: str) -> Iterator[str]:
    for at, offered in MOMENTS:
        told = (_outcome({**act, "at": at}, row.before, offered) for act in row.acts)
        words = (labels.of("outcome", outcome, locale) for outcome in told)
        yield " / ".join(dict.fromkeys(words))


def _outcome(act: Act, before: Sequence[Act], offered: bool) -> str:
    return check_action(act, _timeline(offered), history=before).outcome


def _timeline(offered: bool) -> dict[str, Any]:
    milestones = [{"kind": "applied", "at": "2026-11-16T09:00Z"}]
    if offered:
        milestones.append({"kind": "offer_received", "at": "2026-12-11T09:00Z"})
    return {
        "id": "acme",
        "interviews": [{"starts_at": "2026-12-01T10:00Z", "interviewers": ["lin-wei"]}],
        "milestones": milestones,
    }

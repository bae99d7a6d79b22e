"""The acts: one frozen model a kind, so that a field without sense is a located problem."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, field_validator, model_validator
from pydantic_core import PydanticCustomError

from etiquette_lint import limits
from etiquette_lint.models import ordinary
from etiquette_lint.models.addressed import Addressed
from etiquette_lint.models.fields import (
    ActTime,
    Answers,
    Input,
    Meta,
    Name,
    Platform,
    RuleName,
    Text,
)
from etiquette_lint.models.loaded import ACTS
from etiquette_lint.models.timeline import Person
from etiquette_lint.models.vocabulary import (
    TARGETLESS,
    Consent,
    Initiator,
    Kind,
    MessageTopic,
    PostTopic,
    ResearchTopic,
    SentBy,
    Status,
    Visibility,
)


class Post(Input):
    """A post that is commented on, liked or shared; without `id` it is a post of its own."""

    id: Name | None = None
    author: Name | None = None
    """Id of a person."""
    topic: PostTopic | None = None


class Reply(Input):
    """What a comment answers inside a thread."""

    id: Name | None = None
    author: Name | None = None


class Ignore(Input):
    """A finding that is known and accepted, and why."""

    rule: RuleName
    reason: Annotated[str, Field(min_length=1, max_length=limits.REASON, pattern=r"\S")]
    until: date | None = None
    """Last day it holds, included, in the timeline's zone."""

    @field_validator("until", mode="before")
    @classmethod
    def _bare_date(cls, value: object) -> object:
        try:
            return None if value is None else ordinary.day(value)
        except ValueError:
            raise PydanticCustomError("date-invalid", "{value}", {"value": str(value)}) from None


def _target_form(value: object) -> str:
    return "person" if isinstance(value, (Mapping, Person)) else "id"


Target = Annotated[
    Annotated[Name, Tag("id")] | Annotated[Person, Tag("person")], Discriminator(_target_form)
]


class BaseAction(Addressed, Input):
    """What every act has; `at` is an instant, a local time, a bare date or an interval."""

    kind: Kind
    id: Name | None = None
    at: ActTime
    to: Target | None = None
    """The target: the id of a person, or a person declared for this act only."""
    platform: Platform
    status: Status = "planned"
    initiator: Initiator = "candidate"
    """Who opened this contact; the employer's wish counts as the target's."""
    consent: Consent = "none"
    sent_by: SentBy = "human"
    answers: Answers = Field(default_factory=dict)
    """Answers to packs' own questions."""
    ignore: Annotated[tuple[Ignore, ...], Field(max_length=limits.IGNORES)] = ()
    timeline: Name | None = None
    meta: Meta = Field(default_factory=dict)

    @model_validator(mode="after")
    def _has_one_target(self) -> "BaseAction":
        if self.target is None and self.kind not in TARGETLESS:
            raise PydanticCustomError("target-missing", "{kind}", {"kind": self.kind})
        author = self.other_author
        if author is not None:
            told = {"to": self.target, "author": author, "kind": self.kind}
            raise PydanticCustomError("target-differs", "{to}", told)
        return self


class ConnectRequest(BaseAction):
    """A request to connect, as on LinkedIn or XING; `text` is its note."""

    kind: Literal["connect_request"] = "connect_request"
    text: Text | None = None


class FriendRequest(BaseAction):
    """A request to be friends, as on WeChat or Facebook; `text` is its note."""

    kind: Literal["friend_request"] = "friend_request"
    text: Text | None = None


class AcceptRequest(BaseAction):
    """Accepting the other side's request."""

    kind: Literal["accept_request"] = "accept_request"
    initiator: Initiator = "target"


class WithdrawRequest(BaseAction):
    """Taking back an unanswered request."""

    kind: Literal["withdraw_request"] = "withdraw_request"
    withdraws: Name | None = None
    """Id of the act taken back."""


class Follow(BaseAction):
    """Following a person or a page one-way."""

    kind: Literal["follow"] = "follow"
    needs_approval: bool = False
    """The other side must approve it (a locked account): a request."""


class Comment(BaseAction):
    """A comment under a post."""

    kind: Literal["comment"] = "comment"
    text: Text | None = None
    post: Post | None = None
    in_reply_to: Reply | None = None


class React(BaseAction):
    """A like or another reaction to a post."""

    kind: Literal["react"] = "react"
    post: Post | None = None


class Share(BaseAction):
    """Passing somebody's post on, with or without words."""

    kind: Literal["share"] = "share"
    text: Text | None = None
    post: Post | None = None


class Mention(BaseAction):
    """Naming somebody with a link to the account."""

    kind: Literal["mention"] = "mention"
    text: Text | None = None
    post: Post | None = None


class OwnPost(BaseAction):
    """A post of the candidate's own."""

    kind: Literal["post"] = "post"
    text: Text | None = None
    topic: MessageTopic | None = None
    visibility: Visibility | None = None


class Message(BaseAction):
    """A direct message, an e-mail, an InMail."""

    kind: Literal["message"] = "message"
    text: Text | None = None
    topic: MessageTopic | None = None


class Endorse(BaseAction):
    """Endorsing a skill."""

    kind: Literal["endorse"] = "endorse"


class Recommend(BaseAction):
    """Writing a recommendation."""

    kind: Literal["recommend"] = "recommend"
    text: Text | None = None


class Invite(BaseAction):
    """Inviting somebody to an event, a group or a page."""

    kind: Literal["invite"] = "invite"
    text: Text | None = None


class Research(BaseAction):
    """Looking something up."""

    kind: Literal["research"] = "research"
    topic: ResearchTopic = "profile"
    visibility: Visibility = "public"


Action = (
    ConnectRequest
    | FriendRequest
    | AcceptRequest
    | WithdrawRequest
    | Follow
    | Comment
    | React
    | Share
    | Mention
    | OwnPost
    | Message
    | Endorse
    | Recommend
    | Invite
    | Research
)
ACTIONS: dict[str, type[Action]] = {
    "connect_request": ConnectRequest,
    "friend_request": FriendRequest,
    "accept_request": AcceptRequest,
    "withdraw_request": WithdrawRequest,
    "follow": Follow,
    "comment": Comment,
    "react": React,
    "share": Share,
    "mention": Mention,
    "post": OwnPost,
    "message": Message,
    "endorse": Endorse,
    "recommend": Recommend,
    "invite": Invite,
    "research": Research,
}
ACTS.update(ACTIONS.values())

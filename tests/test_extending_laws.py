"""Laws of packs that build on others, over many packs, acts and processes."""

from functools import lru_cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from small import act, comment, judge, timeline

from etiquette_lint import Verdict, load_pack
from etiquette_lint.models.vocabulary import LEVELS, SEVERITY
from etiquette_lint.packs.merge import merged
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema import read_pack
from etiquette_lint.packs.writing import to_yaml

HAYS = load_pack("hays")
TOP = "format: 1\npack: over\nversion: 1.0.0\nextends: {hays: '>=1.0,<2'}\n"
OFFSETS = st.sampled_from(["-9d", "-2d", "-1h", "30m", "2h", "3d", "20d"])
PEOPLE = st.sampled_from(["lin-wei", "boss", "friend", "nobody-knows"])
TEXTS = st.sampled_from([None, "Great post", "Please accept", "Why does the sensor drift?", "😀"])
INTRODUCED = [
    {"id": "lin-wei", "roles": ["interviewer"]},
    {"id": "boss", "roles": ["hiring_manager"]},
    {"id": "friend", "roles": ["interviewer"], "relationship": "friend"},
]
NEWS = ["offer_received", "offer_accepted", "rejected"]


@st.composite
def requests(draw: st.DrawFn) -> dict[str, Any]:
    kind = draw(st.sampled_from(["connect_request", "friend_request", "invite", "message"]))
    fields: dict[str, Any] = {
        "to": draw(PEOPLE),
        "platform": draw(st.sampled_from(["linkedin", "wechat", "xing"])),
        "initiator": draw(st.sampled_from(["candidate", "target", "third_party"])),
        "consent": draw(st.sampled_from(["none", "asked_and_agreed"])),
        "text": draw(TEXTS),
    }
    return act(kind, draw(OFFSETS), **{key: each for key, each in fields.items() if each})


@st.composite
def comments(draw: st.DrawFn) -> dict[str, Any]:
    topic = draw(st.sampled_from(["industry", "personal", None]))
    fields = {"at": act("post", draw(OFFSETS))["at"], "text": draw(TEXTS)}
    post = draw(st.sampled_from(["p1", "p2", "p3", None]))
    return comment(post, topic, **{key: each for key, each in fields.items() if each})


ACTS = requests() | comments()
PROCESSES = st.builds(
    lambda news, when: timeline(
        people=INTRODUCED,
        milestones=[{"kind": news, "at": act("post", when)["at"]}] if news else [],
    ),
    st.sampled_from([None, *NEWS]),
    OFFSETS,
)
OVERRULINGS = st.lists(st.sampled_from(list(HAYS.rules)), max_size=5, unique=True)


@st.composite
def overlays(draw: st.DrawFn) -> str:
    """Return the text of a pack that extends hays."""
    names = draw(st.lists(st.sampled_from(list(HAYS.rules)), max_size=6, unique=True))
    changes = [change(name, draw(st.sampled_from(LEVELS))) for name in names]
    text = TOP + ("change:\n" + "".join(changes) if any(changes) else "")
    if draw(st.booleans()):
        text += "settings: {just_after: 5h}\nbecause: {just_after: Shorter.}\n"
    elif draw(st.booleans()):
        text += "params: {comment_limit: 1}\nbecause: {comment_limit: Fewer.}\n"
    return text + new_rule(draw(st.sampled_from(LEVELS)), draw(OVERRULINGS))


def change(name: str, level: str) -> str:
    same = HAYS.rules[name].level == level
    return "" if same else f"  {name}: {{because: A test., level: {level}}}\n"


def new_rule(level: str, overrules: list[str]) -> str:
    listed = f"    overrules: [{', '.join(overrules)}]\n" if overrules else ""
    return (
        f"rules:\n  new:\n    level: {level}\n    source: hays-2016\n    basis: editorial\n"
        "    when:\n      - {kind: [any_request, message], platform: [linkedin, wechat]}\n"
        "      - {kind: comment, role: interviewer, post_topic: industry}\n"
        f"    message: {{en: New.}}\n{listed}"
    )


@lru_cache(maxsize=512)
def over(text: str) -> Pack:
    return merged(read_pack(text, "over.yaml", HAYS))


def severity(verdict: Verdict) -> int:
    return SEVERITY[verdict.outcome]


def told(verdict: Verdict) -> dict[str, Any]:
    return verdict.to_dict()


@given(overlays(), ACTS, PROCESSES, st.lists(ACTS, max_size=3))
@settings(max_examples=30, deadline=None)
def test_a_merged_pack_written_out_and_read_back_judges_the_same(
    text: str, action: dict[str, Any], process: dict[str, Any], history: list[dict[str, Any]]
) -> None:
    pack = over(text)
    again = read_pack(to_yaml(pack), "out.yaml")
    before, after = (judge(one, action, process, history) for one in (pack, again))
    assert told(before) == told(after)


SILENCING = {name for rule in HAYS.rules.values() for name in [rule.name] if not rule.overrules}


@given(st.sampled_from(sorted(SILENCING)), ACTS, PROCESSES, st.lists(ACTS, max_size=3))
@settings(max_examples=60, deadline=None)
def test_switching_off_a_rule_that_overrules_nothing_adds_nothing(
    name: str, action: dict[str, Any], process: dict[str, Any], history: list[dict[str, Any]]
) -> None:
    """A question may come to light only where the rule itself had said something as grave."""
    off = over(f"{TOP}change:\n  {name}: {{because: A test., level: off}}\n")
    before, after = (judge(one, action, process, history) for one in (HAYS, off))
    rules = {one.rule for one in before.findings}
    assert {one.rule for one in after.findings} <= rules
    assert severity(after) <= severity(before)
    if f"hays/{name}" not in rules:
        asked = {question.fact for question in before.questions}
        assert {question.fact for question in after.questions} <= asked


@given(st.sampled_from(LEVELS), OVERRULINGS, ACTS, PROCESSES, st.lists(ACTS, max_size=3))
@settings(max_examples=60, deadline=None)
def test_overruling_never_makes_an_act_worse(
    level: str,
    overrules: list[str],
    action: dict[str, Any],
    process: dict[str, Any],
    history: list[dict[str, Any]],
) -> None:
    without, with_it = (over(TOP + new_rule(level, rules)) for rules in ([], overrules))
    before, after = (judge(one, action, process, history) for one in (without, with_it))
    assert severity(after) <= severity(before)
    assert {one.rule for one in after.findings} <= {one.rule for one in before.findings}

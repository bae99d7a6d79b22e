"""The acts a proposed example may be made of: kinds, people, facts, texts, few words first."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any, Literal

from etiquette_lint.models.action import ACTIONS
from etiquette_lint.models.vocabulary import KINDS, ROLES, TARGET_IS_AUTHOR, TARGETLESS, Kind
from etiquette_lint.packs.compiled import CompiledPack, compile_pack
from etiquette_lint.packs.pack import Example, Pack
from etiquette_lint.packs.rule import CompiledRule
from etiquette_lint.proving.moments import HOUR, Moment, moments, offset
from etiquette_lint.proving.variants import Facts, platform_of, variants
from etiquette_lint.texts import TextTest
from etiquette_lint.words.platforms import NETWORKS, OTHER

Written = dict[str, Any]
_FIELDS = ("topic", "visibility", "initiator", "consent", "needs_approval", "sent_by", "status")
_PLAIN_TOPIC = "other"
_INTERVIEWER = "interviewer"
_FEW = 4
"""So many phrases of a list are tried."""
POLITE = "Thank you for your time; I look forward to our conversation."


def candidates(pack: Pack, name: str) -> Iterator[Example]:
    """Yield examples that a rule may speak of, those of few words first; titles are empty."""
    rule = pack.rules[name]
    whole = compile_pack(pack)
    compiled = whole.rules[rule.id]
    alone = compile_pack(replace(pack, rules={name: replace(rule, overrules=())}))
    kinds = [kind for kind in KINDS if kind in compiled.kinds]
    found = [(kind, facts) for kind in kinds for facts in variants(kind, [alone])]
    heard = _heard(whole, compiled)
    for kind, facts in sorted(found, key=lambda one: len(one[1])):
        for moment in moments(compiled):
            for role in _roles(kind, compiled):
                for text in texts(pack, name):
                    act = _act(kind, role, facts, text, heard, pack)
                    yield _example(act, moment, facts, compiled, pack)


def texts(pack: Pack, name: str) -> list[str | None]:
    """Return what an act may say that a rule tests: its own phrases, alone and repeated."""
    rule = pack.rules[name]
    if not rule.text:
        return [None]
    tests = [test for clause in rule.text for test in clause]
    phrases = [phrase for test in tests if test.op != "lacks" for phrase in _phrases(test, pack)]
    told = [
        str(act["text"])
        for one in pack.rules.values()
        for example in one.examples
        for act in example.do
        if "text" in act
    ]
    padded = [f"{phrase} {POLITE}" for phrase in phrases]
    plain = [text.replace("<<", "").replace(">>", "") for text in told]
    return list(dict.fromkeys([*phrases, "\N{THUMBS UP SIGN}", *padded, POLITE, *plain]))


def role_of(act: Mapping[str, Any]) -> str | None:
    """Return who an act of an example is towards, by role where that is known."""
    post = act.get("post")
    target = act.get("to") or (post.get("author") if isinstance(post, dict) else None)
    if isinstance(target, dict):
        roles = target.get("roles")
        return str(roles[0]) if isinstance(roles, list) and roles else str(target.get("id"))
    return None if target is None else str(target)


def towards(act: Mapping[str, Any], role: str) -> Written:
    """Return an act as one towards somebody of another role."""
    moved: Written = dict(act)
    if "to" in act:
        to = act["to"]
        moved["to"] = {**to, "id": role, "roles": [role]} if isinstance(to, dict) else role
    for field in ("post", "in_reply_to"):
        if isinstance(act.get(field), dict) and "author" in act[field]:
            moved[field] = {**act[field], "author": role}
    return moved


def _heard(pack: CompiledPack, rule: CompiledRule) -> frozenset[str]:
    """Return the facts that a rule asks, and those asked by what may overrule it."""
    over = [pack.rules[name] for name in rule.overruled_by]
    return frozenset(fact for one in (rule, *over) for fact in one.facts)


def _roles(kind: str, rule: CompiledRule) -> list[str | None]:
    checks = [check for check in rule.when.checks if check.fact.name == "role"]
    named = [str(word) for check in checks for word in check.test.any_of or () if word in ROLES]
    refused = {word for check in checks for word in check.test.none_of or ()}
    if named:
        return [*dict.fromkeys(named)]
    others = [role for role in ROLES if role not in refused]
    nobody = [None] if kind in TARGETLESS and not checks else []
    return [*nobody, *others[: 1 if not refused else 2]]


def _act(
    kind: Kind, role: str | None, facts: Facts, text: str | None, heard: frozenset[str], pack: Pack
) -> Written:
    """Return an act in as few words as tell all that the rule hears."""
    act: Written = {"kind": kind}
    fields = ACTIONS[kind].model_fields
    about = kind in TARGET_IS_AUTHOR and heard & {"post_topic", "is_reply"}
    if about:
        act["post"] = {"id": "p1", "author": role, "topic": facts.get("post_topic", "industry")}
    elif role is not None:
        act["to"] = _person(kind, role, facts, pack)
    act["platform"] = _platform(kind, facts)
    if facts.get("is_reply"):
        act["in_reply_to"] = {"author": role}
    if "topic" in heard and kind in {"message", "post"}:
        act["topic"] = _PLAIN_TOPIC
    if "visibility" in heard and kind == "post":
        act["visibility"] = "public"
    act |= {name: facts[name] for name in _FIELDS if name in facts and name in fields}
    if about and (facts.get("relationship") or facts.get("connected")):
        act["to"] = _person(kind, str(role), facts, pack)
    if text is not None and "text" in fields:
        act["text"] = text
    answers = _answers(facts, pack, "action")
    return {**act, "answers": answers} if answers else act


def _person(kind: str, role: str, facts: Facts, pack: Pack) -> str | Written:
    answers = _answers(facts, pack, "person")
    person: Written = {"id": "sam", "roles": [role]}
    if "relationship" in facts:
        person["relationship"] = facts["relationship"]
    if facts.get("connected"):
        person["connected"] = [_platform(kind, facts)]
    if answers:
        person["answers"] = answers
    return person if len(person) > len(("id", "roles")) else role


def _answers(facts: Facts, pack: Pack, about: Literal["action", "person", "timeline"]) -> Written:
    return {
        name: bool(facts[name])
        for name, question in pack.questions.items()
        if name in facts and question.about == about
    }


def _platform(kind: str, facts: Facts) -> str:
    if "platform" in facts:
        return str(facts["platform"])
    if "network" in facts:
        return NETWORKS.get(str(facts["network"]), (OTHER,))[0]
    return "instagram" if facts.get("needs_approval") else platform_of(kind)


def _example(act: Written, moment: Moment, facts: Facts, rule: CompiledRule, pack: Pack) -> Example:
    answers = _answers(facts, pack, "timeline")
    timeline = {**moment.timeline, **({"answers": answers} if answers else {})}
    limit = rule.limit
    wanted = int(limit.number) + 1 if limit and limit.count.test == "more_than" else 1
    do = repeated({"at": moment.at, **act}, moment.minutes, wanted, limit is not None)
    return Example("", "applies", "", timeline, do, len(do))


def repeated(act: Written, minutes: int, times: int, counted: bool) -> tuple[Written, ...]:
    """Return an act done so often, an hour apart, each time about another post."""
    if not counted:
        return (act,)
    first = minutes - (times - 1) * HOUR
    return tuple(_again(act, first + number * HOUR, number + 1) for number in range(times))


def _again(act: Written, minutes: int, number: int) -> Written:
    moved = {**act, "at": offset(minutes)}
    if isinstance(act.get("post"), dict):
        moved["post"] = {**act["post"], "id": f"p{number}"}
    return moved


def _phrases(test: TextTest, pack: Pack) -> Iterator[str]:
    if test.op == "matches":
        return
    for phrase in test.phrases:
        named = pack.phrases.get(phrase.removeprefix("$")) if phrase[:1] == "$" else None
        if named is None:
            yield phrase
        else:
            yield from (one for listed in named.values() for one in islice(listed, _FEW))

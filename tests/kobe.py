"""A pack that extends the one of `osaka.py` and uses every word of extending, for tests."""

from osaka import PACK

from etiquette_lint.packs.merge import merged
from etiquette_lint.packs.pack import Pack
from etiquette_lint.packs.schema import read_pack

CHILD = """\
format: 1
pack: kobe
version: 0.2.0
extends: {osaka: ">=0.1,<1"}
regions: [KR]
sources:
  kobe-2024:
    title: "A leaflet"
    publisher: "Kobe careers office"
    published: unknown
settings: {just_after: 48h}
params: {comment_limit: 3, thanks_within: 24}
because:
  just_after: "Two days are usual in Kobe."
  comment_limit: "Kobe counts one post more."
not_in_source: [comment_limit]
phrases:
  praise+: {en: ["so true"]}
  praise-: {en: ["well said"]}
  thanks: {en: ["thank you"]}
questions:
  in_person: {about: timeline, ask: {en: "Was it in person?"}}
change:
  no-line-before-interview:
    because: "In Kobe it is a matter of taste."
    reviewed_against: 0.1.0
    level: warning
    basis: derived
    source+: [kobe-2024]
    source-: [office-2020]
    against+: office-2020
    against-: [handbook]
    message:
      zh-Hans: "再等一等，{person}。"
    why: {en: "It is {tone} in Kobe."}
    ask: {en: "How did it go with {person}?"}
    instead+:
      en: ["write an e-mail"]
    instead-:
      en: ["comment on one of {person}'s articles, if it adds something"]
    remedy+: {ja: ["取り消す"]}
    remedy-: {en: ["withdraw it"]}
    changes_examples: [request-two-days-before]
  osaka/too-many-comments:
    because: "Kobe says so as well."
    source: kobe-2024
    against: [handbook]
    instead: {en: "write one good comment"}
    remedy: {en: ["leave it"]}
    phrases:
      praise+: {zh_CN: ["学习了"]}
  once-hired:
    because: "Kobe says nothing about it."
    level: off
rules:
  thanks-in-kobe:
    level: ok
    source: [kobe-2024, handbook]
    basis: stated
    overrules: [no-line-before-interview, osaka/too-many-comments]
    when:
      kind: friend_request
      went_well: true
      in_person: true
      hours_since_interview: {at_most: $thanks_within, more_than: $comment_limit}
    text: {contains: [$thanks, $praise]}
    message: {en: "Fine, {tone}: {matched}."}
    changes_examples: [no-line-before-interview/request-two-days-before]
    examples:
      - applies: "friend request with thanks"
        timeline: {interview: 0d, answers: {went_well: true, in_person: true}}
        do:
          - {at: 8h, kind: friend_request, to: interviewer, platform: line, text: "Thank you"}
      - silent: "friend request without a word"
        timeline: {interview: 0d, answers: {went_well: true, in_person: true}}
        do:
          - {at: 8h, kind: friend_request, to: interviewer, platform: line}
"""


def parent() -> Pack:
    """Return the pack that is extended."""
    return read_pack(PACK, "osaka.yaml")


def child(text: str = CHILD, above: Pack | None = None) -> Pack:
    """Return a pack that extends another, merged with it."""
    return merged(read_pack(text, "kobe.yaml", above or parent()))

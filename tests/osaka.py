"""A careers office's pack that uses every word of the rule language, for tests of the loader."""

PACK = """\
format: 1
pack: osaka
version: 0.1.0
title: "Osaka careers office"
language: en
regions: [JP]
sources:
  office-2020:
    title: "Before and after the interview"
    publisher: "Osaka careers office"
    published: 2020-03
    read: excerpt
    url: https://www.example.com/guide
  handbook:
    title: "A handbook"
    publisher: "A publisher"
    published: 2019
settings: {just_after: 24h, job_obtained: hired}
params: {comment_limit: 2, tone: calm}
not_in_source: [just_after, comment_limit]
phrases:
  praise:
    en: ["great post", "well said"]
    zh_CN: ["写得真好"]
questions:
  went_well: {about: timeline, ask: {en: "Did the interview go well?"}}
rules:
  no-line-before-interview:
    level: error
    source: office-2020
    against: [handbook]
    basis: stated
    when:
      kind: any_request
      role: interviewer
      initiator: [candidate, third_party]
      phase: [before_interview, during_interview]
      went_well: true
    unless:
      - local_hour: {at_least: 9, less_than: 18}
        hours_to_interview: {more_than: $comment_limit, at_most: 1.5}
      - weekday: {not: [sat, sun]}
    message:
      en: "Wait with {person} on {platform}."
      zh-Hans: "请等一等，{person}。"
    why: {en: "It is {tone}."}
    ask: {en: "Did it go well with {person}?"}
    instead:
      en:
        - "comment on one of {person}'s articles, if it adds something"
    remedy:
      en: "withdraw it"
    formerly: [no-line]
    examples:
      - applies: "request two days before"
        timeline: {interview: 0d, interview_2: undated, answers: {went_well: true}}
        do:
          - {at: -2d, kind: friend_request, to: interviewer, platform: line}
      - silent: "request once hired"
        timeline: {interview: 0d, offer_accepted: 7d, company: Acme, timezone: Asia/Tokyo}
        do:
          - {at: 8d, kind: friend_request, to: interviewer, platform: line}
  too-many-comments:
    level: warning
    source: [office-2020, handbook]
    basis: derived
    overrules: [osaka/no-line-before-interview]
    equivalent: {"when: without kind": "Only comments are replies or not."}
    when: {kind: comment, is_reply: false, until_job: true}
    count: {of: posts, more_than: $comment_limit, within: process, per: target}
    text:
      - {mostly: {of: $praise, at_least: 70}}
      - {contains: $praise, fewer_words_than: 10, lacks: ["because"]}
      - {matches: 'please (hire|consider) me', more_words_than: 1}
      - {only_emoji: true}
    message: {en: "{count} posts of {person}; keep to {comment_limit}: {matched}."}
    examples:
      - applies: "third post"
        do:
          - {at: -3d, kind: comment, to: interviewer, platform: linkedin,
             text: "<<Great post>>, thanks"}
          - {at: -2d, kind: comment, platform: linkedin, post: {id: p1, author: interviewer}}
        examine: 1
      - silent: "first post"
        id: first
        todo: true
        do: [{at: -3d, kind: comment, to: stranger, platform: linkedin}]
      - asks: post_topic
        do: [{at: 2026-12-01T10:00Z, kind: comment, to: interviewer_2, platform: linkedin}]
  once-hired:
    level: ok
    source: handbook
    basis: editorial
    when: {kind: connect_request, process: hired}
    message: {en: "By all means."}
"""

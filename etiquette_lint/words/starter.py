"""The log that `init` writes: commented, complete, without anything to object to."""

from collections.abc import Mapping

_STARTER: Mapping[str, str] = {
    "en": """\
# A log for etiquette-lint: one hiring process, and what you do or plan to do on social media.
# Judge it with:  etiquette-lint check {file}

timezone: {zone}          # of all times below that have no offset of their own

timeline:
  id: acme                       # any word, one for each process
  company: Acme Robotics
  people:                        # whom you write to, or look up
    - {{id: lin-wei, name: Lin Wei}}          # an interviewer, being listed below
    - {{id: sam, name: Sam Okoro, roles: [mutual_contact]}}
    # roles: interviewer, hiring_manager, recruiter, hr_contact, employee, ... (explain roles)
  interviews:
    - starts_at: {interview} 10:00
      ends_at: {interview} 11:00
      interviewers: [lin-wei]
  milestones:
    - {{kind: applied, at: {applied}}}
    # later:  - {{kind: offer_received, at: ...}}     (explain milestones)

actions:                         # every kind: etiquette-lint explain kinds
  - id: profile
    kind: research
    platform: linkedin
    at: {today} 19:00
    to: lin-wei

  - id: first-comment
    kind: comment
    platform: linkedin
    at: {tomorrow} 20:00
    post: {{id: gripper-post, author: lin-wei, topic: industry}}
    text: "How did you choose the gripper for the second line?"

  # Take the # away from the next lines and check again: this is what it is all about.
  # - id: connect
  #   kind: connect_request
  #   platform: linkedin
  #   at: {tomorrow} 21:00
  #   to: lin-wei
""",
    "zh-Hans": """\
# etiquette-lint 的日志：一次应聘，以及你在社交媒体上已做和打算做的事。
# 检查：etiquette-lint check {file}

timezone: {zone}          # 下面没有写时区的时间都按它算

timeline:
  id: acme                       # 任意一个词，每次应聘一个
  company: Acme Robotics
  people:                        # 你联系或查看的人
    - {{id: lin-wei, name: 林薇}}             # 下面列为面试官
    - {{id: sam, name: 孙明, roles: [mutual_contact]}}
    # 角色：interviewer、hiring_manager、recruiter、hr_contact、employee……（explain roles）
  interviews:
    - starts_at: {interview} 10:00
      ends_at: {interview} 11:00
      interviewers: [lin-wei]
  milestones:
    - {{kind: applied, at: {applied}}}
    # 以后：  - {{kind: offer_received, at: ...}}      （explain milestones）

actions:                         # 全部种类：etiquette-lint explain kinds
  - id: profile
    kind: research
    platform: linkedin
    at: {today} 19:00
    to: lin-wei

  - id: first-comment
    kind: comment
    platform: linkedin
    at: {tomorrow} 20:00
    post: {{id: gripper-post, author: lin-wei, topic: industry}}
    text: "第二条产线的夹爪当时是怎么选型的？"

  # 去掉下面几行的 # 再检查一次：这正是本工具要说的事。
  # - id: connect
  #   kind: connect_request
  #   platform: linkedin
  #   at: {tomorrow} 21:00
  #   to: lin-wei
""",
}


def starter(locale: str, **values: str) -> str:
    """Return the log in a language, else in English."""
    return _STARTER.get(locale, _STARTER["en"]).format_map(values)

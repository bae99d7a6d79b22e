"""The file that `guard init` writes: what the guard must know, to be filled in by the user."""

from collections.abc import Mapping

_STARTER: Mapping[str, str] = {
    "en": """\
# What the guard knows of your interviews. Only you write here: what an agent says does not count.
# Take the # away, put in your own, then try it:  etiquette-lint guard test --timeline THIS-FILE

timezone: {zone}

timelines:
  - id: acme                     # any word, one for each process
    company: Acme Robotics
    # people:                    # with their accounts: by them a call is told to mean somebody
    #   - id: lin-wei
    #     name: Lin Wei
    #     handles: {{linkedin: lin-wei-robotics, wechat: linwei_88}}
    #   - {{id: sam, name: Sam Okoro, roles: [recruiter], handles: {{linkedin: sam-okoro}}}}
    # interviews:
    #   - {{starts_at: 2026-12-01 10:00, interviewers: [lin-wei]}}
    # milestones:
    #   - {{kind: applied, at: 2026-11-16}}
    #   - {{kind: offer_received, at: 2026-12-20}}

# actions:                         # what you agreed on yourself, or did by hand, counts too
#   - kind: connect_request
#     platform: linkedin
#     to: lin-wei
#     at: 2026-12-02 09:00
#     initiator: target            # she proposed it
""",
    "zh-Hans": """\
# 守卫所知道的面试情况。只有你在这里写：代理自己说的不算数。
# 去掉 # 并换成你自己的内容，然后试一试：etiquette-lint guard test --timeline 本文件

timezone: {zone}

timelines:
  - id: acme                     # 任意一个词，每次应聘一个
    company: Acme Robotics
    # people:                    # 写上他们的账号：守卫据此认出调用指的是谁
    #   - id: lin-wei
    #     name: 林薇
    #     handles: {{linkedin: lin-wei-robotics, wechat: linwei_88}}
    #   - {{id: sam, name: 孙明, roles: [recruiter], handles: {{linkedin: sam-okoro}}}}
    # interviews:
    #   - {{starts_at: 2026-12-01 10:00, interviewers: [lin-wei]}}
    # milestones:
    #   - {{kind: applied, at: 2026-11-16}}
    #   - {{kind: offer_received, at: 2026-12-20}}

# actions:                         # 你自己谈妥的、亲手做过的也算
#   - kind: connect_request
#     platform: linkedin
#     to: lin-wei
#     at: 2026-12-02 09:00
#     initiator: target            # 是她提出的
""",
}


def guard_starter(locale: str, **values: str) -> str:
    """Return the file in a language, else in English."""
    return _STARTER.get(locale, _STARTER["en"]).format_map(values)

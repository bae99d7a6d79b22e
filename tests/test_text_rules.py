"""What the two text rules of the bundled pack say of texts that were made up for this."""

import json
from collections.abc import Callable
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest
import regex

from etiquette_lint import Linter, load_pack
from etiquette_lint.texts import prepare
from etiquette_lint.texts.folding import fold
from etiquette_lint.texts.patterns import Pattern, search

ROOT = Path(__file__).resolve().parents[1]
Rules = Callable[[dict[str, Any]], set[str]]

WORTH_READING = """
Great talk on retries.
Nice article about Kubernetes, thank you so much!
Great post. Caching at the edge cut our latency in half.
We moved from cron to a queue for this and the night shift calls stopped.
Thanks for this. One thing I would add: onboarding suffers first when the team doubles.
I agree with the hiring part, less with the ranking of skills.
Love the chart on attrition by tenure, it matches what we see in nursing.
Well said. In my last role the exit interviews told the same story.
The link to the salary survey is broken.
Very helpful, the section on notice periods cleared up what my contract means.
Amazing how much of this comes down to documentation.
So true for junior engineers, seniors have it the other way round.
Good point, yet remote teams need it written down.
Does the same hold for part time staff?
Brilliant example with the lighthouse, I will use it in class.
Structured interviews reduce bias more than panel size does.
Totally agree, references are overrated.
写得很好，不过第三步的权限配置在新版控制台里已经换了位置。
我们团队也试过灰度发布，回滚时间从一小时降到十分钟。
同意，但是小公司没有专职测试，这套流程很难落地。
请问这个方法适合外企面试吗？
讲得真好，尤其是用排队论解释等待时间那一段。
感谢分享，传感器漂移那一节解决了我们产线的老问题。
支持，我补充一点：试用期的考核标准最好写进合同。
Learned the hard way as an apprentice: label the fuse before you pull it.
I learned a lot about lettering from a sign painter in Cork.
不同意楼主的观点，轮班制在小医院行不通。
没想到这么简单，原来只要把阀门调一格就不漏了。
""".strip().splitlines()

ON_THE_TRADE = """
Companies are hiring fewer juniors, and that will hurt in five years.
You need a referral to get past the filter these days, sadly.
I applied to forty firms last spring and two of them answered.
When I was looking for a job I kept a spreadsheet of every reply.
I moved my CV to one page and got twice as many calls.
Nobody would hire me without a degree, so I built a portfolio first.
I sent my resume as plain text and the parser finally read it.
Candidates interested in a role should be told the pay band first.
The right person for the job often has no matching title.
You can schedule a call with the ombudsman for free, few people know.
A 15 minute call before the panel saved us many bad interviews.
Run the migration one more time and the lock goes away.
The force applied to the beam was wrong in the figure.
现在工作机会少，求职周期普遍拉长了。
内推的简历通过率比海投高一倍，这是我们去年的数据。
客服一直没回复是因为工单系统没有提醒。
请求通过网关之后要再做一次鉴权。
Let applicants know by Friday, a late no is worse than a quick one.
The chance to prove yourself is rare in a test centre.
I sent my resume to the printer twice and it jammed both times.
Would it make sense to talk to the cleaners first?
My notice period was longer than the project.
我等了很久才等到新版本，后台终于不卡了。
""".strip().splitlines()

EMPTY = """
Great post indeed!
Thanks for sharing this with us, really appreciate it.
So inspiring, thank you for that!
This is pure gold.
Totally agree with everything you said here.
Wow, amazing work as always, keep it up!
Such a great read, I really enjoyed it.
100% agree
Very insightful and well written article, thank you for your effort.
Following
Interested
What an inspiring and thoughtful post, thanks for sharing your wisdom with the world.
Congratulations, so well deserved!
I could not agree more with this, so true.
Absolutely brilliant. I learned a lot from this, looking forward to more.
hahaha so true
👏👏👏
+1
Nice tutorial, very easy to follow. Thank you!
Your posts always make my day.
写得太好了，非常感谢您的分享！
支持支持，期待更多好文章
受益匪浅，谢谢老师的精彩分享
说得太对了，深有同感
先收藏，以后慢慢看
文章内容很丰富，条理清晰，让我学到了很多知识
前排围观大佬
哈哈哈哈太真实了
楼主辛苦了，写得真详细
非常认同您的观点，感谢您的分享
Nothing to add, perfectly said.
A big thank you to the author for this wonderful piece of work!
Noted, will share it with my network.
You never disappoint, keep inspiring us.
说出了大家的心声，点个赞
看完很有感触，感谢老师的辛勤付出
占个楼，慢慢看
+1 +1
""".strip().splitlines()

POLITE = """
Hi Ana, your article on shift planning answered a question I had carried for a year. Thank you.
Thank you for taking the time to speak with me yesterday about the analyst role. I enjoyed it.
Hello, I liked your talk on audit trails and would be glad to follow your work here.
Hi Tom, we met at the logistics fair in Lyon and spoke about pallets. Happy to stay in touch.
If you are ever open to it, I would enjoy hearing how you moved from law into data.
Thank you for the interview on Monday. May I ask when you expect to decide?
Thank you for the interview. Is there any news? I remain interested in the position.
I am writing to thank you for the opportunity to meet the team.
Thank you for telling me what you are looking for in this role.
I would like to withdraw my application for the position. Thank you for your patience.
Hi, congratulations on your new role at the museum!
Would you mind sharing which book you quoted in your talk? No rush at all.
Could you spare 15 minutes for a call about your path into law? I understand if you are busy.
Here is the reading list you asked for. Feel free to message me if a link is broken.
I look forward to hearing from you.
I noticed the role of middle managers in your story and found it convincing.
您好，拜读了您关于供应链的文章，很受启发，期待以后继续向您学习。
感谢您今天抽出时间面试，我对团队的工作方式有了更清楚的认识。
谢谢您的回复，周二上午十点可以。
如果方便的话，想请教一下您文章里提到的书名，不着急。
Please accept my apologies for calling at lunchtime.
Following up on my message about the seating plan: no rush at all.
Thank you for the interview yesterday. I'm still very interested in the job.
I'd love to hear how you moved from nursing into design. Would you have 20 minutes for a call?
As you asked, here is my CV as a plain document.
Feel free to ignore this, I only wanted to say how much your guide helped.
""".strip().splitlines()

PUSHY = """
Hi, I applied for the accountant position last week. Please tell your team about me.
Could you refer me for the opening in your department?
I sent you two messages already, why have you not answered?
Please accept my request, I really need this job.
I'm very interested in the data analyst role at your company and would love to connect.
I saw that your company is hiring a planner. I think I would be a great fit.
Kindly review my resume and forward it to the hiring manager.
Are there any vacancies in your team?
Just checking in again, did you get my message?
I am writing one more time about the role. When will you decide?
Would you have 15 minutes this week for a call so I can tell you about myself?
I'm actively looking for a new job and would love to be part of your team.
Let's get on a call tomorrow, here is my calendar.
I help firms like yours cut costs. Can we schedule a demo next week?
So will you hire me or not?
Still no reply from you. I need an answer by Friday.
I'm reaching out about the marketing internship. My CV is attached.
I've messaged you several times and got nothing back.
Hire me, you will not regret it!
Following up again on my application. Any update yet?
Thank you for your time. I applied for the clerk's job and want to be considered for the other too.
Please respond as soon as possible, it is urgent.
您好，能帮我内推一下吗？
您好，我对贵公司的会计岗位非常感兴趣，希望能和您聊聊。
我已经发了三次消息了，怎么不回复我？
求通过，加个微信吧
请尽快回复，急等
麻烦看看我的简历，给个机会
贵司还招人吗？
I called you on Monday and again this morning.
I must know by Tuesday whether you take me.
Thank you for your time yesterday. Would you be willing to refer me to your sister company?
Could you speak to the head cook on my behalf?
Kindly consider this matter and let me start soon.
Following up on my message of last week.
Any update?
I'd love to discuss any upcoming opportunities with you.
If I don't hear from you I shall tell the others what I think of your firm.
Let me know if there are suitable vacancies for a tailor.
我给您打了两次，请回电
""".strip().splitlines()


@pytest.fixture(scope="module")
def rules() -> Rules:
    """The names of the rules that speak of an act towards an interviewer before the interview."""
    timeline = {
        "id": "t",
        "timezone": "UTC",
        "people": [{"id": "i", "roles": ["interviewer"]}],
        "interviews": [{"starts_at": "2026-12-01T10:00:00Z", "interviewers": ["i"]}],
    }
    session = Linter(load_pack("hays")).session(timeline)

    def spoken(act: dict[str, Any]) -> set[str]:
        verdict = session.check({"at": "2026-11-29T10:00:00Z", "platform": "linkedin", **act})
        return {finding.rule for finding in verdict.findings}

    return spoken


def comment(text: str) -> dict[str, Any]:
    return {"kind": "comment", "post": {"author": "i", "topic": "industry"}, "text": text}


def note(text: str) -> dict[str, Any]:
    return {"kind": "message", "to": "i", "topic": "other", "text": text}


@pytest.mark.parametrize("text", [*WORTH_READING, *ON_THE_TRADE])
def test_a_comment_that_says_something_is_left_alone(text: str, rules: Rules) -> None:
    assert rules(comment(text)).isdisjoint({"hays/generic-comment", "hays/pushy-text"})


@pytest.mark.parametrize("text", EMPTY)
def test_an_empty_comment_is_called_generic(text: str, rules: Rules) -> None:
    assert "hays/generic-comment" in rules(comment(text))
    assert "hays/pushy-text" not in rules(comment(text))


@pytest.mark.parametrize("text", POLITE)
def test_a_polite_note_is_not_pushy(text: str, rules: Rules) -> None:
    assert "hays/pushy-text" not in rules(note(text))


@pytest.mark.parametrize("text", PUSHY)
def test_a_note_that_presses_is_pushy(text: str, rules: Rules) -> None:
    assert "hays/pushy-text" in rules(note(text))


def test_patterns_are_found_as_if_every_text_were_searched_for_each() -> None:
    rules = load_pack("hays").rules.values()
    tests = [test for rule in rules for clause in rule.text for test in clause]
    sources = {source for test in tests if test.op == "matches" for source in test.phrases}
    texts = [prepare(text) for text in (*WORTH_READING, *ON_THE_TRADE, *EMPTY, *POLITE, *PUSHY)]
    for source in sources:
        pattern = Pattern(source)
        folded = "".join(one if one.isascii() else fold(one) for one in source)
        compiled = regex.compile(folded, regex.IGNORECASE | regex.VERSION0)
        for text in texts:
            match = compiled.search(text.folded)
            spans = (text.span_of_folded(*match.span()),) if match else ()
            assert search(pattern, text).spans == spans


def test_the_benchmark_counts_and_tells_errors(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        ("a", "comment", "Great post indeed!", ["generic"]),
        ("b", "comment", "Great talk on retries.", ["generic"]),
        ("c", "comment", "So inspiring, thank you for that!", ["insightful"]),
        ("d", "note", "Please accept my request", ["pushy", "generic"]),
        ("e", "post", "Please accept my request", ["neutral"]),
    ]
    keys = ("id", "kind", "text", "labels")
    lines = [json.dumps({"lang": "en", **dict(zip(keys, row, strict=True))}) for row in rows]
    file = tmp_path / "texts.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    run_path(str(ROOT / "benchmarks/texts.py"))["main"]([str(file), "--errors"])
    printed = capsys.readouterr().out
    assert "generic  comment  en        1      2      2   0.50 [0.09, 0.91]  0.50" in printed
    assert "pushy    note     all       1      1      1   1.00 [0.21, 1.00]  1.00" in printed
    assert "insightful comments called generic: 1 of 1" in printed
    assert "missed generic: b en (generic) 'Great talk on retries.'" in printed
    assert "wrong generic: c en (insightful)" in printed
    assert "4 texts judged" in printed

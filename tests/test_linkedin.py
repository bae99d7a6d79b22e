"""Archives of LinkedIn: every file of every year, and what it cannot tell."""

import csv
import io
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from zipped import zipped

from etiquette_lint import check_log, times
from etiquette_lint.assemble import assemble
from etiquette_lint.errors import Problem
from etiquette_lint.loose import Loose
from etiquette_lint.readers.opened import opened
from etiquette_lint.sources import linkedin
from etiquette_lint.sources.decoded import as_utf8
from etiquette_lint.sources.found import (
    Found,
    FoundAct,
    FoundContact,
    FoundMilestone,
    FoundOwner,
    Options,
    Remark,
    Skipped,
)
from etiquette_lint.sources.linkedin.clock import Clock, read_day
from etiquette_lint.sources.linkedin.mapping import PAGE
from etiquette_lint.sources.linkedin.recipients import people, recipients
from etiquette_lint.sources.linkedin.sheets import SHEETS, Sheet, sheet_of
from etiquette_lint.sources.linkedin.urns import answered_by, post_of, written_at
from etiquette_lint.sources.registry import read_all
from etiquette_lint.sources.table import fold
from etiquette_lint.sources.who import Who
from etiquette_lint.words.imports import REASONS, REMARKS

ME = "https://www.linkedin.com/in/nora-berg"
INA = "https://www.linkedin.com/in/ina-m%C3%BCller"
INVITED = "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl"
WROTE = (
    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,"
    "SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT"
)
FEED = "https://www.linkedin.com/feed/update/urn%3Ali%3A"


def read(text: str | bytes, name: str = "x.csv", zone: str = "America/Los_Angeles") -> list[Found]:
    raw = text.encode() if isinstance(text, str) else text
    file = as_utf8(opened(name, io.BytesIO(raw)))
    return list(linkedin.read(file, Options(linkedin_zone=zone)))


def acts(found: Iterable[Found]) -> list[FoundAct]:
    return [one for one in found if isinstance(one, FoundAct)]


def act(text: str, name: str = "x.csv") -> FoundAct:
    (one,) = acts(read(text, name))
    return one


def told(one: FoundAct) -> dict[str, Any]:
    """Return what an act says but for what all of them say, and but for its `meta`."""
    assert (one.fields["platform"], one.fields["status"]) == ("linkedin", "done")
    return {k: v for k, v in one.fields.items() if k not in {"platform", "status", "meta"}}


def skipped(found: Iterable[Found]) -> list[str]:
    return [one.reason for one in found if isinstance(one, Skipped)]


def faults(found: Iterable[Found]) -> list[tuple[str, int]]:
    return [
        (one.code, one.location.line) for one in found if isinstance(one, Problem) and one.location
    ]


def person(name: str, url: str = "") -> Who:
    return Who(name, "linkedin", url)


class TestInvitations:
    SENT = f'{INVITED}\nNora Berg,Ina Müller,"9/8/26, 5:06 PM",See you,OUTGOING,{ME},{INA}\n'

    def test_one_that_was_sent_is_a_request_with_its_note(self) -> None:
        one = act(self.SENT)
        assert told(one) == {
            "kind": "connect_request",
            "at": "2026-09-09T00:06:00Z",
            "text": "See you",
        }
        assert (one.target, one.actor) == (person("Ina Müller", INA), None)
        assert one.fields["meta"] == {"zone": "America/Los_Angeles", "zone_source": "measured"}
        assert (one.location.file, one.location.line) == ("x.csv", 2)

    def test_one_that_came_is_no_act_and_shows_the_owner_too(self) -> None:
        found = read(f'{INVITED}\nIna Müller,Nora Berg,"9/8/26, 8:00 AM",,INCOMING,{INA},{ME}\n')
        owners = [one.who for one in found if isinstance(one, FoundOwner)]
        assert (owners, skipped(found)) == ([person("Nora Berg", ME)], ["linkedin-invited"])
        assert acts(found) == []
        assert [one.who for one in read(self.SENT) if isinstance(one, FoundOwner)] == owners

    def test_until_2023_names_are_all_there_is(self) -> None:
        old = 'From,To,Sent At,Message,Direction\nNora Berg,"Ina Müller, PHR","9/8/22, 5:06 PM",,'
        one = act(old + "OUTGOING\n")
        assert one.target == person("Ina Müller, PHR")
        assert "text" not in one.fields

    def test_a_hidden_member_is_nobody(self) -> None:
        rows = f'{INVITED}\nNora Berg,LinkedIn Member,"9/8/26, 5:06 PM",,OUTGOING,{ME},\n'
        assert skipped(read(rows)) == ["linkedin-hidden"]

    def test_a_direction_nobody_knows_is_a_problem_there(self) -> None:
        (fault,) = [
            one
            for one in read(self.SENT.replace("OUTGOING", "SIDEWAYS"))
            if isinstance(one, Problem)
        ]
        assert fault.code == "linkedin-direction"
        assert fault.location is not None
        assert (fault.location.line, fault.location.column) == (2, 48)

    def test_what_an_archive_leaves_out_is_said_once_a_file(self) -> None:
        codes = [
            one.code
            for one in read(self.SENT + self.SENT.partition("\n")[2])
            if isinstance(one, Remark)
        ]
        assert codes == ["linkedin-zone", "linkedin-invitations"]
        assert read(f"{INVITED}\n") == []


class TestMessages:
    def row(
        self, sender: str = f"Nora Berg,{ME}", to: str = f"Ina Müller,{INA}", **more: str
    ) -> str:
        parts = {
            "id": "c1",
            "title": "",
            "text": "Thanks",
            "folder": "INBOX",
            "draft": "No",
            **more,
        }
        return (
            f"{parts['id']},{parts['title']},{sender},{to},2026-09-08 16:20:01 UTC,,"
            f"{parts['text']},{parts['folder']},,{parts['draft']}\n"
        )

    def table(self, *rows: str) -> str:
        return "\n".join((WROTE, *rows))

    def test_each_message_says_who_sent_it(self) -> None:
        one = act(self.table(self.row()))
        assert told(one) == {"kind": "message", "at": "2026-09-08T16:20:01Z", "text": "Thanks"}
        assert (one.actor, one.target) == (person("Nora Berg", ME), person("Ina Müller", INA))
        assert one.fields["meta"]["zone_source"] == "stated"

    def test_several_recipients_are_as_many_acts(self) -> None:
        teun = "https://www.linkedin.com/in/teun"
        to = f'"Teun de Wit, PHR, Ina Müller","{teun},{INA}"'
        found = acts(read(self.table(self.row(to=to))))
        assert [one.target for one in found] == [
            person("Teun de Wit, PHR", teun),
            person("Ina Müller", INA),
        ]
        assert len({one.key for one in found}) == 2

    @pytest.mark.parametrize(
        ("fields", "reason"),
        [
            pytest.param({"draft": "Yes"}, "linkedin-draft", id="a draft"),
            pytest.param({"folder": "SPAM"}, "linkedin-spam", id="spam"),
            pytest.param(
                {"title": "Sponsored"}, "linkedin-sponsored", id="sponsored, by its title"
            ),
            pytest.param(
                {"text": '"<p class=""spinmail-quill-editor__spin-break"">Hi"'},
                "linkedin-sponsored",
                id="sponsored, by its markup",
            ),
            pytest.param({"sender": "LinkedIn Member,"}, "linkedin-hidden", id="a hidden sender"),
            pytest.param({"to": ","}, "linkedin-hidden", id="no recipient"),
        ],
    )
    def test_what_nobody_sent_to_somebody_is_skipped(self, fields: Any, reason: str) -> None:
        found = read(self.table(self.row(**fields)))
        assert (skipped(found), acts(found)) == ([reason], [])

    def test_without_addresses_names_with_commas_are_told_apart_and_that_is_said(self) -> None:
        found = read(self.table(self.row(to='"Ina Müller, MSc, Teun de Wit",')))
        assert [one.target for one in acts(found)] == [
            person("Ina Müller, MSc"),
            person("Teun de Wit"),
        ]
        assert [one.code for one in found if isinstance(one, Remark)] == ["linkedin-names-guessed"]

    def test_every_field_quoted_and_lines_inside(self) -> None:
        cells = ["c1", "", "Nora Berg", ME, "Ina Müller", INA, "2026-09-08 16:20:01 UTC", "Today"]
        quoted = ",".join(f'"{cell}"' for cell in (*cells, "Dear Ina,\r\n\r\nthanks.", "INBOX", ""))
        header = ",".join(f'"{name}"' for name in WROTE.split(",")[:11])
        assert told(act(f"{header}\n{quoted}\n"))["text"] == "Today\n\nDear Ina,\n\nthanks."

    def test_who_is_in_most_conversations_is_the_owner(self) -> None:
        other = "Teun de Wit,https://www.linkedin.com/in/teun"
        found = read(self.table(self.row(), self.row(sender=other, to=f"Nora Berg,{ME}", id="c2")))
        assert [one.who for one in found if isinstance(one, FoundOwner)] == [
            person("Nora Berg", ME)
        ]

    def test_one_conversation_shows_no_owner(self) -> None:
        found = read(self.table(self.row(), self.row()))
        assert not any(isinstance(one, FoundOwner) for one in found)

    def test_in_2018_each_says_its_direction(self) -> None:
        early = "From,To,Date,Subject,Content,Direction,Folder\n"
        sent = 'Nora Berg,Ina Müller,"11/4/18, 8:01 AM",,Thanks,OUTGOING,SENT\n'
        came = 'Ina Müller,Nora Berg,"11/4/18, 9:01 AM",,Hello,INCOMING,INBOX\n'
        found = read(early + sent + came)
        (one,) = acts(found)
        assert told(one) == {"kind": "message", "at": "2018-11-04T16:01:00Z", "text": "Thanks"}
        assert one.fields["meta"]["zone_source"] == "assumed"
        assert [one.who for one in found if isinstance(one, FoundOwner)] == [person("Nora Berg")]
        assert skipped(found) == ["linkedin-received"]
        assert faults(read(early + sent.replace("OUTGOING", ""))) == [("linkedin-direction", 2)]


@pytest.mark.parametrize(
    ("names", "urls", "shown"),
    [
        pytest.param("Ina Müller, PHR", INA, ["Ina Müller, PHR"], id="one address, one person"),
        pytest.param(
            "A B, C D", "https://l.co/in/a,www.l.co/in/c", ["A B", "C D"], id="two of each"
        ),
        pytest.param("A B, PHR, C D", f"{ME},{INA}", ["A B, PHR", "C D"], id="a title between"),
        pytest.param("Cher, Ina", f"{ME},{INA}", ["Cher", "Ina"], id="one word is a name too"),
        pytest.param("林薇, 陈波", f"{ME},{INA}", ["林薇", "陈波"], id="Chinese names"),
        pytest.param("A B", f"{ME},{INA}", ["", ""], id="fewer names than addresses: none"),
        pytest.param("", INA, [""], id="an address alone"),
        pytest.param("", "", [], id="nothing"),
    ],
)
def test_addresses_lead_and_names_follow_where_it_is_clear(
    names: str, urls: str, shown: list[str]
) -> None:
    assert [one.name for one in recipients(names, urls)] == shown


def test_titles_belong_to_the_name_before() -> None:
    assert people("Ina Müller, Ph.D., MBA, ANNA, J.K. Roe, 林薇") == [
        "Ina Müller, Ph.D., MBA, ANNA",
        "J.K. Roe",
        "林薇",
    ]


class TestConnections:
    NOTE = 'Notes:\n"When exporting, you may notice that some ""emails"" are missing, really."\n\n'
    ROWS = (
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        f'Ina,Müller,{INA},ina@example.org,"""Kolb"", AG",Lead,08 Feb 2026\n'
        ",,,,,,09 Feb 2026"
    )

    @pytest.mark.parametrize("preamble", ["", NOTE], ids=["without a preamble", "with one"])
    def test_a_row_is_a_contact_and_a_date_alone_is_nobody(self, preamble: str) -> None:
        contact, hidden = read(preamble + self.ROWS)
        assert isinstance(contact, FoundContact)
        assert contact.who == Who("Ina Müller", "linkedin", INA, "ina@example.org")
        assert (contact.since, skipped([hidden])) == ("2026-02-08", ["linkedin-hidden"])

    def test_saved_by_a_spreadsheet(self) -> None:
        saved = "\ufeff" + self.ROWS.replace('"""Kolb"", AG"', "Kolb").replace(",", ";")
        contact, _ = read(saved.replace("08 Feb 2026", "8-Feb-26").replace("\n", "\r\n"))
        assert isinstance(contact, FoundContact)
        assert (contact.who.handle, contact.since) == (INA, "2026-02-08")

    def test_a_date_nobody_can_read_is_a_problem_and_the_contact_stays(self) -> None:
        found = read(self.ROWS.replace("08 Feb 2026", "08 févr. 2026"))
        assert faults(found) == [("linkedin-time", 2)]
        assert any(isinstance(one, FoundContact) and one.since == "" for one in found)


class TestPosts:
    def test_a_comment_names_its_post_and_not_its_author(self) -> None:
        found = read(
            f"Date,Link,Message\n2026-09-07 19:02:33,{FEED}activity%3A7372000000000000001,Fine\n"
        )
        (one,) = acts(found)
        assert told(one) == {
            "kind": "comment",
            "at": "2026-09-07T19:02:33Z",
            "text": "Fine",
            "post": {"id": "urn:li:activity:7372000000000000001"},
        }
        assert (one.target, one.fields["meta"]["zone_source"]) == (None, "assumed")
        assert [one.code for one in found if isinstance(one, Remark)] == ["linkedin-authors"]

    def test_a_comment_under_a_comment_is_an_answer_to_it(self) -> None:
        link = f"{FEED}activity%3A1?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A1%2C99%29"
        one = act(f"Date,Link,Message\n2026-09-07 19:02:33,{link},Fine\n")
        assert one.fields["in_reply_to"] == {"id": "urn:li:comment:(activity:1,99)"}
        assert one.fields["post"] == {"id": "urn:li:activity:1"}

    def test_a_broken_line_belongs_to_the_comment_before(self) -> None:
        rows = (
            f"Date,Link,Message\r\n2026-09-07 19:02:33,{FEED}share%3A1,\r\nWell done, all 🎉\r\n"
            f"2026-09-07 20:02:33,{FEED}share%3A2,Second\r\n"
        )
        texts = [one.fields["text"].strip() for one in acts(read(rows))]
        assert texts == ["Well done, all 🎉", "Second"]

    def test_rows_whose_dates_a_spreadsheet_changed_are_not_swallowed(self) -> None:
        rows = "".join(f"7/9/26 19:0{n},{FEED}share%3A{n},Text {n}\n" for n in range(3))
        found = faults(read("Date,Link,Message\n" + rows))
        assert found == [("linkedin-time", 2), ("linkedin-time", 3), ("linkedin-time", 4)]

    def test_columns_without_a_name_are_nothing(self) -> None:
        one = act(f"Date,Link,Message,,\n2026-09-07 19:02:33,{FEED}share%3A1,Fine,,\n")
        assert one.fields["text"] == "Fine"

    def test_reactions_reposts_and_posts(self) -> None:
        row = f"2026-09-07 19:02:33,{FEED}ugcPost%3A7372000000000000001"
        liked = act(f"Date,Type,Link\n{row.replace(',', ',PRAISE,')}\n")
        reposted = act(f"Date,Link\n{row}\n")
        link = "https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A7372000000000000001"
        posted = act(
            "Date,ShareLink,ShareCommentary,SharedURL,MediaURL,Visibility\n"
            f'2026-09-07 19:02:33,{link},"One\r\n""two""",https://a.example,,MEMBER_NETWORK\n'
        )
        post = {"id": "urn:li:ugcPost:7372000000000000001"}
        at = "2026-09-07T19:02:33Z"
        assert told(liked) == {"kind": "react", "at": at, "post": post}
        assert liked.fields["meta"]["reaction"] == "praise"
        assert told(reposted) == {"kind": "share", "at": at, "post": post}
        assert told(posted) == {
            "kind": "post",
            "at": at,
            "text": 'One\n"two"',
            "visibility": "public",
        }
        assert posted.fields["meta"] == {
            "zone": "UTC",
            "zone_source": "measured",
            "post": "urn:li:share:7372000000000000001",
            "shared_url": "https://a.example",
            "post_url": link,
            "post_at": written_at("urn:li:share:7372000000000000001"),
        }

    def test_in_2018_posts_were_utf16_with_tabs(self) -> None:
        names = (
            "Date,Share Title,Share Description,Share Link,Share Commentary,Shared URL,Visibility"
        )
        cells = ["2018/11/03 16:20:11 UTC", "", "", "urn:li:share:1", "Hello", "", "Connections"]
        rows = (names.split(","), cells)
        text = "\n".join("\t".join(f'"{cell}"' for cell in row) for row in rows)
        (one,) = acts(read(text.encode("utf-16")))
        assert told(one) == {
            "kind": "post",
            "at": "2018-11-03T16:20:11Z",
            "text": "Hello",
            "visibility": "restricted",
        }

    def test_the_number_of_a_post_is_a_clock(self) -> None:
        milliseconds = 1_788_800_553_000
        assert written_at(f"urn:li:activity:{milliseconds << 22 | 77}") == times.rfc3339(
            milliseconds * 1000
        )
        for nothing in (
            "",
            "urn:li:activity:12",
            "urn:li:share:0000000000000000001",
            "a:" + "9" * 20,
        ):
            assert written_at(nothing) == ""

    def test_links_of_other_shapes_are_the_post_themselves(self) -> None:
        assert (
            post_of("https://www.linkedin.com/pulse/a-b?x=1")
            == "https://www.linkedin.com/pulse/a-b"
        )
        assert (post_of(""), answered_by("http://[bad"), answered_by("?commentUrn=")) == (
            "",
            "",
            "",
        )


class TestOthers:
    def test_a_follow_is_a_name_and_an_unfollow_nothing(self) -> None:
        found = read(
            "Date,Status,FullName\n2026-09-08 23:59:59,Active,Ina Müller\n"
            "2026-01-01 00:00:00,Unfollow,Old Page\n"
        )
        (one,) = acts(found)
        assert told(one) == {"kind": "follow", "at": "2026-09-08T23:59:59Z"}
        assert (one.target, skipped(found)) == (person("Ina Müller"), ["linkedin-unfollowed"])

    def test_an_endorsement_of_each_skill(self) -> None:
        header = (
            "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,"
            "Endorsee Public Url,Endorsement Status\n"
        )
        row = "2026/03/12 20:15:00 UTC,{},Ina,Müller,www.linkedin.com/in/ina,ACCEPTED\n"
        found = acts(read(header + row.format("SQL") + row.format("Go")))
        assert [one.fields["meta"]["skill"] for one in found] == ["SQL", "Go"]
        assert {one.target for one in found} == {person("Ina Müller", "www.linkedin.com/in/ina")}
        assert len({one.key for one in found}) == 2

    RECOMMENDED = (
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
        'Ina,Müller,Kolb,Lead,Careful.,"03/05/26, 11:20 AM",VISIBLE\n'
    )

    def test_recommendations_are_told_apart_by_name_alone(self) -> None:
        one = act(self.RECOMMENDED, "Recommendations_Given (1).csv")
        assert told(one) == {"kind": "recommend", "at": "2026-03-05T19:20:00Z", "text": "Careful."}
        assert one.fields["meta"]["zone_source"] == "assumed"
        for name, reason in (
            ("Recommendations Received.csv", "linkedin-received"),
            ("x.csv", "linkedin-recommendations"),
        ):
            assert skipped(read(self.RECOMMENDED, name)) == [reason]

    APPLIED = (
        "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url\n"
        '"{}",n@example.org,+31,{},Engineer,https://www.linkedin.com/jobs/view/1\n'
    )

    def test_an_application_is_a_milestone(self) -> None:
        found = read(self.APPLIED.format("9/1/26, 9:12 PM", "Kolb"))
        (one,) = [one for one in found if isinstance(one, FoundMilestone)]
        assert (one.company, one.kind, one.at, one.job) == (
            "Kolb",
            "applied",
            "2026-09-02T04:12:00Z",
            "Engineer",
        )
        assert skipped(read(self.APPLIED.format("9/1/26, 9:12 PM", ""))) == ["company-missing"]

    def test_an_application_in_the_hour_that_comes_twice_is_its_first(self) -> None:
        found = read(self.APPLIED.format("11/1/26, 1:30 AM", "Kolb"))
        (one,) = [one for one in found if isinstance(one, FoundMilestone)]
        assert one.at == "2026-11-01T08:30:00Z"
        assert "linkedin-hour-twice" in [one.code for one in found if isinstance(one, Remark)]

    @pytest.mark.parametrize(
        ("header", "reason"),
        [
            pytest.param("Time,Search Query", "linkedin-searches", id="searches"),
            pytest.param("Organization,Followed On", "linkedin-companies", id="companies"),
            pytest.param(
                "Event Name,Event Time,Status,External Url", "linkedin-events", id="events"
            ),
            pytest.param("savedItem,createdTime", "linkedin-saved", id="saved items"),
            pytest.param("Saved Date,Job Url,Job Title,Company Name", "linkedin-saved", id="jobs"),
            pytest.param("Date,Link,OptionText", "linkedin-votes", id="votes"),
        ],
    )
    def test_what_is_of_no_use_is_counted(self, header: str, reason: str) -> None:
        (one,) = read(f'{header}\na,b,c,d,e,f,g\n"open,b\n')
        assert isinstance(one, Skipped)
        assert (one.reason, one.rows) == (reason, 2)
        assert read(header + "\n") == []


@pytest.mark.parametrize(
    ("text", "at", "source"),
    [
        pytest.param("9/8/22, 5:06 PM", "2022-09-09T00:06:00Z", "measured", id="summer"),
        pytest.param("12/8/22, 5:06 PM", "2022-12-09T01:06:00Z", "measured", id="winter"),
        pytest.param("9/8/22, 5:06\u202fPM", "2022-09-09T00:06:00Z", "measured", id="narrow blank"),
        pytest.param("9/8/22, 12:06 AM", "2022-09-08T07:06:00Z", "measured", id="after midnight"),
        pytest.param("9/8/2022, 12:06:30 pm", "2022-09-08T19:06:30Z", "measured", id="a long year"),
        pytest.param("2024-03-13 00:41:00 UTC", "2024-03-13T00:41:00Z", "stated", id="UTC"),
        pytest.param(
            "2024/03/12 20:15:00 UTC", "2024-03-12T20:15:00Z", "stated", id="UTC, slashes"
        ),
        pytest.param("2022-09-07 19:02:33", "2022-09-07T19:02:33Z", "measured", id="bare"),
        pytest.param(
            "11/1/26, 1:30 AM",
            "2026-11-01T08:30:00Z/2026-11-01T09:30:00Z",
            "measured",
            id="twice that night",
        ),
    ],
)
def test_a_time_is_read_in_the_zone_of_its_shape(text: str, at: str, source: str) -> None:
    read = Clock(times.find_zone("America/Los_Angeles"), measured=True).read(text)
    assert (read.at, read.source) == (at, source)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("3/8/26, 2:30 AM", "time-in-gap", id="an hour that was skipped"),
        pytest.param("13/8/26, 2:30 AM", "time-invalid", id="no such month"),
        pytest.param("9/8/26, 13:30 PM", "time-invalid", id="no such hour"),
        pytest.param("9/8/26 17:06", "time-invalid", id="no AM or PM: whose order?"),
        pytest.param("8/9/0026, 1:06 PM", "time-out-of-range", id="no such year"),
        pytest.param("2024-02-30 00:41:00", "time-invalid", id="no such day"),
        pytest.param("١/١/٢٢, ١:٠٠ PM", "time-invalid", id="digits of another script"),
        pytest.param("", "time-invalid", id="nothing"),
    ],
)
def test_what_is_no_time_of_linkedins(text: str, code: str) -> None:
    with pytest.raises(times.TimeError) as refused:
        Clock(times.find_zone("America/Los_Angeles")).read(text)
    assert refused.value.code == code


def test_a_skipped_hour_is_a_problem_with_its_zone() -> None:
    found = read(TestInvitations.SENT.replace("9/8/26, 5:06 PM", "3/8/26, 2:30 AM"))
    assert faults(found) == [("linkedin-time-in-gap", 2)]
    assert "America/Los_Angeles" in str(
        next(one for one in found if isinstance(one, Problem)).message
    )


def test_another_zone_can_be_told() -> None:
    (one,) = acts(read(TestInvitations.SENT, zone="Europe/Berlin"))
    assert one.fields["at"] == "2026-09-08T15:06:00Z"
    assert one.fields["meta"] == {"zone": "Europe/Berlin", "zone_source": "told"}
    assert faults(read(TestInvitations.SENT, zone="Berlin")) == [("zone-unknown", 1)]


@pytest.mark.parametrize("text", ["08 Feb 2026", "8-Feb-26", "2026-02-08", "2/8/26, 7:05 AM"])
def test_dates_of_all_years(text: str) -> None:
    assert read_day(text).isoformat() == "2026-02-08"


def test_both_archives_together_tell_each_act_by_one_key(tmp_path: Path) -> None:
    files = {"Invitations.csv": TestInvitations.SENT}
    more = {"messages.csv": TestMessages().table(TestMessages().row()), "Logins.csv": "secret"}
    (tmp_path / "Basic_LinkedInDataExport_09-10-2026.zip").write_bytes(zipped(files))
    (tmp_path / "Complete_LinkedInDataExport_09-11-2026.zip").write_bytes(zipped({**files, **more}))
    found = list(read_all([str(tmp_path)], Options()))
    keys = Counter(one.key for one in acts(found))
    assert sorted(keys.values()) == [1, 2]
    assert skipped(found) == ["private"]


def test_the_key_does_not_depend_on_what_a_year_leaves_out() -> None:
    old = TestInvitations.SENT.replace(",inviterProfileUrl,inviteeProfileUrl", "")
    assert act(old.replace(f",{ME},{INA}", "")).key == act(TestInvitations.SENT).key
    other = TestInvitations.SENT.replace("5:06 PM", "5:07 PM")
    assert act(other).key != act(TestInvitations.SENT).key


@pytest.mark.parametrize(
    ("sent", "phase", "rule"),
    [
        pytest.param(
            "10/7/26, 8:30 AM",
            "before_interview",
            "hays/no-request-before-interview",
            id="17:30 in Berlin",
        ),
        pytest.param(
            "10/7/26, 10:30 AM",
            "just_after_interview",
            "hays/no-request-right-after-interview",
            id="19:30 in Berlin",
        ),
        pytest.param(
            "10/6/26, 5:06 PM",
            "before_interview",
            "hays/no-request-before-interview",
            id="two in the night in Berlin",
        ),
    ],
)
def test_an_evening_in_berlin_is_on_the_right_side_of_the_interview(
    sent: str, phase: str, rule: str
) -> None:
    one = act(TestInvitations.SENT.replace("9/8/26, 5:06 PM", sent))
    process = {
        "id": "kolb",
        "timezone": "Europe/Berlin",
        "interviews": [
            {
                "starts_at": "2026-10-07 18:00",
                "ends_at": "2026-10-07 19:00",
                "interviewers": ["ina"],
            }
        ],
    }
    log = assemble(
        [Loose("timeline", process, ()), Loose("action", {**one.fields, "to": "ina"}, ())]
    )
    (verdict,) = check_log(log, "hays").verdicts
    assert (verdict.phase, [finding.rule for finding in verdict.findings]) == (phase, [rule])


def test_every_file_is_told_by_its_header_alone() -> None:
    for sheet in SHEETS:
        name = sheet.named or "anything"
        assert sheet_of(sheet.columns, f"{name}.csv") is sheet, sheet.name


def test_a_tracker_of_ones_own_is_not_taken_for_one() -> None:
    for header in (
        "Application Date,Company Name,Job Title,Status",
        "Date,Link,Notes,Message",
        "a,b",
    ):
        assert not linkedin.is_mine(opened("x.csv", io.BytesIO(header.encode())))


def test_what_is_said_has_words() -> None:
    reasons = {sheet.reason for sheet in SHEETS if sheet.read is None}
    remarks = {code for sheet in SHEETS for code in sheet.remarks}
    assert reasons <= set(REASONS)
    assert remarks <= set(REMARKS)
    for table in (REASONS, REMARKS):
        for code, words in table.items():
            assert {"en", "zh-Hans"} <= set(words), code


def test_the_page_names_files_by_columns_they_are_told_by() -> None:
    read_ones = [sheet for sheet in SHEETS if sheet.read is not None]
    assert [mapping.file for mapping in PAGE.mappings] == [sheet.name for sheet in read_ones]
    for sheet, mapping in zip(read_ones, PAGE.mappings, strict=True):
        columns = frozenset(fold(part.column) for part in mapping.parts)
        assert sheet_of(columns, sheet.name) is sheet


HEADERS = [sorted(sheet.columns) for sheet in SHEETS]
CELLS = st.one_of(
    st.sampled_from(
        [
            "",
            "9/8/22, 5:06 PM",
            "3/8/26, 2:30 AM",
            "11/1/26, 1:30 AM",
            "2022-09-07 19:02:33",
            "08 Feb 2026",
            "OUTGOING",
            "INCOMING",
            "Active",
            "Yes",
            "SPAM",
            ME,
            f"{ME},{INA}",
            "A B, PHR, C D",
            f"{FEED}activity%3A7372000000000000001?commentUrn=urn%3Ali%3Acomment",
            "http://[",
            '"',
            "\x00",
            "١/١/٢٢, ١:٠٠ PM",
        ]
    ),
    st.text(max_size=30),
)


@given(st.sampled_from(HEADERS), st.lists(st.lists(CELLS, max_size=14), max_size=5))
def test_whatever_stands_in_the_cells_each_row_is_found_or_located(
    header: list[str], rows: list[list[str]]
) -> None:
    written = io.StringIO()
    csv.writer(written).writerows([header, *rows])
    data = written.getvalue().encode("utf-8", "surrogatepass")
    for name in ("Recommendations_Given.csv", "x.csv"):
        for one in read(data, name):
            assert one.location is not None
            if isinstance(one, FoundAct):
                entry = Loose("action", {**one.fields, "to": "ina"}, ())
                assert assemble([entry]).problems == ()


WHOLE_ROWS = [sheet for sheet in SHEETS if sheet.spill is None and not sheet.named]


@given(st.sampled_from(WHOLE_ROWS), st.lists(st.lists(CELLS, max_size=14), max_size=5))
def test_no_row_is_dropped_in_silence(sheet: Sheet, rows: list[list[str]]) -> None:
    rows = [[" ".join(cell.split()) for cell in row] for row in rows]
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows([sorted(sheet.columns), *rows])
    found = read(written.getvalue().encode("utf-8", "surrogatepass"))
    filled = {number for number, row in enumerate(rows, 2) if any(row)}
    if sheet.read is None:
        assert sum(one.rows for one in found if isinstance(one, Skipped)) == len(filled)
    else:
        assert {one.location.line for one in found if one.location} - {1} == filled


@given(st.sampled_from(HEADERS), st.binary(max_size=200))
def test_whatever_bytes_follow_a_header_nothing_is_raised(header: list[str], rest: bytes) -> None:
    for one in read(",".join(header).encode() + b"\n" + rest):
        assert one.location is not None

from pathlib import Path
from typing import Any

import pytest

from etiquette_lint import check_log
from etiquette_lint.errors import Location
from etiquette_lint.importing.joining import Imported, imported
from etiquette_lint.importing.wishes import Wishes
from etiquette_lint.sources.found import (
    Found,
    FoundAct,
    FoundContact,
    FoundInterview,
    FoundMilestone,
    FoundOwner,
    Options,
    Skipped,
)
from etiquette_lint.sources.who import Who
from etiquette_lint.words import importing, imports
from etiquette_lint.writers.native import lines

PROFILE = "https://www.linkedin.com/in/lin-wei/"
LIN = Who("Lin Wei", "linkedin", PROFILE)
AT_WORK = Who("Lin Wei", email="lin.wei@acme.example")
ME = Who("Kim Sommer", "linkedin", "https://www.linkedin.com/in/kim")


def place(line: int = 1, file: str = "export.csv") -> Location:
    return Location(file, line, 1)


def request(
    target: Who | None = LIN, at: str = "2026-11-28T09:00:00Z", line: int = 2, **more: Any
) -> FoundAct:
    fields = {"kind": "connect_request", "platform": "linkedin", "at": at}
    return FoundAct(fields, place(line), target, **more)


def reaction(post: str = "urn:li:activity:7100000000000000001") -> FoundAct:
    fields = {"kind": "react", "platform": "linkedin", "at": "2026-11-28T09:00:00Z"}
    return FoundAct({**fields, "post": {"id": post}}, place(7))


def interview(*people: Who, title: str = "Interview", line: int = 4, **more: Any) -> FoundInterview:
    told = {"starts_at": "2026-12-01T10:00:00Z", "certain": True, **more}
    return FoundInterview(place(line, "invite.ics"), title=title, people=people, **told)


def join(*items: Found, **wishes: Any) -> Imported:
    return imported(items, Wishes(**wishes))


def outcomes(came: Imported) -> list[str]:
    assert came.log.problems == ()
    return [verdict.outcome for verdict in check_log(came.log).verdicts]


def text(came: Imported) -> str:
    return "\n".join(lines(came.page))


def written(folder: Path, name: str, content: str) -> str:
    (folder / name).write_text(content, "utf-8")
    return str(folder / name)


def test_an_invite_by_name_to_somebody_on_the_calendar_is_one_to_the_interviewer() -> None:
    came = join(request(), interview(AT_WORK))
    assert outcomes(came) == ["error"]
    assert [one.code for one in came.account.remarks] == ["matched-by-name"]
    assert (came.account.interviewers, came.account.unmatched) == (1, ())
    assert check_log(came.log).verdicts[0].location == place(2)


MATCHES = {
    "a profile URL written otherwise": Who("", "linkedin", "linkedin.com/in/LIN-WEI?trk=x"),
    "the bare handle": Who("", "linkedin", "lin-wei"),
    "the name in other letters and spaces": Who("  LIN   wei "),
    "the address": Who("", email="Lin.Wei@acme.example"),
}


@pytest.mark.parametrize("target", MATCHES.values(), ids=MATCHES)
def test_declared_people_are_known_by(target: Who, tmp_path: Path) -> None:
    people = written(
        tmp_path,
        "people.yaml",
        "people:\n  - {id: lw, name: Lin Wei, roles: [interviewer],\n"
        "     handles: {linkedin: lin-wei, email: lin.wei@acme.example}}\n",
    )
    came = join(request(target), interview(), people=people)
    assert came.log.entries[0].action.target == "lw"
    assert outcomes(came) == ["error"]


STRANGERS = {
    "a like name": Who("Lin Wey"),
    "a name turned round": Who("Wei Lin"),
    "a like handle": Who("", "linkedin", "lin-wei-2"),
    "the handle on another platform": Who("", "xing", "lin-wei"),
}


@pytest.mark.parametrize("target", STRANGERS.values(), ids=STRANGERS)
def test_nobody_is_matched_by_likeness(target: Who, tmp_path: Path) -> None:
    people = written(
        tmp_path,
        "people.yaml",
        "- {id: lw, name: Lin Wei, roles: [interviewer], handles: {linkedin: lin-wei}}\n",
    )
    came = join(request(target), interview(), people=people)
    assert came.log.entries[0].action.target != "lw"
    assert outcomes(came) == ["cannot_tell"]


def test_of_two_people_with_one_name_none_is_matched() -> None:
    other = Who("Lin Wei", "linkedin", "lin-wei-of-osaka")
    contact = FoundContact(other, place(9), "2020-01-01")
    came = join(request(), contact, interview(AT_WORK))
    assert outcomes(came) == ["cannot_tell"]
    assert [one.code for one in came.account.remarks] == ["name-of-several"]
    assert came.account.unmatched == ("lin-wei",)
    assert came.log.entries[0].action.target == "lin-wei-2"


def test_a_made_up_id_never_means_somebody_of_the_timeline_given(tmp_path: Path) -> None:
    timeline = written(
        tmp_path,
        "acme.yaml",
        "id: acme\ninterviews: [{starts_at: 2026-12-01 10:00Z, interviewers: [lin-wei]}]\n",
    )
    came = join(request(), timeline=timeline)
    assert came.log.entries[0].action.target == "lin-wei-2"
    assert outcomes(came) == ["cannot_tell"]


def test_whoever_is_contacted_and_not_named_is_asked_about_and_offered_in_the_log() -> None:
    came = join(request(Who("Priya Nair", "linkedin", "priya")), interview(AT_WORK))
    assert outcomes(came) == ["cannot_tell"]
    offer = '# - {id: priya-nair, name: Priya Nair, handles: {linkedin: priya}, roles: ["?"]}'
    assert offer in text(came)
    assert came.account.strangers == 1


OTHERS = {"ask": ["cannot_tell"], "other": ["not_covered"], "skip": []}


@pytest.mark.parametrize(("others", "wanted"), OTHERS.items(), ids=OTHERS)
def test_people_nobody_named_can_be_asked_about_declared_or_left_out(
    others: Any, wanted: list[str]
) -> None:
    came = join(request(Who("Priya Nair")), interview(AT_WORK), others=others)
    assert outcomes(came) == wanted
    assert came.account.skipped.get("people-not-named", 0) == (others == "skip")


STARTS = {
    "before the application": (
        "2026-11-01",
        [FoundMilestone(place(), "Acme", "applied", "2026-11-02T00:00:00Z")],
    ),
    "long before the interview": ("2026-08-01", []),
}


@pytest.mark.parametrize(("day", "milestones"), STARTS.values(), ids=STARTS)
def test_old_acts_to_strangers_are_left_out_and_counted(
    day: str, milestones: list[FoundMilestone]
) -> None:
    old = [request(Who("Priya Nair"), f"{day}T09:00:00Z"), request(LIN, f"{day}T09:00:00Z")]
    came = join(*old, interview(AT_WORK), *milestones, company="Acme")
    assert came.account.skipped == {"before-the-process": 1}
    assert [one.action.target for one in came.log.entries] == ["lin-wei"]
    since = join(*old, interview(AT_WORK), since="2026-01-01")
    assert len(since.log.entries) == 2


def test_a_guest_who_is_declared_in_another_role_is_no_interviewer(tmp_path: Path) -> None:
    people = written(tmp_path, "p.yaml", "- {id: lw, name: Lin Wei, roles: [recruiter]}\n")
    came = join(request(), interview(AT_WORK), people=people)
    assert came.log.timelines[0].interviews[0].interviewers == ()
    assert "not-an-interviewer" in {one.code for one in came.account.remarks}


def test_the_owner_is_nobodys_interviewer_and_others_acts_are_not_judged() -> None:
    owner = [FoundOwner(ME, place()), FoundOwner(ME, place(2)), FoundOwner(LIN, place(3))]
    mine, theirs = request(actor=ME), request(ME, actor=LIN)
    came = join(*owner, mine, theirs, interview(AT_WORK, Who("Kim Sommer", email="k@mail.example")))
    assert came.log.timelines[0].interviews[0].interviewers == ("lin-wei",)
    assert came.account.skipped == {"not-your-own": 1}
    assert outcomes(came) == ["error"]


def test_whose_acts_they_are_must_be_said_where_nothing_tells() -> None:
    theirs = request(actor=ME)
    [told] = join(theirs, interview(AT_WORK)).log.problems
    assert (told.code, told.location) == ("owner-unknown", place(2))
    assert "--me" in told.fix
    assert outcomes(join(theirs, interview(AT_WORK), me=("linkedin.com/in/KIM",))) == ["error"]


def test_an_act_of_two_exports_is_counted_once() -> None:
    came = join(request(key="k"), request(key="k", line=9), request(AT_WORK, key="k"))
    assert (len(came.log.entries), came.account.duplicates) == (2, 1)


CONNECTED = {"before every act": ("2026-11-20", ["linkedin"]), "after an act": ("2026-11-28", [])}


@pytest.mark.parametrize(("since", "wanted"), CONNECTED.values(), ids=CONNECTED)
def test_a_connection_is_said_only_if_it_held_for_every_act(since: str, wanted: list[str]) -> None:
    came = join(request(), FoundContact(LIN, place(9), since), interview(AT_WORK))
    [person] = came.log.timelines[0].people
    assert sorted(person.connected) == wanted
    assert (f"Connected on linkedin since {since}" in text(came)) == (not wanted)


def test_an_unknown_author_is_asked_about_and_can_be_told(tmp_path: Path) -> None:
    came = join(reaction(), interview(AT_WORK))
    assert came.log.entries[0].action.target == "author-of-7100000000000000001"
    assert "# Whose post is this?" in text(came)
    assert came.account.authors == 1
    link = "https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7100000000000000001/"
    for name, content in {
        "a.yaml": "urn:li:activity:7100000000000000001: lin-wei\n",
        "b.csv": f"post,author\n{link},{PROFILE}\n",
        "c.json": f'{{"{link}": "{PROFILE}"}}',
    }.items():
        people = written(
            tmp_path, "p.yaml", f'- {{id: lin-wei, handles: {{linkedin: "{PROFILE}"}}}}\n'
        )
        told = join(
            reaction(), interview(), people=people, authors=written(tmp_path, name, content)
        )
        assert told.log.problems == ()
        assert told.log.entries[0].action.target == "lin-wei", name


def test_a_slip_among_the_authors_is_asked_about(tmp_path: Path) -> None:
    authors = written(tmp_path, "a.yaml", "urn:li:activity:7100000000000000001: lin-wie\n")
    came = join(reaction(), interview(AT_WORK), authors=authors, others="other")
    assert came.log.entries[0].action.target == "lin-wie"
    assert check_log(came.log).verdicts[0].outcome in {"cannot_tell", "not_covered"}
    assert "lin-wie" not in {one.id for one in came.log.timelines[0].people}


def ids(came: Imported) -> dict[str, int]:
    return {one.id: len(one.interviews) for one in came.log.timelines}


def test_interviews_and_milestones_of_one_company_are_one_process() -> None:
    found = [
        interview(AT_WORK, company="Acme  Robotics"),
        interview(company="ACME robotics", starts_at="2026-12-08T10:00:00Z"),
        FoundMilestone(place(), "acme robotics", "applied", "2026-11-01", job="Engineer"),
    ]
    came = join(*found, options=Options(zone="UTC"))
    assert ids(came) == {"acme-robotics": 2}
    assert came.log.timelines[0].milestones[0].kind == "applied"


PROCESSES: dict[str, tuple[list[Found], dict[str, int]]] = {
    "jobs at one company": (
        [interview(company="Acme", job="A"), interview(company="Acme", job="B")],
        {"acme-a": 1, "acme-b": 1},
    ),
    "no company: named after the title": ([interview(title="Panel talk")], {"panel-talk": 1}),
    "no company, one interviewer": (
        [
            interview(AT_WORK),
            interview(LIN, title="Second", line=9, starts_at="2026-12-05T10:00:00Z"),
        ],
        {"interview": 2},
    ),
    "a company that the title holds": (
        [
            interview(title="Call with Acme!"),
            FoundMilestone(place(), "Acme", "applied", "2026-11-01T00:00:00Z"),
        ],
        {"acme": 1},
    ),
    "told by calendar and table": (
        [interview(company="Acme"), interview(AT_WORK, company="Acme", starts_at="2026-12-01")],
        {"acme": 1},
    ),
    "applications elsewhere are no process of their own": (
        [
            interview(company="Acme"),
            FoundMilestone(place(), "Beta", "applied", "2026-11-01T00:00:00Z"),
        ],
        {"acme": 1},
    ),
}


@pytest.mark.parametrize(("found", "wanted"), PROCESSES.values(), ids=PROCESSES)
def test_processes(found: list[Found], wanted: dict[str, int]) -> None:
    assert ids(join(*found)) == wanted


GIVEN = """\
timeline:
  id: mine
  company: Acme
  timezone: Europe/Berlin
  people: [{id: lw, name: Lin Wei, handles: {linkedin: lin-wei}}]
  interviews:
    - {starts_at: 2026-12-01 11:00, interviewers: [lw]}
"""


@pytest.mark.parametrize(
    "more", [{"company": "acme"}, {"people": (AT_WORK,)}], ids=["company", "people"]
)
def test_what_is_found_joins_the_timeline_given_by(more: dict[str, Any], tmp_path: Path) -> None:
    timeline = written(tmp_path, "acme.yaml", GIVEN)
    people = more.pop("people", ())
    found = interview(*people, starts_at="2026-12-08T10:00:00Z", **more)
    came = join(request(), found, timeline=timeline)
    assert ids(came) == {"mine": 2}
    assert came.log.timelines[0].timezone == "Europe/Berlin"
    assert outcomes(came) == ["error"]


def test_what_is_wrong_in_the_timeline_given_is_told_at_its_place(tmp_path: Path) -> None:
    timeline = written(tmp_path, "acme.yaml", GIVEN.replace("11:00", "27:00"))
    came = join(request(), interview(company="Acme"), timeline=timeline)
    assert [(one.code, one.location and one.location.line) for one in came.log.problems] == [
        ("time-invalid", 7)
    ]
    assert came.log.unjudged == 1


TITLES = ["Interview A", "Interview B", "Dentist"]
PATTERNS: dict[str, tuple[tuple[str, ...], int]] = {
    "a word": (("INTERVIEW",), 2),
    "a pattern": (("*b",), 1),
    "several": (("dentist", "* a"), 2),
    "the whole title": (("interview a",), 1),
}


@pytest.mark.parametrize(("patterns", "count"), PATTERNS.values(), ids=PATTERNS)
def test_which_events_are_interviews_is_told_by(patterns: tuple[str, ...], count: int) -> None:
    events = [interview(title=one, certain=False) for one in TITLES]
    events = [event for number, event in enumerate(events) if number < 3]
    came = join(*_apart(events), interviews=patterns)
    assert came.account.interviews == count
    assert came.account.skipped["no-interview"] == 3 - count


def _apart(events: list[FoundInterview]) -> list[FoundInterview]:
    return [
        FoundInterview(one.location, title=one.title, starts_at=f"2026-12-0{day}T10:00:00Z")
        for day, one in enumerate(events, 1)
    ]


@pytest.mark.parametrize("interviews", [None, ("talk",)], ids=["nothing said", "none found"])
def test_which_events_are_interviews_is_never_guessed(interviews: Any) -> None:
    events = _apart([interview(title=f"Meeting {n}") for n in range(7)])
    came = join(*events, interviews=interviews)
    [told] = came.log.problems
    assert "--interviews" in told.fix
    assert told.message.count("Meeting") == 5
    assert ids(came) == {}


def test_an_account_of_two_people_is_told(tmp_path: Path) -> None:
    people = "- {id: a, name: A, handles: {linkedin: x}}\n- {id: b, handles: {linkedin: x}}\n"
    came = join(request(Who("", "linkedin", "x")), people=written(tmp_path, "p.yaml", people))
    assert [(one.code, one.location.line) for one in came.account.remarks] == [
        ("account-of-several", 2)
    ]
    assert came.log.entries[0].action.target == "a"


FILES = {
    "people that are no list": ("people", "people: 3\n", "people-file-form"),
    "a person without an id": ("people", "- {name: Lin}\n", "field-missing"),
    "a role that is none": ("people", "- {id: a, roles: [boss]}\n", "value-not-listed"),
    "a person twice": ("people", "- {id: a}\n- {id: a}\n", "person-repeated"),
    "broken YAML": ("people", "people: [\n", "yaml-unclosed"),
    "authors in a list": ("authors", "- a\n", "authors-file-form"),
    "an author that is a number": (
        "authors",
        "urn:li:activity:7100000000000000001: 3\n",
        "authors-file-form",
    ),
}


@pytest.mark.parametrize(("option", "content", "code"), FILES.values(), ids=FILES)
def test_slips_in_files_that_tell_are_located(
    option: str, content: str, code: str, tmp_path: Path
) -> None:
    came = join(request(), interview(AT_WORK), **{option: written(tmp_path, "f.yaml", content)})
    found = {one.code for one in came.log.problems}
    assert found == {code} or (code == "yaml-unclosed" and len(found) == 1)
    assert all(one.location and one.location.file.endswith("f.yaml") for one in came.log.problems)
    assert len(came.log.entries) == 1


def test_the_account_counts_every_row_in_both_languages() -> None:
    came = join(request(), request(line=3), Skipped("private", place(5), 4), interview(AT_WORK))
    assert came.account.rows == 7
    assert list(came.account.lines("en"))[:2] == [
        "7 rows read: 2 acts, 1 interview",
        "not used  4  private files of the export, not opened",
    ]
    assert next(iter(came.account.lines("zh-Hans"))) == "读取 7 行：2 项行为、1 场面试"
    assert came.account.to_dict()["skipped"] == {"private": 4}


@pytest.mark.parametrize(
    "table",
    [
        importing._REASONS,
        importing._REMARKS,
        importing._ACCOUNT,
        importing._BESIDE,
        imports.REASONS,
    ],
)
def test_everything_is_said_in_both_languages(table: dict[str, dict[str, str]]) -> None:
    assert all({"en", "zh-Hans"} <= set(row) for row in table.values())

"""What becomes of a job tracker, field by field, for the page about it."""

from etiquette_lint.sources.mapping import Mapping, Page, Part

APPLICATIONS = Mapping(
    "A table of applications or interviews",
    "A row is one application; it gives an applied milestone, an interview and an outcome, "
    "each where it is dated.",
    (
        Part("company", "timeline.company", "Which process a row belongs to."),
        Part("job", "timeline.id", "Tells two processes at one company apart."),
        Part("applied_on", "milestones: applied", "A bare date, or a time."),
        Part(
            "interview_at",
            "interviews.starts_at",
            "A bare date, a local time or an instant; of `14:00-15:30` the end too.",
        ),
        Part("round_at", "interviews.starts_at", "Each such column is an interview of its own."),
        Part("interview_time", "interviews.starts_at", "Joined to a date that has no time."),
        Part("interview_end", "interviews.ends_at", "Left out where it is not after the start."),
        Part(
            "interviewer",
            "interviews.interviewers",
            "One name or several; an address or a LinkedIn URL beside a name is kept. Certain.",
        ),
        Part("contact", "", "Told as a remark: a contact may be no interviewer."),
        Part(
            "status",
            "milestones.kind, interviews.status",
            "What it means stands below. `interview` without a date is an interview without one.",
        ),
        Part("date", "", "Told as a remark: it does not say what happened then."),
        Part(
            "updated_on",
            "milestones.at",
            "Dates an outcome (never `applied`), with a remark: it may have been earlier.",
        ),
    ),
    (
        "When a status was reached, where no column says so: it is counted and left out.",
        "Which zone a time is in: local times stay local, and the zone is that of the process.",
        "Which number of `06/10/2026` is the month: it is asked for, never guessed.",
        "Whom you contacted, where and when: a tracker gives processes, no acts.",
    ),
)
EVENTS = Mapping(
    "A table of events, as `USER_ACTIVITIES_...csv` of Huntr's full download",
    "A row is one event: an interview by its category, or a milestone.",
    (
        Part("company", "timeline.company", "Which process a row belongs to."),
        Part("event", "", "An interview or a milestone by the same words as a status."),
        Part("event_at", "interviews.starts_at, milestones.at", "With its offset, as it stands."),
        Part("event_end", "interviews.ends_at", "Left out where it is not after the start."),
        Part("event_done", "milestones.at", "Where there is no start."),
    ),
    ("Who conducts the interview.",),
)
PAGE = Page(
    "trackers",
    "Job trackers",
    "Any table (CSV, Markdown, XLSX) with known columns is read, whatever program or person made "
    "it. Known are the trackers of Huntr, JobSync, Teal and others like them, and sheets of one's "
    "own, in English and in Chinese. A workbook needs the extra `xlsx`; of several sheets the "
    "first with known columns is read.",
    (APPLICATIONS, EVENTS),
)

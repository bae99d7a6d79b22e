"""What the manual says of LinkedIn archives: each file, its columns, and what it cannot tell."""

from etiquette_lint.sources.mapping import Mapping, Page, Part

_LOCAL = "`9/8/22, 5:06 PM` in Pacific time (measured), as an instant in UTC"
_LIKELY = "`9/8/22, 5:06 PM` in Pacific time (likely, not measured), as an instant in UTC"
_UTC = "`2022-09-07 19:02:33`, in UTC"
_STATED = "`2024-03-13 00:41:00 UTC`, as it says"
_NAME = "name of whom it is addressed to"
_URL = "profile of whom it is addressed to"
_POST = Part("Link", "post.id", "the URN in it; when that post was made is in its number")
_UNUSED = "not used"
_NO_AUTHOR = "Whose post it is: rules about comments and likes want to know that from you."

_PEOPLE = (
    Mapping(
        "Invitations.csv",
        "An outgoing invitation is a `connect_request`; an incoming one is skipped.",
        (
            Part("From", "", "the owner, of an outgoing one"),
            Part("To", "to", f"{_NAME}; all there is until late 2023"),
            Part("Sent At", "at", _LOCAL),
            Part("Message", "text", "the note"),
            Part("Direction", "kind", "`OUTGOING` or `INCOMING`"),
            Part("inviterProfileUrl", "", "the owner, of an outgoing one"),
            Part("inviteeProfileUrl", "to", _URL),
        ),
        (
            "The whole history: an archive goes back one to seventeen months.",
            "Which requests are still open: accepted ones are among them.",
            "Which requests were withdrawn.",
        ),
    ),
    Mapping(
        "messages.csv",
        "A message of the owner's is a `message`, one for each recipient; drafts, spam and "
        "sponsored ones are skipped.",
        (
            Part("CONVERSATION ID", "", "who is in most conversations may be the owner"),
            Part("CONVERSATION TITLE", "", "sponsored ones say so"),
            Part("FROM", "", "who sent it: only the owner's count"),
            Part("SENDER PROFILE URL", "", "who sent it"),
            Part("TO", "to", f"{_NAME}, several joined by commas"),
            Part("RECIPIENT PROFILE URLS", "to", f"{_URL}, several joined by commas; since 2023"),
            Part("DATE", "at", _STATED),
            Part("SUBJECT", "text", "stands before the content"),
            Part("CONTENT", "text"),
            Part("FOLDER", "", "`SPAM` is skipped"),
            Part("IS MESSAGE DRAFT", "", "`Yes` is skipped"),
            Part("IS CONVERSATION DRAFT", "", "`Yes` is skipped"),
        ),
        (
            "What stood in attachments.",
            "How many people are meant where it names them without profiles, for names have commas "
            "too.",
        ),
    ),
    Mapping(
        "Messages.csv (2018)",
        "An outgoing message is a `message`, one for each recipient.",
        (
            Part("From", "", "the owner"),
            Part("To", "to", _NAME),
            Part("Date", "at", _LIKELY),
            Part("Subject", "text", "stands before the content"),
            Part("Content", "text"),
            Part("Direction", "kind", "`OUTGOING`; `INCOMING` is skipped"),
            Part("Folder", "", _UNUSED),
        ),
        ("Profiles: people are matched by name.",),
    ),
    Mapping(
        "Connections.csv",
        "A row is somebody you are connected with; hidden members are skipped.",
        (
            Part("First Name", "people.name"),
            Part("Last Name", "people.name"),
            Part("URL", "people.handles", "since 2023"),
            Part("Email Address", "people.handles", "where it is shown"),
            Part("Company", "", _UNUSED),
            Part("Position", "", _UNUSED),
            Part("Connected On", "people.connected", "`08 Feb 2026`, a day in UTC"),
        ),
        ("Who asked whom.", "Who hidden members are: their rows have nothing but a date."),
    ),
)
_POSTS = (
    Mapping(
        "Comments.csv",
        "A row is a `comment`; the rest of a message that a line break cut off is put back.",
        (
            Part("Date", "at", _UTC),
            _POST,
            Part("Link", "in_reply_to.id", "its `commentUrn`, where it is an answer"),
            Part("Message", "text"),
        ),
        (_NO_AUTHOR, "Whose comment was answered."),
    ),
    Mapping(
        "Reactions.csv",
        "A row is a `react`.",
        (Part("Date", "at", _UTC), Part("Type", "meta.reaction", "`like`, `praise`, ..."), _POST),
        (_NO_AUTHOR,),
    ),
    Mapping(
        "Shares.csv",
        "A row is a `post` of the owner's own; in 2018 the file was UTF-16 with tabs.",
        (
            Part("Date", "at", f"{_UTC} (measured)"),
            Part("ShareLink", "meta.post", "the URN in it"),
            Part("ShareCommentary", "text"),
            Part("SharedURL", "meta.shared_url"),
            Part("Visibility", "visibility", "`restricted` if connections alone see it"),
        ),
        ("Whether somebody else's post was passed on with words.",),
    ),
    Mapping(
        "InstantReposts.csv",
        "A row is a `share`.",
        (Part("Date", "at", _UTC), _POST),
        (_NO_AUTHOR,),
    ),
)
_REST = (
    Mapping(
        "Member_Follows.csv",
        "An active row is a `follow`; one that ended is skipped.",
        (
            Part("Date", "at", _UTC),
            Part("Status", "kind", "`Active` or `Unfollow`"),
            Part("FullName", "to", "name, nothing more"),
        ),
        ("Profiles: people are matched by name.",),
    ),
    Mapping(
        "Endorsement_Given_Info.csv",
        "A row is an `endorse`, one for each skill.",
        (
            Part("Endorsement Date", "at", "`2024/03/12 20:15:00 UTC`, as it says"),
            Part("Skill Name", "meta.skill"),
            Part("Endorsee First Name", "to", _NAME),
            Part("Endorsee Last Name", "to", _NAME),
            Part("Endorsee Public Url", "to", _URL),
        ),
    ),
    Mapping(
        "Recommendations_Given.csv",
        "A row is a `recommend`. Received ones have the same columns: the name decides.",
        (
            Part("First Name", "to", _NAME),
            Part("Last Name", "to", _NAME),
            Part("Company", "", _UNUSED),
            Part("Job Title", "", _UNUSED),
            Part("Text", "text"),
            Part("Creation Date", "at", _LIKELY),
            Part("Status", "", _UNUSED),
        ),
        ("Profiles: people are matched by name.",),
    ),
    Mapping(
        "Job Applications.csv",
        "A row is a milestone `applied`.",
        (
            Part(
                "Application Date",
                "milestone.at",
                f"{_LOCAL}; of an hour that comes twice, its first instant",
            ),
            Part("Contact Email", "", _UNUSED),
            Part("Company Name", "company"),
            Part("Job Title", "", _UNUSED),
            Part("Job Url", "", _UNUSED),
        ),
        ("Applications sent elsewhere, and what became of any.",),
    ),
)
PAGE = Page(
    "linkedin",
    "LinkedIn archives",
    "What LinkedIn gives under Settings, Data privacy, *Get a copy of your data*: either zip "
    "(Basic or Complete), both, the unpacked folder, or single files of it. Each file is told by "
    "its header, of any year; an act that two archives have is counted once. Logins, security "
    "challenges, advertising, inferences, phone numbers, registration and receipts are never "
    "opened; searches, notes, events, saved things, votes and companies you follow are counted and "
    "not used.",
    (*_PEOPLE, *_POSTS, *_REST),
    (
        "Whose profiles were looked at.",
        "Whose posts were commented on, liked or passed on.",
        "In which zone its times are where it does not write UTC. Real archives show Pacific time; "
        "another zone can be told. `meta.zone_source` of each act says whether its zone is "
        "`stated`, `measured`, `assumed` or `told`. In the hour that comes twice in autumn `at` is "
        "an interval, judged at both ends.",
    ),
)

"""Files of other programs on a command line: which they are, what is said of them, what came."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, get_args

import click

from etiquette_lint.cli import options, output
from etiquette_lint.cli.faults import fault
from etiquette_lint.models.vocabulary import LINKEDIN_ZONE, OTHERS, DateOrder
from etiquette_lint.words.notes import note

if TYPE_CHECKING:  # all that reads files of other programs is loaded once there is one
    from etiquette_lint.importing.account import Account
    from etiquette_lint.importing.joining import Imported
    from etiquette_lint.importing.wishes import Wishes
    from etiquette_lint.sources.found import Found

_OWN = frozenset({".yaml", ".yml", ".json", ".jsonl", ".ndjson"})
"""Names of files that no other program's are: what reads those is not even loaded."""
_SHOWN = 30
"""So many titles are listed to choose from."""


class Sources(NamedTuple):
    """Files that are joined into one log, and what was said of them."""

    files: tuple[str, ...]
    wishes: "Wishes"

    @property
    def inputs(self) -> tuple[str | None, ...]:
        """Every file that is read besides a timeline."""
        return (*self.files, self.wishes.people, self.wishes.authors)


def sources_options() -> list[click.Option]:
    """Return the options that say what files of other programs do not."""
    return [
        _file("--people", "Who is who: people with id, name, handles, and roles."),
        click.Option(
            ["--interviews"],
            metavar="WORDS",
            multiple=True,
            help="Which events of a calendar are interviews: words of the title, or *pattern*.",
        ),
        _file("--authors", "Who wrote which post: YAML or CSV, URL to id or handle."),
        click.Option(
            ["--me"],
            metavar="WHO",
            multiple=True,
            help="Whose files these are: profile URL, handle or address.",
        ),
        click.Option(
            ["--company"], metavar="NAME", help="Of interviews whose company no file tells."
        ),
        _listed(
            "--others",
            OTHERS,
            "People nobody named: ask, declare them other, or skip their acts.",
            "ask",
        ),
        click.Option(
            ["--since"],
            metavar="DATE",
            help="Leave out what was before, towards people nobody named. [the application, else "
            "90 days before the first interview]",
        ),
        click.Option(["--timezone"], metavar="ZONE", help="Of times that name none."),
        click.Option(
            ["--linkedin-tz"],
            metavar="ZONE",
            default=LINKEDIN_ZONE,
            help=f"Of times in a LinkedIn archive that are not UTC. [{LINKEDIN_ZONE}]",
        ),
        _listed("--date-order", get_args(DateOrder), "Of dates such as 03/04/26; never guessed."),
    ]


def _file(name: str, told: str) -> click.Option:
    return click.Option([name], metavar="FILE", help=told)


def _listed(name: str, words: Sequence[str], told: str, default: str | None = None) -> click.Option:
    return click.Option(
        [name],
        metavar="|".join(words),
        default=default,
        callback=options.listed(words),
        help=f"{told} [{default}]" if default else told,
    )


NAMES = tuple(str(one.name) for one in sources_options())
"""What these options are called where a command is run."""


def taken(given: dict[str, Any], files: Sequence[str], locale: str) -> Sources:
    """Take what was said of sources out of the parameters of a command.

    Raises: InputError.
    """
    from etiquette_lint.importing.wishes import Wishes, day_of, zone_of
    from etiquette_lint.sources.found import Options

    said = {name: given.pop(name) for name in NAMES}
    reading = Options(
        zone_of(said.pop("timezone"), "--timezone"),
        zone_of(said.pop("linkedin_tz"), "--linkedin-tz") or LINKEDIN_ZONE,
        said.pop("date_order"),
    )
    wishes = Wishes(
        options=reading,
        timeline=given.get("timeline"),
        region=given.get("region"),
        locale=locale,
        interviews=said.pop("interviews") or None,
        since=day_of(said.pop("since"), "--since"),
        **said,
    )
    return Sources(tuple(files), wishes)


def parted(logs: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the logs of our own and the files of other programs."""
    parts: tuple[list[str], list[str]] = ([], [])
    for log in dict.fromkeys(logs):
        parts[_is_source(log)].append(log)
    return parts


def _is_source(log: str) -> bool:
    is_folder = os.path.isdir(log)  # noqa: PTH112 - never raises
    if log == output.STDIO or (PurePath(log).suffix.lower() in _OWN and not is_folder):
        return False
    from etiquette_lint.sources.registry import is_source

    return is_source(log)


def refuse_useless(given: Mapping[str, Any]) -> None:
    """Refuse what is said of sources where there is none.

    Raises: MisuseError.
    """
    for option in sources_options():
        if given[str(option.name)] not in (None, (), option.default):
            raise fault("option-needs-source", option=option.opts[0])


def refuse_over(files: Iterable[str | None], out: str | None) -> None:
    """Refuse to write over what is read.

    Raises: MisuseError.
    """
    for file in files:
        if output.is_same(file, out):
            raise fault("out-is-input", file=file)
        if file and out and _is_inside(file, out):
            raise fault("out-in-source", file=out)


def _is_inside(folder: str, out: str) -> bool:
    """Say whether writing would change a file in a folder."""
    try:
        target = Path(out).resolve()
        return (
            Path(folder).is_dir() and target.exists() and Path(folder).resolve() in target.parents
        )
    except (OSError, ValueError, RuntimeError):
        return False


def read(sources: Sources, stdin: BinaryIO | None, locale: str) -> "Imported":
    """Return what sources tell as a log; on a terminal, which events are interviews is asked."""
    from etiquette_lint.importing.joining import imported
    from etiquette_lint.sources.registry import read_all

    items = list(read_all(sources.files, sources.wishes.options))
    wishes = sources.wishes
    if wishes.interviews is None and _is_interactive():
        wishes = _asked(items, wishes, locale)
    return imported(items, wishes, stdin=stdin)


def _is_interactive() -> bool:
    return output.is_terminal(sys.stdin) and output.is_terminal(sys.stderr)


def _asked(items: "Iterable[Found]", wishes: "Wishes", locale: str) -> "Wishes":
    """Ask which events are interviews, where that is open."""
    from etiquette_lint.cli import dialogue
    from etiquette_lint.importing.events import titles
    from etiquette_lint.sources.found import FoundInterview
    from etiquette_lint.words.prompts import prompt

    listed = titles(one for one in items if isinstance(one, FoundInterview))
    if not listed:
        return wishes
    more = prompt("interviews-help", locale)
    try:
        chosen, words = dialogue.several(prompt("interviews", locale), listed[:_SHOWN], more)
    except dialogue.NoAnswerError:
        return wishes
    return replace(wishes, titles=chosen, interviews=words)


def tell(account: "Account", locale: str, *, asks: bool = False) -> None:
    """Say on the side what became of the rows and, if there are, where questions are answered."""
    output.tell(account.lines(locale))
    if asks:
        output.tell([note("complete", locale)])

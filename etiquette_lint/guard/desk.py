"""Acts that a program asks about, judged by the user's own file.

What excuses an act (who agreed, who began, who somebody is, how far the process is) is read from
that file, or was answered by the user; a caller cannot say it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from etiquette_lint.assemble import Log, assemble
from etiquette_lint.cases import FactValue
from etiquette_lint.engine.checking import Packs, chosen
from etiquette_lint.engine.linter import Linter, Session
from etiquette_lint.errors import InputError, JsonDict, Problem, pointer
from etiquette_lint.facts import FACTS
from etiquette_lint.guard.excuses import carries_out, excused
from etiquette_lint.guard.people import known_people
from etiquette_lint.guard.plan import PlanReport, corrected
from etiquette_lint.handles import account
from etiquette_lint.loose import Loose, Path
from etiquette_lint.models.action import Action
from etiquette_lint.models.findings import Question
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.models.vocabulary import Level
from etiquette_lint.readers.log import read_log
from etiquette_lint.words.problems import problem

EXCUSES = ("consent", "initiator", "answers", "ignore", "status", "sent_by")
"""Fields of an act that a caller cannot say."""
_FLAGS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Desk:
    """What a program's acts are judged by; the file is read anew for each."""

    timeline: str | None = None
    """The user's own file: timelines, and what was done or is planned by hand."""
    pack: Packs = None
    region: str | None = None
    locale: str = "en"
    levels: Mapping[str, Level] = field(default_factory=dict)
    assumed: Mapping[str, FactValue] = field(default_factory=dict)

    def check(self, act: object, answers: Mapping[str, FactValue] | None = None) -> Verdict:
        """Judge one act; `answers` are what the user said to the questions about it.

        Raises: InputError, PackError.
        """
        file = self.log()
        fields = told(act, file, ("action",))
        log = _with(file, [fields], ("action",))
        choice = chosen(self.pack, self.region, log.timelines)
        linter = Linter(
            choice.packs,
            locale=self.locale,
            levels=self.levels,
            assumed={**self.assumed, **(answers or {})},
            by_region=choice.by_region,
        )
        session = Session(linter, log.directory)
        for entry in log.entries[:-1]:
            session.remember(entry)
        return session.verdict(log.entries[-1])

    def check_plan(self, acts: object) -> PlanReport:
        """Judge a plan, and correct it; what the file has besides counts, and stays.

        Raises: InputError, PackError.
        """
        file = self.log()
        if not isinstance(acts, list):
            example = "[{kind: research, platform: linkedin, to: lin-wei}]"
            raise _odd("argument-form", ("actions",), wanted="a list of acts", example=example)
        plan = [told(one, file, ("actions", index)) for index, one in enumerate(acts)]
        log = _with(file, plan, ("actions",))
        return corrected(
            log,
            len(log.entries) - len(plan),
            pack=self.pack,
            region=self.region,
            locale=self.locale,
            levels=self.levels,
            assumed=self.assumed,
        )

    def log(self) -> Log:
        """Return the user's file as it is now, empty where there is none.

        Raises: InputError, with all that is wrong in it.
        """
        log = Log() if self.timeline is None else read_log(self.timeline)
        if log.problems:
            raise InputError(log.problems)
        return log


def asked(verdict: Verdict) -> tuple[Question, ...]:
    """Return the questions of a verdict that a person can answer with a word of a list."""
    if verdict.outcome != "cannot_tell":
        return ()
    return tuple(one for one in verdict.questions if _can_be_answered(one))


def answer(question: Question, word: str) -> FactValue:
    """Return what a word among a question's answers means."""
    fact = FACTS.get(question.fact)
    if fact is None or fact.type == "flag":
        return _FLAGS[word]
    return frozenset({word}) if fact.type == "set" else word


def told(act: object, file: Log, path: Path) -> JsonDict:
    """Return an act as a log has it, with what the user's file says of it, where it is planned.

    Raises: InputError, where the caller says what is not a caller's to say.
    """
    if not isinstance(act, Mapping):
        example = "{kind: research, platform: linkedin, to: lin-wei}"
        raise _odd("argument-form", path, wanted="an act", example=example)
    faults = [problem("excuse-in-call", _at(path, one), field=one) for one in EXCUSES if one in act]
    if isinstance(act.get("to"), Mapping):
        faults.append(problem("person-in-call", _at(path, "to")))
    if faults:
        raise InputError(faults)
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    fields = {"at": now, **_addressed(act, file)}
    if {"kind", "platform"} <= fields.keys():
        fields = excused(fields, file.entries, True)
    return {**fields, "sent_by": "automation"}


def _can_be_answered(question: Question) -> bool:
    fact = FACTS.get(question.fact)
    if fact is None:
        return set(question.answers) <= _FLAGS.keys()
    known = _FLAGS if fact.type == "flag" else fact.values
    return fact.type != "number" and set(question.answers) <= set(known)


def _with(file: Log, acts: Sequence[JsonDict], path: Path) -> Log:
    """Return the file with other acts after its own, but for those planned that they carry out.

    Raises: InputError.
    """
    others = [one.action for one in file.entries if not _is_carried_out(one.action, acts)]
    zone = [] if file.timezone is None else [Loose("timezone", file.timezone, ("timezone",))]
    single = path == ("action",)
    log = assemble(
        [
            *zone,
            *(Loose("timeline", one, ("timelines", n)) for n, one in enumerate(file.timelines)),
            *(Loose("action", one, ("history", n)) for n, one in enumerate(others)),
            *(Loose("action", one, path if single else (*path, n)) for n, one in enumerate(acts)),
        ]
    )
    if log.problems:
        raise InputError(log.problems)
    return log


def _is_carried_out(action: Action, acts: Sequence[JsonDict]) -> bool:
    complete = (one for one in acts if {"kind", "platform"} <= one.keys())
    return action.status == "planned" and any(carries_out(one, action) for one in complete)


def _addressed(act: Mapping[str, Any], file: Log) -> JsonDict:
    """Return an act with the ids of the people whose names or addresses it gives."""
    platform = act.get("platform")
    place = platform if isinstance(platform, str) else ""
    fields = dict(act)
    if isinstance(fields.get("to"), str):
        fields["to"] = person_of(fields["to"], place, file)
    for name in ("post", "in_reply_to"):
        part = fields.get(name)
        if isinstance(part, Mapping) and isinstance(part.get("author"), str):
            fields[name] = {**part, "author": person_of(part["author"], place, file)}
    return fields


def person_of(written: str, platform: str, file: Log) -> str:
    """Return the id of the one person of that id, name or account, else what was written."""
    if file.directory.introduces(written):
        return written
    known = known_people(file.timelines)
    found = known.accounts.get(account(written, platform)) or known.names.get(written.strip(), ())
    return found[0] if len(found) == 1 else written


def _at(path: Path, name: str) -> str:
    return pointer((*path, name))


def _odd(code: str, path: Path, **values: object) -> InputError:
    found: Problem = problem(code, pointer(path), None, name=str(path[-1]), **values)
    return InputError([found])

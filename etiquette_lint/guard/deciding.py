"""Whether an agent may do what it is about to do: judged by the rules, with memory, in time."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from etiquette_lint import times
from etiquette_lint.cases import FactValue
from etiquette_lint.errors import EtiquetteError, InputError
from etiquette_lint.guard import answers
from etiquette_lint.guard.answers import (
    NOTHING,
    Answer,
    Decisions,
    decided,
    failed,
    plain,
    unable,
)
from etiquette_lint.guard.calls import Call, Mapped
from etiquette_lint.guard.deadline import Deadline, within
from etiquette_lint.guard.library import tool_maps
from etiquette_lint.guard.mapping import mapped
from etiquette_lint.guard.memory import Book, Key, New, Remembered, State, Told, digest, writing
from etiquette_lint.guard.storage import default_file
from etiquette_lint.models.vocabulary import GUARD_DECISIONS, GuardDecision, Level
from etiquette_lint.words import locales
from etiquette_lint.words.guard import say
from etiquette_lint.words.problems import problem
from etiquette_lint.words.tool_calls import reason

if TYPE_CHECKING:
    from etiquette_lint.engine.checking import Packs
    from etiquette_lint.guard.bench import Bench, Judged

File = str | Path
TIME_OUT = 5.0
"""Seconds after which a call is answered as one that cannot be judged."""
_STATES: Mapping[GuardDecision, State] = {
    "pass": "pending",
    "allow": "pending",
    "ask": "asked",
    "deny": "denied",
}


def clock() -> times.Instant:
    """Return this second."""
    return times.instant(datetime.now(UTC).replace(microsecond=0), None)


@dataclass(frozen=True, slots=True)
class Guard:
    """What an agent's calls are judged by; safe to share between threads.

    Facts that excuse an act come from the timeline files alone, never from a call. Whatever goes
    wrong is answered as `decisions["failure"]` says; `decide` never raises.
    """

    timeline: File | Sequence[File]
    """The user's own file, or several: timelines, and what was done or is planned by hand."""
    pack: "Packs" = None
    region: str | None = None
    locale: str = "en"
    levels: Mapping[str, Level] = field(default_factory=dict)
    assumed: Mapping[str, FactValue] = field(default_factory=dict)
    tools: tuple[File, ...] = ()
    """Tool maps of the user's own, before the bundled ones."""
    memory: File | None = None
    """Where acts are remembered; by default in the user's state folder."""
    decisions: Decisions = field(default_factory=dict)
    """Case to decision, where it is another than `GUARD_DECISIONS` says."""
    time_out: float = TIME_OUT
    now: Callable[[], times.Instant] = clock

    def decide(self, call: Call, *, session: str = "", id: str = "", asks: bool = True) -> Answer:
        """Judge a call before it is made, and remember what was allowed.

        `session` and `id` name the call, so that it can be confirmed, and asked about twice.
        Without `asks` nobody can be asked: what would be `ask` is `deny`.
        """
        strict = self if asks else self._without_questions()
        too_late = partial(strict._failed, "timed-out")
        try:
            key = Key(session, id, digest(call.tool, call.arguments))
            return within(self.time_out, partial(strict._decided, call, key), too_late)
        except EtiquetteError as error:
            return strict._unable(error)
        except Exception as error:
            return strict._failed("internal", error=type(error).__name__)

    def confirm(self, call: Call, *, session: str = "", id: str = "", failed: bool = False) -> None:
        """Remember that a call was made, or that it failed and does not count.

        A call that nobody asked about is remembered too. Raises: InputError, PackError.
        """
        key = Key(session, id, digest(call.tool, call.arguments))
        work = partial(self._confirmed, call, key, "failed" if failed else "done")
        within(self.time_out, work, self._too_late)

    def _decided(self, call: Call, key: Key, deadline: Deadline) -> Answer:
        meant = mapped(call, tool_maps(self.tools))
        if not meant.acts and not meant.ask:
            return NOTHING
        try:
            bench: Bench | EtiquetteError = self._bench()
        except EtiquetteError as error:
            bench = error
        try:
            with self._book() as book:
                answer = self._remembered(bench, call, key, meant, book)
                deadline.claim()
                return answer
        except InputError as error:  # without memory nothing can become milder
            judged, _ = self._judged(bench, meant, (), self.now())
            return answers.strictest((self._unable(error), judged))

    def _remembered(
        self, bench: "Bench | EtiquetteError", call: Call, key: Key, meant: Mapped, book: Book
    ) -> Answer:
        """Judge by what stands in the memory, and write the answer into it."""
        now = self.now()
        again = book.repeated(key)
        is_broken = isinstance(bench, EtiquetteError)
        past = () if isinstance(bench, EtiquetteError) else book.history(bench.candidates, again)
        answer, acts = self._judged(bench, meant, past, now)
        if again is not None:
            book.drop(again)
        told = Told(
            times.rfc3339(now),
            call.tool,
            answer.decision,
            answer.outcome or ("failure" if is_broken else "unclear"),
            answer.rule,
        )
        book.keep(key, told, acts, _STATES[answer.decision])
        return answer

    def _judged(
        self,
        bench: "Bench | EtiquetteError",
        meant: Mapped,
        past: Iterable[Remembered],
        now: times.Instant,
    ) -> tuple[Answer, list[New]]:
        """Return the strictest answer to all a call comes to, and its acts."""
        if isinstance(bench, EtiquetteError):
            return self._unable(bench), []
        found = list(self._asked(meant))
        acts = []
        for one in bench.judge(meant.acts, past, now):
            if isinstance(one, str):
                found.append(self._unclear("argument-odd", one))
            else:
                found.append(answers.of_verdict(one.verdict, one.case, self.decisions, one.zone))
                acts.append(_new(one))
        return answers.strictest(found), acts

    def _asked(self, meant: Mapped) -> Iterator[Answer]:
        if meant.ask:
            yield self._unclear(meant.ask, meant.about)

    def _confirmed(self, call: Call, key: Key, state: State, deadline: Deadline) -> None:
        meant = mapped(call, tool_maps(self.tools))
        if not meant.acts and not meant.ask:
            return
        with self._book() as book:
            if not book.settle(key, state) and state == "done":
                now = self.now()
                made = self._bench().judge(meant.acts, (), now)
                acts = [_new(one) for one in made if not isinstance(one, str)]
                told = Told(times.rfc3339(now), call.tool, "", "")
                if acts:
                    book.keep(key, told, acts, state)
            deadline.claim()

    def _bench(self) -> "Bench":
        """Return the user's file and the rules, as they are now.

        Loaded only for a call that is an act: most are none. Raises: InputError, PackError.
        """
        from etiquette_lint.guard.bench import prepared

        files = [self.timeline] if isinstance(self.timeline, str | Path) else self.timeline
        if not files:
            raise InputError([problem("guard-no-timeline")])
        return prepared(
            files, self.pack, self.region, self.locale, levels=self.levels, assumed=self.assumed
        )

    def _book(self) -> AbstractContextManager[Book]:
        file = Path(self.memory) if self.memory is not None else default_file()
        return writing(file, self.time_out / 2)

    def _without_questions(self) -> "Guard":
        asked = {case for case in GUARD_DECISIONS if decided(case, self.decisions) == "ask"}
        return replace(self, decisions={**self.decisions, **dict.fromkeys(asked, "deny")})

    def _unclear(self, code: str, about: str) -> Answer:
        told = reason(code, about, self._own)
        return plain("unclear", self.decisions, say("unclear", self._own, reason=told), self._own)

    def _unable(self, error: EtiquetteError) -> Answer:
        return unable(error.problems, self.decisions, self.locale)

    def _failed(self, key: str, **values: str) -> Answer:
        return failed(say(key, self._own, **values), self.decisions, self.locale)

    def _too_late(self) -> None:
        raise InputError([problem("guard-too-late")])

    @property
    def _own(self) -> str:
        return locales.pick(self.locale, locales.OWN)


def _new(one: "Judged") -> New:
    return New(one.candidate, one.verdict.timeline or "", one.fields)

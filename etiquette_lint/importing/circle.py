"""Everybody whom people declare and sources name, once it is told who is whom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from etiquette_lint.handles import EMAIL
from etiquette_lint.importing.acts import Act, post_of
from etiquette_lint.importing.declared import Told, post_key
from etiquette_lint.importing.gathered import Gathered
from etiquette_lint.importing.names import Ids, slug
from etiquette_lint.importing.owner import Owner
from etiquette_lint.importing.people import People, Somebody, root
from etiquette_lint.importing.processes import Process, declared, introduced
from etiquette_lint.loose import Loose
from etiquette_lint.models.vocabulary import TARGETLESS
from etiquette_lint.sources.found import FoundAct, FoundInterview, Remark
from etiquette_lint.sources.who import Who


@dataclass
class Circle:
    """Who is whom."""

    owner: Owner
    authors: Mapping[str, str]
    """Key of a post to an id, a handle or a URL."""
    people: People = field(default_factory=People)
    remarks: list[Remark] = field(default_factory=list)
    ids: Ids = field(default_factory=Ids)
    _invited: dict[int, list[Somebody]] = field(default_factory=dict)
    _posts: dict[str, str] = field(default_factory=dict)
    """Key of a post to the id that stands for its author."""

    def invited(self, event: FoundInterview) -> tuple[Somebody, ...]:
        """Return who is invited to an event, but for the owner."""
        return tuple(dict.fromkeys(root(one) for one in self._invited.get(id(event), ())))

    def conducting(self, event: FoundInterview) -> tuple[Somebody, ...]:
        """Return who conducts an interview: who is invited, unless other roles are declared."""
        conducting = []
        for one in self.invited(event):
            roles = (one.declared or {}).get("roles") or ["interviewer"]
            if "interviewer" in roles:
                one.is_named = True
                conducting.append(one)
            else:
                values = {"name": one.name or one.id}
                self.remarks.append(Remark("not-an-interviewer", event.location, values))
        return tuple(conducting)

    def given_in(self, loose: Loose) -> list[Somebody]:
        """Return whom a timeline that people gave introduces."""
        data = loose.data if isinstance(loose.data, Mapping) else {}
        ids = [*(one["id"] for one in declared(data)), *introduced(data)]
        return [root(self.people.introduce(one)) for one in dict.fromkeys(ids)]

    def declared_for(self, process: Process, processes: Sequence[Process]) -> list[Somebody]:
        """Return who is to be declared in a process: who is met there, and who is met nowhere."""
        met = {one for each in processes for one in each.people}
        nowhere_met = [one for one in self.people if one.declared is not None and one not in met]
        here = [one for one in process.people if one.declared is not None or one.location]
        return [*here, *nowhere_met]

    def act(self, found: FoundAct) -> Act:
        """Return an act with whom it is addressed to."""
        target = self._target(found)
        if target is not None or found.fields.get("kind") in TARGETLESS:
            return Act(found, target)
        post = post_of(found)
        said = self.authors.get(post_key(post), "")
        known = self._author(said, found) if said else None
        if known is not None:
            return Act(found, known)
        return Act(found, None, said or self._unknown(post), bool(said))

    def _target(self, found: FoundAct) -> Somebody | None:
        who = found.target
        return root(self.people.meet(who, found.location)) if who and is_told(who) else None

    def _author(self, said: str, found: FoundAct) -> Somebody | None:
        """Return whom an author's id, handle or URL means; a word that means nobody, nobody."""
        known = self.people.named(said)
        if known is None and ("/" in said or "@" in said):
            platform = EMAIL if "/" not in said else str(found.fields.get("platform", ""))
            known = self.people.meet(Who(platform=platform, handle=said), found.location)
        return known and root(known)

    def _unknown(self, post: str) -> str:
        """Return an id that stands for the author of a post, or for whoever it was."""
        if not post:
            return self.ids.take("somebody")
        key = post_key(post)
        if key not in self._posts:
            self._posts[key] = self.ids.take(f"author-of-{slug(key, 'post')}")
        return self._posts[key]

    def meet(self, found: Gathered, events: list[FoundInterview]) -> None:
        """Take in whom the sources name, and join who is one person."""
        for event in events:
            others = (who for who in event.people if not self.owner.is_me(who))
            invited = [who for who in others if is_told(who)]
            self._invited[id(event)] = [self.people.meet(who, event.location) for who in invited]
            for one in self._invited[id(event)]:
                one.meetings.add(event.location)
        for contact in found.contacts:
            if not is_told(contact.who):
                continue
            one = self.people.meet(contact.who, contact.location)
            one.since.setdefault(contact.who.platform, contact.since)
        for act in found.acts:
            if act.target is not None and is_told(act.target):
                self.people.meet(act.target, act.location).is_target = True
                continue
            said = self.authors.get(post_key(post_of(act)))
            author = self._author(said, act) if said else None
            if author is not None:
                author.is_target = True
        self.remarks += [*self.people.remarks, *self.people.settle()]


def is_told(who: Who) -> bool:
    """Say whether a source tells anything of somebody."""
    return any(text.strip() for text in (who.name, who.handle, who.email))


def circle(owner: Owner, told: Told, authors: Told, given: list[Loose]) -> Circle:
    """Return those whom people declare: in a file of people, and in timelines."""
    known = Circle(owner, authors.authors)
    taken = set(authors.authors.values())
    for loose in given:
        for person in declared_in(loose):
            known.people.declare(person, loose.locate(("people",), False))
        for name in introduced(loose.data) if isinstance(loose.data, Mapping) else ():
            known.people.introduce(name)
            taken.add(name)
    for person, place in told.people:
        known.people.declare(person, place)
    known.ids = Ids([*taken, *(one.id for one in known.people)])
    return known


def declared_in(loose: Loose) -> Iterator[dict[str, object]]:
    """Yield the people a timeline declares."""
    return declared(loose.data) if isinstance(loose.data, Mapping) else iter(())

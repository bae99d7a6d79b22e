"""What pydantic refuses, told in the tool's own words."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from etiquette_lint.errors import Location, Problem, pointer
from etiquette_lint.models.action import ACTIONS, Action
from etiquette_lint.models.vocabulary import KINDS, TARGET_IS_AUTHOR
from etiquette_lint.words.found import found
from etiquette_lint.words.near import KIND_SYNONYMS, near
from etiquette_lint.words.problems import problem

Path = tuple[str | int, ...]
Place = Callable[[Path, bool], Location | None]
"""(path inside the entry, on the key?) to its place."""
Model = TypeVar("Model", bound=BaseModel)

_TAGS = frozenset({"id", "person"})
_EXAMPLES = {
    "at": "2026-11-28 09:00",
    "id": "a1",
    "platform": "linkedin",
    "post": "{id: p1, author: lin-wei, topic: industry}",
    "people": "[{id: lin-wei, name: Lin Wei}]",
    "interviews": "[{starts_at: 2026-12-01 10:00, interviewers: [lin-wei]}]",
    "milestones": "[{kind: applied, at: 2026-11-16}]",
    "kind": "applied",
    "roles": "[interviewer]",
    "interviewers": "[lin-wei]",
    "connected": "[linkedin]",
    "handles": "{linkedin: lin-wei-robotics}",
    "answers": "{went_well: true}",
    "ignore": '[{rule: hays/comment-quota, reason: "she asked for it"}]',
    "rule": "hays/comment-quota",
    "reason": '"she asked for it"',
    "until": "2026-12-31",
    "meta": "{note: free}",
    "text": '"your words"',
    "to": "lin-wei",
}


def read_action(data: Mapping[str, Any], place: Place, prefix: Path) -> Action | list[Problem]:
    """Return the action that `data` describes, or all that is wrong with it."""
    kind = data.get("kind")
    model = ACTIONS.get(kind) if isinstance(kind, str) else None
    if model is None:
        return [_kind_problem(data, place, prefix)]
    return read_model(model, data, place, prefix)


def read_model(
    model: type[Model], data: Mapping[str, Any], place: Place, prefix: Path
) -> Model | list[Problem]:
    """Return `data` as a `model`, or all that is wrong with it, each at its place."""
    try:
        return _read(model, data, place, prefix)
    except RecursionError:
        code, limit = "too-deep", 32
    except ValueError:  # Python writes no whole number of thousands of digits
        code, limit = "number-too-large", 100
    return [problem(code, pointer(prefix), place((), False), limit=limit)]


def _read(
    model: type[Model], data: Mapping[str, Any], place: Place, prefix: Path
) -> Model | list[Problem]:
    try:
        return model.__pydantic_validator__.validate_python(data)  # type: ignore[no-any-return]
    except ValidationError as error:
        return list(_told(model, error, place, prefix))


def _kind_problem(data: Mapping[str, Any], place: Place, prefix: Path) -> Problem:
    if "kind" not in data:
        if wide := [key for key in data if isinstance(key, str) and "：" in key]:
            return _wide_key(wide[0], data[wide[0]], (wide[0],), place, prefix)
        return problem("kind-missing", pointer(prefix), place((), False))
    kind = data["kind"]
    meant = near(kind, KINDS, KIND_SYNONYMS)
    written = kind.strip().casefold().replace(" ", "_") if isinstance(kind, str) else ""
    synonym = meant and meant == KIND_SYNONYMS.get(written)
    return problem(
        "kind-synonym" if synonym else "kind-unknown",
        pointer((*prefix, "kind")),
        place(("kind",), False),
        value=kind if isinstance(kind, str) else found(kind),
        meant=meant,
        near=meant,
        options=", ".join(KINDS),
    )


def _told(
    model: type[BaseModel], error: ValidationError, place: Place, prefix: Path
) -> Iterator[Problem]:
    told: set[Path] = set()
    for detail in error.errors(include_url=False):
        path = _plain(detail["loc"])
        if path not in told:
            told.add(path)
            yield _problem(model, detail, path, place, prefix)


def _plain(loc: Path) -> Path:
    """Return pydantic's location without the union tags that are not in the data."""
    return tuple(
        part
        for before, part in zip((None, *loc), loc, strict=False)
        if not (before == "to" and part in _TAGS) and part != "[key]"
    )


def _problem(
    model: type[BaseModel], detail: ErrorDetails, path: Path, place: Place, prefix: Path
) -> Problem:
    kind, field = detail["type"], _field(path)
    context = detail.get("ctx", {})
    where = pointer(prefix + path)
    if kind == "missing":
        return _missing(field, where, place(path[:-1], False))
    if kind == "extra_forbidden":
        return _extra(model, detail, path, place, prefix)
    if kind == "target-missing" and context["kind"] in TARGET_IS_AUTHOR:
        return problem("author-missing", where, place(path, False), **context)
    if kind == "literal_error":
        return _not_listed(detail, path, place(path, False), where)
    code, values = _coded(kind, detail, field)
    return problem(code, where, place(path, False), **values)


def _coded(kind: str, detail: ErrorDetails, field: str) -> tuple[str, dict[str, object]]:
    """Return code and values of a refusal that needs nothing but its own value."""
    value, context = detail["input"], detail.get("ctx", {})
    example = _EXAMPLES.get(field, "...")
    if kind == "string_pattern_mismatch":
        pattern = {"rule": "rule-name-invalid", "reason": "reason-missing"}
        return pattern.get(field, "platform-invalid"), {"value": value}
    if kind == "string_too_short":
        return ("reason-missing" if field == "reason" else "text-empty"), {
            "field": field,
            "example": example,
        }
    if kind == "string_too_long":
        return "text-too-long", {"field": field, "limit": context["max_length"]}
    if kind == "too_long":
        return "list-too-long", {"field": field, "limit": context["max_length"]}
    if kind in {"date-invalid"}:
        kind = "time-invalid"
    if "-" in kind:
        return kind, {"near": "", **context}
    return "value-wrong-type", {
        "field": field,
        "found": found(value),
        "example": example,
    }


def _missing(field: str, where: str, location: Location | None) -> Problem:
    if field == "at":
        told = problem("at-missing" if location else "at-missing-python", where, location)
        return replace(told, code="at-missing")
    return problem(
        "field-missing", where, location, field=field, example=_EXAMPLES.get(field, "...")
    )


def _not_listed(detail: ErrorDetails, path: Path, location: Location | None, where: str) -> Problem:
    options = re.findall(r"'([^']*)'", detail["ctx"]["expected"])
    value = detail["input"]
    return problem(
        "value-not-listed",
        where,
        location,
        value=value,
        field=_field(path),
        near=near(value, options),
        options=", ".join(options),
    )


def _extra(
    model: type[BaseModel], detail: ErrorDetails, path: Path, place: Place, prefix: Path
) -> Problem:
    key = str(path[-1])
    if "：" in key:
        return _wide_key(key, detail["input"], path, place, prefix)
    options = fields_at(model, path[:-1])
    kinds = [kind for kind, other in ACTIONS.items() if key in other.model_fields]
    where, location = pointer(prefix + path), place(path, True)
    if kinds and len(path) == 1 and model in ACTIONS.values():
        kind = model.model_fields["kind"].default
        return problem(
            "field-not-for-kind", where, location, field=key, kind=kind, kinds=", ".join(kinds)
        )
    return problem(
        "field-unknown",
        where,
        location,
        field=key,
        near=near(key, options),
        options=", ".join(options),
    )


def _wide_key(key: str, value: object, path: Path, place: Place, prefix: Path) -> Problem:
    name, _, rest = key.partition("：")
    location = place(path, True)
    if location and name:
        location = replace(location, column=location.column + len(name), width=1)
    return problem(
        "key-fullwidth-colon",
        pointer(prefix + path),
        location,
        field=name.strip(),
        rest=rest.strip() or value or "...",
    )


def fields_at(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """Return the names of the fields that the model at `path` takes."""
    here: Any = model
    for part in path:
        if isinstance(part, str):
            inner = here.model_fields.get(part)
            here = next(_models(inner.annotation), here) if inner else here
    return tuple(here.model_fields)


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def _field(path: Path) -> str:
    """Return the name that a person would call the place by."""
    names = [part for part in path if isinstance(part, str)]
    return names[-1] if names else "entry"

"""A server of tools for agents (Model Context Protocol): the only place that knows its SDK."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import WithJsonSchema

from etiquette_lint.cases import FactValue
from etiquette_lint.engine.checking import chosen
from etiquette_lint.errors import EtiquetteError, ExtraError, InputError, JsonDict
from etiquette_lint.guard import desk as guarding
from etiquette_lint.guard import interviews
from etiquette_lint.guard.desk import Desk
from etiquette_lint.guard.interviews import Draft
from etiquette_lint.integrations import taken, told
from etiquette_lint.integrations.forms import Agreed, Answers, about, agreement, askable, form
from etiquette_lint.models.verdict import Verdict
from etiquette_lint.packs.library import available, load_pack
from etiquette_lint.packs.writing import to_yaml
from etiquette_lint.version import __version__
from etiquette_lint.words import locales
from etiquette_lint.words.problems import problem
from etiquette_lint.words.serving import asked

try:
    from mcp.server import MCPServer
    from mcp.server.mcpserver import (
        AcceptedElicitation,
        Context,
        Elicit,
        ElicitationResult,
        Resolve,
    )
    from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError
    from mcp.server.mcpserver.tools import Tool
    from mcp.types import ToolAnnotations
except ImportError:
    raise ExtraError([problem("extra-missing", extra="mcp", part="mcp")]) from None

Explain = Callable[[str], str]
"""The name of a rule to its page. Raises: EtiquetteError."""
URI = "etiquette-lint"
_READS = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
_ADDS = ToolAnnotations(
    read_only_hint=False, destructive_hint=False, idempotent_hint=False, open_world_hint=False
)
_INSTRUCTIONS = """\
Before anything on LinkedIn, WeChat or elsewhere that reaches somebody around a job interview, call
check_action; for several acts, check_plan. `deny`: do not do it. `ask`: ask the user first. Who
agreed, who began and who people are is read from the user's own file, or asked of the user; an act
that is denied is not made better by saying so in its arguments.
"""


@dataclass(frozen=True, slots=True)
class Service:
    """What the tools work with."""

    desk: Desk
    explain: Explain

    def verdict(self, action: object, answers: Mapping[str, FactValue] | None = None) -> Verdict:
        """Judge one act.

        Raises: ToolError.
        """
        try:
            return self.desk.check(action, answers)
        except EtiquetteError as error:
            raise self.failure(error) from None

    def failure(self, error: EtiquetteError) -> ToolError:
        """Return problems as a program is told them."""
        return ToolError(taken.wording(error, self.desk.locale))

    def draft(self, process: object, starts: object, ends: object, people: object) -> Draft:
        """Return an interview that makes sense in the user's file.

        Raises: ToolError.
        """
        try:
            if self.desk.timeline is None:
                raise InputError([problem("timeline-file-none")])
            return interviews.drafted(self.desk.log(), process, starts, ends, people)
        except EtiquetteError as error:
            raise self.failure(error) from None

    @property
    def language(self) -> str:
        """The language of the tool's own words."""
        return locales.pick(self.desk.locale, locales.OWN)


def server(desk: Desk, explain: Explain) -> MCPServer[Any]:
    """Return a server whose tools judge by the user's own file."""
    service = Service(desk, explain)
    made = MCPServer(
        "etiquette-lint",
        title="etiquette-lint",
        version=__version__,
        instructions=_INSTRUCTIONS,
        log_level="ERROR",
        tools=[
            _tool(service, _check_action(service), "Check one act", _READS),
            _tool(service, _check_plan(service), "Check and correct a plan", _READS),
            _tool(service, _explain_rule(service), "Explain a rule", _READS),
            _tool(service, _list_packs(service), "List rule packs", _READS),
            _tool(service, _add_interview(service), "Add an interview", _ADDS),
        ],
    )
    _add_resources(made, service)
    return made


class _CheckedTool(Tool):
    """A tool that tells what is wrong with its arguments in our words."""

    locale: str = "en"

    async def run(
        self, arguments: JsonDict, context: Context[Any, Any], convert_result: bool = False
    ) -> Any:
        try:
            taken.refuse_odd(arguments, self.parameters)
            return await super().run(arguments, context, convert_result)
        except InputError as error:
            raise ToolError(taken.wording(error, self.locale)) from None
        except ToolError as error:  # without the words that the SDK puts before ours
            own = error.__cause__
            raise (own if isinstance(own, ToolError) else error) from None


def _tool(
    service: Service, work: Callable[..., Any], title: str, annotations: ToolAnnotations
) -> Tool:
    tool = _CheckedTool.from_function(work, title=title, annotations=annotations)
    return tool.model_copy(update={"locale": service.desk.locale})


def _check_action(service: Service) -> Callable[..., Any]:
    def ask(action: Any, context: Context[Any, Any]) -> Elicit[Answers] | Answers:
        verdict = service.verdict(action)
        questions = tuple(filter(askable, guarding.asked(verdict)))
        if not questions or not _can_ask(context):
            return Answers()
        return Elicit(about(verdict, service.language), form(questions))

    def check_action(
        action: Annotated[Any, WithJsonSchema(taken.ACT)],
        answers: Annotated[ElicitationResult[Answers], Resolve(ask)],
    ) -> told.JudgedAct:
        """Judge one planned act against the user's interviews and what was done before.

        Says whether it is fine, what is wrong, who says so, what to do instead, and from when it
        would be fine. What only the user can say is asked of the user.
        """
        given = answers.data if isinstance(answers, AcceptedElicitation) else Answers()
        words = {name: str(value) for name, value in given if value is not None}
        if not words:
            return told.judged_act(service.verdict(action))
        questions = {one.fact: one for one in guarding.asked(service.verdict(action))}
        facts = {name: guarding.answer(questions[name], word) for name, word in words.items()}
        return told.judged_act(service.verdict(action, facts), words)

    return check_action


def _check_plan(service: Service) -> Callable[..., Any]:
    def check_plan(actions: Annotated[Any, WithJsonSchema(taken.PLAN)]) -> told.JudgedPlan:
        """Judge a whole plan of acts, and correct it.

        What offends is moved to when it is fine, held until a milestone, or dropped with the
        reason. Acts with a question stay: call check_action for each, so that the user is asked.
        """
        try:
            return told.judged_plan(service.desk.check_plan(actions))
        except EtiquetteError as error:
            raise service.failure(error) from None

    return check_plan


def _explain_rule(service: Service) -> Callable[..., Any]:
    def explain_rule(rule: Annotated[Any, WithJsonSchema(taken.RULE)]) -> told.RuleTold:
        """Tell what a rule says, who says so, when it applies, and what it yields to."""
        try:
            return told.RuleTold(rule=str(rule), page=service.explain(str(rule)))
        except EtiquetteError as error:
            raise service.failure(error) from None

    return explain_rule


def _list_packs(service: Service) -> Callable[..., Any]:
    def list_packs() -> told.PacksTold:
        """List the rule packs, and which of them this server judges by."""
        try:
            return told.PacksTold(packs=_packs(service.desk))
        except EtiquetteError as error:
            raise service.failure(error) from None

    return list_packs


def _packs(desk: Desk) -> list[told.PackTold]:
    used = {one.name: one for one in chosen(desk.pack, desk.region, desk.log().timelines).packs}
    packs = {**used, **{name: load_pack(name, examples=False) for name in available()}}
    return [
        told.pack_told(pack, desk.locale, in_use=name in used)
        for name, pack in sorted(packs.items(), key=lambda one: (one[0] not in used, one[0]))
    ]


def _add_interview(service: Service) -> Callable[..., Any]:
    def agree(
        starts_at: Any,
        ends_at: Any,
        interviewers: Any,
        process: Any,
        context: Context[Any, Any],
    ) -> Elicit[Agreed]:
        draft = service.draft(process, starts_at, ends_at, interviewers)
        file = service.desk.timeline
        if not _can_ask(context):
            raise service.failure(InputError([problem("user-not-asked", file=file)]))
        message = asked("agree", service.language, file=file, process=draft.process)
        return Elicit(message, agreement(draft, service.language))

    def add_interview(
        starts_at: Annotated[Any, WithJsonSchema(taken.STARTS_AT)],
        agreed: Annotated[ElicitationResult[Agreed], Resolve(agree)],
        ends_at: Annotated[Any, WithJsonSchema(taken.ENDS_AT)] = None,
        interviewers: Annotated[Any, WithJsonSchema(taken.INTERVIEWERS)] = None,
        process: Annotated[Any, WithJsonSchema(taken.PROCESS)] = None,
    ) -> told.InterviewAdded:
        """Add an interview to the user's own file, if the user agrees when asked."""
        if not isinstance(agreed, AcceptedElicitation):
            raise service.failure(InputError([problem("user-declined")]))
        final = agreed.data
        people = [name.strip() for name in final.interviewers.split(",") if name.strip()]
        draft = service.draft(process, final.starts_at, final.ends_at, people)
        file = str(service.desk.timeline)
        try:
            interviews.add(file, draft)
        except EtiquetteError as error:
            raise service.failure(error) from None
        return told.InterviewAdded(file=file, timeline=draft.process, interview=draft.written)

    return add_interview


def _add_resources(made: MCPServer[Any], service: Service) -> None:
    """Add the packs, and the pages of their rules."""
    for name in available():
        uri, title = f"{URI}://packs/{name}", f"Rule pack {name}"
        add = made.resource(uri, name=name, title=title, mime_type="application/yaml")
        add(_pack_text(name))

    @made.resource(f"{URI}://rules/{{pack}}/{{rule}}", title="A rule", mime_type="text/plain")
    def rule_page(pack: str, rule: str) -> str:
        """Return the page of a rule: what it says, who says so, when it applies."""
        try:
            return service.explain(f"{pack}/{rule}")
        except EtiquetteError as error:
            raise ResourceNotFoundError(taken.wording(error, service.desk.locale)) from None


def _pack_text(name: str) -> Callable[[], str]:
    def pack_text() -> str:
        """Return the rule pack as one YAML file."""
        return to_yaml(load_pack(name))

    return pack_text


def _can_ask(context: Context[Any, Any]) -> bool:
    """Say whether the client can put a form before the user."""
    capabilities = context.client_capabilities
    ways = capabilities.elicitation if capabilities is not None else None
    return ways is not None and (ways.form is not None or ways.url is None)

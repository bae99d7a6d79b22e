"""Guard the tools of a LangChain agent: `create_agent(model, tools, middleware=[...])`."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from langchain.agents.middleware import AgentMiddleware
from langchain.messages import ToolMessage
from langchain.tools.tool_node import ToolCallRequest
from langgraph.types import Command

from etiquette_lint.guard import Answer, Call, Guard

NAMESPACE = "linkedin"
"""The server that the tools speak to: maps of tools go by it."""
Result: TypeAlias = ToolMessage | Command[Any]


def nobody(answer: Answer) -> bool:
    """Stand for a person who could be asked, where there is none."""
    return False


class Etiquette(AgentMiddleware):
    """Lets a tool be called only where that is fine; else the model is told why not.

    What a person must decide is put to `confirm`.
    """

    def __init__(
        self, guard: Guard, confirm: Callable[[Answer], bool] = nobody, namespace: str = NAMESPACE
    ) -> None:
        super().__init__()
        self._guard = guard
        self._confirm = confirm
        self._namespace = namespace

    def wrap_tool_call(
        self, request: ToolCallRequest, handler: Callable[[ToolCallRequest], Result]
    ) -> Result:
        """Call a tool, or answer in its place."""
        held = self._held(request)
        if held is not None:
            return held
        result = handler(request)
        self._settle(request, result)
        return result

    async def awrap_tool_call(
        self, request: ToolCallRequest, handler: Callable[[ToolCallRequest], Awaitable[Result]]
    ) -> Result:
        """Call a tool, or answer in its place."""
        held = self._held(request)
        if held is not None:
            return held
        result = await handler(request)
        self._settle(request, result)
        return result

    def _held(self, request: ToolCallRequest) -> ToolMessage | None:
        called = request.tool_call
        answer = self._guard.decide(self._call(request), id=called["id"] or "")
        if answer.decision == "deny" or (answer.decision == "ask" and not self._confirm(answer)):
            return ToolMessage(
                answer.reason, tool_call_id=called["id"], name=called["name"], status="error"
            )
        return None

    def _settle(self, request: ToolCallRequest, result: Result) -> None:
        """Remember that the call was made, or that it failed and does not count."""
        failed = isinstance(result, ToolMessage) and result.status == "error"
        self._guard.confirm(self._call(request), id=request.tool_call["id"] or "", failed=failed)

    def _call(self, request: ToolCallRequest) -> Call:
        called = request.tool_call
        return Call(f"{self._namespace}.{called['name']}", called["args"])

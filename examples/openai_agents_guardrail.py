"""Guard the tools of an agent made with the OpenAI Agents SDK (`openai-agents`).

Every function tool that reaches people takes the guardrail:
`function_tool(connect_with_person, tool_input_guardrails=[etiquette(guard)])`.
"""

import json
from collections.abc import Callable
from typing import Any

from agents import ToolGuardrailFunctionOutput, ToolInputGuardrail, ToolInputGuardrailData

from etiquette_lint.guard import Answer, Call, Guard

NAMESPACE = "linkedin"
"""The server that the tools speak to, where the SDK does not tell: maps go by it."""


def nobody(answer: Answer) -> bool:
    """Stand for a person who could be asked, where there is none."""
    return False


def etiquette(
    guard: Guard, confirm: Callable[[Answer], bool] = nobody, namespace: str = NAMESPACE
) -> ToolInputGuardrail[Any]:
    """Return a guardrail that lets a tool be called only where that is fine.

    What a person must decide is put to `confirm`. A call that is held back is answered to the
    model with the reason; the run goes on.
    """

    def check(data: ToolInputGuardrailData) -> ToolGuardrailFunctionOutput:
        called = data.context
        name = f"{called.tool_namespace or namespace}.{called.tool_name}"
        call = Call(name, _arguments(called.tool_arguments))
        answer = guard.decide(call, id=called.tool_call_id)
        if answer.decision == "deny" or (answer.decision == "ask" and not confirm(answer)):
            return ToolGuardrailFunctionOutput.reject_content(answer.reason, answer.to_dict())
        return ToolGuardrailFunctionOutput.allow(answer.to_dict())

    return ToolInputGuardrail(guardrail_function=check, name="etiquette")


def _arguments(text: str) -> dict[str, Any]:
    """Return what a model wrote as arguments; what is no object is judged as it is."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        found = text
    return found if isinstance(found, dict) else {"arguments": found}

"""The example's guardrail in a run of the real SDK, its model replaced by a script."""

import asyncio
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest
from guarding import TIMELINE, at

from etiquette_lint.guard import Guard

pytestmark = [pytest.mark.integrations, pytest.mark.filterwarnings("default")]
EXAMPLE = Path(__file__).parents[2] / "examples" / "openai_agents_guardrail.py"


class Script:
    """Stands for a model: calls the tool once, then says what the tool answered."""

    def __init__(self, username: str) -> None:
        self.username = username
        self.heard: list[str] = []

    def next(self, input: Any) -> list[Any]:
        from openai.types.responses import (
            ResponseFunctionToolCall,
            ResponseOutputMessage,
            ResponseOutputText,
        )

        answers = [one for one in input if one.get("type") == "function_call_output"]
        if answers:
            self.heard.append(str(answers[-1]["output"]))
            text = ResponseOutputText(text="done", type="output_text", annotations=[])
            return [
                ResponseOutputMessage(
                    id="m", content=[text], role="assistant", status="completed", type="message"
                )
            ]
        arguments = f'{{"linkedin_username": "{self.username}", "note": "Hi"}}'
        return [
            ResponseFunctionToolCall(
                call_id="c1", name="connect_with_person", arguments=arguments, type="function_call"
            )
        ]


def ran(tmp_path: Path, username: str, **options: Any) -> tuple[list[str], list[str]]:
    """Return to whom the tool was called, and what the model heard of it."""
    import agents

    timeline = tmp_path / "acme.yaml"
    timeline.write_text(TIMELINE, "utf-8")
    guard = Guard(timeline, memory=tmp_path / "memory.db", now=at("2026-11-30T09:00:00Z"))
    etiquette = run_path(str(EXAMPLE))["etiquette"](guard, **options)
    script, sent = Script(username), []

    class Model(agents.Model):
        async def get_response(self, *args: Any, **kwargs: Any) -> Any:
            given = args[1] if len(args) > 1 else kwargs["input"]
            items = script.next([] if isinstance(given, str) else given)
            return agents.ModelResponse(output=items, usage=agents.Usage(), response_id=None)

        def stream_response(self, *args: Any, **kwargs: Any) -> Any:
            raise NotImplementedError

    def connect_with_person(linkedin_username: str, note: str) -> str:
        sent.append(linkedin_username)
        return "sent"

    tool = agents.function_tool(connect_with_person)
    tool.tool_input_guardrails = [etiquette]
    agent = agents.Agent(name="a", model=Model(), tools=[tool])
    config = agents.RunConfig(tracing_disabled=True)
    asyncio.run(agents.Runner.run(agent, "connect", run_config=config))
    return sent, script.heard


def test_a_request_to_an_interviewer_is_not_made_and_the_model_hears_why(tmp_path: Path) -> None:
    sent, heard = ran(tmp_path, "mira-okonkwo-vale")
    assert sent == []
    assert "Hays" in heard[0]


def test_a_request_to_an_employee_is_made(tmp_path: Path) -> None:
    assert ran(tmp_path, "tom-ruiz") == (["tom-ruiz"], ["sent"])


@pytest.mark.parametrize("yes", [True, False], ids=["who agrees", "who does not"])
def test_what_a_person_must_decide_is_put_to_one(tmp_path: Path, yes: bool) -> None:
    asked: list[Any] = []
    sent, _ = ran(tmp_path, "who-is-this", confirm=lambda answer: asked.append(answer) or yes)
    assert len(asked) == 1
    assert sent == (["who-is-this"] if yes else [])

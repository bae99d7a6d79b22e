"""The example's middleware in a run of a real agent, its model replaced by a script."""

import asyncio
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest
from guarding import TIMELINE, at

from etiquette_lint.guard import Guard
from etiquette_lint.guard.memory import reading

pytestmark = [pytest.mark.integrations, pytest.mark.filterwarnings("default")]
EXAMPLE = Path(__file__).parents[2] / "examples" / "langchain_middleware.py"


def ran(
    tmp_path: Path, username: str, how: str = "sync", fails: bool = False, **options: Any
) -> tuple[list[str], Any]:
    """Return to whom the tool was called, and the message that the model got of it."""
    from langchain.agents import create_agent
    from langchain_core.language_models.fake_chat_models import GenericFakeChatModel
    from langchain_core.messages import AIMessage, ToolMessage

    class Model(GenericFakeChatModel):
        def bind_tools(self, tools: Any, **kwargs: Any) -> Any:
            return self

    timeline = tmp_path / "acme.yaml"
    timeline.write_text(TIMELINE, "utf-8")
    guard = Guard(timeline, memory=tmp_path / "memory.db", now=at("2026-11-30T09:00:00Z"))
    etiquette = run_path(str(EXAMPLE))["Etiquette"](guard, **options)
    sent: list[str] = []

    def connect_with_person(linkedin_username: str, note: str = "") -> Any:
        """Send a connection request."""
        sent.append(linkedin_username)
        return ToolMessage("no", tool_call_id="c1", status="error") if fails else "sent"

    call = {"name": "connect_with_person", "args": {"linkedin_username": username}, "id": "c1"}
    script = [AIMessage("", tool_calls=[call]), AIMessage("done")]
    agent = create_agent(
        Model(messages=iter(script)), [connect_with_person], middleware=[etiquette]
    )
    asked = {"messages": [("user", "connect")]}
    result = agent.invoke(asked) if how == "sync" else asyncio.run(agent.ainvoke(asked))
    return sent, next(one for one in result["messages"] if isinstance(one, ToolMessage))


def states(tmp_path: Path) -> list[str]:
    with reading(tmp_path / "memory.db", 1) as book:
        return [act.state for row in book.rows() for act in row.acts]


@pytest.mark.parametrize("how", ["sync", "async"])
def test_a_request_to_an_interviewer_is_not_made_and_the_model_hears_why(
    tmp_path: Path, how: str
) -> None:
    sent, message = ran(tmp_path, "mira-okonkwo-vale", how)
    assert (sent, message.status) == ([], "error")
    assert "Hays" in message.content
    assert states(tmp_path) == ["denied"]


@pytest.mark.parametrize("how", ["sync", "async"])
def test_a_request_to_an_employee_is_made_and_remembered(tmp_path: Path, how: str) -> None:
    sent, message = ran(tmp_path, "tom-ruiz", how)
    assert (sent, message.content) == (["tom-ruiz"], "sent")
    assert states(tmp_path) == ["done"]


def test_a_call_that_fails_does_not_count(tmp_path: Path) -> None:
    ran(tmp_path, "tom-ruiz", fails=True)
    assert states(tmp_path) == ["failed"]


@pytest.mark.parametrize("yes", [True, False], ids=["who agrees", "who does not"])
def test_what_a_person_must_decide_is_put_to_one(tmp_path: Path, yes: bool) -> None:
    asked: list[Any] = []
    sent, _ = ran(tmp_path, "who-is-this", confirm=lambda answer: asked.append(answer) or yes)
    assert len(asked) == 1
    assert sent == (["who-is-this"] if yes else [])

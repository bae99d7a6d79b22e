"""Where people work: hooks of pre-commit, the action for GitHub, the release."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from job_search import BROKEN, FINE, FORBIDDEN, PACK, write

ROOT = Path(__file__).resolve().parents[1]
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
INSTALL, CHECK = "Install etiquette-lint", "Check"
EXPRESSION = re.compile(r"\$\{\{ *([\w.-]+) *\}\}")
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="needs bash")


# pre-commit

FILES = {
    "etiquette-lint": {
        "job-search.yaml": True,
        "logs/job-search-2026.csv": True,
        "job-search.jsonl": True,
        "my-job-search.yaml": False,
        "job-search.md": False,
        "src/job-search/main.py": False,
    },
    "etiquette-lint-packs": {
        "etiquette-packs/coach.yaml": True,
        "a/etiquette-packs/b/coach.yml": True,
        "osaka.pack.yaml": True,
        "docker-compose.yaml": False,
        "etiquette-packs/README.md": False,
    },
}


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_a_hook_is_called_for_the_files_it_is_for(hook: dict[str, Any]) -> None:
    named = FILES[hook["id"]]
    assert {name: bool(re.search(hook["files"], name)) for name in named} == named
    assert hook["entry"].split()[0] == "etiquette-lint"


@pytest.mark.slow
def test_the_hooks_run_under_pre_commit(tmp_path: Path) -> None:
    repository = tmp_path / "repository"
    (repository / "etiquette-packs").mkdir(parents=True)
    subprocess.run(["git", "init", "--quiet"], cwd=repository, check=True)
    write(repository, "job-search.yaml", FORBIDDEN)
    write(repository, "notes.yaml", "not: a log\n")
    write(repository / "etiquette-packs", "coach.yaml", PACK)
    subprocess.run(["git", "add", "--all"], cwd=repository, check=True)

    def tried(hook: str) -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), hook, "--all-files", "-v"],
            cwd=repository,
            env={**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "home"), "LANG": "C"},
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    code, told = tried("etiquette-lint")
    assert code == 1, told
    assert "hays/no-request-before-interview" in told
    assert "notes.yaml" not in told
    code, told = tried("etiquette-lint-packs")
    assert code == 0, told
    assert "coach 0.1.0: 1 rule, valid" in told
    write(repository / "etiquette-packs", "coach.yaml", PACK.replace("warning", "warnnig"))
    code, told = tried("etiquette-lint-packs")
    assert code == 1, told
    assert "did you mean 'warning'?" in told


# The action

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run a step of the action as GitHub would, in a folder of its own."""
    temp, work = tmp_path / "temp", tmp_path / "work"
    temp.mkdir()
    work.mkdir()

    def stepped(name: str, **inputs: str) -> "subprocess.CompletedProcess[str]":
        known = {f"inputs.{key}": str(one["default"]) for key, one in ACTION["inputs"].items()}
        known |= {f"inputs.{key.replace('_', '-')}": value for key, value in inputs.items()}
        known |= {"runner.temp": str(temp), "github.action_path": str(ROOT)}
        known["inputs.python"] = sys.executable
        env = {
            key: EXPRESSION.sub(lambda found: known[found[1]], value)
            for key, value in STEPS[name]["env"].items()
        }
        script = write(temp, "step.sh", STEPS[name]["run"])
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", script],
            cwd=work,
            env={**os.environ, "LANG": "C", "GITHUB_STEP_SUMMARY": str(temp / "summary"), **env},
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )

    return stepped


@pytest.fixture
def work(tmp_path: Path, run: Run) -> Path:
    """Return the folder of the checkout; the tool stands where the first step installs it."""
    target = tmp_path / "temp/etiquette-lint"
    target.mkdir()
    for name in ("etiquette_lint", "rules"):
        (target / name).symlink_to(ROOT / name)
    return tmp_path / "work"


def test_no_input_is_ever_part_of_a_script() -> None:
    for step in STEPS.values():
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"
    passed = {found for step in STEPS.values() for found in EXPRESSION.findall(str(step["env"]))}
    assert {f"inputs.{name}" for name in ACTION["inputs"]} <= passed
    assert all(one["description"] for one in ACTION["inputs"].values())


def test_the_scripts_are_sound(tmp_path: Path) -> None:
    if shutil.which("shellcheck") is None:
        pytest.skip("needs shellcheck")
    scripts = [write(tmp_path, "step.sh", f"#!/bin/bash\n{one['run']}") for one in STEPS.values()]
    for script in (*scripts, ROOT / ".ci/run", ROOT / ".ci/release"):
        subprocess.run(["shellcheck", "--exclude", "SC1091", script], check=True)


@needs_bash
def test_the_action_annotates_sums_up_and_fails(work: Path, run: Run, tmp_path: Path) -> None:
    write(work, "my log.yaml", FORBIDDEN)
    write(work, "fine.yaml", FINE)
    done = run(CHECK, logs="  my log.yaml\n\nfine.yaml\n", sarif="out.sarif")
    assert (done.returncode, done.stderr) == (1, "")
    assert "::error file=my log.yaml,line=13" in done.stdout
    assert "hays/no-request-before-interview" in (tmp_path / "temp/summary").read_text("utf-8")
    results = json.loads((work / "out.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert [one["ruleId"] for one in results] == ["hays/no-request-before-interview"]


@needs_bash
@pytest.mark.parametrize(
    ("inputs", "code"),
    [
        ({"logs": "[ab].yaml", "fail_on": "never"}, 0),
        ({"logs": "a.yaml"}, 1),
        ({"logs": "a.yaml", "pack": "./coach.yaml"}, 0),
        ({"logs": "a.yaml", "config": "never.conf"}, 0),
        ({"logs": "a.yaml\nnosuch*.yaml"}, 2),
        ({"logs": "broken"}, 2),
        ({"logs": "a.yaml", "fail_on": "nver"}, 2),
        ({"logs": "b.yaml", "sarif": "no/such/folder.sarif"}, 2),
    ],
    ids=str,
)
def test_the_action_ends_as_the_check_does(
    inputs: dict[str, str], code: int, work: Path, run: Run
) -> None:
    write(work, "a.yaml", FORBIDDEN)
    write(work, "b.yaml", FINE)
    write(work, "broken", BROKEN)
    write(work, "coach.yaml", PACK)
    write(work, "never.conf", "fail-on: never\n")
    assert run(CHECK, **inputs).returncode == code


@needs_bash
def test_the_action_tests_packs(work: Path, run: Run) -> None:
    write(work, "coach.yaml", PACK)
    write(work, "broken.yaml", PACK.replace("warning", "warnnig"))
    done = run(CHECK, packs="coach.yaml")
    assert done.returncode == 0, done.stderr
    assert "coach: 2 examples, 1 rule, all pass" in done.stdout
    done = run(CHECK, packs="coach.yaml\nbroken.yaml")
    assert done.returncode == 2
    assert "did you mean 'warning'?" in done.stderr


@needs_bash
def test_the_action_wants_something_to_do(work: Path, run: Run) -> None:
    done = run(CHECK)
    assert done.returncode == 2
    assert done.stdout == "::error title=etiquette-lint::give logs, packs, or both\n"


@needs_bash
@pytest.mark.parametrize("name", ["logs", "packs", "pack", "fail_on", "locale", "config", "sarif"])
def test_an_input_cannot_run_anything(name: str, work: Path, run: Run) -> None:
    write(work, "a.yaml", FINE)
    harm = "$(touch harm) `touch harm`; touch harm # ' \" && touch harm"
    run(CHECK, **{"logs": "a.yaml", name: harm})
    run(CHECK, **{"logs": "a.yaml", name: f"-x\n--pack=$(touch harm)\n{harm}"})
    assert not (work / "harm").exists()


@needs_bash
def test_a_checkout_cannot_stand_in_for_the_tool(work: Path, run: Run) -> None:
    (work / "etiquette_lint").mkdir()
    write(work / "etiquette_lint", "__main__.py", "raise SystemExit('harm')")
    write(work, "coach.yaml", PACK)
    assert run(CHECK, packs="coach.yaml").returncode == 0


@pytest.mark.slow
@needs_bash
def test_the_action_installs_what_it_needs(run: Run, tmp_path: Path) -> None:
    done = run(INSTALL)
    assert done.returncode == 0, done.stderr
    write(tmp_path / "work", "coach.yaml", PACK)
    assert run(CHECK, packs="coach.yaml").returncode == 0
    assert run(INSTALL).returncode == 0


# The release


@needs_bash
@pytest.mark.parametrize(
    ("version", "change", "told"),
    [
        (None, {}, "write  .ci/release X.Y.Z"),
        ("1.2", {}, "'1.2' is not a version such as 1.2.3"),
        ("9.9.9", {}, 'write  __version__ = "9.9.9"  in etiquette_lint/version.py'),
        ("9.9.9", {"etiquette_lint/version.py": '__version__ = "9.9.9"\n'}, "write  ## 9.9.9, 2"),
        (
            "9.9.9",
            {
                "etiquette_lint/version.py": '__version__ = "9.9.9"\n',
                "CHANGELOG.md": "## 9.9.9, 2026-11-23\n",
            },
            "commit or remove what git status shows",
        ),
    ],
    ids=["nothing", "no version", "another version", "no changes told", "not committed"],
)
def test_a_release_stops_where_the_papers_do_not_agree(
    version: str | None, change: dict[str, str], told: str, tmp_path: Path
) -> None:
    for name in (".ci", "etiquette_lint"):
        (tmp_path / name).mkdir()
    shutil.copy(ROOT / ".ci/release", tmp_path / ".ci")
    shutil.copy(ROOT / "etiquette_lint/version.py", tmp_path / "etiquette_lint")
    shutil.copy(ROOT / "CHANGELOG.md", tmp_path)
    for name, text in change.items():
        write(tmp_path, name, text)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    done = subprocess.run(
        [str(tmp_path / ".ci/release"), *([version] if version else [])],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert told in done.stderr

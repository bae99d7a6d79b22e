"""Seeds damaged where that reaches new code: atheris, if it is installed; a process each target."""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from pkgutil import walk_packages

_RUNS = re.compile(r"stat::number_of_executed_units:\s*(\d+)")


def is_there() -> bool:
    return find_spec("atheris") is not None


def tried(name: str, seconds: float, folder: Path, seed: int = 0) -> tuple[int, list[Path], str]:
    """Run a target; return how often, the inputs that broke it, and what was said."""
    kept, crashes = folder / name, folder / "crashes"
    kept.mkdir(parents=True, exist_ok=True)
    crashes.mkdir(exist_ok=True)
    before = set(crashes.glob(f"{name}-*"))
    limits = [
        f"-max_total_time={seconds:.0f}",
        "-timeout=20",
        "-rss_limit_mb=2048",
        f"-seed={seed}",
    ]
    told = [f"-artifact_prefix={crashes}/{name}-", "-print_final_stats=1", "-verbosity=1"]
    command = [sys.executable, "-m", "tests.fuzzing.guided", name, str(kept), *limits, *told]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    said = done.stdout + done.stderr
    runs = _RUNS.findall(said)
    new = sorted(set(crashes.glob(f"{name}-*")) - before)
    if done.returncode and not new:
        raise RuntimeError(said[-4000:])
    return int(runs[-1]) if runs else 0, new, said


def _fuzz(name: str, kept: Path, options: list[str]) -> None:
    import atheris

    with atheris.instrument_imports(include=["etiquette_lint"], enable_loader_override=False):
        import etiquette_lint

        for module in walk_packages(etiquette_lint.__path__, "etiquette_lint."):
            if not module.name.endswith("__main__"):
                __import__(module.name)
    from .targets import TARGETS, seeds

    target = TARGETS[name]
    for title, data in seeds(name).items():
        (kept / f"seed {title}").write_bytes(data)
    words = kept.parent / f"{name}.words"
    words.write_text("".join(f"{_quoted(word)}\n" for word in target.words), "ascii")
    lengths = [f"-max_len={target.longest}", f"-dict={words}"]
    atheris.Setup(["fuzz", str(kept), *lengths, *options], target.run)
    atheris.Fuzz()


def _quoted(word: str) -> str:
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"'


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    _fuzz(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])

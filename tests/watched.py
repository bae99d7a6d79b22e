"""Runs command lines while every step of Python towards the outside is watched: none may be taken.

`python watched.py FOLDER` reads command lines as JSON from standard input; it writes what was
refused, and the modules of networks that were loaded.
"""

import contextlib
import io
import json
import os
import sys
import tempfile
from pathlib import Path

TOKEN = "forbiddenfruit"
"""Stands in every text of the files: no source of any code may have it."""
_NEVER = (
    "ftplib.",
    "http.client.",
    "imaplib.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.startfile",
    "os.system",
    "pickle.find_class",
    "pty.",
    "smtplib.",
    "socket.",
    "ssl.",
    "subprocess.",
    "urllib.",
    "webbrowser.",
)
_CHANGING = frozenset(
    {
        "os.chmod",
        "os.link",
        "os.mkdir",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.symlink",
        "os.truncate",
    }
)
NETWORKS = ("http.client", "urllib.request", "ssl", "ftplib", "smtplib", "requests", "httpx")


def watch(allowed: list[str], told: list[str]) -> None:
    """Note and refuse what no command may do; files may be written below `allowed` alone."""

    def refuse(event: str, args: object) -> None:
        told.append(f"{event} {args!r:.200}")
        raise PermissionError(event)

    def is_outside(path: object) -> bool:
        if isinstance(path, int) or path == os.devnull:
            return False
        named = os.path.realpath(os.fsdecode(path))
        return not any(named == one or named.startswith(one + os.sep) for one in allowed)

    def hook(event: str, args: tuple) -> None:
        if (
            event.startswith(_NEVER)
            or (event in _CHANGING and is_outside(args[0]))
            or (event == "open" and _writes(*args[1:]) and is_outside(args[0]))
            or (event == "compile" and TOKEN in _text(args[0]))
            or (event == "exec" and TOKEN in repr((args[0].co_consts, args[0].co_names)))
        ):
            refuse(event, args)

    sys.addaudithook(hook)


def _writes(mode: str | None, flags: int | None) -> bool:
    return bool(set(mode or "") & set("wax+")) or bool((flags or 0) & (os.O_WRONLY | os.O_RDWR))


def _text(source: object) -> str:
    if isinstance(source, bytes | bytearray):
        return source.decode("utf-8", "replace")
    return source if isinstance(source, str) else ""


def main() -> None:
    """Run all command lines; say what each returned, and what was refused."""
    commands, refused = json.load(sys.stdin), []
    watch([os.path.realpath(sys.argv[1]), os.path.realpath(tempfile.gettempdir())], refused)
    os.chdir(sys.argv[1])
    from etiquette_lint.cli.entry import main as run

    codes = []
    for command in commands:
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            codes.append(run(command, {"LANG": "C.UTF-8"}))
        if codes[-1] == 2 and "internal" in err.getvalue():
            refused.append(err.getvalue())
    loaded = [name for name in NETWORKS if name in sys.modules]
    print(json.dumps({"codes": codes, "refused": refused, "loaded": loaded}))


if __name__ == "__main__":
    sys.path[:] = [one for one in sys.path if one and Path(one) != Path(__file__).parent]
    main()

"""The program: `etiquette-lint`, or `python -m etiquette_lint`."""

import contextlib
import gc
import os
import signal
import sys
from typing import Never

from etiquette_lint import limits

with contextlib.suppress(limits.OddLimitError):  # told once there are words
    limits.change(limits.asked(os.environ.get(limits.VARIABLE, "")))

_GARBAGE = 500_000
"""Objects after which garbage is looked for: starting up makes many and drops none."""

TERMINATED = 143


def run() -> Never:
    """Run the command line on the program's arguments and exit with its code."""
    gc.set_threshold(_GARBAGE)
    # Plugins of pydantic that others installed are none of ours, and looking for them takes long.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    signal.signal(signal.SIGTERM, _end)
    try:
        from etiquette_lint.cli.entry import main

        code = main(sys.argv[1:])
    except KeyboardInterrupt:  # while modules are still being loaded
        code = 130
    _leave(code)


def _leave(code: int) -> Never:
    """Exit at once: all is written, and taking the modules apart takes longer than an answer."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)


def _end(*_: object) -> None:
    """End as if interrupted, so that nothing half-made is left."""
    sys.exit(TERMINATED)


if __name__ == "__main__":
    run()

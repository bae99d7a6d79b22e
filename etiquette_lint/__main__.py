"""The program: `etiquette-lint`, or `python -m etiquette_lint`."""

import signal
import sys

TERMINATED = 143


def run() -> None:
    """Run the command line on the program's arguments and exit with its code."""
    signal.signal(signal.SIGTERM, _end)
    try:
        from etiquette_lint.cli.entry import main

        code = main(sys.argv[1:])
    except KeyboardInterrupt:  # while modules are still being loaded
        code = 130
    sys.exit(code)


def _end(*_: object) -> None:
    """End as if interrupted, so that nothing half-made is left."""
    sys.exit(TERMINATED)


if __name__ == "__main__":
    run()

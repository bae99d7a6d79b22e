"""The program: `etiquette-lint`, or `python -m etiquette_lint`."""

import sys


def run() -> None:
    """Run the command line on the program's arguments and exit with its code."""
    try:
        from etiquette_lint.cli.entry import main

        code = main(sys.argv[1:])
    except KeyboardInterrupt:  # while modules are still being loaded
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    run()

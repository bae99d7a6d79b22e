"""`--version`: that of the tool and that of the rules it judges by unless told otherwise."""

from etiquette_lint.cli.faults import PROGRAM
from etiquette_lint.packs.library import DEFAULT, load_pack
from etiquette_lint.version import __version__


def told() -> str:
    """Return both versions in one line."""
    pack = load_pack(DEFAULT)
    return f"{PROGRAM} {__version__} ({pack.name} {pack.version})"

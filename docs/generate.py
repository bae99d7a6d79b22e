"""Writes the pages that are made from the code's tables: `python docs/generate.py`."""

import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # this checkout, not an installed copy

from making import errors, facts, kinds, knows, language, rules

from etiquette_lint import load_pack

DOCS = Path(__file__).resolve().parent
READMES = {DOCS.parent / "README.md": "en", DOCS.parent / "README.zh-CN.md": "zh-Hans"}
NOTE = "<!-- Written by docs/generate.py; change the tables, not this page. -->"


def pages() -> dict[Path, str]:
    """Return every generated page by its path, and the READMEs with their table."""
    hays = load_pack("hays")
    written = rules.written(hays)
    return {
        **{path: knows.placed(path.read_text("utf-8"), READMES[path]) for path in READMES},
        DOCS / "facts.md": _page(facts.lines()),
        DOCS / "language.md": _page(language.lines()),
        DOCS / "kinds.md": _page(kinds.lines()),
        DOCS / "errors.md": _page(errors.lines()),
        DOCS / "rules/hays/README.md": _page(rules.index(hays, written)),
        **{
            DOCS / f"rules/hays/{name}.md": _page(rules.page(hays, name, written))
            for name in hays.rules
        },
    }


def _page(lines: Iterable[str]) -> str:
    first, *others = lines
    return "\n".join([first, "", NOTE, *others]) + "\n"


def main() -> None:
    """Write every generated page."""
    for path, text in pages().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

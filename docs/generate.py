"""Writes the pages that are made from the code's tables: `python docs/generate.py`.

`python docs/generate.py dependencies` writes the one page that is made from what is installed.
"""

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # this checkout, not an installed copy

from making import (
    dependencies,
    errors,
    facts,
    inputs,
    kinds,
    knows,
    language,
    rules,
    settings,
    sizes,
    tools,
)

from etiquette_lint import Pack, load_pack
from etiquette_lint.guard.library import FOLDER, prepared_maps
from etiquette_lint.packs.keeping import prepared_packs, speaking
from etiquette_lint.packs.library import SPEAKING, bundled
from etiquette_lint.packs.places import PREPARED

DOCS = Path(__file__).resolve().parent
RULES = DOCS.parent / "rules"
READMES = {DOCS.parent / "README.md": "en", DOCS.parent / "README.zh-CN.md": "zh-Hans"}
SETTINGS = DOCS / "configuration.md"
TOOLS = DOCS / "tools.md"
NOTE = "<!-- Written by docs/generate.py; change the tables, not this page. -->"


def pages() -> dict[Path, str]:
    """Return every generated page by its path, and pages by hand with their table."""
    packs = [load_pack(name) for name in bundled()]
    return {
        **{path: knows.placed(path.read_text("utf-8"), READMES[path]) for path in READMES},
        SETTINGS: settings.page(SETTINGS.read_text("utf-8")),
        TOOLS: tools.page(TOOLS.read_text("utf-8")),
        DOCS / "facts.md": _page(facts.lines()),
        DOCS / "language.md": _page(language.lines()),
        DOCS / "kinds.md": _page(kinds.lines()),
        DOCS / "errors.md": _page(errors.lines()),
        DOCS / "sizes.md": _page(sizes.lines()),
        **{DOCS / "inputs" / f"{page.name}.md": _page(inputs.lines(page)) for page in inputs.PAGES},
        **{path: text for pack in packs for path, text in _of_pack(pack)},
        RULES / SPEAKING: json.dumps(speaking(), indent=1) + "\n",
        RULES / PREPARED / f"{FOLDER}.json": prepared_maps(),
        **{RULES / PREPARED / f"{name}.json": text for name, text in prepared_packs().items()},
    }


def _of_pack(pack: Pack) -> Iterator[tuple[Path, str]]:
    folder, written = DOCS / "rules" / pack.name, rules.written(pack)
    yield folder / "README.md", _page(rules.index(pack, written))
    for rule in pack.own_rules:
        yield folder / f"{rule.name}.md", _page(rules.page(pack, rule.name, written))


def _page(lines: Iterable[str]) -> str:
    first, *others = lines
    return "\n".join([first, "", NOTE, *others]) + "\n"


def installed() -> dict[Path, str]:
    """Return the page that tells of one day and one machine."""
    return {DOCS / "dependencies.md": "".join(f"{line}\n" for line in dependencies.lines())}


def main() -> None:
    """Write every generated page, or that of dependencies."""
    for path, text in (installed() if sys.argv[1:] == ["dependencies"] else pages()).items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

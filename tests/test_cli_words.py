import re
from collections.abc import Mapping
from string import Formatter

import pytest

from etiquette_lint.words import notes, pages, prompts, starter
from etiquette_lint.words.problems.command import COMMAND

TABLES: dict[str, Mapping[str, Mapping[str, str]]] = {
    "notes": notes._NOTES,
    "pages": pages._PAGES,
    "prompts": prompts._PROMPTS,
    "people": prompts._PEOPLE,
    "starter": {"log": starter._STARTER},
    "faults": {
        code: {language: "\n".join(texts) for language, texts in row.items()}
        for code, row in COMMAND.items()
    },
}
ROWS = [(table, key) for table, rows in TABLES.items() for key in rows]


def holes(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(("table", "key"), ROWS, ids=[" ".join(row) for row in ROWS])
def test_both_languages_say_the_same_with_the_same_values(table: str, key: str) -> None:
    texts = TABLES[table][key]
    assert set(texts) == {"en", "zh-Hans"}
    assert holes(texts["en"]) == holes(texts["zh-Hans"])
    assert texts["en"].isascii()


def test_chinese_is_written_with_chinese_marks() -> None:
    for table in ("notes", "prompts", "faults"):
        for texts in TABLES[table].values():
            assert not re.search("[\u4e00-\u9fff][,;!?]", texts["zh-Hans"])

"""The rule language: YAML text to a checked pack, by tables of keys that docs and schema share."""

from collections.abc import Mapping

from etiquette_lint.packs.schema.acts import TIMELINE_KEYS
from etiquette_lint.packs.schema.changes import CHANGE_KEYS
from etiquette_lint.packs.schema.conditions import BOUND_KEYS
from etiquette_lint.packs.schema.examples import EXAMPLE_KEYS
from etiquette_lint.packs.schema.measures import COUNT_KEYS, MOSTLY_KEYS, TEXT_KEYS
from etiquette_lint.packs.schema.rules import RULE_KEYS
from etiquette_lint.packs.schema.sections import QUESTION_KEYS, SETTING_KEYS, SOURCE_KEYS
from etiquette_lint.packs.schema.shapes import Keys
from etiquette_lint.packs.schema.top import PACK_KEYS, read_pack
from etiquette_lint.packs.schema.wording import PLACEHOLDERS

LEVELS: Mapping[str, Keys] = {
    "pack": PACK_KEYS,
    "source": SOURCE_KEYS,
    "settings": SETTING_KEYS,
    "question": QUESTION_KEYS,
    "change": CHANGE_KEYS,
    "rule": RULE_KEYS,
    "bounds": BOUND_KEYS,
    "count": COUNT_KEYS,
    "text": TEXT_KEYS,
    "mostly": MOSTLY_KEYS,
    "example": EXAMPLE_KEYS,
    "timeline": TIMELINE_KEYS,
}
"""The keys of every level, in the order the manual has them; facts are in `facts.FACTS`."""

__all__ = ["LEVELS", "PLACEHOLDERS", "read_pack"]

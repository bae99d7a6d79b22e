"""A log as text that people go on writing in: native YAML."""

from typing import Any

import yaml


def native(log: dict[str, Any]) -> str:
    """Return a log as YAML, in the order of its keys."""
    return yaml.safe_dump(log, allow_unicode=True, sort_keys=False, width=100)

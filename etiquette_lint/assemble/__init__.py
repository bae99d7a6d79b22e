"""Loose entries to a checked log: ids, zones, references, and which process an act belongs to."""

from etiquette_lint.assemble.directory import Directory
from etiquette_lint.assemble.entries import Entry, read_entry, read_timeline
from etiquette_lint.assemble.log import Log, assemble

__all__ = ["Directory", "Entry", "Log", "assemble", "read_entry", "read_timeline"]

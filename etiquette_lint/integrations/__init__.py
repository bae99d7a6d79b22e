"""Doors to other programs: the only place that knows optional dependencies of theirs."""

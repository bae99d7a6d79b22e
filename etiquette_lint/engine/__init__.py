"""Judging: which rules speak of an act, what is not known, and from when it would be fine."""

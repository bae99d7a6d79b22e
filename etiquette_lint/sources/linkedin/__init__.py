"""LinkedIn's "Get a copy of your data": what its files tell, and in which zone their times are."""

from etiquette_lint.sources.linkedin.reader import is_mine, read

__all__ = ["is_mine", "read"]

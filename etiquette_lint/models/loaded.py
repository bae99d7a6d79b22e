"""Which models are loaded: none, until something needs pydantic."""

ACTS: set[type] = set()
"""The models of acts; to look here is quicker than to ask pydantic what is an instance of what."""

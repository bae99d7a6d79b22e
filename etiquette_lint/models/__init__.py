"""What goes in (frozen pydantic models) and what comes out (frozen dataclasses)."""

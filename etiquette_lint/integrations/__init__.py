"""Ways in from other programs, each with an optional dependency of its own."""

"""What is said of rows of foreign files: why some are of no use, what to know of others."""

REASONS: dict[str, dict[str, str]] = {}
"""Why a row is understood and not used, by language; a short noun phrase for a count."""
REMARKS: dict[str, dict[str, str]] = {}
"""What people should know of something that is used all the same, by language."""

"""The frame of every HTML page: one file, nothing fetched, nothing run that is not ours."""

"""Input that nobody wrote, for everything that reads: `python -m tests.fuzzing`."""

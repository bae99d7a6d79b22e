"""Input that nobody wrote, by the thousand, for everything that reads; `python -m tests.fuzzing`."""

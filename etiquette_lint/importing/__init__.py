"""From files of other programs to a log: who is whom, what belongs together, what is unknown."""

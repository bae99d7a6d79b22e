"""The command line: arguments to an exit code, by public functions of the rooms below."""

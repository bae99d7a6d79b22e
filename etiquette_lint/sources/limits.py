"""How much is taken in of what people hand over: nothing of it can be trusted to be small.

Sizes are in bytes. Whatever is over a limit is told as a problem, and all else is read.
"""

DEPTH = 8
"""Folders within folders that are looked into."""
FILES = 5_000
"""Files of a folder that are looked at."""
DIRECTORY = 4 << 20
"""The part of a zip that lists what is in it; Python reads it at once."""
MEMBERS = 10_000
"""Files in a zip."""
RATIO = 200
"""How many times larger a member of a zip may become; exports of text reach 30."""
SMALL = 1 << 20
"""Up to this size a member of a zip may become larger than `RATIO` allows."""
UNPACKED = 1 << 30
"""All that is read out of one zip, at most."""
GROWTH = 20
"""How many times larger than a zip all may be that is read out of it."""
SPARE = 64 << 20
"""So much may be read out of a zip besides, however small it is."""
PREAMBLE = 20
"""Lines in which the header of a table is looked for."""
ROWS = 200_000
"""Rows of one table."""
SHEET = 16 << 20
"""A workbook; it cannot be read piece by piece."""
SHEET_UNPACKED = 64 << 20
"""All the parts of a workbook."""
SHEET_ROWS = 100_000
"""Rows of a sheet; the empty ones between others count, for a sheet may claim any number."""
COLUMNS = 256
"""Columns of a sheet."""
SHEETS = 20
"""Sheets of a workbook in which a known header is looked for."""

"""Files of an archive that are nobody's business: their names are all that is looked at."""

import re
from pathlib import PurePath

_PRIVATE = re.compile(
    r"(logins|securitychallenges|adtargeting|inferences(aboutyou)?|phonenumbers|registration"
    r"|receipts(v\d+)?)(\(?\d+\)?)?",
)
"""Names as LinkedIn gives them, folded; years differ in spaces, `_` and numbers."""


def is_private(path: str) -> bool:
    """Say whether a file is not even opened, by its name."""
    stem = PurePath(path).name.partition(".")[0]
    return _PRIVATE.fullmatch(re.sub(r"[\s_]+", "", stem).casefold()) is not None

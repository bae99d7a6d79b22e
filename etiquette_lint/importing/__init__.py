"""From files of other programs to a log: who is whom, what belongs together, what is unknown."""

from etiquette_lint.importing.account import Account
from etiquette_lint.importing.events import titles
from etiquette_lint.importing.joining import Imported, imported
from etiquette_lint.importing.wishes import OTHERS, Others, Wishes

__all__ = ["OTHERS", "Account", "Imported", "Others", "Wishes", "imported", "titles"]

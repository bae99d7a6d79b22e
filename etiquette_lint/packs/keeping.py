"""What is kept beside the bundled packs, made of all of them, so that no answer waits for that."""

from etiquette_lint.packs.chain import chain, unmerged
from etiquette_lint.packs.compiled import spoken_of
from etiquette_lint.packs.library import load_pack
from etiquette_lint.packs.places import bundled
from etiquette_lint.packs.prepared import written


def speaking() -> dict[str, list[str]]:
    """Return the kinds of act that each bundled pack has a rule about."""
    return {name: sorted(spoken_of(load_pack(name))) for name in bundled()}


def prepared_packs() -> dict[str, str]:
    """Return each bundled pack as it is kept once checked, by its name."""
    packs = {name: chain(file, str(file), examples=False) for name, file in bundled().items()}
    return {name: written(unmerged(files)) for name, files in packs.items()}

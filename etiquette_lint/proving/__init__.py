"""What tries packs out with the engine."""

"""What `docs/generate.py` writes: pages made from the tables of the code."""

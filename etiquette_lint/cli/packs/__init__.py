"""`packs`: what can be done with rule packs."""

from etiquette_lint.cli.group import LazyGroup, Sections

COMMANDS: Sections = {
    "Commands": {
        "list": ("packs.listing", "The bundled packs, with their regions."),
        "show": ("packs.show", "All rules of a pack, and who set each value."),
        "validate": ("packs.validate", "Load packs and say what is wrong with them."),
        "test": ("packs.testing", "Run the examples of packs."),
        "diff": ("packs.diff", "What changes from one pack to another."),
        "new": ("packs.new", "Write a pack with one finished rule, from five answers."),
        "copy-rule": ("packs.copy_rule", "Write out a rule of a pack, to change it in your own."),
        "schema": ("packs.schema", "Print a JSON Schema: of packs, logs or JSON output."),
    }
}
command = LazyGroup(
    name="packs",
    sections=COMMANDS,
    help="""\
Rule packs: what judges, and how to write your own.

\b
  etiquette-lint packs list
  etiquette-lint packs test coach.yaml
  etiquette-lint check job-search.yaml --pack coach.yaml
""",
)

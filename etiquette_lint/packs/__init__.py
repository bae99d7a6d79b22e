"""Rule packs: from YAML to rules ready to judge."""

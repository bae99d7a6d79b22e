"""The tool's own words, by language: problems, labels, platforms, locales, near words."""

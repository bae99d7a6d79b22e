"""The report to be looked at: one page, with a drawing of each process."""

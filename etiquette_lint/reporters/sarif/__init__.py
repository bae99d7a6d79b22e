"""Reports as SARIF 2.1.0, the OASIS format that code scanning reads, written by hand."""

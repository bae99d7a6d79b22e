"""Reports that can be shared: whatever a log says of people has a stand-in, all else is kept."""

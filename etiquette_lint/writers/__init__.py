"""Logs as text: what people go on writing in."""

"""Holding receipts against the reader's own copies of the sources."""

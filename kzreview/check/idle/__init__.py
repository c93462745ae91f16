"""Numbers that count nothing."""

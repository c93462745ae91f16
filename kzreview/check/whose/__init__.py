"""Whose figures a sentence gives: our President's, another country's leader's, somebody's whom we do not know."""

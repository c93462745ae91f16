"""Judging the figures of a draft: text → sentences → figures and words around them → readings → verdicts."""

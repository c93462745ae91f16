"""Figures that nothing forbids and that look wrong: parts above their total, ten times the year before."""

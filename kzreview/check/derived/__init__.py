"""Figures that nobody printed: what follows from facts, or from the figures beside, by plain arithmetic."""

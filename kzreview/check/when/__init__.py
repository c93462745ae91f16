"""Of which period a figure speaks, and what goes on from sentence to sentence."""

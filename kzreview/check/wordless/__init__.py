"""Claims without a figure of their own: visits, places, days, people, directions, ranks."""

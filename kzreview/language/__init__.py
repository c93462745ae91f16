"""Reading and writing numbers, periods and names in Kazakh, Russian and English."""

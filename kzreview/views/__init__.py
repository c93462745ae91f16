"""What people see: results as ready strings in their language."""

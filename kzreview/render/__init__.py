"""Results to bytes: one module per format, all with `render(result, file)`; see Format."""

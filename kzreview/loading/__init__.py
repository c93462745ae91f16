"""From TOML to the model: reading the files, checking them, and building frozen values."""

"""From a document to a draft of its facts: what the program believes, for a person to confirm."""

"""News articles in, an honest knowledge graph out."""

"""A page to read with: the narrative with its values marked, and the values beside it."""

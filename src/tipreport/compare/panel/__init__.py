"""A panel in three steps: which figures claim a cell, which of them fills it, and the rows."""

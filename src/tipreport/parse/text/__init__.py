"""Sentences cut into words, numbers and times: what every reader of a narrative begins with."""

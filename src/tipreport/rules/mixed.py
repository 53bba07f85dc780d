"""What shows that the lines of two columns were read across: words that never stand side by side in a sentence."""

from __future__ import annotations

_VERBS = "was|were|is|are|has|had|have|did|does|do|they|he|she"

NEVER: tuple[str, ...] = (
    # "the of", "a were": what a line ends with, and what the line of the other column goes on with.
    rf"(?:the|a|an|its|their|every|no) (?:of|to|in|and|the|a|an|for|with|that|by|from|on|at|or|its|their|it|who|but|as|{_VERBS})",
    rf"(?:of|from|with|by|into|for|between|through|in|at|on) (?:of|and|or|to|but|{_VERBS})",
    r"to (?:of|was|were|is|are|had|has|did|does|or|with|to|they|but)",
    r"(?:and|or|but) (?:and|or|but)",
    r"(?:was|were|is|are|did|does|had|has) (?:was|were|is|are|did|does|has|and|of|or|they|but)",
)
"""Pairs of words; hardly one in ten thousand pairs of a narrative is one of them."""

STARTERS: tuple[str, ...] = tuple("The This In Officials Police They There During However Some Women Men".split())
"""Words that open a sentence; behind a word in small letters without a stop they are the head of another line."""

HEADS: tuple[str, ...] = ("PROSECUTION", "PROTECTION", "PREVENTION", "TRAFFICKING PROFILE")
"""Headings; beside a word in small letters they stand amid a line of the other column."""

CERTAIN, CERTAIN_SHARE = 3, 0.003
"""So many such places, and for each word of the text so many, are no chance."""
DOUBTFUL = 2
"""So many are a problem to name; one is enough where no compliance could be read."""

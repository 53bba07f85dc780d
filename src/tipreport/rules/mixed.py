"""What shows that the lines of two columns were read across: sentences that do not go on."""

from __future__ import annotations

_VERBS = "was|were|is|are|has|had|have|did|does|do|they|he|she"

NEVER: tuple[str, ...] = (
    # "the of", "a were": what a line ends with, and what the line of the other column goes on with.
    rf"(?:the|a|an|its|their|every|no) (?:of|to|in|and|the|a|an|for|with|that|by|from|on|at|or|its|their|it|who|but|as|{_VERBS})",
    rf"(?:of|from|with|by|into|for|between|through|in|at|on) (?:of|and|or|to|but|{_VERBS})",
    r"to (?:of|was|were|is|are|had|has|did|does|or|with|to|they|but)",
    r"(?:and|or|but) (?:and|or|but)",
    r"(?:was|were|is|are|did|does|had|has) (?:was|were|is|are|did|does|has|and|of|or|they|but)",
    # "of The government", "and In the": a word that leads on, and the head of another sentence.
    (
        r"(?:the|a|an|of|to|in|for|with|by|from|at|on|and|or|but|its|their|was|were|is|are|has|had|have|did|not|who|that|which|as|no|be|been|into|"
        r"between|than|these|any|such|some|every) (?:The|This|In|They|There|During|However|Some|These|While|Although|It|He|She|As|Despite|After)(?= [a-z])"
    ),
)
"""Pairs of words; hardly one in ten thousand pairs of a narrative is one of them."""

BROKEN_OFF = r"\. (?<=[a-z]{4}\. )(?<!approx\. )(?<!govt\. )(?<!dept\. )(?<!assoc\. )(?=[a-z]{2})"
"""`of last year. the officials`: a sentence that ends, and one that does not begin; no names stand so."""

STARTERS: tuple[str, ...] = tuple("The This In Officials Police They There During However Some Women Men".split())
"""Words that open a sentence; behind a word in small letters they give cause to look. A name may be put so: `the Federal
Police arrested`, `the Ministry of Women and Children`."""

HEADS: tuple[str, ...] = ("PROSECUTION", "PROTECTION", "PREVENTION", "TRAFFICKING PROFILE")
"""Headings; beside a word in small letters they give cause to look too."""

CERTAIN, CERTAIN_SHARE = 3, 0.003
"""So many such places, and for each word of the text so many, are no chance."""
DOUBTFUL = 2
"""So many are a problem to name; one is enough where no compliance could be read and a capital gives cause as well."""

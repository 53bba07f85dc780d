"""What a row of the grammar is, and the names that its patterns are written in.

A pattern is a line of names: of kinds of chunks, of gaps, of groups. `#` is the figure in focus. `(verb: DOES)` gives
what it matches a name; `[DOES DO]` is one chunk of either kind, `[^SEMI]` any other. Repeats are bounded: `?`, `{0,7}`;
a `?` behind a repeat takes as few as will do. `START` and `END` are the ends of the sentence.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

import attrs

__all__ = ["GAPS", "KINDS", "MARKS", "ChunkRow", "Row"]

KINDS: Final = MappingProxyType(
    {
        # figures: with a noun that names a metric, with another, with none; "94 of them"; a share; money; a length of time
        "COUNTED": "N", "NOUNED": "F", "BARE": "f", "OF_THEM": "p", "SHARE": "%", "MONEY": "$", "LENGTH": "L",
        # "seven of [the eight]", "[Of 83 victims], 79 were"; once related: an earlier figure, a part
        "REPEATED": "R", "OPENING": "B", "EARLIER": "x", "PART": "y",
        # verbs: "convicted", "to convict", "convicting", "were convicted", "suspects [convicted]", "were given", "received",
        # "disappeared", "continued", "rose", a verb that no table has, "resulted"
        "DOES": "V", "DO": "I", "DOING": "G", "DONE": "P", "WHEN_DONE": "Q", "GIVEN": "E", "GETS": "T",
        "DEED": "D", "PHASE": "H", "MOVED": "M", "OTHER_VERB": "U", "RESULTS": "Z",
        # nouns: "convictions", "services", "suspects", "police", "forced labor"
        "METRIC": "b", "SERVICE": "s", "NOUN": "n", "ACTOR": "a", "FORM": "o",
        "OF": "/", "FROM": "@", "TO": ">", "PREP": "-", "WITH": "u", "INVOLVING": "j", "AND": "&", "COMMA": ",", "SEMI": ";",
        "COLON": ":", "OPEN": "(", "CLOSE": ")", "CLAUSE": "w", "WHO": "W", "CHANGE": "<", "INCLUDING": "~", "OF_WHOM": "h",
        "NOT": "!", "BE": "=", "MORE": "+", "TIME": "t", "RESPECTIVELY": "r", "RISK": "k", "IT": "i", "WORD": "_",
        "DID_SO": "d",
        "BREAK": "|",  # a comma or "and" that a new finite clause follows
    }
)  # fmt: skip
"""The kinds of chunks, each with the character that stands for it when a pattern is compiled."""

GAPS: Final = MappingProxyType(
    {
        "FIGURE": "[COUNTED NOUNED BARE OF_THEM]",
        "ACTIVE": "[DOES DOING DO]",
        "PASSIVE": "[DONE GIVEN]",
        "FINITE": "[DOES DONE GIVEN GETS DEED OTHER_VERB]",
        # between a list of parts or earlier figures and what opens it: nothing that counts or begins another clause
        "INSIDE": "[^SEMI BREAK COUNTED NOUNED BARE OF_THEM EARLIER PART MONEY CHANGE]",
        "AMONG": "[^SEMI OPEN BREAK COUNTED NOUNED BARE OF_THEM EARLIER PART MONEY CHANGE MORE]",
        "ALONG": "[^SEMI BREAK COUNTED NOUNED BARE OF_THEM EARLIER PART CHANGE]",
        "ACROSS": "[^SEMI COUNTED NOUNED BARE OF_THEM EARLIER PART CHANGE]",
        "OTHERS": "[^SEMI BREAK COUNTED NOUNED BARE OF_THEM PART]",
        # what can stand between a figure and the verb that it is the subject of
        "BEHIND": (
            "( OF REPEATED | PREP [NOUNED COUNTED EARLIER] | BE? COMMA [^SEMI COMMA DOES GIVEN DONE GETS DEED NOUNED COUNTED "
            "BARE PART EARLIER OF_THEM OF_WHOM INCLUDING]{1,8}? COMMA | COLON [^SEMI COLON COUNTED NOUNED BARE OF_THEM]{1,8}? COLON | COMMA WHO [^SEMI]{1,14}? COMMA | COMMA [INCLUDING OF_WHOM] [^SEMI DOES]{1,14}? [COMMA BREAK] | "
            "OF WORD{1,2} AND WORD | WHO [ACTOR IT WORD TIME]{1,3} DOES [PREP NOUN WORD FORM TIME CLAUSE]{0,4}? | COMMA? AND? [NOUN ACTOR] | COMMA [NOUN ACTOR] BREAK{1,2} [NOUN ACTOR] | "
            "[PREP OF FROM TO WITH TIME INVOLVING METRIC NOUN SERVICE FORM ACTOR WHEN_DONE WORD MORE OF_WHOM IT] ){0,7}?"
        ),
        "VERBS": "(verb: [DOES DOING DO WHEN_DONE] ( [COMMA AND]{1,2} NOT? [DOES DOING DO WHEN_DONE] ){0,12} )",
        "PASSIVES": (
            "(verb: PASSIVE ( [^SEMI CLAUSE COUNTED NOUNED BARE OF_THEM DOES DOING DEED COMMA AND BREAK ACTOR]{0,6}? "
            "[COMMA AND BREAK]{1,2} PASSIVE ){0,6} )"
        ),
    }
)
"""Names for what several patterns share."""

MARKS: Final = MappingProxyType(
    {
        "COUNT": "#", "MEASURE": "$", "TIME": "t", "COMMA": ",", "STOP": ";", "HYPHEN": "-", "QUOTE": '"',
        "BE": "=", "HAVE": "h", "DO": "o", "MODAL": "m", "NOT": "!", "NOT_BE": "?", "TO": ">", "OF": "/", "PREP": "i",
        "ARTICLE": "d", "DET": "e", "AND": "&", "CLAUSE": "w", "WHO": "W", "ADVERB": "a", "CHANGE": "<", "PART": "~",
        "PAST": "V", "RECEIVED": "R", "GIVING": "K", "PRESENT": "s", "NOUN_PRESENT": "S", "BASE": "B", "ING": "G", "NOUN_BASE": "X", "NOUN_ING": "Y", "NOUN": "n", "ACTOR": "A", "FORM": "f",
        "NATION": "q", "PRONOUN": "p", "UNKNOWN": "_", "UNKNOWN_PAST": "u", "NEVER": "0",
    }
)  # fmt: skip
"""The kinds of tokens that a `ChunkRow` looks at, each with its character."""


@attrs.frozen
class Row:
    """A construction: what stands around a figure, and what that gives.

    `name` is `Indicator.rule` where the row says what is counted. `gives` and `where` name what the reader does and asks
    (`tipreport.parse.indicators.constructions`). `figures` are the kinds of figures that it is for. `example` is read by the
    row, `not_example` by another or none: both are tests. Rows that stand first win.
    """

    name: str
    pattern: str
    gives: str
    example: str
    not_example: str
    figures: str = "COUNTED NOUNED BARE OF_THEM SHARE EARLIER PART"
    where: str = ""
    meaning: str = ""
    metric: str = ""


@attrs.frozen
class ChunkRow:
    """What a verb is where it stands: `before` and `behind` are patterns over `MARKS`, `gives` is how it is used."""

    gives: str
    marks: str
    before: str
    behind: str
    example: str

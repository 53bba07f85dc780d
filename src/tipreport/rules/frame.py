"""Which sentences may hold a figure: those with a number that is no year, or with a word that denies.

"Police arrested 12 men in 2015."   "Courts convicted no one."   "Half of them were children."     they may
"In 2015 the law was amended."      "Children are exploited in agriculture."                       they do not
"""

from typing import Final

from tipreport.rules.claims import DENIALS, LACKS
from tipreport.rules.lexicon import CONTRACTIONS
from tipreport.rules.number_words import DIVISIONS, INDEFINITE, MULTIPLIERS, NUMBER_WORDS, SHARES

COUNTING: Final = frozenset((*NUMBER_WORDS, *MULTIPLIERS, *INDEFINITE, *SHARES, *DIVISIONS)) - {"m"}
"""Words for numbers and shares."""

WHOLES: Final = frozenset("all both each every zero nil".split())
"""Words for a whole or for nothing: `all of the victims`."""

DENYING: Final = (
    DENIALS
    | LACKS
    | frozenset(("cannot", "nobody", "nothing", "unknown", "unclear", "unavailable", "yet to", *CONTRACTIONS))
)
"""Words by which something is said not to be, or not to be known."""

FIGURE_WORDS: Final = COUNTING | WHOLES | DENYING

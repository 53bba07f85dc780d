"""Stated absences: what a negation denies. The first row that fits wins; the focus `#` is the negation.

What stands between the chunks counts here too: "any", "adequately", "how many", "some" (`DENIED`).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from tipreport.rules.grammar.rows import KINDS, Row

__all__ = ["DENIED", "DENY", "SILENT"]

DENIED: Final = MappingProxyType(
    {
        **KINDS,
        # words of telling: "report", "collect", "disaggregate", "was aware", "data", "reports of"
        "SAYS": "1", "KEEPS": "2", "SPLITS": "3", "AWARE": "4", "DATA": "5", "KNOWN": "6",
        # "how many", "whether", "any", "adequately", "sufficient", "some", "the"
        "MANY": "7", "WHETHER": "8", "ANY": "9", "JUDGED": "J", "SCANT": "C", "PARTLY": "S", "THE": "X",
        # "unavailable", "unknown", "except", "neither", "so that"
        "MISSING": "A", "UNCLEAR": "K", "EXCEPT": "O", "NEITHER": "Y",
    }
)  # fmt: skip
"""The kinds of chunks, and what else a negation looks at."""

SILENT: Final = (
    # class of words, kind; for those that a `SilenceRow` or a class names
    ("whether", "WHETHER"),
    ("how_many", "MANY"),
    ("missing", "MISSING"),
    ("unclear", "UNCLEAR"),
    ("excepting", "EXCEPT"),
    ("neither", "NEITHER"),
    ("any", "ANY"),
    ("judging", "JUDGED"),
    ("scant", "SCANT"),
    ("partly", "PARTLY"),
    ("story", "ANY"),
    ("article", "THE"),
)
"""What the words between the chunks stand for."""

# fmt: off
_ASIDE = "[WORD TIME COMMA CLAUSE ACTOR IT]{0,4}?"
_VERBS = "(verbs: [DO DOES DONE GIVEN GETS DEED PHASE SAYS KEEPS] ( COMMA? AND? [WORD NOT TIME]{0,2} [DO DOES DONE GIVEN DEED PHASE SAYS KEEPS] ){0,6} ) ( TO [DO SERVICE NOUN] )?"

DENY: Final = (
    Row("judged", f"# {_ASIDE} JUDGED", "nothing", "The government did not adequately investigate cases.", "The government did not investigate any cases.", where=""),
    Row("some only", "PARTLY [^SEMI CLAUSE ACTOR]{0,14}? #", "nothing", "Some victims did not receive care.", "The government did not provide any care."),
    Row("of some", "[COUNTED NOUNED BARE OF_THEM PART REPEATED] ( [^SEMI BREAK CLAUSE COMMA WHO AND] | AND WORD? [NOUN ACTOR FORM] ){0,6}? #", "nothing", "In 2013, 30 victims did not receive care.", "The government did not provide any care."),
    Row("not only", "# INCLUDING", "nothing", "Police found 12 victims, not including children.", "Police did not find any victims."),
    Row("of those, not told", f"# {_ASIDE} [SAYS KEEPS] [DATA PREP OF ANY THE WORD]{{0,5}}? MANY [OF OF_WHOM BE DEED DONE REPEATED]", "undivided",
        "Police identified 45 victims. The government did not report how many of the 45 were children.", "The government did not report how many victims it identified."),
    Row("not told apart", f"# {_ASIDE} SPLITS", "split", "Courts convicted 30 traffickers. The government did not disaggregate convictions by form.", "The government did not report convictions."),
    Row("not aware", f"# {_ASIDE} AWARE", "unknown", "Officials were not aware of any investigations.", "Officials were not aware of the law."),
    Row("data not available", "(data: DATA ) [^SEMI BREAK CLAUSE DATA]{0,14}? # WORD{0,2} [MISSING DONE GIVEN KEEPS]", "unavailable",
        "Data on prosecutions were not available.", "Data on prosecutions were available."),
    Row("no data kept", f"# {_ASIDE} (verbs: [KEEPS DO DOES SAYS] ( COMMA? AND? [WORD]{{0,1}} [KEEPS DO DOES SAYS] ){{0,4}} ) [ANY THE WORD FORM NOUN SERVICE METRIC COMMA AND ACTOR]{{0,6}}? DATA", "untold",
        "The government did not collect data on victims identified.", "The government did not collect taxes on victims."),
    Row("number not kept", f"# {_ASIDE} (verbs: KEEPS ( AND? KEEPS ){{0,2}} ) [THE ANY]? MANY", "untold",
        "The government did not track how many victims it identified.", "The government did not track victims."),
    Row("not reported", f"# {_ASIDE} (verbs: SAYS ( COMMA? AND? [SAYS KEEPS DO] ){{0,4}} ) (?! THE [NOUN WORD] [PREP OF] )", "untold",
        "The government did not report any investigations, prosecutions, or convictions of officials.", "The government reported any investigations."),
    Row("made nobody give", f"# {_ASIDE} {_VERBS} [ANY WORD FORM]{{0,3}} NOUN TO DO [ANY WORD THE]{{0,2}} (nouns: [METRIC SERVICE] )", "zero_nouns",
        "Courts did not order any traffickers to pay restitution.", "Courts did not order any traffickers to leave."),
    Row("verb and noun denied", f"# {_ASIDE} {_VERBS} [ANY WORD FORM]{{0,3}} (nouns: [METRIC SERVICE] ( COMMA? AND? [ANY WORD FORM]{{0,2}} [METRIC SERVICE] ){{0,6}} ) (?! WORD? EXCEPT )", "zero_nouns",
        "The government did not fund any campaigns.", "The government funded any campaigns."),
    Row("negated verb", f"# {_ASIDE} {_VERBS}", "zero", "The government did not prosecute any traffickers.", "The government did not prosecute the trafficker."),
    Row("never been", "# BE? [ANY THE]? WORD{0,2} (nouns: METRIC )", "zero_nouns", "There has never been a conviction for trafficking.", "There has been a conviction."),
)

NEITHER: Final = (
    Row("neither verb", "# WORD{0,2} (verbs: [DOES DO DOING DONE WHEN_DONE GETS DEED GIVEN] ( [^SEMI COUNTED NOUNED BARE BREAK AND]{0,8}? [AND BREAK]{1,2} WORD? [DOES DO DOING DONE WHEN_DONE GETS DEED GIVEN SAYS] ){0,3} )", "zero_each",
        "The government neither investigated nor prosecuted any cases.", "Neither side agreed."),
    Row("neither body", "# [ACTOR NOUN WORD THE]{1,4} [AND BREAK] [ACTOR NOUN WORD THE]{1,4} (verbs: [DOES DONE] )", "zero_each",
        "Neither the police nor the courts identified any victims.", "Neither the police nor the courts met."),
)
# fmt: on

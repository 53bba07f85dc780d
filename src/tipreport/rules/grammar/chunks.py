"""How a sentence is cut into chunks: what each class of words stands for, and what a verb is where it stands.

The first row that fits wins. A `ChunkRow` is tried at each word that can be a verb (`tipreport.parse.indicators.chunks`).
"""

from __future__ import annotations

from typing import Final

from tipreport.rules.grammar.rows import ChunkRow

__all__ = ["SYMBOLS", "VERBS"]

SYMBOLS: Final = (
    # class of words, kind of chunk ("" for none)
    ("judging", ""),
    ("scant", ""),
    ("how_many", ""),
    ("out", ""),
    ("partly", ""),
    ("of_whom", "OF_WHOM"),
    ("part", "INCLUDING"),
    ("number_of", ""),
    ("in_all", "PREP"),
    ("respectively", "RESPECTIVELY"),
    ("did_so", "DID_SO"),
    ("pronoun", "IT"),
    ("involving", "INVOLVING"),
    ("risk", "RISK"),
    ("with", "WITH"),
    ("results", "RESULTS"),
    ("more", "MORE"),
)
"""Classes that are looked at before verbs are."""

WORDS: Final = (
    ("moved", "MOVED"),
    ("not", "NOT"),
    ("among_of", "OF"),
    ("of", "OF"),
    ("from", "FROM"),
    ("to", "TO"),
    ("be", "BE"),
    ("conj", "AND"),
    ("rel", "WHO"),
    ("clause", "CLAUSE"),
    ("prep", "PREP"),
    ("aux", ""),
    ("det", ""),
    ("any", ""),
    ("reports_that", "WORD"),
    ("adverb", ""),
)
"""Classes that are looked at behind verbs."""

_NOUN_PHRASE = "( [ADVERB DET]{0,2} [COUNT ARTICLE DET NOUN ACTOR NATION FORM NOUN_ING PRONOUN] | DET OF )"
_GOES_ON = (
    "[ADVERB DET]? ( [PREP OF TO AND CLAUSE COMMA STOP QUOTE TIME BE NOT_BE HAVE WHO CHANGE PART RECEIVED] | END )"
)

VERBS: Final = (
    ChunkRow("", "DO MODAL", "", "", "did not prosecute"),
    ChunkRow("", "HAVE", "", "[ADVERB NOT DET]{0,2} [PAST RECEIVED GIVING BE UNKNOWN_PAST]", "had arrested two men"),
    ChunkRow("active", "HAVE", "", "", "has three shelters"),
    ChunkRow("", "PAST GIVING", "[OF PREP TO ARTICLE CHANGE PART] ADVERB?",
             "[ADVERB FORM NATION UNKNOWN PAST NOUN_ING NOUN_BASE HYPHEN]{0,3} [NOUN NATION]", "care for identified victims"),
    ChunkRow("passive", "PAST RECEIVED GIVING", "[BE NOT_BE] [ADVERB TIME DET COMMA]{0,4}", "", "were later convicted"),
    ChunkRow("passive", "PAST GIVING", "[BE NOT_BE] COMMA [PREP TO UNKNOWN NOUN_ING ING ARTICLE NOUN ACTOR NATION TIME]{1,5} COMMA", "", "were, by an NGO's count, detained"),
    ChunkRow("passive", "PAST GIVING",
             "[BE NOT_BE] ADVERB{0,2} [PAST RECEIVED GIVING] ( [COMMA AND]{1,2} [ADVERB NOT]{0,2} [PAST RECEIVED GIVING] ){0,6} [COMMA AND]{1,2} [ADVERB NOT]{0,2}",
             "", "were arrested and charged"),
    ChunkRow("passive", "PAST GIVING",
             "[BE NOT_BE] ADVERB? [PAST RECEIVED GIVING] [PREP TO OF FORM NOUN_BASE NOUN_ING NOUN UNKNOWN MEASURE HYPHEN ARTICLE QUOTE TIME]{0,8} COMMA? AND ADVERB?",
             "(?! [ADVERB DET]{0,2} [COUNT MEASURE ARTICLE NOUN NATION FORM ACTOR] )", "were sentenced to prison and fined"),
    ChunkRow("gets", "GIVING", "COUNT [ADVERB FORM NATION NOUN UNKNOWN HYPHEN PAST NOUN_BASE NOUN_ING OF ARTICLE]{0,6}",
             "(?! [ADVERB DET]{0,2} COUNT )", "ten victims given shelter"),
    ChunkRow("gets", "RECEIVED", "[COUNT PART NOUN ACTOR NATION FORM WHO TIME STOP COMMA AND NOUN_BASE UNKNOWN PAST PREP] HAVE? ADVERB{0,2}",
             "(?! [ADVERB DET]{0,2} COUNT )", "seven received prison sentences"),
    ChunkRow("participle", "PAST GIVING", "[COUNT NOUN NATION FORM PART NOUN_PRESENT]", _GOES_ON, "suspects arrested in 2010"),
    ChunkRow("active", "PAST RECEIVED GIVING", "", "", "police arrested 12 men"),
    ChunkRow("base", "NOUN_BASE BASE", "[TO MODAL DO NOT] [ADVERB DET ARTICLE ACTOR PRONOUN COMMA CLAUSE]{0,4}", _NOUN_PHRASE, "did not fund any shelters"),
    ChunkRow("base", "NOUN_BASE", "[BASE NOUN_BASE] [COMMA AND]{1,2} ADVERB?", _NOUN_PHRASE, "to investigate and charge suspects"),
    ChunkRow("base", "NOUN_BASE", "[MODAL DO NOT] PRONOUN? ADVERB{0,2}", "", "did not investigate or charge"),
    ChunkRow("", "NOUN_BASE", "", "", "referred to care"),
    ChunkRow("active", "NOUN_PRESENT", "[ACTOR PRONOUN WHO] ADVERB?", _NOUN_PHRASE, "the government funds three shelters"),
    ChunkRow("", "NOUN_PRESENT", "", "", "the funds were spent"),
    ChunkRow("", "PRESENT", "TO", "", "referred to houses"),
    ChunkRow("active", "PRESENT", "", "", "the law prescribes"),
    ChunkRow("", "BASE", "[ARTICLE OF PREP]", "", "at their request"),
    ChunkRow("base", "BASE", "[TO MODAL DO NOT] [ADVERB DET]{0,2}", "", "refused to prosecute"),
    ChunkRow("base", "BASE", "", "", "investigate, prosecute"),
    ChunkRow("gerund", "NOUN_ING", "", "[ADVERB DET]{0,2} [COUNT ARTICLE]", "training 40 judges"),
    ChunkRow("gerund", "NOUN_ING", "", "DET ( OF | ADVERB? NOUN )", "training any officials"),
    ChunkRow("", "NOUN_ING", "", "", "vocational training for victims"),
    ChunkRow("progressive", "ING", "BE ADVERB{0,2}", "", "were working in brothels"),
    ChunkRow("gerund", "ING", "", "", "reported investigating 12 cases"),
    ChunkRow("other", "UNKNOWN_PAST", "[COUNT NOUN ACTOR NATION FORM WHO TIME STOP NOUN_BASE]", "", "the unit mapped three sites"),
    ChunkRow("other", "UNKNOWN_PAST", "[ADVERB AND COMMA UNKNOWN PRONOUN]", "[COUNT ARTICLE TO PREP]", "and widened the program"),
)  # fmt: skip
"""How verbs are used: "" means that the word is no verb here."""

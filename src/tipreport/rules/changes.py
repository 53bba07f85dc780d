"""How words of change, and some others, begin."""

from __future__ import annotations

from typing import Final

__all__ = [
    "ARTICLES",
    "CHANGES",
    "FALLS",
    "MOVED",
    "MOVES",
    "PENAL",
    "RANGING",
    "RISES",
    "SENTENCES",
    "SET_AGAINST",
    "SPANNING",
    "THAN",
]

# "increased from seven to 10 investigations"
RISES: Final = tuple(
    "increas|rose|rise|grew|expand|up |rais|doubl|tripl|an increase|a significant increase|improv".split("|")
)
# "dropped to 12"
FALLS: Final = tuple("decreas|fell|declin|drop|reduc|cut|down |a decrease|a significant decrease".split("|"))
# "rose from seven to 10": no range
MOVES: Final = tuple(
    "increas|decreas|rose|fell|grew|declin|drop|rais|reduc|doubl|expand|rise|up from|down from|an increase|a decrease|improv|"
    "tripl|extend|lengthen|shorten|lower|lift|toughen|halv".split("|")
)
# "ranging from two to 16 years": the same words, and a range
RANGING: Final = ("rang",)
# "a line that opened in July 2005 handled 5,900 calls by March 2006"
BEGUN: Final = ("open", "launch", "start", "establish", "creat", "found", "began", "begun", "set up", "inaugurat")
# "determined that 420 had been victims"
RESOLVED: Final = ("determin", "conclud", "confirm", "identif", "recogni", "certif")
# "sex-trafficking", "anti-trafficking": what the name of a form can stand before
TRAFFICKING: Final = ("trafficking",)
# "sentences ranged from", "averaging"
SPANNING: Final = ("rang", "averag")
# "prison sentences", "jail terms": how they end
SENTENCES: Final = ("sentences", "terms", "sentence")
# "Article 12", "Law 28 of 2009": what the reader masks, of a law
ARTICLES: Final = ("section", "article", "law", "act", "chapter", "decree")
# "the law prescribes penalties ranging from two to 16 years"
PENAL: Final = ("penalt", "punish", "prescri", "carr")
# "prosecutions fell to 12": between a plural and its figure
MOVED: Final = tuple(
    "increased decreased rose fell grew declined dropped doubled tripled stood numbered totaled".split()
)
# "an increase of 12 cases": how much more, no figure of its own
CHANGES: Final = frozenset("increase decrease reduction rise drop decline growth cut jump fall".split())
# "more than in 2016", "twice as many as in 2016": in front of a year that is only set against
SET_AGAINST: Final = frozenset(
    ("more than", "fewer than", "less than", "higher than", "lower than", "than", "as many as", "as much as", "as")
)
# "a 20 percent increase over 2016": the same behind a rate of change
THAN: Final = frozenset("over than from against above below as since".split())

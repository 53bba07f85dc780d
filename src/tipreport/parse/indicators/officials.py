"""What is done about officials: a metric of its own, whatever the noun or the verb."""

from __future__ import annotations

from collections.abc import Sequence

from tipreport.parse.indicators.assemble import Sentence
from tipreport.parse.indicators.mentions import Mention, phrase
from tipreport.parse.indicators.tokens import Token
from tipreport.rules.lexicon import MetricRow

_ALLEGED = frozenset(("allegedly", "reportedly", "supposedly", "apparently", "colluded", "conspired"))
# Those who may as well work for a firm or a household.
_PRIVATE = frozenset(("agent", "agents", "employee", "employees", "staff", "personnel", "recruits", "guards"))


def about_officials(sentence: Sentence, officials: MetricRow) -> None:
    """ "three investigations of officials": what is done about officials is a metric of its own"""
    tokens = sentence.tokens
    for mention in sentence.mentions:
        row = mention.counted
        if row is None and mention.kind in ("case", "complaint", "allegation") and _of_officials(tokens, mention):
            mention.rows, mention.kind, mention.rule = (officials,), "case", mention.rule or "counted noun"
            mention.unit = "case"
            continue


def _of_officials(tokens: Sequence[Token], mention: Mention) -> bool:
    """ "two cases against soldiers", "three cases in which clerks allegedly sold papers" """
    at = mention.end
    if at + 1 >= len(tokens) or mention.value.kind not in ("count", "none"):
        return False
    inside = tokens[at].low in ("in which", "where")
    against = tokens[at - 1].low.endswith(" against")
    if not inside and not against and tokens[at].low not in ("of", "against", "involving"):
        return False
    probe = phrase(tokens, at if against else at + 1, mention.value)
    if probe.kind not in ("official", "complicit") or probe.unit == "person":
        return False
    if inside:
        return tokens[min(len(tokens) - 1, probe.end)].low in _ALLEGED
    return tokens[probe.noun_at].low not in _PRIVATE

"""The governments that work together with the country's own: no origin, no destination."""

from __future__ import annotations

import re

from tipreport.model import Relation
from tipreport.parse.roles.lists import joined
from tipreport.parse.roles.places import Mention
from tipreport.parse.roles.sentence import Sentence
from tipreport.rules.roles import COOPERATED, COOPERATION_LEAD, COOPERATION_STEMS, NO_PARTNERS, PARTNERS

_COOPERATED, _LEAD, _PARTNER = re.compile(COOPERATED), re.compile(COOPERATION_LEAD), re.compile(PARTNERS)
_DENIED = re.compile(NO_PARTNERS)
# From the lead to its first place.
_GAP = re.compile(r"[^.;]{0,80}")
_OTHERWISE = re.compile(r"\b(?:from|to|against|by)\s*\Z")


def may_name_partners(text: str, start: int, end: int) -> list[str]:
    """Pieces of the words of which one must stand in a sentence on partners, as far as the section has them."""
    return [stem for stem in COOPERATION_STEMS if text.find(stem, start, end) >= 0]


def read_partners(sentence: Sentence) -> None:
    """`cooperated with the governments of Mali and Ghana`, `a joint operation with Indian police`"""
    words, low = sentence.words, sentence.low
    verb = _COOPERATED.search(words)
    if verb is None or _DENIED.search(low, max(0, verb.start() - 60), verb.start()):
        return
    sentence.mentions = sentence.places.mentions(words)
    # `Romanian and Macedonian police carried out a joint operation`
    for mention in sentence.between(0, verb.start()):
        if mention.called and not mention.people and _PARTNER.match(low, mention.end):
            _add(sentence, mention)
    if _LEAD.search(low, verb.start()) is None:
        return
    mentions = sentence.between(verb.end(), len(words))
    leads = list(_LEAD.finditer(low, verb.start(), mentions[0].start)) if mentions else []
    if not leads:
        return
    here, listed = leads[-1].end(), False
    for mention in mentions:
        if listed:
            if not joined(words, here, mention.start):
                continue
        elif not _GAP.fullmatch(words, here, mention.start) or _OTHERWISE.search(words, here, mention.start):
            continue
        if mention.called and (mention.people or not _PARTNER.match(low, mention.end)):
            continue
        _add(sentence, mention)
        here, listed = mention.end, listed or not mention.called


def _add(sentence: Sentence, mention: Mention) -> None:
    for place in mention.places:
        if not sentence.places.own(place) and (place.alpha3 or not mention.called):
            sentence.add(Relation.COOPERATION, place, mention.start, mention.end, [(None, ())])

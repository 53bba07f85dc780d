"""One pass over a sentence: words, numbers, marks and phrases of time, with what is understood as no figure masked."""

from __future__ import annotations

import re

from tipreport.parse.indicators.lexis import Lexis
from tipreport.parse.indicators.periods import Time, times
from tipreport.parse.indicators.values import Token

_NUM = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty(?:-one)?)"
)
# What reads like a figure and is none; an example above each.
DECOYS = (
    # "Section 224", "Articles 165(b), 206 and 207", "Chapter 5", "Tier 2"
    r"\b(?:sections?|articles?|arts?\.|chapters?|paragraphs?|annex|tier|clauses?|title|part|subsections?|rule|table|box|phase|volume|pages?|sub-?paragraph|resolutions?|conventions?|schedule|category|version|form|channel|level|class) (?:nos?\.? ?)?\d[\w.,()/-]*(?:\([a-z0-9]+\))*(?:(?:, and | and |, | or |[-–]| to | through )(?:section |article )?\d[\w.()/-]*)*",
    # "Law No. 28 of 2009", "Act 29", "Decree 1030/2010", "Public Law 106-386"
    r"\b(?:law|act|decree|decree-law|order|regulation|ordinance|bill|directive|circular|resolution|statute|proclamation|order in council|instruction)(?:s)?(?: law| act)? (?:(?:nos?\.|number|#) ?\d[\w./-]*|\d+[-./][\w./-]*\d|\d{1,4}\b)(?: (?:of|/) \d{4})?",
    r"\bno\. ?\d[\w./-]*",
    # "18-year-old", "a 12-year old girl", "six years old", "15 years of age"
    rf"\b{_NUM}(?:(?: ?[-–] ?| to | and | or )(?:{_NUM}))?[- ]years?(?:[- ]olds?\b| of age)",
    # "ages 12 to 17", "aged nine", "under the age of 18", "between the ages of 12 and 17"
    rf"\b(?:ages?|aged|ages of|age of|age)(?: of| from| between)? {_NUM}\b(?:(?: ?[-–] ?| to | and | or | through ){_NUM}\b)?(?: years)?",
    # "under 18", "younger than 16 years", "children below 15", "18 years or younger", "18 and older"
    r"\b(?:under|younger than|older than|below|over) (?:1[0-8]|21)\b(?= ?(?:[.,;)]|years of|years old|in\b|who|were|are|at|from|and\b|to\b|for\b|into|is|as|$))(?: years)?",
    rf"\b{_NUM} (?:years )?(?:and|or) (?:older|younger|under|above|over|below)\b",
    # "24-hour hotline", "24/7", "24 hours a day, seven days a week"
    rf"\b24[-/ ](?:hours?\b|hr\b|7\b)(?: (?:a|per) day)?|\b(?:seven|7) days (?:a|per) week|\b{_NUM}(?: hours| days|-hour|-day)? (?:a|per|each) (?:day|week)\b|\b{_NUM}-hour\b(?: days?)?",
    # "Route 66", "telephone number 116 000", "toll-free line 1300", "COVID-19"
    r"\b(?:number|line|hotline|helpline|telephone|dial|dialing) (?:\(?\d{3,}[-\d ]*\)?)|\bcovid(?:-19)?|\b(?:h-?[12][ab]?|g-?\d+|un ?scr \d+|e-?[12]|t-?1|a-3|g-5|b-1)\b",
    # "a 14 percent increase", "increased by 20 percent"
    r"\b(?:\d[\d.,]*|\w+)[- ](?:percent|per cent|%) (?:\w+ )?(?:increase|decrease|rise|drop|decline|reduction|growth|higher|lower|more|fewer|less|cut|raise)\b|\b(?:increase|increased|decrease|decreased|rise|rose|declined|dropped|fell|grew|growth|reduction|raised|reduced|decline|drop|increasing|decreasing)s? (?:\w+ )?(?:by|of) (?:\w+ ){0,2}?(?:\d[\d.,]*|\w+)(?: percent| per cent|%)",
    # "one of the few", "one another", "no one", "one-stop", "at one time", "one or more", "number one"
    r"\bone (?:another|or more|day|time|hand|side|point|location|place|thing|means|step|way)\b|\b(?:this|the|no|any|every|each|only|number|day) one\b(?! (?:case|victim|of|conviction|prosecution|investigation|person|trafficker|suspect|shelter))|\bone[ -](?:stop|on-one|to-one|sided|off)\b|\bone-(?:time|way)\b|\bat (?:any )?one\b",
    # "zero tolerance", "no longer", "no later than", "no doubt", "nonetheless"
    r"\bzero[- ]tolerance\b|\bno (?:longer|later|doubt|matter|way|means|better|such thing|choice|alternative|option|control|right|access|legal status|fault|cost|charge|time|further than)\b|\bwith no\b(?= (?:pay|wages|freedom|access|legal|means))",
    # "the worst forms ... two-tiered", "second", "first-degree", "twofold"
    rf"\b{_NUM}-(?:tiered?|fold|part|pronged|point|step|member|person|man|story|track|way|dimensional|parent|room|bed|minute|page|unit|prong|phase)\b",
)  # fmt: skip
DECOY = re.compile("|".join(DECOYS))


def scan(text: str, low: str, start: int, end: int, lexis: Lexis, edition: int | None) -> list[Token]:
    """The tokens of the sentence `text[start:end]`; `low` is the whole text in lower case.

    A phrase of time is one token, what is masked none.
    """
    masks: list[tuple[int, int, Time | None]] = [(t.start, t.end, t) for t in times(low, start, end, edition)]
    decoys: list[tuple[int, int, Time | None]] = [
        (match.start(), match.end(), None) for match in DECOY.finditer(low, start, end)
    ]
    if decoys:
        masks = _merged(masks, decoys)
    tokens: list[Token] = []
    at = start
    for left, right, time in masks:
        if left > at:
            _words(text, low, at, left, lexis, tokens)
        at = max(at, right)
        if time is not None:
            tokens.append(Token("time", left, right, low[left:right], time=time))
        else:
            tokens.append(Token("decoy", left, right, low[left:right]))
    if at < end:
        _words(text, low, at, end, lexis, tokens)
    return tokens


def _merged(
    periods: list[tuple[int, int, Time | None]], decoys: list[tuple[int, int, Time | None]]
) -> list[tuple[int, int, Time | None]]:
    """Both in order without overlap; of two that overlap the one that starts first."""
    kept: list[tuple[int, int, Time | None]] = []
    for mask in sorted([*periods, *decoys], key=lambda m: (m[0], -m[1])):
        if not kept or mask[0] >= kept[-1][1]:
            kept.append(mask)
    return kept


def _words(text: str, low: str, start: int, end: int, lexis: Lexis, tokens: list[Token]) -> None:
    words, demonyms = lexis.words, lexis.demonyms
    for match in lexis.token.finditer(low, start, end):
        kind = match.lastgroup
        found = match.group()
        left, right = match.span()
        if kind == "p":
            tokens.append(Token("mark", left, right, found))
            continue
        if kind == "n":
            stripped = found.rstrip(".,/")
            tokens.append(Token("digits", left, left + len(stripped), stripped))
            if len(stripped) < len(found):
                tokens.append(Token("mark", left + len(stripped), right, found[len(stripped) :]))
            continue
        if "’" in found or "\u00a0" in found:
            found = found.replace("’", "'").replace("\u00a0", " ")
        if kind == "m" and "-" in found and found not in words:
            found = found.replace("-", " ")
        possessive = False
        word = words.get(found)
        if word is None and found.endswith("'s"):
            possessive, found = True, found[:-2]
            word = words.get(found)
        nationality = demonyms.get(found) if text[left].isupper() else None
        if nationality is None and "-" in found and text[left].isupper():
            nationality = demonyms.get(found.rpartition("-")[0])
        tokens.append(Token("word", left, right, found, word, None, None, nationality, possessive))

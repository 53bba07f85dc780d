"""Advice in prose, as it was given before there were lists: in the active and in the passive voice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tipreport.model import Section, SectionKind, Span

# A sentence that says what the government should do, and where the verb of its advice begins. "Must" is advice only to
# the state: "women who travel to the Gulf must show a permit" is the law.
ADVICE = re.compile(
    r"\b(?:(?:government|authorities|officials|ministry|parliament|police|courts|legislature|it|they|[A-Z]\w+)"
    r"(?:[ ]+(?:of|in|the|and|also|now|still|therefore|actions?|efforts?|[A-Z]\w+)){0,6}[ ]+"
    r"(?:should|(?:needs?|ought)[ ]+to|is[ ]+(?:urged|encouraged)[ ]+to)"
    r"|(?:[Gg]overnment|[Aa]uthorities)(?:[ ]+(?:of|[A-Z]\w+)){0,4}[ ]+must)"
    r"(?:[ ]+also|[ ]+now|[ ]+therefore)?[ ]+(?!be[ ](?:noted|remembered|pointed|mentioned|emphasized|stressed|said)\b)(?P<advice>\w)"
)

# Advice in the passive, which names nobody: `more should be done to train judges`, `a shelter should be opened`. Its verb is
# the one behind "to", if there is one.
PASSIVE = re.compile(
    r"(?:\b(?:(?:should|must|ought[ ]to|needs?[ ]to)(?:[ ](?:also|now|therefore|still|further))?[ ]be(?:[ ](?:\w+ly|better|well|more[ ]\w+ly))?|(?:(?<=more )|(?<=More ))could[ ]be)"
    r"[ ](?!(?:noted|remembered|pointed|mentioned|emphasized|stressed|said|able|aware)\b)(?:[a-z]+(?:ed|en)|done|made|built|set|put|paid|given|brought|"
    r"held|kept|found|sent|told|met|dealt|sought|taught|spent|cut)\b|\b(?P<needed>(?:is|are)[ ](?:also[ ]|still[ ]|urgently[ ])?needed)\b)(?:[^.;:]{0,80}?[ ]to[ ](?=[a-z]))?(?P<advice>)"
)
# `It has no screening and should increase referrals`: advice to whom the sentence opens with.
JOINED = re.compile(r"\band[ ](?:also[ ]|therefore[ ])?should[ ](?:also[ ])?(?!be\b)(?P<advice>[a-z])")
OPENS_WITH = re.compile(
    r"(?:It|They|(?:The[ ])?(?:\w+[ ]){0,4}?(?:government|Government|authorities|officials)|[A-Z]\w+(?:[ ][A-Z]\w+){0,3})\b(?![’'])"
)
# `Further efforts are needed`: what is asked for is more.
MORE = re.compile(r"\b(?:more|further|greater|additional|stronger|increased|better|improved)\b", re.IGNORECASE)
# In front of it in its clause, what makes it no advice: a law, what somebody knows, a clause about a noun.
UNADVISED = re.compile(
    r"\b(?:who|whom|whose|which|whether|how|what|if|where|when|that)\b",
    re.IGNORECASE,
)
# `Under the labor code, `, `the law states`
BY_LAW = re.compile(
    r"\b(?:(?:under|according[ ]to|by)[ ][^,;.]{0,60}?\b(?:law|code|constitution|regulations?|statute|decree|act|contracts?)\b|"
    r"(?:law|code|constitution|regulations?|statute|decree|act|contracts?)[ ](?:\w+ly[ ])?(?:states?|says?|provides?|requires?|stipulates?|prescribes?))",
    re.IGNORECASE,
)
# Behind it, who says so: `..., the law says`, `..., according to the ministry`.
SAID_SO = re.compile(
    r",[ ](?:according[ ]to\b|(?:the[ ])?[\w ]{2,40}[ ](?:says?|said|states?|stated|holds?|held|claims?|claimed)\b)[^.]{0,40}[.]?$"
)
# `officials know that the problem is there and that the government must face it` is what they know, and no advice.
KNOWN = re.compile(
    r"\b(?:reali[sz]e|know|knew|recogni[sz]e|acknowledge|believe|admit|agree|understand|argue|claim|insist|say)(?:[sd]|ed)?"
    r"[ ][^.;]{0,200}?\bthat[ ](?:the[ ])?\Z",
)

_ADVISED = (
    SectionKind.PROFILE,
    SectionKind.ANALYSIS,
    SectionKind.PROSECUTION,
    SectionKind.PROTECTION,
    SectionKind.PREVENTION,
    SectionKind.SCOPE_AND_MAGNITUDE,
    SectionKind.GOVERNMENT_EFFORTS,
)


def advised(text: str, sections: Sequence[Section], sentences: Sequence[Span]) -> Iterator[Span]:
    """The sentences that give advice.

    >>> section = Section(kind=SectionKind.ANALYSIS, span=Span(0, 47))
    >>> text = "It has a law. More should be done to train men."
    >>> [span.of(text) for span in advised(text, [section], [Span(0, 13), Span(14, 47)])]
    ['More should be done to train men.']
    """
    wanted = [section.span for section in sections if section.kind in _ADVISED]
    last = -1
    passives = list(PASSIVE.finditer(text))
    starts = {match.start() for match in passives}
    # `The courts should be told`: a passive, which is looked at more closely.
    found = [match for match in ADVICE.finditer(text) if not starts.intersection(range(*match.span()))]
    found += [*passives, *JOINED.finditer(text)]
    for match in sorted(found, key=lambda match: match.start()):
        at = match.start("advice")
        if match.start() < last or not any(span.start <= at < span.end for span in wanted):
            continue
        sentence = next((span for span in sentences if span.start <= match.start() < span.end), None)
        if sentence is None or KNOWN.search(text, max(sentence.start, match.start() - 250), match.start()):
            continue
        if match.re is PASSIVE and not _advises(text, sentence, match):
            continue
        if match.re is JOINED and (
            not OPENS_WITH.match(text, sentence.start, match.start())
            or UNADVISED.search(text, sentence.start, match.start())
        ):
            continue
        last = sentence.end  # `it should refer victims and it should not punish them` is one piece of advice
        yield sentence


def _advises(text: str, sentence: Span, match: re.Match[str]) -> bool:
    """Whether a passive asks for something, and tells no law and no one's opinion: `offenders should be fined, the law says`."""
    left = max(text.rfind(mark, sentence.start, match.start()) for mark in ",;:") + 1
    if match["needed"] and not MORE.search(text, max(left, sentence.start), match.start()):
        return False
    return not (
        UNADVISED.search(text, max(left, sentence.start), match.start())
        or BY_LAW.search(text, sentence.start, match.start())
        or SAID_SO.search(text, match.end(), sentence.end)
    )


def advice_in(text: str, item: Span) -> re.Match[str] | None:
    """The words of advice in a sentence; in the passive, those in front of the verb that tells what is to be done.

    >>> text = "More should be done to train men."
    >>> text[advice_in(text, Span(0, 33)).start("advice") :]
    'train men.'
    """
    active, passive = ADVICE.search(text, item.start, item.end), PASSIVE.search(text, item.start, item.end)
    if passive and (active is None or passive.start() < active.end()):
        return passive
    return active or JOINED.search(text, item.start, item.end)

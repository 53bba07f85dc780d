"""Placement: tier and compliance, and the grounds that the analysis names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import TypeVar

from tipreport.model import (
    Anchor,
    Compliance,
    Effort,
    Limb,
    Movement,
    Placement,
    Problem,
    Section,
    SectionKind,
    Severity,
    Span,
    Tier,
)
from tipreport.parse.paragraphs import lowered
from tipreport.rules.openings import SPECIAL_CASE_SENTENCE
from tipreport.rules.tiers import (
    COMPLIANCE,
    EFFORT,
    LIMBS,
    MOVEMENT,
    NUMBERS,
    ORDINALS,
    POLICY_OR_PATTERN,
    SIGNIFICANT_EFFORTS,
    WAIVER,
    WATCH_LIST_BEFORE,
    WATCH_LIST_YEARS,
    Wording,
)
from tipreport.source.headings import NarrativeHeading, may_name_a_tier, tier_of, tier_words

_T = TypeVar("_T")
_READ = (SectionKind.PROFILE, SectionKind.ANALYSIS, SectionKind.OTHER, SectionKind.GOVERNMENT_EFFORTS)


# All patterns read the text in small letters.


@cache
def _patterns(rows: tuple[Wording, ...]) -> tuple[tuple[re.Pattern[str], Wording], ...]:
    return tuple((re.compile(row.pattern), row) for row in rows)


@cache
def _tier_sentence() -> re.Pattern[str]:
    # `therefore, Nigeria remained on Tier 2`, `was downgraded to Tier 3`, `is placed on Tier 2 Watch List`
    return re.compile(
        r"\b(?P<verb>remain(?:s|ed)?|(?:was|is|were|are|been)(?:[ ]+\w+){0,3}?|upgraded|downgraded|placed|continues?[ ]+to[ ]+be)"
        r"(?:[ ]+(?:placed|again|therefore|also|now)){0,2}[ ]+(?:on|to|in|at|from[ ]+tier[ ]+(?:\d|i{1,3})(?:[ ]+watch[ ]+list)?[ ]+to)[ ]+(?:the[ ]+)?"
        rf"(?P<tier>{tier_words().pattern})"
    )


@cache
def _special_case() -> re.Pattern[str]:
    return re.compile(SPECIAL_CASE_SENTENCE)


# A tier that the country would have had: `from an otherwise required downgrade to Tier 3`, `would be Tier 3`.
UNREAL = re.compile(r"\b(?:otherwise|would|if|could|had been|previously|last year)\b[^.;]{0,80}$")
_YEARS = re.compile(WATCH_LIST_YEARS)
_YEARS_BEFORE = re.compile(WATCH_LIST_BEFORE)


def tier_sentence_at(words: str) -> bool:
    """Whether the words state a placement, as in "remained on Tier 2"."""
    return bool(_tier_sentence().search(lowered(words)))


def _first(rows: tuple[Wording, ...], low: str, spans: Sequence[Span]) -> tuple[str, Span] | None:
    """The value of the first row that matches anywhere in the spans, and where."""
    for pattern, row in _patterns(rows):
        for span in spans:
            if low.find(row.needs, span.start, span.end) >= 0 and (match := pattern.search(low, span.start, span.end)):
                start = match.start("verb") if "verb" in pattern.groupindex else match.start()
                return row.value, Span(start, match.end())
    return None


def _inside(sentences: Sequence[Span], span: Span) -> Iterator[Span]:
    """The sentences that lie in `span`, of all in order."""
    for index in range(bisect_left(sentences, span.start, key=attrgetter("start")), len(sentences)):
        if sentences[index].start >= span.end:
            return
        if sentences[index].end <= span.end:
            yield sentences[index]


def read_placement(
    text: str, sections: Sequence[Section], sentences: Sequence[Span], heading: NarrativeHeading | None
) -> tuple[Placement, list[Problem]]:
    """Tier and compliance with their evidence, and a problem where the heading and the sentence name two tiers.

    The sentence wins over the heading: copies of the narratives carry headings of other editions, sentences they leave
    alone.
    """
    problems: list[Problem] = []
    evidence: list[Anchor] = []
    analysis = [section.span for section in sections if section.kind is SectionKind.ANALYSIS]
    read = analysis or [section.span for section in sections if section.kind in _READ]
    inside = [sentence for span in read for sentence in _inside(sentences, span)]

    # Only what is read is put in small letters, in its place.
    first, last = (inside[0].start, inside[-1].end) if inside else (0, 0)
    low = text[:first] + lowered(text[first:last]) + text[last:]

    tier, tier_span, stated = _tier(low, inside, heading, problems)
    if tier_span:
        evidence.append(Anchor("tier", tier_span))
    if heading and heading.tier_span and heading.tier_span != tier_span:
        evidence.append(Anchor("tier_heading", heading.tier_span))
    compliance, compliance_sentence = _compliance(low, inside, evidence)

    movement = years = None
    if stated is not None:
        before_tier = tier_span.end if tier_span and stated.contains(tier_span) else stated.end
        if found := _first(MOVEMENT, low, [Span(stated.start, before_tier)]):
            movement = _noted("movement", Movement, found, evidence)
        if tier is Tier.TIER_2_WATCH_LIST and (match := _YEARS.search(low, stated.start, stated.end)):
            word = match["ordinal"]
            years = ORDINALS.get(word) or (int(re.sub(r"\D", "", word)) if word[0].isdigit() else None)
            if years is not None:
                evidence.append(Anchor("watch_list_years", Span(*match.span())))
    if tier is not Tier.TIER_2_WATCH_LIST and (match := _YEARS_BEFORE.search(low, first, last)):
        years = NUMBERS.get(match["number"]) or int(match["number"])
        evidence.append(Anchor("watch_list_years", Span(*match.span())))
    effort = _first(EFFORT, low, inside)
    waiver = _first(WAIVER, low, inside)
    policy = _first(POLICY_OR_PATTERN, low, inside)
    limbs: list[Limb] = []
    if tier is Tier.TIER_2_WATCH_LIST:
        for pattern, row in _patterns(LIMBS):
            limb = Limb(row.value)
            for sentence in inside:
                if limb not in limbs and (match := pattern.search(low, sentence.start, sentence.end)):
                    limbs.append(limb)
                    evidence.append(Anchor(f"limb_{limb}", Span(*match.span())))
    reasons: tuple[Span, ...] = ()
    if compliance_sentence is not None:
        reasons = tuple(
            s for s in inside if s.start > compliance_sentence.start and any(a.contains(s) for a in analysis)
        )
    return (
        Placement(
            tier=tier,
            compliance=compliance,
            movement=movement,
            effort=_noted("effort", Effort, effort, evidence) if effort else None,
            watch_list_years=years,
            waiver=_noted("waiver", bool, waiver, evidence) if waiver else None,
            limbs=tuple(limbs),
            policy_or_pattern=_noted("policy_or_pattern", bool, policy, evidence) if policy else None,
            reasons=reasons,
            evidence=tuple(evidence),
        ),
        problems,
    )


def _noted(what: str, kind: type[_T], found: tuple[str, Span], evidence: list[Anchor]) -> _T:
    value, span = found
    evidence.append(Anchor(what, span))
    return kind(value)  # type: ignore[call-arg]


def _tier(
    low: str, inside: Sequence[Span], heading: NarrativeHeading | None, problems: list[Problem]
) -> tuple[Tier | None, Span | None, Span | None]:
    """The tier, where it is shown best, and the sentence that states it."""
    said: tuple[Tier, Span, Span] | None = None
    for sentence in inside:
        if not may_name_a_tier(sentence.of(low)):
            continue
        for match in _tier_sentence().finditer(low, sentence.start, sentence.end):
            if UNREAL.search(low, max(sentence.start, match.start() - 100), match.start("tier")):
                continue
            tier = tier_of(match["tier"])
            if tier is not None:
                said = tier, Span(*match.span("tier")), sentence
        if said is None and (match2 := _special_case().search(low, sentence.start, sentence.end)):
            said = Tier.SPECIAL_CASE, Span(*match2.span()), sentence
    if heading is None or heading.tier is None:
        return (said[0], said[1], said[2]) if said else (None, None, None)
    if said is None:
        return heading.tier, heading.tier_span, None
    if said[0] is not heading.tier:
        problems.append(
            Problem(
                severity=Severity.WARNING,
                code="tier_conflict",
                message=f"the heading says {heading.tier.label}, the analysis {said[0].label}; the analysis is taken",
                span=heading.tier_span,
            )
        )
        return said
    return heading.tier, heading.tier_span, said[2]


def _compliance(low: str, inside: Sequence[Span], evidence: list[Anchor]) -> tuple[Compliance | None, Span | None]:
    """The compliance, and the sentence that states it."""
    for index, sentence in enumerate(inside):
        found = _first(COMPLIANCE, low, [sentence])
        if found is None:
            continue
        value, span = found
        if value != "not_met":
            evidence.append(Anchor("compliance", span))
            return Compliance(value), sentence
        rest = [Span(span.end, sentence.end), *inside[index + 1 : index + 3]]
        for part in rest:
            if efforts := _first(SIGNIFICANT_EFFORTS, low, [part]):
                whole = Span(span.start, efforts[1].end) if part is rest[0] else span
                evidence.append(Anchor("compliance", whole))
                if part is not rest[0]:
                    evidence.append(Anchor("significant_efforts", efforts[1]))
                return Compliance(efforts[0]), sentence
        return None, sentence
    return None, None

"""Recommendations: the items of the list, and the actions in each item."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from tipreport.model import Action, Recommendation, RecommendationBasis, Section, SectionKind, Span, Theme
from tipreport.parse.paragraphs import BULLET, Paragraph, paragraphs
from tipreport.rules._trie import trie_pattern
from tipreport.rules.verbs import EFFORT_PHRASES, LEAD_INS, NOUNS_TOO, PHRASAL, THEMES, gerund, verb_rows

# Marks between items in one paragraph: ` • `, `•Amend`, ` * `.
INLINE_MARK = re.compile(r"\s*[•▪●◦‣]\s*|\s+\*\s+(?=[A-Z])")
# Adverbs in front of a verb: `vigorously`, `more proactively`, `fully and consistently`.
ADVERBS = r"(?:(?:(?:more|also|further|better|immediately|not|as|well|once|where|when|appropriate|promptly|again)|[a-z]{3,18}ly)(?:,?[ ]+(?:and[ ]+)?))"


@cache
def _verbs() -> str:
    return trie_pattern(verb_rows())


@cache
def _item_start() -> re.Pattern[str]:
    # What an item opens with: `Vigorously investigate`, `and fund`, `as recommended, ... amend` is left to its marks.
    return re.compile(
        rf"(?P<and>(?:and|or)[ ]+)?(?:{LEAD_INS})?(?:{ADVERBS}){{0,3}}(?:{_verbs()})\b(?![’'-])", re.IGNORECASE
    )


@cache
def _breaks() -> re.Pattern[str]:
    # Where an item may end inside a paragraph: `; and fund`, `. Increase`, `traffickers.Vigorously`.
    return re.compile(r"(?P<semicolon>;)\s*|(?P<stop>[.!?][”\"’)\]]{0,2})(?:\s+|(?=[A-Z]))")


def looks_like_list(lines: Sequence[str]) -> bool:
    """Whether paragraphs without a heading are a list of advice: imperatives, and more than one of them.

    >>> looks_like_list(["Increase efforts to prosecute traffickers; fund shelters; and adopt a plan."])
    True
    """
    count = 0
    for line in lines:
        start = BULLET.match(line)
        if not _item_start().match(line, start.end() if start else 0):
            return False
        count += sum(1 for _ in _split(line, 0, len(line)))
    return count > 1 or bool(lines and BULLET.match(lines[0]))


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items in `[start, end)` of one line, marks and leading "and" included."""
    marks = [match for match in INLINE_MARK.finditer(text, start, end) if match.start() > start]
    if marks:
        here = start
        for mark in marks:
            yield here, mark.start()
            here = mark.end()
        yield here, end
        return
    here = start
    for match in _breaks().finditer(text, start, end):
        if match.end() >= end:
            break
        following = _item_start().match(text, match.end(), end)
        if following is None:
            continue
        if match["stop"] and not text[match.end()].isupper():
            continue
        if (
            match["stop"]
            and match.start()
            and text[match.start() - 1].isupper()
            and match["stop"] == "."
            and text[match.start() - 2 : match.start() - 1] in ". "
        ):
            continue  # initials: `in the U.S. Increase` cannot be told from `the U.S. Report`
        yield here, match.end()
        here = match.end()
    yield here, end


def _trim(text: str, start: int, end: int) -> Span:
    """An item without its bullet, its leading "and" and its trailing mark."""
    if bullet := BULLET.match(text, start, end):
        start = bullet.end()
    while start < end and text[start].isspace():
        start += 1
    leading = _item_start().match(text, start, end)
    if leading and leading["and"]:
        start = leading.end("and")
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".;,•*"):
        if text[end - 1] == "." and text[end - 4 : end] in ("U.S.", "U.N."):
            break
        end -= 1
        if text[max(start, end - 4) : end + 1].lower() == "; and":
            end -= 4
    for tail in ("; and", ", and", " and"):
        if text[start:end].lower().endswith(tail):
            end -= len(tail)
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".;,"):
        end -= 1
    return Span(start, end)


def _items(text: str, section: Section) -> Iterator[Span]:
    start = section.heading.end if section.heading else section.span.start
    spans: list[Span] = []
    for line in paragraphs(text[start : section.span.end]):
        left, right = start + line.start, start + line.end
        bullet = BULLET.match(text, left, right)
        begins = bullet is not None or _item_start().match(text, left, right) is not None
        for first, last in _split(text, left, right):
            item = _trim(text, first, last)
            if not len(item):
                continue
            if first == left and not begins and spans and spans[-1].end > start:
                spans[-1] = Span(spans[-1].start, item.end)  # a line that goes on with the item before it
            else:
                spans.append(item)
    yield from spans


def read_recommendations(
    text: str, sections: Sequence[Section], sentences: Sequence[Span], *, prose: bool
) -> tuple[Recommendation, ...]:
    """The items of all lists in the text; where there is none and `prose`, the sentences that give advice.

    >>> from tipreport.model import SectionBasis
    >>> text = "Recommendations: Prosecute traffickers; and fund shelters."
    >>> section = Section(kind=SectionKind.RECOMMENDATIONS, span=Span(0, 58), heading=Span(0, 16))
    >>> [item.span.of(text) for item in read_recommendations(text, [section], (), prose=False)]
    ['Prosecute traffickers', 'fund shelters']
    """
    spans = [
        span for section in sections if section.kind is SectionKind.RECOMMENDATIONS for span in _items(text, section)
    ]
    basis = RecommendationBasis.LIST
    if not spans and prose:
        spans = list(_advice(text, sections, sentences))
        basis = RecommendationBasis.PROSE
    return tuple(
        Recommendation(rank=rank, basis=basis, span=span, actions=tuple(read_actions(text, span, basis)))
        for rank, span in enumerate(spans, 1)
    )


# A sentence that says what the government should do, and where the verb of its advice begins.
ADVICE = re.compile(
    r"\b(?:government|authorities|officials|ministry|parliament|police|courts|legislature|it|they|[A-Z]\w+)"
    r"(?:[ ]+(?:of|in|the|and|also|therefore|[A-Z]\w+)){0,6}[ ]+"
    r"(?:should|(?:needs?|ought)[ ]+to|must|is[ ]+(?:urged|encouraged)[ ]+to)(?:[ ]+also|[ ]+now|[ ]+therefore)?[ ]+(?P<advice>\w)"
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


def _advice(text: str, sections: Sequence[Section], sentences: Sequence[Span]) -> Iterator[Span]:
    wanted = [section.span for section in sections if section.kind in _ADVISED]
    for match in ADVICE.finditer(text):
        at = match.start("advice")
        if not any(span.start <= at < span.end for span in wanted):
            continue
        sentence = next((span for span in sentences if span.start <= at < span.end), None)
        if sentence is not None:
            yield _trim(text, sentence.start, sentence.end)


# Actions.


@cache
def _effort_phrases() -> tuple[tuple[re.Pattern[str], str | None], ...]:
    return tuple((re.compile(rf"{pattern}\b", re.IGNORECASE), kind) for pattern, kind in EFFORT_PHRASES)


@cache
def _gerunds() -> dict[str, str]:
    return {gerund(lemma): lemma for lemma in verb_rows()}


@cache
def _themes() -> tuple[tuple[re.Pattern[str], Theme], ...]:
    return tuple((re.compile(rf"\b(?:{pattern})", re.IGNORECASE), theme) for pattern, theme in THEMES)


# `vigorously prosecute`, `establishing`; the verb is checked against the table.
VERB_GROUP = re.compile(rf"(?P<adverbs>(?:{ADVERBS}){{0,3}})(?P<verb>[a-z]+(?:-[a-z]+)?)", re.IGNORECASE)
# `Continue training efforts for ...`, `expand ongoing screening efforts`
NOMINAL = re.compile(
    r"(?P<head>continue|maintain|sustain)[ ]+(?:\w+[ ]+)?(?P<gerund>[a-z]+ing)(?:[ ]+efforts?)?\b", re.IGNORECASE
)
# The particle of a phrasal verb: `carry out`.
PARTICLE = re.compile(r"[ ]+(?P<particle>out|up|aside|down)\b", re.IGNORECASE)
# An adverb behind its verb: `increase significantly the funding`.
AFTER_VERB = re.compile(
    r"(?P<adverb>[a-z]{3,18}ly)[ ]+(?=the|an?|all|its|their|efforts|funding|resources)\b", re.IGNORECASE
)
# What joins two verbs of one object: `, `, ` and `, `, and `, `, or `, `/`.
JOINT = re.compile(r"(?:,[ ]*(?:and|or)?[ ]+|[ ]+(?:and|or)[ ]+(?:then[ ]+|also[ ]+)?|/)")
# What closes an object: a purpose (checked against the verbs), a means, an example, the end of a clause.
OBJECT_END = re.compile(
    r",?[ ]+(?:in[ ]+order[ ]+to|so[ ]+(?:that|as)|(?P<purpose>to)[ ]+(?:\w+ly[ ]+)?(?P<verb>[a-z]+)|by[ ]+(?:\w+ly[ ]+)?\w+ing|"
    r"including[ ]+(?:by|through|for|in|with)|such[ ]+as|through)\b|,[ ]+(?!including)\w+ing\b|[;:]|\.(?=[ ])"
)
# A clause in which a following "and" joins no further action; "to" only before a verb.
SUBORDINATE = re.compile(
    r"\b(?:that|who|which|whom|how|why|whether|if|when|where|so|by[ ]+\w+ing|to[ ]+(?P<verb>[a-z]+))\b", re.IGNORECASE
)
# What opens an object, so that a word which may be a noun is a verb: `and fund the shelters`, `and support victims`.
OBJECT_START = re.compile(
    r"[ ]+(?:the|an?|all|any|each|their|its|those|these|them|it|more|victims?|traffickers|officials|law|anti-\w+|additional|"
    r"adequate|sufficient|new|appropriate|formal|specialized|shelters?|[a-z]*al|suspected|perpetrators|child|adult|men|women|money)\b"
)


def _lemma(word: str) -> str | None:
    word = word.lower()
    if word in verb_rows():
        return word
    return _gerunds().get(word)


def _themes_of(words: str, verb: str) -> tuple[Theme, ...]:
    found = [row.theme] if (row := verb_rows().get(verb)) and row.theme else []
    found += [theme for pattern, theme in _themes() if theme not in found and pattern.search(words)]
    return tuple(found)


def read_actions(text: str, item: Span, basis: RecommendationBasis = RecommendationBasis.LIST) -> list[Action]:
    """The actions of an item.

        item    = group { "," ["and"] group }
        group   = [effort phrase] verb { joint verb } object [purpose]
        effort  = "continue efforts to" | "increase efforts to" | "consider" (with -ing) | ...

    >>> text = "Continue efforts to vigorously prosecute and convict traffickers, and analyze why cases are dropped"
    >>> [(a.verb, a.object.of(text), a.continues, a.intensity) for a in read_actions(text, Span(0, len(text)))][:2]
    [('prosecute', 'traffickers', True, ('vigorously',)), ('convict', 'traffickers', True, ('vigorously',))]
    """
    at = item.start
    if basis is RecommendationBasis.PROSE and (advice := ADVICE.search(text, item.start, item.end)):
        at = advice.start("advice")
    actions: list[Action] = []
    while at < item.end:
        group = _group(text, at, item.end)
        if group is None:
            break
        made, at = group
        actions.extend(made)
        following = _further(text, made, at, item.end)
        if following is None:
            break
        at = following
    return actions


def _group(text: str, at: int, end: int) -> tuple[list[Action], int] | None:
    """The verbs that share one object from `at` on, and where their object ends."""
    start = at
    continues = False
    intensity: list[str] = []
    lead = re.compile(rf"(?:{ADVERBS}){{0,3}}", re.IGNORECASE).match(text, at, end)
    if lead and lead.end() > at and any(pattern.match(text, lead.end(), end) for pattern, _ in _effort_phrases()):
        intensity += _adverbs(lead.group())
        at = lead.end()
    for pattern, kind in _effort_phrases():
        if match := pattern.match(text, at, end):
            if kind == "continues":
                continues = True
            elif kind is None:
                intensity.append(" ".join(match["verb"].lower().split()))
            at = match.end()
            while at < end and text[at] == " ":
                at += 1
            break
    verbs: list[tuple[str, int]] = []
    if nominal := NOMINAL.match(text, at, end):
        lemma = _lemma(nominal["gerund"])
        if lemma:
            verbs.append((lemma, nominal.start()))
            continues = True
            at = nominal.end()
            if addressee := re.compile(r"[ ]+(?:for|of)\b").match(text, at, end):
                at = addressee.end()
    while not verbs or at < end:
        joint = JOINT.match(text, at, end) if verbs else None
        if verbs and joint is None:
            break
        match = VERB_GROUP.match(text, joint.end() if joint else at, end)
        lemma = _lemma(match["verb"]) if match else None
        if (
            match is None
            or lemma is None
            or (
                verbs
                and match["verb"].lower().endswith("ing")
                and not verbs[-1][0].endswith("ing")
                and match["verb"].lower() not in verb_rows()
                and intensity[-1:] != ["consider"]
            )
        ):
            break
        after = text[match.end() : match.end() + 1]
        if after not in (" ", ",", "/", "", ";", "."):
            break
        intensity += [word for word in _adverbs(match["adverbs"]) if word not in intensity]
        at = match.end()
        if particle := PARTICLE.match(text, at, end):
            phrase = f"{lemma} {particle['particle'].lower()}"
            if phrase in PHRASAL:
                lemma, at = phrase, particle.end()
        verbs.append((lemma, match.start()))
    if not verbs:
        return None
    left = at
    while left < end and text[left] in " ,":
        left += 1
    if trailing := AFTER_VERB.match(text, left, end):
        intensity += [trailing["adverb"].lower()]
        left = trailing.end()
    stop = end
    ensure = verbs[-1][0] in ("ensure", "guarantee") or text.startswith("that ", left)
    if ensure:
        # "Ensure that ..." is one action with all that it says.
        stop = next(
            (f.start() for f in _further_imperative().finditer(text, left, end) if _opens_action(text, f.end(), end)),
            end,
        )
    else:
        for closing in OBJECT_END.finditer(text, left, end):
            if closing.start() > left and (
                not closing["purpose"] or (closing["verb"] in verb_rows() and closing.end() < end)
            ):
                stop = closing.start()
                break
        further = (
            f.start() for f in _further_imperative().finditer(text, left, end) if _opens_action(text, f.end(), end)
        )
        stop = min(stop, next(further, stop))
        joined = _further_inside(text, left, stop)
        stop = joined if joined is not None else stop
    while stop > left and text[stop - 1] in " ,;":
        stop -= 1
    found = Span(left, stop) if stop > left else None
    whole = Span(start, max(stop, verbs[-1][1]))
    words = whole.of(text) if _themes_of(whole.of(text), verbs[0][0]) else text[start:end]
    return [
        Action(
            verb=lemma,
            object=found,
            span=whole,
            continues=continues,
            intensity=tuple(intensity),
            themes=_themes_of(words, lemma),
        )
        for lemma, _ in verbs
    ], max(stop, at)


def _adverbs(words: str) -> list[str]:
    skipped = {"and", "also", "not", "as", "well", "once", "where", "when", "appropriate", ""}
    return [word for word in re.split(r"[ ,]+", words.lower()) if word not in skipped]


@cache
def _further_imperative() -> re.Pattern[str]:
    """A further action behind a clause: `, and analyze`."""
    return re.compile(
        rf"[,;][ ]+(?:and[ ]+|as well as[ ]+)?(?={ADVERBS}{{0,2}}(?:{_verbs()})[ ](?!by\b))", re.IGNORECASE
    )


def _in_clause(text: str, left: int, right: int) -> bool:
    """Whether a subordinate clause opens in the words."""
    return any(
        not match["verb"] or match["verb"].lower() in verb_rows() for match in SUBORDINATE.finditer(text, left, right)
    )


def _opens_action(text: str, at: int, stop: int) -> bool:
    """Whether a verb behind "and" is a further action rather than a noun: `and support services`."""
    group = VERB_GROUP.match(text, at, stop)
    if group is None or group["verb"].lower() not in verb_rows():
        return False
    if group["verb"].lower() not in NOUNS_TOO or group["adverbs"]:
        return True
    return not AFTER_NOUN.match(text, group.end(), stop) and bool(OBJECT_START.match(text, group.end(), stop))


def _further_inside(text: str, left: int, stop: int) -> int | None:
    """Where an object ends because ` and VERB` opens a further action, as long as no clause has opened."""
    for match in AND.finditer(text, left, stop):
        if _in_clause(text, left, match.start()):
            return None
        if _opens_action(text, match.end(), stop):
            return match.start()
    return None


AND = re.compile(r"[ ]+and[ ]+")
# A verb of the table that is a noun or an adjective here: `research and support for ...`.
AFTER_NOUN = re.compile(
    r"[ ]+(?:for|of|in|on|by|with|services|efforts|and|or|officers?|workers?|providers|agencies)\b|[,;.]|$"
)


def _further(text: str, made: Sequence[Action], at: int, end: int) -> int | None:
    """Where the next group of verbs begins, null where the item has no more."""
    direct = re.compile(
        rf"(?:[,;][ ]+)?(?:and|or|as[ ]+well[ ]+as)[ ]+(?={ADVERBS}{{0,2}}(?:{_verbs()})[ ])", re.IGNORECASE
    )
    skipped = re.compile(r"[ ]*").match(text, at, end)
    start = skipped.end() if skipped else at
    if (match := direct.match(text, start, end)) or (match := direct.match(text, at, end)):
        return match.end()
    for further in _further_imperative().finditer(text, at, end):
        if _opens_action(text, further.end(), end):
            return further.end()
    return None


__all__ = ["Paragraph", "looks_like_list", "read_actions", "read_recommendations"]

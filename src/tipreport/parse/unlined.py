"""Lines that hold several sections without a heading between them, cut where the wording shows that one begins.

A copy that has lost all its line ends has the whole narrative in one line. Such a line is told from a long paragraph by
what it says: two of the three P are graded in it, in sentences of their own. It is cut at the first grade of each, at
the first imperative, which opens the list, and where a profile that stands last opens.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, zip_longest

from tipreport.model import Grade, SectionKind, Span
from tipreport.parse.paragraphs import Paragraph, opens_profile
from tipreport.parse.recommendations import looks_like_list, opens_item
from tipreport.source.statements import compliance_at

LONG = 1_500
"""No shorter line holds several sections."""
FEW = 4
"""So many lines of prose at most has a text whose line ends were lost, where no line states the compliance."""

_P3 = (SectionKind.PROSECUTION, SectionKind.PROTECTION, SectionKind.PREVENTION)

Graded = Callable[[Span], tuple[Grade, SectionKind | None] | None]


def unlined(
    text: str, lines: Sequence[Paragraph], sentences: Sequence[Span], graded: Graded, opening: Callable[[str], bool]
) -> Iterator[Paragraph]:
    """`lines` with each that holds several sections cut into one piece a section.

    `graded` reads the grade of a sentence; `opening` says of its words whether they can open a section.
    """
    few = sum(line.prose for line in lines) <= FEW
    starts = [sentence.start for sentence in sentences]
    for line in lines:
        if len(line.words) < LONG or not (few or compliance_at(line.words) is not None):
            yield line
            continue
        inside = sentences[bisect_left(starts, line.start) : bisect_left(starts, line.end)]
        cuts = [line.start, *_cuts(text, inside, graded, opening), line.end]
        for start, end in pairwise(cuts):
            words = text[start:end].rstrip()
            if words:
                yield Paragraph(start, start + len(words), words)


def _cuts(text: str, sentences: Sequence[Span], graded: Graded, opening: Callable[[str], bool]) -> list[int]:
    found: dict[SectionKind, int] = {}
    stated = False
    for sentence, after in zip_longest(sentences, sentences[1:]):
        words = sentence.of(text)
        if not stated and compliance_at(words) is not None:
            stated = True
        elif opens_item(words):
            if not stated or SectionKind.RECOMMENDATIONS in found:
                continue
            # What was graded in front of a list is the analysis, which tells of efforts too.
            if not found or looks_like_list([words, *([after.of(text)] if after else ())]) or looks_like_list([words]):
                found = {SectionKind.RECOMMENDATIONS: sentence.start}
        elif SectionKind.PREVENTION in found and opens_profile(words):
            found.setdefault(SectionKind.PROFILE, sentence.start)
        elif opening(words) and (grade := graded(sentence)) and grade[1] in _P3 and SectionKind.PROFILE not in found:
            assert grade[1] is not None
            found.setdefault(grade[1], sentence.start)
    if sum(kind in found for kind in _P3) < 2:
        return []
    return sorted(at for at in found.values() if at > sentences[0].start)

"""Sections: which part of the text is about what, by printed headings and, where they are lost, by wording.

Evidence is taken in this order, and each piece is one small function below: printed headings; the compliance sentence
(analysis); an imperative list (recommendations); a grade sentence that opens a paragraph (the three P); how a profile
opens; and, only where both heading and grade are missing, what a paragraph is full of. What carries no evidence goes
on with what stands before it.

Over 400 lines: the evidence rules share the state of one reader.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import attrs

from tipreport.model import Grade, Section, SectionBasis, SectionKind, Span
from tipreport.parse.grades import read_grade, topic_of
from tipreport.parse.paragraphs import (
    BULLET,
    RULE,
    RULES,
    HeadingFound,
    Paragraph,
    addresses,
    aside,
    boxed,
    defines_tier,
    ends_narrative,
    heading_of,
    introduces,
    noted,
    opens_methodology,
    opens_profile,
    runs,
    states_roles,
)
from tipreport.parse.recommendations import looks_like_list, opens_item
from tipreport.parse.unlined import unlined
from tipreport.rules.editions import LAYOUTS, Layout, layout_of
from tipreport.rules.openings import CONTENT, STORY_PRONOUNS, STORY_WORDS, TOPIC_OPENING, WEAK_SUBJECTS
from tipreport.rules.ruleset import RuleSet
from tipreport.source.statements import compliance_at, special_case_at

_P3 = (SectionKind.PROSECUTION, SectionKind.PROTECTION, SectionKind.PREVENTION)
_GRADED = (*_P3, SectionKind.GOVERNMENT_EFFORTS)
# The order of the three P where the edition is not known.
_USUAL = Layout(0, 0, (SectionKind.PROFILE, SectionKind.ANALYSIS, SectionKind.RECOMMENDATIONS, *_P3))
# Openings of the analysis that read like a grade but are none: `These efforts included increasing ...`.
_NO_OPENING = re.compile(
    r"(?:These|Those|Despite\s+(?:these|this|its)|However|Nevertheless|Nonetheless|Therefore|To\s)\b"
)
# What the section of a special case grades as a whole.
_COMBAT = re.compile(r"\befforts?\s+(?:to\s+(?:combat|address|fight)|against)\b")
# `Officials made some efforts to protect the witnesses of that trial`: one of the doings that a section tells of.
_WEAK = re.compile(WEAK_SUBJECTS)
# What a profile that stands last is full of, and the government's doings are not.
_EXPLOITATION = re.compile(
    r"\b(?:traffickers|exploit\w*|forced?|vulnerable|recruit\w*|coerc\w*|victims)\b", re.IGNORECASE
)
# What a profile that stands first may have alone.
_SUFFERED = re.compile(r"\b(?:traffick(?:ed|ing)|subjected|prostitution)\b", re.IGNORECASE)
_GOVERNMENT = re.compile(r"\bthe\s+government\b", re.IGNORECASE)
_GOVERNS = re.compile(r"\bgovernments?\b", re.IGNORECASE)
_STORY = re.compile(STORY_WORDS)
_TOPIC = re.compile(TOPIC_OPENING)
# How many content words, and how many times those of any other kind, make a paragraph one of a kind; where a wider gap
# stands before it than paragraphs have, as a lost heading leaves one, as many as any other kind has are enough.
_CONTENT_WORDS, _CONTENT_RATIO = 4, 1.5
# The line ends of such a gap, and which share of all gaps may be so wide.
_WIDE, _WIDE_SHARE = 3, 0.5
# A victim's story: this share of its words are pronouns of one person.
_STORY_SHARE, _STORY_LENGTH = 0.045, 40


@attrs.define
class _Block:
    """A paragraph, or the part of it from `start` on, with the kind that it is given."""

    start: int
    paragraph: Paragraph
    heading: HeadingFound | None = None
    kind: SectionKind | None = None
    basis: SectionBasis = SectionBasis.INFERRED
    opens: bool = False

    def set(self, kind: SectionKind, basis: SectionBasis = SectionBasis.INFERRED) -> None:
        self.kind, self.basis, self.opens = kind, basis, True

    @property
    def free(self) -> bool:
        return self.kind is None


class SectionReader:
    """Reads the sections of one text. `edition` may be null; then the usual order of the sections is assumed."""

    def __init__(
        self, text: str, lines: Sequence[Paragraph], sentences: Sequence[Span], edition: int | None, rules: RuleSet
    ) -> None:
        self.text = text
        self.sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self.edition = edition
        layout = layout_of(edition)
        self.known_layout = layout is not None
        # An edition newer than the table is read by what it prints, and else as the last that is known.
        newer = edition is not None and edition > LAYOUTS[-1].last
        self.layout = layout or (LAYOUTS[-1] if newer else _USUAL)
        self.rules = rules
        self._wide: frozenset[int] | None = None
        self._special = False
        self._grades: dict[Span, tuple[Grade, SectionKind | None] | None] = {}
        whole = unlined(
            text, lines, sentences, self._read_grade, lambda words: not (_NO_OPENING.match(words) or _WEAK.match(words))
        )
        self.blocks = [_Block(line.start, line) for line in whole]

    def read(self, narrative: Span | None, card: Sequence[Span]) -> tuple[Section, ...]:
        """The sections, given the span of the country heading (null: none printed) and the spans of the card."""
        first, body = self._body_start(narrative, card)
        last = self._body_end(first)
        self._front(first)
        for block in self.blocks[last:]:
            block.kind = SectionKind.END_MATTER
        inner = self.blocks[body:last]
        for block in inner:
            if block.free:
                block.heading = heading_of(block.paragraph, self.rules)
            if block.heading:
                block.set(block.heading.kind, SectionBasis.HEADING)
        self._noise(inner)
        inner = self._analysis(inner, body)
        last = body + len(inner)
        self._recommendations(inner)
        if not (self._special and self._efforts(inner)):
            self._three_p(inner)
        self._profile(inner)
        self._fill(self.blocks[first:last], body - first)
        return self._sections()

    # Where the narrative begins and ends.

    def _body_start(self, narrative: Span | None, card: Sequence[Span]) -> tuple[int, int]:
        """Index of the first block of the narrative with its country heading, and of the first behind the heading."""
        blocks = self.blocks
        if narrative is not None:
            first = next(i for i, block in enumerate(blocks) if block.paragraph.end > narrative.start)
            body = first
            while body < len(blocks) and blocks[body].paragraph.start < narrative.end:
                body += 1
            return first, body
        taken = {
            index for index, block in enumerate(blocks) if any(block.paragraph.span.overlaps(span) for span in card)
        }
        fallback = max(self._led_to(), self._behind_a_tail())
        for index, block in enumerate(blocks[fallback:], fallback):
            words = block.paragraph.words
            if index in taken or opens_methodology(words) or ends_narrative(words):
                fallback = index + 1
            elif heading_of(block.paragraph, self.rules) or (block.paragraph.prose and len(words) > 100):
                return index, index
        return min(fallback, len(blocks)), min(fallback, len(blocks))

    def _behind_a_tail(self) -> int:
        """Index of the first block behind the end of another narrative: its sections are headed once more further down."""
        blocks = self.blocks
        words = [block.paragraph.words for block in blocks]
        placed = next((i for i, each in enumerate(words) if compliance_at(each) or special_case_at(each)), 0)
        heads = [(i, found.kind) for i in range(placed) if (found := heading_of(blocks[i].paragraph, self.rules))]
        if not any(kind in _P3 for _, kind in heads):
            return 0
        again = {found.kind for block in blocks[placed:] if (found := heading_of(block.paragraph, self.rules))}
        if not any(kind in again for _, kind in heads if kind in _P3):
            return 0
        # What the last of those headings stands over is of the other narrative; then a profile may open.
        return next((i for i in range(heads[-1][0] + 2, placed) if states_roles(words[i])), placed)

    def _led_to(self) -> int:
        """Index of the first block behind what a writer says of the report before he gives the narrative."""
        led = 0
        for index, block in enumerate(self.blocks):
            words = block.paragraph.words
            if introduces(words) or opens_methodology(words):
                led = index + 1
            elif compliance_at(words) is not None or states_roles(words):
                break
        # What has no full stop goes on with it: `In its report on Sri Lanka`, the last points of a list.
        while led and led < len(self.blocks) and not self.blocks[led].paragraph.sentence:
            if heading_of(self.blocks[led].paragraph, self.rules):
                break
            led += 1
        return led

    def _body_end(self, first: int) -> int:
        """Index of the first block of the end matter."""
        end = len(self.blocks)
        for index in range(len(self.blocks) - 1, first, -1):
            paragraph = self.blocks[index].paragraph
            if ends_narrative(paragraph.words) or addresses(paragraph.words):
                end = index
            elif self._is_evidence(paragraph):
                break
        while end - 1 > first:
            paragraph = self.blocks[end - 1].paragraph
            if (
                paragraph.prose
                or BULLET.match(paragraph.words)
                or heading_of(paragraph, self.rules)
                or paragraph.words[-1] in '.;!?”"'
            ):
                break
            end -= 1
        return end

    def _is_evidence(self, paragraph: Paragraph) -> bool:
        words = paragraph.words
        if heading_of(paragraph, self.rules) or compliance_at(words) is not None or opens_profile(words):
            return True
        opening = self._opening(paragraph.start, paragraph.end)
        graded = self._read_grade(opening) if opening and paragraph.prose else None
        return bool(graded and graded[1])

    def _front(self, first: int) -> None:
        kind = SectionKind.FRONT_MATTER
        defined = False
        for block in self.blocks[:first]:
            if defined and not defines_tier(block.paragraph.words):
                kind = SectionKind.FRONT_MATTER
            found = heading_of(block.paragraph, self.rules)
            if opens_methodology(block.paragraph.words) or (found and found.kind is SectionKind.METHODOLOGY):
                if found and not found.run_in and kind is not SectionKind.METHODOLOGY:
                    block.heading = found
                    block.set(SectionKind.METHODOLOGY, SectionBasis.HEADING)
                kind = SectionKind.METHODOLOGY
            defined = kind is SectionKind.METHODOLOGY and defines_tier(block.paragraph.words)
            block.kind = kind

    # One function for each kind of evidence.

    def _noise(self, blocks: Sequence[_Block]) -> None:
        footnote = False
        items = False
        under = False  # a colon, or a semicolon: a list goes on
        for index, block in enumerate(blocks):
            paragraph = block.paragraph
            words = paragraph.words
            if block.heading:
                items = block.heading.kind is SectionKind.RECOMMENDATIONS
                footnote = under = False
            elif boxed(words) or aside(words) or runs(words):
                block.kind = SectionKind.OTHER
            elif words[0] in RULES and RULE.fullmatch(words.replace(" ", "")):
                block.kind, footnote = SectionKind.OTHER, True
            elif footnote or noted(words, listed=items):
                block.kind, footnote = SectionKind.OTHER, False
            elif (
                not paragraph.sentence
                and not under
                and not _broken(blocks, index)
                and not (_in_list(blocks, index) if items else _short_item(words))
            ) or (_is_story(words) and compliance_at(words) is None):
                block.kind = SectionKind.OTHER
            else:
                under = words[-1] in ":;," or (under and not paragraph.sentence)

    def _analysis(self, blocks: list[_Block], body: int) -> list[_Block]:
        """Find the compliance sentence; a paragraph that is profile and analysis splits there."""
        limit = next((i for i, block in enumerate(blocks) if block.heading and block.kind in _P3), len(blocks))
        for find in (compliance_at, special_case_at):
            for index, block in enumerate(blocks[:limit]):
                if not (block.free or block.heading) or (at := find(block.paragraph.words)) is None:
                    continue
                if block.heading and block.kind is not SectionKind.PROFILE:
                    continue
                at += block.paragraph.start
                opening = self._sentence_start(at, block)
                if opening > block.start and (self._profile_before(blocks[:index], block, opening) or block.heading):
                    part = _Block(opening, block.paragraph)
                    part.set(SectionKind.ANALYSIS)
                    blocks.insert(index + 1, part)
                    self.blocks.insert(body + index + 1, part)
                    if block.free:
                        block.set(SectionKind.PROFILE)
                elif block.free:
                    block.set(SectionKind.ANALYSIS)
                self._special = find is special_case_at
                return blocks
        return blocks

    def _profile_before(self, before: Sequence[_Block], block: _Block, opening: int) -> bool:
        lead = self.text[block.start : opening]
        if self.layout.profile_last and self.known_layout:
            return False
        return (
            states_roles(lead)
            or not _GOVERNS.search(lead)
            or not any(each.free and each.paragraph.prose for each in before)
        )

    def _recommendations(self, blocks: Sequence[_Block]) -> None:
        if any(block.kind is SectionKind.RECOMMENDATIONS for block in blocks):
            return
        limit = next((i for i, block in enumerate(blocks) if block.heading and block.kind in _P3), len(blocks))
        for index, block in enumerate(blocks[:limit]):
            if not block.free or self._graded(block):
                continue
            lines = [block.paragraph.words]
            if looks_like_list(lines):
                block.set(SectionKind.RECOMMENDATIONS)
                return
            # One item a paragraph: the next is an imperative too.
            if (
                opens_item(lines[0])
                and index + 1 < limit
                and blocks[index + 1].free
                and looks_like_list([*lines, blocks[index + 1].paragraph.words])
            ):
                block.set(SectionKind.RECOMMENDATIONS)
                return

    def _efforts(self, blocks: Sequence[_Block]) -> bool:
        """Find the efforts in a special case whose headings are lost: `Authorities sustained efforts to combat trafficking`."""
        known = {block.kind for block in blocks if block.opens}
        if known & {*_P3, SectionKind.GOVERNMENT_EFFORTS}:
            return False
        for block in blocks:
            if block.free and block.paragraph.prose and (opening := self._opening(block.start, block.paragraph.end)):
                graded = self._read_grade(opening) if _COMBAT.search(opening.of(self.text)) else None
                if graded and graded[1] is None and not _NO_OPENING.match(block.paragraph.words):
                    block.set(SectionKind.GOVERNMENT_EFFORTS)
                    return True
        return False

    def _three_p(self, blocks: Sequence[_Block]) -> None:
        known: dict[SectionKind, int] = {}
        for index, block in enumerate(blocks):
            if block.opens and block.kind is not None:
                known.setdefault(block.kind, index)
        if SectionKind.GOVERNMENT_EFFORTS in known or SectionKind.SCOPE_AND_MAGNITUDE in known:
            return
        order = [kind for kind in self.layout.order if kind in _P3] or list(_P3)
        floor = max(
            known.get(SectionKind.RECOMMENDATIONS, -1),
            known.get(SectionKind.ANALYSIS, -1),
            -1 if self.layout.profile_last else known.get(SectionKind.PROFILE, -1),
        )
        # The topic that it names, a grade of the government's efforts, then of what officials did, then what it is full of.
        for evidence in (self._topic, self._graded, self._weakly_graded, self._content):
            by_content = evidence == self._content
            if by_content and (self.edition or 2003) < 2003:
                break
            low = floor
            for place, kind in enumerate(order):
                if kind in known:
                    low = max(low, known[kind])
                    continue
                high = min((known[each] for each in order[place + 1 :] if each in known), default=len(blocks))
                # Behind the analysis of an edition that prints no list, a later P needs more than what it is full of.
                first = low + 1
                if by_content and low == known.get(SectionKind.ANALYSIS) and floor == low and kind is not order[0]:
                    first += 1
                found = (
                    index
                    for index in range(first, high)
                    if blocks[index].free
                    and (
                        evidence(blocks[index]) is kind
                        or (by_content and self._content_behind_gap(blocks[index], kind))
                    )
                )
                index = next(found, -1)
                if index >= 0 and not by_content and blocks[index].start not in self._gaps():
                    # `The Government of the Republic of Serbia made progress` in an analysis of two: a section begins where
                    # its heading was lost.
                    index = next((later for later in found if blocks[later].start in self._gaps()), index)
                if index >= 0:
                    blocks[index].set(kind)
                    known[kind] = low = index
        if (self.edition or 2003) >= 2003:
            self._behind_gaps(blocks, known, order, floor)

    def _behind_gaps(
        self, blocks: Sequence[_Block], known: dict[SectionKind, int], order: Sequence[SectionKind], floor: int
    ) -> None:
        """Where as many wider gaps are left as there are sections to find, and none stands amid another, they begin behind them."""
        low = floor
        missing: list[SectionKind] = []
        found: list[tuple[SectionKind, int]] = []
        for kind in (*order, None):
            if kind is not None and kind not in known:
                missing.append(kind)
                continue
            high = known[kind] if kind is not None else len(blocks)
            left = [
                index
                for index in range(low + 1, high)
                if blocks[index].free
                and blocks[index].paragraph.prose
                and blocks[index].start in self._gaps()
                and not (blocks[index - 1].heading and blocks[index - 1].opens)
                and not opens_profile(blocks[index].paragraph.words)
                and not opens_item(blocks[index].paragraph.words)
            ]
            if len(left) != len(missing):
                if left:
                    return  # a gap amid a section shows that gaps mean nothing here
            else:
                found += zip(missing, left, strict=True)
            missing, low = [], high
        for each, index in found:
            blocks[index].set(each)
            known[each] = index

    @staticmethod
    def _topic(block: _Block) -> SectionKind | None:
        """Which of the three P the paragraph says that it turns to."""
        opening = _TOPIC.match(block.paragraph.words)
        return topic_of(opening["topic"]) if opening else None

    def _graded(self, block: _Block) -> SectionKind | None:
        """Which of the three P the opening sentence grades for the government as a whole."""
        return None if _WEAK.match(block.paragraph.words) else self._weakly_graded(block)

    def _weakly_graded(self, block: _Block) -> SectionKind | None:
        """Which of the three P the opening sentence grades. `Increase efforts to prosecute` asks and grades nothing."""
        words = block.paragraph.words
        if not block.paragraph.prose or _NO_OPENING.match(words) or opens_item(words):
            return None
        opening = self._opening(block.start, block.paragraph.end)
        graded = self._read_grade(opening) if opening else None
        return graded[1] if graded else None

    def _content(self, block: _Block) -> SectionKind | None:
        counts = self._counts(block)
        if not counts:
            return None
        (kind, most), (_, second) = sorted(counts.items(), key=lambda row: (row[1], row[0].value), reverse=True)[:2]
        return kind if most >= _CONTENT_WORDS and most >= _CONTENT_RATIO * second else None

    def _content_behind_gap(self, block: _Block, kind: SectionKind) -> bool:
        """Whether a paragraph behind a wider gap has as many words of the kind as of any other."""
        if block.start not in self._gaps():
            return False
        counts = self._counts(block)
        return bool(counts) and counts[kind] >= _CONTENT_WORDS and counts[kind] == max(counts.values())

    @staticmethod
    def _counts(block: _Block) -> dict[SectionKind, int]:
        """How many words of each of the three P a paragraph has; empty for one that opens no section."""
        words = block.paragraph.words
        if not block.paragraph.prose or _NO_OPENING.match(words) or opens_item(words):
            return {}
        return {kind: len(pattern.findall(words)) for pattern, kind in _content_rows()}

    def _gaps(self) -> frozenset[int]:
        """Where paragraphs begin behind a wider gap than most have."""
        if self._wide is None:
            pairs = list(pairwise(self.blocks))
            wide = [
                after.start
                for block, after in pairs
                if self.text.count("\n", block.paragraph.end, after.start) >= _WIDE
            ]
            self._wide = frozenset(wide if len(wide) <= _WIDE_SHARE * len(pairs) else ())
        return self._wide

    def _profile(self, blocks: Sequence[_Block]) -> None:
        if not self.layout.profile_last and self.known_layout:
            return
        opened = [index for index, block in enumerate(blocks) if block.opens and block.kind in _GRADED]
        analysis = any(block.kind is SectionKind.ANALYSIS for block in blocks)
        if not analysis and not opened:
            return
        if any(block.kind is SectionKind.PROFILE for block in blocks):
            return
        if self._profile_stands_first(blocks):
            return
        low = opened[-1] + 1 if opened else 1
        for before, block in zip(blocks[max(low - 1, 0) :], blocks[low:], strict=False):
            if before.heading and before.opens and not before.heading.run_in:
                continue  # what a heading names, it heads
            if block.free and (opens_profile(block.paragraph.words) or states_roles(block.paragraph.words)):
                block.set(SectionKind.PROFILE)
                return
        if self.known_layout and SectionKind.PREVENTION in {block.kind for block in blocks if block.opens}:
            for index in range(len(blocks) - 1, low - 1, -1):
                block = blocks[index]
                if block.free and _is_profile(block.paragraph.words):
                    block.set(SectionKind.PROFILE)
                    if index + 1 < len(blocks) and blocks[index + 1].kind is SectionKind.PROFILE:
                        blocks[index + 1].opens = False
                else:
                    return

    def _profile_stands_first(self, blocks: Sequence[_Block]) -> bool:
        """Find a profile in front of the analysis, as copies have it in editions that set it last."""
        analysis = next((i for i, block in enumerate(blocks) if block.kind is SectionKind.ANALYSIS), 0)
        first = next((block for block in blocks[:analysis] if block.free and block.paragraph.prose), None)
        if first is None:
            return False
        words = first.paragraph.words
        suffered = _EXPLOITATION.search(words) or _SUFFERED.search(words)
        if opens_profile(words) or states_roles(words) or (suffered and not _GOVERNS.search(words)):
            first.set(SectionKind.PROFILE)
            return True
        return False

    def _fill(self, blocks: Sequence[_Block], headed: int) -> None:
        """Give the blocks without evidence the kind before them; the country heading takes the kind behind it."""
        first = next((block.kind for block in blocks[headed:] if block.opens), None)
        if first is SectionKind.ANALYSIS and not (self.layout.profile_last and self.known_layout):
            first = SectionKind.PROFILE
        elif first is None:
            first = self.layout.order[0]
        elif first in (
            SectionKind.RECOMMENDATIONS,
            *_P3,
            SectionKind.SCOPE_AND_MAGNITUDE,
            SectionKind.GOVERNMENT_EFFORTS,
        ):
            first = (
                SectionKind.ANALYSIS
                if first in (SectionKind.SCOPE_AND_MAGNITUDE, SectionKind.GOVERNMENT_EFFORTS)
                else self.layout.order[0]
            )
            if self.layout.profile_last and self.known_layout:
                first = SectionKind.ANALYSIS
        here = first
        for block in blocks[headed:]:
            if block.opens and block.kind is not None:
                here = block.kind
            elif block.free:
                block.kind = here
        # A caption or a byline below the country heading is no section that it could head.
        told = (block.kind for block in blocks[headed:] if block.kind is not SectionKind.OTHER)
        following = next(told, here)
        for block in blocks[:headed]:
            block.kind = following

    # From blocks to sections.

    def _sections(self) -> tuple[Section, ...]:
        runs: list[list[_Block]] = []
        for block in self.blocks:
            if runs and runs[-1][-1].kind is block.kind and not (block.opens and any(each.opens for each in runs[-1])):
                runs[-1].append(block)
            else:
                runs.append([block])
        made: list[Section] = []
        for index, run in enumerate(runs):
            start = 0 if index == 0 else run[0].start
            end = runs[index + 1][0].start if index + 1 < len(runs) else len(self.text)
            headed = next((block.heading for block in run if block.heading), None)
            kind = run[0].kind
            assert kind is not None
            made.append(
                Section(
                    kind=kind,
                    span=Span(start, end),
                    heading=headed.span if headed else None,
                    basis=SectionBasis.HEADING if headed else SectionBasis.INFERRED,
                    grade=self._grade(run, headed) if kind in _GRADED else None,
                )
            )
        return tuple(made)

    def _grade(self, run: Sequence[_Block], headed: HeadingFound | None) -> Grade | None:
        """The first main clause about effort, in the first three sentences of the section."""
        start = headed.span.end if headed else run[0].start
        index = bisect_left(self._starts, start)
        if headed and index and self.sentences[index - 1].end > start:
            index -= 1
        for tried, sentence in enumerate(self.sentences[index : index + 3]):
            if sentence.start >= run[-1].paragraph.end:
                return None
            part = (
                Span(max(sentence.start, _skip_blanks(self.text, start)), sentence.end)
                if sentence.start < start
                else sentence
            )
            if _NO_OPENING.match(self.text, part.start):
                continue
            graded = self._read_grade(part)
            if graded and (tried == 0 or graded[1] is run[0].kind):
                return graded[0]
        return None

    # Sentences.

    def _read_grade(self, sentence: Span) -> tuple[Grade, SectionKind | None] | None:
        if sentence not in self._grades:
            self._grades[sentence] = read_grade(self.text, sentence)
        return self._grades[sentence]

    def _opening(self, start: int, end: int) -> Span | None:
        index = bisect_left(self._starts, start)
        if index < len(self.sentences) and self.sentences[index].start < end:
            return self.sentences[index]
        return None

    def _sentence_start(self, at: int, block: _Block) -> int:
        index = bisect_left(self._starts, at + 1) - 1
        return max(block.start, self._starts[index]) if index >= 0 else block.start


@cache
def _content_rows() -> tuple[tuple[re.Pattern[str], SectionKind], ...]:
    return tuple((re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), kind) for pattern, kind in CONTENT)


def _skip_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _short_item(words: str) -> bool:
    """Whether a line too short for prose is an item of a list whose heading is lost: `Ratify the protocol.`"""
    return BULLET.match(words) is not None or (words[-1] in ".;" and opens_item(words))


def _broken(blocks: Sequence[_Block], index: int) -> bool:
    """Whether a line end stands inside a sentence: `However,` and `the government did not ...`"""
    following = blocks[index + 1].paragraph.words if index + 1 < len(blocks) else ""
    return blocks[index].paragraph.words[-1] == "," and following[:1].islower()


def _in_list(blocks: Sequence[_Block], index: int) -> bool:
    """Whether a line too short for prose belongs to the list around it, and is no caption between two items."""
    words = blocks[index].paragraph.words
    before = blocks[index - 1]
    if (
        words[-1] in ".;:,"
        or BULLET.match(words)
        or opens_item(words)
        or (before.heading and not before.heading.run_in)
    ):
        return True
    following = blocks[index + 1].paragraph.words if index + 1 < len(blocks) else ""
    return not words[0].isupper() or before.paragraph.words[-1] != "." or following[:1].islower()


def _is_profile(words: str) -> bool:
    return len(_EXPLOITATION.findall(words)) >= 4 and len(_GOVERNMENT.findall(words)) <= 1


def _is_story(words: str) -> bool:
    length = words.count(" ") + 1
    # A count of how words begin is far cheaper than the pattern, and rules out nearly all paragraphs.
    return (
        length >= _STORY_LENGTH
        and any(map(words.__contains__, STORY_PRONOUNS))
        and len(_STORY.findall(words)) >= _STORY_SHARE * length
    )

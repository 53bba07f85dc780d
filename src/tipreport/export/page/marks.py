"""The text of a report as HTML in which every value is marked where it was read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from itertools import pairwise

import attrs

from tipreport.export.page.anchors import Anchors, words_of
from tipreport.model import Report, Section, Span

# Control characters that HTML forbids, and those that change the direction of the text around them.
HARMFUL = re.compile(
    r"[\x00-\x08\x0b\x0c\r\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)

LABELS = {"finding": "!", "problem": "?"}
"""Marks that say something about a place and are no values, with the sign before them: a value comes first there."""


def safe(text: str) -> str:
    """Text as HTML: markup escaped, a control or direction character shown by its number.

    >>> safe("<b>\\u202eno</b>")
    '&lt;b&gt;[U+202E]no&lt;/b&gt;'
    """
    return HARMFUL.sub(lambda match: f"[U+{ord(match[0]):04X}]", escape(text))


@attrs.frozen
class Mark:
    """A value in the text: where it stands, its kind with what else its style asks for, the id of its entry."""

    span: Span
    kind: str
    entry: str
    label: str = ""

    @property
    def is_remark(self) -> bool:
        """Whether it is no value."""
        return self.kind in LABELS


@attrs.frozen
class Head:
    """A section with its ids: of itself, and of what is set above its words."""

    section: Section
    id: str


def marked(report: Report, marks: Iterable[Mark], heads: Iterable[Head], anchors: Anchors) -> str:
    """The text, section by section and sentence by sentence, each mark with a link to its entry.

    What stands in no sentence is a `<span class="sentence">` too, so that a search finds it. A mark may cross others
    and the ends of sentences: the text is cut wherever one begins or ends, and a piece names all entries it belongs to,
    and leads to the innermost value. Takes time linear in the text and the marks, as long as few marks overlap at one
    place.
    """
    ordered = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    starts = {head.section.span.start: head for head in heads if head.section.span}
    bounds = {0, len(report.text), *starts}
    for span in report.sentences:
        bounds.update((span.start, span.end))
    cuts = set(bounds)
    for mark in ordered:
        cuts.update((mark.span.start, min(mark.span.end, len(report.text))))
    pieces: list[str] = []
    seen: set[str] = set()
    active: list[Mark] = []
    waiting = 0
    in_sentence = in_section = False
    words_follow = {at: bool(report.text[at:end].strip()) for at, end in pairwise(sorted(bounds))}
    for start, end in pairwise(sorted(cuts)):
        if in_sentence and start in bounds:
            pieces.append("</span>")
            in_sentence = False
        if start in starts:
            head = starts[start]
            label = escape(str(head.section.kind).replace("_", " "))
            pieces.append("</div></section>" * in_section)
            pieces.append(
                f'<section id="{head.id}" data-section="{head.section.kind}" aria-label="{label}">'
                f'<h3 class="kind">{label}</h3><div class="words">'
            )
            in_section = True
        if words_follow.get(start):
            pieces.append(f'<span class="sentence" id="{anchors.at(f"text@{start}")}">')
            in_sentence = True
        while waiting < len(ordered) and ordered[waiting].span.start <= start:
            active.append(ordered[waiting])
            waiting += 1
        active = [mark for mark in active if mark.span.end > start]
        text = report.text[start:end]
        pieces.append(_piece(safe(text), active, seen) if active and text.strip() else safe(text))
    pieces.append("</span>" * in_sentence + "</div></section>" * in_section)
    return "".join(pieces)


def _piece(text: str, active: list[Mark], seen: set[str]) -> str:
    entries = " ".join(mark.entry for mark in active)
    kinds = " ".join(dict.fromkeys(mark.kind for mark in active))
    inner = next((mark for mark in reversed(active) if not mark.is_remark), active[-1])
    name = ""
    if new := [mark for mark in active if mark.entry not in seen]:
        seen.update(mark.entry for mark in new)
        name = "".join(f'<a class="at" id="{words_of(mark.entry)}"></a>' for mark in new)
        name += sign("".join(dict.fromkeys(LABELS.get(mark.kind, mark.label) for mark in new)))
    return f'{name}<a class="mark {kinds}" href="#{inner.entry}" data-entries="{entries}">{text}</a>'


def sign(text: str) -> str:
    """A sign before a mark, which is no part of the text: a style sheet writes it.

    >>> sign("1")
    '<sup class="no" data-no="1"></sup>'
    """
    return f'<sup class="no" data-no="{escape(text)}"></sup>' if text else ""

"""The text of a report as HTML in which every value is marked where it was read."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from itertools import pairwise

import attrs

from tipreport.model import Report, Span

# Control characters that HTML forbids, and those that change the direction of the text around them.
HARMFUL = re.compile(
    r"[\x00-\x08\x0b\x0c\r\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def safe(text: str) -> str:
    """Text as HTML: markup escaped, a control or direction character shown by its number.

    >>> safe("<b>\\u202eno</b>")
    '&lt;b&gt;[U+202E]no&lt;/b&gt;'
    """
    return HARMFUL.sub(lambda match: f"[U+{ord(match[0]):04X}]", escape(text))


@attrs.frozen
class Mark:
    """A value in the text: where it stands, what kind of thing it is, and the id of its entry beside the text."""

    span: Span
    kind: str
    entry: str


def marked(report: Report, marks: Iterable[Mark], prefix: str) -> str:
    """The text, section by section and sentence by sentence, each mark with a link to its entry.

    Sections are `<section id="{prefix}-s-{n}">`, sentences `<span id="{prefix}-t-{n}">`. A mark may cross others and
    the ends of sentences: the text is cut wherever one begins or ends, and a piece names all entries it belongs to.
    Takes time linear in the text and the marks, as long as few marks overlap at one place.
    """
    ordered = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    begins = {span.start: number for number, span in enumerate(report.sentences) if len(span)}
    ends = {span.end for span in report.sentences}
    cuts = {0, len(report.text), *begins, *ends}
    for span in (*(section.span for section in report.sections), *(mark.span for mark in ordered)):
        cuts.update((span.start, min(span.end, len(report.text))))
    heads = {section.span.start: (number, section) for number, section in enumerate(report.sections) if section.span}
    pieces: list[str] = []
    seen: set[str] = set()
    active: list[Mark] = []
    waiting = 0
    in_sentence = in_section = False
    points = sorted(cuts)
    for start, end in pairwise(points):
        if in_sentence and (start in ends or start in begins or start in heads):
            pieces.append("</span>")
            in_sentence = False
        if start in heads:
            number, section = heads[start]
            label = escape(str(section.kind).replace("_", " "))
            pieces.append("</div></section>" * in_section)
            pieces.append(
                f'<section id="{prefix}-s-{number}" data-section="{section.kind}" aria-label="{label}">'
                f'<h3 class="kind">{label}</h3><div class="words">'
            )
            in_section = True
        if start in begins:
            pieces.append(f'<span class="sentence" id="{prefix}-t-{begins[start]}">')
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
    inner = active[-1].entry
    name = ""
    new = [mark.entry for mark in active if mark.entry not in seen]
    if new:
        seen.update(new)
        name = "".join(f'<a class="at" id="{entry}-at"></a>' for entry in new)
    return f'{name}<a class="mark {kinds}" href="#{inner}" data-entries="{entries}">{text}</a>'

"""The way back from the canonical text: exact for copies, whole for what was put there, nothing lost between."""

from __future__ import annotations

import pytest
from hypothesis import example, given, strategies as st

from tipreport import TipReportError
from tipreport.model import Span
from tipreport.source import OffsetMap
from tipreport.source.canonical import canonical
from tipreport.source.html import read_html
from tipreport.source.offsets import Copier
from tipreport.source.page import Line, assembled

ALPHABET = "abcXYZ.,;:-– \n\t\r\xa0\xad\u200b\ufb01é’Ãâ€™©Â\u2028•(1)"
TEXTS = st.text(ALPHABET, min_size=1, max_size=80)


@st.composite
def edits(draw: st.DrawFn, text: str) -> list[tuple[int, int, str]]:
    """Ranges of `text` in order, apart from each other, and what is written instead of each."""
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=12, unique=True)))
    ranges = list(zip(cuts[::2], cuts[1::2], strict=False))
    return [(start, end, draw(st.text("xyz", max_size=3))) for start, end in ranges]


def copied(text: str, changes: list[tuple[int, int, str]]) -> tuple[str, OffsetMap]:
    copier = Copier(text)
    for start, end, piece in changes:
        copier.put(start, end, piece)
    return copier.done()


@given(st.data(), TEXTS)
def test_each_character_is_mapped_to_where_it_came_from(data: st.DataObject, text: str) -> None:
    changes = data.draw(edits(text))
    made, offsets = copied(text, changes)
    origins: list[tuple[int, int]] = []
    at = 0
    for start, end, piece in changes:
        origins += [(index, index + 1) for index in range(at, start)]
        origins += [(start, end)] * len(piece)
        at = end
    origins += [(index, index + 1) for index in range(at, len(text))]
    assert len(made) == len(origins) == offsets.length
    for start in range(len(made)):
        for end in range(start + 1, len(made) + 1):
            assert offsets.origin_span(Span(start, end)) == Span(origins[start][0], origins[end - 1][1])


@given(st.data(), TEXTS)
def test_two_steps_in_one(data: st.DataObject, text: str) -> None:
    middle, inner = copied(text, data.draw(edits(text)))
    made, outer = copied(middle, data.draw(edits(middle)))
    both = outer.then(inner)
    assert both.length == len(made)
    for start in range(len(made)):
        for end in range(start + 1, len(made) + 1):
            span = Span(start, end)
            assert both.origin_span(span) == inner.origin_span(outer.origin_span(span))


@given(st.data(), TEXTS)
def test_a_part_maps_as_the_whole_does(data: st.DataObject, text: str) -> None:
    made, offsets = copied(text, data.draw(edits(text)))
    start = data.draw(st.integers(0, len(made)))
    end = data.draw(st.integers(start, len(made)))
    part = offsets.part(Span(start, end))
    assert part.length == end - start
    for index in range(end - start):
        assert part.origin_span(Span(index, index + 1)) == offsets.origin_span(Span(start + index, start + index + 1))


@given(st.text(max_size=60) | TEXTS)
@example("Ã\x01©")
@example("Ã\u200b©")
@example("a \u200b\n b")
@example("traf\xad\nficking")
@example("â€â€ â€Ã\x86 Ãâ€")
def test_a_canonical_text_is_canonical(text: str) -> None:
    try:
        made, _, _ = canonical(text)
    except TipReportError:
        return
    again, offsets, dropped = canonical(made)
    assert again == made
    assert dropped == []
    assert offsets == OffsetMap.identity(len(made))


LINES = st.lists(st.text("abc deAB.-,;1•", max_size=60), min_size=1, max_size=14).map("\n".join)


@given(LINES)
def test_joined_lines_are_not_joined_again(text: str) -> None:
    if text.strip():
        made, _, _ = canonical(text)
        assert canonical(made)[0] == made


@given(st.text(max_size=60) | TEXTS | LINES)
def test_no_character_is_lost(text: str) -> None:
    try:
        made, offsets, dropped = canonical(text)
    except TipReportError:
        return
    reached = [False] * len(text)
    for index in range(len(made)):
        start, end = offsets.origin_span(Span(index, index + 1))
        reached[start:end] = [True] * (end - start)
    for span, _ in dropped:
        reached[span.start : span.end] = [True] * len(span)
    assert all(seen or char.isspace() for seen, char in zip(reached, text, strict=True))


PIECES = st.sampled_from(
    "<p>|</p>|<div class=menu>|</div>|<ul>|<li>|</ul>|<table>|<tr>|<td>|</td>|</tr>|</table>|<br>|<h2>|</h2>|<nav>|"
    "</nav>|<!-- no -->|<script>x</script>|<b>|</b>|<a href=x>|</a>|<pre>|</pre>|&amp;|&nbsp;|&#8217;| |\n|Norway |"
    "The police of the north told the ministry of nine cases in the year. |•|<|>|<!--|<p class='".split("|")
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_character_of_a_page_is_lost(page: str) -> None:
    try:
        extract = read_html(page)
    except TipReportError:
        return
    reached = [False] * len(page)
    for index in range(len(extract.text)):
        start, end = extract.offsets.origin_span(Span(index, index + 1))
        reached[start:end] = [True] * (end - start)
    for dropped in extract.dropped:
        reached[dropped.span.start : dropped.span.end] = [True] * len(dropped.span)
    assert all(seen or char.isspace() for seen, char in zip(reached, page, strict=True))
    origins = [extract.offsets.origin_span(Span(index, index + 1)) for index in range(len(extract.text))]
    assert origins == sorted(origins)


def test_a_page_of_no_lines_has_no_text() -> None:
    assert assembled("<p>", [], [])[0] == ""
    assert Line().words == ""


@pytest.mark.parametrize("end", [0, 3])
def test_an_empty_span_has_a_place(end: int) -> None:
    assert OffsetMap.identity(3).origin_span(Span(end, end)) == Span(end, end)

"""Whatever the text, indicators lie in it, in order, and come out the same again."""

from __future__ import annotations

import gc
import time

from hypothesis import Phase, given, settings, strategies as st

from tipreport.model import Indicator, Problem, Section, SectionKind, Severity, Span
from tipreport.parse.indicators import read_indicators
from tipreport.parse.sentences import sentences
from tipreport.rules import DEFAULT_RULES

WORDS = (
    "the government police courts did not report identified investigated prosecuted convicted arrested assisted "
    "referred victims traffickers cases investigations convictions officials women children and or , ; ( ) of for "
    "to from in 2012 2013 compared with including no none all one two seven 12 1,200 45 $5 million percent years "
    "months imprisonment sentenced between at least up trafficking sex labor forced during reporting period "
    "previous year since half dozens 1.2.3 ½ ١٢ - : – ' which who were was been increase decrease fines shelter "
    "services received how many unknown "
).split()
SOUP = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
NARRATIVE = st.lists(SOUP | st.text(max_size=80), max_size=5).map(". ".join)


def _read(text: str) -> tuple[tuple[Indicator, ...], tuple[Problem, ...]]:
    section = Section(kind=SectionKind.PROTECTION, span=Span(0, len(text)))
    return read_indicators(text, sentences(text), [section], edition=2014, country="GHA", rules=DEFAULT_RULES)


@given(NARRATIVE)
def test_indicators_lie_in_their_sentences_in_order_and_have_ids_of_their_own(text: str) -> None:
    indicators, problems = _read(text)
    spans = sentences(text)
    assert all(indicator.sentence in spans for indicator in indicators)
    starts = [indicator.span.start for indicator in indicators]
    assert starts == sorted(starts)
    ids = {indicator.id for indicator in indicators}
    assert len(ids) == len(indicators)
    assert all(one.base is None or one.base.id is None or one.base.id in ids for one in indicators)
    assert all(other.id is None or other.id in ids for one in indicators for other in one.comparisons)
    assert all(problem.severity is Severity.INFO for problem in problems)


@given(NARRATIVE)
def test_the_same_text_gives_the_same_indicators(text: str) -> None:
    assert _read(text) == _read(text)


@given(st.integers(2, 10**11), st.sampled_from(("victims", "women", "children")))
def test_any_integer_is_read_as_it_is_written(number: int, people: str) -> None:
    (indicator,), _ = _read(f"Police identified {number:,} {people}.")
    assert indicator.value is not None
    assert indicator.value.value == number


@settings(max_examples=30, phases=[Phase.explicit, Phase.generate])
@given(st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_the_work_is_linear(first: str, second: str) -> None:
    def seconds(times: int) -> float:
        text = f"Police identified {first} {second} " * times + "12 victims."
        # Without the collector, whose work grows with what the other tests have left behind.
        gc.disable()
        try:
            begin = time.process_time()
            _read(text)
            return time.process_time() - begin
        finally:
            gc.enable()

    seconds(50)
    short = min(seconds(400) for _ in range(2))
    assert seconds(3200) < 40 * max(short, 0.005)

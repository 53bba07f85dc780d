"""For any report and any coding of its text: corrections can be made, written, read and applied."""

from __future__ import annotations

import json

import attrs
from hypothesis import assume, given, strategies as st

import tipreport
from tipreport import Report
from tipreport.review.corrections import from_annotation, to_annotation
from tipreport.testing.strategies import reports


def figures(report: Report) -> list[str]:
    """What the indicators say, but for names and references."""
    told = [
        attrs.evolve(
            one, id="x", base=None, comparisons=(), rule="", origin="person", sentence=one.span, section="other"
        )
        for one in report.indicators
    ]
    return sorted(map(str, map(attrs.asdict, told)))


@given(reports(), st.data())
def test_corrections_bring_any_reading_to_the_coded_one(coded: Report, data: st.DataObject) -> None:
    coded = attrs.evolve(coded, country=tipreport.Country("Norway", "NOR"), edition=2011)
    kept = [one for one in coded.indicators if data.draw(st.booleans())]
    ids = {one.id for one in kept}
    read = attrs.evolve(
        coded,
        indicators=tuple(
            attrs.evolve(
                one,
                form=data.draw(st.sampled_from([one.form, None])),
                base=one.base and attrs.evolve(one.base, id=one.base.id if one.base.id in ids else None),
                comparisons=tuple(
                    attrs.evolve(each, id=each.id if each.id in ids else None) for each in one.comparisons
                ),
            )
            for one in kept
        ),
        roles=coded.roles[1:],
    )
    made = tipreport.corrections(read, coded, creator="Ada")
    for each in made:
        if each.quote.exact.strip():
            again = json.loads(json.dumps(to_annotation(each)))
            assert from_annotation(again) == each
    done = tipreport.correct(read, made)
    assert tipreport.from_json(tipreport.to_json(done)) == done
    applied = not any(problem.code.startswith("correction_") for problem in done.problems)
    if applied and all(len(one.span) for one in coded.indicators):
        assert figures(done) == figures(coded)


@given(reports())
def test_exchange_gives_any_figures_back(report: Report) -> None:
    assume(all(len(one.span) for one in report.indicators))
    again = tipreport.from_brat(report, tipreport.to_brat(report)[1])
    assert len(again.indicators) == len(report.indicators)

"""Pictures: what is drawn, what is left out because it is not known, and how it looks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest

import tipreport
from tipreport.model import (
    Break,
    Indicator,
    Point,
    Quantity,
    Reason,
    Report,
    SectionKind,
    Series,
    Span,
    State,
    Statistic,
)

matplotlib: Any = pytest.importorskip("matplotlib", reason="needs the extra plot")
matplotlib.use("agg")
plt: Any = pytest.importorskip("matplotlib.pyplot")

PICTURES = Path(__file__).parent / "pictures"


@pytest.fixture(autouse=True)
def closed() -> Any:
    with matplotlib.rc_context(matplotlib.rcParamsDefault):
        yield
    plt.close("all")


def point(edition: int, low: int | None, high: int | None = None, state: str = "value", **more: Any) -> Point:
    ends = [None if value is None else Quantity(value, "case") for value in (low, high)]
    made = Indicator(
        id=f"investigations@{edition}",
        metric="investigations",
        statistic=Statistic.COUNT,
        state=State(state),
        low=ends[0],
        high=ends[1],
        section=SectionKind.PROSECUTION,
        span=Span(0, 1),
        sentence=Span(0, 1),
        rule="test",
        **more,
    )
    return Point(edition, made)


def series(*points: Point, breaks: tuple[Break, ...] = ()) -> Series:
    return Series(metric="investigations", statistic=Statistic.COUNT, points=points, breaks=breaks)


def lines(axes: Any) -> set[tuple[int, int]]:
    """The editions that a line joins."""
    return {
        tuple(line.get_xdata()) for line in axes.lines if len(set(line.get_xdata())) == 2 and len(line.get_xdata()) == 2
    }


WHOLE = series(
    point(2010, 26, 26),
    point(2011, 31, 31),
    point(2012, None, state="not_reported"),
    point(2013, 20, 40),
    point(2014, 22, None, qualifier=tipreport.Qualifier.AT_LEAST),
    point(2016, 0, 0, state="zero_stated"),
    point(2017, 12, 12, qualifier=tipreport.Qualifier.APPROXIMATELY),
    point(2018, 15, 15),
    breaks=(
        Break(
            earlier_edition=2017,
            earlier="investigations@2017",
            later_edition=2018,
            later="investigations@2018",
            reasons=(Reason.UNIT_DIFFERS,),
        ),
    ),
)


def test_a_line_joins_only_what_may_be_compared_and_stands_side_by_side() -> None:
    axes = tipreport.plot_series(WHOLE)
    assert lines(axes) == {(2010, 2011), (2016, 2017)}
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["did not report"]


def test_a_missing_edition_is_no_zero() -> None:
    axes = tipreport.plot_series(series(point(2010, 26, 26), point(2012, 30, 30)))
    assert lines(axes) == set()
    assert {y for line in axes.lines for y in line.get_ydata()} == {26.0, 30.0}


def test_axes_that_are_given_are_drawn_on(norway: Report) -> None:
    made = tipreport.ledger([norway], "NOR")
    for draw in (
        lambda ax: tipreport.plot_tiers([norway], ax),
        lambda ax: tipreport.plot_series(WHOLE, ax),
        lambda ax: tipreport.plot_lifelines(made, ax),
        lambda ax: tipreport.plot_roles(norway, ax),
    ):
        ax = plt.figure().add_subplot()
        assert draw(ax) is ax


def test_every_tier_and_no_other_is_drawn(norway: Report) -> None:
    unknown = attrs.evolve(norway, edition=2013, placement=attrs.evolve(norway.placement, tier=None))
    axes = tipreport.plot_tiers([norway, attrs.evolve(norway, edition=2012), unknown])
    assert [patch.get_x() + 0.5 for patch in axes.patches] == [2011, 2012]
    assert [text.get_text() for text in axes.texts] == ["1", "1"]


def test_roles_are_kept_apart(norway: Report) -> None:
    axes = tipreport.plot_roles(norway)
    places = [label.get_text() for label in axes.get_xticklabels()]
    shown = {places[round(text.get_position()[0])]: text.get_text() for text in axes.texts}
    assert (shown["NGA"], shown["MAR"], shown["ITA"], shown["ROU"]) == ("O", "T", "Tc", "Oc")
    assert "NOR" not in shown


def test_nothing_to_draw_is_an_error(norway: Report) -> None:
    empty = attrs.evolve(norway, recommendations=(), roles=())
    with pytest.raises(tipreport.ModelError, match="empty"):
        tipreport.plot_tiers([])
    with pytest.raises(tipreport.ModelError, match="no place"):
        tipreport.plot_roles(empty)
    with pytest.raises(tipreport.ModelError, match="no recommendations"):
        tipreport.plot_lifelines(tipreport.ledger([empty], "NOR"))


@pytest.mark.parametrize("name", ["tiers", "series", "lifelines", "roles"])
def test_it_looks_as_it_did(name: str, norway: Report, tmp_path: Path) -> None:
    """Against a stored picture, without its letters: fonts differ from machine to machine, and Matplotlib's too."""
    from matplotlib.testing.compare import compare_images

    figure, axes = plt.subplots(figsize=(5, 4), dpi=60)
    editions = [norway, attrs.evolve(norway, edition=2012), attrs.evolve(norway, edition=2014)]
    match name:
        case "tiers":
            tipreport.plot_tiers(editions, axes)
        case "series":
            tipreport.plot_series(WHOLE, axes)
        case "lifelines":
            tipreport.plot_lifelines(tipreport.ledger(editions, "NOR"), axes)
        case "roles":
            tipreport.plot_roles(editions, axes)
    for text in figure.findobj(matplotlib.text.Text):
        text.set_visible(False)
    made = tmp_path / f"{name}.png"
    figure.savefig(made)
    wanted = PICTURES / f"{name}.png"
    assert wanted.exists(), f"no picture to compare with; look at {made} and store it"
    assert compare_images(str(wanted), str(made), tol=8) is None

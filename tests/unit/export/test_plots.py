"""Pictures: what is drawn, what is left out because it is not known, and how it looks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest

import tipreport
from tipreport.model import (
    Break,
    Corpus,
    Country,
    Indicator,
    Met,
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


def point(
    edition: int, low: int | None, high: int | None = None, state: str = "value", unit: str = "case", **more: Any
) -> Point:
    ends = [None if value is None else Quantity(value, unit) for value in (low, high)]
    made = Indicator(
        id=f"investigations@{edition}",
        metric="investigations",
        **{"statistic": Statistic.COUNT, **more},
        state=State(state),
        low=ends[0],
        high=ends[1],
        section=SectionKind.PROSECUTION,
        span=Span(0, 1),
        sentence=Span(0, 1),
        rule="test",
    )
    return Point(edition, made)


def series(*points: Point, breaks: tuple[Break, ...] = ()) -> Series:
    return Series(metric="investigations", statistic=Statistic.COUNT, points=points, breaks=breaks)


def lines(axes: Any) -> set[tuple[int, int]]:
    """The editions that a line joins."""
    return {
        tuple(line.get_xdata())
        for line in axes.lines
        if len(set(line.get_xdata())) == 2 and len(line.get_xdata()) == 2 and line.get_linestyle() == "-"
    }


def key(axes: Any) -> list[str]:
    return [text.get_text() for text in axes.get_legend().get_texts()]


def drawn(axes: Any, mark: str) -> list[float]:
    """Where a mark is drawn."""
    return [x for line in axes.lines if line.get_marker() == mark for x in line.get_xdata()]


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
    assert [text.get_text() for text in axes.texts] == ["unit differs"]
    assert "break: not to be compared" in key(axes)


def test_a_missing_edition_is_no_zero() -> None:
    axes = tipreport.plot_series(series(point(2010, 26, 26), point(2012, 30, 30)))
    assert lines(axes) == set()
    assert {y for line in axes.lines for y in line.get_ydata()} == {26.0, 30.0}


@pytest.mark.parametrize(
    ("later", "why"),
    [
        (point(2011, 40, 40, unit="offender"), "unit differs"),
        (point(2011, 40, 40, statistic=Statistic.SHARE), "kind differs"),
        (point(2011, 40, 40, phase=tipreport.Phase.PENDING), "kind differs"),
    ],
)
def test_a_change_of_unit_or_kind_is_a_break_though_the_series_names_none(later: Point, why: str) -> None:
    axes = tipreport.plot_series(series(point(2010, 26, 26), later))
    assert lines(axes) == set()
    assert [text.get_text() for text in axes.texts] == [why]
    assert {line.get_xdata()[0] for line in axes.lines if line.get_linestyle() == ":"} == {2010.5}


def test_missing_not_reported_and_zero_are_told_apart() -> None:
    told = attrs.evolve(WHOLE, missing=(2019,), country=Country("Ghana", "GHA"))
    axes = tipreport.plot_series(told)
    assert {"did not report", "zero, as stated", "edition says nothing of it", "no such edition here"} <= set(key(axes))
    assert (drawn(axes, "x"), drawn(axes, "s"), drawn(axes, ".")) == ([2012], [2016], [2019])
    shaded = [patch for patch in axes.patches if patch.get_width() == 1]
    assert [patch.get_x() + 0.5 for patch in shaded] == [2015]
    below = [line for line in axes.lines if line.get_marker() in ("x", ".")]
    assert all(y < 0 for line in below for y in line.get_ydata())  # of the Axes: no place among the values


def test_a_series_says_whose_it_is_in_which_unit_and_begins_at_zero(norway: Report) -> None:
    found = tipreport.timeline([norway], "NOR").of("investigations")[0]
    axes = tipreport.plot_series(found)
    assert axes.get_title().startswith("Norway: investigations")
    assert axes.get_title().endswith("(cases)")
    assert axes.get_ylabel() == "cases"
    assert axes.get_ylim()[0] == 0


def test_a_value_that_has_no_place_on_the_scale_is_not_lost() -> None:
    life = attrs.evolve(point(2011, 1, 1).indicator, low=Quantity(None, "life"), high=Quantity(None, "life"))
    axes = tipreport.plot_series(series(point(2010, 26, 26), Point(2011, life)))
    assert drawn(axes, "*") == [2011]
    assert "value without a place on this scale" in key(axes)


def test_several_series_on_one_picture_are_named_in_the_key() -> None:
    one = attrs.evolve(series(point(2010, 26, 26), point(2011, 31, 31)), country=Country("Ghana", "GHA"))
    other = attrs.evolve(one, points=tuple(Point(p.edition, attrs.evolve(p.indicator, metric="arrests")) for p in one))
    axes = tipreport.plot_series(other, tipreport.plot_series(one))
    assert axes.get_title() == "Ghana"
    assert key(axes) == ["Ghana: investigations (cases)", "value", "Ghana: arrests (cases)"]


def test_tiers_have_a_key_and_a_row_that_can_be_read_for_each_of_190_countries(norway: Report) -> None:
    places = [Country(f"Land {n}", f"{chr(65 + n // 26)}{chr(65 + n % 26)}X") for n in range(190)]

    def tall(n: int) -> Any:
        made = Corpus(
            attrs.evolve(norway, country=place, edition=year) for place in places[:n] for year in (2011, 2013)
        )
        return tipreport.plot_tiers(made)

    few, many = tall(4), tall(190)
    assert key(few) == ["1  Tier 1", "blank: no such edition here"]
    for axes in (few, many):
        axes.figure.draw_without_rendering()
        row = axes.transData.transform((0, 0))[1] - axes.transData.transform((0, 1))[1]
        letters = axes.get_yticklabels()[0].get_window_extent().height
        assert row > letters
    assert few.figure.get_size_inches()[1] < 3


def test_what_the_next_edition_shows_differs_in_shape_as_well(norway: Report) -> None:
    from tipreport.export.plots.lifelines import MET_LOOKS

    assert set(Met) <= set(MET_LOOKS)
    assert len(set(MET_LOOKS.values())) == len(MET_LOOKS)


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
    assert [patch.get_x() + 0.5 for patch in axes.patches] == [2011, 2012, 2013]
    assert [text.get_text() for text in axes.texts] == ["1", "1", "?"]
    assert key(axes) == ["1  Tier 1", "?  tier not read"]


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

    figure, axes = plt.subplots(figsize=(6, 4), dpi=60, layout="constrained")
    editions = [norway, attrs.evolve(norway, edition=2012), attrs.evolve(norway, edition=2014)]
    match name:
        case "tiers":
            tipreport.plot_tiers(editions, axes)
        case "series":
            tipreport.plot_series(attrs.evolve(WHOLE, missing=(2019,)), axes)
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


def test_an_agreement_is_a_row_a_group_with_intervals(norway: tipreport.Report) -> None:
    cells = tipreport.sample(norway, 1000).cells
    coded = [tipreport.Coding(cell=cell, coder="Ada", answer=tipreport.CellAnswer.RIGHT) for cell in cells]
    found = tipreport.agreement(tipreport.Codings(coded), norway)
    axes = tipreport.plot_agreement(found, by="section")
    sections = {each.group for each in found.measures if each.by == "section"}
    assert len(axes.get_yticks()) == 1 + len(sections)
    assert axes.get_xlim()[0] == 0
    with pytest.raises(tipreport.ModelError, match="nothing to draw"):
        tipreport.plot_agreement(tipreport.agreement(tipreport.Codings(), norway))


def test_each_measure_stands_where_it_is(norway: tipreport.Report) -> None:
    coded = [
        tipreport.Coding(cell=cell, coder="Ada", answer=tipreport.CellAnswer.NONE if number % 3 else "right")
        for number, cell in enumerate(tipreport.sample(norway, 1000).cells)
    ]
    found = tipreport.agreement(tipreport.Codings(coded), norway)
    estimates = {each.measure: each.estimate for each in found.measures if each.by is None and each.of == "indicator"}
    assert estimates["precision"] != estimates["recall"]
    axes = tipreport.plot_agreement(found, by="metric")
    drawn = {line.get_label(): line.get_xdata()[0] for line in axes.lines}
    assert drawn == {"precision": estimates["precision"], "recall": estimates["recall"]}

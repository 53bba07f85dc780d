"""What a panel counts by itself, which figure it takes where several claim a cell, and what it says of the rest."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

import tipreport
from tipreport import Corpus, ModelError, Panel, PanelBasis, PanelCell, PanelExclusion, PanelRule, Report
from tipreport.model import Origin, State

HEAD = "{0} (Tier 2)\n\nThe Government of {0} does not fully meet the minimum standards for the elimination of trafficking; however, it is making significant efforts to do so.\n\n"
Read = Callable[..., Report]


def read(*prosecution: str, protection: str = "", country: str = "Togo", edition: int = 2016) -> Report:
    text = (
        HEAD.format(country)
        + "Prosecution\n\nThe government maintained law enforcement efforts. "
        + " ".join(prosecution)
    )
    if protection:
        text += "\n\nProtection\n\nThe government maintained protection efforts. " + protection
    return tipreport.parse(text, country=country, edition=edition)


def cell(report: Report, metric: str, **options: object) -> PanelCell:
    (row,) = tipreport.panel(report, [metric], **options)  # type: ignore[arg-type]
    return row[metric]


def value(report: Report, metric: str, **options: object) -> object:
    claim = cell(report, metric, **options).claim
    return None if claim is None else claim.value


def reasons(report: Report, metric: str) -> set[PanelExclusion]:
    return {each.reason for each in cell(report, metric).left_out}


# The seed


def test_the_seed(norway: Report) -> None:
    (row,) = tipreport.panel(norway, ["investigations", "prosecutions", "convictions", "victims_identified"])
    assert (row.year, row.edition, row.tier, row.held) == (2010, 2011, "1", True)
    quotes = {}
    for metric in ("investigations", "prosecutions", "convictions"):
        claim = row[metric].claim
        assert claim is not None
        quotes[metric] = (
            claim.value,
            claim.unit,
            claim.basis.value,
            [norway.quote(norway.indicator(name)) for name in claim.ids],
        )
    assert quotes["investigations"] == (37, "case", "sum_of_forms", ["26", "11"])
    number, unit, basis, words = quotes["prosecutions"]
    assert (number, unit, basis, words[0]) == (11, "offender", "one_form", "11")
    assert norway.indicator(row["prosecutions"].claim.ids[1]).state is State.ZERO_STATED  # type: ignore[union-attr]
    assert quotes["convictions"] == (8, "offender", "whole", ["Eight"])
    assert row["victims_identified"].rules == (PanelRule.NOT_MENTIONED,)
    earlier = {each.reason for each in row["convictions"].left_out}
    assert earlier == {PanelExclusion.EARLIER, PanelExclusion.PART}


# The defaults, each by a figure that counts and one that does not


def test_related_offences_do_not_count() -> None:
    report = read("In 2015, the government convicted nine offenders for pimping.")
    assert value(report, "convictions") is None
    assert reasons(report, "convictions") == {PanelExclusion.OFFENCE}
    assert cell(report, "convictions").rules == (PanelRule.LEFT_OUT,)
    assert value(report, "convictions", offences=["trafficking", "related"]) == 9


def test_what_others_did_does_not_count() -> None:
    report = read(protection="In 2015, NGOs identified 40 trafficking victims.")
    assert value(report, "victims_identified") is None
    assert reasons(report, "victims_identified") <= {PanelExclusion.DOER, PanelExclusion.SOURCE}
    mixed = read(
        protection="In 2015, the government identified 25 trafficking victims, and NGOs identified 40 trafficking victims."
    )
    assert value(mixed, "victims_identified") == 25


def test_parts_and_groups_do_not_count() -> None:
    report = read(
        "In 2015, the government convicted 20 traffickers, including six women.",
        protection="In 2015, the government identified 12 child trafficking victims.",
    )
    assert value(report, "convictions") == 20
    assert value(report, "victims_identified") is None
    assert reasons(report, "victims_identified") == {PanelExclusion.POPULATION}


def test_forms_are_added_up_where_one_sentence_gives_them_side_by_side() -> None:
    together = read("In 2015, the government investigated 26 sex trafficking cases and 11 labor trafficking cases.")
    claim = cell(together, "investigations").claim
    assert claim is not None
    assert (claim.value, claim.basis, len(claim.ids)) == (37, PanelBasis.SUM_OF_FORMS, 2)
    apart = read(
        "In 2015, police investigated 26 sex trafficking cases.",
        "In 2015, prosecutors investigated 11 labor trafficking cases.",
    )
    assert value(apart, "investigations") is None
    assert reasons(apart, "investigations") == {PanelExclusion.FORM}


def test_one_form_alone_is_no_whole_unless_there_was_none_of_the_other() -> None:
    alone = read("In 2015, the government prosecuted 15 sex trafficking offenders.")
    assert value(alone, "prosecutions") is None
    other = read(
        "In 2015, the government prosecuted 15 sex trafficking offenders.",
        "In 2015, the government did not prosecute any labor trafficking offenders.",
    )
    claim = cell(other, "prosecutions").claim
    assert claim is not None
    assert (claim.value, claim.basis) == (15, PanelBasis.ONE_FORM)


def test_the_year_of_the_row_counts_and_no_other() -> None:
    report = read("In 2015, the government convicted 12 traffickers, compared with nine traffickers convicted in 2014.")
    assert value(report, "convictions") == 12
    assert reasons(report, "convictions") == {PanelExclusion.EARLIER}
    part = read("In January 2016, the government convicted three traffickers.")
    assert value(part, "convictions") is None
    assert reasons(part, "convictions") == {PanelExclusion.PERIOD}
    unstated = read("The government convicted 12 traffickers.")
    claim = cell(unstated, "convictions").claim
    assert claim is not None
    assert (claim.value, claim.period) == (12, None)


def test_officials_are_some_of_all() -> None:
    report = read("In 2015, the government convicted two police officers for trafficking.")
    assert value(report, "convictions") is None
    assert reasons(report, "convictions") <= {PanelExclusion.UNIT, PanelExclusion.POPULATION}


@pytest.mark.parametrize(
    "said",
    [
        "The government did not report any investigations, prosecutions, or convictions of officials complicit in trafficking.",
        "The government neither prosecuted nor convicted any officials in 2015.",
        "In 2015, the government did not convict any police officers for trafficking.",
    ],
)
def test_no_officials_is_not_nobody(said: str) -> None:
    """An absence of convictions of officials is of the metric of its verb, and still none of all."""
    report = read("In 2015, the government convicted nine traffickers.", said)
    alone = read(said)
    for each, wanted in ((report, 9), (alone, None)):
        verbs = tuple(
            attrs.evolve(one, metric="convictions", id=f"convictions@{one.span.start}.{number}")
            if one.state is not State.VALUE
            else one
            for number, one in enumerate(each.indicators)
        )
        absences = [one for one in verbs if one.state is not State.VALUE]
        assert absences
        made = attrs.evolve(each, indicators=verbs)
        assert value(made, "convictions") == wanted
        assert {left.reason for left in cell(made, "convictions").left_out} == {PanelExclusion.UNIT}
        assert tipreport.panel(made, "convictions").conflicts == ()


def test_some_of_another_whole_is_all_of_its_kind() -> None:
    report = read("In 2015, police arrested 34 suspects, 12 of whom were convicted.")
    one = next(each for each in report.indicators if each.metric == "convictions")
    assert one.base is not None
    assert value(report, "convictions") == 12
    own = read(
        "In 2015, police arrested 34 suspects, 12 of whom were convicted.", "In 2015, courts convicted 15 traffickers."
    )
    assert conflict(own, "convictions") == (15, ("whole",), 2)


def test_the_kinds_of_nothing_are_told_apart() -> None:
    none = read("In 2015, the government did not convict any traffickers.")
    silent = read("The government did not report the number of convictions in 2015.")
    zero, unreported, unsaid = (cell(report, "convictions") for report in (none, silent, read()))
    assert zero.claim is not None
    assert (zero.claim.value, zero.claim.state) == (0, State.ZERO_STATED)
    assert unreported.claim is not None
    assert (unreported.claim.value, unreported.claim.state) == (
        None,
        State.NOT_REPORTED,
    )
    assert unsaid.claim is None
    assert unsaid.rules == (PanelRule.NOT_MENTIONED,)


def test_one_unit_alone_where_it_is_asked_for() -> None:
    report = read("In 2015, the government reported nine convictions.")
    claim = cell(report, "convictions").claim
    assert claim is not None
    assert (claim.value, claim.unit) == (9, "case")
    assert value(report, "convictions", units={"convictions": "offender"}) is None
    assert value(report, "convictions", units={"convictions": "case"}) == 9
    none = read("In 2015, the government did not convict any traffickers.")
    assert value(none, "convictions", units={"convictions": "case"}) == 0


# Conflicts


def conflict(report: Report, metric: str) -> tuple[object, tuple[str, ...], int]:
    """What fills the cell, by which rules, and how many claims the conflict lists."""
    found = tipreport.panel(report, [metric])
    (row,) = found
    (listed,) = found.conflicts
    claim = row[metric].claim
    assert listed.chosen is claim
    assert listed.rules == row[metric].rules
    return (None if claim is None else claim.value), tuple(rule.value for rule in listed.rules), len(listed.claims)


def test_figures_that_differ_and_that_no_rule_prefers_leave_the_cell_empty() -> None:
    report = read(
        "In 2015, the government convicted 12 traffickers.", "In 2015, the government convicted 14 traffickers."
    )
    assert conflict(report, "convictions") == (None, ("undecided",), 2)


def test_figures_that_agree_are_no_conflict() -> None:
    report = read(
        "In 2015, the government convicted 12 traffickers.",
        "The government convicted approximately 12 traffickers in 2015.",
    )
    found = tipreport.panel(report, ["convictions"])
    assert found.conflicts == ()
    assert found["TGO", 2016]["convictions"].rules == (PanelRule.ONLY_FIGURE,)
    assert found["TGO", 2016]["convictions"].claim.qualifier == "exact"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("said", "metric", "wanted", "rule"),
    [
        (("In 2015, the government convicted 12 traffickers.", "The government did not report the number of convictions in 2015."), "convictions", 12, "value"),
        (("The government convicted nine traffickers.", "In 2015, the government convicted 12 traffickers."), "convictions", 12, "period"),
        (("During the reporting period, the government convicted nine traffickers.", "In 2015, the government convicted 12 traffickers."), "convictions", 12, "calendar_year"),
        (("In 2015, police investigated nine trafficking cases.", "In 2015, the government investigated 12 trafficking cases."), "investigations", 12, "government"),
        (("In 2015, the government prosecuted nine cases.", "In 2015, the government prosecuted 12 traffickers."), "prosecutions", 12, "unit"),
        (("In 2015, the government convicted more than nine traffickers.", "In 2015, the government convicted 12 traffickers."), "convictions", 12, "exact"),
        (("In 2015, the government investigated nine trafficking cases.", "In 2015, the government initiated 12 trafficking investigations."), "investigations", 12, "phase"),
        (("In 2015, the government investigated 26 sex trafficking cases and 11 labor trafficking cases.", "In 2015, the government investigated 40 trafficking cases."), "investigations", 40, "whole"),
    ],
)  # fmt: skip
def test_the_rule_that_decided_is_named(said: tuple[str, ...], metric: str, wanted: int, rule: str) -> None:
    assert conflict(read(*said), metric) == (wanted, (rule,), 2)
    if rule != "period":  # a paragraph dates what stands behind its date
        assert conflict(read(*reversed(said)), metric) == (wanted, (rule,), 2)


def test_an_organ_is_as_good_as_nobody_named() -> None:
    said = "In 2015, prosecutors initiated 12 prosecutions.", "In 2015, nine traffickers' cases were prosecuted."
    report = read(*said)
    assert {one.doers for one in report.indicators if one.metric == "prosecutions"} >= {("prosecutors",)}
    _, rules, _ = conflict(report, "prosecutions")
    assert "government" not in rules


def test_none_of_some_is_not_nobody() -> None:
    report = read("In 2015, police arrested 34 suspects, none of whom was convicted.")
    convictions = [one for one in report.indicators if one.metric == "convictions"]
    parts = tuple(
        attrs.evolve(one, base=tipreport.Base("part_of", next(x.id for x in report.indicators if x.metric == "arrests"), one.span))
        if one.metric == "convictions" else one
        for one in report.indicators
    )  # fmt: skip
    assert convictions
    assert value(attrs.evolve(report, indicators=parts), "convictions") is None


def test_what_a_person_has_read_comes_first() -> None:
    report = read(
        "In 2015, the government convicted 12 traffickers.", "In 2015, the government convicted 14 traffickers."
    )
    corrected = attrs.evolve(
        report,
        indicators=tuple(
            attrs.evolve(one, origin=Origin.PERSON) if report.quote(one) == "14" else one for one in report.indicators
        ),
    )
    assert conflict(corrected, "convictions") == (14, ("person",), 2)


# Rows


@pytest.fixture(scope="module")
def several() -> Corpus:
    figure = "In {0}, the government convicted {1} traffickers."
    return Corpus(
        [
            read(figure.format(2014, 5), edition=2015),
            read(figure.format(2016, 7), edition=2017),
            read(figure.format(2016, 8), country="Benin", edition=2017),
        ]
    )


def test_a_row_a_narrative(several: Corpus) -> None:
    found = tipreport.panel(several, "convictions")
    assert [(row.country.alpha3, row.edition, row.year) for row in found] == [
        ("BEN", 2017, 2016),
        ("TGO", 2015, 2014),
        ("TGO", 2017, 2016),
    ]
    assert repr(found) == "<Panel of 3 rows and 1 metric: 2 countries, 2015 to 2017; 0 conflicts>"


def test_an_edition_that_is_not_there_is_no_silence(several: Corpus) -> None:
    found: Panel = tipreport.panel(several, "convictions", balanced=True)
    assert [(row.country.alpha3, row.edition, row.held) for row in found] == [
        ("BEN", 2015, False), ("BEN", 2016, False), ("BEN", 2017, True),
        ("TGO", 2015, True), ("TGO", 2016, False), ("TGO", 2017, True),
    ]  # fmt: skip
    missing = found["TGO", 2016]
    assert (missing.tier, missing["convictions"].claim, missing["convictions"].rules) == (
        None,
        None,
        (PanelRule.NO_EDITION,),
    )
    assert found.report(missing) is None


def test_a_wrong_word_is_refused(several: Corpus) -> None:
    for wrong in (
        {"metrics": ["hotlines"]},
        {"metrics": []},
        {"offences": "theft"},
        {"doers": ["nobody"]},
        {"units": {"convictions": "pears"}, "metrics": "convictions"},
        {"units": {"shelters": "bed"}},
    ):
        with pytest.raises(ModelError):
            tipreport.panel(several, **wrong)  # type: ignore[arg-type]


def test_the_order_of_the_reports_changes_nothing(several: Corpus) -> None:
    assert tipreport.panel(reversed(several.reports)) == tipreport.panel(several)

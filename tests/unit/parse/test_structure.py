"""The structure of the annotated narratives: placement, sections, grades, recommendations, roles."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import tipreport

GOLD = Path(__file__).parents[2] / "gold"
STEMS = sorted(path.stem for path in GOLD.glob("*-20*.json"))
# Some of the texts do not say which edition they are; there it is passed in.
UNDATED = {"ghana-2013", "hong-kong-2012", "moldova-2009"}


def annotated(stem: str, root: Path) -> tuple[dict[str, Any], tipreport.Document]:
    gold = json.loads((GOLD / f"{stem}.json").read_text("utf-8"))
    path = root / "seeds" / "norway-2011.txt" if stem == "norway-2011" else GOLD / f"{stem}.txt"
    (document,) = tipreport.documents(path)
    return gold, document


def read(stem: str, root: Path) -> tuple[dict[str, Any], tipreport.Document, tipreport.Report]:
    gold, document = annotated(stem, root)
    report = tipreport.parse(document)
    if report.edition is None:
        assert "edition_unknown" in {problem.code for problem in report.problems}
        assert stem in UNDATED
        report = tipreport.parse(document, edition=gold["edition"])
    return gold, document, report


def test_all_are_there() -> None:
    assert len(STEMS) >= 10


@pytest.mark.parametrize("stem", STEMS)
def test_placement(stem: str, root: Path) -> None:
    gold, _, report = read(stem, root)
    assert report.alpha3 == gold["country"]
    assert report.edition == gold["edition"]
    assert report.tier == gold["tier"]
    assert report.compliance == gold["compliance"]
    placement = report.placement
    assert placement.watch_list_years == gold["placement"]["watch_list_years"]
    assert placement.waiver == gold["placement"]["waiver"]
    assert list(placement.limbs) == gold["placement"]["limbs"]
    assert placement.policy_or_pattern == gold["placement"]["policy_or_pattern"]


@pytest.mark.parametrize("stem", STEMS)
def test_every_paragraph_is_in_its_section(stem: str, root: Path) -> None:
    gold, document, report = read(stem, root)
    wrong = []
    for match in re.finditer(r"\S[^\n]{60,}", report.text):
        raw = document.source_span(tipreport.Span(*match.span())).start
        due = next(section["kind"] for section in gold["sections"] if section["span"][0] <= raw < section["span"][1])
        section = report.section_at(match.start())
        assert section is not None
        if section.kind != due:
            wrong.append((match.group()[:50], section.kind.value, due))
    assert wrong == []


@pytest.mark.parametrize("stem", STEMS)
def test_grades(stem: str, root: Path) -> None:
    gold, _, report = read(stem, root)
    due = [
        (s["kind"], s["grade"]["direction"], s["grade"]["level"]) for s in gold["sections"] if s["grade"] is not None
    ]
    found = [
        (section.kind.value, section.grade.direction, section.grade.level)
        for section in report.sections
        if section.grade is not None
    ]
    assert found == due


@pytest.mark.parametrize("stem", STEMS)
def test_recommendation_items(stem: str, root: Path) -> None:
    gold, _, report = read(stem, root)
    due = [" ".join(item["text"].split()) for item in gold["recommendations"]]
    assert [report.quote(item) for item in report.recommendations] == due
    assert {item.basis.value for item in report.recommendations} == {item["basis"] for item in gold["recommendations"]}


def test_roles_are_not_invented(root: Path) -> None:
    """Every place with its relation is in the annotation, but for one in a hundred."""
    found = wrong = 0
    for stem in STEMS:
        gold, _, report = read(stem, root)
        # The annotation has the words of a region as printed: `the Balkans`, `sub-Saharan Africa`.
        due = {(role["relation"], role["place"].removeprefix("the ").lower()) for role in gold["roles"]}
        pairs = {(role.relation.value, (role.place.alpha3 or role.place.name).lower()) for role in report.roles}
        found += len(pairs)
        wrong += len(pairs - due)
    assert wrong <= found / 100


def test_the_seed_in_full(norway: tipreport.Report) -> None:
    def places(relation: str) -> list[str | None]:
        return [r.place.alpha3 for r in norway.roles if r.relation == relation and r.place.alpha3 != "NOR"]

    assert len(places("origin")) == 13
    assert places("transit") == ["ITA", "ESP", "MAR"]
    assert places("cooperation") == ["LTU", "BGR", "ROU", "SVK", "CZE", "ITA", "ESP"]
    own = {(r.relation.value, r.rank) for r in norway.roles if r.place.alpha3 == "NOR"}
    assert own == {("destination", None), ("transit", "to a lesser extent"), ("origin", "to a lesser extent")}
    assert [item.actions[0].verb for item in norway.recommendations] == [
        "prosecute", "train", "establish", "ensure", "improve", "ensure", "fund", "establish",
    ]  # fmt: skip
    assert norway.recommendations[2].actions[0].intensity == ("consider",)
    assert norway.recommendations[1].actions[0].continues
    for what in ("publisher", "title", "citation", "accessed", "disclaimer"):
        span = norway.source.span_of(what)
        assert span is not None
        assert norway.quote(span)
    assert norway.problems == () or {problem.code for problem in norway.problems} == {"unread_number"}

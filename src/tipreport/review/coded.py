"""What coders said on sheets, as corrections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tipreport.errors import ReviewError, expect
from tipreport.model import Corpus, Indicator, Recommendation, Report, Role, Span
from tipreport.model.arguments import expect_text, reports_in
from tipreport.review.anchors import Ground
from tipreport.review.cells import CellKind, part_at, report_of
from tipreport.review.codings import CellAnswer, Coding, Codings
from tipreport.review.corrections import Correction, Says
from tipreport.review.fields import SEPARATOR, reading_from
from tipreport.review.figures import repeat_of
from tipreport.review.readings import DEFAULTS, Reading, reading_of
from tipreport.rules import DEFAULT_RULES


def coded_corrections(
    codings: Codings, corpus: Corpus | Iterable[Report], *, created: str | None = None
) -> list[Correction]:
    """The corrections that the sheets of coders come to, for `tipreport.correct`: what is right is confirmed too.

    >>> import tipreport
    >>> corpus = tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")])
    >>> cell = tipreport.sample(corpus, 1, of="tier", by=()).cells[0]
    >>> said = tipreport.Coding(cell=cell, coder="Ada", answer=tipreport.CellAnswer.WRONG, fields={"tier": "2"})
    >>> for each in tipreport.coded_corrections(tipreport.Codings([said]), corpus):
    ...     print(each, each.was, each.now)
    placement at “Tier 1” of NOR 2011, by Ada {'tier': '1'} {'tier': '2'}

    A note becomes the reason. What is called wrong without saying what is right gives none. A sentence that holds no
    figure is `checked`. Raises `ReviewError` where the corpus is not the one that the sample was drawn from.
    """
    expect(codings, "codings", "Codings", Codings, hint="read them with tipreport.read_sheet")
    expect_text(created, "created", "a date and time after ISO 8601 as a str")
    given = reports_in(corpus, "corpus")
    reports = given if isinstance(given, Corpus) else Corpus(given)
    grounds: dict[tuple[str, int], Ground] = {}
    made: dict[Correction, None] = {}
    for each in codings:
        report = report_of(reports, each.cell)
        ground = grounds.setdefault((each.cell.alpha3, each.cell.edition), Ground(report.text))
        for correction in _corrections(each, report, ground, created):
            made.setdefault(correction)
    return list(made)


def _corrections(coding: Coding, report: Report, ground: Ground, created: str | None) -> Iterator[Correction]:
    cell, answer = coding.cell, coding.answer
    place = Span(cell.start, cell.end)
    part = part_at(report, cell)

    def made(kind: str, says: Says, was: Reading | None, now: Reading | None, span: Span = place) -> Correction:
        return Correction(
            alpha3=cell.alpha3,
            edition=cell.edition,
            quote=ground.quote(span),
            part=kind,
            says=says,
            was=was,
            now=now,
            creator=coding.coder,
            created=created,
            why=coding.note or None,
            sha256=ground.sha256,
            repeat=repeat_of(report, part) if isinstance(part, Indicator) and was is not None else 1,
        )

    if answer is CellAnswer.UNSURE or (answer in (CellAnswer.WRONG, CellAnswer.READ) and not coding.fields):
        return
    if answer is CellAnswer.MISSED:
        yield made("indicator", Says.RIGHT, None, reading_from(coding.fields), _words(coding, report, place))
    elif cell.kind is CellKind.SENTENCE:
        yield made("text", Says.CHECKED, None, None)
    else:
        kind = "placement" if cell.kind is CellKind.TIER else cell.kind.value
        was = {"tier": report.tier.value} if cell.kind is CellKind.TIER and report.tier else {}
        if cell.kind is not CellKind.TIER:
            was = reading_of(report, part, ground)
        if answer is CellAnswer.NONE:
            yield made(kind, Says.NONE, was, None)
        else:
            yield made(kind, Says.RIGHT, was, _now(part, was, coding.fields, ground) if coding.fields else was)


def _words(coding: Coding, report: Report, place: Span) -> Span:
    """Where the words of a missed figure stand in the sentence of its cell: `one`, or `only «one» shelter`.

    Where they stand more than once, it is the first time that nothing was read there.
    """
    before, _, rest = coding.missed.rpartition("«") if "«" in coding.missed else ("", "", coding.missed)
    words, _, behind = rest.partition("»")
    pattern = rf"{_blanks(before)}\s*(?P<words>(?<!\w){_blanks(words)}(?!\w))\s*{_blanks(behind)}"
    sentence = report.sentence_at(place) or place
    found = [Span(*each.span("words")) for each in re.finditer(pattern, sentence.of(report.text))]
    spans = [span.shifted(sentence.start) for span in found]
    free = [span for span in spans if not any(span.overlaps(one.span) for one in report.indicators)]
    if not spans:
        raise ReviewError("the sentence does not have the words", subject=coding.missed, hint=coding.cell.id)
    return (free or spans)[0]


def _blanks(words: str) -> str:
    """A pattern of the words, whatever the blanks between them."""
    return r"\s*".join(re.escape(character) for character in words if not character.isspace())


def _now(part: Any, was: Reading, fields: Mapping[str, str], ground: Ground) -> dict[str, Any]:
    """What is right: the fields, with what the sheet does not ask for as it was read."""
    if isinstance(part, Indicator):
        now = reading_from(fields)
        same = all(now.get(name) == was.get(name) for name in ("low", "high"))
        kept = ("condition", "base", "comparisons", *(["converted"] if same else []))
        now |= {name: was[name] for name in kept if name in was}
        return {name: value for name, value in now.items() if value != DEFAULTS[Indicator][name]}
    if isinstance(part, Role):
        role: dict[str, Any] = {name: fields[name] for name in ("relation", "form") if fields.get(name)}
        if fields.get("population"):
            role["population"] = fields["population"].split(SEPARATOR)
        same_place = fields.get("place") in (part.place.alpha3, part.place.name)
        rank = {"rank": part.rank} if part.rank else {}
        return {**role, "place": was["place"] if same_place else _place(fields.get("place", "")), **rank}
    if isinstance(part, Recommendation):
        old = {action["verb"]: action for action in was.get("actions", ())}
        verbs = [verb.strip() for verb in fields.get("verbs", "").split(SEPARATOR) if verb.strip()]
        return {**was, "actions": [old.get(verb) or _action(verb) for verb in verbs]}
    return {name: text for name, text in fields.items() if text}


def _action(verb: str) -> dict[str, Any]:
    return {"verb": verb, "object": None, "continues": False, "intensity": [], "themes": [], "span": None}


def _place(text: str) -> dict[str, Any]:
    """A country by its code or one of its names, else a region."""
    gazetteer = DEFAULT_RULES.gazetteer
    country = gazetteer.by_alpha3(text) or gazetteer.find(text)
    return {"name": country.name, "alpha3": country.alpha3} if country else {"name": text, "alpha3": None}

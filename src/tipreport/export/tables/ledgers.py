"""The tables of a ledger: each recommendation in each edition, and the sentences that may answer it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tipreport.export.tables.column import (
    Row,
    Table,
    Way,
    column,
    country_columns,
    joined,
    quoted,
    section_kind,
    section_number,
)
from tipreport.model import (
    AnswerKind,
    Asked,
    Entry,
    Ledger,
    Met,
    RecommendationChange,
    SectionKind,
    Span,
    Strength,
)


class _Line(NamedTuple):
    """An entry with its number, and whose it is."""

    ledger: Ledger
    entry: Entry
    number: int
    asked: Asked | None = None


def _asked(ledger: Ledger) -> Iterator[Row]:
    for number, entry in enumerate(ledger.entries, 1):
        for asked in entry:
            yield Row(ledger.report(asked.edition), asked, _Line(ledger, entry, number))


def _actions(ledger: Ledger) -> Iterator[Row]:
    for number, entry in enumerate(ledger.entries, 1):
        for asked in entry:
            for each in asked.actions:
                yield Row(ledger.report(asked.edition), each, _Line(ledger, entry, number, asked))


def _answers(ledger: Ledger) -> Iterator[Row]:
    for number, entry in enumerate(ledger.entries, 1):
        for asked in entry:
            if asked.answered_by is None:
                continue
            report, line = ledger.report(asked.answered_by), _Line(ledger, entry, number, asked)
            for at, answer in enumerate(asked.answers, 1):
                yield Row(report, answer, line, at)


def _span(row: Row) -> Span | None:
    """The first item of what was asked."""
    if row.report is None:
        return None
    asked: Asked = row.part
    return row.report.recommendations[asked.ranks[0] - 1].span


_COUNTRY = country_columns(lambda row: row.whole.ledger.country, "Ledger.country")
_ENTRY = column("entry", "int", "Number of the recommendation in the ledger, from 1; the same in every edition.",
                Way("Ledger.entries", lambda row: row.whole.number))  # fmt: skip

ASKED = (
    *_COUNTRY,
    _ENTRY,
    column("edition", "int", "Year of the report that asks.", unit="year"),
    column("ranks", "str", "Its ranks in that edition; each joins with `recommendations.rank`.", several=True),
    column("change", "str", "What it was to the edition before.", vocabulary=RecommendationChange),
    column("strength", "str", "Whether the wording asks for more or for less than that of the edition before.",
           vocabulary=Strength),
    column("first", "int", "The edition that it first stood in.", Way("Entry.first", lambda row: row.whole.entry.first),
           unit="year"),
    column("last", "int", "The last edition that it stood in.", Way("Entry.last", lambda row: row.whole.entry.last),
           unit="year"),
    column("ended", "int", "The first edition that no longer has it; null while it stands.",
           Way("Entry.ended", lambda row: row.whole.entry.ended), unit="year"),
    column("answered_by", "int", "The next edition, null where the corpus does not hold it.", unit="year"),
    column("met", "str", "What that edition shows of it; no_evidence is silence, not a no.", vocabulary=Met),
    column("answers", "int", "Number of sentences there that may answer it.",
           Way(".answers", lambda row: len(row.part.answers))),
    column("quote", "str", "The words of its items.",
           Way("Recommendation.span", lambda row: joined(row.whole.ledger.wording(row.part))), several=True,
           evidence=True),
    column("section", "str", "Kind of the section in which the first item begins.",
           Way("Report.sections.kind", lambda row: section_kind(row.report, _span(row))), vocabulary=SectionKind),
    column("section_number", "int", "Number of that section in the text, from 1; joins with `sections.number`.",
           Way("Report.sections", lambda row: section_number(row.report, _span(row)))),
    column("start", "int", "Where the first item begins in the text of the report.",
           Way("Recommendation.span.start", lambda row: getattr(_span(row), "start", None)), unit="code points"),
    column("end", "int", "Where the first item ends in the text of the report; not part of it.",
           Way("Recommendation.span.end", lambda row: getattr(_span(row), "end", None)), unit="code points"),
)  # fmt: skip

ACTIONS = (
    *_COUNTRY,
    _ENTRY,
    column("edition", "int", "Year of the report that asks.", Way("Asked.edition", lambda row: row.whole.asked.edition),
           unit="year"),
    column("rank", "int", "The recommendation in that edition; joins with `recommendations.rank`."),
    column("action", "int", "Number of its action, from 1; joins with `actions.number`.",
           Way(".action", lambda row: row.part.action + 1)),
    column("answered_by", "int", "The next edition.", Way("Asked.answered_by", lambda row: row.whole.asked.answered_by),
           unit="year"),
    column("met", "str", "What that edition shows of the action; no_evidence is silence, not a no.", vocabulary=Met),
)  # fmt: skip

ANSWERS = (
    *_COUNTRY,
    _ENTRY,
    column("edition", "int", "Year of the report that asks.", Way("Asked.edition", lambda row: row.whole.asked.edition),
           unit="year"),
    column("number", "int", "Number of the answer among those to that recommendation, from 1.",
           Way("Asked.answers", lambda row: row.number)),
    column("rank", "int", "The recommendation in the edition that asks; joins with `recommendations.rank`."),
    column("action", "int", "Number of its action that is answered, from 1; joins with `actions.number`.",
           Way(".action", lambda row: row.part.action + 1)),
    column("kind", "str", "What the sentence says of the action.", vocabulary=AnswerKind),
    column("shared", "str", "The words that the action and the sentence share.", several=True),
    column("rule", "str", "The rule that found it; of what is only mentioned, the reason."),
    column("indicator", "str", "The figure that answers, if one does; joins with `indicators.id` of that report."),
    column("answered_by", "int", "Year of the report that the sentence stands in.",
           Way("Asked.answered_by", lambda row: row.whole.asked.answered_by), unit="year"),
    column("quote", "str", "The verb of the answer, as printed.", quoted("verb"), evidence=True),
    column("sentence", "str", "The sentence that may answer it.", quoted("sentence"), evidence=True),
    column("section", "str", "Kind of the section in which the sentence begins.",
           Way("Report.sections.kind", lambda row: section_kind(row.report, row.part.sentence)),
           vocabulary=SectionKind),
    column("section_number", "int", "Number of that section in the text, from 1; joins with `sections.number`.",
           Way("Report.sections", lambda row: section_number(row.report, row.part.sentence))),
    column("start", "int", "Where the sentence begins in the text of the report that answers.", "sentence.start",
           unit="code points"),
    column("end", "int", "Where the sentence ends in that text; not part of it.", "sentence.end", unit="code points"),
)  # fmt: skip

TABLES = (
    Table("asked", "Ledger", "Asked", "One recommendation in one edition.", ("alpha3", "entry", "edition"), ASKED,
          _asked),
    Table("asked_actions", "Ledger", "AskedAction", "One action of a recommendation in one edition.",
          ("alpha3", "entry", "edition", "rank", "action"), ACTIONS, _actions),
    Table("answers", "Ledger", "Answer", "One sentence of the next edition that may answer a recommendation.",
          ("alpha3", "entry", "edition", "number"), ANSWERS, _answers),
)  # fmt: skip

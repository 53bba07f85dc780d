"""From a document to a report: one pass each for sentences, sections, placement, recommendations, roles, indicators."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tipreport._version import __version__
from tipreport.errors import NotANarrativeError, SeveralNarrativesError, SourceError, StrictError, expect
from tipreport.model import (
    Anchor,
    Country,
    Generator,
    Indicator,
    Problem,
    Report,
    Section,
    SectionBasis,
    SectionKind,
    Severity,
    Source,
    Span,
    Tier,
)
from tipreport.model.arguments import expect_country, expect_edition
from tipreport.model.edition import FIRST_EDITION, LAST_EDITION
from tipreport.parse.anew import without_second
from tipreport.parse.indicators import read_indicators
from tipreport.parse.mixed import mixed
from tipreport.parse.naming import named_in
from tipreport.parse.paragraphs import Paragraph, paragraphs
from tipreport.parse.placement import read_placement, tier_sentence_at
from tipreport.parse.recommendations import read_recommendations
from tipreport.parse.roles import read_roles
from tipreport.parse.sections import SectionReader
from tipreport.parse.sentences import sentences as read_sentences
from tipreport.rules.editions import LAYOUTS, layout_of
from tipreport.rules.gazetteer import CountryRow
from tipreport.rules.given import given_country
from tipreport.rules.noise import RANKING_BOX
from tipreport.rules.openings import OF_ANY_COUNTRY
from tipreport.rules.ruleset import DEFAULT_RULES, RuleSet
from tipreport.source import Document
from tipreport.source.card import Card
from tipreport.source.headings import NarrativeHeading, narrative_headings
from tipreport.source.split import split
from tipreport.source.statements import compliance_at, special_case_at

# The first edition that sets its recommendations as a list; before it advice stands in prose.
FIRST_LIST = 2008

# The years below the head of a box, each a column: `2009 2010 2011`.
RANKED_YEARS = re.compile(r"20\d\d(?:[^\S\n]+20\d\d){1,12}")
# How far below the head they stand, with the tiers at their rows between.
RANKING_REACH = 200

# The end of a sentence in a line.
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ“\"])")
OF_ANY = re.compile(OF_ANY_COUNTRY, re.IGNORECASE)
# What only a narrative has; a profile or an analysis may be a page of anything.
OWN_SECTIONS = frozenset(SectionKind) - {
    SectionKind.FRONT_MATTER,
    SectionKind.PROFILE,
    SectionKind.ANALYSIS,
    SectionKind.METHODOLOGY,
    SectionKind.OTHER,
    SectionKind.END_MATTER,
}


def parse(
    text: str | Document,
    *,
    country: str | None = None,
    edition: int | None = None,
    rules: RuleSet | None = None,
    strict: bool = False,
) -> Report:
    """The report of one narrative, with whatever stands around it.

    `country` (a code, a name, or a form of it that other data sets print: "Congo, Rep.") and `edition` (the year) win over what the text says. `rules` is a rule set
    to go by instead of `DEFAULT_RULES`.

    >>> import tipreport
    >>> report = tipreport.parse('''NORWAY: Tier 1
    ...
    ... The Government of Norway fully meets the minimum standards for the elimination of trafficking.
    ... ''', edition=2018)
    >>> report.country.alpha3, report.compliance.value, [problem.code for problem in report.problems]
    ('NOR', 'fully_meets', [])

    Raises `NotANarrativeError` where there is neither a country heading nor a compliance or tier sentence on a country,
    or a tier sentence and nothing else of a narrative, `SeveralNarrativesError` where there are several narratives,
    `EncodingError` for what is no text, `ModelError` for a country that is not known or may be several, and with `strict` one
    `StrictError` that carries all problems of severity error.
    """
    expect_options(country, edition, rules)
    document = _document(text)
    report = _Reading(document, rules or DEFAULT_RULES, country, edition).report()
    if strict:
        refuse_errors(report, document.path)
    return report


def parse_structure(
    text: str | Document, *, country: str | None = None, edition: int | None = None, rules: RuleSet | None = None
) -> Report:
    """What `parse` reads before it reads the indicators, in a fraction of its time: a report that has none.

    >>> report = parse_structure("NORWAY: Tier 1\\n\\nNorway is a country of transit for 12 victims.", edition=2018)
    >>> report.tier.label, report.indicators
    ('Tier 1', ())

    Raises the errors of `parse`.
    """
    expect_options(country, edition, rules)
    return _Reading(_document(text), rules or DEFAULT_RULES, country, edition).report(indicators=False)


def expect_options(country: object, edition: int | None, rules: object) -> None:
    """Raise `WrongTypeError` for an option of another type, `ModelError` for a year that can have no edition."""
    if country is not None:
        expect_country(country)
    expect_edition(edition)
    if rules is not None:
        expect(rules, "rules", "a RuleSet", RuleSet)


def _document(text: str | Document) -> Document:
    if isinstance(text, Document):
        return text
    expect(text, "text", "a str or a Document", str, hint="decode bytes, or read a file with tipreport.read")
    whole = Document.from_text(text)
    parts = split(whole)
    if len(parts) > 1:
        raise several(len(parts), whole.text[:60])
    return parts[0] if parts else whole


def refuse_errors(report: Report, path: str | None = None) -> None:
    """What `strict` asks: raises `StrictError` where the report has problems of severity error, with all of them."""
    errors = [problem for problem in report.problems if problem.severity is Severity.ERROR]
    if errors:
        raise StrictError(
            "; ".join(problem.message for problem in errors),
            subject=path or report.text[:60],
            hint="pass country= or edition= if you know them",
            problems=errors,
        )


def named_country(given: str, rules: RuleSet | None = None) -> Country:
    """The country that a caller means; see `tipreport.rules.given.given_country`."""
    row = given_country(given, (rules or DEFAULT_RULES).gazetteer)
    return Country(row.name, row.alpha3)


def several(count: int, subject: str) -> SeveralNarrativesError:
    """The error for a text of several narratives where one is asked for."""
    return SeveralNarrativesError(
        f"{count} narratives where one is asked for",
        subject=subject,
        hint="use tipreport.read_corpus, or parse each of tipreport.documents(path)",
    )


class _Reading:
    def __init__(self, document: Document, rules: RuleSet, country: str | None, edition: int | None) -> None:
        self.document = document
        self.text = document.text
        self.rules = rules
        self.problems: list[Problem] = []
        self.evidence: list[Anchor] = []
        self.lines: list[Paragraph] = paragraphs(self.text)
        self.heading = self._heading()
        self.card: Card = document.card
        for span in self.card.unread:
            self._problem(
                Severity.WARNING, "date_unread", "a date that lacks its day or its month, or may be two", span
            )
        self._check_narrative(named=country is not None)
        self.edition = self._edition(edition)
        self.country = self._country(country)

    def report(self, *, indicators: bool = True) -> Report:
        text = self.text
        sentences = read_sentences(text)
        reader = SectionReader(text, self.lines, sentences, self.edition, self.rules)
        card_spans = [anchor.span for anchor in self.card.evidence]
        sections = reader.read(self.heading.span if self.heading else None, card_spans)
        del reader
        sections, second = without_second(sections, self.lines)
        self.problems += [second] if second else []
        self._check_sections(sections)
        self.lines.clear()  # not needed any more, and as large as the text
        placement, problems = read_placement(text, sections, sentences, self.heading)
        self.problems += problems
        # A special case states no compliance.
        self._check_columns(stated=placement.compliance is not None, due=placement.tier is not Tier.SPECIAL_CASE)
        if placement.tier is None:
            self._problem(Severity.ERROR, "tier_unknown", "no tier in heading or analysis")
        if (
            placement.compliance is None
            and placement.tier != "special_case"
            and any(section.kind is SectionKind.ANALYSIS for section in sections)
        ):
            self._problem(
                Severity.WARNING, "compliance_unknown", "the analysis states no compliance that could be read"
            )
        listed = any(section.kind is SectionKind.RECOMMENDATIONS for section in sections)
        recommendations = read_recommendations(
            text, sections, sentences, prose=not listed and (self.edition or FIRST_EDITION) < FIRST_LIST
        )
        told = self._told(sentences, card_spans)
        roles, unplaced = read_roles(text, sections, told, self.country, self.edition, self.rules.gazetteer)
        self.problems += unplaced
        found = self._indicators(told, sections) if indicators else ()
        card = self.card
        kept = {"publisher", "title", "citation", "disclaimer", "url", "accessed"}
        self.evidence += [anchor for anchor in card.evidence if anchor.what == "published"]
        return Report(
            generator=Generator(__version__, self.rules.name),
            country=self.country,
            edition=self.edition,
            published=card.published,
            source=Source(
                publisher=card.publisher,
                title=card.title,
                citation=card.citation,
                disclaimer=card.disclaimer,
                url=card.url,
                accessed=card.accessed,
                sha256=self.document.sha256,
                evidence=tuple(anchor for anchor in card.evidence if anchor.what in kept),
            ),
            placement=placement,
            text=text,
            sentences=sentences,
            sections=sections,
            recommendations=recommendations,
            indicators=found,
            roles=roles,
            problems=tuple(self.problems),
            evidence=tuple(self.evidence),
        )

    def _told(self, sentences: Sequence[Span], card: Sequence[Span]) -> Sequence[Span]:
        """The sentences that tell something: the country heading and the card belong to a section, yet do not."""
        labels = [*card, *([self.heading.span] if self.heading else [])]
        last = max((label.end for label in labels), default=0)
        return [each for each in sentences if each.start >= last or not any(each.overlaps(label) for label in labels)]

    def _indicators(self, sentences: Sequence[Span], sections: Sequence[Section]) -> tuple[Indicator, ...]:
        found, unread = read_indicators(
            self.text,
            sentences,
            sections,
            edition=self.edition,
            country=self.country.alpha3 if self.country else None,
            rules=self.rules,
        )
        self.problems += unread
        return found

    def _problem(self, severity: Severity, code: str, message: str, span: Span | None = None) -> None:
        self.problems.append(Problem(severity=severity, code=code, message=message, span=span))

    def _heading(self) -> NarrativeHeading | None:
        """The country heading: the first that prose follows, with a country rather than without."""
        found = list(narrative_headings(self.text, self.rules.gazetteer))
        ends = [heading.span.start for heading in found[1:]] + [len(self.text)]
        prose = [line.start for line in self.lines if line.prose]
        followed = [
            heading
            for heading, end in zip(found, ends, strict=False)
            if bisect_left(prose, heading.span.end) < bisect_left(prose, end)
        ]
        named = [heading for heading in followed if heading.country]
        return next(iter(named or followed or found), None)

    def _check_narrative(self, *, named: bool) -> None:
        """Refuse a text that has neither a country heading nor a sentence on the compliance or the tier of a country."""
        placed = self._stated = False
        if self.heading is not None and (named or self.heading.country or any(line.prose for line in self.lines)):
            self._stated = True
            return
        for line in self.lines:
            if not _may_place(line.words):
                continue
            for words in SENTENCE_END.split(line.words):
                if OF_ANY.search(words):
                    continue
                self._stated = self._stated or compliance_at(words) is not None or special_case_at(words) is not None
                placed = placed or tier_sentence_at(words)
            if self._stated:
                return
        if not placed:
            raise self._no_narrative("neither a country heading nor a compliance or tier sentence")

    def _check_sections(self, sections: Sequence[Section]) -> None:
        """Refuse, or doubt, a text that has no section but the first ones, which any text has."""
        if self.heading is not None or any(
            section.kind in OWN_SECTIONS or section.basis is SectionBasis.HEADING for section in sections
        ):
            return
        if not self._stated:
            # `Norway remained on Tier 1`, as a notice of an embassy says too.
            raise self._no_narrative("a tier, and neither a heading nor a compliance sentence nor a section")
        self._problem(
            Severity.WARNING,
            "no_sections",
            "no heading and no section of a narrative: it may be a text about the report",
        )

    def _no_narrative(self, found: str) -> NotANarrativeError:
        return NotANarrativeError(
            f"not a narrative: {found}",
            subject=self.document.path or self.text.strip()[:60],
            hint="give the text of one country narrative of the Trafficking in Persons Report",
        )

    def _check_columns(self, *, stated: bool, due: bool) -> None:
        """Refuse a text of two columns that were read across: no sentence of it is to be trusted."""
        found = mixed(self.text, stated=stated, due=due)
        if found:
            raise SourceError(
                "the lines of two columns are mixed",
                subject=self.document.path or self.text.strip()[:60],
                hint="read the PDF itself, or extract its text column by column",
            )
        if found is None:
            self._problem(Severity.ERROR, "columns_mixed", "the lines of two columns may be mixed in it")

    def _edition(self, given: int | None) -> int | None:
        edition = given if given is not None else self.card.edition
        if edition is None and (ranked := _last_ranked(self.document.text)):
            edition = int(ranked.of(self.document.text))
            self.evidence.append(Anchor("edition", ranked))
        if given is None and self.card.edition is not None:
            self.evidence += [anchor for anchor in self.card.evidence if anchor.what == "edition"]
        if edition is None:
            self._problem(Severity.ERROR, "edition_unknown", "the text does not say which edition it is")
        elif not FIRST_EDITION <= edition <= LAST_EDITION:
            self._problem(
                Severity.ERROR, "edition_impossible", f"the text says {edition}, the first edition is {FIRST_EDITION}"
            )
            return None
        elif layout_of(edition) is None:
            self._problem(
                Severity.WARNING,
                "layout_unknown",
                f"the layout of the {edition} edition is not known; it is read by its headings, as {LAYOUTS[-1].last}",
            )
        return edition

    def _country(self, given: str | None) -> Country | None:
        if given is not None:
            return named_country(given, self.rules)
        row, span = self._named()
        if row is None:
            self._problem(Severity.ERROR, "country_unknown", "no country in heading, card or analysis")
            return None
        if span is not None:
            self.evidence.append(Anchor("country", span))
        return Country(row.name, row.alpha3)

    def _named(self) -> tuple[CountryRow | None, Span | None]:
        heading = self.heading
        if heading and heading.country:
            return heading.country, heading.name
        if self.card.country and (row := self.rules.gazetteer.find(self.card.country)):
            return row, next((a.span for a in self.card.evidence if a.what == "country"), None)
        return named_in(self.lines, self.rules.gazetteer)


def _may_place(words: str) -> bool:
    return compliance_at(words) is not None or special_case_at(words) is not None or tier_sentence_at(words)


def _last_ranked(text: str) -> Span | None:
    """The last year of a box of the tiers by year: the edition that printed it."""
    head = re.search(RANKING_BOX, text, re.IGNORECASE)
    years = RANKED_YEARS.search(text, head.end(), head.end() + RANKING_REACH) if head else None
    return Span(years.end() - 4, years.end()) if years else None

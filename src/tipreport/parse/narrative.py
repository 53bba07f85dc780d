"""From a document to a report: one pass each for sentences, sections, placement, recommendations, roles, indicators."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tipreport._version import __version__
from tipreport.errors import ModelError, NotANarrativeError, SeveralNarrativesError, SourceError, StrictError
from tipreport.model import (
    Anchor,
    Country,
    Generator,
    Indicator,
    Problem,
    Report,
    Section,
    SectionKind,
    Severity,
    Source,
    Span,
)
from tipreport.parse.indicators import read_indicators
from tipreport.parse.mixed import mixed
from tipreport.parse.paragraphs import Paragraph, compliance_at, paragraphs, special_case_at
from tipreport.parse.placement import read_placement, tier_sentence_at
from tipreport.parse.recommendations import read_recommendations
from tipreport.parse.roles import read_roles
from tipreport.parse.sections import SectionReader
from tipreport.parse.sentences import sentences as read_sentences
from tipreport.rules.editions import LAYOUTS, layout_of
from tipreport.rules.gazetteer import CountryRow, Gazetteer
from tipreport.rules.noise import RANKING_BOX
from tipreport.rules.ruleset import DEFAULT_RULES, RuleSet
from tipreport.source import Document
from tipreport.source.card import Card
from tipreport.source.headings import NarrativeHeading, narrative_headings
from tipreport.source.split import split

FIRST_EDITION = 2001
# The first edition that sets its recommendations as a list; before it advice stands in prose.
FIRST_LIST = 2008

# `The Government of the Kingdom of Norway fully meets`, `The Icelandic government`, `Hong Kong authorities`.
SUBJECT = re.compile(
    r"\b(?:Government|Governments|Council|authorities)\s+of\s+(?P<of>(?:the\s+)?(?:(?:Kingdom|State|Republic|Union|Commonwealth|Sultanate|"
    r"Principality|Grand\s+Duchy|Islamic\s+Republic|People[’']s\s+Republic)\s+of\s+)?(?:the\s+)?[^\s,;]+(?:\s+(?:and|of|the|&|[A-Z(][^\s,;]*)){0,7})"
)
# `Norway is a destination`, `Nigeria remained on`: a name that opens a sentence.
OPENING_NAME = re.compile(
    r"(?:The\s+)?(?P<name>[A-ZÀ-Þ][^\s,;:]*(?:\s+(?:and|of|the|(?:d[’'])?[A-ZÀ-Þ][^\s,;:]*)){0,6})\s+(?:is|are|was|remains?|does|do|fully|has)\b"
)

# The years below the head of a box, each a column: `2009 2010 2011`.
RANKED_YEARS = re.compile(r"20\d\d(?:[^\S\n]+20\d\d){1,12}")
# How far below the head they stand, with the tiers at their rows between.
RANKING_REACH = 200

# How far the verb of a compliance or special case reaches, and how far into a paragraph its subject stands.
VERB_REACH, OPENING_REACH = 14, 200


def parse(
    text: str | Document,
    *,
    country: str | None = None,
    edition: int | None = None,
    rules: RuleSet | None = None,
    strict: bool = False,
) -> Report:
    """The report of one narrative, with whatever stands around it.

    `country` (a name or an alpha-3 code) and `edition` (the year) win over what the text says. `rules` is a rule set
    to go by instead of `DEFAULT_RULES`.

    >>> import tipreport
    >>> report = tipreport.parse('''NORWAY: Tier 1
    ...
    ... The Government of Norway fully meets the minimum standards for the elimination of trafficking.
    ... ''', edition=2018)
    >>> report.country.alpha3, report.compliance.value, [problem.code for problem in report.problems]
    ('NOR', 'fully_meets', [])

    Raises `NotANarrativeError` where there is neither a country heading nor a compliance or tier sentence,
    `SeveralNarrativesError` where there are several narratives, `EncodingError` for what is no text, `ModelError` for
    a country that is not known, and with `strict` one `StrictError` that carries all problems of severity error.
    """
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
    return _Reading(_document(text), rules or DEFAULT_RULES, country, edition).report(indicators=False)


def _document(text: str | Document) -> Document:
    if isinstance(text, Document):
        return text
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
    """The country that a caller names: by a name or an alpha-3 code. Raises `ModelError` where there is none."""
    countries = (rules or DEFAULT_RULES).gazetteer
    row = countries.by_alpha3(given) or countries.find(given)
    if row is None:
        raise ModelError("no such country", subject=given, hint="give its name or its ISO 3166 alpha-3 code")
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
        self._check_narrative()
        self.edition = self._edition(edition)
        self.country = self._country(country)

    def report(self, *, indicators: bool = True) -> Report:
        text = self.text
        sentences = read_sentences(text)
        reader = SectionReader(text, self.lines, sentences, self.edition, self.rules)
        card_spans = [anchor.span for anchor in self.card.evidence]
        sections = reader.read(self.heading.span if self.heading else None, card_spans)
        del reader
        self.lines.clear()  # not needed any more, and as large as the text
        placement, problems = read_placement(text, sections, sentences, self.heading)
        self.problems += problems
        self._check_columns(stated=placement.compliance is not None)
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
        roles = read_roles(text, sections, told, self.country, self.edition, self.rules.gazetteer)
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
        starts = [heading.span.start for heading in found[1:]] + [len(self.text)]
        followed = [
            heading
            for heading, end in zip(found, starts, strict=False)
            if any(heading.span.end <= line.start < end and line.prose for line in self.lines)
        ]
        named = [heading for heading in followed if heading.country]
        return next(iter(named or followed or found), None)

    def _check_narrative(self) -> None:
        if self.heading is not None:
            return
        for line in self.lines:
            words = line.words
            if compliance_at(words) is not None or special_case_at(words) is not None or tier_sentence_at(words):
                return
        raise NotANarrativeError(
            "not a narrative: neither a country heading nor a compliance or tier sentence",
            subject=self.document.path or self.text.strip()[:60],
            hint="give the text of one country narrative of the Trafficking in Persons Report",
        )

    def _check_columns(self, *, stated: bool) -> None:
        """Refuse a text of two columns that were read across: no sentence of it is to be trusted."""
        found = mixed(self.text, stated=stated)
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
        elif edition < FIRST_EDITION:
            if given is not None:
                raise ModelError(
                    "there is no such edition", subject=str(edition), hint=f"the first is that of {FIRST_EDITION}"
                )
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
        # Whose compliance is stated, then whom the profile or a grade opens with.
        for line in self.lines:
            words = line.words
            at = compliance_at(words)
            if at is None:
                at = special_case_at(words)
            if at is None:
                continue
            sentence = words.rfind(". ", 0, at) + 1
            for start in dict.fromkeys((sentence, 0)):
                # The verb stands behind its name: `Somalia remains` a Special Case.
                places = [*SUBJECT.finditer(words, start, at)][::-1] + [
                    *OPENING_NAME.finditer(words, start, at + VERB_REACH)
                ][::-1]
                if named := _first_named(places, line.start, self.rules.gazetteer):
                    return named
        for line in self.lines:
            if line.prose:
                opening = OPENING_NAME.match(line.words)
                places = [opening] if opening else [*SUBJECT.finditer(line.words, 0, OPENING_REACH)]
                if named := _first_named(places, line.start, self.rules.gazetteer):
                    return named
        return None, None


def _first_named(places: Iterable[re.Match[str]], offset: int, countries: Gazetteer) -> tuple[CountryRow, Span] | None:
    """The first country that one of the matches names, and where its name stands in the text."""
    for match in places:
        name = match.lastgroup or ""
        if found := _longest(match[name], countries):
            row, shown = found
            left = offset + match.start(name) + match[name].index(shown)
            return row, Span(left, left + len(shown))
    return None


def _longest(words: str, countries: Gazetteer) -> tuple[CountryRow, str] | None:
    """The country of the longest run of words at the head of `words`, with titles of states left off."""
    parts = words.split()
    for first in (0, *(index + 1 for index, part in enumerate(parts[:-1]) if part == "of")):
        for last in range(len(parts), first, -1):
            shown = " ".join(parts[first:last])
            if shown in words and (
                row := countries.find(shown.strip("()’'"))
                or countries.find(shown.removesuffix("’s").removesuffix("'s"))
            ):
                return row, shown
    return None


def _last_ranked(text: str) -> Span | None:
    """The last year of a box of the tiers by year: the edition that printed it."""
    head = re.search(RANKING_BOX, text, re.IGNORECASE)
    years = RANKED_YEARS.search(text, head.end(), head.end() + RANKING_REACH) if head else None
    return Span(years.end() - 4, years.end()) if years else None

"""What a narrative says, as frozen values over one text."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterable

import attrs

from tipreport.errors import ModelError, shorten
from tipreport.model.edition import check_edition
from tipreport.model.indicator import Indicator
from tipreport.model.listed import Parts
from tipreport.model.place import Country as Country, Place as Place
from tipreport.model.span import Anchor, Span
from tipreport.model.vocabulary import (
    Compliance,
    Direction,
    Effort,
    Form,
    Level,
    Limb,
    Movement,
    Origin,
    RecommendationBasis,
    Relation,
    SectionBasis,
    SectionKind,
    Severity,
    Theme,
    Tier,
)


def _spans(anchors: Iterable[Anchor], what: str) -> Span | None:
    return next((anchor.span for anchor in anchors if anchor.what == what), None)


@attrs.frozen
class Generator:
    """What made the report: the version of the library and the name of the rule set."""

    version: str
    rules: str


@attrs.frozen(kw_only=True)
class Source:
    """What the page says of itself. `sha256` is the hash of the input bytes (of the UTF-8 text where text came in).

    `evidence` holds the span of each value that the text shows; metadata that came from outside the text has none.
    """

    publisher: str | None = None
    title: str | None = None
    citation: str | None = None
    disclaimer: str | None = None
    url: str | None = None
    accessed: datetime.date | None = None
    sha256: str | None = None
    evidence: tuple[Anchor, ...] = ()

    def span_of(self, what: str) -> Span | None:
        """Where the value named `what` (`"publisher"`, `"accessed"`, ...) was read."""
        return _spans(self.evidence, what)


@attrs.frozen(kw_only=True)
class Placement:
    """Tier and compliance, with the grounds that the narrative names. `reasons` are sentences of the analysis.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> report.placement.tier, report.quote(report.placement.span_of("tier"))
    (<Tier.TIER_1: '1'>, 'Tier 1')
    """

    tier: Tier | None = None
    compliance: Compliance | None = None
    movement: Movement | None = None
    effort: Effort | None = None
    watch_list_years: int | None = None
    waiver: bool | None = None
    limbs: tuple[Limb, ...] = ()
    policy_or_pattern: bool | None = None
    reasons: tuple[Span, ...] = ()
    evidence: tuple[Anchor, ...] = ()
    origin: Origin = Origin.MACHINE

    def span_of(self, what: str) -> Span | None:
        """Where the value named `what` (`"tier"`, `"compliance"`, `"movement"`, ...) was read."""
        return _spans(self.evidence, what)


@attrs.frozen
class Grade:
    """What a section says of the effort as a whole. At least one axis is set."""

    direction: Direction | None
    level: Level | None
    span: Span
    origin: Origin = Origin.MACHINE

    def __attrs_post_init__(self) -> None:
        if self.direction is None and self.level is None:
            raise ModelError("a grade needs a direction or a level", subject=repr(self.span))

    def __str__(self) -> str:
        return ", ".join(axis.value for axis in (self.direction, self.level) if axis)


@attrs.frozen(kw_only=True, repr=False)
class Section:
    """A part of the text. Sections are in order, disjoint, and together cover `Report.text`.

    `heading` is the span of the printed heading, which is part of the section.
    """

    kind: SectionKind
    span: Span
    heading: Span | None = None
    basis: SectionBasis = SectionBasis.INFERRED
    grade: Grade | None = None

    def __repr__(self) -> str:
        graded = f", {self.grade}" if self.grade else ""
        return f"<Section {self.kind.value} {self.span.start} to {self.span.end}, {self.basis.value}{graded}>"


@attrs.frozen(kw_only=True, repr=False)
class Action:
    """A verb (lemma) with its object. `continues`: the text asks to go on with it; `intensity`: the words printed."""

    verb: str
    object: Span | None
    span: Span
    continues: bool = False
    intensity: tuple[str, ...] = ()
    themes: tuple[Theme, ...] = ()

    def __repr__(self) -> str:
        before = ["continue"] * self.continues + list(self.intensity)
        return f"<Action {', '.join(before)}{': ' if before else ''}{self.verb}>"


@attrs.frozen(kw_only=True, repr=False)
class Recommendation:
    """One item of the list, without its leading "and" and its trailing mark; `rank` counts from 1.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> [action.verb for action in report.recommendations[0].actions]
    ['prosecute', 'convict', 'analyze']
    """

    rank: int
    span: Span
    basis: RecommendationBasis = RecommendationBasis.LIST
    actions: tuple[Action, ...] = ()
    origin: Origin = Origin.MACHINE

    def __attrs_post_init__(self) -> None:
        if self.rank < 1:
            raise ModelError("ranks count from 1", subject=str(self.rank))

    def __repr__(self) -> str:
        verbs = ", ".join(action.verb for action in self.actions) or "no action was read"
        return f"<Recommendation {self.rank}: {verbs}>"


@attrs.frozen(kw_only=True, repr=False)
class Role:
    """A place as origin, transit or destination of people, or as a partner; `rank` holds the words printed, if any."""

    relation: Relation
    place: Place
    span: Span
    form: Form | None = None
    population: tuple[str, ...] = ()
    rank: str | None = None
    origin: Origin = Origin.MACHINE

    def __repr__(self) -> str:
        told = (self.form.value if self.form else "", *self.population, self.rank or "")
        return f"<Role {self.relation.value} {', '.join([self.place.name, *filter(None, told)])}>"


@attrs.frozen(kw_only=True)
class Problem:
    """What could not be read, does not fit, or was changed by a person."""

    severity: Severity
    code: str
    message: str
    span: Span | None = None


@attrs.frozen(kw_only=True, repr=False)
class Report:
    """A narrative, read. Every span counts code points of `text`.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> report
    <Report Norway 2011, Tier 1: 8 sections, 8 recommendations, ...>
    >>> report.quote(report.section("prevention").grade)
    'The Norwegian government improved its trafficking prevention efforts this reporting period'

    Raises `ModelError` where the parts break the contract: sections that do not cover the text in order, a span
    outside it, ranks that do not count from 1, two indicators of one id, an edition before 2001 or after 2099.
    """

    generator: Generator
    country: Country | None
    edition: int | None
    published: datetime.date | None
    source: Source
    placement: Placement
    text: str
    sentences: tuple[Span, ...]
    sections: tuple[Section, ...]
    recommendations: tuple[Recommendation, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    roles: tuple[Role, ...] = ()
    problems: tuple[Problem, ...] = ()
    evidence: tuple[Anchor, ...] = ()

    def __attrs_post_init__(self) -> None:
        if self.edition is not None:
            check_edition(self.edition)
        here = 0
        for section in self.sections:
            if section.span.start != here:
                raise ModelError("sections cover the text in order", subject=f"{section.kind} at {section.span}")
            here = section.span.end
            for part in (section.heading, section.grade.span if section.grade else None):
                if part is not None and not section.span.contains(part):
                    raise ModelError("a section holds its heading and grade", subject=f"{section.kind}: {part}")
        if here != len(self.text):
            raise ModelError("sections cover the text", subject=f"they end at {here}, the text at {len(self.text)}")
        here = 0
        for sentence in self.sentences:
            if sentence.start < here:
                raise ModelError("sentences are in order and disjoint", subject=repr(sentence))
            here = sentence.end
        for rank, item in enumerate(self.recommendations, 1):
            if item.rank != rank:
                raise ModelError("ranks count from 1 in order", subject=f"{item.rank} where {rank} is due")
            for action in item.actions:
                if not item.span.contains(action.span) or (action.object and not item.span.contains(action.object)):
                    raise ModelError("an action lies inside its recommendation", subject=f"{action.verb} {action.span}")
        ids = {indicator.id for indicator in self.indicators}
        if len(ids) != len(self.indicators):
            raise ModelError("indicator ids are unique", subject=str(sorted(i.id for i in self.indicators)))
        for indicator in self.indicators:
            linked = [compared.id for compared in indicator.comparisons]
            linked += [indicator.base.id] if indicator.base else []
            for name in linked:
                if name is not None and name not in ids:
                    raise ModelError("a reference names an indicator", subject=f"{indicator.id} names {name}")
        last = max((span.end for span in self._all_spans()), default=0)
        if last > len(self.text):
            raise ModelError("a span lies inside the text", subject=f"{last} of {len(self.text)}")
        for name in ("sections", "recommendations", "indicators", "roles"):
            object.__setattr__(self, name, Parts(getattr(self, name), self.text))

    def _all_spans(self) -> Iterable[Span]:
        yield from self.sentences[-1:]
        for anchor in (*self.evidence, *self.source.evidence, *self.placement.evidence):
            yield anchor.span
        yield from self.placement.reasons
        yield from (item.span for item in self.recommendations)
        yield from (role.span for role in self.roles)
        for indicator in self.indicators:
            yield indicator.sentence
            if indicator.condition is not None:
                yield indicator.condition
            if indicator.base is not None:
                yield indicator.base.span
        for problem in self.problems:
            if problem.span is not None:
                yield problem.span

    # Short ways in.

    @property
    def tier(self) -> Tier | None:
        """`placement.tier`."""
        return self.placement.tier

    @property
    def compliance(self) -> Compliance | None:
        """`placement.compliance`."""
        return self.placement.compliance

    @property
    def alpha3(self) -> str | None:
        """`country.alpha3`, null where the country is."""
        return self.country.alpha3 if self.country else None

    @property
    def unread(self) -> tuple[Problem, ...]:
        """The numbers that no rule could read: problems of code `unread_number`."""
        return tuple(problem for problem in self.problems if problem.code == "unread_number")

    def quote(self, part: object) -> str:
        """The characters that a span, or a part that has one, stands for.

        >>> import tipreport
        >>> report = tipreport.read("seeds/norway-2011.txt")
        >>> report.quote(report.roles[0])
        'destination'

        Raises `ModelError` for what has no span, and for a span outside the text.
        """
        return self.place_of(part).of(self.text)

    def place_of(self, part: object) -> Span:
        """Where a part stands: its span, or the span itself. Raises as `quote` does.

        >>> import tipreport
        >>> report = tipreport.read("seeds/norway-2011.txt")
        >>> report.place_of(report.roles[0]) == report.roles[0].span
        True
        """
        span = part if isinstance(part, Span) else getattr(part, "span", None)
        if not isinstance(span, Span):
            raise ModelError("nothing to quote", subject=repr(part), hint="give a Span or a part that has one")
        if span.end > len(self.text):
            raise ModelError("a span outside the text", subject=f"{span} of {len(self.text)}")
        return span

    def section(self, kind: str) -> Section | None:
        """The first section of the kind, null where there is none. Raises `ModelError` for an unknown kind."""
        found = self.sections_of(kind)
        return found[0] if found else None

    def sections_of(self, *kinds: str) -> tuple[Section, ...]:
        """All sections of the kinds, in order of the text. Raises `ModelError` for an unknown kind."""
        try:
            wanted = {SectionKind(kind) for kind in kinds}
        except ValueError:
            raise ModelError(
                "no such section", subject=", ".join(map(str, kinds)), hint="see tipreport.SectionKind"
            ) from None
        return tuple(section for section in self.sections if section.kind in wanted)

    def section_at(self, place: Span | int) -> Section | None:
        """The section in which a span starts; null only for an empty text."""
        start = place if isinstance(place, int) else place.start
        index = bisect_right(self.sections, start, key=lambda section: section.span.start) - 1
        return self.sections[index] if index >= 0 else None

    def sentence_at(self, place: Span | int) -> Span | None:
        """The sentence in which a span starts; null between sentences."""
        start = place if isinstance(place, int) else place.start
        index = bisect_right(self.sentences, start, key=lambda sentence: sentence.start) - 1
        return self.sentences[index] if index >= 0 and start < self.sentences[index].end else None

    def indicator(self, id: str) -> Indicator:
        """The indicator of that id. Raises `ModelError` where there is none."""
        for indicator in self.indicators:
            if indicator.id == id:
                return indicator
        raise ModelError("no such indicator", subject=id)

    def __repr__(self) -> str:
        name = self.country.name if self.country else "unknown country"
        tier = self.tier.label if self.tier else "no tier"
        parts = (
            (len(self.sections), "section"),
            (len(self.recommendations), "recommendation"),
            (len(self.indicators), "indicator"),
            (len(self.roles), "role"),
            (len(self.problems), "problem"),
        )
        counted = ", ".join(f"{n} {word}{'s' if n > 1 else ''}" for n, word in parts if n)
        return f"<Report {shorten(name, 60)} {self.edition or 'of unknown edition'}, {tier}: {counted or 'empty'}>"

    def _repr_html_(self) -> str:
        from tipreport.export.html import repr_html  # the one arrow to a later room: notebooks ask the object

        return repr_html(self)

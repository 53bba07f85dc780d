"""Narratives before they are set: what a narrative says, paragraph by paragraph, and what must be read from it."""

from __future__ import annotations

import random
from collections.abc import Sequence

import attrs

from tipreport.model import (
    Compliance,
    Country,
    Direction,
    Level,
    Movement,
    Relation,
    Report,
    SectionKind,
    Span,
    Tier,
)
from tipreport.parse.placement import tier_sentence_at
from tipreport.rules.countries import COUNTRIES, find
from tipreport.source.headings import narrative_headings
from tipreport.testing.layouts import Layout
from tipreport.testing.wording import (
    ADVICE,
    DETAILS,
    EFFORTS,
    GRADES,
    MISLEADING,
    OTHER_PLACES,
    OTHERS,
    OWN_EARLY,
    OWN_LATE,
    PROSE_ADVICE,
    SPECIAL,
    SPECIAL_REASONS,
)

Role = tuple[Relation, str]
"""What a country is, and its alpha-3 code; the name of a region."""

FIRST_LIST = 2008
"""The first edition with a list of recommendations."""
FIRST_THEREFORE = 2017
"""The first edition whose analysis says the tier: `therefore Norway remained on Tier 1`."""
FIRST_WATCH_LIST = 2004
SECTIONS = (
    SectionKind.PROFILE,
    SectionKind.ANALYSIS,
    SectionKind.PROSECUTION,
    SectionKind.PROTECTION,
    SectionKind.PREVENTION,
    SectionKind.SCOPE_AND_MAGNITUDE,
    SectionKind.GOVERNMENT_EFFORTS,
)
GRADED = (
    SectionKind.PROSECUTION,
    SectionKind.PROTECTION,
    SectionKind.PREVENTION,
    SectionKind.GOVERNMENT_EFFORTS,
)
# Tier 1 is not spoken of as one with the others: a sentence of the analysis for each compliance.
_STANDARDS = "the minimum standards for the elimination of trafficking"
_ORDINALS = ("second", "third", "fourth")


@attrs.frozen
class Part:
    """The paragraphs of one section, without heading, and the two axes of the grade that opens it."""

    kind: SectionKind
    paragraphs: tuple[str, ...]
    grade: tuple[Direction | None, Level | None] | None = None


@attrs.frozen
class Advice:
    """One recommendation without its full stop, and the verbs of its actions where they are laid down."""

    words: str
    verbs: tuple[str, ...] | None = None


@attrs.frozen(kw_only=True)
class Narrative:
    """What a narrative says, before it is set in a layout.

    `stated` is whether the analysis names the tier; `listed` whether the advice is a list or stands in the prose;
    `headed` whether the country heading is printed, or lost as in some copies.
    """

    country: Country
    edition: int
    tier: Tier | None
    parts: tuple[Part, ...]
    advice: tuple[Advice, ...] = ()
    listed: bool = True
    roles: frozenset[Role] = frozenset()
    stated: bool = False
    compliance: Compliance | None = None
    movement: Movement | None = None
    headed: bool = True

    def part(self, kind: SectionKind) -> Part | None:
        """The section of this kind, if there is one."""
        return next((part for part in self.parts if part.kind is kind), None)


def narrative(
    seed: int, layout: Layout, *, country: str | None = None, edition: int | None = None, length: int = 1
) -> Narrative:
    """A narrative that `layout` can set; the same for the same arguments.

    >>> from tipreport.testing import LAYOUTS, narrative
    >>> made = narrative(7, LAYOUTS[0])
    >>> made.edition, made == narrative(7, LAYOUTS[0])
    (2001, True)

    `country` is an alpha-3 code, `length` how many times the paragraphs of the least narrative it has. An `edition`
    outside those of the layout is an error.
    """
    return _Maker(random.Random(seed), layout, country, edition, length).make()


class _Maker:
    def __init__(
        self, chance: random.Random, layout: Layout, country: str | None, edition: int | None, length: int
    ) -> None:
        self.chance = chance
        self.layout = layout
        self.edition = edition if edition is not None else chance.randint(layout.first, layout.last)
        if not layout.first <= self.edition <= layout.last:
            raise ValueError(f"{layout.name} holds {layout.first} to {layout.last}, not {self.edition}")
        rows = [
            row
            for row in COUNTRIES
            if (row.last_edition is None or row.last_edition >= self.edition)
            and (row.alpha3 == country if country else "," not in row.name)
        ]
        self.row = chance.choice(rows)
        self.name = self.row.name
        self.length = length
        self.roles: set[Role] = set()
        self.subject_used = False

    def make(self) -> Narrative:
        tier = self._tier()
        wanted = set(self.layout.order)
        parts: list[Part] = []
        advice: list[Advice] = []
        if SectionKind.RECOMMENDATIONS in wanted:
            rows = self.chance.sample(ADVICE, self.chance.randint(3, min(len(ADVICE), 5 + self.length)))
            advice = [Advice(row.words, row.verbs) for row in rows]
        sentences, stated, compliance, movement = self._placement(tier)
        reasons = self._some(
            SPECIAL_REASONS if tier is Tier.SPECIAL_CASE else DETAILS[SectionKind.ANALYSIS], 1 + self.length
        )
        listed = self.edition >= FIRST_LIST or tier is Tier.SPECIAL_CASE
        if not listed and tier is not Tier.TIER_1 and self.chance.random() < 0.7:
            for row in self.chance.sample(PROSE_ADVICE, 2):
                words = self._filled(row.words)
                reasons.append(words + ".")
                advice.append(Advice(words, row.verbs))
        for kind in SECTIONS:
            if kind not in wanted:
                continue
            if kind is SectionKind.ANALYSIS:
                made = self._paragraphs([*sentences, *reasons], keep=len(sentences))
                parts.append(Part(kind, made))
            elif kind in (SectionKind.PROFILE, SectionKind.SCOPE_AND_MAGNITUDE):
                parts.append(Part(kind, self._paragraphs(self._profile(kind), keep=2)))
            else:
                parts.append(self._graded(kind))
        return Narrative(
            country=Country(self.row.name, self.row.alpha3),
            edition=self.edition,
            tier=tier,
            parts=tuple(parts),
            advice=tuple(advice),
            listed=listed,
            roles=frozenset(self.roles),
            stated=stated,
            compliance=compliance,
            movement=movement,
        )

    def _tier(self) -> Tier:
        if self.layout.special:
            return Tier.SPECIAL_CASE
        tiers = [Tier.TIER_1, Tier.TIER_2, Tier.TIER_3]
        if self.edition >= FIRST_WATCH_LIST:
            tiers.append(Tier.TIER_2_WATCH_LIST)
        return self.chance.choice(tiers)

    def _placement(self, tier: Tier) -> tuple[list[str], bool, Compliance | None, Movement | None]:
        """The sentences of the placement, whether they name the tier, and what else they say."""
        name, chance = self._inner(), self.chance
        if tier is Tier.SPECIAL_CASE:
            row = chance.choice(SPECIAL)
            movement = Movement.REMAINED if "remains" in row else None
            return [self._filled(row.replace("{ordinal}", chance.choice(_ORDINALS)))], True, None, movement
        subject = f"The Government of {name}"
        full = "fully meets" if self.edition >= 2016 else "fully complies with"
        less = "does not fully meet" if self.edition >= 2016 else "does not fully comply with"
        compliance = {
            Tier.TIER_1: Compliance.FULLY_MEETS,
            Tier.TIER_3: Compliance.NO_SIGNIFICANT_EFFORTS,
        }.get(tier, Compliance.SIGNIFICANT_EFFORTS)
        if self.edition < 2003:
            less = "does not yet fully meet"
            said = {
                Tier.TIER_1: f"{subject} fully complies with {_STANDARDS}.",
                Tier.TIER_2: f"{subject} {less} the minimum standards; however, the Government is making significant "
                "efforts to combat trafficking.",
                Tier.TIER_3: f"{subject} {less} the minimum standards and is not making significant efforts to combat "
                "trafficking.",
            }[tier]
            return [said], False, compliance, None
        if self.edition < FIRST_THEREFORE:
            said = {
                Tier.TIER_1: f"{subject} {full} {_STANDARDS}.",
                Tier.TIER_3: f"{subject} {less} {_STANDARDS} and is not making significant efforts to do so.",
            }.get(tier, f"{subject} {less} {_STANDARDS}; however, it is making significant efforts to do so.")
            sentences = [said]
            if tier is Tier.TIER_2_WATCH_LIST:
                sentences.append(
                    f"{self.name} is placed on Tier 2 Watch List for its failure to provide evidence of increasing "
                    "efforts to combat trafficking over the past year."
                )
            return sentences, tier is Tier.TIER_2_WATCH_LIST, compliance, None
        movement, verb = chance.choice(
            [
                (Movement.REMAINED, "remained on"),
                (
                    (Movement.DOWNGRADED, "was downgraded to")
                    if tier in (Tier.TIER_3, Tier.TIER_2_WATCH_LIST)
                    else (Movement.UPGRADED, "was upgraded to")
                ),
            ]
        )
        covid = (
            ", considering the impact of the COVID-19 pandemic on its anti-trafficking capacity"
            if 2021 <= self.edition <= 2023
            else ""
        )
        therefore = chance.choice(["therefore", "therefore,"]) if self.edition >= 2024 else "therefore"
        tail = f"{therefore} {name} {verb} {tier.label}."
        compared = chance.choice(["compared to", "compared with"])
        if tier is Tier.TIER_1:
            sentences = [
                f"{subject} {full} {_STANDARDS}.",
                (
                    "The government continued to demonstrate serious and sustained efforts during the reporting "
                    f"period{covid}; {tail}"
                ),
            ]
        elif tier is Tier.TIER_3:
            sentences = [f"{subject} {less} {_STANDARDS} and is not making significant efforts to do so; {tail}"]
        elif tier is Tier.TIER_2:
            sentences = [
                f"{subject} {less} {_STANDARDS} but is making significant efforts to do so.",
                (
                    f"The government demonstrated overall increasing efforts {compared} the previous reporting period"
                    f"{covid}; {tail}"
                ),
            ]
        else:
            sentences = [
                f"{subject} {less} {_STANDARDS} but is making significant efforts to do so.",
                (
                    f"However, the government did not demonstrate overall increasing efforts {compared} the previous "
                    f"reporting period{covid}."
                ),
                tail.replace("therefore", "Therefore", 1),
            ]
        return sentences, True, compliance, movement

    def _profile(self, kind: SectionKind) -> list[str]:
        sentences: list[str] = []
        if kind is SectionKind.PROFILE and not self.layout.special:
            late = self.layout.order[-1] is SectionKind.PROFILE
            own = self.chance.choice(OWN_LATE if late else OWN_EARLY)
            sentences.append(self._filled(own.words))
            self.roles |= {(relation, self.row.alpha3) for relation, _ in own.roles}
        elif kind is SectionKind.PROFILE:
            sentences.append("As reported over the past five years, traffickers exploit people in the camps.")
        for row in self.chance.sample(OTHERS, min(len(OTHERS), 1 + self.length)):
            places = self._places()
            sentences.append(self._filled(row.words, places))
            for relation, which in row.roles:
                found = find(places[which])
                assert found is not None
                self.roles.add((relation, found.alpha3))
        return sentences + self._some(DETAILS[kind], 1 + 2 * self.length)

    def _graded(self, kind: SectionKind) -> Part:
        row = self.chance.choice(GRADES)
        effort = self.chance.choice(EFFORTS[kind])
        opening = self._filled(row.words.replace("{E}", effort))
        misleading = self._some(MISLEADING[kind], 1) if self.chance.random() < 0.3 else []
        sentences = [opening, *misleading, *self._some(DETAILS[kind], 2 + 3 * self.length)]
        return Part(kind, self._paragraphs(sentences, keep=2), (row.direction, row.level))

    # Words

    def _inner(self) -> str:
        """The name inside of a sentence."""
        return "the " + self.name[4:] if self.name.startswith("The ") else self.name

    def _places(self) -> dict[str, str]:
        names = [name for name in OTHER_PLACES if (row := find(name)) and row.alpha3 != self.row.alpha3]
        first, second = self.chance.sample(names, 2)
        return {"A": first, "B": second}

    def _filled(self, words: str, places: dict[str, str] | None = None) -> str:
        if "{A}" in words and places is None:
            places = self._places()
            for name in places.values():
                found = find(name)
                assert found is not None
                self.roles.add((Relation.COOPERATION, found.alpha3))
        subject = self.chance.choice(["The government", "The government", f"The Government of {self._inner()}"])
        low = self.chance.randint(2, 40)
        # The subject goes last: a name may hold a brace no more than a table may.
        made = words.replace("{n}", str(low + self.chance.randint(11, 60))).replace("{m}", str(low))
        made = made.replace("{year}", str(self.edition - 1))
        if "{D}" in made:
            made = made.replace("{D}", self.row.demonyms[0] if self.row.demonyms else "Local")
        for mark, name in (places or {}).items():
            made = made.replace("{" + mark + "}", name)
        made = made.replace("{G}", subject).replace("{g}", subject[0].lower() + subject[1:])
        if made.startswith("{C}"):
            made = self.name + made[3:]
        return made.replace("{C}", self._inner())

    def _some(self, rows: Sequence[str], most: int) -> list[str]:
        chosen: list[str] = []
        while len(chosen) < most:
            chosen += self.chance.sample(rows, min(len(rows), most - len(chosen)))
        return [self._filled(row) for row in chosen]

    def _paragraphs(self, sentences: list[str], keep: int) -> tuple[str, ...]:
        """The sentences in paragraphs; the first `keep` stand in the first."""
        made = [sentences[:keep]]
        for sentence in sentences[keep:]:
            if len(made[-1]) >= 2 and self.chance.random() < 0.3 and len(" ".join(made[-1])) > 120:
                made.append([])
            made[-1].append(sentence)
        if len(made) > 1 and len(" ".join(made[-1])) < 80:  # no paragraph is that short
            tail = made.pop()
            made[-1] += tail
        return tuple(" ".join(each) for each in made)


def narrative_of(report: Report) -> Narrative:
    """What a report says, to be set anew: its sections without their headings, its list, its roles.

    >>> import tipreport
    >>> from tipreport.testing import narrative_of
    >>> made = narrative_of(tipreport.read("seeds/norway-2011.txt"))
    >>> made.country.name, [part.kind.value for part in made.parts]
    ('Norway', ['profile', 'analysis', 'prosecution', 'protection', 'prevention'])

    Raises `ValueError` for a report without country or edition.
    """
    if report.country is None or report.edition is None:
        raise ValueError("a report without country or edition cannot be set anew")
    headings = [heading.span for heading in narrative_headings(report.text)]
    paragraphs: dict[SectionKind, list[str]] = {}
    grades: dict[SectionKind, tuple[Direction | None, Level | None] | None] = {}
    for section in report.sections:
        if section.kind not in SECTIONS:
            continue
        start = section.heading.end if section.heading else section.span.start
        for heading in headings:
            if section.span.contains(heading) and start < heading.end:
                start = heading.end
        words = report.quote(Span(start, section.span.end))
        lines = words.lstrip(" :.\n" if section.heading else " \n").split("\n")
        if section.kind not in paragraphs:
            grades[section.kind] = (section.grade.direction, section.grade.level) if section.grade else None
        paragraphs.setdefault(section.kind, []).extend(line.strip() for line in lines if line.strip())
    return Narrative(
        country=report.country,
        edition=report.edition,
        tier=report.tier,
        parts=tuple(Part(kind, tuple(lines), grades[kind]) for kind, lines in paragraphs.items()),
        advice=tuple(
            Advice(report.quote(item), tuple(action.verb for action in item.actions)) for item in report.recommendations
        ),
        listed=report.edition >= FIRST_LIST,
        roles=frozenset((role.relation, role.place.alpha3 or role.place.name) for role in report.roles),
        stated=any(tier_sentence_at(line) for line in paragraphs.get(SectionKind.ANALYSIS, [])),
        compliance=report.placement.compliance,
        movement=report.placement.movement,
    )

"""The life of each recommendation: how long it stood, in which words, and what the next edition reports on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from tipreport.errors import ModelError
from tipreport.model.comparison_vocabulary import AnswerKind, Met, RecommendationChange, Strength
from tipreport.model.corpus import Corpus
from tipreport.model.report import Country, Report
from tipreport.model.span import Span


@attrs.frozen(kw_only=True)
class Answer:
    """A sentence of the next edition that answers an action, or speaks of it: to be read, with the rule that found it.

    `rank` and `action` (from 0) name the action in the asking edition; `verb` is where the sentence has its verb or the
    noun of it, `indicator` the id of the figure that answers, if one does.
    """

    rank: int
    action: int
    kind: AnswerKind
    sentence: Span
    verb: Span
    shared: tuple[str, ...]
    rule: str
    indicator: str | None = None


@attrs.frozen(kw_only=True)
class AskedAction:
    """What the next edition shows of one action of a recommendation; `action` counts from 0."""

    rank: int
    action: int
    met: Met


@attrs.frozen(kw_only=True)
class Asked:
    """A recommendation in one edition: its ranks there, what it was to the edition before, and what the next answers.

    Several ranks where one item was split into several. `answered_by` is the edition after, null where the corpus does
    not hold it (`met` is then `no_edition`). `actions` tells what it shows of each action, `met` of all of them.
    """

    edition: int
    ranks: tuple[int, ...]
    change: RecommendationChange
    strength: Strength | None = None
    answered_by: int | None = None
    met: Met = Met.NO_EDITION
    answers: tuple[Answer, ...] = ()
    actions: tuple[AskedAction, ...] = ()


@attrs.frozen(kw_only=True, repr=False)
class Entry:
    """One recommendation over the editions that it stood in.

    `ended` is the first edition of the corpus that no longer has it; null while it stands in the last one.
    """

    asked: tuple[Asked, ...]
    ended: int | None = None

    def __attrs_post_init__(self) -> None:
        if not self.asked:
            raise ModelError("an entry was asked at least once")

    @property
    def first(self) -> int:
        """The edition that it first stood in."""
        return self.asked[0].edition

    @property
    def last(self) -> int:
        """The last edition that it stood in."""
        return self.asked[-1].edition

    @property
    def editions(self) -> tuple[int, ...]:
        """The editions that it stood in."""
        return tuple(asked.edition for asked in self.asked)

    def __repr__(self) -> str:
        told = ", ".join(f"{asked.edition} {asked.met.value}" for asked in self.asked)
        return f"<Entry {told}>"

    def __len__(self) -> int:
        return len(self.asked)

    def __iter__(self) -> Iterator[Asked]:
        return iter(self.asked)


@attrs.frozen(kw_only=True, repr=False)
class Ledger:
    """All recommendations to one country, in order of their first edition and rank.

    >>> import tipreport
    >>> corpus = tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")])
    >>> tipreport.ledger(corpus, "NOR")
    <Ledger Norway 2011: 8 recommendations>
    """

    country: Country
    reports: Corpus
    entries: tuple[Entry, ...]
    gaps: tuple[int, ...] = ()

    def report(self, edition: int) -> Report:
        """The report of an edition. Raises `ModelError` for one that is not there."""
        report = self.reports.get(self.country.alpha3, edition)
        if report is None:
            raise ModelError("no report of that edition", subject=f"{self.country.alpha3} {edition}")
        return report

    def wording(self, asked: Asked) -> tuple[str, ...]:
        """The words of the recommendation in one edition, an item each.

        >>> import tipreport
        >>> made = tipreport.ledger(tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")]), "NOR")
        >>> made.wording(made.entries[6].asked[0])
        ('fund a national anti-trafficking awareness campaign',)
        """
        report = self.report(asked.edition)
        return tuple(report.quote(report.recommendations[rank - 1]) for rank in asked.ranks)

    def sentences(self, asked: Asked, kinds: Iterable[str] = AnswerKind) -> tuple[str, ...]:
        """The sentences of the next edition that may answer it, each once, of the kinds that are wanted."""
        if asked.answered_by is None:
            return ()
        report = self.report(asked.answered_by)
        wanted = {AnswerKind(kind) for kind in kinds}
        spans = dict.fromkeys(answer.sentence for answer in asked.answers if answer.kind in wanted)
        return tuple(report.quote(span) for span in spans)

    def __repr__(self) -> str:
        editions = self.reports.editions
        years = f"{editions[0]}" if len(editions) == 1 else f"{editions[0]} to {editions[-1]}"
        n = len(self.entries)
        return f"<Ledger {self.country.name} {years}: {n} recommendation{'s' if n != 1 else ''}>"

    def _repr_html_(self) -> str:
        from tipreport.export.html import repr_html  # as in Report

        return repr_html(self)

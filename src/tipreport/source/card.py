"""What a page says of itself: title, publisher, dates, citation, address."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from functools import cache

import attrs

from tipreport.model import Anchor, Span
from tipreport.rules.noise import CARD_LABELS, TITLES
from tipreport.source.dates import read_date, year_of
from tipreport.source.lines import lines

MONTHS: tuple[str, ...] = tuple(
    "January February March April May June July August September October November December".split()
)

# A line that is a date and nothing else: `27 June 2011`, `June 14, 2004`.
DATE = re.compile(rf"(?:\d{{1,2}}\s+(?:{'|'.join(MONTHS)})|(?:{'|'.join(MONTHS)})\s+\d{{1,2}},?)\s+20\d\d")
# `July 2001`, as the line of a release that gives no day.
MONTH = re.compile(rf"(?:{'|'.join(MONTHS)}),?\s+(?P<year>20\d\d)")
# `[accessed 18 February 2018]`
ACCESSED = re.compile(r"\[\s*accessed\s+(?P<date>[^\]\n]{4,40})\]", re.IGNORECASE)
# `https://www.refworld.org/docid/4e12ee5a2.html`
URL = re.compile(r"https?://[^\s\[\]<>|]{4,300}")
# The longest line that is taken for a title, and what a longer one has to begin with.
TITLE_LINE = 200
# How far a title that is broken over two lines goes on.
BROKEN = 80
CITATIONS = ("Cite as", "| Cite as", "|Cite as")
# How far into a text its card may reach.
CARD_REACH = 8_000


@cache
def _labels() -> re.Pattern[str]:
    # A line: `Publisher United States Department of State`, `Publisher | United States ... |`, `DisclaimerThis is ...`
    labels = "|".join(re.escape(label) for label, _ in CARD_LABELS)
    return re.compile(rf"[ |]*(?P<label>{labels})(?P<mark>[ :|]*)(?P<value>\S[^\n]*?)[ |]*$")


@cache
def _titles() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in TITLES)


@attrs.frozen(kw_only=True)
class Card:
    """The card of a page. `evidence` has the span of each value that stands in the text, `unread` of each date that
    could not be read.
    """

    publisher: str | None = None
    title: str | None = None
    citation: str | None = None
    disclaimer: str | None = None
    url: str | None = None
    published: datetime.date | None = None
    accessed: datetime.date | None = None
    edition: int | None = None
    country: str | None = None
    evidence: tuple[Anchor, ...] = ()
    unread: tuple[Span, ...] = ()

    def filled(self, other: Card) -> Card:
        """This card, and from `other` what it does not say.

        >>> Card(edition=2011).filled(Card(edition=2013, url="https://example.org/")).edition
        2011
        """
        missing = {
            field.name: getattr(other, field.name)
            for field in attrs.fields(Card)
            if field.name not in ("evidence", "unread") and getattr(self, field.name) is None
        }
        return attrs.evolve(self, **missing)


def read_card(text: str, before: int | None = None) -> Card:
    """The card that stands in `text`, as far as `before` (where the narrative begins).

    >>> card = read_card("Publisher United States Department of State\\nPublication Date 27 June 2011\\n")
    >>> card.publisher, card.published, card.edition
    ('United States Department of State', datetime.date(2011, 6, 27), 2011)
    """
    head = text[: min(CARD_REACH, len(text) if before is None else before)]
    found: dict[str, tuple[object, Span]] = {}
    names = dict(CARD_LABELS)
    rows = lines(head)
    for match in filter(None, (_labels().match(head, *row) for row in rows)):
        name = names[match["label"]]
        if name in found or (match["label"] in ("Author", "Country", "Source") and not match["mark"].strip(" ")):
            continue
        found[name] = (match["value"], Span(*match.span("value")))
    # Titles stand in a line of their own or in a citation, not in prose that speaks of another edition.
    titles = [
        (start, end)
        for start, end in rows
        if (end - start <= TITLE_LINE or head.startswith(CITATIONS, start))
        and _names_report(head[start : end + BROKEN])
    ]
    # `The following is Kuwait's section in the 2017 Trafficking in Persons Report:` closes a paragraph of another writer.
    titles += [
        (end - BROKEN, end)
        for start, end in rows
        if end - start > TITLE_LINE and head[end - 1] == ":" and _names_report(head[end - BROKEN : end])
    ]
    for pattern in _titles():
        if found.keys() >= {"edition", "title", "country"}:
            break
        # A title that ends in a colon is whole: what it leads to is no country.
        near = (
            (pattern.search(head, start, end if head[end - 1] == ":" else end + BROKEN), end) for start, end in titles
        )
        titled = next((match for match, end in near if match and match.start() < end), None)
        if titled is None:
            continue
        if "edition" not in found:
            found["edition"] = (int(titled["edition"]), Span(*titled.span("edition")))
        if "title" not in found:
            start = head.rfind("\n", 0, titled.start()) + 1
            end = head.find("\n", titled.end())
            line = head[start : end if end >= 0 else len(head)]
            if len(line) <= 200 and not line.startswith("Cite as"):
                left = len(line) - len(line.lstrip(" |"))
                shown = line.strip(" |")
                found["title"] = (shown, Span(start + left, start + left + len(shown)))
        country = titled.groupdict().get("country")
        if country and "country" not in found:
            found["country"] = (country.strip(), Span(*titled.span("country")))
    unread: list[Span] = []
    found.pop("updated", None)
    if "published" in found:
        words, span = found.pop("published")
        date = read_date(str(words))
        if date:
            found["published"] = (date, span)
        elif any(map(str.isdigit, str(words))):
            unread.append(span)
            if "edition" not in found and (year := year_of(str(words))):
                left = span.start + year[1]
                found["edition"] = (year[0], Span(left, left + 4))
    where = found["citation"][1] if "citation" in found else Span(0, len(head))
    if accessed := ACCESSED.search(head, where.start, where.end):
        span = Span(*accessed.span("date"))
        if read := read_date(accessed["date"]):
            found["accessed"] = (read, span)
        else:
            unread.append(span)
    if "citation" in found and (address := URL.search(head, where.start, where.end)):
        found["url"] = (address.group(), Span(*address.span()))
    if "published" not in found and (released := _release_line(head, rows)):
        found["published"] = released
    if "edition" not in found and "published" in found:
        released_on, span = found["published"]
        assert isinstance(released_on, datetime.date)
        found["edition"] = (released_on.year, span)
    if "edition" not in found and (released_in := _release_month(head, rows)):
        found["edition"] = released_in
    known = {field.name for field in attrs.fields(Card)} - {"evidence", "unread"}
    values = {name: value for name, (value, _) in found.items() if name in known}
    anchors = tuple(Anchor(name, span) for name, (_, span) in found.items() if name in known)
    return Card(**values, evidence=anchors, unread=tuple(unread))  # type: ignore[arg-type]


def _names_report(words: str) -> bool:
    words = words.lower()
    return "trafficking" in words or "tip" in words


def _release_line(head: str, rows: Sequence[tuple[int, int]]) -> tuple[datetime.date, Span] | None:
    # A line that is a date and nothing else, as on state.gov: `June 14, 2004`.
    for start, end in rows:
        if end - start <= TITLE_LINE and (match := DATE.fullmatch(head[start:end].strip())):
            date = read_date(match.group())
            if date is not None:
                left = head.index(match.group(), start)
                return date, Span(left, left + len(match.group()))
    return None


def _release_month(head: str, rows: Sequence[tuple[int, int]]) -> tuple[int, Span] | None:
    # A line that is a month and a year, under the title of the report: `Trafficking in Persons Report`, `July 2001`.
    title = False
    for start, end in rows:
        words = head[start:end].strip()
        if title and (match := MONTH.fullmatch(words)):
            at = head.index(words, start)
            return int(match["year"]), Span(at + match.start("year"), at + match.end("year"))
        title = title or (end - start <= TITLE_LINE and _names_report(words))
    return None

"""Citations of an edition, and of a sentence in it, in the styles that briefs and bibliographies ask for."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, Literal

import attrs

from tipreport.errors import ModelError, expect
from tipreport.export.words import one_line, spoken
from tipreport.model import Action, Recommendation, Report, Section, Span
from tipreport.model.arguments import expect_report

DEPARTMENT: Final = "U.S. Department of State"
OFFICE: Final = "Office to Monitor and Combat Trafficking in Persons"
PLACE: Final = "Washington, DC"

CiteStyle = Literal["chicago", "bluebook", "bibtex", "csl-json"]

BLUEBOOK_MONTHS: Final = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()
"""The Bluebook, table T12."""
MONTHS: Final = "January February March April May June July August September October November December".split()


@attrs.frozen
class _Cited:
    """What is cited: the edition, the country's narrative in it, and the sentence with its section, if one is meant."""

    report: Report
    quote: str | None = None
    section: str | None = None

    @property
    def title(self) -> str:
        """Title of the edition, as its own pages print it."""
        edition = self.report.edition
        return "Trafficking in Persons Report" if edition is None else f"{edition} Trafficking in Persons Report"

    @property
    def country(self) -> str | None:
        """The country's name in one line."""
        return _said(self.report.country.name) if self.report.country else None

    @property
    def year(self) -> int | None:
        """The year of publication."""
        published = self.report.published
        return published.year if published else self.report.edition

    @property
    def url(self) -> str | None:
        """Address of the page, with what no address may hold percent-encoded."""
        url = self.report.source.url
        return None if url is None else UNSAFE_IN_URL.sub(_percent, url.strip()) or None

    @property
    def accessed(self) -> datetime.date | None:
        """Day of access."""
        return self.report.source.accessed

    @property
    def key(self) -> str:
        """A name for bibliographies: `tip-NOR-2011`."""
        return f"tip-{self.report.alpha3 or 'unknown'}-{self.report.edition or 'unknown'}"


# `a b{c}` in an address: `a%20b%7Bc%7D`
UNSAFE_IN_URL = re.compile(r"[^!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~]")


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace"))


def cite(report: Report, x: object = None, *, style: CiteStyle | str = "chicago") -> str:
    """A citation of the narrative, or of the sentence that `x` was read from, which it then quotes.

    >>> import tipreport
    >>> report = tipreport.read("seeds/norway-2011.txt")
    >>> print(cite(report))
    U.S. Department of State, Office to Monitor and Combat Trafficking in Persons. “Norway.” In 2011 Trafficking in
    Persons Report. Washington, DC: U.S. Department of State, June 27, 2011.
    >>> print(cite(report, report.section("protection").grade, style="bluebook"))
    U.S. Dep't of State, 2011 Trafficking in Persons Report: Norway (June 27, 2011) (protection section: “The
    Government of Norway sustained strong victim protection efforts...”).

    `x` is a span, or a part of the report that has one. A recommendation is quoted by its own words, a section is named
    and not quoted, all else by the sentence. The styles:

    - `chicago`: a bibliography entry (Chicago Manual of Style, notes and bibliography), a note where `x` is given;
    - `bluebook`: a citation sentence (rules 14 and 18);
    - `bibtex`: an entry `@techreport`, whose text LaTeX can set; `x` is in its `note`;
    - `csl-json`: an array with one item of type `report`, for Zotero, pandoc and citeproc; `x` is in its `note`.

    Address and day of access are those that the page gives. What the report does not know is left out, and where people
    read it a day of access without an address. Raises `ModelError` for another style, and for an `x` without a place in
    the report.
    """
    expect_report(report)
    check_style(style)
    return STYLES[style](_Cited(report) if x is None else _pinpoint(report, x))


def check_style(style: object) -> None:
    """Raise `ModelError` for a style that there is not."""
    expect(style, "style", "the name of a style", str)
    if style not in STYLES:
        raise ModelError("no such style of citation", subject=str(style), hint=f"there are {', '.join(STYLES)}")


def _pinpoint(report: Report, x: object) -> _Cited:
    span = report.place_of(x)
    section = report.section_at(span)
    named = None if section is None else f"{spoken(section.kind)} section"
    if isinstance(x, Section):
        return _Cited(report, None, named)
    if isinstance(x, (Recommendation, Action)):  # the sentence is the whole list
        return _Cited(report, _said(span.of(report.text)), named)
    first, last = report.sentence_at(span), report.sentence_at(max(span.start, span.end - 1))
    whole = Span(first.start if first else span.start, max(last.end if last else 0, span.end))
    return _Cited(report, _said(whole.of(report.text)), named)


def _said(words: str) -> str | None:
    """Words of the text in one line, without control characters."""
    return CONTROLS.sub("", one_line(words)) or None


# ESC and its kind, which a terminal would obey
CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]")


# Styles


def _chicago(cited: _Cited) -> str:
    if cited.quote is not None or cited.section is not None:
        return _chicago_note(cited)
    parts = [
        f"{DEPARTMENT}, {OFFICE}",
        cited.title if cited.country is None else f"“{cited.country}.” In {cited.title}",
    ]
    parts.append(f"{PLACE}: {DEPARTMENT}, {_chicago_date(cited)}")
    if cited.url:
        parts.append(cited.url)
        parts += [f"Accessed {_american(cited.accessed)}"] if cited.accessed else []
    return "".join(f"{part.removesuffix('.')}. " for part in parts).rstrip()


def _chicago_note(cited: _Cited) -> str:
    narrative = "" if cited.country is None else f"“{cited.country},” in "
    parts = [f"{DEPARTMENT}, {narrative}{cited.title} ({PLACE}: {DEPARTMENT}, {_chicago_date(cited)})"]
    parts += [part for part in (cited.section, cited.url) if part]
    if cited.url and cited.accessed:
        parts.append(f"accessed {_american(cited.accessed)}")
    if not cited.quote:
        return ", ".join(parts) + "."
    stop = "" if cited.quote[-1] in ".?!" else "."  # inside the quotation marks, as American style has it
    return ", ".join(parts) + f": “{_inner(cited.quote)}{stop}”"


def _chicago_date(cited: _Cited) -> str:
    published = cited.report.published
    if published is not None:
        return _american(published)
    return "n.d." if cited.year is None else str(cited.year)


def _american(day: datetime.date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def _bluebook(cited: _Cited) -> str:
    published = cited.report.published
    date = _abbreviated(published) if published else str(cited.year or "n.d.")
    said = f"U.S. Dep't of State, {cited.title}{f': {cited.country}' if cited.country else ''} ({date})"
    if cited.url:
        said += f", {cited.url}"
    if cited.url and cited.accessed:
        said += f" (last visited {_abbreviated(cited.accessed)})"
    inside = ": ".join(part for part in (cited.section, cited.quote and f"“{_inner(cited.quote)}”") if part)
    return said + (f" ({inside})" if inside else "") + "."


def _abbreviated(day: datetime.date) -> str:
    return f"{BLUEBOOK_MONTHS[day.month - 1]} {day.day}, {day.year}"


def _inner(quote: str) -> str:
    """A quotation inside of quotation marks: its own become single ones.

    >>> _inner('the “hot spots” and "pimps"')
    "the ‘hot spots’ and 'pimps'"
    """
    return quote.translate(INNER_QUOTES)


INNER_QUOTES = str.maketrans({"“": "‘", "”": "’", '"': "'"})


def _bibtex(cited: _Cited) -> str:
    published, accessed = cited.report.published, cited.accessed
    title = f"{cited.title}: {cited.country}" if cited.country else cited.title
    note = "; ".join(part for part in (cited.section, cited.quote and f"“{_inner(cited.quote)}”") if part)
    fields = {
        "author": f"{{{_tex(f'{DEPARTMENT}, {OFFICE}')}}}",
        "title": f"{{{_tex(title)}}}",
        "institution": f"{{{_tex(DEPARTMENT)}}}",
        "address": _tex(PLACE),
        "year": str(cited.year) if cited.year is not None else None,
        "month": str(published.month) if published else None,
        "day": str(published.day) if published else None,
        "url": cited.url,
        "urldate": accessed.isoformat() if accessed else None,
        "note": _tex(note) if note else None,
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@techreport{{{cited.key},\n{lines}}}"


TEX: Final = MappingProxyType(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # BibTeX counts braces, escaped ones too
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": r"\textbar{}",
        **{character: f"\\{character}" for character in "$&#_%"},
    }
)
"""Characters that mean something to TeX, and how it prints them."""


def _tex(text: str) -> str:
    """Text as TeX prints it, in one line and without control characters."""
    line = "".join(character for character in one_line(text) if character.isprintable())
    return line.translate({ord(character): escape for character, escape in TEX.items()})


def _csl(cited: _Cited) -> str:
    published = cited.report.published
    item: dict[str, Any] = {
        "id": cited.key,
        "type": "report",
        "title": f"{cited.title}: {cited.country}" if cited.country else cited.title,
        "author": [{"literal": f"{DEPARTMENT}, {OFFICE}"}],
        "publisher": DEPARTMENT,
        "publisher-place": PLACE,
        "language": "en-US",
    }
    if published is not None:
        item["issued"] = _csl_date(published)
    elif cited.year is not None:
        item["issued"] = {"date-parts": [[cited.year]]}
    if cited.url:
        item["URL"] = cited.url
    if cited.accessed:
        item["accessed"] = _csl_date(cited.accessed)
    if cited.section:
        item["section"] = cited.section.removesuffix(" section")
    if cited.quote:
        item["note"] = cited.quote
    return json.dumps([item], ensure_ascii=False, indent=2)


def _csl_date(day: datetime.date) -> dict[str, list[list[int]]]:
    return {"date-parts": [[day.year, day.month, day.day]]}


STYLES: Mapping[str, Callable[[_Cited], str]] = MappingProxyType(
    {"chicago": _chicago, "bluebook": _bluebook, "bibtex": _bibtex, "csl-json": _csl}
)
"""The styles by name."""

"""Narratives as pages: what was saved from state.gov over five generations, from Refworld, ecoi.net and copies.

The pages are made up; what they share with real ones is how text, headings, lists and furniture stand in the markup.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence

import attrs

from tipreport.model import Report, SectionKind
from tipreport.testing.layouts import Layout
from tipreport.testing.narrative import Narrative, narrative_of
from tipreport.testing.render import pieces


@attrs.frozen(kw_only=True)
class Page:
    """A template: `{body}` in `page` is the narrative; `{title}`, `{name}`, `{edition}` and `{slug}` stand around it.

    `heading` and `section` hold a line that is a heading, `paragraph` a paragraph, `run_in` a heading in its paragraph.
    `item` and `items` hold the list, where the page has one; else it is a paragraph.
    """

    name: str
    first: int
    last: int
    page: str
    heading: str = "<h2>{}</h2>\n"
    section: str = "<h3>{}</h3>\n"
    paragraph: str = "<p>{}</p>\n"
    run_in: str = "<b>{}</b>"
    item: str = ""
    items: str = "<ul>{}</ul>\n"
    named: bool = False
    """Whether accented letters and quotation marks are written as entities."""


_LETTERS = "".join(f'<li><a href="/{letter}">{letter}</a></li>' for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LANDS = "".join(
    f'<li><a href="/countries/{land.lower()}/">{land}</a></li>'
    for land in "Albania Algeria Angola Benin Bolivia Chad Chile Cuba Egypt Fiji Gabon Haiti India Iran Iraq".split()
)
_OPTIONS = "".join(f'<option value="{land}">{land}</option>' for land in "Albania Algeria Angola Benin Bolivia".split())
_TAIL = "<p>The pages of this office are kept by others, whose views they give and to whom any question should go.</p>"

PAGES: tuple[Page, ...] = (
    Page(
        name="state.gov to 2009, tables and unclosed paragraphs",
        first=2001,
        last=2009,
        page="""<HTML><HEAD><TITLE>{title}</TITLE></HEAD><BODY BGCOLOR="#ffffff"><TABLE WIDTH="100%"><TR><TD CLASS="navbar">
<A HREF="/">Home</A> | <A HREF="/c">Countries</A></TD></TR></TABLE><TABLE><TR><TD VALIGN=top><FONT FACE="Arial">
<B>{title}</B><BR>Released by the Office to Monitor and Combat Trafficking in Persons<BR>June 5, {edition}<P>
{body}</FONT></TD></TR></TABLE><HR><FONT SIZE=1>Department of State | <A HREF="/p">Privacy Policy</A></FONT></BODY></HTML>""",
        heading="<P><B>{}</B>\n",
        section="<P><B>{}</B>\n",
        paragraph="<P>{}\n",
        named=True,
    ),
    Page(
        name="archive of state.gov, 2009 to 2017",
        first=2009,
        last=2017,
        page="""<!DOCTYPE html><html><head><title>{title}</title><meta name="DC.date" content="{edition}-06-20"></head><body>
<div id="archive-banner"><p>This is a page of an archive, which is kept as it stood.</p></div>
<div id="breadcrumb" class="breadcrumb"><a href="/">Home</a> &raquo; <a href="/u">Under Secretary</a> &raquo; <a href="/r">Report</a></div>
<div id="centerblock"><h1 id="page-title">{title}</h1><div class="share"><a href="/s">Share</a></div>
<div id="doctitle">Office To Monitor and Combat Trafficking in Persons</div>
<div id="date_long">June 20, {edition}</div><div class="report"><b>Report</b></div>
<div id="tier1"><div class="body">{body}</div></div></div>
<div class="footer" id="footer"><a href="/privacy">Privacy Policy</a>"""
        + _TAIL
        + "</div></body></html>",
        heading="<p><strong>{}</strong></p>\n",
        section="<p><strong>{}</strong></p>\n",
    ),
    Page(
        name="state.gov on WordPress, 2018 to 2019",
        first=2017,
        last=2019,
        page="""<!DOCTYPE html><html lang="en-US"><head><title>{title}</title>
<link rel="canonical" href="https://www.state.gov/reports/{edition}-trafficking-in-persons-report/{slug}/"></head>
<body class="single"><header class="header"><nav class="main-menu"><ul>"""
        + _LANDS
        + """</ul></nav></header>
<main><article><h1 class="featured-content__headline">{title}</h1><div class="entry-content">
{body}</div></article></main><footer class="footer">"""
        + _TAIL
        + "</footer></body></html>",
        heading="<p><strong>{}</strong></p>\n",
        section="<p><strong>{}</strong></p>\n",
    ),
    Page(
        name="state.gov from 2020, sections and lists",
        first=2019,
        last=2025,
        page="""<!DOCTYPE html><html lang="en-US"><head><title>{title} - United States Department of State</title>
<link rel="canonical" href="https://www.state.gov/reports/{edition}-trafficking-in-persons-report/{slug}/">
<script>var a = "<p>NORWAY: Tier 3</p>";</script><style>p {{ color: red }}</style></head><body class="single">
<section class="usa-banner"><p>An official website of a government</p><p>Official websites use .gov and belong to it.</p></section>
<header><nav><ul>"""
        + _LETTERS
        + "</ul><ul>"
        + _LANDS
        + """</ul></nav></header><main><article>
<nav class="breadcrumbs"><a href="/">Home</a> / <a href="/r">Reports</a></nav><h1 class="report-header__headline">{title}</h1>
<div class="report__toc"><h3>In this section</h3><a href="#1">Prosecution</a> <a href="#2">Protection</a></div>
<select><option>Select a country</option>"""
        + _OPTIONS
        + """</select>
<section class="report__content__inner entry-content"><div class="section_wrapper"><div class="section_body">
{body}</div></div></section><div class="report__tags"><p>Tags</p><a href="/t">Bureau</a></div></article></main>
<footer><a href="/p">Privacy Policy</a>"""
        + _TAIL
        + """</footer><div class="cookie-banner"><p>We keep cookies, and this line says that we do.</p></div>
</body></html>""",
        heading='<h2 class="report__section-title">{}</h2>\n',
        section='<h3 class="report__section-subtitle">{}</h3>\n',
        item="<li>{}</li>",
    ),
    Page(
        name="state.gov, preview and print",
        first=2017,
        last=2025,
        page="""<!DOCTYPE html><html><head><title>{title}</title></head><body><div class="print-header">{title}</div>
<div class="content">{body}</div></body></html>""",
        heading="<h4>{}</h4>",
        section="<div><b>{}</b></div>",
        paragraph="<div>{}</div>",
        item="<li><p>{}</p></li>",
    ),
    Page(
        name="Refworld, card and blank lines",
        first=2001,
        last=2018,
        page="""<html><head><title>Refworld | {title}</title></head><body><div id="menu"><a href="/">Home</a><a href="/l">Latest</a></div>
<h1>{edition} Trafficking in Persons Report - {name}</h1><table class="docmeta">
<tr><td>Publisher</td><td>United States Department of State</td></tr>
<tr><td>Publication Date</td><td>20 June {edition}</td></tr>
<tr><td>Cite as</td><td>United States Department of State, <i>{edition} Trafficking in Persons Report - {name}</i>, 20 June
{edition}, available at: https://www.refworld.org/docid/0a0a0a0a0.html [accessed 3 May 2020]</td></tr>
<tr><td>Disclaimer</td><td>This is not a UNHCR publication. Its author stands for what it says, and no one else does.</td></tr></table>
<div class="content">{body}</div><div class="footer"><p>Search Refworld</p><a href="/c">Countries</a></div></body></html>""",
        heading="<b>{}</b><br><br>\n",
        section="<b>{}</b><br><br>\n",
        paragraph="{}<br><br>\n",
        named=True,
    ),
    Page(
        name="ecoi.net, German around it",
        first=2010,
        last=2025,
        page="""<!DOCTYPE html><html lang="de"><head><title>USDOS – US Department of State (Autor): „{title}“, Dokument #2111111 - ecoi.net</title></head>
<body><nav class="navbar"><a href="/de/">Startseite</a><a href="/de/laender/">Länder</a><a href="/de/quellen/">Quellen</a></nav>
<main><p class="doc-number">Dokument #2111111</p><p>USDOS – US Department of State (Autor)</p><h1>{title}</h1>
<article class="document-content">{body}</article></main>
<div class="related"><h3>Verknüpfte Dokumente</h3><ul><li><a href="/x">Anderes</a></li></ul></div>
<footer><p>ecoi.net description:</p></footer></body></html>""",
        heading="<h2>{}</h2>",
        section="<p><b>{}</b></p>",
        item="<li>{}</li>",
    ),
    Page(
        name="a copy with fonts and breaks",
        first=2008,
        last=2025,
        page="""<html><head><title>Human Trafficking in {name}</title></head><body><p><font size="2">[ Country-by-Country Reports ]</font></p>
<p><font>{edition} Trafficking in Persons Report: {name}</font></p><font face="Verdana">{body}</font>
<p><a href="/">Back to the list</a></p></body></html>""",
        heading="<b>{}</b><br>\n",
        section="<br><b>{}</b><br>\n",
        paragraph="<font>{}</font><br>\n",
    ),
    Page(
        name="a site of news",
        first=2017,
        last=2025,
        page="""<!DOCTYPE html><html><head><title>{title}</title><meta property="og:title" content="{title}"></head><body>
<div class="social share-buttons"><a href="/f">Share</a><a href="/t">Tweet</a></div><h1>{title}</h1>
<figure><img src="a.jpg" alt="A street"><figcaption>A street of the old town in the rain.</figcaption></figure>
<div class="post-content">{body}</div><div id="comments"><h3>Leave a Reply</h3><p>Your email address will not be published.</p></div>
<aside class="sidebar"><p>Other stories of the week, of which this line is the first and the longest.</p></aside></body></html>""",
        section="<h4>{}</h4>\n",
        item="<li>{}</li>\n",
        items="<ol>\n{}</ol>\n",
    ),
)
"""The generations of pages, the oldest first."""


def render_html(said: Narrative | Report | Sequence[Narrative], layout: Layout, page: Page) -> str:
    """The narrative, or several of one edition, as a page; headings and order are those of `layout`.

    >>> from tipreport.testing import PAGES, layout, narrative, render_html
    >>> row = layout("ecoi.net 2022, list lines")
    >>> "<li>" in render_html(narrative(2, row), row, PAGES[3])
    True
    """
    if isinstance(said, Report):
        said = narrative_of(said)
    all_of = [said] if isinstance(said, Narrative) else list(said)
    bare = attrs.evolve(layout, before=(), after=(), effects=())
    first = all_of[0]
    alone = len(all_of) == 1
    title = f"{first.edition} Trafficking in Persons Report"
    return page.page.format(
        body="".join("".join(_body(each, bare, page)) for each in all_of),
        title=_written(f"{title}: {first.country.name}" if alone else title, page),
        name=_written(first.country.name if alone else "All Countries", page),
        edition=first.edition,
        slug=first.country.name.lower().replace(" ", "-") if alone and first.country.name.isascii() else "all",
    )


def _written(words: str, page: Page) -> str:
    words = html.escape(words, quote=False)
    if page.named:
        words = "".join(char if char.isascii() else f"&#{ord(char)};" for char in words).replace("&#8217;", "&rsquo;")
    return words


def _body(said: Narrative, layout: Layout, page: Page) -> Iterator[str]:
    for number, piece in enumerate(pieces(said, layout)):
        *lines, run_in = piece.lead.split("\n")
        lines = [line.strip() for line in lines if line.strip()]
        if number == 0 and layout.heading.startswith("{two}") and len(lines) > 1 and ": " not in lines[0]:
            yield page.heading.format("<br>".join(_written(line, page) for line in lines[:2]))
            lines = lines[2:]
        for line in lines:
            template = page.heading if number == 0 and line == lines[0] else page.section
            yield template.format(_written(line, page))
        words = _written(piece.words, page)
        if run_in.strip():
            words = page.run_in.format(_written(run_in.rstrip(), page)) + " " + words
        if piece.kind is SectionKind.RECOMMENDATIONS and page.item and layout.items.stops:
            rows = (page.item.format(_written(item.words, page) + ".") for item in said.advice)
            yield page.items.format("".join(rows))
        else:
            yield from (page.paragraph.format(line) for line in words.split("\n"))

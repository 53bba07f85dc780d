"""The layouts in which narratives were published and copied, 2001 to 2025: a new one is a new row.

Each row states what was seen on pages of one kind of source: how the heading names country and tier, in which order
the sections stand and under which headings, how the list of recommendations is set, what stands before, among and
behind them, and what the copy did to the characters.
"""

from __future__ import annotations

import attrs

from tipreport.model import SectionKind as S


@attrs.frozen
class Marks:
    """How the items of a list stand beside one another. `{n}` is the number of the item."""

    before: str = ""
    """In front of every item, or of every item but the first where `first` is false."""
    between: str = "; "
    last: str | None = None
    """What stands between the last two items, if something else than between the others."""
    stop: str = "."
    """Behind every item; with semicolons it stands behind the last only."""
    lower: bool = False
    """Whether all items but the first begin with a small letter."""
    first: bool = True

    @property
    def stops(self) -> bool:
        """Whether every item ends with a full stop."""
        return ";" not in self.between


SEMICOLONS = Marks(between="; ", last="; and ", lower=True)
BULLETS = Marks(before="• ", between=" ", first=False)
BULLETS_TIGHT = Marks(before="•", between=" ", first=False)
STARS = Marks(before="* ", between=" ", first=False)
BULLET_LINES = Marks(before="  • ", between="\n")
STAR_LINES = Marks(before="* ", between="\n")
DASH_LINES = Marks(before="- ", between="\n")
NUMBERED = Marks(before="{n}. ", between="\n")
GLUED = Marks(between="")
SENTENCES = Marks(between=" ")
LINES = Marks(between="\n")
PARAGRAPHS = Marks(between="\n\n")

ORDER_2001 = (S.PROFILE, S.ANALYSIS)
ORDER_2003 = (S.PROFILE, S.ANALYSIS, S.PREVENTION, S.PROSECUTION, S.PROTECTION)
ORDER_2004 = (S.PROFILE, S.ANALYSIS, S.PROSECUTION, S.PROTECTION, S.PREVENTION)
ORDER_2008 = (S.PROFILE, S.ANALYSIS, S.RECOMMENDATIONS, S.PROSECUTION, S.PROTECTION, S.PREVENTION)
ORDER_2017 = (S.ANALYSIS, S.RECOMMENDATIONS, S.PROSECUTION, S.PROTECTION, S.PREVENTION, S.PROFILE)
SPECIAL_2007 = (S.ANALYSIS, S.SCOPE_AND_MAGNITUDE, S.GOVERNMENT_EFFORTS)
SPECIAL_2017 = (S.ANALYSIS, S.GOVERNMENT_EFFORTS, S.SCOPE_AND_MAGNITUDE)
SPECIAL_2020 = (S.ANALYSIS, S.GOVERNMENT_EFFORTS, S.PROFILE)


@attrs.frozen(kw_only=True)
class Layout:
    """One way of setting a narrative.

    In `heading`: `{name}` as prose prints it, `{NAME}` in capitals, `{inverted}` (`Korea, North`), `{two}` in capitals
    over two lines, `{tier}` (`Tier 2 Watch List`), `{TIER}`, `{dash}` (`TIER 2 - WATCH LIST`), `{edition}`; the empty
    heading is one that was lost. In `section`: `{title}` and `{TITLE}`, with what stands between heading and text.
    `before`, `inside`, `after` name rows of `tipreport.testing.noise.NOISE`, `marks` names its `EFFECTS`. `tier` and
    `country` say whether the heading, or what stands above it, shows them.
    """

    name: str
    first: int
    last: int
    heading: str
    order: tuple[S, ...]
    section: str = "{title}\n\n"
    advice: str = ""
    items: Marks = SEMICOLONS
    gap: str = "\n\n"
    before: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    effects: tuple[str, ...] = ()
    special: bool = False
    tier: bool = True


RUN_IN = "Recommendations for {name}: "
OWN_LINE = "Recommendations for {name}:\n\n"
CAPITALS = "RECOMMENDATIONS FOR {NAME}:\n\n"
PRIORITIZED = "PRIORITIZED RECOMMENDATIONS:\n\n"
UPPER = "{TITLE}\n\n"
TIGHT = "{title}\n"
_REFWORLD = ("refworld card",)
_STATE = ("release lines",)
_TITLE = ("title",)

LAYOUTS: tuple[Layout, ...] = (
    # 2001 to 2007: no list; `Norway (Tier 1)`.
    Layout(name="state.gov 2001, one page a tier", first=2001, last=2001, heading="{name} ({tier})", order=ORDER_2001, before=("tier page",)),
    Layout(name="Refworld 2001, card in a table", first=2001, last=2002, heading="{name} ({tier})", order=ORDER_2001, before=("refworld card in a table",), after=("refworld search",)),
    Layout(name="state.gov 2002, countries A to G", first=2002, last=2002, heading="{name} ({tier})", order=ORDER_2001, before=_STATE),
    Layout(name="state.gov mobile 2003, Prevention first", first=2003, last=2003, heading="{NAME} ({tier})", order=ORDER_2003, section=TIGHT, before=_STATE),
    Layout(name="state.gov archive 2003, heading lost", first=2003, last=2003, heading="", tier=False, order=ORDER_2003, section=TIGHT, before=("letter page",)),
    Layout(name="state.gov mobile 2004, capitals, glued alt text", first=2004, last=2004, heading="{NAME} ({TIER})", order=ORDER_2004, section=TIGHT, before=_STATE, effects=("alt text",)),
    Layout(name="state.gov archive 2004, story among the sections", first=2004, last=2004, heading="{NAME} ({TIER})", order=ORDER_2004, before=_STATE, inside=("story",)),
    Layout(name="Refworld 2004", first=2004, last=2007, heading="{name} ({tier})", order=ORDER_2004, before=("refworld title",)),
    Layout(name="web archive of state.gov 2005, hyphen in the tier", first=2005, last=2005, heading="{NAME} ({dash})", order=ORDER_2004, section=TIGHT, before=_STATE),
    Layout(name="Refworld 2005, section headings lost", first=2005, last=2007, heading="{name} ({tier})", order=ORDER_2004, section="", before=_REFWORLD, after=("refworld search",)),
    Layout(name="state.gov 2006, banner and caption", first=2006, last=2006, heading="{NAME} ({TIER})", order=ORDER_2004, section=TIGHT, before=("banner", "release lines", "share", "caption")),
    Layout(name="state.gov 2007", first=2007, last=2007, heading="{NAME} ({tier})  ", order=ORDER_2004, section=TIGHT, gap="\n", before=("banner", "release lines", "share")),
    Layout(name="state.gov archive 2007, menus", first=2007, last=2007, heading="{NAME} ({tier})", order=ORDER_2004, section="{title}. ", before=("menu", "release lines")),
    # 2008 to 2016: profile first, a list of recommendations.
    Layout(name="Refworld 2008, run-in list", first=2008, last=2013, heading="{NAME} ({tier})", order=ORDER_2008, advice=RUN_IN, before=_REFWORLD, after=("refworld search",)),
    Layout(name="state.gov 2008, skip links and breadcrumbs", first=2008, last=2008, heading="{NAME} ({TIER})", order=ORDER_2008, section=TIGHT, advice=RUN_IN, gap="\n", before=("skip links", "release lines")),
    Layout(name="state.gov 2009, no date", first=2009, last=2009, heading="{NAME} ({tier})", order=ORDER_2008, section="{title}\n", advice=RUN_IN, before=("letter page",)),
    Layout(name="gvnet 2009, note in the heading", first=2009, last=2009, heading="{NAME} ({TIER})   [Extracted from U.S. State Dept Trafficking in Persons Report, June {edition}]", order=ORDER_2008, section="", advice=RUN_IN, before=("gvnet",)),
    Layout(name="new Refworld 2009", first=2009, last=2013, heading="{NAME} ({tier})", order=ORDER_2008, section="", advice=RUN_IN),
    Layout(name="Refworld 2010, heading lost", first=2010, last=2013, heading="", tier=False, order=ORDER_2008, advice=RUN_IN, section="", before=_REFWORLD),
    Layout(name="ecoi.net 2010, every country in a menu", first=2010, last=2010, heading="{NAME} ({tier})", order=ORDER_2008, advice=RUN_IN, before=("title line", "country menu", "follow us")),
    Layout(name="Refworld 2011, title case", first=2011, last=2011, heading="{name} ({tier})", order=ORDER_2008, advice=RUN_IN, before=_REFWORLD, after=("refworld search", "disclaimer")),
    Layout(name="PDF text 2012, hard lines with hyphens", first=2012, last=2014, heading="{NAME} ({tier})", order=ORDER_2008, advice=RUN_IN, section="{title}\n", gap="\n\n", before=_TITLE, effects=("hyphenated",)),
    Layout(name="PDF text 2013, box of tiers and running heads", first=2013, last=2014, heading="{NAME} ({tier})", order=ORDER_2008, advice=RUN_IN, before=("title", "running head"), inside=("ranking box",)),
    Layout(name="PDF text 2013, box behind the list", first=2013, last=2014, heading="{NAME} ({tier})", order=ORDER_2008, advice=RUN_IN, before=_TITLE, inside=("ranking box in the list",)),
    Layout(name="OCR 2014, soft hyphens and trailing blanks", first=2014, last=2014, heading="{NAME} ({tier})", order=ORDER_2008, advice=OWN_LINE, before=_TITLE, effects=("soft hyphens", "trailing blanks")),
    Layout(name="Refworld 2014, list on its own line", first=2014, last=2014, heading="{NAME} ({tier})", order=ORDER_2008, advice=OWN_LINE, before=_REFWORLD),
    Layout(name="ecoi.net 2014, tier alone on a line", first=2014, last=2014, heading="{tier}", order=ORDER_2008, advice=OWN_LINE, before=("title of the country",)),
    Layout(name="state.gov 2015, all headings lost", first=2015, last=2016, heading="", tier=False, order=ORDER_2008, section="", advice="\n", before=("title of the country",)),
    Layout(name="state.gov 2015", first=2015, last=2016, heading="{NAME}: {tier}", order=ORDER_2008, section=UPPER, advice=CAPITALS, before=("title of the country",)),
    Layout(name="PDF text 2015, name on two lines", first=2015, last=2016, heading="{two}: {tier}", order=ORDER_2008, section="{TITLE}\n", advice=CAPITALS, gap="\n", before=_TITLE),
    Layout(name="PDF text 2015, blanks lost behind full stops", first=2015, last=2016, heading="{NAME}: {tier}", order=ORDER_2008, section="{TITLE}\n", advice=CAPITALS, before=_TITLE, effects=("blanks lost",)),
    Layout(name="Refworld 2016", first=2016, last=2016, heading="{NAME}: {tier}", order=ORDER_2008, section=UPPER, advice=CAPITALS, before=_REFWORLD),
    Layout(name="new Refworld 2016, list and section headings lost", first=2016, last=2016, heading="{NAME}: {tier}", order=ORDER_2008, section="\n", advice="\n"),
    Layout(name="ecoi.net 2016, methodology before it", first=2016, last=2016, heading="{NAME}: {tier}", order=ORDER_2008, section=UPPER, advice=CAPITALS, before=("title of narratives", "methodology")),
    # From 2017: analysis first, profile last.
    Layout(name="Refworld 2017", first=2017, last=2018, heading="{NAME}: {TIER}", order=ORDER_2017, section=UPPER, advice="RECOMMENDATIONS FOR {NAME}\n\n", before=_REFWORLD, after=("refworld search",)),
    Layout(name="state.gov 2018, dagger and footnote", first=2018, last=2018, heading="{NAME}: {tier}†", order=ORDER_2017, section=UPPER, advice="RECOMMENDATIONS FOR {NAME}\n\n", before=("title of the country",), inside=("footnote",)),
    Layout(name="state.gov 2018, headings lost, single line ends", first=2018, last=2018, heading="", tier=False, order=ORDER_2017, section="", advice="", items=SEMICOLONS, gap="\n", before=("title of the country",)),
    Layout(name="ecoi.net 2019, bullets in a line", first=2019, last=2021, heading="{NAME}: {tier}", order=ORDER_2017, section=UPPER, advice=PRIORITIZED, items=BULLETS, before=("title of the country",)),
    Layout(name="state.gov 2019, .gov banner, list heading lost", first=2019, last=2019, heading="{NAME}: {TIER}†", order=ORDER_2017, section=UPPER, advice="", items=BULLETS, before=("gov banner", "title of the country"), inside=("footnote",)),
    Layout(name="state.gov 2019, all headings lost", first=2019, last=2021, heading="", tier=False, order=ORDER_2017, section="", advice="", items=BULLETS, before=("gov banner", "title of the country")),
    Layout(name="ecoi.net 2020, glued sentences", first=2020, last=2020, heading="{NAME}: {tier}", order=ORDER_2017, section=UPPER, advice=PRIORITIZED, items=GLUED, before=("title of the country",)),
    Layout(name="state.gov 2020, glued, all headings lost", first=2020, last=2020, heading="", tier=False, order=ORDER_2017, section="", advice="", items=GLUED, before=("gov banner", "title of the country")),
    Layout(name="news site 2020", first=2020, last=2020, heading="{NAME}: {TIER}", order=ORDER_2017, section=UPPER, advice=PRIORITIZED, items=LINES, before=_TITLE, effects=("double blanks",), after=("comments",)),
    Layout(name="gvnet 2020", first=2020, last=2020, heading="{NAME} ({tier}) Extracted from the U.S. State Dept 2020 TIP Report", order=ORDER_2017, section="{title}\n\n", advice="Prioritized Recommendations\n\n", items=BULLETS_TIGHT, before=("gvnet",)),
    Layout(name="ecoi.net 2022, list lines", first=2022, last=2022, heading="{name} ({tier})", order=ORDER_2017, section=UPPER, advice=PRIORITIZED, items=BULLET_LINES, before=("title of the country",)),
    Layout(name="state.gov 2022, one item a line, headings lost", first=2022, last=2022, heading="", tier=False, order=ORDER_2017, section="", advice="", items=LINES, before=("title of the country",)),
    Layout(name="state news wire 2023, asterisks", first=2023, last=2023, heading="{NAME} ({tier})", order=ORDER_2017, section="{TITLE}\n", advice="PRIORITIZED RECOMMENDATIONS:\n", items=STAR_LINES, gap="\n", before=("news wire", "title of the country")),
    Layout(name="gvnet 2023, ragged lines", first=2023, last=2023, heading="{NAME} ({tier}) – Extracted in part from the U.S. State Dept\n{edition} TIP Report", order=ORDER_2017, section="", advice="Prioritized Recommendations\n", items=LINES, gap="\n", before=("gvnet",), effects=("ragged",)),
    Layout(name="blog 2023, title twice", first=2023, last=2023, heading="{NAME} ({TIER})", order=ORDER_2017, section=UPPER, advice=PRIORITIZED, items=SENTENCES, before=("title of the country", "title of the country", "office"), after=("comments", "share")),
    Layout(name="NGO site 2023, numbered", first=2023, last=2023, heading="{name} TIER Ranking: {TIER} (TIP {edition})", order=ORDER_2017, section="{title}\n\n", advice=PRIORITIZED, items=NUMBERED),
    Layout(name="ecoi.net 2024, asterisks in a line", first=2024, last=2024, heading="{NAME} ({tier})", order=ORDER_2017, section=UPPER, advice="", items=STARS, before=("ecoi card", "title of the country")),
    Layout(name="ecoi.net 2024, all headings lost", first=2024, last=2024, heading="", tier=False, order=ORDER_2017, section="", advice="", items=STARS, gap="\n", before=("ecoi card", "title of the country")),
    Layout(name="ecoi.net 2025", first=2025, last=2025, heading="{NAME} ({tier})", order=ORDER_2017, section=UPPER, advice=PRIORITIZED, items=BULLET_LINES, before=("ecoi card", "title of the country"), after=("ecoi end",)),
    Layout(name="Markdown", first=2019, last=2025, heading="# {name} ({tier})", order=ORDER_2017, section="## {title}\n\n", advice="## Prioritized Recommendations\n\n", items=DASH_LINES, before=("markdown title",)),
    Layout(name="lists of names, inverted", first=2017, last=2025, heading="{inverted} ({tier})", order=ORDER_2017, section=UPPER, advice=PRIORITIZED, items=PARAGRAPHS, before=_TITLE),
    # Special cases.
    Layout(name="state.gov 2007, special cases under their title", first=2007, last=2008, heading="{NAME}", order=SPECIAL_2007, section="{title}. ", before=("release lines", "special cases"), special=True),
    Layout(name="gvnet 2009, not rated", first=2009, last=2009, heading="{NAME} (not rated)   [Extracted from U.S. State Dept Trafficking in Persons Report, June {edition}]", order=SPECIAL_2007, section="{title}: ", before=("gvnet",), special=True),
    Layout(name="Refworld 2012, special case in parentheses", first=2010, last=2015, heading="{NAME} ({tier})", order=SPECIAL_2007, section="{title}: ", before=_REFWORLD, special=True),
    Layout(name="state.gov 2013, a lone line", first=2013, last=2015, heading="{tier}", order=SPECIAL_2007, section="{title}: ", before=_TITLE, special=True),
    Layout(name="state.gov 2015, special case only in prose", first=2015, last=2015, heading="", tier=False, order=SPECIAL_2007, section="{title}:\n\n", before=_TITLE, special=True),
    Layout(name="PDF text 2015, capitals with a colon", first=2015, last=2015, heading="{NAME}: {TIER}", order=SPECIAL_2007, section="{TITLE}:\n", before=_TITLE, special=True),
    Layout(name="Refworld 2016, reversed", first=2016, last=2016, heading="{TIER}: {NAME}", order=SPECIAL_2007, section=UPPER, before=_REFWORLD, special=True),
    Layout(name="ecoi.net 2017, reversed", first=2017, last=2018, heading="{TIER}: {NAME}", order=SPECIAL_2017, section=UPPER, before=("title of narratives",), special=True),
    Layout(name="Refworld 2017, special case behind the name", first=2017, last=2018, heading="{NAME}: {TIER}", order=SPECIAL_2017, section=UPPER, before=_REFWORLD, special=True),
    Layout(name="news site 2019, name in parentheses", first=2019, last=2019, heading="{tier} ({name})", order=SPECIAL_2017, section=UPPER, before=_TITLE, special=True),
    Layout(name="news wire 2021, no blank lines", first=2020, last=2021, heading="{TIER}: {NAME}", order=SPECIAL_2020, section="{TITLE}\n", gap="\n", before=_TITLE, special=True),
    Layout(name="state.gov 2022, special case", first=2022, last=2023, heading="{name} ({tier})", order=SPECIAL_2020, section=UPPER, before=("gov banner", "title of the country"), special=True),
    Layout(name="gvnet 2023, special case in small letters", first=2023, last=2023, heading="{NAME} (special case) – Extracted in part from the U.S. State Dept\n{edition} TIP Report", order=SPECIAL_2020, section="{title}\n\n", before=("gvnet",), special=True),
    Layout(name="ecoi.net 2025, special case", first=2024, last=2025, heading="{NAME} ({tier})", order=SPECIAL_2020, section=UPPER, gap="\n", before=("title of the country",), special=True),
    Layout(name="state.gov mobile 2004, story in a table", first=2004, last=2004, heading="{NAME} ({TIER})", order=ORDER_2004, section=TIGHT, before=_STATE, inside=("story in a table",)),
    Layout(name="OCR 2014, tail of another narrative", first=2014, last=2014, heading="{NAME} ({tier})", order=ORDER_2008, advice=OWN_LINE, before=("title", "tail of another")),
    Layout(name="PDF text 2015, tail of another narrative", first=2015, last=2016, heading="{NAME}: {tier}", order=ORDER_2008, section="{TITLE}\n", advice=CAPITALS, before=("title", "tail of another")),
    Layout(name="state.gov 2012, a story splits Protection", first=2011, last=2014, heading="{NAME} ({tier})", order=ORDER_2008, advice=RUN_IN, before=_TITLE, inside=("story in Protection", "caption in Prosecution")),
    Layout(name="news site 2019, a sentence a paragraph", first=2019, last=2021, heading="{NAME}: {TIER}", order=ORDER_2017, section=UPPER, advice=PRIORITIZED, items=LINES, before=("title", "part one"), effects=("a sentence a paragraph",)),
    Layout(name="NGO site 2023, heading of its own", first=2023, last=2023, heading="{name} TIER Ranking: {TIER} (TIP {edition})", order=ORDER_2017, section="{title}\n\n", advice="The Ghanian goverment should:\n\n", items=BULLET_LINES),
    # What copies do to a text, on layouts of the middle and the end.
    Layout(name="copy with no-break blanks", first=2008, last=2014, heading="{NAME} ({tier})", order=ORDER_2008, advice=RUN_IN, before=_REFWORLD, effects=("no-break blanks",)),
    Layout(name="copy with zero-width characters", first=2017, last=2025, heading="{NAME}: {tier}", order=ORDER_2017, section=UPPER, advice=PRIORITIZED, items=BULLETS, before=_TITLE, effects=("zero-width",)),
    Layout(name="copy with ligatures and curly quotes", first=2011, last=2016, heading="{NAME}: {tier}", order=ORDER_2008, section=UPPER, advice=CAPITALS, before=_TITLE, effects=("ligatures", "curly quotes")),
    Layout(name="copy with mojibake of Windows-1252", first=2017, last=2025, heading="{NAME}: {tier}", order=ORDER_2017, section=UPPER, advice=PRIORITIZED, items=BULLETS, before=_TITLE, effects=("curly quotes", "mojibake 1252")),
    Layout(name="copy with mojibake of Latin-1", first=2017, last=2025, heading="{NAME}: {tier}", order=ORDER_2017, section=UPPER, advice=PRIORITIZED, items=STAR_LINES, before=_TITLE, effects=("curly quotes", "mojibake latin")),
    Layout(name="copy in hard lines", first=2008, last=2013, heading="{NAME} ({tier})", order=ORDER_2008, section=UPPER, advice=RUN_IN, before=_TITLE, effects=("hard lines",)),
    Layout(name="copy in hard lines, bullets", first=2019, last=2025, heading="{NAME} ({tier})", order=ORDER_2017, section=UPPER, advice=PRIORITIZED, items=BULLET_LINES, before=_TITLE, effects=("hard lines",)),
    Layout(name="copy with stray line ends", first=2008, last=2016, heading="{NAME} ({tier})", order=ORDER_2008, section=UPPER, advice=RUN_IN, before=_TITLE, effects=("stray line ends",)),
    Layout(name="copy with stray line ends, profile last", first=2017, last=2025, heading="{NAME}: {tier}", order=ORDER_2017, section=UPPER, advice=PRIORITIZED, items=BULLETS, before=_TITLE, effects=("stray line ends",)),
    Layout(name="copy in hard lines, double spaced", first=2008, last=2016, heading="{NAME} ({tier})", order=ORDER_2008, section=UPPER, advice=OWN_LINE, before=_TITLE, effects=("double spacing",)),
    # Hardly a layout: what is left when line ends and blanks are lost.
    Layout(name="section headings glued to their text", first=2015, last=2016, heading="{NAME}: {tier}", order=ORDER_2008, section="{TITLE}", advice="RECOMMENDATIONS FOR {NAME}:", before=_TITLE),
    Layout(name="section headings glued, small letters", first=2009, last=2014, heading="{NAME} ({tier})", order=ORDER_2008, section="{title}", advice="Recommendations for {name}: ", before=_TITLE),
    Layout(name="the whole narrative in one line", first=2015, last=2016, heading="{NAME}: {tier}", order=ORDER_2008, section="{TITLE} ", advice="RECOMMENDATIONS FOR {NAME}: ", gap=" ", before=_TITLE, effects=("one line",)),
    Layout(name="the whole narrative in one line, profile last", first=2019, last=2023, heading="{NAME}: {tier}", order=ORDER_2017, section="{TITLE} ", advice="PRIORITIZED RECOMMENDATIONS: ", items=BULLETS, gap=" ", before=_TITLE, effects=("one line",)),
    Layout(name="the whole narrative in one line, headings lost", first=2010, last=2016, heading="{NAME} ({tier})", order=ORDER_2008, section="", advice="", gap=" ", before=_TITLE, effects=("one line",)),
    Layout(name="the whole narrative in one line, headings lost, profile last", first=2017, last=2023, heading="{NAME}: {tier}", order=ORDER_2017, section="", advice="", items=BULLETS, gap=" ", before=_TITLE, effects=("one line",)),
)  # fmt: skip
"""Every layout, the oldest first."""


def layout(name: str) -> Layout:
    """The layout of that name.

    >>> from tipreport.testing import layout
    >>> layout("Refworld 2011, title case").heading
    '{name} ({tier})'

    Raises `KeyError` for a name that no row has.
    """
    for row in LAYOUTS:
        if row.name == name:
            return row
    raise KeyError(name)

"""What stands around a narrative: cards, banners, menus, footers. A new wording is a new row."""

from __future__ import annotations

CARD_LABELS: tuple[tuple[str, str], ...] = (
    ("Publisher", "publisher"),
    ("Author", "author"),
    ("Publication Date", "published"),
    ("Publication date", "published"),
    ("Date of Publication", "published"),
    ("Date of publication", "published"),
    ("Release Date", "published"),
    ("Published on", "published"),
    ("Cite as", "citation"),
    ("Disclaimer", "disclaimer"),
    ("Last Updated", "updated"),
    ("Comments", "comments"),
    ("Country", "country"),
    ("Topics", "topics"),
    ("Document type", "document_type"),
    ("Source", "publisher"),
    ("Title", "title"),
)
"""Labels at the head of a line of a catalogue card, and what follows them."""

TITLES: tuple[str, ...] = (
    r"(?P<edition>(?:19|20)\d\d)\s+Trafficking\s+in\s+Persons\s+Report(?:\s*[-–—:|]\s*(?P<country>[^\n|]{2,60}))?",
    r"Trafficking\s+in\s+Persons\s+Report,?\s+(?:for\s+)?(?:(?:June|July)\s+)?(?P<edition>(?:19|20)\d\d)(?:\s*[-–—:|]\s*(?:Country\s+Narratives\s*[-–—:|]+\s*)?(?P<country>[^\n|]{2,60}))?",
    r"Trafficking\s+in\s+Persons\s+Report[^\S\n]+(?:on|for)[^\S\n]+(?P<country>[^\n|\d]{2,60}?)[^\S\n]*[-–—:,|(]+[^\S\n]*(?P<edition>20\d\d)",
    r"(?P<edition>20\d\d)\s+TIP\s+Report",
    r"\bTIP\s+Report,?\s+(?P<edition>20\d\d)",
    r"\(TIP\s+(?P<edition>20\d\d)\)",
)
"""Titles of the report that name its edition."""

RANKING_BOX = r"tier ranking by year\b"
"""The head of the box that shows a country's tiers; the last of the years below it is the edition's."""

END_MATTER: tuple[str, ...] = (
    r"Search\s+Refworld",
    r"Disclaimer\s*:?",
    r"Copyright\s+notice.*",
    r"Source\s*:\s*U\.?S\.?\s+(?:Department\s+of\s+State|State\s+Department).*",
    r"By\s+[^|]{2,60}\|[^|]{4,40}\|\s*Topics?\s*:.*",
    r"This\s+is\s+the\s+official\s+website\s+of.*",
    r"This\s+site\s+is\s+managed\s+by.*",
    r"Organizations\s+in\s+this\s+story",
    r"More\s+News",
    r"Tags",
    r"Build\s+(?:a|Your)\s+Custom\s+Report.*",
    r"White\s+House",
    r"USA\.gov",
    r"Office\s+of\s+the\s+Inspector\s+General",
    r"Leave\s+a\s+Reply.*",
    r"Your\s+email\s+address\s+will\s+not\s+be\s+published.*",
    r"Post\s+published\s+in.*",
    r"Click\s+here\s+for.*",
    r"Back\s+to\s+Top",
    r"Share\s+this.*",
    r"Related\s+(?:Documents|Articles|Posts|Items|Links).*",
    r"This\s+is\s+not\s+a\s+UNHCR\s+publication.*",
    r"(?:The\s+)?Original\s+source(?:\s+can\s+be\s+found)?\s*(?:here)?[.:]?.{0,200}",
    r"Privacy\s+Policy",
    r"ecoi\.net\s+(?:summary|description).*",
    r"The\s+Office\s+of\s+(?:Website\s+Management|Electronic\s+Information).*",
    r"External\s+links\s+to\s+other\s+Internet\s+sites.*",
    r"Associated\s+documents?.*",
    r"Verknüpfte\s+Dokumente.*",
    r"Zugehörige\s+Dokumente.*",
)
"""Lines after which no narrative goes on; each stands for a whole line."""

HYPHEN_PREFIXES: frozenset[str] = frozenset(
    "all anti child co counter cross debt ethnic ex first foreign full half high inter labor labour law long low mid "
    "multi non one part post pre private pro public quasi second self semi sex short sub third two three four "
    "trans victim well year".split()
)
"""First halves after which a hyphen at the end of a line stays, unless the text prints the word without it."""

HYPHEN_CLOSING: frozenset[str] = frozenset(
    "able base bases ever force forces hood in land line lines man men ment out place places set ship shop shops side "
    "sight stand thing times ward wards where woman women work works".split()
)
"""Second halves that make one word with a word before them (workshop, without), unless the text says otherwise."""

HYPHEN_SUSPENDED: frozenset[str] = frozenset("and or to versus".split())
"""Words before which a hyphen stays and a blank follows: "sex- and labor trafficking"."""

HYPHEN_OPENING: frozenset[str] = frozenset(
    "anti co counter cross ethno inter intra mid multi non post pre quasi re self semi socio sub trans".split()
)
"""First halves that are no word of their own: a blank between them and their hyphen, or behind it, is a slip."""

HYPHEN_JOINED: frozenset[str] = frozenset(
    "affiliated age aged appointed backed based built centered controlled day driven facilitated filled focused free friendly funded "
    "governmental headed hour informed level led long managed month occupied old operated oriented owned paid paying prone provided "
    "ranking related run sensitive sexual sized speaking specific sponsored staffed subsidized supported term time track trafficked "
    "trained week wide year".split()
)
"""Second halves that go with a word in front of them: `NGO- run`, `three- year`, `sex- related`."""

SKIPPED_SUFFIXES: frozenset[str] = frozenset(
    ".avi .bmp .css .csv .db .eot .exe .gif .ico .ini .jpeg .jpg .js .lnk .map .mov .mp3 .mp4 .otf .parquet .png .pyc "
    ".svg .tif .tiff .tsv .ttf .url .webm .webp .woff .woff2 .xls .xlsx".split()
)
"""Files that stand beside narratives in a directory or archive and are none; a file named by itself is always read."""

NOISE_WORDS: frozenset[str] = frozenset(
    "nav navbar navigation menu submenu megamenu mininav breadcrumb breadcrumbs share sharing addthis addtoany sharedaddy "
    "social cookie cookies cookiebanner cookieblocker cmplz consent gdpr footer sidebar side related comments respond "
    "newsletter subscribe pagination toc tags skip search builder overlay modal lightbox login advert advertisement ads "
    "printfriendly banner toolbar dropdown offcanvas popup usa-banner ipp contentinfo language languages".split()
)
"""Words in the class, id or role of an element that holds no text of the narrative."""

CONTENT_WORDS: tuple[str, ...] = (
    "entry-content",
    "section-wrapper",
    "section-body",
    "report-content-inner",
    "post-content",
    "article-body",
    "articlebody",
    "node-content",
    "field-name-body",
    "documentcontent",
    "document-content",
    "main-content",
    "maincontent",
)
"""Words, joined by hyphens, in the class or id of the element that holds the content of a page."""

META_FIELDS: dict[str, str] = {
    "og:url": "url",
    "og:title": "title",
    "dc.title": "title",
    "dcterms.title": "title",
    "citation_title": "title",
    "article:published_time": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dcterms.issued": "published",
    "citation_publication_date": "published",
    "dc.publisher": "publisher",
    "citation_publisher": "publisher",
}
"""Fields of the head of a page, and what of the card each gives."""

ADDRESSES: tuple[str, ...] = (
    r"/reports/(?P<edition>20\d\d)-trafficking-in-persons-report(?:-\d)?/(?P<country>[a-z][a-z_\d-]{2,60})",
    r"/(?P<edition>20\d\d)-trafficking-in-persons-report(?:[-/](?P<country>[a-z][a-z_\d-]{2,60}))?",
    r"/tiprpt/(?:countries/)?(?P<edition>20\d\d)/",
    r"trafficking-in-persons-report-(?P<edition>20\d\d)(?:[-/](?P<country>[a-z][a-z_\d-]{2,60}))?",
)
"""Addresses of pages of the report that name its edition: `.../reports/2022-trafficking-in-persons-report/yemen/`."""

BOXES: tuple[str, ...] = (
    r"[^\n]{0,90}\btier\s+ranking\s+by\s+year\b[^\n]{0,120}",
    r"If a scroll bar appears below[^\n]{0,200}",
    r"(?:(?:20\d\d|2\s0\d\d|[1-3]|2?WL|SC)(?:\s+|\Z)){4,30}",
)
"""Lines set among the sections of a narrative that are none of it, however long; each stands for a whole line."""

ASIDES: tuple[str, ...] = (
    r"Read\s+the\s+(?:full|entire|complete|whole)\b[^\n]{0,120}\breport\b[^\n]{0,200}",
    r"The\s+(?:full|entire|complete)\s+(?:[^\n]{0,60}\s)?report\s+(?:is|can\s+be)\b[^\n]{0,200}",
    r"(?:Click|See|Go)\s+(?:here|to)\b[^\n]{0,60}\b(?:report|narrative)\b[^\n]{0,200}",
)
"""What a page says to its readers in the midst of a narrative; each stands for a whole line."""

RUNNING_HEADS: tuple[str, ...] = (
    r"\d{0,4}\s?country\s+narratives?\s?\d{0,4}",
    r"\d{0,4}\s?special\s+cases?\s?\d{1,4}",
    r"\d{0,4}\s?(?:20\d\d\s+)?trafficking\s+in\s+persons\s+report(?:\s+20\d\d)?\s?\d{0,4}",
    r"\d{0,4}\s?(?:the\s+)?20\d\d\s+tip\s+report\s?\d{0,4}",
    r"\d{0,4}\s?[A-Z]\s*[-–—]\s*[A-Z]\s?\d{0,4}",
)
"""Running heads of the printed report, as whole lines at the head or foot of a page."""

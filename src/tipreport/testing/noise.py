"""What stands around a narrative and is none of it, and what copies do to its characters; all of it made up.

In the lines: `{name}`, `{NAME}`, `{edition}`, `{date}` (a date in June of the edition), `{before}` (the year before).
"""

from __future__ import annotations

import random
import re
import textwrap
import zlib
from collections.abc import Callable

import attrs

from tipreport.model import SectionKind


@attrs.frozen
class Noise:
    """Lines that are no narrative, each set as a paragraph.

    `edition` and `country` say whether they show these of the narrative; `behind` is the section that lines among the
    sections stand behind.
    """

    lines: tuple[str, ...]
    edition: bool = False
    country: bool = False
    behind: SectionKind | None = None


_COUNTRIES = (
    "Afghanistan Albania Algeria Angola Argentina Armenia Aruba Australia Austria Azerbaijan Bahrain Bangladesh".split()
)

NOISE: dict[str, Noise] = {
    # Before the narrative.
    "title": Noise(("{edition} Trafficking in Persons Report",), edition=True),
    "title line": Noise(("Trafficking in Persons Report {edition}",), edition=True),
    "title of the country": Noise(("{edition} Trafficking in Persons Report: {name}",), edition=True, country=True),
    "title of narratives": Noise(
        ("Trafficking in Persons Report {edition} - Country Narratives - {name}",), edition=True, country=True
    ),
    "markdown title": Noise(("# {edition} Trafficking in Persons Report: {name}",), edition=True, country=True),
    "refworld title": Noise(
        ("U.S. Department of State {edition} Trafficking in Persons Report - {name}",), edition=True, country=True
    ),
    "refworld card": Noise(
        (
            "{edition} Trafficking in Persons Report - {name}",
            "Publisher United States Department of State",
            "Author Office to Monitor and Combat Trafficking in Persons",
            "Publication Date {date}",
            (
                "Cite as United States Department of State, {edition} Trafficking in Persons Report - {name}, {date}, available "
                "at: https://www.refworld.org/docid/0f0f0f0f0.html [accessed 18 February 2018]"
            ),
            "DisclaimerThis is not a UNHCR publication. Its views are those of its author, and its borders are not agreed.",
        ),
        edition=True,
        country=True,
    ),
    "refworld card in a table": Noise(
        (
            "U.S. Department of State {edition} Trafficking in Persons Report - {name}",
            "Publisher | United States Department of State |",
            "Publication Date | {date} |",
            (
                "Cite as | United States Department of State, U.S. Department of State {edition} Trafficking in Persons Report "
                "- {name}, {date}, available at: https://www.refworld.org/docid/0f0f0f0f0.html [accessed 6 June 2023] |"
            ),
            "Disclaimer | This is not a UNHCR publication. Its views are those of its author. |",
        ),
        edition=True,
        country=True,
    ),
    "release lines": Noise(
        (
            "V. Country Narratives -- Countries A through G",
            "Trafficking in Persons Report",
            "Office to Monitor and Combat Trafficking in Persons",
            "June 5, {edition}",
            "Report",
        ),
        edition=True,
    ),
    "tier page": Noise(
        (
            "IV. Country Narratives",
            "Trafficking in Persons Report",
            "July {edition}",
            "U.S. Department of State",
            "all",
        ),
        edition=True,
    ),
    "letter page": Noise(("Country Narratives -- Countries A through G",)),
    "office": Noise(("OFFICE TO MONITOR AND COMBAT TRAFFICKING IN PERSONS", "U.S State Department")),
    "banner": Noise(
        (
            "printable banner",
            "U.S. Department of State - Great Seal",
            "U.S. Department of State",
            "Diplomacy in Action",
        )
    ),
    "gov banner": Noise(
        (
            "An official website of the United States Government Here's how you know",
            "Official websites use .gov",
            "A .gov website belongs to an official government organization in the United States.",
            "Secure .gov websites use HTTPS",
            "A lock ( ) or https:// means you've safely connected to the .gov website.",
        )
    ),
    "menu": Noise(
        (
            "Other State Department Archive Sites",
            "Home Issues & Press Travel & Business Countries Youth & Education Careers About State Video",
            "Trafficking in Persons Report   -Report Home Page",
        )
    ),
    "skip links": Noise(
        (
            "Skip Links",
            "You are in: Under Secretary for Democracy > Bureaus > Trafficking in Persons Report {edition}",
            "Released by the Office to Monitor and Combat Trafficking in Persons",
        ),
        edition=True,
    ),
    "country menu": Noise(
        (
            "Search the Site",
            "Country Profiles",
            "Select a Country or Other Area" + "".join(_COUNTRIES),
            "Stay Connected with State.gov",
        )
    ),
    "follow us": Noise(("DipNote BlogTwitterRSS Feed", "Subscribe to Updates")),
    "share": Noise(("Share this",)),
    "caption": Noise(
        ("A girl of eight sells flowers at a crossing of two highways, for which she is paid with a meal a day.",)
    ),
    "gvnet": Noise(("[ Human Trafficking, Country-by-Country ]",)),
    "ecoi card": Noise(("Dokument #2000000", "USDOS – US Department of State (Autor)")),
    "news wire": Noise(
        (
            "Webp 3edited",
            "Regional Affairs",
            "ORGANIZATIONS IN THIS STORY",
            "LETTER TO THE EDITOR",
            "Have a concern or an opinion about this story? Click below to share your thoughts.",
            "Send a Letter",
        )
    ),
    "running head": Noise(("COUNTRY NARRATIVES 65",)),
    "special cases": Noise(("Special Cases",)),
    "methodology": Noise(
        (
            "METHODOLOGY",
            "The Department of State prepared this report using information from embassies, officials, and groups abroad.",
            "Tier Placement",
            "The Department places each country in this report onto one of four tiers, as the law of 2000 asks it to do.",
            "Tier 1",
            "Countries whose governments fully meet the standards of that law stand on the first of the tiers, it says.",
            "Tier 2",
            "Countries whose governments do not, but which make efforts to come up to them, stand on the next of them.",
        )
    ),
    "tail of another": Noise(
        (
            "The officials of the ministry in that country trained no one at its borders, and its neighbors said so.",
            "PREVENTION",
            (
                "The government of that country made no efforts to prevent trafficking. It closed no agency, and it is not a "
                "party to the 2000 UN TIP Protocol."
            ),
        )
    ),
    "part one": Noise(("PART ONE", "By our staff")),
    # Among the sections.
    "story": Noise(
        (
            (
                "Lena was 16 when she took the bus to the coast, where she had been told that she would wash glasses. A man "
                "took her papers from her at the station and sold her to a bar, and she was told that she owed him for the "
                "trip. She ran away when he left the door open, and her aunt took her in."
            ),
        ),
        behind=SectionKind.PROFILE,
    ),
    "story in a table": Noise(
        (
            "If a scroll bar appears below the following table, swipe the table to move left/right of the dashed line.",
            (
                "Lena was 16 when she took the bus to the coast, where she had been told that she would wash glasses. A man "
                "took her papers from her at the station and sold her to a bar, and she was told that she owed him for the "
                "trip. She ran away when he left the door open, and her aunt took her in."
            ),
        ),
        behind=SectionKind.PROFILE,
    ),
    "story in Protection": Noise(
        (
            (
                "Amadou came to the city when he was 11, with a man who told his mother that he would learn to read. He begged "
                "for coins from morning to night, and he was beaten when he brought too few. He was found by a nurse, who took "
                "him to a house where he could stay."
            ),
        ),
        behind=SectionKind.PROTECTION,
    ),
    "caption in Prosecution": Noise(("Photo: a boy at a kiln in the hills",), behind=SectionKind.PROSECUTION),
    "footnote": Noise(
        (
            "_______________",
            (
                "† {name} is treated as a part of a kingdom. For the purpose of this report, {name} is not a “country” to which "
                "the standards apply; this narrative says how it would be rated if it were one."
            ),
        ),
        behind=SectionKind.ANALYSIS,
    ),
    "ranking box": Noise(
        ("{NAME} TIER RANKING BY YEAR", "2006 2007 2008 2009 2010 2011 2012 2013"), behind=SectionKind.ANALYSIS
    ),
    "ranking box in the list": Noise(
        ("{NAME} TIER RANKING BY YEAR", "2006 2007 2008 2009 2010 2011 2012 2013", "1 2 2WL 3"),
        behind=SectionKind.RECOMMENDATIONS,
    ),
    # Behind it.
    "refworld search": Noise(("Search Refworld", "Countries")),
    "disclaimer": Noise(("Disclaimer", "Copyright notice")),
    "comments": Noise(("Leave a Reply", "Your email address will not be published. Required fields are marked *")),
    "ecoi end": Noise(("Associated documents", "Document Page")),
}

LETTERS = re.compile(r"[a-z]{9,}")
STOP = re.compile(r"(?<=[a-z])\. (?=[A-Z])")
# Where a long word breaks: `prosecu` and `tions`.
ENDINGS = re.compile(r"[a-z]{4,}(?=(?:tion|tions|ment|ments|ficking|fickers|tors|ties)\b)")


def _each(pattern: re.Pattern[str], text: str, write: Callable[[str], str], share: float) -> str:
    chance = random.Random(zlib.crc32(text.encode("utf-8", "replace")))
    return pattern.sub(lambda match: write(match.group()) if chance.random() < share else match.group(), text)


def _wrapped(text: str, width: int, hyphens: bool = False) -> str:
    lines: list[str] = []
    for line in text.split("\n"):
        if len(line) <= width:
            lines.append(line)
            continue
        indent = re.match(r" *(?:[•*-] )?", line)
        hang = " " * (len(indent.group()) if indent else 0)
        if hyphens:
            line = _broken(line, width)
        for piece in line.split("\n"):
            lines += textwrap.wrap(
                piece, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
            ) or [""]
    return "\n".join(lines)


def _broken(line: str, width: int) -> str:
    """The line in lines of at most that width, words broken with a hyphen where one of `ENDINGS` allows it."""
    made: list[str] = []
    here = ""
    for word in line.split(" "):
        if here and len(here) + 1 + len(word) > width:
            ending = ENDINGS.match(word)
            if ending and len(here) + 2 + ending.end() <= width:
                made.append(f"{here} {word[: ending.end()]}-")
                here = word[ending.end() :]
                continue
            made.append(here)
            here = word
        else:
            here = f"{here} {word}" if here else word
    return "\n".join([*made, here])


def _ragged(text: str) -> str:
    """Long lines broken anywhere, as in the source of an old page."""
    chance = random.Random(zlib.crc32(text.encode("utf-8", "replace")))
    lines: list[str] = []
    for line in text.split("\n"):
        words = line.split(" ")
        while len(" ".join(words)) > 70:
            count = 1 if not lines or len(lines[-1]) > 60 else chance.randint(5, 11)
            lines.append(" ".join(words[:count]))
            words = words[count:]
        lines.append(" ".join(words))
    return "\n".join(lines)


def _strayed(text: str) -> str:
    """A line end in the midst of a sentence, once in every third paragraph."""
    chance = random.Random(zlib.crc32(text.encode("utf-8", "replace")))
    lines = text.split("\n")
    for index in range(0, len(lines), 3):
        gaps = [match.span() for match in INSIDE.finditer(lines[index])] if len(lines[index]) > 160 else []
        if gaps:
            start, end = chance.choice(gaps)
            lines[index] = lines[index][:start] + "\n" + lines[index][end:]
    return "\n".join(lines)


def _zipped(text: str) -> str:
    """The lines of two columns read across, as no reader can part them again."""
    lines = [line for line in _wrapped(text, 58).split("\n") if line]
    half = (len(lines) + 1) // 2
    rows = zip(lines[:half], [*lines[half:], ""], strict=False)
    return "".join(f"{left} {right}".rstrip() + "\n" for left, right in rows)


def _curly(text: str) -> str:
    text = re.sub(r'"([^"\n]*)"', "“\\1”", text)
    return text.replace("'", "’").replace("fishing crews", "“fishing” crews")


def _mojibake(text: str, encoding: str) -> str:
    def wrong(char: str) -> str:
        return "".join(_byte(byte, encoding) for byte in char.encode("utf-8"))

    return "".join(char if char.isascii() else wrong(char) for char in text)


def _byte(byte: int, encoding: str) -> str:
    try:
        return bytes([byte]).decode(encoding)
    except UnicodeDecodeError:
        return chr(byte)


# A blank between two words of a sentence.
INSIDE = re.compile(r"(?<=[a-z],) (?=[a-z])|(?<=[a-z]) (?=[a-z])")

EFFECTS: dict[str, Callable[[str], str]] = {
    "hard lines": lambda text: _wrapped(text, 78),
    "hyphenated": lambda text: _wrapped(text, 62, hyphens=True),
    "ragged": _ragged,
    "stray line ends": _strayed,
    "double spacing": lambda text: re.sub(r"\n+", "\n\n", _wrapped(text, 78)),
    "trailing blanks": lambda text: _wrapped(text, 90).replace("\n", " \n"),
    "double blanks": lambda text: STOP.sub(".  ", text),
    "blanks lost": lambda text: _each(STOP, text, lambda _: ".", 0.4),
    "no-break blanks": lambda text: _each(re.compile(r"(?<=\w) (?=\w)"), text, lambda _: "\xa0", 0.1),
    "zero-width": lambda text: _each(re.compile(r"(?<=\w)(?=\w)"), text, lambda _: "\u200b", 0.01),
    "soft hyphens": lambda text: _each(LETTERS, text, lambda word: f"{word[:4]}\xad{word[4:]}", 0.2),
    "ligatures": lambda text: text.replace("fi", "\ufb01").replace("fl", "\ufb02"),
    "curly quotes": _curly,
    "mojibake 1252": lambda text: _mojibake(text, "cp1252"),
    "mojibake latin": lambda text: _mojibake(text, "latin-1"),
    "zipped columns": _zipped,
    "a sentence a paragraph": lambda text: STOP.sub(".\n\n", text),
    "one line": lambda text: text,
    "alt text": lambda text: text,
}
"""What a copy does to the characters of a text. The last two are seen to where the text is put together."""

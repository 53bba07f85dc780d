"""The names of the rules that read indicators, and what each means. `Indicator.rule` is one of them, after a prefix or two."""

from types import MappingProxyType
from typing import Final

import attrs

from tipreport.rules.grammar.attach import ATTACH
from tipreport.rules.grammar.deny import DENY, NEITHER
from tipreport.rules.grammar.relate import RELATE
from tipreport.rules.grammar.rest import REST
from tipreport.rules.grammar.rows import Row

__all__ = ["PREFIXES", "READINGS", "ReadingRow"]


@attrs.frozen
class ReadingRow:
    """One way to read a figure: its name, what it attaches to what, and a sentence that shows it."""

    name: str
    meaning: str
    example: str


def _of(row: Row) -> ReadingRow:
    return ReadingRow(row.name, row.meaning, row.example)


READINGS: Final = (
    *map(_of, (*ATTACH, *RELATE, *REST, *DENY, *NEITHER)),
    ReadingRow("data not available", "data are said to be missing", "Data on prosecutions were not available."),
    ReadingRow("not reported", "it is unknown how many", "It is unknown how many victims were referred."),
    ReadingRow("none known", "nobody knows of any", "There were no reports that officials penalized victims."),
    ReadingRow("money", "the nearest word that moves money", "allocated $5,000; $4,000 in restitution; fined $500"),
    ReadingRow(
        "duration of a sentence", "a length of time that a court imposed", "sentenced to five years' imprisonment"
    ),
    ReadingRow(
        "duration the law prescribes", "a length of time that a law sets", "prescribes penalties of five to 15 years"
    ),
    ReadingRow("duration of a reflection period", "the length of a reflection period", "a six-month reflection period"),
    ReadingRow(
        "determined to be victims", "somebody found that people are victims", "determined that 420 had been victims"
    ),
    ReadingRow("room for so many", "how many a shelter has room for", "the shelter can house up to 60"),
    ReadingRow(
        "what is told of",
        "a part of a number that is named and was not given before",
        "Of the 67 victims, 24 were children",
    ),
    ReadingRow("value", "a value of its own", ""),
)
"""Every name that `Indicator.rule` can have: the rows of the grammar, and what is read by code."""

PREFIXES: Final = MappingProxyType(
    {
        "part of ": "it is a part of another figure, from which it takes its metric",
        "earlier figure of ": "it is set against a newer figure, from which it takes its metric",
    }
)

"""The names of the rules that read indicators, and what each means. `Indicator.rule` is one of them, after a prefix or two."""

from types import MappingProxyType
from typing import Final

import attrs

__all__ = ["PREFIXES", "READINGS", "ReadingRow"]


@attrs.frozen
class ReadingRow:
    """One production of the assembler: its name, what it attaches to what, and a sentence that shows it."""

    name: str
    meaning: str
    example: str


READINGS: Final = (
    ReadingRow("counted noun", "the number counts the noun behind it", "initiated 26 sex trafficking investigations"),
    ReadingRow("object of a verb", "the number counts the object of a verb", "prosecuted 11 trafficking offenders"),
    ReadingRow("object of a noun", "a noun and its preposition govern the number", "services for 319 victims"),
    ReadingRow("subject of a verb", "the number counts the subject of a verb", "47 children disappeared"),
    ReadingRow("subject of a passive verb", "the number counts the subject of a passive verb", "eight were convicted"),
    ReadingRow("participle", "a participle behind the noun says what was done", "six offenders convicted in 2009"),
    ReadingRow(
        "predicate with a noun", "a verb and its noun say what was given or got", "seven received jail sentences"
    ),
    ReadingRow(
        "outcome", "the noun behind 'resulted in' is what is counted", "no investigations resulted in prosecution"
    ),
    ReadingRow("negated verb", "the verb is denied of any object", "did not prosecute any labor trafficking cases"),
    ReadingRow("negated verb with a noun", "a denied verb, and a noun that says what", "did not fund any campaigns"),
    ReadingRow("not reported", "a verb of telling is denied", "did not report how many victims it assisted"),
    ReadingRow("not disaggregated", "a verb of breaking down is denied", "did not disaggregate convictions by form"),
    ReadingRow("none known", "nobody knows of any", "no reports of forced labor"),
    ReadingRow("no service", "the negation stands before a service or money", "with no funds"),
    ReadingRow(
        "number of a noun", "the noun stands in front, behind 'number of'", "the number of talks rose from 90 to 167"
    ),
    ReadingRow(
        "continued list", "the noun of the figure in front goes on", "initiated 75 investigations and carried over 44"
    ),
    ReadingRow(
        "victims", "people subjected to trafficking, without a verb that acts on them", "there are 12,000 victims"
    ),
    ReadingRow(
        "cases", "cases of trafficking, without a verb that acts on them", "there were four cases of forced labor"
    ),
    ReadingRow("audience", "people whom a message reached", "reached 2,000 villagers"),
    ReadingRow("estimate", "people, by somebody's estimate", "observers estimate that 2,000 children are moved"),
    ReadingRow("share", "a percentage of the figure in front", "foreigners accounted for 31 percent"),
    ReadingRow("money", "the nearest word that moves money", "allocated $5,000; $4,000 in restitution; fined $500"),
    ReadingRow(
        "duration of a sentence", "a length of time that a court imposed", "sentenced to five years' imprisonment"
    ),
    ReadingRow(
        "duration the law prescribes", "a length of time that a law sets", "prescribes penalties of five to 15 years"
    ),
    ReadingRow("duration of a reflection period", "the length of a reflection period", "a six-month reflection period"),
    ReadingRow(
        "object of a relative clause",
        "a clause behind the noun says what was done",
        "a third of the victims it assisted",
    ),
    ReadingRow(
        "determined to be victims", "somebody found that people are victims", "determined that 420 had been victims"
    ),
    ReadingRow("nobody did", "the negation stands before those who might have acted", "no court ordered restitution"),
    ReadingRow(
        "participants of a training", "those whom the trainings in front were for", "ran 11 trainings, for 231 judges"
    ),
    ReadingRow(
        "share of a population", "the share of a people that is trafficked", "one in six children were forced to beg"
    ),
    ReadingRow("value", "a value of its own", ""),
)

PREFIXES: Final = MappingProxyType(
    {
        "part of ": "it is a part of another figure, from which it takes its metric",
        "cases of ": "it counts the cases beside the persons in front, of whom the same is said",
        "earlier figure of ": "it is set against a newer figure, from which it takes its metric",
    }
)

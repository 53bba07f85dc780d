"""What a row of the grammar asks beside its pattern: `Row.where` names one of these.

`OF_FIGURE` asks the figure alone, `AROUND` the sentence too.

Over 400 lines: one table, a question a function.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from tipreport.model import State
from tipreport.parse.indicators.chunked import LEFT, NUMBERED, Chunked, Groups
from tipreport.parse.indicators.figures import Figure
from tipreport.parse.indicators.nouns import joined
from tipreport.parse.text.words import FAR, NEAR, SOON
from tipreport.rules.grammar import kinds
from tipreport.rules.grammar.rows import KINDS

Condition = Callable[[Chunked, Figure, int, Groups], bool]

_AMOUNT = 1000
_ACTIVE = frozenset(KINDS[name] for name in ("DOES", "DO", "DOING"))
_JOINS = frozenset(KINDS[name] for name in ("AND", "BREAK"))
_LOOSE = frozenset(KINDS[name] for name in ("WORD", "MORE", "OF"))

# ---- of the figure alone

# fmt: off
OF_FIGURE: Final[Mapping[str, Callable[[Figure], bool]]] = MappingProxyType(
    {
        "bare": lambda figure: figure.bare,
        "many": lambda figure: figure.value.kind not in kinds.MEASURES,
        "number": lambda figure: figure.value.kind == "count" and not figure.nothing,
        "nothing": lambda figure: figure.nothing,
        "something": lambda figure: not figure.nothing,
        "percent": lambda figure: figure.value.kind == "percent",
        "all": lambda figure: figure.value.kind == "all",
        "new": lambda figure: figure.role != "prior",
        "free": lambda figure: figure.role == "new" or not figure.bare,
        "indefinite": lambda figure: not figure.definite,
        "unread": lambda figure: not figure.rows and figure.continues is None and figure.whole is None,
        "metric_noun": lambda figure: figure.counted is not None,
        "premodified": lambda figure: bool(figure.premodified),
        "form": lambda figure: figure.own_form,
        "populated": lambda figure: bool(figure.population),
        "victim": lambda figure: figure.kind in kinds.VICTIMS,
        "undecided": lambda figure: figure.kind != "victim",
        "potential": lambda figure: figure.kind == "potential",
        "case": lambda figure: figure.kind == "case",
        "official_noun": lambda figure: figure.kind in kinds.OFFICIALS and figure.unit == "official",
        "person": lambda figure: figure.kind in kinds.PERSONS,
        "personal": lambda figure: figure.bare or figure.kind in kinds.PERSONS or figure.kind == "potential_person",
        "official": lambda figure: figure.bare or figure.kind in kinds.BODIES,
        "audience": lambda figure: figure.kind in kinds.PUBLIC,
        "heard": lambda figure: figure.kind in kinds.PUBLIC or figure.kind == "person",
        "of_amount": lambda figure: figure.bare and figure.value.kind == "count" and (figure.value.low or 0) >= _AMOUNT,
        "none_known": lambda figure: figure.state is State.NONE_KNOWN and (figure.own_form or figure.kind in ("victim", "person", "worker")),
    }
)
# fmt: on


# ---- of the sentence


def definite(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    return figure.definite or reader.lows[figure.at - 1].startswith("the ")


def tied(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """No unknown noun stands behind, or the verb takes any."""
    if not reader.strange(figure):
        return True
    words = [reader.chunks[one].word for one in groups.get("verb", ())]
    return any("any" in row.objects for word in words if word is not None for row in word.verbs)


def others(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """A part of people who are no victims, of whom its predicate says that they are: "none of them were victims" """
    whole, noun, verb = figure.whole, reader.group(groups, "noun"), reader.group(groups, "verb")
    told = noun is not None and noun.phrase is not None and noun.phrase.kind == "victim"
    told = told or (verb is not None and reader.has(verb.at, "were_victims"))
    if whole is None or (whole.rows and whole.rows[0].context):
        return False
    return told and figure.role == "part" and whole.kind in kinds.ACCUSED


def accused(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """Officials, suspects, and persons behind a proceeding that has a number of its own."""
    row = reader.group_figure(groups).counted
    return figure.kind in kinds.TRIED and row is not None and row.enforces


def of_place(reader: Chunked, figure: Figure, at: int, groups: Groups) -> bool:
    """Of shelters and other places, which have a number of their own."""
    row = reader.group_figure(groups).counted
    return row is not None and row.of_shelters


def suffered(reader: Chunked, figure: Figure, at: int, groups: Groups) -> bool:
    """A form of trafficking, and no work that people may do: "women in prostitution", "in child labor" """
    form = reader.group(groups, "form")
    return form is not None and not reader.has(form.at, "work")


def screened(reader: Chunked, figure: Figure, at: int, groups: Groups) -> bool:
    """ "screening 54,310 nationals returned by land": nobody has been found to be a victim"""
    verb = reader.group(groups, "verb")
    return verb is not None and reader.has(verb.at, "screens") and figure.kind not in kinds.VICTIMS


def times(reader: Chunked, figure: Figure, at: int, groups: Groups) -> bool:
    """ "312 times" """
    return reader.has(figure.noun_at, "times")


def known(reader: Chunked, figure: Figure, at: int, groups: Groups) -> bool:
    """ "no known cases of victims penalized" """
    return figure.kind in kinds.VICTIMS and reader.is_known(figure)


def reached(reader: Chunked, figure: Figure, at: int, groups: Groups) -> bool:
    """ "held 11 courses, reaching 406 officials": they were taught, and no message was spread"""
    row, verb = reader.group_figure(groups).counted, reader.group(groups, "verb")
    words = verb.word.verbs if verb is not None and verb.word is not None else ()
    return row is not None and row.teaches and any(one.vague for one in words)


def same_deed(reader: Chunked, figure: Figure, at: int, groups: Groups) -> bool:
    """ "issued 27 permits and renewed nine others", not "made 14 inspections and suspended nine others" """
    row, verb = reader.group_figure(groups).counted, reader.group(groups, "verb")
    words = verb.word.verbs if verb is not None and verb.word is not None else ()
    return row is None or not words or any(one.metric == row.metric for one in words)


def told(reader: Chunked, figure: Figure, at: int, groups: Groups) -> bool:
    """Cases that are counted, and not one by the way: "a symbolic step in one slavery case" """
    return figure.value.low != 1 or not reader.has(figure.at - 1, "prep")


def no_object(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """Not "referred 27 victims to two bodies and cooperated with an NGO": the verb in front has both as its own"""
    if place > 1 and reader.symbols[place] == KINDS["REPEATED"] and reader.symbols[place - 1] == KINDS["OF"]:
        return False  # "sixteen of the 24 victims identified in 2018 received care": the sixteen did
    deed = groups["verb"][0]
    joined = reader.symbols[deed - 1] in _JOINS
    led = next((one for one in range(place - 1, -1, -1) if reader.symbols[one] not in _LOOSE), -1)
    return not (joined and led >= 0 and reader.symbols[led] in _ACTIVE)


def alike(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    whole = reader.group_figure(groups)
    return (
        figure.bare
        or figure.kind in (whole.kind, "person")
        or (figure.kind == "victim" and (whole.bare or whole.kind in ("potential", "person")))
    )


def victims_whole(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    whole = reader.group_figure(groups)
    return whole.kind in kinds.WITH_PEOPLE and not whole.population


def people_whole(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    whole = reader.group_figure(groups)
    return whole.kind in kinds.PERSONS or whole.kind == "case"


def light(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    words = [reader.chunks[one].word for one in groups["verb"]]
    return any(word is not None and word.light for word in words)


def accusing(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """The verb is a step of the course of justice against people: victims are identified "in two cases" too."""
    words = [reader.chunks[one].word for one in groups["verb"]]
    rows = [row for word in words if word is not None for row in word.verbs]
    return any(row.enforces and "suspect" in row.objects for row in rows)


def phase(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    word = reader.chunks[place - 1].word
    return word is not None and word.phase_verb is not None


def outcome(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    return reader.group_figure(groups).rule.startswith("outcome")


def earlier_year(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """ "181 in 2011; 176 were convicted in 2010" """
    near = range(figure.end, min(len(reader.tokens), figure.end + NEAR))
    time = next((reader.tokens[one].time for one in near if reader.tokens[one].time is not None), None)
    before = reader.year_before(figure.at)
    return time is not None and time.year is not None and before is not None and time.year < before


def year_first(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """ "13,500 visits in 2015 and, in 2014, 12,800": the year stands in front"""
    near = range(figure.at - 1, max(-1, figure.at - SOON), -1)
    at = next((one for one in near if reader.tokens[one].time), -1)
    own = reader.tokens[at].time if at >= 0 else None
    before = reader.year_before(at)
    return own is not None and own.year is not None and before is not None and own.year < before


def attended(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    verb = reader.group(groups, "verb")
    return verb is not None and reader.tokens[verb.at].has("attended")


def alone(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """Nothing else stands in the bracket but what it is compared with: "(190)", "(190 compared to 244)" """
    return reader.symbols[place + 1 : place + 2] in ([KINDS["CLOSE"]], [KINDS["CHANGE"]])


def against(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    return any(
        token.has("against") or token.has("involving") for token in reader.tokens[max(0, figure.at - SOON) : figure.at]
    )


def in_brackets(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    return reader.symbols[place - 1] == "("


def nominal(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    return reader.has(figure.end, "were_victims") or reader.nominal(figure.end + 1)


def kindlike(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    if figure.population or figure.own_form or reader.has(figure.end, "were_victims"):
        return True
    return figure.bare and (reader.nominal(figure.end + 1) or reader.nominal(figure.end))


def moved(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """A verb of change or "number of" goes with the noun in front."""
    chunk = reader.group(groups, "noun")
    assert chunk is not None
    between = reader.tokens[chunk.at : figure.at]
    if any(
        token.has("moved") or token.has("rate") or (token.word is not None and token.word.change) for token in between
    ):
        return True
    return any(token.has("number_of") for token in reader.tokens[max(0, chunk.at - SOON) : chunk.at + 1])


def unpaired(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """No number in front that an earlier one is set against: "664 permits were issued to victims, down from 832" """
    if figure.role != "prior":
        return True
    noun = groups["noun"][0]
    return not any(reader.at(one).counted is not None for one in reader.figures_between(max(-1, noun - LEFT), noun))


def earlier(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """The time in the bracket is before that of the figure in front."""
    opening = next((one for one in range(place, -1, -1) if reader.symbols[one] == "("), 0)
    closing = next(
        (one for one in range(place, len(reader.symbols)) if reader.symbols[one] == ")"), len(reader.symbols) - 1
    )
    near = range(reader.chunks[opening].at, reader.chunks[closing].at + 1)
    time = next((reader.tokens[one].time for one in near if reader.tokens[one].time is not None), None)
    if time is None:
        return False
    before = reader.year_before(reader.chunks[opening].at)
    told = [one for one in reader.figures_between(0, opening) if reader.symbols[one] in NUMBERED]
    if told and time.year == before and KINDS["EARLIER"] in reader.symbols[told[-2:][0] : opening]:
        before = None  # "84 cases, against 112 in 2007; and 51 traffickers were convicted (47 in 2007)"
    return time.relative.startswith("prior") or (time.year is not None and (before is None or time.year < before))


def in_year(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """ "58 traffickers in 2008 and 50 in 2007": the same figure for a year before"""
    if not reader.has(figure.end, "in_time"):
        return False
    step = 2 if reader.has(figure.end + 1, "article") else 1
    time = reader.tokens[figure.end + step].time if figure.end + step < len(reader.tokens) else None
    numbered = (one for one in reversed(reader.figures_between(place - LEFT, place)) if reader.symbols[one] in NUMBERED)
    last = next(map(reader.at, numbered), None)
    if time is None or last is None or last.value.kind != figure.value.kind:
        return False
    before = reader.year_before(figure.at)
    return time.relative.startswith("prior") or (time.year is not None and before is not None and time.year < before)


def had_been(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """ "in 2013 there had been 26" """
    front = reader.tokens[max(0, figure.at - SOON) : figure.at]
    had = any(token.has("had") for token in front)
    return had and any(token.has("there") for token in front) and reader.year_before(figure.at) is not None


def report(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """ "no reports that victims were jailed": what is not known is no number of reports"""
    if figure.kind == "allegation":
        return True
    of = reader.symbols[place + 1 : place + 2] == [KINDS["OF"]]
    vague = figure.counted is None and figure.kind in kinds.VAGUE
    return vague and of and reader.is_known(figure)


def accounted_once(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    other = reader.group_figure(groups)
    return any(token.has("accounted") for token in reader.tokens[max(0, other.at - SOON) : other.at])


def suffers(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """A form of trafficking is told behind a share of people."""
    behind = reader.tokens[figure.end : figure.end + FAR]
    if any(token.has("risk") for token in behind):
        return False  # "2.5 million children work in the country, where they are vulnerable to forced labor"
    return any(
        token.has("unwilling")
        or (token.word is not None and token.word.form is not None and not token.has("half_form"))
        for token in behind
    )


def taught(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    chunk = reader.group(groups, "noun")
    assert chunk is not None
    teaches = any(row.teaches for row in reader.metrics_of(chunk))
    return teaches and figure.kind in kinds.TAUGHT


def trainees(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    other = reader.group_figure(groups)
    teaches = other.counted is not None and other.counted.teaches and (not other.rows or other.rows[0].teaches)
    return figure.kind in kinds.TAUGHT and teaches and not figure.definite


def for_public(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """ "workshops for students": of those named next, who comes is no official"""
    if figure.counted is None or not figure.counted.teaches or not reader.has(figure.end - 1, "meeting"):
        return False
    for token in reader.tokens[figure.end : figure.end + FAR]:
        noun = token.word.noun if token.word is not None else None
        if token.has("public") or (noun is not None and noun.kind in kinds.PUBLIC):
            return True
        if token.reads("semicolon") or (noun is not None and noun.kind in kinds.TAUGHT):
            return False
    return False


def read_beside(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """The verb says something of the object in front too: not of "599 travelers, 477 women and 122 men" """
    other = reader.group_figure(groups)
    return other.bare or bool(other.rows) or other.kind == figure.kind


def unsaid(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """ "the 38 officers of the unit": they were not told of before"""
    return not figure.reference or reader.find_whole(figure) is None


def of_sum(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """ "two-thirds of that amount" """
    return any(token.has("sum") for token in reader.tokens[figure.at : figure.end + SOON])


def alleged(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """ "alleged that two police officers had sold visas", "two officers accused of" """
    around = range(max(0, figure.at - NEAR), min(len(reader.tokens), figure.end + SOON))
    return any(reader.has(at, "alleging") for at in around)


def whether(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """ "did not report whether the remaining 95 victims received care": nobody says that they did"""
    for token in reversed(reader.tokens[max(0, figure.at - NEAR + 1) : figure.at]):
        if token.kind == "mark" or token.has("whether"):
            return token.kind != "mark"
    return False


def joined_to_noun(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """ "40-person shelter" """
    return joined(reader.tokens, figure.at)


def estimated(reader: Chunked, figure: Figure, place: int, groups: Groups) -> bool:
    """ "observers estimate that 2,000 children are moved across the border" """
    front = reader.tokens[max(0, figure.at - NEAR) : figure.at]
    return not figure.definite and any(token.has("estimates") for token in front)


def _alone(ask: Callable[[Figure], bool]) -> Condition:
    return lambda reader, figure, place, groups: ask(figure)


def _in_front(name: str) -> Condition:
    """Whether a word of a class stands right in front of a figure."""
    return lambda reader, figure, place, groups: any(
        token.has(name) for token in reader.tokens[max(0, figure.at - SOON) : figure.at]
    )


def _behind(name: str) -> Condition:
    """Whether the word behind a figure is of a class."""
    return lambda reader, figure, place, groups: reader.has(figure.end, name)


_WORDS: Mapping[str, Condition] = {
    "there_was": _in_front("there"),  # "there were 12 cases"
    "accounted": _in_front("accounted"),  # "sex trafficking accounted for 545"
    "spends": _in_front("spends"),  # "spent none of its budget"
    "aimed": _in_front("aimed"),  # "investigations of 66 suspects", "into 66", "against 66"
    "for_whom": _in_front("for_whom"),  # "talks to 300 persons", "events for nearly 40,000 people"
    "but_some": _behind("but"),  # "all but two"
    "in_all": _behind("in_all"),
    "by_agent": _behind("by"),  # "referred by embassies and 63 by the police"
}
_AROUND = (
    definite, tied, others, accused, of_place, suffered, screened, times, known, reached, same_deed, told, no_object, alike, victims_whole, people_whole, light,
    accusing, phase, outcome, earlier_year, year_first, attended, alone, against, in_brackets, nominal, kindlike,
    moved, unpaired, earlier, in_year, had_been, report, accounted_once, suffers, taught, trainees, for_public,
    joined_to_noun, unsaid, of_sum, alleged, whether, read_beside, estimated,
)  # fmt: skip
AROUND: Final[Mapping[str, Condition]] = MappingProxyType({**_WORDS, **{one.__name__: one for one in _AROUND}})
CONDITIONS: Final[Mapping[str, Condition]] = MappingProxyType(
    {**{name: _alone(ask) for name, ask in OF_FIGURE.items()}, **AROUND}
)

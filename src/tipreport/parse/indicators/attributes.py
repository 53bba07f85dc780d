"""What the words around a figure add: form, people, who acted, who says so. `dating` adds when."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tipreport.model import Certainty, ClaimSource, Doer, Form, Offence
from tipreport.parse.indicators.constructions import Reader
from tipreport.parse.indicators.figures import Figure
from tipreport.parse.indicators.nouns import merge_forms
from tipreport.parse.text.words import Token
from tipreport.rules.lexicon import MetricRow

_CONTENT = frozenset(
    "trafficking exploitation cases case victims victim traffickers offenders crimes offenses and or charges suspects and/or or abuse".split()
)
_TAIL = 16
# The marks that end what is said of a figure, and the conjunctions that do not.
_ENDS = frozenset((";", ")", "(", ":", "–", "—"))
_GO_ON = frozenset(("when", "where", "as", "since", "after", "before"))

# What a trafficker does to a victim: "who exploited two boys"
_EXPLOITS = frozenset(("exploited", "trafficked", "recruited", "enslaved", "held", "sold", "forced"))


def form_at(tokens: Sequence[Token], at: int) -> Form | None:
    """The form that a word names; "sex" and "labor" alone do so only before a word they go with."""
    token = tokens[at]
    word = token.word
    if token.low == "brothels" and not any(t.low in ("from", "in", "into") for t in tokens[max(0, at - 3) : at]):
        return None  # "raids on brothels"
    if (
        word is None
        or word.form is None
        or (word.noun is not None and word.noun.kind == "organization")
        or token.possessive
    ):
        return None
    if token.low in ("sex", "labor", "sexual", "unknown", "both", "domestic service", "domestic work", "brothel"):
        after = tokens[at + 1].low if at + 1 < len(tokens) else ""
        if token.low == "both":  # "nine of labor trafficking, and four of both"
            last = (
                after in ("", ")", ".", ",", ";", "—", "–")
                and at > 0
                and tokens[at - 1].low in ("of", "in", "for", "to")
            )
            return word.form if last else None
        if after not in _CONTENT and not after.endswith("trafficking") and token.low in ("sex", "labor", "sexual"):
            return None
        if token.low == "unknown" and after not in ("forms", "exploitation"):
            return None
    return word.form


def tail(tokens: Sequence[Token], figure: Figure) -> range:
    """The tokens behind a noun phrase that still speak of it: to the next value, comma, or clause."""
    stop = min(len(tokens), figure.end + _TAIL)
    for at in range(figure.end, stop):
        token = tokens[at]
        kind, word = token.kind, token.word
        if kind == "word":
            if word is not None and word.turns and token.low not in _GO_ON:
                return range(figure.end, at)
        elif kind == "mark":
            if token.low == ",":
                if at + 1 < len(tokens) and form_at(tokens, at + 1) is not None and at > figure.end:
                    continue
                return range(figure.end, at)
            if token.low in _ENDS:
                return range(figure.end, at)
        elif kind == "value":
            return range(figure.end, at)
    return range(figure.end, stop)


def forms(sentence: Reader) -> None:
    """The form of each figure: its own words, those behind it, or those of the noun that governs it."""
    tokens = sentence.tokens
    formed = [at for at, t in enumerate(tokens) if t.word is not None and t.word.form is not None]
    offences = not _OFFENCES.isdisjoint(sentence.lows)
    for index, figure in enumerate(sentence.figures):
        reach = tail(tokens, figure)
        if figure.form is None and formed:
            found = _forms_in(tokens, formed, reach)
            if found:
                figure.form, figure.own_form = merge_forms(found), True
        alone = index + 1 == len(sentence.figures) or sentence.figures[index + 1].at > figure.predicate
        if (
            figure.form is None and formed and figure.predicate >= 0 and alone
        ):  # "40, most of them girls, were forced into prostitution"
            found = _forms_in(tokens, formed, _clause(tokens, figure.predicate))
            figure.form, figure.own_form = merge_forms(found), bool(found)
        if figure.form is None and 0 <= figure.governor < figure.at and not _figure_between(sentence, index):
            governor = tokens[figure.governor]
            if governor.word is not None and (governor.word.service is not None or governor.word.counted is not None):
                found = _forms_in(tokens, formed, range(max(0, figure.governor - 2), figure.at))
                figure.form, figure.own_form = merge_forms(found), bool(found)
        if (
            figure.form is None
            and figure.value.kind in ("duration", "life", "money")
            and figure.rows
            and figure.rows[0].metric == "penalty_prescribed"
        ):
            figure.form = _law_form(tokens, figure.at)
        if figure.form is None and index:
            figure.form = _form_of_their_trafficker(tokens, figure, sentence.figures[index - 1])
        if figure.form is Form.BOTH and figure.kind not in ("victim", "potential", "person", "worker", ""):
            figure.form = Form.SEX_OR_LABOR
        if not figure.population and figure.kind in ("case", "victim", "potential", "") and figure.own_form:
            for at in reach:
                word = tokens[at].word
                if (
                    word is not None
                    and word.population in ("child", "women", "men", "girls", "boys")
                    and at > 0
                    and tokens[at - 1].low in ("of", "involving", "with")
                ):
                    figure.population = (word.population,)
        if figure.value.kind in ("count", "percent") and not figure.nothing:
            told = _predicate_population(tokens, figure)
            if told is not None and told not in figure.population:
                figure.population = (*figure.population, told)
        if offences and figure.offence is None:
            _offence(tokens, figure, reach)


def _predicate_population(tokens: Sequence[Token], figure: Figure) -> str | None:
    """ "205 were women", "52 male": who they were, as the predicate says"""
    at = figure.end
    if at < len(tokens) and tokens[at].low in ("was", "were", "are", "is", "had been"):
        at += 1
    elif not figure.bare:
        return None
    for token in tokens[at : at + 2]:
        if token.kind != "word" or (token.word is not None and (token.word.verbs or token.word.grammar)):
            return None
        if token.word is not None and token.word.population is not None:
            return token.word.population
    return None


def _form_of_their_trafficker(tokens: Sequence[Token], figure: Figure, before: Figure) -> Form | None:
    """ "One sex trafficking offender, who exploited two boys": in sex trafficking"""
    if figure.at < 2 or tokens[figure.at - 1].low not in _EXPLOITS or tokens[figure.at - 2].low not in ("who", "which"):
        return None
    near = figure.at - before.end <= 4 and before.kind in ("offender", "suspect", "case")
    return before.form if near else None


def _clause(tokens: Sequence[Token], verb: int) -> range:
    """The tokens behind a verb, to the next mark, figure or conjunction of clauses."""
    stop = verb + 1
    while stop < len(tokens) and stop < verb + _TAIL:
        token = tokens[stop]
        if token.kind in ("mark", "value") or token.has("clause") or token.has("rel"):
            break
        stop += 1
    return range(verb + 1, stop)


def _forms_in(tokens: Sequence[Token], formed: Sequence[int], reach: range) -> list[Form]:
    """The forms that the words of a stretch name; `formed` are the places of all words that can."""
    places = formed[bisect_left(formed, reach.start) : bisect_left(formed, reach.stop)]
    return [form for at in places if (form := form_at(tokens, at)) is not None]


def _figure_between(sentence: Reader, index: int) -> bool:
    """Whether a figure with a noun of its own stands between a figure with one and what governs it."""
    figure = sentence.figures[index]
    return index > 0 and figure.counted is not None and sentence.figures[index - 1].at > figure.governor


def _law_form(tokens: Sequence[Token], at: int) -> Form | None:
    """ "criminalizes forced labor and prescribes penalties of ...": the crime stands in front, in the same part"""
    found: list[Form] = []
    for back in range(at - 1, max(-1, at - 60), -1):
        token = tokens[back]
        goes_on = token.low == ";" and at - back < 12 and tokens[back + 1].low in _SAME_LAW
        if (token.low == ";" and not goes_on) or (token.value is not None and found):
            break
        form = form_at(tokens, back)
        if form is not None:
            found.append(form)
    # "prohibits both sex and labor trafficking": the law's penalty, not a mix of two
    return found[0] if found and len(set(found)) == 1 and found[0] in (Form.SEX, Form.LABOR) else None


# "...; the maximum sentence is 10 years": of the crime in front of the semicolon
_SAME_LAW = frozenset(("the", "penalties", "offenders", "with", "it", "punishments", "violations", "convictions"))
_DEMAND = frozenset("purchasing buying demand solicitation soliciting purchase clients buyers".split())
_RELATED = frozenset("pimping smuggling passport passports procuring pandering trafficking-related lesser".split())
_SUSPECTED = frozenset("suspected potential possible alleged".split())
_OFFENCES = _DEMAND | _RELATED | _SUSPECTED


def _offence(tokens: Sequence[Token], figure: Figure, reach: range) -> None:
    near = [token.low for token in (*tokens[max(0, figure.at - 3) : figure.end], *tokens[reach.start : reach.stop])]
    for low in near:
        if low in _DEMAND:
            figure.offence = Offence.DEMAND
            return
        if low in _RELATED:
            figure.offence = Offence.RELATED
    if figure.offence is None and figure.kind == "case" and not _SUSPECTED.isdisjoint(near[:6]):
        figure.offence = Offence.SUSPECTED


# ---- who

# What a subject stands behind.
_CLAUSES = frozenset((";", "which", "that", "who", "while", "but", "although"))

_BE_BY = 10


def actors(sentence: Reader, government: tuple[str, ...] = ()) -> None:
    """Who acted: the actors in front of the governing verb, or behind "by"; who says so, and how firmly."""
    tokens = sentence.tokens
    source, certainty = _source(tokens)
    marks = [at for at, t in enumerate(tokens) if t.word is not None and t.word.actor is not None]
    for figure in sentence.figures:
        figure.source = source
        figure.certainty = certainty
        if not marks or (figure.rows and figure.rows[0].metric in ("sentence_length", "penalty_prescribed")):
            continue
        doers = _by(tokens, figure) if "subject" in figure.rule or figure.rule == "participle" else None
        if doers is None and figure.governor >= 0 and "subject" not in figure.rule:
            doers = _subject(tokens, figure.governor)
        if doers:
            figure.doers = doers


def _by(tokens: Sequence[Token], figure: Figure) -> tuple[Doer, ...]:
    for at in range(figure.end, min(len(tokens), figure.end + 2 * _BE_BY)):
        if tokens[at].kind == "value" or tokens[at].low == ";":
            break
        if tokens[at].low == "by":
            return tuple(
                dict.fromkeys(
                    t.word.actor for t in tokens[at + 1 : at + 6] if t.word is not None and t.word.actor is not None
                )
            )
    return ()


def _subject(tokens: Sequence[Token], verb: int) -> tuple[Doer, ...]:
    found: list[Doer] = []
    for at in range(verb - 1, max(-1, verb - 34), -1):
        token = tokens[at]
        low, word = token.low, token.word
        if low in _CLAUSES and (found or low == ";"):
            break
        if found and token.kind == "value":
            break
        if word is not None and word.actor is not None and not token.possessive and low not in ("immigration", "state"):
            if (at + 1 < len(tokens) and tokens[at + 1].low == "-") or (
                at and tokens[at - 1].low in ("to", "for", "from", "with", "by")
            ):
                continue
            # "its role as an international donor": what the subject is, not who it is
            if "as" in [before.low for before in tokens[max(0, at - 3) : at]]:
                continue
            found.append(word.actor)
            if (
                at
                and tokens[at - 1].low not in (",", "and", "other")
                and not (at > 1 and tokens[at - 1].word is None and tokens[at - 2].low in (",", "and", "other"))
            ) and found:
                break
    return tuple(dict.fromkeys(reversed(found)))


_ADVERBS = {
    "reportedly": Certainty.REPORTED,
    "unconfirmed": Certainty.REPORTED,
    "unofficial": Certainty.REPORTED,
    "allegedly": Certainty.ALLEGED,
}


def _source(tokens: Sequence[Token]) -> tuple[ClaimSource, Certainty]:
    source, certainty = ClaimSource.NARRATOR, Certainty.ASSERTED
    for at, token in enumerate(tokens):
        low, word = token.low, token.word
        if low in _ADVERBS:
            certainty = _ADVERBS[low]
        if token.kind == "value":
            break
        if word is None or not word.tells:
            continue
        if word.certainty is not None:
            source, certainty = word.source or source, word.certainty
            break
        if "report" in word.grammar and source is ClaimSource.NARRATOR:
            span = tokens[at + 1 : at + 5] if token.low == "according to" else tokens[max(0, at - 4) : at]
            named = [t.word.source for t in span if t.word is not None and t.word.source is not None]
            if named:
                source = named[0] if token.low == "according to" else named[-1]
    return source, certainty


_SPACES = frozenset(("places", "spaces"))
_HAVING = frozenset(("has", "have", "had", "with", "offers", "offered", "offer", "provides", "provided", "a total of"))
_ABLE = frozenset(("can", "could", "is able to", "are able to"))


def capacities(sentence: Reader, named: dict[str, MetricRow]) -> None:
    """ "the shelter can house up to 60", "together they have 286 places": how many there is room for"""
    tokens, capacity = sentence.tokens, named["shelter_capacity"]
    for figure in sentence.figures:
        if figure.value.kind != "count" or figure.nothing:
            continue
        if figure.rows and figure.rows[0].metric in ("victims_sheltered", "victims_assisted"):
            verb = figure.governor
            if verb <= 0 or figure.rule != "object of a verb":
                continue
            able = figure.rows[0].metric == "victims_sheltered" and tokens[verb - 1].low in _ABLE
            if able or "capacity" in [token.low for token in tokens[max(0, verb - 2) : verb]]:
                figure.rows, figure.kind, figure.unit = (capacity,), "", "victim"
        elif not figure.rows and figure.bare and figure.end < len(tokens) and tokens[figure.end].low in _SPACES:
            sheltered = any(
                m.rows and m.rows[0].metric in ("shelters", "victims_sheltered")
                for m in [*sentence.previous[-3:], *sentence.figures]
            ) or any(t.word is not None and t.word.counted is named["shelters"] for t in tokens[: figure.at])
            if sheltered and tokens[figure.at - 1].low in _HAVING:
                figure.rows, figure.rule, figure.unit = (capacity,), "counted noun", "bed"


_RESOLVED = ("determin", "conclud", "confirm", "identif", "recogni", "certif")


def only_potential(sentence: Reader, named: dict[str, MetricRow]) -> None:
    """ "the rescue of 11 alleged victims": a metric of its own for those who are only potential, and for their parts.

    "determined that 420 had been victims" identifies them.
    """
    for figure in sentence.figures:
        whole = figure.whole if figure.role == "part" else None
        if figure.kind == "potential" or figure.potential:
            figure.rows = tuple(named.get(row.suspected or "", row) for row in figure.rows)
        elif whole is not None and whole.rows and figure.rows and figure.rows[0].suspected == whole.rows[0].metric:
            figure.rows = whole.rows[:1]
        elif figure.rows and figure.rows[0].metric == "victims" and figure.rule == "subject of a verb":
            before = sentence.tokens[max(0, figure.at - 4) : figure.at]
            if any(token.low.startswith(_RESOLVED) for token in before) and any(t.low == "that" for t in before):
                figure.rows, figure.rule = (named["victims_identified"],), "determined to be victims"

"""What the words around a figure add: form, people, who acted, who says so. `dating` adds when.

Over 400 lines: one question a part, each asked of the words around a figure.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tipreport.model import Certainty, ClaimSource, Doer, Form, Offence
from tipreport.parse.indicators.constructions import Reader
from tipreport.parse.indicators.figures import Figure
from tipreport.parse.indicators.nouns import merge_forms, phrase
from tipreport.parse.text.words import LONG, Token
from tipreport.rules.changes import RESOLVED, TRAFFICKING
from tipreport.rules.grammar.classes import TEXTS
from tipreport.rules.grammar.kinds import MEASURES, TRAFFICKED, WHOSE
from tipreport.rules.lexicon import REPORTED_AS, MetricRow

# How far what is said of a noun goes on behind it; a law's crime in front of a penalty, over a semicolon; the next penalty.
_TAIL, _SAME_LAW, _NEXT = 16, 12, 16
# How far behind a figure "by" may stand, and the actors behind that; a subject in front of its verb.
_BE_BY, _ACTORS, _SUBJECT = 20, 5, 34
# What stands directly around a word.
_NEAR, _AROUND = 4, 3


def form_at(tokens: Sequence[Token], at: int) -> Form | None:
    """The form that a word names; "sex" and "labor" alone do so only before a word they go with."""
    token = tokens[at]
    word = token.word
    if word is None or word.form is None or token.possessive:
        return None
    if word.noun is not None and word.noun.kind == "organization":
        return None
    if token.reads("brothels") and not any(t.reads("from_into") for t in tokens[max(0, at - _AROUND) : at]):
        return None  # "raids on brothels"
    if token.reads("half_form") and not _with_noun(tokens, at):
        return None
    return word.form


def _with_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that names a form only with another does so: "sex trafficking", "unknown forms", "and four of both"."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.reads("both"):
        last = after is None or after.reads("phrase_end")
        return last and at > 0 and tokens[at - 1].reads("of_both")
    if after is None:
        return False
    return after.reads("forms") if token.reads("unknown") else after.reads("content") or after.low.endswith(TRAFFICKING)


def tail(tokens: Sequence[Token], figure: Figure) -> range:
    """The tokens behind a noun phrase that still speak of it: to the next value, comma, or clause."""
    stop = min(len(tokens), figure.end + _TAIL)
    for at in range(figure.end, stop):
        if at > figure.end and tokens[at].has("appends") and tokens[at - 1].reads("comma"):
            continue
        token = tokens[at]
        kind, word = token.kind, token.word
        if kind == "value" or (kind == "mark" and token.reads("tail_end")):
            return range(figure.end, at)
        if kind == "word" and word is not None and word.turns and not token.reads("tail_on"):
            return range(figure.end, at)
        if kind == "mark" and token.reads("comma"):
            goes_on = at + 1 < len(tokens) and form_at(tokens, at + 1) is not None and at > figure.end
            if not (goes_on or _appends(tokens, at + 1)):
                return range(figure.end, at)
    return range(figure.end, stop)


def _appends(tokens: Sequence[Token], at: int) -> bool:
    """ "18 cases, all involving sexual exploitation": what stands behind the comma is said of all of them"""
    if at + 1 >= len(tokens) or not tokens[at].has("appends"):
        return False
    return tokens[at + 1].has("involving") or tokens[at + 1].has("prep")


def forms(sentence: Reader) -> None:
    """The form of each figure: its own words, those behind it, or those of the noun that governs it."""
    tokens, figures = sentence.tokens, sentence.figures
    formed = [at for at, word in sentence.marked if word.form is not None]
    offences = not TEXTS["offences"].isdisjoint(sentence.lows)
    for index, figure in enumerate(figures):
        if figure.form is None and formed:
            _form_of(sentence, index, formed)
        if figure.form is None and index:
            figure.form = _form_of_their_trafficker(tokens, figure, figures[index - 1])
        if figure.form is Form.BOTH and figure.kind not in TRAFFICKED:
            figure.form = Form.SEX_OR_LABOR
        _populations(sentence, figure)
        if offences and figure.offence is None:
            _offence(tokens, figure)
    for figure, after in zip(figures[-2::-1], figures[:0:-1], strict=True):
        if figure.form is None and _joint(tokens, figure, after):
            figure.form, figure.own_form = after.form, True


def _joint(tokens: Sequence[Token], figure: Figure, after: Figure) -> bool:
    """ "31 women and four girls were exploited in sex trafficking": two subjects of one verb that names the form"""
    between = tokens[figure.end : after.at]
    if not after.own_form or figure.role != after.role or not figure.population or len(between) > _AROUND:
        return False
    subjects = after.end < len(tokens) and (tokens[after.end].has("be") or tokens[after.end].reads("comma"))
    return subjects and all(token.reads("and_comma") for token in between)


# Who can be a victim of both forms.


def _form_of(sentence: Reader, index: int, formed: Sequence[int]) -> None:
    """The form that the words behind a figure, its predicate, its governor or the law in front name, the nearest first."""
    tokens, figures = sentence.tokens, sentence.figures
    figure = figures[index]
    found = _forms_in(tokens, formed, tail(tokens, figure))
    alone = index + 1 == len(figures) or figures[index + 1].at > figure.predicate
    if not found and figure.predicate >= 0 and alone:  # "40, most of them girls, were forced into prostitution"
        found = _forms_in(tokens, formed, _clause(tokens, figure.predicate))
    if not found and 0 <= figure.governor < figure.at and not _figure_between(sentence, index):
        governor = tokens[figure.governor].word
        if governor is not None and (governor.service is not None or governor.counted is not None):
            found = _forms_in(tokens, formed, range(max(0, figure.governor - 2), figure.at))
    if found:
        figure.form, figure.own_form = merge_forms(found), True
    elif _is_penalty(figure):
        shared = _form_behind(sentence, index, formed)
        figure.form = shared or _law_form(tokens, figure.at)


def _is_penalty(figure: Figure) -> bool:
    return figure.value.kind in MEASURES and bool(figure.rows) and figure.rows[0].lawful


def _form_behind(sentence: Reader, index: int, formed: Sequence[int]) -> Form | None:
    """ "six years' imprisonment and a minimum fine of $500 for labor trafficking": the next of a list has it"""
    tokens, figures = sentence.tokens, sentence.figures
    if index + 1 == len(figures):
        return None
    figure, after = figures[index], figures[index + 1]
    joined = after.at - figure.at < _NEXT and after.value.kind != figure.value.kind and _is_penalty(after)
    if not joined or any(token.reads("semicolon") for token in tokens[figure.end : after.at]):
        return None
    found = _forms_in(tokens, formed, tail(tokens, after))
    return merge_forms(found) if found else None


def _populations(sentence: Reader, figure: Figure) -> None:
    """Who they were: "cases of child trafficking", "205 were women", "31 from Togo"."""
    tokens = sentence.tokens
    if not figure.population and (figure.counted is not None or figure.kind == "case"):
        figure.population = _of_whom(tokens, figure)
    if not figure.population and figure.own_form and figure.kind in ("case", "victim", "potential", ""):
        figure.population = _involved(tokens, figure)
    if not figure.population and _is_penalty(figure):
        figure.population = _people_of_crime(tokens, tail(tokens, figure))
    if figure.value.kind in ("count", "percent") and not figure.nothing:
        told = _predicate_population(tokens, figure)
        if told is not None and told not in figure.population:
            figure.population = (*figure.population, told)
        rows = figure.continues.rows if figure.continues is not None else figure.rows
        away = bool(rows) and rows[0].sends_home  # "returned from Chad and five from Mali": where they were
        if not away and figure.kind in TRAFFICKED and (home := _home(sentence, figure)) is not None:
            figure.population = (*figure.population, home)


def _involved(tokens: Sequence[Token], figure: Figure) -> tuple[str, ...]:
    """ "two of the convictions involved child victims of sex trafficking" """
    words = ((at, tokens[at].word) for at in reversed(tail(tokens, figure)) if at > 0)
    told = (word.population for at, word in words if word is not None and tokens[at - 1].reads("involving"))
    return next(((one,) for one in told if one in WHOSE), ())


def _of_whom(tokens: Sequence[Token], figure: Figure) -> tuple[str, ...]:
    """ "18 shelters for children", "531 referrals of potential victims", "21 cases of child trafficking" """
    at = figure.end
    if at + 1 >= len(tokens) or not (tokens[at].reads("involving") or tokens[at].reads("for")):
        return ()
    said = phrase(tokens, at + 1)
    suspected = said.counted is not None and "potential" in said.counted.objects
    return (*said.population, "potential") if suspected else said.population


def _home(sentence: Reader, figure: Figure) -> str | None:
    """ "31 from Togo", "seven victims from Nepal", "two came from Chad": the one country where people are from"""
    lows, tokens, at = sentence.lows, sentence.tokens, figure.end
    if at < len(tokens) and (sentence.has(at, "be") or sentence.has(at, "kind_verb")):
        at += 1
    if at >= len(tokens) or not sentence.has(at, "from"):
        return None
    found = sentence.lexis.country(lows[at + 1 : at + 1 + _NEXT])
    if found is None:
        return None
    country, many = found
    behind = at + 1 + many
    if behind < len(tokens) and tokens[behind].has("to"):
        return None  # "trafficked five children from Romania to Norway": a way
    joined = behind < len(tokens) and tokens[behind].reads("and_comma")
    if joined and sentence.lexis.country(lows[behind + 1 : behind + 1 + _NEXT]) is not None:
        return None  # "12 victims from Togo and Benin"
    return country


def _people_of_crime(tokens: Sequence[Token], reach: range) -> tuple[str, ...]:
    """ "12 years' imprisonment for crimes involving an adult victim": whose victims the penalty is about"""
    for at in reach:
        word = tokens[at].word
        if word is not None and word.population in WHOSE:
            around = tokens[max(reach.start, at - _AROUND) : at]
            involved = any(token.has("involving") or token.reads("for") for token in around)
            return (word.population,) if involved else ()
    return ()


def _predicate_population(tokens: Sequence[Token], figure: Figure) -> str | None:
    """ "205 were women", "52 male": who they were, as the predicate says"""
    at = _behind_subject(tokens, figure)
    if at < len(tokens) and tokens[at].reads("were"):
        at += 1
    elif not (figure.bare or figure.pronoun):
        return None
    for token in tokens[at : at + 2]:
        word = token.word
        if token.nationality is not None:
            return token.nationality or None
        if token.kind != "word" or (word is not None and (word.verbs or word.grammar)):
            return None
        if word is not None and (named := word.population or (word.noun and word.noun.population)):
            return named
    return None


def _behind_subject(tokens: Sequence[Token], figure: Figure) -> int:
    """The token behind a subject: "most of the victims (250) were women", "five of the 40 were children" """
    at = figure.end
    if at < len(tokens) and tokens[at].reads("close") and tokens[figure.at - 1].reads("open"):
        at += 1
    if figure.role == "part" and at < len(tokens) and tokens[at].has("of"):
        return next((one + 1 for one in range(at + 1, min(at + 3, len(tokens))) if tokens[one].value is not None), at)
    return at


def _form_of_their_trafficker(tokens: Sequence[Token], figure: Figure, before: Figure) -> Form | None:
    """ "One sex trafficking offender, who exploited two boys": in sex trafficking"""
    if figure.at < 2 or not (tokens[figure.at - 1].reads("exploits") and tokens[figure.at - 2].reads("who")):
        return None
    near = figure.at - before.end <= _NEAR and before.kind in ("offender", "suspect", "case")
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
    for back in range(at - 1, max(-1, at - LONG), -1):
        token = tokens[back]
        ends = token.reads("semicolon") and not (at - back < _SAME_LAW and tokens[back + 1].reads("same_law"))
        if ends or (token.value is not None and found):
            break
        form = form_at(tokens, back)
        if form is not None:
            found.append(form)
    # "prohibits both sex and labor trafficking": the law's penalty, not a mix of two
    return found[0] if found and len(set(found)) == 1 and found[0] in (Form.SEX, Form.LABOR) else None


def _offence(tokens: Sequence[Token], figure: Figure) -> None:
    reach = tail(tokens, figure)
    near = [*tokens[max(0, figure.at - _AROUND) : figure.end], *tokens[reach.start : reach.stop]]
    if any(token.reads("demand") for token in near):
        figure.offence = Offence.DEMAND
    elif any(token.reads("related") for token in near):
        figure.offence = Offence.RELATED
    elif figure.kind == "case" and any(token.reads("suspected") for token in near[: 2 * _AROUND]):
        figure.offence = Offence.SUSPECTED


# ---- who


def actors(sentence: Reader) -> None:
    """Who acted: the actors in front of the governing verb, or behind "by"; who says so, and how firmly."""
    tokens = sentence.tokens
    source, certainty = _source(sentence)
    named = any(word.actor is not None for _, word in sentence.marked)
    for figure in sentence.figures:
        figure.source = source
        figure.certainty = certainty
        if not named or (figure.rows and figure.rows[0].of_length):
            continue
        doers = _by(tokens, figure) if "subject" in figure.rule or figure.rule == "participle" else None
        if doers is None and figure.governor >= 0 and "subject" not in figure.rule:
            doers = _subject(tokens, figure.governor)
        if doers:
            figure.doers = doers


def _by(tokens: Sequence[Token], figure: Figure) -> tuple[Doer, ...]:
    for at in range(figure.end, min(len(tokens), figure.end + _BE_BY)):
        if tokens[at].kind == "value" or tokens[at].reads("semicolon"):
            break
        if tokens[at].reads("by"):
            near = (t.word.actor for t in tokens[at + 1 : at + 1 + _ACTORS] if t.word is not None)
            return tuple(dict.fromkeys(actor for actor in near if actor is not None))
    return ()


def _subject(tokens: Sequence[Token], verb: int) -> tuple[Doer, ...]:
    found: list[Doer] = []
    for at in range(verb - 1, max(-1, verb - _SUBJECT), -1):
        token = tokens[at]
        if token.reads("semicolon") or (found and (token.kind == "value" or token.reads("clauses"))):
            break
        actor = _actor(tokens, at)
        if actor is not None:
            found.append(actor)
            if not _goes_on(tokens, at):
                break
    return tuple(dict.fromkeys(reversed(found)))


def _actor(tokens: Sequence[Token], at: int) -> Doer | None:
    """The actor that a subject names: not "to the police", "police-led", "its role as an international donor"."""
    token = tokens[at]
    if token.word is None or token.word.actor is None or token.possessive or token.reads("no_actor"):
        return None
    if at + 1 < len(tokens) and tokens[at + 1].reads("hyphen"):
        return None
    if at and tokens[at - 1].reads("beside"):
        return None
    if any(before.reads("as") for before in tokens[max(0, at - _AROUND) : at]):
        return None
    return token.word.actor


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a list of actors goes on in front: "police and prosecutors", "police and anti-crime prosecutors"."""
    if not at or tokens[at - 1].reads("actor_list"):
        return True
    return at > 1 and tokens[at - 1].word is None and tokens[at - 2].reads("actor_list")


def _source(sentence: Reader) -> tuple[ClaimSource, Certainty]:
    """Who says so, and how firmly, in front of the first value; "reported" may be that value's own."""
    source, certainty = ClaimSource.NARRATOR, Certainty.ASSERTED
    first = next((at for at, token in enumerate(sentence.tokens) if token.kind == "value"), len(sentence.tokens))
    for at, word in sentence.marked:
        if at >= first:
            break
        if not word.tells:
            continue
        if word.certainty is not None:
            return word.source or source, word.certainty
        low = sentence.tokens[at].low
        certainty = REPORTED_AS.get(low, certainty)
        if source is ClaimSource.NARRATOR and "report" in word.grammar:
            source = _who_says(sentence.tokens, at) or source
    return source, certainty if first == len(sentence.tokens) else REPORTED_AS.get(sentence.lows[first], certainty)


def _who_says(tokens: Sequence[Token], at: int) -> ClaimSource | None:
    """ "according to an NGO", "the ministry reported" """
    behind = tokens[at].reads("according_to")
    span = tokens[at + 1 : at + 1 + _NEAR] if behind else tokens[max(0, at - _NEAR) : at]
    named = [t.word.source for t in span if t.word is not None and t.word.source is not None]
    return (named[0] if behind else named[-1]) if named else None


def capacities(sentence: Reader, named: dict[str, MetricRow]) -> None:
    """ "the shelter can house up to 60", "together they have 286 places": how many there is room for"""
    for figure in sentence.figures:
        if figure.value.kind != "count" or figure.nothing:
            continue
        if figure.rows and figure.rows[0].cares:
            if _can_house(sentence, figure):
                figure.rows, figure.kind, figure.unit = (named["shelter_capacity"],), "", "victim"
        elif not figure.rows and figure.bare and _places(sentence, figure, named):
            figure.rows, figure.rule, figure.unit = (named["shelter_capacity"],), "counted noun", "bed"


def _can_house(sentence: Reader, figure: Figure) -> bool:
    tokens, verb = sentence.tokens, figure.governor
    if verb <= 0 or figure.rule != "object of a verb":
        return False
    able = figure.rows[0].houses and tokens[verb - 1].reads("able")
    return able or any(token.reads("capacity") for token in tokens[max(0, verb - 2) : verb])


def _places(sentence: Reader, figure: Figure, named: dict[str, MetricRow]) -> bool:
    tokens = sentence.tokens
    if figure.end >= len(tokens) or not (tokens[figure.end].reads("places") and tokens[figure.at - 1].reads("having")):
        return False
    told = [*sentence.previous[-_AROUND:], *sentence.figures[:_TAIL], *sentence.figures[-_TAIL:]]
    return any(one.rows and (one.rows[0].houses or one.rows[0].of_shelters) for one in told) or any(
        t.word is not None and t.word.counted is named["shelters"] for t in tokens[max(0, figure.at - LONG) : figure.at]
    )


def only_potential(sentence: Reader, named: dict[str, MetricRow]) -> None:
    """ "the rescue of 11 alleged victims": a metric of its own for those who are only potential, and for their parts.

    "determined that 420 had been victims" identifies them.
    """
    for figure in sentence.figures:
        whole = figure.whole if figure.role == "part" else None
        if figure.kind == "potential" or figure.potential:
            figure.rows = tuple(named.get(row.suspected or "", row) for row in figure.rows)
        elif figure.confirmed:
            continue  # "of the 60 potential victims, authorities confirmed seven"
        elif whole is not None and whole.rows and figure.rows and figure.rows[0].suspected == whole.rows[0].metric:
            figure.rows = whole.rows[:1]
        elif figure.rows and figure.rows[0].context and figure.rule == "subject of a verb":
            before = sentence.tokens[max(0, figure.at - _NEAR) : figure.at]
            if any(t.low.startswith(RESOLVED) for t in before) and any(t.reads("that_only") for t in before):
                figure.rows, figure.rule = (named["victims_identified"],), "determined to be victims"

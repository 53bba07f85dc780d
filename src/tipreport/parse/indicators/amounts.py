"""Money and durations: what they pay for or punish is said by the words around them.

Over 400 lines: money and lengths ask one question, whether a law sets them or a court imposed them.
"""

from __future__ import annotations

from collections.abc import Sequence

from tipreport.model import Qualifier, Statistic
from tipreport.parse.indicators.constructions import Reader
from tipreport.parse.indicators.figures import Figure
from tipreport.parse.text.words import FAR, NEAR, Token
from tipreport.rules.changes import ARTICLES, MOVES, PENAL, RANGING, SENTENCES, SPANNING
from tipreport.rules.grammar.kinds import LENGTHS, PAID
from tipreport.rules.lexicon import MetricRow

# "$500 in restitution": what is said of an amount; "500 francs a month": right beside it.
_ABOUT, _BESIDE = 6, 4
# How far in front of a length the law may stand that prescribes it.
_LAW = 120


def read(sentence: Reader, named: dict[str, MetricRow]) -> None:
    """What the amounts and lengths of time of a sentence are."""
    length: Figure | None = None
    for figure in sentence.figures:
        if figure.value.kind == "money":
            money(sentence.tokens, figure, named)
        elif figure.value.kind in LENGTHS and not _of_victims(sentence, figure):
            duration(sentence.tokens, figure, named, length)
            length = figure


def _of_victims(sentence: Reader, figure: Figure) -> bool:
    """ "One was jailed for six weeks": a victim serves no sentence"""
    told = next(sentence.in_front(figure.at), None)
    if told is None or not told.rows:
        return False
    if told.rows[0].penalizes:
        return True
    # "30 victims had been held in detention, some of them for five weeks"
    held = any(token.reads("held") for token in sentence.tokens[max(0, told.at - NEAR) : figure.at])
    between = sentence.tokens[told.at : figure.at]
    return told.kind in PAID and held and not any(token.has("impose") for token in between)


def _front(tokens: Sequence[Token], at: int, reach: int) -> Sequence[Token]:
    """The tokens in front of one."""
    return tokens[max(0, at - reach) : at]


def _behind(tokens: Sequence[Token], at: int, reach: int) -> Sequence[Token]:
    return tokens[at + 1 : at + 1 + reach]


# ---- money


def money(tokens: Sequence[Token], figure: Figure, named: dict[str, MetricRow]) -> None:
    """The nearest word that moves money: "allocated $5,000", "$4,000 in restitution", "a fine of $500".

    Grammar: mover ... amount | amount ("in" | "for" | "as") mover. A fine that the law sets is a penalty.
    """
    at = figure.at
    if _per_head(tokens, at):
        return  # a sum a head is no sum of the country
    found = (
        _mover_close(tokens, at) or _mover_in_front(tokens, at) or _mover_behind(tokens, at) or _plan(tokens, at, named)
    )
    if found is None:
        return
    row, place = found
    if not row.punishes and ((row.funds and _wage(tokens, at)) or _paid_by_offender(tokens, place)):
        return
    if row.funds and 0 <= place < at and _owed(tokens, place, at):
        row = named["restitution"]
    if row.punishes:
        row = named["penalty_prescribed" if prescribed(tokens, at) else "fines"]
    figure.rows, figure.rule, figure.governor = (row,), "money", place
    figure.statistic = _of_amount(tokens, figure, row)


def _per_head(tokens: Sequence[Token], at: int) -> bool:
    """ "$100 each", "a monthly stipend of $100"; not of "met monthly and disbursed $100" """
    front = _front(tokens, at, _ABOUT)
    joint = next((one for one in range(len(front), 0, -1) if front[one - 1].has("conj")), 0)
    return any(token.has("per_head") for token in [*front[joint:], *_behind(tokens, at, _BESIDE - 1)])


def _rows_of(token: Token) -> list[MetricRow]:
    """The metrics that a word moves money for."""
    word = token.word
    if word is None:
        return []
    rows = (*word.verbs, word.service, word.counted)
    paid = [row for row in word.deeds if row.fine]  # "were ordered to pay fines of $500"
    return [row for row in rows if row is not None and "money" in row.objects] + paid


def _mover_close(tokens: Sequence[Token], at: int) -> tuple[MetricRow, int] | None:
    """ "$4,000 in restitution" """
    if at + 1 == len(tokens) or not tokens[at + 1].reads("for_what"):
        return None
    for ahead in range(at + 1, min(len(tokens), at + NEAR)):
        token = tokens[ahead]
        if token.kind == "value" or token.reads("amount_end"):
            return None
        rows = [row for row in _rows_of(token) if not row.funds]
        if rows:
            return rows[0], ahead
    return None


def _mover_in_front(tokens: Sequence[Token], at: int) -> tuple[MetricRow, int] | None:
    """ "allocated $5,000"; in "ordered the trafficker to pay $500" and "imposed fines totaling" the farther word counts"""
    for back in range(at - 1, max(-1, at - FAR), -1):
        token = tokens[back]
        if token.reads("semicolon"):
            return None
        rows = _rows_of(token)
        if not rows:
            continue
        if rows[0].punishes or rows[0].repays:
            return rows[0], back
        reach = FAR if token.has("receiving") or token.has("gets") else NEAR
        farther = (row for token in reversed(_front(tokens, back, reach - 1)) for row in _rows_of(token))
        return next((row for row in farther if not row.funds and not row.lawful), rows[0]), back
    return None


def _mover_behind(tokens: Sequence[Token], at: int) -> tuple[MetricRow, int] | None:
    for ahead in range(at + 1, min(len(tokens), at + NEAR)):
        token = tokens[ahead]
        if token.kind == "value" or token.reads("semicolon"):
            return None
        rows = _rows_of(token)
        if rows:
            return rows[0], ahead
    return None


def _plan(tokens: Sequence[Token], at: int, named: dict[str, MetricRow]) -> tuple[MetricRow, int] | None:
    """ "launched a plan, with $1.2 million for 2019" """
    planned = any(token.has("funded") for token in _front(tokens, at, _BESIDE)) and tokens[at - 1].has("with")
    return (named["funding"], at - 1) if planned else None


def _paid_by_offender(tokens: Sequence[Token], place: int) -> bool:
    """ "traffickers pay girls 500 francs": no effort"""
    return not tokens[place - 1].has("to") and any(
        token.word is not None and token.word.noun is not None and token.word.noun.kind == "offender"
        for token in _front(tokens, place, 2)
    )


def _owed(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """ "ordered the trafficker to pay $500 to two victims": what a court makes somebody pay to a victim"""
    if not tokens[verb].reads("pay") or not any(token.reads("ordered") for token in _front(tokens, verb, NEAR)):
        return False
    return any(
        token.word is not None and token.word.noun is not None and token.word.noun.kind in PAID
        for token in [*tokens[verb + 1 : at], *_behind(tokens, at, _ABOUT - 1)]
    )


def _wage(tokens: Sequence[Token], at: int) -> bool:
    """Wages, fees and prices are no effort: "recruitment fees of up to $3,000"."""
    return any(token.reads("wage") for token in [*_front(tokens, at, _ABOUT), *_behind(tokens, at, _BESIDE - 1)])


def _of_amount(tokens: Sequence[Token], figure: Figure, row: MetricRow) -> Statistic | None:
    at, value = figure.at, figure.value
    told = _statistic(tokens, at)
    if row.lawful:
        return Statistic.SPREAD if value.range else bound(figure) or told or Statistic.AMOUNT
    if value.range and (
        row.objects != ("money",) or any(token.reads("each") for token in _behind(tokens, at, _BESIDE - 1))
    ):
        return Statistic.SPREAD
    if value.extreme or told in (Statistic.MEAN, Statistic.MEDIAN):
        return bound(figure) or told
    return Statistic.AMOUNT


# ---- lengths of time


def duration(tokens: Sequence[Token], figure: Figure, named: dict[str, MetricRow], earlier: Figure | None) -> None:
    """A length of time that punishes, or a reflection period; any other is understood and is no figure.

    Grammar: "sentenced" ... ["to"] duration | duration ["'"] "imprisonment" | law "prescribes" ... duration |
    duration "reflection period". `earlier`: the length in front of it.
    """
    reflection = named["reflection_period"]
    goes_on = earlier is not None and earlier.newer is figure and reflection in earlier.rows
    if goes_on or _reflects(tokens, figure.at):
        figure.rows, figure.rule = (reflection,), "duration of a reflection period"
        return
    if figure.value.low_unit == "hour" or not _punishes(tokens, figure):
        return
    law = prescribed(tokens, figure.at)
    row = named["penalty_prescribed" if law else "sentence_length"]
    figure.rows, figure.rule = (row,), "duration the law prescribes" if law else "duration of a sentence"
    figure.governor = -1
    figure.statistic = _of_length(tokens, figure, earlier)
    figure.condition = condition(tokens, figure) if law else None


def _of_length(tokens: Sequence[Token], figure: Figure, earlier: Figure | None) -> Statistic | None:
    at, value = figure.at, figure.value
    if value.range:
        mean = any(token.reads("averaging") for token in _front(tokens, at, _BESIDE))
        return Statistic.MEAN if mean or _statistic(tokens, at) is Statistic.MEAN else Statistic.SPREAD
    ends = figure.rows[0].lawful or value.extreme or _ranging(tokens, at, 2)
    if tokens[at - 1].reads("to") and _ranging(tokens, at, _BESIDE + 1):
        return Statistic.MAXIMUM  # "ranging from probation to 15 years"
    told = (bound(figure) if ends else None) or _limit(tokens, at) or _statistic(tokens, at)
    if told is not None or earlier is None or earlier.rows != figure.rows:
        return told
    if figure.role == "prior":
        return earlier.statistic  # "the average sentence was five years, down from seven"
    # "a maximum penalty of six years for adults and 10 years for children"
    return earlier.statistic if _listed(tokens, earlier.at, at) and not earlier.value.range else None


def _ranging(tokens: Sequence[Token], at: int, reach: int) -> bool:
    """ "sentences ranged up to 27 years" """
    return any(token.low.startswith(RANGING) for token in _front(tokens, at, reach))


def _limit(tokens: Sequence[Token], at: int) -> Statistic | None:
    """ "sets 10 years as the maximum", "a six-year minimum sentence" """
    after = _behind(tokens, at, _BESIDE - 1)
    value = tokens[at].value
    if after and value is not None and value.hyphen and after[0].word is not None:
        return after[0].word.statistic if after[0].word.statistic in _LIMITS else None
    if len(after) > 2 and after[0].reads("as") and after[2].reads("limit"):
        return Statistic(after[2].low)
    return None


_LIMITS = (Statistic.MINIMUM, Statistic.MAXIMUM)


def _raised(tokens: Sequence[Token], at: int) -> bool:
    """ "the minimum rises to three years", "penalties ..., which may be increased to 20 years" """
    if not tokens[at - 1].reads("to") or not any(token.reads("raised") for token in _front(tokens, at, _BESIDE - 1)):
        return False
    return any(token.has("prison") or token.reads("limit") for token in _front(tokens, at, FAR))


def _reflects(tokens: Sequence[Token], at: int) -> bool:
    soon = _behind(tokens, at, _BESIDE)
    if any(token.has("reflect") for token in soon):
        return True
    return any(token.has("reflect") for token in _front(tokens, at, NEAR)) and not any(
        token.has("prison") for token in soon
    )


def _punishes(tokens: Sequence[Token], figure: Figure) -> bool:
    """Whether a length of time is one of a punishment."""
    at = figure.at
    before = _front(tokens, at, FAR)
    if any(token.has("relieves") for token in _front(tokens, at, NEAR)) or _is_condition(tokens, at):
        return False
    if any(token.has("relieved") for token in _behind(tokens, at, _BESIDE + 1)):
        return False  # "sentences shorter than five years can be suspended"
    if _follows(tokens, at):
        return True
    if figure.value.hyphen:
        return False
    back = next((place for place in range(len(before) - 1, -1, -1) if before[place].has("prison")), None)
    if back is None:
        return figure.value.low_unit in _LONG and any(token.has("sets") for token in before)
    soon = next((token for token in _behind(tokens, at, _BESIDE + 1) if not token.reads("passed")), None)
    return _reaches(before[back + 1 :]) and (soon is None or not soon.reads("ago"))


def _reaches(between: Sequence[Token]) -> bool:
    """Whether a word of punishment reaches over these tokens to a length behind them."""
    if any(token.low.startswith(RANGING) for token in between):
        return True  # "prison terms, which ranged from three to 35 years"
    if len(between) > 1 and between[-1].reads("to") and between[-2].reads("comma"):
        return True  # "sentenced one broker, who had sold his cousins, to 40 years"
    return len(between) <= FAR and not any(token.reads("no_length") for token in between)


# What a law gives without a word of prison: "Section 260 sets 10 years"; "provided for five days" is a shelter's.
_LONG = ("month", "year", "life")


def _is_condition(tokens: Sequence[Token], at: int) -> bool:
    """ "eligible for suspension if the sentence was for three years or less": no penalty of its own"""
    for token in reversed(_front(tokens, at, NEAR)):
        if token.reads("list_mark") or token.value is not None:
            return False
        if token.reads("if"):
            return True
    return False


def _follows(tokens: Sequence[Token], at: int) -> bool:
    """ "10 years' imprisonment", "sets 10 years as the maximum", "22 got between one and five years" """
    after = _behind(tokens, at, _BESIDE)
    if any(token.has("prison") and not token.reads("imprisoning") for token in after):
        return True
    if _limit(tokens, at) is not None or _raised(tokens, at):
        return True
    gets = tokens[at - 1].reads("got")
    ends = ("and", "each", "on_average")
    return gets and (not after or after[0].kind == "mark" or any(after[0].reads(name) for name in ends))


def _listed(tokens: Sequence[Token], left: int, right: int) -> bool:
    """Whether two lengths are one list: "six years' ... and 10 years" """
    between = tokens[left + 1 : right]
    if right - left >= FAR or any(token.reads("semicolon") for token in between):
        return False
    return any(token.reads("and") or token.reads("or") for token in between[-2:])


def bound(figure: Figure) -> Statistic | None:
    """ "up to three years", "a maximum of one year": the end of what the law allows"""
    value = figure.value
    if value.extreme:
        return Statistic(value.extreme)
    if value.qualifier in (Qualifier.AT_MOST, Qualifier.LESS_THAN):
        return Statistic.MAXIMUM
    return Statistic.MINIMUM if value.qualifier is Qualifier.AT_LEAST else None


def _statistic(tokens: Sequence[Token], at: int) -> Statistic | None:
    """ "an average sentence of two years", "a maximum penalty of 10 years", "10 years' imprisonment on average" """
    for back in range(at - 1, max(-1, at - NEAR - 1), -1):
        token = tokens[back]
        if token.kind in ("value", "time") or token.reads("list_mark"):
            if token.reads("and") and back == at - 1:
                continue
            break
        if token.reads("average"):
            return Statistic.MEAN
        if token.word is not None and token.word.statistic is not None:
            return token.word.statistic
    if tokens[at - 1].reads("amounting") and any(token.reads("mean") for token in _front(tokens, at - 1, FAR - 1)):
        return Statistic.MEAN  # "the average term for the 29 traffickers came to six years"
    near = [*_behind(tokens, at, _BESIDE - 1), *_front(tokens, at, NEAR)]
    on_average = any(token.reads("on_average") for token in near)
    return Statistic.MEAN if on_average else None


# ---- whether a law sets a punishment, or a court imposed it


def prescribed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a law sets the punishment at `at`, or a court imposed it: the nearest word in front that decides.

    A law under which somebody was convicted decides nothing; a penalty without a law is the law's where no court acts.
    """
    if _imposed_range(tokens, at):
        return False
    if tokens[at - 1].reads("is"):
        return True  # "the term is not less than five years"
    under = convicted = False
    for back in range(at - 1, max(-1, at - _LAW), -1):
        token = tokens[back]
        if token.reads("law_noun") or (at - back < NEAR and _article(token)):
            if not any(before.reads("under") for before in _front(tokens, back, NEAR)):
                return True
            under = True
        elif token.has("impose") and token.reads("offender_told"):
            convicted = convicted or token.reads("convicted") or _sentences_of(tokens, back)
        elif (decided := _decides(tokens, back)) is not None:
            return decided
    if under:
        return not convicted
    near = [*_front(tokens, at, NEAR), *_behind(tokens, at, NEAR - 1)]
    return any(token.reads("penalty_told") for token in near) and not any(
        token.reads("got") for token in _front(tokens, at, _LAW)
    )


def _sentences_of(tokens: Sequence[Token], at: int) -> bool:
    """ "the sentences of two traffickers under the law": what a court gave"""
    count = tokens[at + 2].value if at + 2 < len(tokens) and tokens[at + 1].has("of") else None
    return count is not None and count.kind == "count"


def _decides(tokens: Sequence[Token], at: int) -> bool | None:
    """Whether a word in front of a punishment says that the law sets it; None where it decides nothing."""
    token = tokens[at]
    if token.reads("punished") and at > 0 and tokens[at - 1].reads("be"):
        return True  # "provides that the owner be jailed for up to six months"
    if token.reads("penalty"):
        return not _imposed_before(tokens, at)
    limits = token.word is not None and token.word.statistic in (Statistic.MINIMUM, Statistic.MAXIMUM)
    if limits and _changed_limit(tokens, at):
        return True
    if token.has("impose"):
        if at > 0 and (tokens[at - 1].has("of") or tokens[at - 1].reads("for")):
            return None  # "punishes those convicted of imposing forced labor"
        return token.reads("imposed") and _law_acts(tokens, at)
    if token.reads("facing") or (token.has("prescribe") and not token.reads("carried")):
        return True
    return None


def _changed_limit(tokens: Sequence[Token], at: int) -> bool:
    """ "lawmakers lifted the minimum sentence from three to seven years": what a law sets"""
    return any(token.low.startswith(MOVES) for token in _front(tokens, at, _BESIDE - 1))


def _article(token: Token) -> bool:
    return token.kind == "decoy" and token.low.startswith(ARTICLES)


def _imposed_range(tokens: Sequence[Token], at: int) -> bool:
    """ "prison sentences ranged from two to 16 years", "the average sentence imposed under the law was six" """
    near = _front(tokens, at, FAR)
    spans = next((n for n in range(len(near) - 1, -1, -1) if near[n].low.startswith(SPANNING)), 0)
    if any(token.low.startswith(PENAL) for token in near[:spans]):
        return False
    if any(token.low.endswith(SENTENCES) for token in near[:spans]):
        return True
    return tokens[at - 1].reads("amounting") and any(token.reads("mean") for token in _front(tokens, at, FAR))


def _imposed_before(tokens: Sequence[Token], at: int) -> bool:
    """ "courts imposed penalties of two to five years", "convicted 16, with penalties ranging from"; no law does so"""
    for back in range(at - 1, max(-1, at - _BESIDE - 1), -1):
        if tokens[back].reads("imposed"):
            return not _law_acts(tokens, back)
    if not any(token.low.startswith(RANGING) for token in _behind(tokens, at, 1)):
        return False
    for token in reversed(_front(tokens, at, FAR)):
        if token.reads("semicolon") or token.reads("law_noun") or token.has("sets"):
            return False
        if token.reads("convicting"):
            return True
    return False


def _law_acts(tokens: Sequence[Token], at: int) -> bool:
    """ "Article 12 criminalized forced labor and imposed penalties": the subject of a verb is a law"""
    for back in range(at - 1, max(-1, at - NEAR), -1):
        token = tokens[back]
        if token.reads("semicolon") or token.reads("court") or token.reads("convicting"):
            return False
        if token.reads("forbids") or _article(token) or token.reads("law_noun"):
            return not any(before.reads("under") for before in _front(tokens, back, NEAR))
    return False


def condition(tokens: Sequence[Token], figure: Figure) -> tuple[int, int] | None:
    """Where the clause stands on which a penalty hangs: "20 years' imprisonment if the victim is a child" """
    for at in range(figure.at + 1, min(len(tokens), figure.at + NEAR)):
        token = tokens[at]
        if token.value is not None or token.reads("clause_end"):
            return None
        in_cases = token.reads("in") and at + 1 < len(tokens) and tokens[at + 1].reads("cases")
        if in_cases or token.reads("on_condition"):
            end = next(
                (n for n in range(at + 1, len(tokens)) if tokens[n].value is not None or tokens[n].reads("clause_end")),
                len(tokens),
            )
            return (token.start, tokens[end - 1].end) if end > at + 1 else None
    return None

"""Money and durations: what they pay for or punish is said by the words around them."""

from __future__ import annotations

from collections.abc import Sequence

from tipreport.model import Qualifier, Statistic
from tipreport.parse.indicators.constructions import Reader
from tipreport.parse.indicators.figures import Figure
from tipreport.parse.text.words import Token
from tipreport.rules.lexicon import MetricRow

_REACH = 26


def read(sentence: Reader, named: dict[str, MetricRow]) -> None:
    """What the amounts and lengths of time of a sentence are."""
    tokens = sentence.tokens
    length: Figure | None = None
    for figure in sentence.figures:
        if figure.value.kind == "money":
            money(tokens, figure, named)
        elif figure.value.kind in ("duration", "life") and not _of_victims(sentence, figure):
            duration(tokens, figure, named, length)
            length = figure


def _of_victims(sentence: Reader, figure: Figure) -> bool:
    """ "One was jailed for six weeks": a victim serves no sentence"""
    told = next(sentence.in_front(figure.at), None)
    return told is not None and bool(told.rows) and told.rows[0].metric == "victims_penalized"


def _rows_of(token: Token) -> tuple[MetricRow, ...]:
    word = token.word
    if word is None:
        return ()
    rows = [*word.verbs]
    if word.service is not None:
        rows.append(word.service)
    if word.counted is not None:
        rows.append(word.counted)
    return tuple(row for row in rows if "money" in row.objects)


def money(tokens: Sequence[Token], figure: Figure, named: dict[str, MetricRow]) -> None:
    """The nearest word that moves money: "allocated $5,000", "$4,000 in restitution", "a fine of $500".

    Grammar: mover ... amount | amount ("in" | "for" | "as") mover. A fine that the law sets is a penalty.
    """
    at = figure.at
    row = None
    place = -1
    if any(token.has("per_head") for token in [*tokens[max(0, at - 6) : at], *tokens[at + 1 : at + 4]]):
        return  # a sum a head is no sum of the country
    for ahead in range(at + 1, min(len(tokens), at + 7)):
        token = tokens[ahead]
        if token.kind == "value" or token.low in (";", "and"):
            break
        rows = [r for r in _rows_of(token) if r.metric not in ("funding",)]
        if rows and tokens[at + 1].low in ("in", "for", "as", "of", "worth"):
            row, place = rows[0], ahead
            break
    if row is None:
        for back in range(at - 1, max(-1, at - _REACH), -1):
            token = tokens[back]
            if token.low == ";":
                break
            rows = list(_rows_of(token))
            if rows:
                row, place = rows[0], back
                if row.metric in ("fines", "restitution", "penalty_prescribed"):
                    break
                # "ordered the trafficker to pay $500 in damages", "imposed fines totaling"
                reach = _REACH if token.has("receiving") or token.has("gets") else 8
                for further in range(back - 1, max(-1, back - reach), -1):
                    more = [r for r in _rows_of(tokens[further]) if r.metric not in ("funding", "penalty_prescribed")]
                    if more and tokens[further].low not in (";",):
                        row = more[0]
                        break
                break
    if row is None:
        for ahead in range(at + 1, min(len(tokens), at + 10)):
            token = tokens[ahead]
            if token.kind == "value" or token.low == ";":
                break
            rows = list(_rows_of(token))
            if rows:
                row, place = rows[0], ahead
                break
    if row is None and any(token.has("funded") for token in tokens[max(0, at - 4) : at]) and tokens[at - 1].has("with"):
        row, place = named["funding"], at - 1  # "launched a plan, with $1.2 million for 2019"
    if row is None or (row.metric == "funding" and _wage(tokens, at)):
        return
    if not tokens[place - 1].has("to") and any(
        t.word is not None and t.word.noun is not None and t.word.noun.kind == "offender"
        for t in tokens[max(0, place - 2) : max(0, place)]
    ):
        return  # "traffickers pay girls 500 francs": no effort
    if row.metric == "funding" and 0 <= place < at and _owed(tokens, place, at):
        row = named["restitution"]
    if row.metric in ("fines", "penalty_prescribed"):
        row = named["penalty_prescribed" if prescribed(tokens, at) else "fines"]
    figure.rows, figure.rule = (row,), "money"
    figure.governor = place
    figure.statistic = Statistic.AMOUNT
    if row.metric == "penalty_prescribed":
        figure.statistic = (
            Statistic.SPREAD if figure.value.range else bound(figure) or _statistic(tokens, at) or Statistic.AMOUNT
        )
    elif figure.value.range and (
        row.objects != ("money",) or any(token.low == "each" for token in tokens[at + 1 : at + 4])
    ):
        figure.statistic = Statistic.SPREAD
    elif figure.value.extreme or _statistic(tokens, at) in (Statistic.MEAN, Statistic.MEDIAN):
        figure.statistic = bound(figure) or _statistic(tokens, at)


_ORDERED = frozenset("ordered required made forced sentenced obliged directed".split())


def _owed(tokens: Sequence[Token], verb: int, at: int) -> bool:
    """ "ordered the trafficker to pay $500 to two victims": what a court makes somebody pay to a victim"""
    if not tokens[verb].low.startswith("pay") or not any(t.low in _ORDERED for t in tokens[max(0, verb - 10) : verb]):
        return False
    return any(
        token.word is not None
        and token.word.noun is not None
        and token.word.noun.kind in ("victim", "worker", "person")
        for token in [*tokens[verb + 1 : at], *tokens[at + 1 : at + 6]]
    )


_WAGES = frozenset(
    (
        "wage",
        "wages",
        "salary",
        "salaries",
        "fee",
        "fees",
        "debt",
        "debts",
        "price",
        "income",
        "month",
        "ransom",
        "bribe",
        "bribes",
        "profit",
        "profits",
        "remittances",
        "charged",
        "cost",
        "worth",
        "owed",
        "debts",
        "deposit",
        "deposits",
        "bond",
        "earn",
        "earned",
        "earning",
        "sold",
    )
)


def _wage(tokens: Sequence[Token], at: int) -> bool:
    """Wages, fees and prices are no effort: "recruitment fees of up to $3,000"."""
    near = tokens[max(0, at - 6) : at] + tokens[at + 1 : at + 4] if isinstance(tokens, list) else ()
    return any(token.low in _WAGES for token in near)


def prescribed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a law sets the punishment at `at`, or a court imposed it: the nearest word that decides."""
    near = [token.low for token in tokens[max(0, at - 14) : at]]
    spans = next((n for n in range(len(near) - 1, -1, -1) if near[n].startswith(("rang", "averag"))), -1)
    lawful = any(low.startswith(("penalt", "punish", "prescri", "carr")) for low in near[: max(0, spans)])
    if spans > 0 and not lawful and any(low.endswith(("sentences", "terms", "sentence")) for low in near[:spans]):
        return False  # "prison sentences ranged from two to 16 years"
    for back in range(at - 1, max(-1, at - 120), -1):
        token = tokens[back]
        if token.kind == "decoy":
            if token.low.startswith(("section", "article", "law", "act", "chapter", "decree")) and at - back < 12:
                return True
            continue
        if token.has("prescribe"):
            if token.low in ("law", "laws", "code", "statute", "amended") and any(
                t.has("impose")
                and t.low
                not in ("sentence", "sentences", "court", "courts", "convicted", "traffickers", "trafficker", "judge")
                for t in tokens[back:at]
            ):
                return False
            if token.low in ("penalties", "penalty", "punishment", "punishments") and _imposed_before(tokens, back):
                return False
            if token.low == "carried":
                continue
            return True
        if token.has("impose") and token.low not in ("sentence", "sentences", "convicted", "traffickers", "trafficker"):
            return False
    later = tokens[at + 1 : at + 12]
    if any(token.low in ("penalty", "penalties", "punishable") for token in [*tokens[max(0, at - 10) : at], *later]):
        return not any(
            token.has("impose") and token.low in ("sentenced", "imposed", "received") for token in tokens[:at]
        )
    return False


def _imposed_before(tokens: Sequence[Token], at: int) -> bool:
    """ "courts imposed penalties of two to five years" """
    near = tokens[max(0, at - 4) : at]
    return any(token.low in ("imposed", "imposing", "received", "issued", "sentenced", "handed down") for token in near)


# "22 got between one and five years"
_GETTING = frozenset(("got", "received", "drew"))
_VERBAL = frozenset(("sentenced", "imprisoned", "jailed", "punishable"))


def duration(tokens: Sequence[Token], figure: Figure, named: dict[str, MetricRow], earlier: Figure | None) -> None:
    """A length of time that punishes, or a reflection period; any other is understood and is no figure.

    Grammar: "sentenced" ... ["to"] duration | duration ["'"] "imprisonment" | law "prescribes" ... duration |
    duration "reflection period". `earlier`: the length in front of it.
    """
    at = figure.at
    after = tokens[at + 1 : at + 6]
    before = tokens[max(0, at - _REACH) : at]
    if any(token.has("reflect") for token in after[:4]) or (
        any(token.has("reflect") for token in before[-7:]) and not any(token.has("prison") for token in after[:4])
    ):
        figure.rows, figure.rule = (named["reflection_period"],), "duration of a reflection period"
        return
    if figure.value.low_unit in ("hour",):
        return
    soon = next(
        (
            token
            for token in after
            if token.low not in ("'", "each", "of", "of rigorous", "s", "in", "to", "and", "rigorous", "or")
        ),
        None,
    )
    lawful = [token.low for token in after[:3]]
    limit = lawful[:1] == ["as"] and (lawful[-1:] in (["maximum"], ["minimum"]))  # "sets 10 years as the maximum"
    gets = tokens[at - 1].low in _GETTING and (not after or after[0].kind == "mark" or after[0].low in ("and", "each"))
    follows = limit or gets or any(token.has("prison") and token.low not in _VERBAL for token in after[:4])
    back = _last_of(before, "prison")
    if figure.value.hyphen and not follows:
        return
    sets = not follows and back is None and any(token.has("sets") for token in before)
    if not follows and back is None and not sets:
        return
    if any(token.has("relieves") for token in before[-8:]):
        return
    if not follows and back is not None:
        between = before[back + 1 :]
        if len(between) > 1 and between[-1].low == "to" and between[-2].low == ",":
            between = between[-1:]  # "sentenced one broker, who had sold his cousins, to 40 years"
        if (
            any(
                token.low in (";", "who", "which", "while", "aged", "after", "before", "ago", "within", "for the past")
                for token in between
            )
            or len(between) > 18
        ):
            return
        if soon is not None and soon.low in ("ago", "later", "earlier", "after", "before", "old"):
            return
    law = prescribed(tokens, at)
    row = named["penalty_prescribed" if law else "sentence_length"]
    figure.rows, figure.rule = (row,), "duration the law prescribes" if law else "duration of a sentence"
    figure.governor = -1
    if figure.value.range and any(token.low.startswith("averag") for token in tokens[max(0, at - 4) : at]):
        figure.statistic = Statistic.MEAN
    elif figure.value.range:
        figure.statistic = Statistic.SPREAD
    elif figure.value.kind == "duration" or figure.value.kind == "life":
        figure.statistic = (bound(figure) if law or figure.value.extreme else None) or _statistic(tokens, at)
        if (
            figure.statistic is None
            and earlier is not None
            and earlier.rows == figure.rows
            and _listed(tokens, earlier.at, at)
        ):
            figure.statistic = (
                earlier.statistic
            )  # "a maximum penalty of six years for adults and 10 years for children"


def _listed(tokens: Sequence[Token], left: int, right: int) -> bool:
    """Whether two lengths are one list: "six years' ... and 10 years" """
    between = [token.low for token in tokens[left + 1 : right]]
    return right - left < 16 and ("and" in between[-2:] or "or" in between[-2:]) and ";" not in between


def bound(figure: Figure) -> Statistic | None:
    """ "up to three years", "a maximum of one year": the end of what the law allows"""
    value = figure.value
    if value.extreme:
        return Statistic(value.extreme)
    if value.qualifier in (Qualifier.AT_MOST, Qualifier.LESS_THAN):
        return Statistic.MAXIMUM
    return Statistic.MINIMUM if value.qualifier in (Qualifier.AT_LEAST,) else None


def _last_of(tokens: Sequence[Token], name: str) -> int | None:
    for at in range(len(tokens) - 1, -1, -1):
        if tokens[at].has(name):
            return at
    return None


_AMOUNTING = frozenset(("to", "was", "at", "is", "were"))
_AVERAGES = frozenset(("average term", "average sentence", "average", "mean"))


def _statistic(tokens: Sequence[Token], at: int) -> Statistic | None:
    """ "an average sentence of two years", "a maximum penalty of 10 years", "10 years' imprisonment on average" """
    for back in range(at - 1, max(-1, at - 9), -1):
        token = tokens[back]
        if token.kind in ("value", "time") or token.low in (";", ",", "and", ")"):
            if token.low == "and" and back == at - 1:
                continue
            break
        if token.low in ("an average of", "average"):
            return Statistic.MEAN
        if token.word is not None and token.word.statistic is not None:
            return token.word.statistic
    if tokens[at - 1].low in _AMOUNTING and any(token.low in _AVERAGES for token in tokens[max(0, at - 16) : at - 1]):
        return Statistic.MEAN  # "the average term for the 29 traffickers came to six years"
    after = tokens[at + 1 : at + 4]
    if any(token.low == "on average" for token in after):
        return Statistic.MEAN
    return None

"""Compose values: ranges, money with its conversion, durations and shares, hedges taken in; one pass, left to right.

Over 400 lines: one grammar of values.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tipreport.model import Qualifier
from tipreport.parse.text.currency import Currencies
from tipreport.parse.text.hedges import join_bounds, take_hedge
from tipreport.parse.text.lexis import Lexis
from tipreport.parse.text.tokens import Token
from tipreport.parse.text.values import STARTS, Value, digits, number_at, percent, share, whole_number
from tipreport.rules.changes import MOVES
from tipreport.rules.currencies import DOLLARS, NO_CURRENCY
from tipreport.rules.number_words import DIVISIONS, DURATIONS, MULTIPLIERS, NUMBER_WORDS


class _Reader(Currencies):
    """Turns the tokens of one sentence into tokens with values; one pass, left to right."""

    # value = [sign] number [multiplier] [unit | currency | percent | "-thirds"]
    def simple(self) -> Value | None:
        tokens, at = self.tokens, self.at
        code = self.currency_before()
        found = number_at(tokens, self.at) if self.at < len(tokens) else None
        if found is None:
            self.at = at
            return self.life() if code is None else None
        number, self.at, implied = found
        value = Value("count", number, number, implied=implied)
        if code is not None:
            if code == "USD":
                code = self.currency_after() or code  # "$400,000 XCD"
            value.kind, value.low_unit, value.high_unit = "money", code, code
            self.skip_code(code)
            return value
        return self.unit(value)

    def life(self) -> Value | None:
        """ "life imprisonment", "life in prison", "life sentences" """
        if self.peek() == "life" and (
            self.peek(1) in _LIFE
            or (
                self.peek(-1) == "to"
                and self.peek(-2) in ("sentenced", "terms")
                and self.peek(1) in ("", ",", ";", "and")
            )
            or (self.peek(1) == "in" and self.peek(2) in ("prison", "jail"))
            or self.peek(1) in ("in prison", "in jail", "behind bars")
        ):
            self.at += 1
            return Value("life", None, None, "life", "life")
        return None

    def unit(self, value: Value) -> Value:
        low = self.peek()
        if (low == "and" and self.peek(1) in ("a", "one") and self.peek(2) in ("half", "-")) or (
            low == "and" and self.peek(1) == "one-half"
        ):
            length = 3 if self.peek(1) == "a" else 2 if self.peek(1) == "one-half" else 4
            after = self.peek(length)
            if after in DURATIONS and value.low is not None:
                value.low = value.high = value.low + Decimal("0.5")
                self.at += length
                low = after
        if low in ("percent", "%") or (low == "per" and self.peek(1) == "cent"):
            value.kind, value.low_unit, value.high_unit = "percent", "percent", "percent"
            self.at += 2 if low == "per" else 1
            return value
        hyphen = low == "-"
        name = self.peek(1) if hyphen else low
        name = name.removesuffix("'s") if name not in DURATIONS else name
        if name in DURATIONS:
            value.kind, value.hyphen = "duration", hyphen
            value.low_unit = value.high_unit = DURATIONS[name]
            self.at += 2 if hyphen else 1
            self.compound(value)
            return value
        if (
            (hyphen or low in ("thirds", "quarters", "fifths") or (low in DIVISIONS and self.peek(1).startswith("of")))
            and name in DIVISIONS
            and value.low is not None
        ):
            part = share(value.low, DIVISIONS[name])
            self.at += 2 if hyphen else 1
            return percent(part)
        code = self.currency_after()
        if code is not None:
            value.kind, value.low_unit, value.high_unit = "money", code, code
            return value
        if low in ("in", "out") and isinstance(value.low, int) and 0 < value.low < 20:
            ratio = self.ratio(value.low)
            if ratio is not None:
                return ratio
        return value

    def compound(self, value: Value) -> None:
        """ "one year and six months" is 18 months"""
        skip = 1 if self.peek() == "'" else 0  # "three years' and three months' imprisonment"
        if value.low_unit != "year" or self.peek(skip) not in ("and", ","):
            return
        offset = skip + (2 if self.peek(skip) == "," and self.peek(skip + 1) == "and" else 1)
        if self.at + offset >= len(self.tokens):
            return
        more = number_at(self.tokens, self.at + offset)
        if more is None or more[1] >= len(self.tokens) or self.tokens[more[1]].low not in ("months", "month"):
            return
        if value.low is not None and more[0] < 12:
            value.low = value.high = value.low * 12 + more[0]
            value.low_unit = value.high_unit = "month"
            self.at = more[1] + 1

    def ratio(self, part: int) -> Value | None:
        """ "one in five", "one out of every three" """
        offset = 1
        if self.peek() == "out":
            if self.peek(1) != "of":
                return None
            offset = 2
        if self.peek(offset) == "every":
            offset += 1
        if self.at + offset >= len(self.tokens):
            return None
        whole = number_at(self.tokens, self.at + offset)
        if whole is None or not isinstance(whole[0], int) or not part < whole[0] <= 1000:
            return None
        if self.peek() == "in" and self.tokens[whole[1]].low in DURATIONS if whole[1] < len(self.tokens) else False:
            return None
        again = "or" in [
            token.low for token in self.tokens[max(0, self.at - 4) : self.at - 1]
        ]  # "36, or four out of five"
        if self.peek() == "out" and self.peek(2) != "every" and self.peek(2) != "ten" and not again:
            return None  # "seven out of 10 victims" counts
        self.at = whole[1]
        ratio = share(part, whole[0])
        return percent(ratio)

    # range = "between" value "and" value | value ("to" | "-") value
    def value(self) -> Value | None:
        tokens = self.tokens
        between = self.peek() == "between"
        begin = self.at
        if between:
            self.at += 1
            while self.peek() in _SOFT:
                self.at += 1
        first = self.simple()
        if first is None:
            self.at = begin
            return None
        joint = self.peek()
        mark = self.at
        while joint in _PRISON and first.kind == "duration":  # "seven years' imprisonment to life"
            self.at += 1
            joint = self.peek()
        if joint == "-" and self.peek(1) == "to" and first.kind == "count":  # "a 10- to 20-year term"
            self.at += 1
            joint = "to"
        if joint == "to" and (self.changed(begin) or (first.kind == "count" and self.rest(begin))):
            joint = ""
        if (between and joint == "and") or (joint in ("to", "-", "–", "through") and not first.implied):
            self.at += 1
            while self.peek() in _SOFT:
                self.at += 1
            if self.peek() == "life" and first.kind in ("duration", "count"):
                self.at += 1
                return self.joined(first, Value("life", None, None, "life", "life"), between)
            half = self.at
            second = self.simple() if self.at < len(tokens) else None
            if (
                second is not None
                and first.low is not None
                and second.low is not None
                and second.kind in ("count", "money")
            ):
                # "between one and two million", "$1.2-1.5 million": what multiplies the last holds for both
                own = {token.low for token in tokens[begin:mark]} & MULTIPLIERS.keys()
                scale = next((MULTIPLIERS[t.low] for t in tokens[half : self.at] if t.low in _SCALES), 1)
                if not own and first.low < 1000 and first.low * scale < second.low:
                    first.low = first.high = whole_number(first.low * scale)
            if second is not None and self.fits(first, second):
                return self.joined(first, second, between)
        self.at = mark
        if between:
            self.at = begin
            return None
        return first

    def changed(self, begin: int) -> bool:
        """ "increased from seven to 10 investigations" is no range"""
        if begin == 0 or self.tokens[begin - 1].low.split(" ")[-1] != "from":
            return False
        window = [token.low for token in self.tokens[max(0, begin - 14) : begin]]
        moved = max((at for at, low in enumerate(window) if low.startswith(MOVES)), default=-1)
        return moved >= 0 and not any(low.startswith("rang") for low in window[moved:])

    def rest(self, begin: int) -> bool:
        """ "and the other three to nine years": three persons, nine years"""
        return begin > 0 and self.tokens[begin - 1].low.split(" ")[-1] in ("other", "others", "remaining", "rest")

    def fits(self, first: Value, second: Value) -> bool:
        if second.kind == "life":
            return first.kind in ("duration", "count")
        if second.low is None or first.low is None:
            return False
        if first.kind == second.kind:
            if first.kind == "duration" and first.low_unit != second.low_unit:
                return _ORDER[str(first.low_unit)] < _ORDER[str(second.low_unit)] or first.low < second.low * 52
            return first.low < second.low
        if first.kind == "money" and second.kind == "count":
            return first.low < second.low
        return (
            first.kind == "count"
            and second.kind in ("duration", "money", "percent")
            and (first.low < second.low or second.kind == "money")
        )

    @staticmethod
    def joined(first: Value, second: Value, between: bool) -> Value:
        kind = (
            first.kind if second.kind == "count" or (second.kind == "life" and first.kind != "count") else second.kind
        )
        unit = first.low_unit if first.kind not in ("count",) else second.low_unit
        low = first.low
        if second.kind == "life":
            unit = first.low_unit or "year"
            kind = "duration"
        high_unit = second.high_unit if second.kind != "count" else unit
        low = None if low is None else whole_number(low)
        return Value(kind, low, second.high, unit, high_unit, range=True, between=between)


_SCALES = frozenset(("thousand", "million", "billion", "m"))
_SOFT = frozenset(("approximately", "about", "up", "around"))
_PRISON = frozenset(("imprisonment", "'"))
_LIFE = frozenset(("imprisonment", "sentence", "sentences", "term", "terms", "in", "without", "."))
_ORDER = {"hour": 0, "day": 1, "week": 2, "month": 3, "year": 4, "life": 5}


def read_values(
    tokens: list[Token], openers: Sequence[int], lexis: Lexis, country: str | None, text: str
) -> list[Token]:
    """The tokens with every value made one token, its hedge taken in, and conversions in parentheses attached.

    `openers` are the places where a value can open, `text` is what the tokens were cut from.
    """
    reader = _Reader(tokens, lexis, country, text)
    out: list[Token] = []
    done = 0
    timed = False
    for begin in openers:
        if begin < done:
            continue
        reader.at = begin
        value = _value_at(reader, begin)
        if value is None:
            continue
        out.extend(tokens[done:begin])
        token = tokens[begin]
        made = Token("value", token.start, tokens[reader.at - 1].end, token.low, token.word, value)
        take_hedge(out, value)
        _convert(reader, made, value)
        join_bounds(out, made)
        if reader.peek() == "or" and reader.peek(1) in ("more", "greater"):
            value.qualifier = Qualifier.AT_LEAST
            reader.at += 2
        out.append(made)
        done = reader.at
        timed = timed or value.kind == "duration"
    if not done:
        return tokens
    out.extend(tokens[done:])
    if timed:
        _share_units(out)
    return out


# "a third of", "a dozen", "A$5"
_AFTER_A = frozenset(("third", "quarter", "fifth", "$", *MULTIPLIERS))
# "half of them", "half were"; "nearly half"
_AFTER_HALF = frozenset(("of", "of them", "of these", "of whom", "of which", "of those", "were", "the", "had", "are"))
_BEFORE_HALF = frozenset(("nearly", "about", "over", "almost", "and"))


# Words that can go on with a number.
_GOES_ON = frozenset((*MULTIPLIERS, *NUMBER_WORDS, *DURATIONS, *DIVISIONS)) | set(
    "percent per thirds quarters fifths and to through or in out".split()
)


def _plain_at(reader: _Reader, at: int) -> Value | None:
    """One number with a word behind it that cannot belong to it, which is what most values are: "12 victims"."""
    tokens = reader.tokens
    if at + 1 == len(tokens):
        return None
    token, after = tokens[at], tokens[at + 1]
    if (
        after.kind != "word"
        or after.nationality is not None
        or (low := after.low) in _GOES_ON
        or low in reader.lexis.money
        or low[-2:] == "'s"
    ):
        return None
    if token.kind == "digits":
        number = digits(token.low)
    elif token.kind == "word":
        number = NUMBER_WORDS.get(token.low)
    else:
        return None
    return Value("count", number, number) if isinstance(number, int) else None


def _value_at(reader: _Reader, begin: int) -> Value | None:
    """The value that opens where the reader stands; the reader goes behind it."""
    tokens = reader.tokens
    token = tokens[begin]
    low = token.low
    plain = _plain_at(reader, begin)
    if plain is not None:
        reader.at += 1
        return plain
    if low == "a":
        following = reader.peek(1)
        if following not in _AFTER_A:
            return None
        if following in ("third", "quarter", "fifth") and reader.peek(2).startswith("of"):
            part = share(1, DIVISIONS[following])
            reader.at += 2
            return percent(part)
    if (
        token.kind == "digits"
        or (token.kind in ("word", "mark") and low in STARTS)
        or low in reader.lexis.currencies
        or low in DOLLARS
    ):
        return reader.value()
    if low == "half":
        if number_at(tokens, begin) is not None:
            return reader.value()  # "half a million"
        if (reader.peek(1) not in _AFTER_HALF and reader.peek(-1) not in _BEFORE_HALF) or reader.peek(1) == "a":
            return None
        reader.at += 1
        return percent(50)
    if token.word is not None and "none" in token.word.grammar:
        reader.at += 1
        return Value("none", 0, 0)
    if (
        low == "all"
        and (not begin or tokens[begin - 1].low != "of")
        and not (
            begin + 1 < len(tokens) and (tokens[begin + 1].kind == "digits" or tokens[begin + 1].low in NUMBER_WORDS)
        )
    ):
        reader.at += 1
        return Value("all", 100, 100, "percent", "percent")
    return None


def _convert(reader: _Reader, made: Token, value: Value) -> None:
    """ "350,000 cedi ($60,340)": the dollars in parentheses belong to the amount

    What they stand behind is an amount also where no currency of it was read: "ALL 5 million ($45,000)".
    """
    if value.kind not in ("money", "count") or reader.peek() != "(":
        return
    if value.kind == "count" and reader.peek(1) != "$":
        return
    begin = reader.at
    reader.at += 1
    hedges = 0
    while (
        reader.at < len(reader.tokens)
        and (reader.tokens[reader.at].word is not None)
        and reader.tokens[reader.at].said.hedge is not None
        and hedges < 2
    ):
        reader.at += 1
        hedges += 1
    other = reader.value()
    while reader.peek() in ("usd", "each", "dollars", "us"):
        reader.at += 1
    if other is not None and value.range and not other.range and reader.peek() == "and":
        reader.at += 1  # "between NTD 50,000 and NTD 4 million ($1,810 and $144,500)"
        upper = reader.value()
        if upper is not None and upper.kind == "money":
            other = Value("money", other.low, upper.high, other.low_unit, upper.high_unit, range=True)
    if other is None or other.kind != "money" or other.low is None or other.high is None or reader.peek() != ")":
        reader.at = begin
        return
    if value.kind == "count":
        value.kind, value.low_unit, value.high_unit = "money", NO_CURRENCY, NO_CURRENCY
    value.converted = (other.low, other.high)
    made.end = reader.tokens[reader.at].end
    reader.at += 1


def _share_units(out: list[Token]) -> None:
    """ "one, three, and five years": the unit of the last holds for those before it"""
    unit = None
    for at in range(len(out) - 1, -1, -1):
        token = out[at]
        value = token.value
        if value is None:
            if token.low not in (",", "and", "or", "to"):
                unit = None
            continue
        if value.kind == "duration":
            unit = value.low_unit
        elif (
            value.kind == "count"
            and unit is not None
            and at + 1 < len(out)
            and out[at + 1].value is None
            and (out[at + 1].low != "to" or (at > 0 and out[at - 1].low.split(" ")[-1] == "from"))
        ):
            value.kind, value.low_unit, value.high_unit = "duration", unit, unit
        else:
            unit = None

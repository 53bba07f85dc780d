"""Compose values: numbers, ranges, money with its conversion, durations and shares, hedges taken in; one pass.

Over 400 lines: one grammar of values. value = hedge* (simple | "between" simple "and" simple | simple "to" simple);
simple = [currency] number [multiplier] [unit | currency | percent | "-thirds"].
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Protocol

from tipreport.model import Qualifier
from tipreport.parse.text.lexis import STARTS, Lexis
from tipreport.parse.text.words import FAR, NEAR, SOON, Number, Token, Value
from tipreport.rules.changes import MOVES, RANGING
from tipreport.rules.currencies import AMBIGUOUS, DOLLARS, NO_CURRENCY, CurrencyRow
from tipreport.rules.grammar.classes import TEXTS
from tipreport.rules.number_words import (
    DIVISIONS,
    DURATIONS,
    ESTIMATES,
    EXTREMES,
    HALVES,
    HUNDRED_AND,
    INDEFINITE,
    MULTIPLIERS,
    NEGATED,
    NUMBER_WORDS,
)


class Shown(Protocol):
    """What of a token a number is read from."""

    kind: str
    low: str


# "1,200", "12", "3.5"
DIGITS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?")
# longer numbers are no figures of this world
LONGEST = 15
_MOST = 10**LONGEST
# "one in 20", of how many at most
_WHOLE = 1000
_ORDER = {unit: place for place, unit in enumerate(("hour", "day", "week", "month", "year", "life"))}
_TENS = frozenset(range(20, 100, 10))

# ---- numbers


def digits(text: str) -> Number | None:
    """The number that the digits write, or None where they write none.

    >>> digits("1,200"), digits("3.5"), digits("1.2.3"), digits("1,2"), digits("9" * 400)
    (1200, Decimal('3.5'), None, None, None)
    """
    text = text.replace(" ", ",")
    plain = text.replace(",", "")
    if len(plain) > LONGEST or not text.isascii() or not DIGITS.fullmatch(text):
        return None
    return Decimal(plain) if "." in plain else int(plain)


def whole_number(number: Number) -> Number:
    if isinstance(number, Decimal) and number == number.to_integral_value():
        return int(number)
    return number


def share(part: Number, whole: int) -> Number:
    """A fraction in percent, to one decimal."""
    return whole_number((Decimal(part) * 100 / whole).quantize(Decimal("0.1")))


def percent(number: Number) -> Value:
    return Value("percent", number, number, "percent", "percent")


def _life() -> Value:
    return Value("life", None, None, "life", "life")


def number_at(tokens: Sequence[Shown], at: int) -> tuple[Number, int, bool] | None:
    """A number that starts at a token: its value, the index behind it, whether it is only implied ("dozens").

    Grammar: digits [multiplier] | words | "a dozen" | "dozens". "one hundred and five" is 105, "1.2 million" 1200000.
    """
    token = tokens[at]
    low = token.low
    if token.kind == "digits":
        total = digits(low)
        if total is None:
            return None
        at += 1
        while at < len(tokens) and tokens[at].low in MULTIPLIERS and total < _MOST:
            total, at = total * MULTIPLIERS[tokens[at].low], at + 1
        return whole_number(total), at, False
    if low in INDEFINITE:
        return INDEFINITE[low], at + 1, True
    if low in NUMBER_WORDS:
        return _composed(tokens, at)
    behind = [token.low for token in tokens[at + 1 : at + 3]]
    if low in TEXTS["half"] and len(behind) > 1 and behind[0] in TEXTS["a"] and behind[1] in MULTIPLIERS:
        return MULTIPLIERS[behind[1]] // 2, at + 3, False
    if low in TEXTS["a"] and behind and behind[0] in TEXTS["multiplier"]:
        return _composed(tokens, at)
    return None


def _composed(tokens: Sequence[Shown], at: int) -> tuple[Number, int, bool]:
    """Number words, or "a" in front of a multiplier."""
    total, current, end = 0, NUMBER_WORDS.get(tokens[at].low, 1), at + 1
    while end < len(tokens) and total + current < _MOST:
        word = tokens[end].low
        number = NUMBER_WORDS.get(word)
        if word in TEXTS["multiplier"]:
            if word in TEXTS["group"]:
                current *= MULTIPLIERS[word]
            else:
                total, current = total + current * MULTIPLIERS[word], 0
            end += 1
            more = None if word in TEXTS["dozen"] else _and_behind(tokens, end)
            if more is not None and not (end + 2 < len(tokens) and tokens[end + 2].low in MULTIPLIERS):
                current, end = current + more, end + 2
        elif word in HUNDRED_AND and current < 10:
            current, end = current * 100 + HUNDRED_AND[word], end + 1  # "one hundred-twelve"
        elif number is not None and _adds(total, current, number):
            current, end = current + number, end + 1
        elif word in TEXTS["and"] and current and current % 100 == 0 and tokens[end - 1].low in TEXTS["hundreds"]:
            more = _and_behind(tokens, end)
            if more is None:
                break
            current, end = current + more, end + 2  # "one-hundred and five"
        else:
            break
    return total + current, end, False


def _and_behind(tokens: Sequence[Shown], at: int) -> int | None:
    """ "and five": what is added to hundreds"""
    if at + 1 >= len(tokens) or tokens[at].low not in TEXTS["and"]:
        return None
    number = NUMBER_WORDS.get(tokens[at + 1].low, 100)
    return number if number < 100 else None


def _adds(total: int, current: int, number: int) -> bool:
    """Whether a number word goes on with what is there: "hundred five", "thousand twenty", "thirty two" """
    if current % 100 in _TENS:
        return number < 10
    return number < 100 and bool(current or total) and (total + current) % 100 == 0


# What a unit can open with, beside money words and possessives: "percent", "-year", "and a half", "in" of "one in five".
_UNITS = TEXTS["unit"].union(DURATIONS, DIVISIONS)

# ---- values


class _Reader:
    """A place in the tokens of one sentence, and what is read from there; `country` says whose "rupees"."""

    def __init__(self, tokens: list[Token], lexis: Lexis, country: str | None, text: str) -> None:
        self.tokens, self.lexis, self.country, self.text = tokens, lexis, country, text
        self.at = 0

    def peek(self, offset: int = 0) -> str:
        index = self.at + offset
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def reads(self, name: str, *more: str, offset: int = 0) -> bool:
        """Whether the tokens from here on are of these classes of `TEXTS`, one by one."""
        index = self.at + offset
        if not 0 <= index < len(self.tokens) or self.tokens[index].low not in TEXTS[name]:
            return False
        return not more or self.reads(*more, offset=offset + 1)

    def number(self, offset: int) -> tuple[Number, int, bool] | None:
        """The number that starts some tokens on."""
        index = self.at + offset
        return number_at(self.tokens, index) if index < len(self.tokens) else None

    def simple(self) -> Value | None:
        at = self.at
        code = self.currency_before()
        found = self.number(0)
        if found is None:
            self.at = at
            return self.life() if code is None else None
        number, self.at, implied = found
        value = Value("count", number, number, implied=implied)
        if code is None:
            return self.unit(value)
        if code == "USD":
            code = self.currency_after() or code  # "$400,000 XCD"
        value.kind, value.low_unit, value.high_unit = "money", code, code
        self.skip_code(code)
        return value

    def life(self) -> Value | None:
        """ "life imprisonment", "life in prison", "sentenced to life" """
        if not self.reads("life"):
            return None
        to_life = self.reads("sentenced_terms", "to", offset=-2) and (
            self.at + 1 == len(self.tokens) or self.reads("list_end", offset=1)
        )
        if not (to_life or self.reads("life_term", offset=1)):
            return None
        self.at += 1
        return _life()

    def unit(self, value: Value) -> Value:
        """What is counted, by the words behind; a value without stays a count."""
        at = self.at
        if at == len(self.tokens):
            return value
        token = self.tokens[at]
        if (
            token.low not in _UNITS
            and token.low not in self.lexis.money
            and token.nationality is None
            and token.low[-2:] != "'s"
        ):
            return value
        self.and_a_half(value)
        for read in (self.of_percent, self.of_time, self.of_parts, self.of_money, self.ratio):
            found = read(value)
            if found is not None:
                return found
        return value

    def and_a_half(self, value: Value) -> None:
        """ "four and a half years" """
        if not self.reads("and"):
            return
        for names in HALVES:
            if self.reads(*names) and self.peek(len(names)) in DURATIONS and value.low is not None:
                value.low = value.high = value.low + Decimal("0.5")
                self.at += len(names)
                return

    def of_percent(self, value: Value) -> Value | None:
        length = 1 if self.reads("percent") else 2 if self.reads("per", "cent") else 0
        if not length:
            return None
        self.at += length
        value.kind, value.low_unit, value.high_unit = "percent", "percent", "percent"
        return value

    def of_time(self, value: Value) -> Value | None:
        hyphen = self.reads("hyphen")
        unit = DURATIONS.get(self.peek(int(hyphen)).removesuffix("'s"))
        if unit is None:
            return None
        value.kind, value.hyphen, value.low_unit, value.high_unit = "duration", hyphen, unit, unit
        self.at += 1 + hyphen
        self.compound(value)
        return value

    def of_parts(self, value: Value) -> Value | None:
        """ "two-thirds", "two thirds", "a quarter of" """
        hyphen = self.reads("hyphen")
        name = self.peek(int(hyphen)).removesuffix("'s")
        if name not in DIVISIONS or value.low is None:
            return None
        if not (hyphen or self.reads("fractions") or self.reads("of_part", offset=1) or self.reads("open", offset=1)):
            return None
        self.at += 1 + hyphen
        return percent(share(value.low, DIVISIONS[name]))

    def of_money(self, value: Value) -> Value | None:
        code = self.currency_after()
        if code is None:
            return None
        value.kind, value.low_unit, value.high_unit = "money", code, code
        return value

    def compound(self, value: Value) -> None:
        """ "one year and six months" is 18 months"""
        skip = int(self.reads("apostrophe"))  # "three years' and three months' imprisonment"
        if value.low_unit != "year" or not self.reads("and_comma", offset=skip):
            return
        more = self.number(skip + (2 if self.reads("comma", "and", offset=skip) else 1))
        if more is None or more[1] >= len(self.tokens) or not self.tokens[more[1]].reads("months"):
            return
        if value.low is not None and more[0] < 12:
            value.low = value.high = value.low * 12 + more[0]
            value.low_unit = value.high_unit = "month"
            self.at = more[1] + 1

    def ratio(self, value: Value) -> Value | None:
        """ "one in five", "one out of every three" """
        part = value.low
        if not self.reads("in_out") or not isinstance(part, int) or not 0 < part < 20:
            return None
        out = self.reads("out")
        if out and not self.reads("of", offset=1):
            return None
        offset = 1 + out
        every = self.reads("every", offset=offset)
        whole = self.number(offset + every)
        if whole is None or not isinstance(whole[0], int) or not part < whole[0] <= _WHOLE:
            return None
        if not out and whole[1] < len(self.tokens) and self.tokens[whole[1]].low in DURATIONS:
            return None
        again = any(token.reads("or") for token in self.tokens[max(0, self.at - SOON) : self.at - 1])
        if out and not every and not self.reads("ten", offset=2) and not again:
            return None  # "seven out of 10 victims" counts; "36, or four out of five" does not
        self.at = whole[1]
        return percent(share(part, whole[0]))

    # ---- ranges

    def value(self) -> Value | None:
        begin = self.at
        between = self.reads("between")
        if between:
            self.at += 1
            self.skip("soft")
        first = self.simple()
        end = self.at
        joined = None if first is None else self.range(first, begin, between)
        if joined is not None:
            return joined
        alone = None if between else first
        self.at = begin if alone is None else end
        return alone

    def range(self, first: Value, begin: int, between: bool) -> Value | None:
        """The range that `first` opens: "to 20 years", "- 20", behind "between" also "and 20"."""
        end = self.at
        if first.kind == "duration":
            self.skip("term_mark")  # "seven years' imprisonment to life"
        elif first.kind == "count" and self.reads("hyphen", "to"):
            self.at += 1  # "a 10- to 20-year term"
        if not (between and self.reads("and")) and (first.implied or not self.reads("through")):
            return None
        if self.reads("to") and (self.changed(begin) or (first.kind == "count" and self.rest(begin))):
            return None
        self.at += 1
        self.skip("soft")
        if self.reads("life") and first.kind in ("duration", "count"):
            self.at += 1
            return self.joined(first, _life(), between)
        upper = self.at
        second = self.simple() if upper < len(self.tokens) else None
        if second is None:
            return None
        self.share_scale(first, second, self.tokens[begin:end], self.tokens[upper : self.at])
        return self.joined(first, second, between) if self.fits(first, second) else None

    def skip(self, name: str) -> None:
        while self.reads(name):
            self.at += 1

    @staticmethod
    def share_scale(first: Value, second: Value, left: Sequence[Token], right: Sequence[Token]) -> None:
        """ "between one and two million", "$1.2-1.5 million": what multiplies the last holds for both"""
        if first.low is None or second.low is None or second.kind not in ("count", "money") or first.low >= 1000:
            return
        scale = next((MULTIPLIERS[token.low] for token in right if token.reads("scale")), 1)
        if scale > 1 and not any(token.low in MULTIPLIERS for token in left) and first.low * scale < second.low:
            first.low = first.high = whole_number(first.low * scale)

    def changed(self, begin: int) -> bool:
        """ "increased from seven to 10 investigations" is no range"""
        if begin == 0 or not _ends_in(self.tokens[begin - 1], "from"):
            return False
        for token in reversed(self.tokens[max(0, begin - FAR) : begin]):
            if token.low.startswith(RANGING):
                return False
            if token.low.startswith(MOVES):
                return True
        return False

    def rest(self, begin: int) -> bool:
        """ "and the other three to nine years": three persons, nine years"""
        return begin > 0 and _ends_in(self.tokens[begin - 1], "others")

    @staticmethod
    def fits(first: Value, second: Value) -> bool:
        if second.kind == "life":
            return first.kind in ("duration", "count")
        if second.low is None or first.low is None:
            return False
        rises = first.low < second.low
        if first.kind == second.kind:
            if first.kind == "duration" and first.low_unit != second.low_unit:
                return _ORDER[str(first.low_unit)] < _ORDER[str(second.low_unit)] or first.low < second.low * 52
            return rises
        if first.kind == "money":
            return second.kind == "count" and rises
        return first.kind == "count" and (second.kind == "money" or (second.kind in ("duration", "percent") and rises))

    @staticmethod
    def joined(first: Value, second: Value, between: bool) -> Value:
        kind = first.kind if second.kind == "count" else second.kind
        unit = second.low_unit if first.kind == "count" else first.low_unit
        if second.kind == "life":
            kind, unit = "duration", first.low_unit or "year"
        high_unit = unit if second.kind == "count" else second.high_unit
        low = None if first.low is None else whole_number(first.low)
        return Value(kind, low, second.high, unit, high_unit, range=True, between=between)

    # ---- currencies: the sign, code or name in front of an amount or behind it

    def currency_before(self) -> str | None:
        """ "$", "US$", "NOK", "CFA" before digits"""
        tokens = self.tokens
        token = tokens[self.at] if self.at + 1 < len(tokens) else None
        if token is None or token.kind == "digits":
            return None
        low, step = token.low, 1
        if low in DOLLARS and self.reads("dollar", offset=1) and tokens[self.at + 1].start == token.end:
            low, step = low + tokens[self.at + 1].low, 2
        rows = self.lexis.currencies.get(low)
        if rows is None or self.at + step >= len(tokens) or tokens[self.at + step].kind != "digits":
            return None
        if low in AMBIGUOUS and not self.text[token.start : token.end].isupper():
            return None  # "won 14 convictions"
        self.at += step
        return self.code(low, rows)

    def currency_after(self) -> str | None:
        """ "Norwegian kroner (NOK)", "cedi", "euros" behind digits"""
        tokens, start, known = self.tokens, self.at, self.lexis.currencies
        if start == len(tokens) or (tokens[start].low not in self.lexis.money and tokens[start].nationality is None):
            return None
        name, length = "", 0
        words: list[str] = []
        for token in tokens[start : start + NEAR]:
            if token.kind not in ("word", "mark"):
                break
            words.append(token.low)
            said = " ".join(words).replace(" $", "$")
            if said in known:
                name, length = said, len(words)
        nationality = tokens[start].nationality
        if not length and nationality and self.peek(1) in known:
            name, length = self.peek(1), 2
        if not length or (length == 1 and name in AMBIGUOUS and (name, self.country) != ("won", "KOR")):
            return None
        self.at += length
        code = self.code(name, known[name], nationality)
        self.skip_code(code)
        return code

    def skip_code(self, code: str) -> None:
        """ "5 million Norwegian kroner (NOK)", "24,000 Hong Kong dollars (HK$)": the code in parentheses"""
        for length in (1, 2):
            inside = "".join(map(self.peek, range(1, 1 + length)))
            if self.reads("open") and self.reads("close", offset=1 + length) and inside in self.lexis.currencies:
                self.at += length + 2
                return
        if self.peek() == code.lower():
            self.at += 1

    def code(self, name: str, rows: Sequence[CurrencyRow], nationality: str | None = None) -> str:
        where = nationality or self.country
        for row in rows:
            if where in row.countries:
                return str(row.code)
        for row in rows:
            if name in row.abbreviations or any(name.startswith(w) for w in row.words) or len(rows) == 1:
                return str(row.code)
        return NO_CURRENCY


def _ends_in(token: Token, name: str) -> bool:
    return token.low.rpartition(" ")[2] in TEXTS[name]


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
        value = _plain_at(reader, begin) or _value_at(reader, begin)
        if value is None:
            continue
        out.extend(tokens[done:begin])
        token = tokens[begin]
        made = Token("value", token.start, tokens[reader.at - 1].end, token.low, token.word, value)
        take_hedge(out, value)
        _convert(reader, made, value)
        join_bounds(out, made)
        if reader.reads("or", "more"):
            value.qualifier = Qualifier.AT_LEAST
            reader.at += 2
        elif reader.reads("or", "less") and value.kind == "duration":
            value.qualifier = Qualifier.AT_MOST
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


# Words that can go on with a number.
_GOES_ON = frozenset((*MULTIPLIERS, *HUNDRED_AND, *NUMBER_WORDS, *DURATIONS, *DIVISIONS)) | TEXTS["goes_on"]


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
    number = digits(token.low) if token.kind == "digits" else NUMBER_WORDS.get(token.low)
    if not isinstance(number, int):
        return None
    reader.at += 1
    return Value("count", number, number)


def _value_at(reader: _Reader, begin: int) -> Value | None:
    """The value that opens where the reader stands; the reader goes behind it."""
    token = reader.tokens[begin]
    low = token.low
    if reader.reads("a") and not reader.reads("after_a", offset=1):
        return None
    if reader.reads("a", "third", "of_part"):
        reader.at += 2
        return percent(share(1, DIVISIONS[reader.tokens[begin + 1].low]))
    if token.kind == "digits" or low in STARTS or low in reader.lexis.currencies or low in DOLLARS:
        return reader.value()
    if reader.reads("half"):
        return _half(reader)
    if token.has("none"):
        reader.at += 1
        return Value("none", 0, 0)
    if reader.reads("all") and not reader.reads("of", offset=-1) and not _numbered(reader.tokens, begin + 1):
        reader.at += 1
        return Value("all", 100, 100, "percent", "percent")
    return None


def _numbered(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (tokens[at].kind == "digits" or tokens[at].low in NUMBER_WORDS)


def _half(reader: _Reader) -> Value | None:
    """ "half of them", "half were", "nearly half"; "half a million" """
    if reader.number(0) is not None:
        return reader.value()
    told = reader.reads("after_half", offset=1) or reader.reads("before_half", offset=-1)
    if not told or reader.reads("a", offset=1):
        return None
    reader.at += 1
    return percent(50)


def _convert(reader: _Reader, made: Token, value: Value) -> None:
    """ "350,000 cedi ($60,340)": the dollars in parentheses belong to the amount

    What they stand behind is an amount also where no currency of it was read: "ALL 5 million ($45,000)".
    """
    begin = reader.at
    if not reader.reads("open") or value.kind not in ("money", "count"):
        return
    if value.kind == "count" and not reader.reads("dollar", offset=1):
        return
    reader.at += 1
    for token in reader.tokens[begin + 1 : begin + 3]:
        if token.word is None or token.word.hedge is None:
            break
        reader.at += 1
    other = _dollars(reader, pair=value.range)
    if other is None or not reader.reads("close"):
        reader.at = begin
        return
    if value.kind == "count":
        value.kind, value.low_unit, value.high_unit = "money", NO_CURRENCY, NO_CURRENCY
    value.converted = other
    made.end = reader.tokens[reader.at].end
    reader.at += 1


def _dollars(reader: _Reader, *, pair: bool) -> tuple[Number, Number] | None:
    """The amount in the parentheses; "between NTD 50,000 and NTD 4 million ($1,810 and $144,500)" has a pair."""
    first = reader.value()
    reader.skip("dollars")
    last = first
    if first is not None and pair and not first.range and reader.reads("and"):
        reader.at += 1
        upper = reader.value()
        last = upper if upper is not None and upper.kind == "money" else first
    if (
        first is None
        or last is None
        or (last is first and first.kind != "money")
        or first.low is None
        or last.high is None
    ):
        return None
    return first.low, last.high


def _share_units(out: list[Token]) -> None:
    """ "one, three, and five years": the unit of the last holds for those before it"""
    unit = None
    for at in range(len(out) - 1, -1, -1):
        token = out[at]
        value = token.value
        if value is None:
            if not token.reads("between_units"):
                unit = None
        elif value.kind == "duration":
            unit = value.low_unit
        elif value.kind == "count" and unit is not None and at + 1 < len(out) and _lends(out, at):
            value.kind, value.low_unit, value.high_unit = "duration", unit, unit
        else:
            unit = None


def _lends(out: Sequence[Token], at: int) -> bool:
    """Whether a count takes the unit of the length behind it: "from three to nine years", not "the three to nine years"."""
    if out[at + 1].value is not None:
        return False
    return not out[at + 1].reads("to") or (at > 0 and _ends_in(out[at - 1], "from"))


# ---- hedges


def take_hedge(out: list[Token], value: Value) -> None:
    """ "at least two", "the approximately $9.3 million": the hedge in front"""
    while out and (_is_hedge(out[-1]) or (len(out) > 1 and out[-1].reads("behind_hedge") and _is_hedge(out[-2]))):
        word = out.pop().word
        if word is None:
            continue
        if word.text in EXTREMES and value.kind in ("duration", "money"):
            value.extreme = EXTREMES[word.text]
        elif word.hedge is not None and value.qualifier is Qualifier.EXACT:
            value.qualifier = word.hedge
    if out and value.qualifier in NEGATED and out[-1].reads("not"):
        value.qualifier = NEGATED[value.qualifier]
    if value.kind == "count" and value.qualifier is Qualifier.EXACT and _estimated(out):
        value.qualifier = Qualifier.APPROXIMATELY
    if value.implied and value.qualifier is not Qualifier.AT_MOST:
        value.qualifier = Qualifier.AT_LEAST


def _estimated(out: Sequence[Token]) -> bool:
    """ "observers estimate that 2,000" """
    return bool(out) and out[-1].reads("after_estimate") and any(t.low.startswith(ESTIMATES) for t in out[-SOON:])


def _is_hedge(token: Token) -> bool:
    return token.word is not None and token.word.hedge is not None


def join_bounds(out: list[Token], made: Token) -> None:
    """ "not less than three years but not more than 10 years" is one range"""
    value = made.value
    if value is None or value.qualifier is not Qualifier.AT_MOST or len(out) < 2 or not out[-1].reads("but"):
        return
    at = len(out) - 2
    while at >= 0 and out[at].reads("term_comma"):
        at -= 1
    first = out[at].value if at >= 0 else None
    if first is None or first.qualifier is not Qualifier.AT_LEAST or first.kind != value.kind or first.range:
        return
    value.low, value.low_unit, value.range, value.qualifier = first.low, first.low_unit, True, Qualifier.EXACT
    made.start = out[at].start
    del out[at:]

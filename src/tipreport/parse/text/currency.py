"""Currencies: the sign, code or name in front of an amount or behind it."""

from __future__ import annotations

from collections.abc import Sequence

from tipreport.parse.text.lexis import Lexis
from tipreport.parse.text.tokens import Token
from tipreport.rules.currencies import AMBIGUOUS, DOLLARS, NO_CURRENCY, CurrencyRow


class Currencies:
    """A place in the tokens of one sentence, and the currency that is named there; `country` says whose "rupees"."""

    def __init__(self, tokens: list[Token], lexis: Lexis, country: str | None, text: str) -> None:
        self.tokens, self.lexis, self.country, self.text = tokens, lexis, country, text
        self.at = 0

    def peek(self, offset: int = 0) -> str:
        index = self.at + offset
        return self.tokens[index].low if index < len(self.tokens) else ""

    def currency_before(self) -> str | None:
        """ "$", "US$", "NOK", "CFA" before digits"""
        tokens = self.tokens
        token = tokens[self.at] if self.at < len(tokens) else None
        if token is None or self.at + 1 >= len(tokens):
            return None
        low, step = token.low, 1
        if low in DOLLARS and self.peek(1) == "$" and tokens[self.at + 1].start == token.end:
            low, step = low + "$", 2
        rows = self.lexis.currencies.get(low)
        behind = tokens[self.at + step] if self.at + step < len(tokens) else None
        if rows is None or behind is None or behind.kind != "digits" or token.kind == "digits":
            return None
        if low in AMBIGUOUS and not self.text[token.start : token.end].isupper():
            return None  # "won 14 convictions"
        self.at += step
        return self.code(low, rows)

    def currency_after(self) -> str | None:
        """ "Norwegian kroner (NOK)", "cedi", "euros" behind digits"""
        tokens, start = self.tokens, self.at
        best = None
        if start == len(tokens) or (tokens[start].low not in self.lexis.money and tokens[start].nationality is None):
            return None
        # up to five words: "new israeli shekels", "eastern caribbean dollars"
        words: list[str] = []
        for offset in range(5):
            token = tokens[start + offset] if start + offset < len(tokens) else None
            if token is None or token.kind not in ("word", "mark"):
                break
            words.append(token.low)
            name = " ".join(words).replace(" $", "$")
            if name in self.lexis.currencies:
                best = (name, offset + 1, tokens[start].nationality)
        if best is None and start < len(tokens) and tokens[start].nationality and start + 1 < len(tokens):
            name = tokens[start + 1].low
            if name in self.lexis.currencies:
                best = (name, 2, tokens[start].nationality)
        if best is None:
            return None
        name, length, nationality = best
        if length == 1 and name in AMBIGUOUS and (name, self.country) != ("won", "KOR"):
            return None
        self.at += length
        code = self.code(name, self.lexis.currencies[name], nationality)
        self.skip_code(code)
        return code

    def skip_code(self, code: str) -> None:
        """ "5 million Norwegian kroner (NOK)": the code in parentheses"""
        if self.peek() == "(" and self.peek(2) == ")" and self.peek(1) in self.lexis.currencies:
            self.at += 3
        elif self.peek() == "(" and self.peek(3) == ")" and self.peek(1) + self.peek(2) in self.lexis.currencies:
            self.at += 4  # "24,000 Hong Kong dollars (HK$)"
        elif self.peek() == code.lower():
            self.at += 1

    def code(self, name: str, rows: Sequence[CurrencyRow], nationality: str | None = None) -> str:
        where = nationality or self.country
        for row in rows:
            if where in row.countries:
                return str(row.code)
        for row in rows:
            if (
                name in row.abbreviations
                or name in row.words
                or any(name.startswith(w) for w in row.words)
                or len(rows) == 1
            ):
                return str(row.code)
        return NO_CURRENCY

"""Where the clauses of a sentence begin and end, and whose they are."""

from __future__ import annotations

from tipreport.compare.claim import Claim, ClaimKind
from tipreport.compare.words import Words, concept
from tipreport.model import Span
from tipreport.rules.acts import ActRow
from tipreport.rules.claims import ARTICLES, CLAUSE_ENDS, FINITE, HELPING, OTHERS, PERHAPS, STATE, SUBJECTS, verb_forms

REACH = 14
"""Words before a verb in which its subject, denial or plan is looked for."""
LONGEST = 40
"""Words of an object, and of a list behind `included`, that are looked at."""


class Clauses:
    """The words of a sentence with their marks: where clauses begin and end, and who did what they tell."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.folded: list[str] = words.folded
        self.places: list[tuple[int, int]] = words.places
        self.forms: list[str] = [concept(word) for word in words.folded]
        self.marks: list[str] = [
            words.text[self.places[at - 1][1] : self.places[at][0]] if at else "" for at in range(len(self.folded))
        ]

    # Where clauses begin and end

    def parted(self, at: int) -> bool:
        """Whether a clause ends in front of a word."""
        if any(mark in self.marks[at] for mark in ";:—"):
            return True
        word = self.folded[at]
        if word in CLAUSE_ENDS and word != "however":
            # `had not met before, ...` ends nothing
            return word not in ("before", "after") or not (at + 1 < len(self.marks) and "," in self.marks[at + 1])
        opens = self.folded[at + 1] if at + 1 < len(self.folded) else ""
        if word not in ("and", "or", "so") or "," not in self.marks[at] or opens not in SUBJECTS:
            return False
        # `trained police, prosecutors, and judges on the act` goes on: a bare noun is a subject where its verb follows
        return opens in ARTICLES or any(word in FINITE or self._is_past(word) for word in self.folded[at + 2 : at + 5])

    @staticmethod
    def _is_past(word: str) -> bool:
        return word in verb_forms() and verb_forms()[word][1] == "past"

    def start(self, at: int, reach: int = REACH) -> int:
        """Where the clause of a word begins, no further back than it reaches; a relative clause in commas is passed."""
        closes = "," in self.marks[at]
        least = max(0, at - reach)
        while at > least:
            if self.parted(at):
                if not (closes and self.folded[at] in ("which", "who") and "," in self.marks[at]):
                    break
                closes = False
            # `The rules, which dated from 2016, were not updated`: the predicate stands behind the clause
            closes = closes or ("," in self.marks[at] and self.folded[at] in FINITE)
            at -= 1
        return at + 1 if self.parted(at) and self.folded[at] in CLAUSE_ENDS else at

    def antecedent(self, at: int) -> tuple[int, int] | None:
        """What a clause is about whose verb stands at a place: `the rules, which the cabinet approved`, `for which`.

        Null where the clause is none, or where `which` is its subject.
        """
        start = self.start(at)
        which = start - 1
        if start < 2 or self.folded[which] != "which" or self.folded[start] in FINITE or at - start < 1:
            return None
        first = self.start(which - 1, LONGEST)
        return first, which

    def end(self, at: int, reach: int = LONGEST) -> int:
        """Where the clause of a word ends, no further than it reaches."""
        most = min(len(self.folded), at + reach)
        at += 1
        while at < most and not self.parted(at) and self.folded[at] not in ("compared", "compares"):
            at += 1
        return at

    def claim(
        self, kind: ClaimKind, at: int, acts: tuple[ActRow, ...], about: tuple[int, int], rule: str, lemma: str = ""
    ) -> Claim:
        return Claim(
            kind=kind,
            acts=acts,
            lemma=lemma,
            place=Span(*self.places[at]),
            about=tuple(self.forms[slice(*about)]),
            before=frozenset(self.forms[:at]),
            rule=rule,
            perhaps=bool(PERHAPS & set(self.folded[max(0, at - 4) : at])),
        )

    @staticmethod
    def by_others(before: list[str]) -> bool:
        """Whether the last doer that the clause names is not the state."""
        others = max((at for at, word in enumerate(before) if word in OTHERS and not _helps(before, at)), default=-1)
        state = max((at for at, word in enumerate(before) if word in STATE), default=-1)
        return others > state


def _helps(before: list[str], at: int) -> bool:
    """Whether somebody else did it with the state: `in partnership with an NGO`, `the government and NGOs`."""
    near = before[max(0, at - 6) : at]
    return bool(HELPING & set(near)) or "with" in near[-4:] or ("and" in near[-3:] and bool(STATE & set(near[:-1])))

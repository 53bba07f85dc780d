"""The claims of nouns, and of what is not there: what efforts included, what is pending, what is lacking."""

from __future__ import annotations

from collections.abc import Iterator

from tipreport.compare.claim import Claim, ClaimKind
from tipreport.compare.clauses import LONGEST, REACH, Clauses
from tipreport.rules.acts import ACTS, ActRow, act_of_noun
from tipreport.rules.claims import (
    BEFORE_WHOM,
    DENIALS,
    DRAFTS,
    INCLUDED,
    LACKS,
    NEEDED,
    NO_LACK,
    PARTY,
    PENDING,
    PLANS,
    REMAINS,
    REPORTS,
    RUNNING,
    UNDER,
    WAITING,
)

SHORT = 8
"""Words behind `no` or `lacked` that are lacking."""
RATIFY = next(row for row in ACTS if row.name == "ratify")
ESTABLISH = next(row for row in ACTS if row.name == "establish")
TRAIN = next(row for row in ACTS if row.name == "train")
ENACT = next(row for row in ACTS if row.name == "enact")


class NounClauses(Clauses):
    """A sentence by its nouns."""

    def behind_included(self, at: int) -> int | None:
        """Where the word stands behind which what was done is listed, if an item of the list opens at a place."""
        previous = self.folded[at - 1] if at else ""
        opens = previous in INCLUDED or previous in ("and", "or") or (at and "," in self.marks[at])
        if not opens and at > 1 and (previous.endswith("ly") or previous == "the"):
            previous = self.folded[at - 2]
            opens = (
                previous in INCLUDED
                or previous in ("and", "or")
                or "," in self.marks[at - 1]
                or bool(at > 2 and previous.endswith("ly") and self.folded[at - 3] in INCLUDED)
            )
        if not opens:
            return None
        for place in range(at - 1, max(-1, at - 1 - LONGEST), -1):
            if self.folded[place] in INCLUDED:
                return place
            if any(mark in self.marks[place] for mark in ":—"):
                return None
        return None

    # Nouns

    def nouns(self) -> Iterator[Claim]:
        """The claims of nouns: what efforts included, and what opens a sentence as done or going on."""
        made = tuple(row for row in ACTS if row.near or row.name == "amend")
        for at, word in enumerate(self.folded):
            if word in PENDING or (word == "draft" and self.folded[at - 1 : at] == ["in"]):
                yield self.claim(ClaimKind.BEGUN, at, made, (self.start(at, LONGEST), at), "pending")
            if word in UNDER and self.folded[at - 1 : at] == ["under"] and "draft" in self.folded[:at]:
                yield self.claim(ClaimKind.BEGUN, at, made, (self.start(at, LONGEST), at), "pending")
            waits = word in WAITING or (word == "before" and bool(BEFORE_WHOM & set(self.folded[at + 1 : at + 4])))
            if waits and DRAFTS & set(self.folded) and not DENIALS & set(self.folded[max(0, at - 4) : at]):
                yield self.claim(ClaimKind.BEGUN, at, made, (0, len(self.folded)), "pending")
            if word in PARTY and "to" in self.folded[at + 1 : at + 2]:
                yield from self._party(at)
            row = act_of_noun().get(word)
            if row is None or at + 1 >= len(self.folded):
                continue
            end = self.end(at)
            first = 5 if "number" in self.folded[:at] else 3
            if at < first and not any(each in act_of_noun() for each in self.folded[:at]):
                yield from self._amount(at, row, end)
            if self.folded[at + 1] not in ("of", "for"):
                continue
            if at < 2 and "," not in self.marks[at]:
                rest = self.folded[at:]
                if "continued" in rest and not DENIALS & set(rest[: rest.index("continued")]):
                    yield self.claim(ClaimKind.DONE, at, (row,), (at + 1, end), "noun_goes_on")
                elif row.name in ("enact", "establish", "implement") and not {"pending", "stalled", "delayed"} & set(
                    rest
                ):
                    yield self.claim(ClaimKind.DONE, at, (row,), (at + 1, end), "noun_opens")
                continue
            if row.near or row.name in ("amend", "implement", "ratify", "publish"):
                behind = self.behind_included(at)
                if behind is not None and not (DENIALS | PLANS) & set(self.folded[max(0, behind - REACH) : behind]):
                    yield self.claim(ClaimKind.DONE, at, (row,), (at + 1, end), "noun_included")

    def _party(self, at: int) -> Iterator[Claim]:
        """Whether the state is a party to what stands behind: `was not a party to the protocol`."""
        before = self.folded[self.start(at) : at]
        if self.by_others(before) or PLANS & set(before):
            return
        kind = ClaimKind.NOT_DONE if DENIALS & set(before) else ClaimKind.DONE if "became" in before else None
        if kind is not None:
            yield self.claim(kind, at, (RATIFY,), (at + 1, self.end(at)), "party")

    def _amount(self, at: int, row: ActRow, end: int) -> Iterator[Claim]:
        """What opens a sentence as more, less, or a list: `Funding fell`, `Training consisted of a workshop`."""
        for place in range(at + 1, end):
            word = self.folded[place]
            if word in ("and", "or", "which"):
                return
            if word in ("fell", "decreased", "declined", "dropped", "cut", "halved", "shrank"):
                yield self.claim(ClaimKind.LESS, at, (row,), (max(0, at - 2), place), "noun_fell")
                return
            if word in ("rose", "increased", "doubled", "tripled", "grew", "expanded"):
                yield self.claim(ClaimKind.MORE, at, (row,), (max(0, at - 2), place), "noun_rose")
                return
            if word in ("consisted", "included", "reached", "covered"):
                yield self.claim(ClaimKind.DONE, at, (row,), (place + 1, end), "noun_consisted")
                return

    # What is not there

    def lacks(self) -> Iterator[Claim]:
        """What is said to be lacking."""
        for at, word in enumerate(self.folded):
            follows = self.folded[at + 1] if at + 1 < len(self.folded) else ""
            lacking = word in LACKS and (follows not in NO_LACK or (follows == "one" and word.startswith("lack")))
            if word in ("absence", "want") and follows != "of":
                lacking = False
            if word == "without" and not REMAINS & set(self.folded[max(0, at - 2) : at]):
                lacking = False
            before = self.folded[max(0, at - 5) : at]
            if word == "any" and "not" in before and RUNNING & set(before):
                lacking = True
            if NEEDED & set(self.folded[at : at + SHORT]):
                lacking = False  # `no law was needed`
            if word == "any" and at > 1 and self.folded[at - 1] == "have" and self.folded[at - 2] == "not":
                lacking = True
            if word == "have" and at > 1 and self.folded[at - 1] == "not" and self.folded[at - 2] in ("did", "does"):
                lacking = True
            # `worked without any support from the government`
            near = set(self.folded[at + 2 : at + SHORT])
            unaided = word == "without" and "from" in near and bool({"government", "state"} & near)
            if unaided or (lacking and not self.by_others(self.folded[self.start(at) : at])):
                end = min(self.end(at), at + 1 + SHORT)
                named = (act_of_noun().get(each) for each in self.folded[at + 1 : end])
                acts = tuple(dict.fromkeys(row for row in named if row is not None))
                yield self.claim(ClaimKind.LACKING, at, acts, (at + 1, end), "lacking")
            elif word in ("available", "accessible") and "not" in self.folded[max(0, at - 3) : at]:
                first = self.start(at, LONGEST)
                named = (act_of_noun().get(each) for each in self.folded[first:at])
                acts = tuple(dict.fromkeys(row for row in named if row is not None))
                yield self.claim(ClaimKind.LACKING, at, acts, (first, self.end(at)), "lacking")
            elif (
                word in REPORTS
                and at
                and self.folded[at - 1] == "not"
                and follows in ("any", "new", "data", "information")
            ):
                end = self.end(at)
                for place in range(at + 1, end):
                    row = act_of_noun().get(self.folded[place])
                    if row is not None:
                        yield self.claim(ClaimKind.NOT_REPORTED, place, (row,), (place + 1, end), "not_reported")

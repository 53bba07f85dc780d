"""What the sentences of an edition claim: which act was done, begun, planned, denied, or is lacking, and of what.

claim  = [subject] [denial | plan | begin] verb object          it did not amend the act
       | subject "was" [denial] verb                            an action plan was adopted
       | ("included" | "by") (gerund | noun "of") object ("," ...)*   efforts included opening a shelter, and ...
       | ("lacked" | "had no" | "no" | "without") object        it lacked procedures for referral
"""

from __future__ import annotations

from collections.abc import Iterator

from tipreport.compare.claim import Claim, ClaimKind
from tipreport.compare.claims_of_nouns import ENACT, ESTABLISH, RATIFY, TRAIN, NounClauses
from tipreport.compare.clauses import LONGEST, REACH
from tipreport.compare.words import Words
from tipreport.rules.acts import ActRow, act_of_noun, act_of_verb
from tipreport.rules.claims import (
    ADVERBS_PASSED,
    ADVICE,
    AIMING,
    ALLOWING,
    ATTENDING,
    BEFORE_NOUNS,
    BEGINS,
    BY_SUBJECT,
    DENIALS,
    FELL,
    GOES_ON,
    GRANTING,
    HEARSAY,
    INTO_FORCE,
    LOOKING,
    OTHERS,
    PEOPLE,
    PLANS,
    PREPARING,
    PUT_OFF,
    REPORTS,
    ROSE,
    RULES_OF_LAW,
    STARTING,
    STATE,
    SUBJECTS,
    UNDOING,
    verb_forms,
)

PHRASES = {
    ("set", "up"): ("establish", "past"),
    ("carry", "out"): ("conduct", "base"),
    ("carried", "out"): ("conduct", "past"),
    ("carrying", "out"): ("conduct", "ing"),
    ("handed", "out"): ("distribute", "past"),
}
"""Verbs of two words, with the verb that they are as good as: `carried out inspections`."""
NAMING = 6
"""Words behind a verb among which the noun of an act names it: `initiated the prosecution of`."""


def claims(words: Words) -> list[Claim]:
    """The claims of a sentence, in order.

    >>> from tipreport.model import Span
    >>> text = "The government did not amend the act, and it lacked a shelter for men."
    >>> made = claims(Words(text, Span(0, len(text))))
    >>> [(claim.kind.value, [row.name for row in claim.acts]) for claim in made]
    [('not_done', ['amend']), ('lacking', ['assist'])]
    """
    sentence = _Sentence(words)
    return [*sentence.verbs(), *sentence.nouns(), *sentence.lacks()]


class _Sentence(NounClauses):
    """The claims of a sentence, by what opens them."""

    # Verbs

    def verbs(self) -> Iterator[Claim]:
        """The claims of verbs."""
        known = verb_forms()
        for at, word in enumerate(self.folded):
            phrase = PHRASES.get((word, "".join(self.folded[at + 1 : at + 2])))
            if word in known or phrase is not None:
                lemma, shape = known.get(word) or phrase or ("", "")
                if word == "set" and phrase is not None:
                    shape = "base" if self._is_verb(at) else "past"
                found = self._verb(at, lemma, shape)
                if found is not None:
                    yield found

    def _verb(self, at: int, lemma: str, shape: str) -> Claim | None:
        start = self.start(at)
        before = self.folded[start:at]
        passive = shape == "past" and self._is_passive(before)
        said = self._said(before, at, shape, passive)
        if said is None or self._unheard_of(at):
            return None
        kind, rule = said
        end = self.end(at)
        acts = self._acts(lemma, at, end)
        if lemma == "report" and (
            shape != "past" or not acts or SUBJECTS.union({"that", "on"}).intersection(self.folded[at + 1 : at + 2])
        ):
            return None  # `reported 38 investigations` claims them, `reported that` tells of something
        if lemma == "sign" and self.folded[at + 1 : at + 3] == ["into", "law"]:
            acts = (ENACT,)
        own = self._of_its_own(kind, rule, lemma, at, start, end, passive=passive)
        if own is not None:
            return own
        if lemma == "receive":
            given = self.folded[at + 1 : end]
            if kind is ClaimKind.DONE and given[:1] in (["no"], ["none"], ["neither"]):
                kind, rule = ClaimKind.NOT_DONE, "denial"
            elif kind is ClaimKind.OTHER_DOER and self._from_the_state(before, given):
                kind, rule = ClaimKind.DONE, "past_active"
            elif kind is ClaimKind.DONE and "from" in given and self.by_others(given[given.index("from") :]):
                kind, rule = ClaimKind.OTHER_DOER, "another_doer"
            return self.claim(kind, at, acts, (start, end), rule, lemma)
        if before == ["not"] and shape == "past" and {"was", "were"} & set(self.folded[:start]):
            # `were transferred but not prosecuted`
            return self.claim(kind, at, acts, (0, at), rule, lemma)
        if passive or lemma in BY_SUBJECT:
            # What it was done to stands before it; what is behind may say where and how.
            first = self.start(at, LONGEST)
            by = self.folded[at + 1 : at + 9]
            if "by" in by and OTHERS & set(by[by.index("by") :]) and not STATE & set(by[by.index("by") :]):
                kind = ClaimKind.OTHER_DOER
            # `did not convene the committee`
            last = (
                end if lemma == "convene" and not passive and self.folded[at + 1 : at + 2] in (["the"], ["its"]) else at
            )
            return self.claim(kind, at, acts, (first, last), rule, lemma)
        if kind is ClaimKind.DONE and lemma in ("begin", "start", "commence"):
            kind, rule = ClaimKind.BEGUN, "begun"  # `a committee began to draft amendments`
        about = (at + 1, self._object_end(at, end, shape))
        of = self.antecedent(at)
        if of is not None:
            about = (of[0], about[1])
        if kind is ClaimKind.DONE and acts and acts[0].name == "enact":
            named = set(self.folded[slice(*about)])
            if {"accession", "ratification"} & named:
                kind, rule, acts = ClaimKind.BEGUN, "begun", (RATIFY,)  # `the cabinet approved accession`
            elif {"draft", "bill", "amendments"} & named and PREPARING & set(before):
                kind, rule = ClaimKind.BEGUN, "pending"  # `the cabinet approved the bill`
        if "effort" in self.forms[at + 1 : at + 5]:
            acts = ()  # a grade, or what was tried
        elif kind is ClaimKind.DONE and self.folded[at + 1 : at + 2] in (["no"], ["none"], ["neither"], ["zero"]):
            kind, rule = ClaimKind.NOT_DONE, "denial"
        elif kind is ClaimKind.DONE and self.folded[at + 1 : at + 2] in (["fewer"], ["less"], ["more"]):
            kind = ClaimKind.MORE if self.folded[at + 1] == "more" else ClaimKind.LESS
        elif kind is ClaimKind.DONE and acts and act_of_verb().get(lemma) is None:
            kind = ClaimKind.MORE if lemma in ROSE else ClaimKind.LESS if lemma in FELL else kind
        return self.claim(kind, at, acts, about, rule, lemma)

    def _of_its_own(
        self, kind: ClaimKind, rule: str, lemma: str, at: int, start: int, end: int, *, passive: bool
    ) -> Claim | None:
        """The claim of a verb that says with the words behind it what no verb of the act says."""
        first = self.start(at, LONGEST)
        behind = tuple(self.folded[at + 1 : at + 3])
        if lemma in ATTENDING:
            of = self.antecedent(at)
            opens = start if of is None else of[0]
            nouns = act_of_noun()
            if any(nouns.get(word) is TRAIN for word in (*self.folded[opens:start], *self.folded[at + 1 : at + 6])):
                by = self.folded[at + 1 : end]
                if OTHERS & set(by) and kind is ClaimKind.DONE:
                    kind, rule = ClaimKind.OTHER_DOER, "another_doer"
                return self.claim(kind, at, (TRAIN,), (opens, end), rule, lemma)
        if kind is ClaimKind.DONE and lemma in ("begin", "start", "commence") and STARTING & set(behind[:1]):
            return self.claim(kind, at, (ESTABLISH,), (first, at), "began_work", lemma)
        if kind is ClaimKind.DONE and lemma in ("take", "enter", "come") and {behind[:1], behind} & set(INTO_FORCE):
            return self.claim(kind, at, (ENACT,), (first, at), "in_force", lemma)
        if passive and lemma in PUT_OFF and kind is ClaimKind.DONE:
            named = (act_of_noun().get(word) for word in self.folded[first:at])
            acts = tuple(dict.fromkeys(row for row in named if row is not None))
            return self.claim(ClaimKind.NOT_DONE, at, acts, (first, at), "put_off", lemma)
        if passive and (lemma in ALLOWING or (lemma in GRANTING and self.folded[at + 1 : at + 2] in (["a"], ["the"]))):
            return self.claim(kind, at, self._acts(lemma, at, end), (first, end), rule, lemma)
        return None

    @staticmethod
    def _from_the_state(before: list[str], given: list[str]) -> bool:
        """Whether what somebody else received is the state's: `NGOs received funds from the ministry`."""
        if "from" in given:
            return bool(STATE & set(given[given.index("from") :]))
        return OTHERS & set(before) == {"foreign"}

    def _unheard_of(self, at: int) -> bool:
        """Whether it is told behind `there were no reports that`, which neither says nor denies it."""
        told = self.folded[:at]
        for place, word in enumerate(told):
            if word in ("no", "any") and HEARSAY & set(told[place + 1 : place + 4]):
                return True
        return False

    def _acts(self, lemma: str, at: int, end: int) -> tuple[ActRow, ...]:
        """The act of a verb, and those of the nouns behind a general one: `initiated investigations`."""
        own = None if lemma == "report" else act_of_verb().get(lemma)
        rows = [own] if own is not None else []
        if lemma == "issue" and RULES_OF_LAW & set(self.folded[at + 1 : at + 5]):
            return (*rows, ENACT)
        if lemma in UNDOING or lemma in LOOKING or lemma == "make":
            return () if own is None else (own,)
        if own is None or lemma in ("open", "hold", "issue", "launch", "finalize"):
            nouns = act_of_noun()
            place = next(self._naming(at, end), end)
            while place < end and self.folded[place] in nouns:
                rows.append(nouns[self.folded[place]])
                place += 1
                while place < end and self.folded[place] in ("and", "or"):
                    place += 1
        return tuple(dict.fromkeys(rows))

    def _naming(self, at: int, end: int) -> Iterator[int]:
        """Where a noun of an act stands behind a general verb: `held training`, not `issued bylaws for the opening`."""
        nouns = act_of_noun()
        for place in range(at + 1, min(end, at + 1 + NAMING)):
            if self.folded[place] in nouns:
                yield place
            elif self.folded[place] in AIMING and self.folded[at + 1 : place]:
                return

    def _object_end(self, at: int, end: int, shape: str) -> int:
        """Where the object ends: in front of the next verb of the same shape that has an object of its own."""
        known = verb_forms()
        for place in range(at + 2, end):
            other = known.get(self.folded[place])
            joined = self.folded[place - 1] in ("and", "or") or "," in self.marks[place]
            # `did not update or fund the plan`: the object stands behind the last of several verbs.
            if other is not None and other[1] == shape and joined and place > at + 2:
                between = [
                    word for word in self.folded[at + 1 : place] if word not in known and word not in ("and", "or")
                ]
                if between:
                    return place
        return end

    @staticmethod
    def _is_passive(before: list[str]) -> bool:
        tail = [word for word in before[-4:] if word not in ADVERBS_PASSED and not word.endswith("ly")]
        return any(word in ("was", "were", "been", "being", "be") for word in tail[-2:])

    def _said(self, before: list[str], at: int, shape: str, passive: bool) -> tuple[ClaimKind, str] | None:
        """What the words in front of a verb make of it."""
        chain = before[-REACH:]
        if ADVICE & set(chain):
            return None
        if "yet" in before[-3:] and "to" in before[-2:]:
            # `had yet to be approved`: a draft is begun, anything else is not done
            drafted = "draft" in self.folded[max(0, at - REACH) : at]
            return (ClaimKind.BEGUN, "begun") if drafted else (ClaimKind.NOT_DONE, "denial")
        denied = bool((DENIALS if shape == "ing" else DENIALS - {"without"}) & set(chain))
        if denied and shape != "past":
            if not self._is_verb(at) and not (shape == "ing" and before[-1:] == ["without"]):
                return None
            at_denial = next(place for place, word in enumerate(chain) if word in DENIALS)
            if REPORTS & set(chain[at_denial:]):
                if {"how", "whether"} & set(chain):
                    return None  # `did not report how many were trained to use it`
                return ClaimKind.NOT_REPORTED, "not_reported"
        if shape == "past":
            # `did not` denies no past form: `did not fund a hotline, and opened a shelter`.
            near = before[-4:]
            denied = self._denied_past(before)
            if {"how", "whether"} & set(near):
                return None
            if self.marks[at] == "-" or (before[-1:] and before[-1].isdigit() and self._is_people(at + 1)):
                return None  # `a government-funded shelter`, `26 convicted traffickers`
            if before and before[-1] in (
                "the",
                "a",
                "an",
                "of",
                "for",
                "its",
                "their",
                "with",
                "more",
                "as",
                "all",
                "any",
                "some",
            ):
                return None  # `the convicted traffickers`
            if denied:
                return ClaimKind.NOT_DONE, "denial"
            if passive and "be" in before[-2:]:
                return ClaimKind.PLANNED, "plan"  # `a law that requires that agencies be licensed`
            if PLANS & set(chain):
                return ClaimKind.PLANNED, "plan"
            if self.by_others(before):
                return ClaimKind.OTHER_DOER, "another_doer"
            if not passive and not before:
                # `shelters, which accepted neither men nor boys`
                nobody = self.folded[at + 1 : at + 2] in (["neither"], ["no"], ["none"])
                return (ClaimKind.NOT_DONE, "denial") if at and nobody else None
            return ClaimKind.DONE, "past_passive" if passive else "past_active"
        if shape == "base":
            return self._infinitive(before, chain, denied)
        return self._gerund(before, chain, denied, at)

    def _is_people(self, at: int) -> bool:
        return at < len(self.folded) and self.folded[at] in PEOPLE

    @staticmethod
    def _denied_past(before: list[str]) -> bool:
        """Whether a past form is denied: right in front of it, or by its subject (`no shelter was opened`)."""
        at = len(before) - 1
        while at >= 0 and (
            before[at] in ADVERBS_PASSED or before[at].endswith("ly") or before[at] in ("been", "being")
        ):
            at -= 1
        if at > 0 and before[at] in ("was", "were"):
            # `and none was referred`, `and no local official was investigated`
            for word in reversed(before[max(0, at - 4) : at]):
                if word in ("no", "none", "neither", "nor"):
                    return True
                if word in ("and", "or", "but", "that"):
                    break
        return (at >= 0 and before[at] in DENIALS) or (bool(before) and before[0] in ("no", "none", "neither"))

    def _is_verb(self, at: int) -> bool:
        """Whether a word that may be a noun stands behind a denial, as a verb does, or in a list of such verbs."""
        known = verb_forms()
        at -= 1
        while at >= 0 and (self.folded[at] in ADVERBS_PASSED or self.folded[at].endswith("ly")):
            at -= 1
        word = self.folded[at] if at >= 0 else ""
        if word in ("or", "and"):
            return any(self.folded[place] in known for place in range(max(0, at - 3), at))
        return word in DENIALS - BEFORE_NOUNS or word in ("to", "report", "reported") or word in known

    def _infinitive(self, before: list[str], chain: list[str], denied: bool) -> tuple[ClaimKind, str] | None:
        if denied:
            return ClaimKind.NOT_DONE, "denial"
        if "to" not in chain:
            return (ClaimKind.PLANNED, "plan") if PLANS & set(chain[-3:]) else None
        governor = set(chain[: len(chain) - chain[::-1].index("to")])
        if PLANS & governor:
            return ClaimKind.PLANNED, "plan"
        if self.by_others(before):
            return ClaimKind.OTHER_DOER, "another_doer"
        if BEGINS & governor:
            return ClaimKind.BEGUN, "begun"
        if DENIALS & governor:
            return None  # `remained without procedures to identify victims`
        near = [word for word in chain[: len(chain) - chain[::-1].index("to")][-3:-1] if not word.endswith("ly")]
        if GOES_ON & set(near):
            return ClaimKind.DONE, "goes_on"
        return None

    def _gerund(self, before: list[str], chain: list[str], denied: bool, at: int) -> tuple[ClaimKind, str] | None:
        if denied:
            return ClaimKind.NOT_DONE, "denial"
        if BEGINS & set(chain):
            return ClaimKind.BEGUN, "begun"
        if GOES_ON & set(chain[-2:]):
            return ClaimKind.DONE, "goes_on"
        if chain[-1:] == ["reported"]:
            return (ClaimKind.OTHER_DOER, "another_doer") if self.by_others(before) else (ClaimKind.DONE, "reported")
        behind = self.behind_included(at)
        if behind is None or PLANS & set(self.folded[:behind]) or self.by_others(self.folded[:behind]):
            return None
        # What the list is a list of: `did not take steps, including training` lists nothing that was done.
        if DENIALS & set(self.folded[max(0, behind - REACH) : behind]):
            return None
        return ClaimKind.DONE, "included"

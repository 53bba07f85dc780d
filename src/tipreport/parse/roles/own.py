"""What the country itself is called: `Norway is a destination and, to a lesser extent, a transit country`."""

from __future__ import annotations

import re

import attrs

from tipreport.model import Relation
from tipreport.parse.roles.lists import RANK, plain_rank
from tipreport.parse.roles.sentence import Sentence, groups
from tipreport.rules._trie import rows_pattern
from tipreport.rules.people import EXPLOITED, PEOPLE
from tipreport.rules.roles import COPULAS, NEW_MAIN, NO_ROLE, OWN_FORMULAS, OWN_ROLES, OWN_WORDS, RANKS, SMUGGLED

# A role word with the rank in front of it: `and, to a lesser extent, a transit`.
_WORD = re.compile(
    rf"\b(?=[a-z])(?:(?P<rank>{RANKS}),?\s+)?(?:(?:an?|the|and|or|also|one\s+of|major|main|primary|principal|secondary|significant|leading|"
    r"country|point|regional|\w+ly|(?<=country\s)of)\s+){0,6}\b(?P<word>source|origin|transit|destination|sending|receiving|supplier)\b"
    r"(?!\s+(?:visas?|communit|famil|of\s+(?:income|revenue|funding|concern|information)))"
)
# `in destination countries` says nothing of the country itself, `one of the main source countries` does.
_PLURAL = re.compile(r"\s+(?:countries|states|nations)\b")
_ONE_OF = re.compile(r"one\s+of\s+[^,.;]{0,40}\Z")
# One step from a role word to the next of the same chain.
_STEP = re.compile(
    rf"[\s,/(]+|(?:{RANKS}|and|or|but|also|an?|the|country|point|territory|of|as\s+well\s+as|reportedly|perhaps|"
    r"major|significant|secondary|primary|main|regional|is|was|has\s+become)\b"
)
_COPULA = re.compile(rf"\b{COPULAS}\b(?![^.;:]*\b{COPULAS}\b)[^.;:]{{0,60}}\Z|\bas\s+\Z")
# `trafficked from Serbia for forced labor and a source of girls`
_TAIL = re.compile(
    rf",?\s+(?:and|but|as\s+well\s+as)\s+(?:(?:is|was)\s+)?(?:also\s+)?(?:,?\s*{RANKS},?\s+)?(?:(?:is|was)\s+)?(?:also\s+)?(?:an?\s+)?(?:\w+\s+)?\Z"
)
_WHOLE_NAME = re.compile(r"(?:\s+(?:[A-Z][\w’'.-]*|\([^)]{0,20}\)|of|the|and)){1,12}\s*")
_IT = re.compile(r"\b(?:it|which|that)\s+(?:\w+ly\s+|also\s+)?\Z")
_SUBJECT = re.compile(r"[’']?(?:\s*\([^)]{0,80}\))?(?:,[^,;]{0,80},)?(?:\s*(?:\w+ly|also|may|has|can)\b){0,3}\s*")
_NEW_MAIN, _NO_ROLE, _SMUGGLED = re.compile(NEW_MAIN), re.compile(NO_ROLE), re.compile(SMUGGLED)
# What the country is a source of, or a destination for.
_OF = re.compile(r"(?:\s+(?:country|point|territory|place|location|hub))?\s+(?:for|of)\b")
_PEOPLE, _EXPLOITED = re.compile(PEOPLE), re.compile(EXPLOITED)
_NOUN = re.compile(r"\s+(?:country|point|territory)\b")
_FORMULAS, _FORMULA_ROLES = rows_pattern(OWN_FORMULAS)
# How far in front of its role words a copula may stand, and how far back a tail is looked for.
_REACH = 120


def read_formulas(sentence: Sentence) -> None:
    """`human traffickers exploit domestic and foreign victims in Peru, and ... victims from Peru abroad`"""
    home = sentence.home
    for match in _FORMULAS.finditer(sentence.low):
        named = next(iter(sentence.between(match.end(), match.end() + 1)), None)
        if home and named and sentence.own(named):
            for relation, people in _FORMULA_ROLES[(match.lastindex or 0) - 1]:
                sentence.add(relation, home, match.start(), named.end, [(None, people)])


@attrs.frozen
class OwnRoles:
    """One chain of the country's own roles: where it stands with its subject, and whom it is about."""

    start: int
    end: int
    smuggled: bool
    """Whether it is about smuggled migrants, who need not be exploited."""
    nationals: bool
    """Whether it is about nationals alone, as a source is."""


def read_own(sentence: Sentence) -> list[OwnRoles]:
    """The country's own roles, chain by chain."""
    low, home = sentence.low, sentence.home
    if home is None or not any(map(low.__contains__, OWN_WORDS)):
        return []
    chains: list[list[re.Match[str]]] = []
    for match in _WORD.finditer(low):
        if chains and _chained(low, chains[-1][-1].end(), match.start()):
            chains[-1].append(match)
        else:
            chains.append([match])
    owned: list[tuple[list[re.Match[str]], str | None]] = []
    done = 0
    first = 0
    for chain in chains:
        start, end = chain[0].start(), chain[-1].end()
        if _PLURAL.match(low, end) and not _ONE_OF.search(low, max(0, start - 60), chain[-1].start("word")):
            continue
        copula = _COPULA.search(low, max(0, start - _REACH), start)
        if copula and _NO_ROLE.search(low, copula.start(), chain[0].end()):
            continue
        if not copula or not _speaks_of_home(sentence, copula.start()):
            copula = None
            if not owned or not _TAIL.search(low, max(done, start - _REACH), chain[0].start("word")):
                continue
        if _OF.match(low, end) and not (_PEOPLE.search(low, end) or _EXPLOITED.search(low, end)):
            continue  # `a transit country for drugs`
        if not owned:
            named = sentence.between(0, copula.start()) if copula else []
            first = named[-1].start if named else start
        owned.append((chain, leading_rank(low, copula.start() if copula else start)))
        done = end
    made: list[OwnRoles] = []
    for number, (chain, rank) in enumerate(owned):
        end = owned[number + 1][0][0].start() if number + 1 < len(owned) else len(low)
        stop = _NEW_MAIN.search(low, chain[-1].end(), end)
        behind = noun.end() if (noun := _NOUN.match(low, chain[-1].end())) else chain[-1].end()
        smuggled = _SMUGGLED.match(low, behind) is not None
        told = [(None, ())] if smuggled else groups(low, behind, stop.start() if stop else end)
        relations = [_relation(match["word"]) for match in chain]
        for match, relation in zip(chain, relations, strict=True):
            rank = plain_rank(match["rank"]) if match["rank"] else rank
            sentence.add(relation, home, *match.span("word"), told, rank)
        start = chain[0].start() if made else first
        made.append(OwnRoles(start, chain[-1].end(), smuggled, set(relations) == {Relation.ORIGIN}))
    return made


def leading_rank(low: str, end: int) -> str | None:
    """`To a lesser extent, Croatia is`"""
    match = RANK.match(low)
    return plain_rank(match.group()) if match and match.end() <= end and "extent" in match.group() else None


def _relation(word: str) -> Relation:
    return next(relation for pattern, relation in OWN_ROLES if re.fullmatch(pattern, word))


def _chained(low: str, start: int, end: int) -> bool:
    while start < end:
        step = _STEP.match(low, start, end)
        if step is None:
            return False
        start = step.end()
    return True


def _speaks_of_home(sentence: Sentence, copula: int) -> bool:
    """Whether what is in front of the copula is the country itself: `Norway, which`, `The country`, `It`."""
    low = sentence.low
    before = sentence.between(max(0, copula - 2 * _REACH), copula)
    last = before[-1] if before else None
    if _IT.search(low, last.end if last else max(0, copula - _REACH), copula) and (last is None or sentence.own(last)):
        return True
    # A picture's text may be glued to the name: `Map of AfricaSenegal is`.
    if sentence.words[max(0, copula - _REACH) : copula].rstrip().endswith(sentence.places.home_names):
        return True
    if last is None or last.people:
        return False
    first = sentence.mentions[0]
    if not sentence.own(last) and first.start <= len("The ") and sentence.own(first):
        # `The Hong Kong Special Administrative Region of the People's Republic of China is`
        return _WHOLE_NAME.fullmatch(sentence.words, first.end, copula) is not None
    if not sentence.own(last):
        return False
    return _SUBJECT.fullmatch(low, last.end, copula) is not None

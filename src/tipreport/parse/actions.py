"""Actions: the verbs of a recommendation with their objects."""

from __future__ import annotations

import re
from functools import cache

import attrs

from tipreport.model import Action, RecommendationBasis, Span
from tipreport.parse.advice import advice_in
from tipreport.parse.objects import (
    ADDRESSEE,
    ADVERBS,
    AFTER_NOUN,
    AFTER_VERB,
    AND,
    CLOSED,
    HOW,
    HOW_WORDS,
    JOINT,
    LEAD,
    MANNER,
    MEANT,
    NOMINAL,
    OBJECT_END,
    OBJECT_START,
    PARALLEL,
    PARTICLE,
    RELATIVE,
    SUBORDINATE,
    TAKES_TO,
    VERB_GROUP,
    WITH_OBJECT,
)
from tipreport.parse.themes import theme_of, themes_in
from tipreport.rules._trie import trie_pattern
from tipreport.rules.verbs import (
    EFFORT_PHRASES,
    EFFORT_WORDS,
    ENABLING,
    LEAD_INS,
    MEANS,
    NOUNS_TOO,
    PHRASAL,
    PURPOSES,
    RATHER_VERBS,
    WITH_VERBS,
    gerund,
    verb_rows,
)


@cache
def verb_words() -> str:
    """A pattern of all verbs of the table."""
    return trie_pattern(verb_rows())


@cache
def _effort_phrases() -> tuple[tuple[re.Pattern[str], str | None], ...]:
    return tuple((re.compile(rf"{pattern}\b", re.IGNORECASE), kind) for pattern, kind in EFFORT_PHRASES)


@cache
def _gerunds() -> dict[str, str]:
    return {gerund(lemma): lemma for lemma in verb_rows()}


# What may stand in front of the first verb: `In collaboration with NGOs, `.
LEAD_IN = re.compile(LEAD_INS, re.IGNORECASE)
WORD = re.compile(r"[A-Za-z]+")


def _lemma(word: str) -> str | None:
    word = word.lower()
    if word in verb_rows():
        return word
    return _gerunds().get(word)


def read_actions(text: str, item: Span, basis: RecommendationBasis = RecommendationBasis.LIST) -> list[Action]:
    """The actions of an item.

        item    = [lead-in ","] group { "," ["and"] group }
        group   = [effort phrase] verb { joint verb } object [purpose]
        effort  = "continue efforts to" | "increase efforts to" | "consider" (with -ing) | ...

    >>> text = "Continue efforts to vigorously prosecute and convict traffickers, and analyze why cases are dropped"
    >>> [(a.verb, a.object.of(text), a.continues, a.intensity) for a in read_actions(text, Span(0, len(text)))][:2]
    [('prosecute', 'traffickers', True, ('vigorously',)), ('convict', 'traffickers', True, ('vigorously',))]
    """
    at = item.start
    shared = _NONE
    if basis is RecommendationBasis.PROSE and (advice := advice_in(text, item)):
        at = advice.start("advice")
        shared = _Shared(like="to " if text[at - 3 : at] == "to " else "")
    # "In collaboration with NGOs, train police": what the verb stands behind, if one does.
    if (lead_in := LEAD_IN.match(text, at, item.end)) and _group(text, lead_in.end(), item.end):
        at = lead_in.end()
    actions: list[Action] = []
    while at < item.end:
        group = _group(text, at, item.end, shared)
        if group is None:
            break
        made, at, shared = group
        actions.extend(made)
        if shared.at is not None:
            at = shared.at
            continue
        meant = MEANT.match(text, at, item.end) if made[-1].verb in MEANS else None
        if meant is not None and meant["verb"].lower() in verb_rows():
            at = meant.start("verb")
            continue
        following = _further(text, _past_purpose(text, at, item.end), item.end)
        if following is None:
            break
        at = following
    return actions


def _past_purpose(text: str, at: int, end: int) -> int:
    """Where the verbs of a purpose end, which are no further actions: `train police | to investigate and prosecute`."""
    meant = MEANT.match(text, at, end)
    if meant is None or _lemma(meant["verb"]) is None:
        return at
    at = meant.end()
    while joint := JOINT.match(text, at, end):
        if at == meant.end() and joint.group().startswith(",") and len(joint.group()) > len(", "):
            break  # `refer them to care, and train officials`
        group = VERB_GROUP.match(text, joint.end(), end)
        if group is None or group["verb"].lower() not in verb_rows():
            break
        at = group.end()
    return at


@attrs.frozen
class _Shared:
    """What the next verbs share with those before them, and where they stand, if they are put as these are.

    `continue efforts to prosecute ... and to protect`: `like` is "to "; `consider creating ... and appointing`: it is "-ing".
    """

    like: str = ""
    continues: bool = False
    intensity: tuple[str, ...] = ()
    at: int | None = None


_NONE = _Shared()


def _group(text: str, at: int, end: int, shared: _Shared = _NONE) -> tuple[list[Action], int, _Shared] | None:
    """The verbs that share one object from `at` on, where their object ends, and what the next share with them."""
    start = at
    like = shared.like
    continues = shared.continues
    intensity: list[str] = list(shared.intensity)
    lead = LEAD.match(text, at, end)
    effort = _effort(text, lead.end() if lead else at, end)
    if effort is None:
        effort = _effort(text, at, end)
    elif lead:
        intensity += _adverbs(lead.group())
    if effort:
        phrase, kind = effort
        if kind == "continues":
            continues = True
        elif kind is None:
            intensity.append(" ".join(phrase["verb"].lower().split()))
        at = phrase.end()
        like = "to " if phrase.group().endswith("to") else "-ing"
    effort_words = tuple(intensity)
    if effort:
        while at < end and text[at] == " ":
            at += 1
    verbs: list[tuple[str, int]] = []
    if nominal := NOMINAL.match(text, at, end):
        lemma = _lemma(nominal["gerund"])
        if lemma:
            verbs.append((lemma, nominal.start()))
            continues = True
            at = nominal.end()
            if addressee := ADDRESSEE.match(text, at, end):
                at = addressee.end()
    while not verbs or at < end:
        if verbs and text[at : at + 1] == "," and (how := HOW.match(text, at, end)):
            at = how.end()
        joint = JOINT.match(text, at, end) if verbs else None
        if verbs and joint is None:
            break
        match = VERB_GROUP.match(text, joint.end() if joint else at, end)
        lemma = _lemma(match["verb"]) if match else None
        if (
            match is None
            or lemma is None
            or (
                verbs
                and match["verb"].lower().endswith("ing")
                and not verbs[-1][0].endswith("ing")
                and match["verb"].lower() not in verb_rows()
                and intensity[-1:] != ["consider"]
            )
        ):
            break
        after = text[match.end() : match.end() + 1]
        if after not in (" ", ",", "/", "", ";", "."):
            break
        intensity += [word for word in _adverbs(match["adverbs"]) if word not in intensity]
        at = match.end()
        if particle := PARTICLE.match(text, at, end):
            phrasal = f"{lemma} {particle['particle'].lower()}"
            if phrasal in PHRASAL:
                lemma, at = phrasal, particle.end()
        verbs.append((lemma, match.start()))
    if not verbs:
        return None
    left = at
    following = None
    while left < end and text[left] in " ,":
        left += 1
    if trailing := AFTER_VERB.match(text, left, end):
        intensity += [trailing["adverb"].lower()]
        left = trailing.end()
    stop = end
    ensure = verbs[-1][0] in ("ensure", "guarantee") or text.startswith("that ", left)
    if ensure:
        # "Ensure that ..." is one action with all that it says.
        stop = next(
            (f.start() for f in _further_imperative().finditer(text, left, end) if _goes_on(text, f, end)),
            end,
        )
    else:
        for closing in OBJECT_END.finditer(text, left, end):
            if closing.start() > left and (
                not closing["purpose"]
                or (
                    (closing["verb"] in verb_rows() or closing["verb"] in PURPOSES)
                    and closing.end() < end
                    and verbs[-1][0] not in ENABLING
                    and not TAKES_TO.search(text, max(left, closing.start() - 20), closing.start())
                    and not RELATIVE.search(text, left, closing.start())
                )
            ):
                stop = closing.start()
                break
        further = (f.start() for f in _further_imperative().finditer(text, left, end) if _goes_on(text, f, end))
        stop = min(stop, next(further, stop))
        joined = _further_inside(text, left, stop, end)
        stop = joined if joined is not None else stop
        if like and (parallel := _parallel(text, left, min(stop + 5, end), like)):
            stop, following = parallel
    while stop > left and text[stop - 1] in " ,;":
        stop -= 1
    if text.endswith((" and", " or"), left, stop):
        stop = text.rindex(" ", left, stop)
    whole_end = stop
    if text.endswith("ly", left, stop) and verbs[-1][0] not in ENABLING and (manner := MANNER.search(text, left, stop)):
        intensity += [word for word in (manner["adverb"],) if word not in intensity]
        stop = manner.start()
    found = Span(left, stop) if stop > left else None
    whole = Span(start, max(stop, verbs[-1][1]))
    themes = themes_in(whole.of(text))
    if not themes and not theme_of(verbs[0][0]):
        themes = themes_in(text[start:end])
    return (
        [
            Action(
                verb=lemma,
                object=found,
                span=whole,
                continues=continues,
                intensity=tuple(intensity),
                themes=tuple(dict.fromkeys((*theme_of(lemma), *themes))),
            )
            for lemma, _ in verbs
        ],
        max(whole_end, at),
        _Shared(like, continues, effort_words, following) if following is not None else _NONE,
    )


def _effort(text: str, at: int, end: int) -> tuple[re.Match[str], str | None] | None:
    """The phrase of effort that stands at `at`, and its kind."""
    first = WORD.match(text, at, end)
    if first is None or first.group().lower() not in EFFORT_WORDS:
        return None
    found = ((pattern.match(text, at, end), kind) for pattern, kind in _effort_phrases())
    return next(((match, kind) for match, kind in found if match), None)


def _adverbs(words: str) -> list[str]:
    skipped = {"and", "also", "not", "as", "well", "once", "where", "when", "appropriate"}
    return [word for word in words.lower().replace(",", " ").split() if word not in skipped]


@cache
def _further_imperative() -> re.Pattern[str]:
    """A further action behind a clause: `, and analyze`."""
    return re.compile(
        rf"[,;][ ]+(?:and[ ]+|or[ ]+|as well as[ ]+)?(?={ADVERBS}{{0,2}}(?:{verb_words()})(?:[ ](?!by\b)|,[ ](?:and[ ])?(?:{verb_words()})\b))",
        re.IGNORECASE,
    )


@cache
def _direct() -> re.Pattern[str]:
    """A further action right behind an object: `and analyze`."""
    return re.compile(
        rf"(?:[,;][ ]+)?(?:and|or|as[ ]+well[ ]+as)(?:{HOW_WORDS},)?[ ]+(?={ADVERBS}{{0,2}}(?:{verb_words()})[ ])",
        re.IGNORECASE,
    )


def _in_clause(text: str, left: int, right: int) -> bool:
    """Whether a subordinate clause opens in the words."""
    return any(
        not match["verb"] or match["verb"].lower() in verb_rows() for match in SUBORDINATE.finditer(text, left, right)
    )


def _in_closed_clause(text: str, left: int, right: int) -> bool:
    """Whether the only clause in the words is one that no verb in its base form can go on with."""
    closed = CLOSED.search(text, left, right)
    return (
        closed is not None
        and (closed["singular"] is None or closed["singular"] in verb_rows())
        and not _in_clause(text, closed.end(), right)
        and not _in_clause(text, left, closed.start())
    )


def _opens_action(text: str, at: int, stop: int) -> bool:
    """Whether a verb behind "and" is a further action rather than a noun: `and support services`."""
    group = VERB_GROUP.match(text, at, stop)
    if group is None or group["verb"].lower() not in verb_rows():
        return False
    if group["verb"].lower() not in NOUNS_TOO or group["adverbs"]:
        return True
    if group["verb"].lower() in WITH_VERBS and text.startswith(" with ", group.end(), stop):
        return True
    if group["verb"].lower() in RATHER_VERBS:
        return not AFTER_NOUN.match(text, group.end(), stop)
    return not AFTER_NOUN.match(text, group.end(), stop) and bool(OBJECT_START.match(text, group.end(), stop))


def _goes_on(text: str, joint: re.Match[str], end: int) -> bool:
    """Whether a verb behind a comma or a semicolon is a further action: `; report on its results`."""
    if _opens_action(text, joint.end(), end):
        return True
    group = VERB_GROUP.match(text, joint.end(), end) if joint.group()[0] == ";" else None
    return group is not None and WITH_OBJECT.match(text, group.end(), end) is not None


def _further_inside(text: str, left: int, stop: int, end: int) -> int | None:
    """Where an object ends because ` and VERB` opens a further action, as long as no clause has opened."""
    at = left
    # What stands between "and" and its verb may reach behind `stop`, the verb's own place.
    for match in AND.finditer(text, left, min(stop + 40, end)):
        if match.start() >= stop:
            break
        if _in_clause(text, at, match.start()) and not _in_closed_clause(text, at, match.start()):
            return None
        at = match.start()
        if _opens_action(text, match.end(), end):
            return match.start()
    return None


def _parallel(text: str, left: int, end: int, like: str) -> tuple[int, int] | None:
    """Where an object ends because `and to VERB` (or a gerund) goes on as its verb began, and where that verb stands."""
    at, clause = left, False
    for match in PARALLEL.finditer(text, left, end):
        if bool(match["to"]) != (like == "to "):
            continue
        clause = clause or _in_clause(text, at, match.start())
        at = match.start()
        group = VERB_GROUP.match(text, match.end())
        if group is None or (clause and match.group()[0] != ","):
            continue
        word = group["verb"].lower()
        if word in verb_rows() if match["to"] else word in _gerunds():
            return match.start(), match.end()
    return None


def _further(text: str, at: int, end: int) -> int | None:
    """Where the next group of verbs begins, null where the item has no more."""
    start = at
    while start < end and text[start] == " ":
        start += 1
    if (match := _direct().match(text, start, end)) or (match := _direct().match(text, at, end)):
        return match.end()
    for further in _further_imperative().finditer(text, at, end):
        if _goes_on(text, further, end):
            return further.end()
    return None

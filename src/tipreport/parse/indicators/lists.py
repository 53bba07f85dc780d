"""Lists of parts: those that add up to another figure, and those that mirror a list in front, "respectively"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tipreport.parse.indicators.assemble import Sentence
from tipreport.parse.indicators.mentions import Mention

# How far back a list is looked for.
_NEAR = 24


def resum(sentence: Sentence) -> None:
    """Parts that add up to another figure in front are that one's.

    "38 investigations involving 66 suspects: 21 ..., nine ..., and eight": of the 38.
    """
    groups: dict[int, list[Mention]] = {}
    for mention in sentence.mentions:
        if mention.role == "part" and mention.value.kind == "count" and mention.whole is not None and mention.bare:
            groups.setdefault(id(mention.whole), []).append(mention)
    for parts in groups.values():
        whole = parts[0].whole
        total = sum(part.value.low or 0 for part in parts)
        if len(parts) < 2 or whole is None or whole.value.low == total or whole.value.kind != "count":
            continue
        ahead = _before(sentence, parts[0].at)
        other = next(
            (m for m in reversed(ahead) if m.role == "new" and m.value.low == total and m.value.kind == "count"), None
        )
        if other is not None:
            for part in parts:
                part.whole, part.whole_span = other, (other.start, other.stop)


def _before(sentence: Sentence, at: int) -> list[Mention]:
    """The figures in front of a token, the nearest few."""
    index = bisect_left(sentence.mentions, at, key=lambda m: m.at)
    return sentence.mentions[max(0, index - _NEAR) : index]


def mirrored(sentence: Sentence) -> None:
    """Lists whose members go with those of the list in front, "respectively".

    "26 investigations - 16 of sex trafficking, eight of forced labor - compared to 20 (14 and four, respectively)": parts
    of the 20, of the forms of the 16 and the eight. "16 defendants and 38 others, compared with 20 and 29,
    respectively": earlier figures in that order.
    """
    for place, token in enumerate(sentence.tokens):
        if token.low == "respectively":
            run = _run_before(sentence, place)
            if len(run) > 1:
                _mirror(sentence, run)


def _run_before(sentence: Sentence, place: int) -> list[Mention]:
    """ "14, four, and two, respectively": the bare figures that directly precede"""
    run: list[Mention] = []
    stop = place
    for mention in reversed(_before(sentence, place)):
        between = [token.low for token in sentence.tokens[mention.end : stop]]
        if not mention.bare or mention.value.kind not in ("count", "none") or not set(between) <= {",", "and"}:
            break
        run.append(mention)
        stop = mention.at
    return run[::-1]


def _mirror(sentence: Sentence, run: Sequence[Mention]) -> None:
    first = run[0]
    ahead = _before(sentence, first.at)
    if not ahead:
        return
    if sentence.low(first.at - 1) == "(":
        whole = ahead[-1]
        lists: dict[int, list[Mention]] = {}
        for mention in ahead[:-1]:
            if mention.role == "part" and mention.whole is not None:
                lists.setdefault(id(mention.whole), []).append(mention)
        source = next((parts for parts in reversed(lists.values()) if len(parts) == len(run)), None)
        if source is None:
            return
        for mention, model in zip(run, source, strict=True):
            _unpair(mention)
            mention.role, mention.whole, mention.whole_span = "part", whole, (whole.start, whole.stop)
            mention.form, mention.population, mention.own_form = model.form, model.population, model.own_form
            model.priors.append((mention, "value_pair", None))
        if whole.role == "prior" and source[0].whole is not None:
            _unpair(whole)
            whole.prior_of = [source[0].whole]
            source[0].whole.priors.insert(0, (whole, "value_pair", sentence.zone_of(whole)))
        return
    tops = [m for m in ahead if m.role == "new" and m.value.kind == "count" and sentence.low(m.at - 1) != "in"]
    if first.role == "prior" and len(tops) >= len(run):
        for mention, model in zip(run, tops[-len(run) :], strict=True):
            _unpair(mention)
            mention.prior_of = [model]
            model.priors.append((mention, "value_pair", sentence.zone_of(first)))


def _unpair(mention: Mention) -> None:
    for newer in mention.prior_of:
        newer.priors = [pair for pair in newer.priors if pair[0] is not mention]
    mention.prior_of = []

"""Figures that lean on others: an earlier figure on the newer one, a part on its whole."""

from __future__ import annotations

from collections.abc import Sequence

from tipreport.parse.indicators.assemble import Sentence
from tipreport.parse.indicators.mentions import Mention

# How many figures back a newer one is looked for: a bound on the work.
_MEMORY = 60
_CLASSES = {"count": 0, "none": 0, "all": 1, "percent": 1, "money": 2, "duration": 3, "life": 3}


def like(left: Mention, right: Mention) -> bool:
    """Whether two values are of one sort: counts, shares, money, durations."""
    return _CLASSES[left.value.kind] == _CLASSES[right.value.kind]


def pair(sentence: Sentence, previous: Sequence[Mention]) -> None:
    """Set each earlier figure against the newer one that it goes with.

    By its own noun or verb and form where it has one, else by place in the list, else the last one in front.
    "26 sex and 11 labor trafficking investigations in 2010, compared with 31 sex and seven labor" is two pairs.
    """
    run: list[Mention] = []
    for index, mention in enumerate(sentence.mentions):
        if mention.role == "prior" and not mention.prior_of:
            run.append(mention)
            following = sentence.mentions[index + 1] if index + 1 < len(sentence.mentions) else None
            if following is None or following.role != "prior" or following.prior_of:
                _pair_run(sentence, run, index - len(run) + 1, previous)
                run = []


def _pair_run(sentence: Sentence, run: list[Mention], start: int, previous: Sequence[Mention]) -> None:
    ahead = sentence.mentions[max(0, start - _MEMORY) : start]
    newer = [m for m in ahead if m.role in ("new", "part") and like(m, run[0])]
    if not newer:
        newer = [m for m in previous[-6:] if m.role in ("new",) and like(m, run[0])][-2:]
        if not newer:
            newer = [m for m in ahead if m.role == "prior" and m.prior_of]
            newer = [m.prior_of[0] for m in newer][-1:]
    tops = [m for m in newer if m.role == "new"] or newer
    recent = _statement(tops, run)
    zone = sentence.zone_of(run[0])
    for place, earlier in enumerate(run[:_MEMORY]):
        match = _match(earlier, place, run[:_MEMORY], recent, newer)
        if match is None:
            continue
        earlier.prior_of = [match]
        match.priors.append((earlier, "value_pair", zone))


def _statement(tops: Sequence[Mention], run: Sequence[Mention]) -> list[Mention]:
    """The newer figures that the run stands against: those of the last clause that have no earlier figure yet."""
    free = [m for m in tops if not m.priors]
    return free or list(tops)


def _match(
    earlier: Mention, place: int, run: Sequence[Mention], recent: Sequence[Mention], newer: Sequence[Mention]
) -> Mention | None:
    if not recent:
        return None
    same_kind = [m for m in recent if like(m, earlier)]
    if earlier.rows:
        metric = earlier.rows[0].metric
        named = [m for m in same_kind if m.rows and m.rows[0].metric == metric]
        if earlier.form is not None:
            exact = [
                m
                for m in [*named, *(n for n in newer if n.rows and n.rows[0].metric == metric)]
                if m.form == earlier.form
            ]
            if exact:
                return exact[-1]
        if named:
            if len(named) == len([r for r in run if r.rows and r.rows[0].metric == metric]):
                return named[[r for r in run if r.rows and r.rows[0].metric == metric].index(earlier)]
            return named[-1]
        if same_kind and not earlier.bare and earlier.counted is None:
            return same_kind[-1]
        return None
    if earlier.form is not None:
        exact = [m for m in newer if m.form == earlier.form]
        if exact:
            return exact[-1]
    alike = [m for m in same_kind if earlier.kind and m.kind == earlier.kind]
    if alike and len(alike) < len(same_kind):
        return alike[-1]
    if len(run) == len(same_kind):
        return same_kind[place]
    return same_kind[-1] if same_kind else None


def inherit(mention: Mention) -> None:
    """A part takes from its whole, and an earlier figure from the newer one, what it does not say itself."""
    giver = mention.prior_of[0] if mention.prior_of else mention.whole if mention.role == "part" else None
    if giver is None:
        return
    if mention.value.kind in ("money", "duration", "life") and giver.value.kind not in ("money", "duration", "life"):
        mention.form = mention.form or giver.form
        return
    if (
        mention.rows
        and mention.rows[0].metric == "victims"
        and giver.rows
        and mention.role == "part"
        and mention.value.kind != "none"
    ):
        mention.rows = giver.rows[:1]  # "44 victims, 43 of whom were forced to commit crimes"
    same = bool(mention.rows) and mention.rows[:1] == giver.rows[:1]
    if mention.role == "prior" and same and mention.counted is not None and giver.counted is None and giver.unit:
        mention.counted, mention.kind, mention.unit = None, giver.kind, giver.unit  # "compared with 219 prosecutions"
    if not mention.rows and giver.rows:
        fits = mention.bare or mention.kind in (
            "victim",
            "potential",
            "suspect",
            "offender",
            "person",
            "case",
            "official",
            "worker",
            giver.kind,
        )
        if mention.kind == "thing" or not fits:
            return
        mention.rows = giver.rows[:1] if mention.role == "part" else giver.rows
        mention.rule = f"{'part' if mention.role == 'part' else 'earlier figure'} of {giver.rule}"
        if mention.bare and not mention.rows[0].verbs and mention.counted is None:
            mention.counted = giver.counted
        if mention.unit is None or mention.bare:
            mention.unit = giver.unit
        if mention.bare or (mention.kind == "person" and not giver.bare):
            mention.kind, mention.counted = giver.kind, mention.counted or giver.counted
    elif mention.bare:
        mention.unit = mention.unit or giver.unit
        mention.kind = mention.kind or giver.kind
    if mention.form is None:
        mention.form = giver.form
    if not mention.population and (mention.bare or mention.pronoun or not mention.own_form):
        mention.population = (
            giver.population if mention.role != "part" or not mention.population else mention.population
        )
    mention.phase = mention.phase or (giver.phase if mention.rows[:1] == giver.rows[:1] else None)
    mention.offence = mention.offence or giver.offence
    if not mention.doers and mention.rows[:1] == giver.rows[:1]:
        mention.doers = giver.doers

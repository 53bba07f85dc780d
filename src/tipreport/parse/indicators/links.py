"""Figures that lean on others: an earlier figure on the newer one, a part on its whole."""

from __future__ import annotations

from collections.abc import Sequence

from tipreport.parse.indicators.assemble import Sentence
from tipreport.parse.indicators.mentions import Mention
from tipreport.parse.indicators.state import direction
from tipreport.rules.changes import CHANGES

# How many figures back a newer one is looked for: a bound on the work.
_MEMORY = 60
# How far back a whole of the same year is looked for.
_NEAR = 24
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
    tops = [m for m in newer if m.role == "new" and not _by_the_way(sentence, m, run[0])] or newer
    recent = _statement(tops, run)
    own = _bracketed(sentence, run, ahead)
    if own is not None:
        recent = newer = [own]
    for place, earlier in enumerate(run[:_MEMORY]):
        match = _match(earlier, place, run[:_MEMORY], recent, newer)
        if match is None:
            continue
        earlier.prior_of = [match]
        match.priors.append((earlier, "value_pair", sentence.zone_of(earlier)))


def _by_the_way(sentence: Sentence, mention: Mention, earlier: Mention) -> bool:
    """ "assisted 561 victims at nine shelters in 2016 (471 in 2015)": the shelters are not what is compared"""
    row = mention.counted
    standing = row is not None and row.metric in ("shelters", "shelter_capacity")
    return (
        standing and sentence.low(mention.at - 1) in ("at", "in", "by", "its", "and") and earlier.at - mention.end > 1
    )


def _bracketed(sentence: Sentence, run: Sequence[Mention], ahead: Sequence[Mention]) -> Mention | None:
    """ "207 Thai victims (126 in 2015)", "12 (compared with nine in 2015, 10 in 2014)": of the figure right in front"""
    if not ahead or any(mention.form is not None or not mention.bare for mention in run):
        return None
    at = run[0].at - 1
    while at > 0 and (word := sentence.tokens[at].word) is not None and (word.change or word.hedge is not None):
        at -= 1
    last = ahead[-1]
    if sentence.low(at) != "(" or last.end != at or last.role not in ("new", "part") or not like(last, run[0]):
        return None
    return last


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
        alike = [m for m in named if m.counted is earlier.counted and m.kind == earlier.kind]
        if alike and len(alike) < len(named):
            return alike[-1]  # "38 investigations involving 66 suspects, compared with 18 investigations"
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


def inherit(mentions: Sequence[Mention]) -> None:
    """A part takes from its whole, and an earlier figure from the newer one, what it does not say itself."""
    for mention in mentions:
        giver = mention.prior_of[0] if mention.prior_of else mention.whole if mention.role == "part" else None
        if giver is not None:
            _inherit(mention, giver)


def _inherit(mention: Mention, giver: Mention) -> None:
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
    if same and mention.role == "prior" and mention.rule == "number of a noun" and giver.form is None:
        giver.form = mention.form  # "convictions for slavery rose from none to one"
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


def taken_over(sentence: Sentence, previous: Sequence[Mention]) -> None:
    """Name what a statistic is taken over, and go on with the noun in front.

    "sentenced seven to between ... and four years": the length is of the seven. "initiated 75 investigations and
    carried over 44": more investigations.
    """
    for index, mention in enumerate(sentence.mentions):
        ahead = sentence.mentions[max(0, index - 40) : index]
        if mention.rows and mention.rows[0].of and mention.whole is None and mention.role == "new":
            _over(mention, ahead, previous)
        if (
            ahead
            and mention.rows
            and mention.value.kind == "count"
            and mention.rows[0].bare == "case"
            and mention.bare
            and not ahead[-1].bare
            and ahead[-1].kind in mention.rows[0].objects
            and ahead[-1].unit
        ):
            mention.kind, mention.unit = ahead[-1].kind, ahead[-1].unit
        if mention.rows or not ahead or mention.value.kind != "count" or mention.role != "new" or not mention.bare:
            continue
        word = sentence.tokens[mention.at - 1].word if mention.at else None
        last = ahead[-1]
        if _to_length(sentence, mention):
            told = next((m for m in reversed(ahead) if m.rows and m.value.kind == "count"), None)
            if told is not None and told.rows[0].metric == "sentences_custodial":
                mention.rows, mention.rule, mention.unit = told.rows[:1], "continued list", told.unit
                mention.kind, mention.role, mention.whole = told.kind, told.role, told.whole
                mention.whole_span = told.whole_span
            continue
        if sentence.low(mention.at - 1) == "," and _elliptic(sentence, mention):
            whole = next((m for m in reversed(ahead) if m.role == "new" and m.rows), None)
            if whole is not None and whole.value.kind == "count":
                mention.rows, mention.rule = whole.rows[:1], "continued list"
                mention.kind, mention.unit, mention.counted = whole.kind, whole.unit, whole.counted
            continue
        more = sentence.tokens[mention.at - 1].low in ("another", "additional") or any(
            token.low in ("other", "others") for token in sentence.tokens[mention.at + 1 : mention.at + 2]
        )
        more = more or (
            sentence.tokens[mention.at - 1].low in ("only", "but")
            and mention.end < len(sentence.tokens)
            and sentence.tokens[mention.end].low in ("in", "during")
        )
        listed = (word is not None and word.phase_verb is not None) or more
        if listed and last.role == "part" and last.whole is not None and last.whole in ahead:
            last = last.whole  # "investigated 14 cases (six for ..., three for forced labor) and continued nine others"
        if listed and last.rows and (last.counted is not None or (more and last.kind == "case")):
            mention.rows, mention.rule, mention.phase = last.rows, "continued list", word.phase_verb if word else None
            mention.kind, mention.unit, mention.counted, mention.form = (
                last.kind,
                last.unit,
                last.counted,
                mention.form or last.form,
            )


def _to_length(sentence: Sentence, mention: Mention) -> bool:
    """ "one was sentenced to 14 years and the other three to nine years": the verb is left out"""
    at = mention.end
    if sentence.low(at) != "to" or sentence.low(mention.at - 1) not in ("other", "others", "remaining", "and", ","):
        return False
    value = sentence.tokens[at + 1].value if at + 1 < len(sentence.tokens) else None
    return value is not None and value.kind in ("duration", "life")


def _elliptic(sentence: Sentence, mention: Mention) -> bool:
    """ "police identified 430 victims; labor inspectors, 38; and border guards, 21": the verb is left out"""
    for at in range(mention.at - 2, max(-1, mention.at - 10), -1):
        token = sentence.tokens[at]
        if token.low == ";":
            return True
        if token.kind in ("value", "mark", "time") or (
            token.word is not None and (token.word.verbs or token.word.light)
        ):
            return False
    return False


def _over(mention: Mention, ahead: Sequence[Mention], previous: Sequence[Mention]) -> None:
    wanted = mention.rows[0].of
    count = mention.value.kind in ("count", "none", "all", "percent")
    for other in [*reversed(ahead), *reversed(previous[-12:])]:
        if (
            other.rows
            and other.role != "prior"
            and other.value.kind in ("count", "all")
            and other.rows[0].metric in wanted
        ):
            if count and other.value.kind != "count":
                continue
            if (
                count
                and isinstance(mention.value.low, int)
                and other.value.low is not None
                and mention.value.low > other.value.low
                and mention.value.kind == "count"
            ):
                continue
            mention.role, mention.whole = "part", other
            mention.relation = (
                "share_of" if mention.value.kind in ("all", "percent") else "part_of" if count else "statistic_of"
            )
            mention.whole_span = (other.start, other.stop)
            if not count and mention.form is None:
                mention.form = other.form
            return


def of_its_year(sentence: Sentence, previous: Sequence[Mention]) -> None:
    """A length of sentences is taken over the people of its own year.

    "Eight were convicted in 2010, compared with six in 2009. ... offenders convicted in 2009 received an average of 30
    months": over the six.
    """
    for index, mention in enumerate(sentence.mentions):
        whole = mention.whole
        if mention.relation != "statistic_of" or mention.role != "part" or whole is None or not _apart(mention, whole):
            continue
        around = [*reversed(sentence.mentions[max(0, index - 40) : index]), *reversed(previous[-_NEAR:])]
        other = next((one for one in around if _may_hold(mention, one)), None)
        mention.whole = other
        if other is None:
            mention.role, mention.whole_span = "new", None
        else:
            mention.whole_span = (other.start, other.stop)
        if not mention.own_form:
            mention.form = other.form if other is not None else None


def _apart(one: Mention, other: Mention) -> bool:
    """Whether two figures are of two calendar years."""
    years = _year(one), _year(other)
    return None not in years and years[0] != years[1]


def _year(mention: Mention) -> int | None:
    """The calendar year of a figure, or of the whole that it is a part of."""
    for _ in range(_NEAR):
        if mention.period is not None:
            return mention.period.year
        if mention.role != "part" or mention.whole is None:
            return None
        mention = mention.whole
    return None


def _may_hold(mention: Mention, other: Mention) -> bool:
    """Whether `other` counts the people that a statistic of its year is taken over."""
    return (
        bool(other.rows)
        and other.value.kind == "count"
        and other.rows[0].metric in mention.rows[0].of
        and _year(other) == _year(mention)
    )


# "This was an increase in", "this represented a sharp drop in"
_IS = frozenset(("was", "is", "represented", "represents", "marked", "constituted"))


def looked_back_at(sentence: Sentence, previous: Sequence[Mention]) -> None:
    """A sentence that calls what stands before it a change, and gives the figure of the year before.

    "... received 10 years. This was an increase in terms, as offenders convicted in 2009 received an average of 30
    months": an earlier figure of the 10 years.
    """
    opening = sentence.tokens[:9]
    if len(opening) < 3 or opening[0].low != "this" or opening[1].low not in _IS:
        return
    stated = direction([token for token in opening if token.low in CHANGES])
    if stated is None:
        return
    for mention in sentence.mentions:
        year = _year(mention) if mention.role != "prior" and mention.rows else None
        if year is None:
            continue
        for newer in previous[-_NEAR:]:
            same = bool(newer.rows) and newer.rows[0].metric == mention.rows[0].metric and like(newer, mention)
            if same and newer.role != "prior" and not newer.value.range and _year(newer) == year + 1:
                newer.priors.append((mention, "value_pair", stated))

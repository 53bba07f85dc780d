"""Figures resolved: an earlier figure gets its newer one, and each takes from the one it leans on what it does not say itself.

In the order of what depends on what: who is set against whom (`pair`), then newer figures before earlier ones and wholes
before parts (`resolve`), then what a statistic is taken over (`over`), and after dating the wholes of its own year.

Over 400 lines: one step, in the order of what depends on what.
"""

from __future__ import annotations

from collections.abc import Sequence

from tipreport.model import Phase, State, StatedChange
from tipreport.parse.indicators.constructions import Reader
from tipreport.parse.indicators.figures import Figure, beyond, choose, direction
from tipreport.parse.text.words import FAR, LONG, NEAR
from tipreport.rules.grammar.kinds import LENT, MEASURES, VICTIMS
from tipreport.rules.grammar.rows import KINDS

# A rule names so many figures that one leans on at most.
_PREFIXES = 4
_SORTS = {"count": 0, "none": 0, "all": 1, "percent": 1, "money": 2, "duration": 3, "life": 3}


def like(left: Figure, right: Figure) -> bool:
    """Whether two values are of one sort: counts, shares, money, durations."""
    return _SORTS[left.value.kind] == _SORTS[right.value.kind]


# ---- who is set against whom


def pair(sentence: Reader) -> None:
    """Set each earlier figure against the newer one that it goes with.

    By its own noun or verb and form where it has one, else by place in the list, else the last one in front.
    "26 sex and 11 labor trafficking investigations in 2010, compared with 31 sex and seven labor" is two pairs.
    """
    figures = sentence.figures
    run: list[Figure] = []
    for index, figure in enumerate(figures):
        if figure.role != "prior" or figure.newer is not None:
            continue
        run.append(figure)
        following = figures[index + 1] if index + 1 < len(figures) else None
        if following is None or following.role != "prior" or following.newer is not None:
            _pair_run(sentence, run, index - len(run) + 1)
            run = []


def _pair_run(sentence: Reader, run: list[Figure], start: int) -> None:
    ahead = sentence.figures[max(0, start - LONG) : start]
    first = run[0]
    newer = _newer_of(sentence, first, ahead)
    tops = [one for one in newer if one.role == "new" and not _by_the_way(sentence, one, first)] or newer
    recent = [one for one in tops if not one.earlier] or tops
    own = _bracketed(sentence, run, ahead)
    if own:
        recent = newer = own
    for place, earlier in enumerate(run[:LONG]):
        match = _match(earlier, place, run[:LONG], recent, newer)
        if match is not None:
            set_against(earlier, match, earlier.stated)


def _newer_of(sentence: Reader, first: Figure, ahead: Sequence[Figure]) -> list[Figure]:
    """The figures that those of a run can be set against: of this sentence, of those in front, else what the last one was."""
    newer = [one for one in ahead if one.role in ("new", "part") and not one.reference and like(one, first)]
    return (
        newer
        or _newer_before(sentence, first)
        or [one.newer for one in ahead if one.role == "prior" and one.newer][-1:]
    )


def _newer_before(sentence: Reader, first: Figure) -> list[Figure]:
    """Those of the sentences in front."""
    before = [one for one in sentence.previous[-NEAR:] if one.role == "new" and like(one, first)]
    if first.rows:  # "freed two Zambians. This compares with 21 victims identified": what is counted alike
        before = [one for one in before if one.rows and one.rows[0].metric == first.rows[0].metric] or before
    return [one for one in before if one.phase is not Phase.CONTINUED][-2:] or before[-2:]


def set_against(earlier: Figure, newer: Figure, stated: StatedChange | None) -> None:
    """Make `earlier` the earlier figure of `newer`."""
    earlier.newer = newer
    newer.earlier.append((earlier, "value_pair", stated))


def unpair(figure: Figure) -> None:
    """Take an earlier figure from its newer one."""
    if figure.newer is not None:
        figure.newer.earlier = [pair for pair in figure.newer.earlier if pair[0] is not figure]
        figure.newer = None


def _by_the_way(sentence: Reader, figure: Figure, earlier: Figure) -> bool:
    """ "assisted 561 victims at nine shelters in 2016 (471 in 2015)": the shelters are not what is compared"""
    standing = figure.counted is not None and figure.counted.standing
    behind = sentence.has(figure.at - 1, "prep") or sentence.has(figure.at - 1, "conj")
    return standing and behind and earlier.at - figure.end > 1


def _bracketed(sentence: Reader, run: Sequence[Figure], ahead: Sequence[Figure]) -> list[Figure]:
    """Those right in front of a bracket: "207 Thai victims (126 in 2015)", "22 adults and nine children (24 adults and 14
    children in 2017)"; several only where the bracket has as many."""
    at = run[0].at - 1
    while at > 0 and (word := sentence.tokens[at].word) is not None and (word.change or word.hedge is not None):
        at -= 1
    if sentence.lows[at] != "(" or not ahead:
        return []
    last = ahead[-1]
    if last.role not in ("new", "part") or not like(last, run[0]):
        return []
    if all(figure.form is None and figure.bare for figure in run):
        return [last] if last.end == at else []
    begin = next((one for one in range(at - 1, -1, -1) if sentence.tokens[one].reads("part_end")), -1)
    listed = [one for one in ahead if one.at > begin and one.role == last.role and like(one, last)]
    return listed if len(listed) == len(run) > 1 else []


def _match(
    earlier: Figure, place: int, run: Sequence[Figure], recent: Sequence[Figure], newer: Sequence[Figure]
) -> Figure | None:
    same_kind = [one for one in recent if like(one, earlier)]
    if not same_kind:
        return None
    if earlier.rows:
        return _match_metric(earlier, run, same_kind, newer)
    if earlier.form is not None:
        exact = [one for one in newer if one.form == earlier.form]
        if exact:
            return exact[-1]
    alike = [one for one in same_kind if earlier.kind and one.kind == earlier.kind]
    if alike and len(alike) < len(same_kind):
        return alike[-1]
    return same_kind[place] if len(run) == len(same_kind) else same_kind[-1]


def _match_metric(
    earlier: Figure, run: Sequence[Figure], same_kind: Sequence[Figure], newer: Sequence[Figure]
) -> Figure | None:
    """The newer figure of an earlier one that says itself what it counts."""

    def fellows(figures: Sequence[Figure]) -> list[Figure]:
        return [one for one in figures if one.rows and one.rows[0].metric == earlier.rows[0].metric]

    named = fellows(same_kind)
    exact = [one for one in (*named, *fellows(newer)) if one.form == earlier.form]
    if earlier.form is not None and exact:
        return exact[-1]
    alike = [one for one in named if one.counted is earlier.counted and one.kind == earlier.kind]
    if alike and len(alike) < len(named):
        return alike[-1]  # "38 investigations involving 66 suspects, compared with 18 investigations"
    if named:
        beside = fellows(run)
        return named[beside.index(earlier)] if len(named) == len(beside) else named[-1]
    return same_kind[-1] if not earlier.bare and earlier.counted is None else None


# ---- what figures lend


def resolve(sentence: Reader) -> None:
    """Each figure takes what it does not say itself from the one that it goes on with, is set against, or is a part of."""
    done: set[int] = set()
    for figure in sentence.figures:
        if figure.continues is not None or figure.newer is not None or figure.whole is not None:
            _resolve(figure, done, 0)


def _resolve(figure: Figure, done: set[int], depth: int) -> None:
    if id(figure) in done or depth > LONG:
        return
    done.add(id(figure))
    giver = figure.continues or giver_of(figure)
    if giver is None:
        return
    _resolve(giver, done, depth + 1)
    if figure.continues is not None:
        go_on(figure, figure.continues)
    elif not figure.odd or figure.rows:
        inherit(figure, giver)
        if not figure.rows and figure.hint and not giver.rows:
            figure.rows, figure.rule = figure.hint, "part of what is told of"


def giver_of(figure: Figure) -> Figure | None:
    """The newer figure of an earlier one, the whole of a part."""
    return figure.newer or (figure.whole if figure.role == "part" else None)


def go_on(figure: Figure, other: Figure) -> None:
    """ "opened 75 investigations and carried over 44": the 44 count what the 75 do"""
    if not figure.rows and other.rows:
        figure.rows = other.rows
        figure.governor = max(figure.governor, other.governor)
    if other.role == "part" and other.whole is not None and figure.role == "new" and not beyond(figure, other.whole):
        figure.role, figure.whole, figure.whole_span = "part", other.whole, other.whole_span
    if figure.bare:
        figure.count_as(other)


def inherit(figure: Figure, giver: Figure) -> None:
    """A part takes from its whole, and an earlier figure from the newer one, what it does not say itself."""
    if figure.value.kind in MEASURES and giver.value.kind not in MEASURES:
        figure.form = figure.form or giver.form
        return
    if not _inherit_metric(figure, giver):
        return
    same = figure.rows[:1] == giver.rows[:1]
    figure.form = figure.form if figure.form is not None else giver.form
    if (
        not figure.population
        and (same or figure.role == "part")
        and (figure.bare or figure.pronoun or not figure.own_form)
    ):
        figure.population = giver.population
    figure.phase = figure.phase or (giver.phase if same else None)
    figure.offence = figure.offence or giver.offence
    if not figure.doers and same:
        figure.doers = giver.doers


def _inherit_metric(figure: Figure, giver: Figure) -> bool:
    """What is counted, and whom; whether the two go together at all."""
    part = figure.role == "part"
    if part and figure.rows and figure.rows[0].context and giver.rows and figure.value.kind != "none":
        figure.rows = giver.rows[:1]  # "44 victims, 43 of whom were forced to commit crimes"
    if figure.rows and figure.rows[:1] == giver.rows[:1] and not part:
        _inherit_back(figure, giver)
    if not figure.rows and giver.rows:
        return _take_metric(figure, giver, part)
    if figure.bare:
        figure.unit, figure.kind = figure.unit or giver.unit, figure.kind or giver.kind
    return True


def _inherit_back(figure: Figure, giver: Figure) -> None:
    if figure.rule.startswith("number of") and giver.form is None:
        giver.form = figure.form  # "convictions for slavery rose from none to one"
    if figure.counted is not None and giver.counted is None and giver.unit:
        figure.counted, figure.kind, figure.unit = None, giver.kind, giver.unit  # "compared with 219 prosecutions"


def _take_metric(figure: Figure, giver: Figure, part: bool) -> bool:
    if figure.kind == "thing" or not (figure.bare or figure.kind in LENT or figure.kind == giver.kind):
        return False
    if figure.kind == "worker" and not part and not figure.own_form and giver.kind in VICTIMS:
        return False  # "13 victims. This was low in contrast with the 11,215 migrant workers at its embassies"
    own = choose(figure.premodified, figure) if figure.premodified and not part else None
    figure.rows = (own,) if own is not None else giver.rows[:1] if part else giver.rows
    told = giver.rule if giver.rule.count(" of ") < _PREFIXES else giver.rule.partition(" of ")[2]
    figure.rule = f"{'part' if part else 'earlier figure'} of {told}"
    _take_noun(figure, giver)
    return True


def _take_noun(figure: Figure, giver: Figure) -> None:
    """Whom or what the other counts, where a figure does not say it."""
    if figure.bare and not figure.rows[0].verbs:
        figure.counted = giver.counted
    if figure.unit is None or figure.bare:
        figure.unit = giver.unit
    if figure.bare or (figure.kind == "person" and not giver.bare):
        figure.kind, figure.counted = giver.kind, figure.counted or giver.counted


def taken_over(sentence: Reader) -> None:
    """Parts of a number said again are parts of what is said of it now: "referred all 17 victims, including 12 women"."""
    now = dict[int, Figure]()
    for part in sentence.figures:
        whole = part.whole
        if part.role != "part" or whole is None or not whole.rows or part.whole_span is None:
            continue
        said = next((one for one in sentence.figures if (one.start, one.stop) == part.whole_span), None)
        if (
            said is not None
            and said is not whole
            and said.rows
            and not said.reference
            and said.rows[:1] != whole.rows[:1]
        ):
            now[id(whole)] = said
    for part in sentence.figures if now else ():
        if part.role == "part" and part.whole is not None:
            part.whole = now.get(id(part.whole), part.whole)


def mark_odd(sentence: Reader) -> None:
    """A part with a verb of its own that no row knows takes no metric from its whole: "of whom 12 fled" """
    for place in sentence.places:
        if sentence.symbols[place] != KINDS["PART"]:
            continue
        at = place + 1
        while at < len(sentence.symbols) and at - place < NEAR and sentence.symbols[at] in _PASSED:
            at += 1
        if at < len(sentence.symbols) and sentence.symbols[at] in _FINITE:
            word = sentence.chunks[at].word
            whole = sentence.at(place).whole
            if whole is not None and whole.rows and whole.rows[0].of_shelters:
                continue  # "seven shelters, one of which admitted men"
            if whole is not None and whole.counted is not None and sentence.at(place).nothing:
                continue  # "1,219 inspections, none of which took place in homes"
            if whole is not None and whole.value.kind in MEASURES:
                continue  # "270 million, of which 15 percent had been disbursed"
            suffers = word is not None and any(row.context for row in (*word.verbs, *word.deeds))
            sentence.at(place).odd = not suffers and not sentence.has(sentence.chunks[at].at, "kind_verb")


_PASSED = frozenset(
    KINDS[name] for name in ("OF", "BE", "REPEATED", "PREP", "TIME", "METRIC", "WORD", "NOUN", "FORM", "WHEN_DONE")
)
_FINITE = frozenset(KINDS[name] for name in ("OTHER_VERB", "DOES", "DEED", "DONE", "GIVEN", "GETS"))


def over(sentence: Reader) -> None:
    """Name what a statistic or a sentence is taken over: "sentenced seven to between ... and four years": of the seven."""
    for index, figure in enumerate(sentence.figures):
        told = figure.state in (State.VALUE, State.ZERO_STATED)
        if told and figure.rows and figure.rows[0].of and figure.whole is None and figure.role == "new":
            _over(figure, sentence.figures[max(0, index - LONG) : index], sentence.previous)


def _over(figure: Figure, ahead: Sequence[Figure], previous: Sequence[Figure]) -> None:
    wanted = figure.rows[0].of
    count = figure.value.kind not in MEASURES
    for other in [*reversed(ahead), *reversed(previous[-NEAR:])]:
        if not other.rows or other.role == "prior" or other.value.kind not in ("count", "all"):
            continue
        if other.rows[0].metric not in wanted or other.reference:
            continue
        if count and (other.value.kind != "count" or beyond(figure, other)):
            continue
        if (
            other.role == "part"
            and other.sentence is not None
            and other.whole is not None
            and other.whole.rows[:1] == other.rows[:1]
        ):
            continue  # of all, not of those of the last kind
        if not count and _of_several_forms(other, [*ahead, *previous[-FAR:]]):
            return  # "convicted 12 for sex trafficking and four for forced labor. The mean term was": of all
        figure.role, figure.whole, figure.whole_span = "part", other, (other.start, other.stop)
        share = figure.value.kind in ("all", "percent")
        figure.relation = "share_of" if share else "part_of" if count else "statistic_of"
        if not count and figure.form is None:
            figure.form = other.form
        return


def _of_several_forms(figure: Figure, others: Sequence[Figure]) -> bool:
    """Whether the same sentence tells of others by another form."""
    return figure.form is not None and any(
        other.role == figure.role
        and other.rows[:1] == figure.rows[:1]
        and other.sentence == figure.sentence
        and other.form not in (None, figure.form)
        for other in others
    )


# ---- after dating


def of_its_year(sentence: Reader) -> None:
    """A length of sentences is taken over the people of its own year.

    "Eight were convicted in 2010, compared with six in 2009. ... offenders convicted in 2009 received an average of 30
    months": over the six.
    """
    for index, figure in enumerate(sentence.figures):
        whole = figure.whole
        if figure.relation != "statistic_of" or figure.role != "part" or whole is None or not _apart(figure, whole):
            continue
        around = [*reversed(sentence.figures[max(0, index - LONG) : index]), *reversed(sentence.previous[-FAR:])]
        other = next((one for one in around if _may_hold(figure, one)), None)
        figure.whole = other
        if other is None:
            figure.role, figure.whole_span = "new", None
        else:
            figure.whole_span = (other.start, other.stop)
        if not figure.own_form:
            figure.form = other.form if other is not None else None


def _apart(one: Figure, other: Figure) -> bool:
    """Whether two figures are of two calendar years."""
    years = _year(one), _year(other)
    return None not in years and years[0] != years[1]


def _year(figure: Figure) -> int | None:
    """The calendar year of a figure, or of the whole that it is a part of."""
    for _ in range(FAR):
        if figure.period is not None:
            return figure.period.year
        if figure.role != "part" or figure.whole is None:
            return None
        figure = figure.whole
    return None


def _may_hold(figure: Figure, other: Figure) -> bool:
    """Whether `other` counts the people that a statistic of its year is taken over."""
    counts = bool(other.rows) and other.value.kind == "count"
    return counts and other.rows[0].metric in figure.rows[0].of and _year(other) == _year(figure)


def looked_back_at(sentence: Reader) -> None:
    """A sentence that calls what stands before it a change, and gives the figure of the year before.

    "... received 10 years. This was an increase in terms, as offenders convicted in 2009 received an average of 30
    months": an earlier figure of the 10 years.
    """
    opening = sentence.tokens[:NEAR]
    if len(opening) < 3 or not opening[0].has("this") or not opening[1].has("amounts_to"):
        return
    stated = direction([token for token in opening if token.has("difference")])
    if stated is None:
        return
    for figure in sentence.figures:
        year = _year(figure) if figure.role != "prior" and figure.rows else None
        if year is None:
            continue
        for newer in sentence.previous[-FAR:]:
            same = bool(newer.rows) and newer.rows[0].metric == figure.rows[0].metric and like(newer, figure)
            if same and newer.role != "prior" and not newer.value.range and _year(newer) == year + 1:
                newer.earlier.append((figure, "value_pair", stated))


# ---- lists that mirror others


def mirror(sentence: Reader) -> None:
    """Lists whose members go with those of the list in front, "respectively".

    "26 investigations - 16 of sex trafficking, eight of forced labor - compared to 20 (14 and four, respectively)": parts
    of the 20, of the forms of the 16 and the eight. "16 defendants and 38 others, compared with 20 and 29,
    respectively": earlier figures in that order.
    """
    for at, token in enumerate(sentence.tokens):
        if token.has("respectively"):
            run = _run_before(sentence, at)
            if len(run) > 1:
                _mirror(sentence, run)


def _run_before(sentence: Reader, at: int) -> list[Figure]:
    """ "14, four, and two, respectively": the bare figures that directly precede"""
    run: list[Figure] = []
    stop = at
    for figure in sentence.in_front(at, FAR):
        between = sentence.tokens[figure.end : stop]
        joined = all(token.low == "," or token.has("conj") for token in between)
        if not figure.bare or figure.value.kind not in ("count", "none") or not joined:
            break
        run.append(figure)
        stop = figure.at
    return run[::-1]


def _mirror(sentence: Reader, run: Sequence[Figure]) -> None:
    first = run[0]
    ahead = list(sentence.in_front(first.at, FAR))[::-1]
    if not ahead:
        return
    if sentence.lows[first.at - 1] == "(":
        _mirror_parts(ahead, run)
        return
    tops = [one for one in ahead if one.role == "new" and one.value.kind == "count" and not one.reference]
    if first.role == "prior" and len(tops) >= len(run):
        for figure, model in zip(run, tops[-len(run) :], strict=True):
            unpair(figure)
            set_against(figure, model, first.stated)


def _mirror_parts(ahead: Sequence[Figure], run: Sequence[Figure]) -> None:
    whole = ahead[-1]
    lists: dict[int, list[Figure]] = {}
    for figure in ahead[:-1]:
        if figure.role == "part" and figure.whole is not None:
            lists.setdefault(id(figure.whole), []).append(figure)
    source = next((parts for parts in reversed(lists.values()) if len(parts) == len(run)), None)
    if source is None:
        return
    for figure, model in zip(run, source, strict=True):
        unpair(figure)
        figure.role, figure.whole, figure.whole_span = "part", whole, (whole.start, whole.stop)
        figure.form, figure.population, figure.own_form = model.form, model.population, model.own_form
        model.earlier.append((figure, "value_pair", None))
    if whole.role == "prior" and source[0].whole is not None:
        unpair(whole)
        whole.newer = source[0].whole
        source[0].whole.earlier.insert(0, (whole, "value_pair", whole.stated))


def resum(sentence: Reader) -> None:
    """Parts that add up to another figure in front are that one's.

    "38 investigations involving 66 suspects: 21 ..., nine ..., and eight": of the 38.
    """
    groups: dict[int, list[Figure]] = {}
    for figure in sentence.figures:
        if figure.role == "part" and figure.value.kind == "count" and figure.whole is not None and figure.bare:
            groups.setdefault(id(figure.whole), []).append(figure)
    for parts in groups.values():
        whole = parts[0].whole
        total = sum(part.value.low or 0 for part in parts)
        if len(parts) < 2 or whole is None or whole.value.low == total or whole.value.kind != "count":
            continue
        other = next(
            (
                one
                for one in sentence.in_front(parts[0].at, FAR)
                if one.role == "new" and one.value.low == total and one.value.kind == "count"
            ),
            None,
        )
        for part in parts if other is not None else ():
            assert other is not None
            part.whole, part.whole_span = other, (other.start, other.stop)

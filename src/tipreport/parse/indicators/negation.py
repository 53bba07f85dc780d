"""Stated absences that a verb carries: "did not prosecute any", "did not report investigating", "was not aware of".

Over 400 lines: every way of stating an absence stands together, so that none folds into another.
"""

from __future__ import annotations

from collections.abc import Sequence

from tipreport.model import State
from tipreport.parse.indicators.lexis import BASE, ING, PAST
from tipreport.parse.indicators.mentions import Mention, noun_phrase
from tipreport.parse.indicators.tokens import Token
from tipreport.parse.indicators.values import Value
from tipreport.rules.lexicon import MetricRow

# "did not adequately investigate": a judgment, no absence
_JUDGING = frozenset(
    "adequately effectively always consistently fully sufficiently vigorously systematically routinely regularly properly "
    "appropriately aggressively uniformly thoroughly often usually generally necessarily explicitly specifically directly "
    "criminally actively meaningfully formally proactively".split()
)
# "did not provide enough support"
_SCANT = frozenset("enough sufficient adequate comprehensive effective meaningful necessary appropriate all".split())
_REACH = 26
_ANY = frozenset(("any", "a", "an", "a single", "new", "all"))
_QUANTITY = frozenset(
    ("how", "number", "the number of", "number of", "numbers", "the total number of", "total number of")
)


def absences(tokens: Sequence[Token], officials: MetricRow, earlier: Sequence[Mention] = ()) -> list[Mention]:
    """The absences that verbs state. `officials` is the metric of whatever is done about officials; `earlier` are
    the figures in front, whose parts may be what is not told.

    Grammar: not {adverb} verbs ["any"] object | not report-verb objects | not data-verb data-noun "on" objects |
    not aware-word objects. "did not investigate, prosecute, or convict any traffickers" is three.
    """
    found: list[Mention] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.has("not") and not (at + 1 < len(tokens) and tokens[at + 1].low in ("only", "limited", "including")):
            at = _one(tokens, at, found)
        elif token.low == "neither":
            _neither(tokens, at, found)
        elif token.kind == "value" and token.value is not None and token.value.kind == "none":
            _silence_of_no(tokens, at, found)
        elif token.low == "unavailable" or (
            token.low == "available" and tokens[at - 1].low in ("not", "were not", "was not")
        ):
            _unavailable(tokens, at, found, earlier)
        elif token.low == "unaware of":
            _objects(tokens, at, at, at + 1, State.NONE_KNOWN, found, ())
        elif token.low in ("unknown", "unclear", "unavailable", "not available") and at and _be_before(tokens, at):
            _unknown(tokens, at, found)
        at += 1
    _undivided(tokens, found, earlier)
    for mention in found:  # "did not prosecute any of them"
        if not mention.kind and mention.rule == "negated verb" and _of_them(tokens, mention):
            whole = next((m for m in reversed(earlier) if m.kind and m.start < mention.start), None)
            if whole is not None:
                mention.kind, mention.unit, mention.whole, mention.role = whole.kind, whole.unit, whole, "part"
                mention.whole_span = (whole.start, whole.stop)
    for mention in found:
        if mention.kind in ("official", "complicit"):
            mention.rows = tuple(
                row
                if row.governs is False and row.metric != officials.metric and "official" in row.objects
                else officials
                for row in mention.rows
            )
            if mention.rows == (officials,):
                mention.unit = "official"
    return found


def _of_them(tokens: Sequence[Token], mention: Mention) -> bool:
    return any(token.low in ("of them", "of these", "of those") for token in tokens[mention.at + 1 : mention.at + 7])


_PARTS = frozenset(("of", "of them", "of these", "of those", "were", "was", "involved", "concerned", "had", "included"))


def _undivided(tokens: Sequence[Token], found: list[Mention], earlier: Sequence[Mention]) -> None:
    """ "did not say how many of the 45 were labor cases", "did not disaggregate the data": parts that are not told.

    The metric is that of the whole in front.
    """
    told = {mention.at for mention in found}
    for at, token in enumerate(tokens):
        if not (token.has("not") or token.low in ("unknown", "unclear")) or at in told:
            continue
        span = tokens[at + 1 : at + 9]
        split = any(t.word is not None and "split" in t.word.silence for t in span[:3])
        many = next((n for n, t in enumerate(span[:-2]) if t.low == "how" and span[n + 1].low == "many"), None)
        if (many is not None and span[many + 2].low not in _PARTS) or (many is None and not split):
            continue
        begin = tokens[at].start
        whole = next(
            (
                m
                for m in reversed(earlier)
                if m.start < begin and m.rows and m.value.kind == "count" and m.role == "new"
            ),
            None,
        )
        if whole is None:
            continue
        last = next((n for n, t in enumerate(span) if t.word is not None and t.word.silence), 0) + at + 1
        mention = _mention(tokens, at, last if token.has("not") else at, whole.rows[0], State.NOT_DISAGGREGATED)
        mention.kind, mention.unit, mention.rule = whole.kind, None, "not disaggregated"
        mention.end = min(len(tokens), last + 1)
        mention.doer_at = at
        found.append(mention)


def _neither(tokens: Sequence[Token], at: int, found: list[Mention]) -> None:
    """ "neither investigated nor prosecuted any cases", "neither the government nor NGOs identified any victims" """
    verbs: list[tuple[int, tuple[MetricRow, ...]]] = []
    for index in range(at + 1, min(len(tokens) - 2, at + _REACH)):
        word = tokens[index + 1].word
        if tokens[index].low == ";":
            break
        if tokens[index].low == "nor" and word is not None and "report" in word.silence:
            _objects(tokens, index, index + 1, index + 2, State.NOT_REPORTED, found, ())  # "nor reported orders"
    for index in range(at + 1, min(len(tokens), at + 16)):
        token = tokens[index]
        if token.low in ("any", "a"):
            if verbs and token.low == "any":
                _direct(tokens, at, index - 1, verbs, found)
            return
        if token.kind in ("value", "mark") and token.low != ",":
            return
        if token.word is not None and token.word.verbs and token.word.tense in (PAST, BASE) and token.word.noun is None:
            verbs.append((index, token.word.verbs))


def _unavailable(tokens: Sequence[Token], at: int, found: list[Mention], earlier: Sequence[Mention]) -> None:
    """ "statistics on arrests were not available": what is not told stands in front.

    "convicted 31, down from 109 in 2020; data for 2021 were not available": what the figure in front counts.
    """
    for back in range(at - 1, max(-1, at - 16), -1):
        word = tokens[back].word
        if word is not None and "noun" in word.silence:
            start = at - 1 if tokens[at].low == "available" else at
            made: list[Mention] = []
            _objects(tokens[: at - 1], back, back, back + 1, State.NOT_REPORTED, made, ())
            for mention in made:
                mention.at, mention.start, mention.stop = start, tokens[start].start, tokens[at].end
            if not made and any(token.kind == "time" for token in tokens[back + 1 : start]):
                told = next((m for m in reversed(earlier) if m.rows and m.start < tokens[back].start), None)
                if told is not None and told.value.kind == "count":
                    mention = _mention(tokens, start, at, told.rows[0], State.NOT_REPORTED)
                    mention.kind, mention.rule, mention.form = told.kind, "not reported", told.form
                    made = [mention]
            found.extend(made)
            return
        if tokens[back].low in (";", "."):
            return


def _be_before(tokens: Sequence[Token], at: int) -> bool:
    return any(token.low in ("was", "is", "were", "are", "remained") for token in tokens[max(0, at - 3) : at])


def _mention(tokens: Sequence[Token], start: int, stop: int, row: MetricRow, state: State) -> Mention:
    value = Value("none", 0, 0)
    mention = Mention(start, start + 1, value, tokens[start].start, tokens[stop].end)
    mention.rows, mention.state = (row,), state
    mention.nothing = state is State.ZERO_STATED
    return mention


def _one(tokens: Sequence[Token], at: int, found: list[Mention]) -> int:
    """Read one negation; the index of its last verb."""
    verbs: list[tuple[int, tuple[MetricRow, ...]]] = []
    silence: set[str] = set()
    light = False
    index = at + 1
    last = at
    while index < len(tokens) and index - at < 18:
        token = tokens[index]
        word = token.word
        if token.kind in ("time", "decoy"):
            index += 1
            continue
        if token.kind == "mark" and token.low in (",", "/"):
            index += 1
            continue
        if token.kind != "word":
            break
        if token.low in _JUDGING and not verbs:
            return at
        if word is None:
            if token.low.endswith("ly") or token.low in ("however", "therefore", "once"):
                index += 1
                continue
            break
        grammar = word.grammar
        if "conj" in grammar or token.low in (
            "however",
            "also",
            "to",
            "been",
            "be",
            "have",
            "ever",
            "otherwise",
            "yet",
            "even",
            "did",
            "not",
        ):
            index += 1
            continue
        if word.silence & {"report", "data", "split", "aware"} and (
            word.tense in (BASE, PAST, "") or "aware" in word.silence
        ):
            silence |= word.silence
            if word.verbs and word.tense == BASE:
                verbs.append((index, word.verbs))
            light = light or word.light
            last = index
            index += 1
            continue
        if word.verbs and (word.tense in (BASE, PAST)) and not (word.noun is not None and verbs):
            verbs.append((index, word.verbs))
            light = light or word.light
            last = index
            index += 1
            continue
        if (word.light or word.phase_verb) and word.tense in (BASE, PAST):
            light = True
            last = index
            index += 1
            continue
        break
    if last == at:
        if any(token.low == "been" for token in tokens[at + 1 : at + 3]):
            _light_objects(tokens, at, index - 1, found)  # "there has never been a conviction"
        return at
    if "split" in silence:
        _objects(tokens, at, last, last + 1, State.NOT_DISAGGREGATED, found, ())
    elif "aware" in silence:
        _objects(tokens, at, last, last + 1, State.NONE_KNOWN, found, ())
    elif ("report" in silence and not _any_direct(tokens, last + 1, verbs)) or (
        "data" in silence and _data_noun(tokens, last + 1)
    ):
        _objects(tokens, at, last, last + 1, State.NOT_REPORTED, found, ())
    elif verbs and _direct(tokens, at, last, verbs, found):
        pass
    elif light or "data" in silence:
        _light_objects(tokens, at, last, found)
    return last


def _any_direct(tokens: Sequence[Token], at: int, verbs: Sequence[object]) -> bool:
    del tokens, at, verbs
    return False


def _data_noun(tokens: Sequence[Token], at: int) -> bool:
    for token in tokens[at : at + 9]:
        if token.kind == "mark" and token.low in (";", "."):
            return False
        if token.word is not None and "noun" in token.word.silence:
            return True
    return False


def _direct(
    tokens: Sequence[Token],
    at: int,
    last: int,
    verbs: Sequence[tuple[int, tuple[MetricRow, ...]]],
    found: list[Mention],
) -> bool:
    """The metric verbs' own object: "did not prosecute or convict any traffickers"."""
    probe, anchor, any_word = _object(tokens, last + 1)
    if probe is None:
        return False
    if probe.counted is not None and not any(probe.kind in row.objects for _, rows in verbs for row in rows):
        return False
    made = False
    stop = last
    if any_word >= 0 and len(verbs) == 1:
        stop = any_word
    for _, rows in verbs:
        row = None
        for candidate in rows:
            if (probe.kind and probe.kind in candidate.objects) or (
                not probe.kind and any_word >= 0 and candidate.governs and "any" in candidate.objects
            ):
                row = candidate
                break
        if row is None:
            continue
        if row.metric == "victims":
            continue
        if len(verbs) > 1:
            mention = _mention(tokens, at, at, row, State.ZERO_STATED)
        else:
            mention = _mention(tokens, at, stop, row, State.ZERO_STATED)
        _copy(mention, probe, anchor)
        mention.rule = "negated verb"
        mention.doer_at = at
        found.append(mention)
        made = True
    return made


def _object(tokens: Sequence[Token], at: int) -> tuple[Mention | None, int, int]:
    """The noun phrase behind a negated verb, and where "any" stands."""
    any_word = -1
    limit = min(len(tokens), at + 6)
    while at < limit:
        token = tokens[at]
        if token.low in ("anyone", "anybody"):
            return Mention(at, at + 1, Value("none", 0, 0), 0, 0), at, at
        if token.low in _ANY or token.low == "any":
            any_word = at if token.low == "any" else any_word
            at += 1
            continue
        if token.kind == "time" or token.low in (
            ",",
            "or",
            "of",
            "the",
            "its",
            "against",
            "additional",
            "other",
            "for",
            "and",
            "in",
        ):
            if token.low in ("the", "its", "for", "and", "in") and any_word < 0:
                return None, at, any_word
            at += 1
            continue
        break
    if at >= limit or tokens[at].kind != "word":
        return (
            (Mention(at, at, Value("none", 0, 0), 0, 0), at, any_word)
            if any_word >= 0 and at >= len(tokens)
            else (None, at, any_word)
        )
    probe = Mention(at - 1, at, Value("none", 0, 0), 0, 0)
    noun_phrase(tokens, probe)
    if any_word < 0:
        word = tokens[probe.noun_at].word if probe.noun_at >= 0 else None
        if probe.noun_at < 0 or (word is not None and not word.plural):
            if tokens[at - 1].low not in ("a", "an", "a single"):
                return None, at, any_word
    return probe, at, any_word


def _copy(mention: Mention, probe: Mention, anchor: int) -> None:
    mention.kind, mention.unit, mention.form, mention.own_form = probe.kind, probe.unit, probe.form, probe.own_form
    mention.population, mention.offence = probe.population, probe.offence
    mention.counted = None
    mention.end = max(probe.end, anchor)


_STOPS = frozenset(
    (
        ";",
        "but",
        "although",
        "while",
        "however",
        "because",
        "despite",
        "due to",
        "though",
        "and did",
        "whereas",
        "which",
    )
)


def _objects(
    tokens: Sequence[Token], at: int, last: int, begin: int, state: State, found: list[Mention], skip: Sequence[str]
) -> None:
    """Each metric noun, gerund or "how many ... were" in what is not reported."""
    rows: list[tuple[MetricRow, Mention]] = []
    stop = min(len(tokens), begin + _REACH)
    index = begin
    counting = bool(skip)
    after_preposition = False
    pending: Mention | None = None
    while index < stop:
        token = tokens[index]
        word = token.word
        if token.low in _STOPS or (token.kind == "mark" and token.low in ("(", ":", "–")):
            break
        if token.kind == "value":
            index += 1
            continue
        if token.low in _QUANTITY or token.low == "whether":
            counting = True
        if word is not None:
            if (
                word.verbs
                and (
                    (word.tense == ING and not word.light)
                    or (word.tense == PAST and not word.light and (counting or _participle(pending, index)))
                )
                and word.noun is None
                and not (word.tense == ING and (word.counted or word.service) and not _noun_next(tokens, index + 1))
            ):
                probe = (
                    pending if word.tense == PAST and pending is not None and not skip else _probe(tokens, index + 1)
                )
                row = _fit(word.verbs, probe)
                if row is not None and row.metric != "victims":
                    rows.append((row, probe))
                    pending = None
            elif word.counted is not None or (
                word.service is not None and (after_preposition or counting) and tokens[index - 1].low != "to"
            ):
                row = word.counted or word.service
                assert row is not None
                if row.metric not in ("studies", "victims", "campaigns") or word.counted is not None:
                    if not (row.metric in ("shelters",) and counting):
                        rows.append((row, _probe_here(tokens, index)))
            elif word.noun is not None:
                probe = Mention(index - 1, index, Value("none", 0, 0), 0, 0)
                noun_phrase(tokens, probe)
                if pending is None:
                    pending = probe
                index = max(index, probe.end - 1)
            if "prep" in word.grammar or (word.light and word.tense == ING):
                after_preposition = True
            if word.grammar & {"rel"} and rows:
                break
        index += 1
    if not rows and pending is not None and pending.kind in ("victim",) and counting:
        pass
    if rows and rows[-1][1].kind in ("official", "complicit"):
        for row, probe in rows:  # "investigations, prosecutions, or convictions of officials"
            if probe.counted is None and row.nouns:
                probe.kind = rows[-1][1].kind
    seen: set[str] = set()
    for row, probe in rows:
        if row.metric in seen and probe.kind not in ("official", "complicit"):
            continue
        seen.add(row.metric)
        mention = _mention(tokens, at, last if len(rows) == 1 else at, row, state)
        _copy(mention, probe, probe.end)
        if state is not State.NOT_REPORTED:
            mention.unit = None
        mention.rule = {State.NOT_REPORTED: "not reported", State.NONE_KNOWN: "none known"}.get(
            state, "not disaggregated"
        )
        mention.doer_at = at
        found.append(mention)


def _participle(pending: Mention | None, index: int) -> bool:
    """ "data on victims assisted by NGOs" """
    return pending is not None and pending.end == index


def _noun_next(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and (
        tokens[at].low in ("any", "or", ",", "and")
        or (tokens[at].word is not None and tokens[at].said.noun is not None)
    )


def _probe(tokens: Sequence[Token], at: int) -> Mention:
    while at < len(tokens) and tokens[at].low in ("any", "the", "a", "an", ",", "or", "and", "all", "new"):
        if (
            tokens[at].low in (",", "or", "and")
            and at + 1 < len(tokens)
            and tokens[at + 1].word is not None
            and tokens[at + 1].said.tense == ING
        ):
            at += 1
            while at < len(tokens) and tokens[at].word is not None and tokens[at].word.tense == ING:  # type: ignore[union-attr]
                at += 1
            continue
        at += 1
    probe = Mention(at - 1, at, Value("none", 0, 0), 0, 0)
    noun_phrase(tokens, probe)
    return probe


def _probe_here(tokens: Sequence[Token], at: int) -> Mention:
    """The phrase that ends in a metric noun, with what "of" adds."""
    probe = Mention(at - 1, at, Value("none", 0, 0), 0, 0)
    back = at
    while (
        back > 0
        and at - back < 5
        and tokens[back - 1].kind == "word"
        and tokens[back - 1].word is not None
        and tokens[back - 1].said.form is not None
    ):
        back -= 1
    if back < at:
        probe.form, probe.own_form = tokens[back].word.form, True  # type: ignore[union-attr]
    word = tokens[at].word
    probe.counted = word.counted if word is not None else None
    probe.end = at + 1
    if at + 1 < len(tokens) and tokens[at + 1].low in ("of", "for", "against", "involving"):
        of = Mention(at + 1, at + 2, Value("none", 0, 0), 0, 0)
        noun_phrase(tokens, of)
        probe.population = of.population
        probe.kind, probe.unit = of.kind, of.unit
        probe.form, probe.own_form = probe.form or of.form, probe.own_form or of.own_form
        probe.end = max(probe.end, of.end)
    return probe


def _fit(rows: Sequence[MetricRow], probe: Mention) -> MetricRow | None:
    for row in rows:
        if probe.kind and probe.kind in row.objects:
            return row
    if not probe.kind:
        return next((row for row in rows if row.governs), None)
    return None


def _light_objects(tokens: Sequence[Token], at: int, last: int, found: list[Mention]) -> None:
    """ "did not make any arrests", "did not fund any campaigns", "did not operate shelters" """
    index = last + 1
    any_word = -1
    stop = min(len(tokens), index + 12)
    rows: list[tuple[MetricRow, Mention]] = []
    while index < stop:
        token = tokens[index]
        word = token.word
        if token.kind == "value" or (token.kind == "mark" and token.low != ","):
            break
        if token.low == "any":
            any_word = index
        if word is not None:
            if word.counted is not None or word.service is not None:
                row = word.counted or word.service
                assert row is not None
                if (
                    index + 1 < len(tokens)
                    and tokens[index + 1].word is not None
                    and (tokens[index + 1].said.counted is not None or tokens[index + 1].said.noun is not None)
                    and not rows
                ):
                    index += 1
                    continue
                probe = _probe_here(tokens, index)
                rows.append((row, probe))
                following = tokens[index + 1].low if index + 1 < len(tokens) else ""
                if following not in (",", "or", "and", "nor"):
                    break
            elif word.noun is not None and word.form is None and any_word < 0:
                if not (index + 1 < len(tokens) and tokens[index + 1].word is not None):
                    break
            elif word.grammar & {"prep", "rel", "clause", "aux"} and not rows:
                break
        if token.low in _JUDGING or token.low in _SCANT:
            return
        if token.has("not"):
            break
        index += 1
    wanted = [(row, probe) for row, probe in rows]
    for row, probe in wanted:
        mention = _mention(
            tokens, at, any_word if any_word > last and len(wanted) == 1 else last, row, State.ZERO_STATED
        )
        _copy(mention, probe, probe.end)
        if probe.counted is not None:
            mention.kind, mention.counted, mention.unit = "", row, row.unit
        elif not probe.kind:
            mention.unit = None
        mention.rule = "negated verb with a noun"
        mention.doer_at = at
        found.append(mention)


def _silence_of_no(tokens: Sequence[Token], at: int, found: list[Mention]) -> None:
    """ "no reports of prosecutions", "no data on victims", "no known cases" """
    following = tokens[at + 1 : at + 6]
    for offset, token in enumerate(following):
        word = token.word
        if token.kind != "word":
            return
        if word is None:
            continue
        if "noun" in word.silence and token.low not in ("record",):
            _objects(tokens, at, at + 1 + offset, at + 2 + offset, State.NOT_REPORTED, found, ())
            return
        if "known" in word.silence and offset <= 3:
            if token.low == "reports that" or tokens[min(len(tokens) - 1, at + 2 + offset)].low == "that":
                begin = at + 2 + offset  # "no reports that the government penalized victims"
                _objects(tokens, at, at + 1 + offset, begin, State.NONE_KNOWN, found, ("clause",))
                return
            for behind in range(at + 2 + offset, min(len(tokens), at + 5 + offset)):
                if tokens[behind].low in ("in which", "where"):
                    # "no reported cases in which authorities penalized victims"
                    _objects(tokens, at, behind - 1, behind + 1, State.NONE_KNOWN, found, ("clause",))
                    break
            return
        if word.counted is not None or word.noun is not None:
            return


def _unknown(tokens: Sequence[Token], at: int, found: list[Mention]) -> None:
    """ "it is unknown how many victims were referred" """
    if at + 1 < len(tokens) and tokens[at + 1].low in ("how", "if", "whether"):
        _objects(tokens, at, at, at + 1, State.NOT_REPORTED, found, ())

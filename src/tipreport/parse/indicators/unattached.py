"""Productions for what no verb or noun next to it governs."""

from __future__ import annotations

from collections.abc import Sequence

from tipreport.model import Qualifier, State
from tipreport.parse.indicators.assemble import Sentence, choose
from tipreport.parse.indicators.mentions import Mention, noun_phrase
from tipreport.parse.indicators.tokens import Token
from tipreport.parse.indicators.values import Value
from tipreport.parse.indicators.words import PAST
from tipreport.rules.changes import MOVED
from tipreport.rules.lexicon import MetricRow

_REACH = 16
_SHARING = frozenset("accounted made comprised constituted represented formed composed".split())
_VICTIMS = ("victim", "potential")


def known(sentence: Sentence) -> None:
    """ "no reports of", "no known", "no victims are known to": nobody knows of any."""
    for mention in sentence.mentions:
        if mention.nothing and _known(sentence.tokens, mention):
            mention.state = State.NONE_KNOWN


def _known(tokens: Sequence[Token], mention: Mention) -> bool:
    ahead = [token.low for token in tokens[mention.end : mention.end + 10]]
    for at, low in enumerate(ahead[:-1]):  # "no cases of child sex tourism were reported"
        if low in ("were", "was", "are") and ahead[at + 1] == "reported":
            return True
        if low in (",", ";", "and", "but"):
            break
    if [token.low for token in tokens[mention.end : mention.end + 2]] in (
        ["are", "known"],
        ["were", "known"],
        ["is", "known"],
    ):
        return True
    for token in tokens[mention.at + 1 : mention.at + 4]:
        if token.word is None:
            if token.kind == "mark":
                return False
            continue
        if token.low == "known" or "known" in token.word.silence:
            return True
        if token.word.noun is not None or token.word.counted is not None:
            return False
    return False


def negated_nouns(sentence: Sentence) -> None:
    """ "no investigations, prosecutions, or convictions": one negation, a figure for each noun.

    Grammar: no noun {("," | "or" | "and") [form] noun}.
    """
    tokens = sentence.tokens
    for mention in sentence.mentions:
        if not mention.nothing or mention.counted is None or not mention.rows:
            continue
        at = mention.end
        rows = [*mention.rows]
        while at < len(tokens) and tokens[at].low in (",", "or", "and", "nor", "/", "and/or"):
            while at < len(tokens) and (
                tokens[at].low in (",", "or", "and", "nor", "no", "any", "/", "and/or")
                or (tokens[at].word is not None and tokens[at].said.form is not None)
            ):
                at += 1
            word = tokens[at].word if at < len(tokens) else None
            if word is None or word.counted is None or tokens[at].kind != "word":
                break
            if word.counted not in rows:
                rows.append(word.counted)
            at += 1
            mention.end = at
        if len(rows) > 1:
            mention.rows = tuple(rows)


_SPACES = frozenset(("places", "spaces"))
_HAVING = frozenset(("has", "have", "had", "with", "offers", "offered", "offer", "provides", "provided", "a total of"))
_ABLE = frozenset(("can", "could", "is able to", "are able to"))


def capacities(sentence: Sentence, named: dict[str, MetricRow]) -> None:
    """ "the shelter can house up to 60", "together they have 286 places": how many there is room for"""
    tokens, capacity = sentence.tokens, named["shelter_capacity"]
    for mention in sentence.mentions:
        if mention.value.kind != "count" or mention.nothing:
            continue
        if mention.rows and mention.rows[0].metric in ("victims_sheltered", "victims_assisted"):
            verb = mention.doer_at
            if verb <= 0 or mention.rule != "object of a verb":
                continue
            able = mention.rows[0].metric == "victims_sheltered" and tokens[verb - 1].low in _ABLE
            if able or "capacity" in [token.low for token in tokens[max(0, verb - 2) : verb]]:
                mention.rows, mention.kind, mention.unit = (capacity,), "", "victim"
        elif not mention.rows and mention.bare and mention.end < len(tokens) and tokens[mention.end].low in _SPACES:
            sheltered = any(
                m.rows and m.rows[0].metric in ("shelters", "victims_sheltered")
                for m in [*sentence.previous[-3:], *sentence.mentions]
            ) or any(t.word is not None and t.word.counted is named["shelters"] for t in tokens[: mention.at])
            if sheltered and tokens[mention.at - 1].low in _HAVING:
                mention.rows, mention.rule, mention.unit = (capacity,), "counted noun", "bed"


def numbers_of(sentence: Sentence) -> None:
    """ "increased the number of investigations from 12 in 2009 to 20 in 2010": the noun stands in front"""
    tokens = sentence.tokens
    for mention in sentence.mentions:
        first = mention.priors[0][0] if mention.priors and not mention.rows and mention.bare else None
        if first is not None and first.rule == "number of a noun":
            mention.rows, mention.rule, mention.counted = first.rows, first.rule, first.counted
            mention.kind, mention.unit, mention.form = first.kind, first.unit, first.form
        if (
            mention.rows
            or not (mention.bare or mention.kind == "case")
            or mention.value.kind not in ("count", "none")
            or mention.role == "part"
        ):
            continue
        before = tokens[mention.at - 1].low.split(" ")[-1] if mention.at else ""
        if before not in ("from", "to", "at", "was", "by", "reached", "totaled", "of"):
            continue
        for back in range(mention.at - 1, max(-1, mention.at - _REACH), -1):
            token = tokens[back]
            if token.low == ";":
                break
            row = token.word.counted if token.word is not None else None
            if (
                row is not None
                and token.word is not None
                and token.word.plural
                and _moved(tokens[back + 1 : mention.at])
            ):
                mention.rows, mention.rule = (row,), "number of a noun"  # "prosecutions fell to 12"
                mention.counted = row
                break
            if token.low not in ("the number of", "number of", "number", "the total number of", "total number of"):
                continue
            begin = back + 1 if token.low.endswith("of") else back + 2
            probe = Mention(begin - 1, begin, Value("count", 2, 2), 0, 0)
            noun_phrase(tokens, probe)
            row = probe.counted
            if row is None and not probe.bare:
                for ahead in range(probe.end, min(len(tokens), probe.end + 5)):
                    word = tokens[ahead].word
                    row = next((r for r in word.verbs if probe.kind in r.objects), None) if word is not None else None
                    if row is not None:
                        break
            if row is not None:
                mention.rows, mention.rule = (row,), "number of a noun"
                mention.kind, mention.unit, mention.counted = probe.kind, probe.unit, probe.counted
                mention.form, mention.population = probe.form, probe.population
            break


def _moved(between: Sequence[Token]) -> bool:
    """Whether a verb of change stands between a plural and its figure, and no other figure."""
    values = sum(
        token.kind == "value" and between[at - 1].low.split(" ")[-1] != "from" for at, token in enumerate(between) if at
    )
    return any(token.low.startswith(MOVED) for token in between) and not values


def defaults(sentence: Sentence, named: dict[str, MetricRow], previous: Sequence[Mention]) -> None:
    """Victims whom nobody acts on, cases that nobody is said to handle, and shares of the figure in front.

    "there are 12,000 victims", "no reports of forced labor": victims; "reported four cases of trafficking":
    investigations; "foreigners accounted for 31 percent".
    """
    victims, cases = named["victims"], named["investigations"]
    for index, mention in enumerate(sentence.mentions):
        if not mention.rows and mention.kind == "case" and index and sentence.low(mention.at - 1) == "in":
            _in_cases(mention, sentence.mentions[index - 1])
        if mention.rows or mention.value.kind in ("money", "duration", "life"):
            continue
        if mention.reference:
            row = choose(mention.premodified, mention) if mention.premodified else None
            if row is not None:
                mention.rows, mention.rule = (row,), "participle"  # "of 12 convicted traffickers"
            continue
        if mention.nothing:
            if mention.state is State.NONE_KNOWN and (
                mention.own_form or mention.kind in ("victim", "person", "worker")
            ):
                mention.rows, mention.rule = (victims,), "none known"
            elif mention.kind == "case" and mention.own_form:
                mention.rows, mention.rule = (cases,), "cases"
            elif mention.bare or mention.kind == "thing":
                _no_service(sentence.tokens, mention)
            if not mention.rows:
                _nobody_did(sentence.tokens, mention)
            continue
        told = mention.role == "new" and mention.premodified and sentence.low(mention.end) in ("were", "are", "was")
        if told and (row := choose(mention.premodified, mention)) is not None:
            mention.rows, mention.rule = (row,), "participle"  # "eleven identified victims were foreigners"
            continue
        if mention.role != "new":
            continue
        paid = next(
            (
                m.rows[0]
                for m in reversed(sentence.mentions[max(0, index - 6) : index])
                if m.value.kind == "money" and m.rows
            ),
            None,
        )
        if paid is not None and mention.kind in paid.objects and sentence.tokens[mention.at - 1].low in ("to", "for"):
            mention.rows, mention.rule = (paid,), "object of a noun"  # "restitution totaling $5,000 to nine victims"
        elif mention.definite and any(other.value.low == mention.value.low and other.rows for other in previous[-20:]):
            mention.kind = "thing"  # "the 20 victims" of the sentence before
            _repoint(sentence, index, previous)
        elif mention.kind in _VICTIMS and not mention.definite and _there(sentence.tokens, mention):
            mention.rows, mention.rule = (victims,), "victims"
        elif mention.kind in ("official", "person", "student") and _taught(sentence, mention, index):
            mention.rows, mention.rule = (named["trainees"],), "participants of a training"
        elif mention.value.kind == "percent" and mention.kind in ("person", "worker") and _suffering(sentence, mention):
            mention.rows, mention.rule = (victims,), "share of a population"
        elif mention.kind in ("student", "audience"):
            mention.rows, mention.rule = (named["campaigns"],), "audience"
        elif mention.kind in ("person", "worker") and _estimated(sentence.tokens, mention):
            mention.rows, mention.rule = (victims,), "estimate"
        elif (
            mention.value.kind == "percent"
            and mention.bare
            and mention.at > 1
            and any(t.low in _SHARING for t in sentence.tokens[max(0, mention.at - 3) : mention.at])
        ):
            whole = next(
                (
                    m
                    for m in reversed([*previous, *sentence.mentions[:index]])
                    if m.rows and m.value.kind == "count" and m.role == "new"
                ),
                None,
            )
            if whole is not None:
                mention.role, mention.whole, mention.relation, mention.rows = "part", whole, "share_of", whole.rows[:1]
                mention.whole_span, mention.rule = (whole.start, whole.stop), "share"
                for token in sentence.tokens[max(0, mention.at - 6) : mention.at]:
                    if token.word is not None and token.word.population:
                        mention.population = (token.word.population,)


def _in_cases(mention: Mention, other: Mention) -> None:
    """ "convictions of 13 defendants in seven cases": the same is done with the cases"""
    if other.rows and other.kind in ("suspect", "offender", "person") and "case" in other.rows[0].objects:
        mention.rows, mention.rule = other.rows[:1], "cases of " + other.rule


def _repoint(sentence: Sentence, index: int, previous: Sequence[Mention]) -> None:
    """ "The 13 victims included one child": parts of the figure that is repeated"""
    mention = sentence.mentions[index]
    told = next(m for m in reversed(previous[-20:]) if m.value.low == mention.value.low and m.rows)
    for part in sentence.mentions[index : index + _REACH]:
        if part.whole is mention:
            part.whole = told


def _taught(sentence: Sentence, mention: Mention, index: int) -> bool:
    """ "ran 11 trainings, four with foreign teachers, for a total of 231 judges": who attended them"""
    before = [token.low for token in sentence.tokens[max(0, mention.at - 2) : mention.at]]
    if (
        mention.definite
        or not before
        or (
            before[-1] not in ("for", "reaching", "to", "with")
            and before[-2:] not in (["for", "a total of"], ["for", "the"])
        )
    ):
        return False
    return any(m.rows and m.rows[0].metric == "trainings" for m in sentence.mentions[max(0, index - _REACH) : index])


def _suffering(sentence: Sentence, mention: Mention) -> bool:
    """ "one in six children said that adults forced them to beg": a form of trafficking is told of a share of people"""
    tokens = sentence.tokens
    return any(
        token.word is not None and token.word.form is not None and token.low not in ("sex", "labor", "sexual", "both")
        for token in tokens[mention.end : mention.end + 2 * _REACH]
    )


def _nobody_did(tokens: Sequence[Token], mention: Mention) -> None:
    """ "no court ordered restitution", "no NGO received funding": what nobody did is an absence.

    Grammar: no actor verb [adjective] noun; the verb takes metric nouns or is one of a metric's own.
    """
    at = mention.end
    word = tokens[at].word if at < len(tokens) else None
    actor = tokens[at - 1].word
    if word is None or word.tense != PAST or actor is None or (actor.actor is None and mention.kind != "official"):
        return
    for ahead in range(at + 1, min(len(tokens), at + 5)):
        token = tokens[ahead]
        if token.kind != "word" or token.has("prep"):
            return
        if token.word is None:
            continue
        row = token.word.counted or token.word.service
        if row is not None and (word.light or word.verbs):
            mention.rows, mention.rule = (row,), "nobody did"
            mention.kind, mention.unit, mention.counted = "", row.unit, row
            return
        if token.word.noun is not None:
            row = next((r for r in word.verbs if token.word.noun.kind in r.objects), None)
            if row is not None:
                mention.rows, mention.rule = (row,), "nobody did"
                mention.kind, mention.unit = token.word.noun.kind, token.word.noun.unit
            return


def _no_service(tokens: Sequence[Token], mention: Mention) -> None:
    """ "with no funds", "no dedicated budget line", "provided no assistance to victims" """
    for at in range(mention.at + 1, min(len(tokens), mention.at + 5)):
        token = tokens[at]
        if token.kind != "word" or token.has("prep") or (token.word is not None and token.word.tense == "past"):
            return
        row = token.word.service if token.word is not None and token.word.counted is None else None
        if row is not None:
            own = [token.low for token in tokens[at + 2 : at + 4]] in (["its", "own"], ["their", "own"])
            if at + 1 < len(tokens) and tokens[at + 1].low in ("from", "of") and not own:
                return
            mention.rows, mention.rule = (row,), "no service"
            mention.kind, mention.unit = "", row.unit
            return


def _estimated(tokens: Sequence[Token], mention: Mention) -> bool:
    """ "observers estimate that 2,000 children are moved across the border" """
    return (
        any(token.low.startswith("estimat") for token in tokens[max(0, mention.at - 8) : mention.at])
        and not mention.definite
    )


def _there(tokens: Sequence[Token], mention: Mention) -> bool:
    """ "there are 12,000 victims", "an estimated 900 victims": how many there are, whoever has seen them"""
    before = tokens[max(0, mention.at - 5) : mention.at]
    return mention.value.qualifier is Qualifier.APPROXIMATELY or any(
        token.low == "there" or token.low.startswith("estimat") for token in before
    )


_RESOLVED = ("determin", "conclud", "confirm", "identif", "recogni", "certif")


def only_potential(sentence: Sentence, named: dict[str, MetricRow]) -> None:
    """ "the rescue of 11 alleged victims": a metric of its own for those who are only potential, and for their parts.

    "determined that 420 had been victims" identifies them.
    """
    for mention in sentence.mentions:
        whole = mention.whole if mention.role == "part" else None
        if mention.kind == "potential" or mention.potential:
            mention.rows = tuple(named.get(row.suspected or "", row) for row in mention.rows)
        elif whole is not None and whole.rows and mention.rows and mention.rows[0].suspected == whole.rows[0].metric:
            mention.rows = whole.rows[:1]
        elif mention.rows and mention.rows[0].metric == "victims" and mention.rule == "subject of a verb":
            before = sentence.tokens[max(0, mention.at - 4) : mention.at]
            if any(token.low.startswith(_RESOLVED) for token in before) and any(t.low == "that" for t in before):
                mention.rows, mention.rule = (named["victims_identified"],), "determined to be victims"

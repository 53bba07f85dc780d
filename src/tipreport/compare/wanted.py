"""An action of a recommendation as it is looked for in the next edition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

import attrs

from tipreport.compare.acting import act_forms, act_of_first, acts_of, core
from tipreport.compare.reporting import SAID_FOR_FORMS, Narrative
from tipreport.compare.words import TELLING, concept, weight, words_of
from tipreport.model import Action, Form, Recommendation, Span
from tipreport.rules.acts import ActRow, act_of_noun, act_of_verb
from tipreport.rules.answers import (
    GENERIC,
    HARMS,
    NO_NOUN,
    OF_ANYBODY,
    TRADES,
    AnswerRow,
    answer_rows,
)
from tipreport.rules.claims import verb_forms
from tipreport.rules.likeness import FULL
from tipreport.rules.strength import MORE


@attrs.frozen(eq=False)
class Wanted:
    """An action as it is looked for: its acts, the forms of its object with their weights, and which of them head it.

    `more`: an increase is asked. `tail` holds the words behind the object (`including complicit officials`), `told`
    those of the object, `place` the forms that say where, `clause` the telling forms of a clause that says which ones
    (`traffickers who exploit children`). `harm`: it is asked that something be not done to victims.
    `topic` holds the telling forms of the recommendation, `refers` those of the action before, where `them` behind
    the object means that. `alias`: acronyms that stand in brackets behind it, each of which says it all.
    `purpose` holds what a law is to be amended for: `to criminalize | labor trafficking`.
    """

    number: int
    action: Action
    acts: tuple[AnswerRow, ...]
    forms: dict[str, int]
    heads: frozenset[str]
    more: bool
    tail: frozenset[str]
    told: tuple[str, ...]
    place: frozenset[str]
    clause: frozenset[str]
    form: Form | None
    harm: bool
    topic: frozenset[str]
    refers: frozenset[str]
    alias: frozenset[str]
    purpose: frozenset[str]

    @property
    def total(self) -> int:
        """The weight of the object."""
        return sum(self.forms.values())

    def share(self, about: Set[str]) -> int:
        """The share of the object's weight that some forms hold, in thousandths."""
        if self.alias & about:
            return 1000
        held = sum(value for form, value in self.forms.items() if form in about)
        return 1000 * held // self.total if self.forms else 1000


MORE_OF = frozenset("more increased additional greater".split())

# `the national action plan (NAP)`
ALIAS = re.compile(r"\(([A-Z][A-Za-z]*[A-Z])s?\)")
WITH = 9
"""Words of an object among which a `with` says what is given: `provide the committee with resources`."""
PRONOUNS = frozenset("them it those its their they".split())

ASKS_MORE = MORE | {"step up"}

PREPOSITIONS = frozenset("of for to in on among against with by from at through across between into about who".split())
"""Words at which the first noun of an object is over: `funding | for shelters`."""

FORM_WORDS = frozenset(
    map(concept, "sex sexual labor forced prostitution begging servitude bonded domestic child children".split())
)
"""Words of an object that say the form of trafficking, or whom it is done to, and are no head of it."""

PLACES = frozenset("in at throughout across outside within among".split())
"""Words behind which an object says where."""

TRADE_FORMS = frozenset(concept(word) for row in TRADES for word in row)

MADE = frozenset("adopt approve finalize develop draft implement enact update complete".split())
"""Verbs whose object is a thing, though money is spoken of in front: `approve and dedicate resources to the plan`."""

NAMED = 5
"""Words of an object among which a noun names the act: `the number of labor inspections`."""

KEPT = frozenset({"assist", "collect", "study", "publish"})
"""Acts whose noun is what they are done to: services, data, research, reports."""

MEASURES = frozenset("the a an more increased additional greater number quality amount of overall their its".split())
"""Words in front of the noun of an act that say how much."""


def wanted(item: Recommendation, asking: Narrative) -> list[Wanted]:
    """The actions of a recommendation as they are looked for; `them` stands for the object of the action before.

    >>> import tipreport
    >>> norway = Narrative(tipreport.read("seeds/norway-2011.txt"))
    >>> (made,) = wanted(norway.report.recommendations[6], norway)
    >>> sorted(made.heads), [row.act for row in made.acts]
    (['campaign'], ['fund'])
    """
    made: list[Wanted] = []
    text = asking.report.text
    of_item = words_of(text, item.span).forms
    topic = frozenset(form for form, value in of_item.items() if value == FULL and form not in TRADE_FORMS)
    for number, action in enumerate(item.actions):
        if action.object is None:
            continue
        whole = words_of(text, action.object)
        inner = core(whole).folded
        nouns = act_of_noun()
        if action.verb in MADE and inner[1:2] == ["to"] and inner[0] in nouns and nouns[inner[0]].name == "fund":
            inner = inner[2:]  # `approve and dedicate resources to the plan`
        # `the tribunals that the law requires`
        if "that" in inner[1:] and action.verb != "ensure":
            inner = inner[: inner.index("that", 1)]
        # `provide officials with training`
        given = _given(whole.folded) if action.verb in ("provide", "equip") else inner
        given = given or inner
        if acts_of(action.verb, [])[:1] and acts_of(action.verb, [])[0].family == "enforce" and "to" in given[1:]:
            given = given[: given.index("to", 1)]  # `sentence traffickers to prison terms`
        told = _object(given, act_of_first(action.verb))
        clause = _clause(whole.folded)
        alias = frozenset(concept(short.lower()) for short in ALIAS.findall(action.object.of(text)))
        forms, heads, form = _weighed(told), _heads(told), form_of(map(concept, [*given, *clause]))
        if made and PRONOUNS & {*inner[:2], *told[:2]}:  # `use them`, `allocate funding to its implementation`
            before = made[-1]
            forms, heads = {**before.forms, **forms}, before.heads or heads
            form, told = form or before.form, [*before.told, *told]
        forms, heads = _said_for(forms, heads)
        acts = _acts(action.verb, given)
        if acts and all(row.act in OF_ANYBODY for row in acts):
            forms = {each: value for each, value in forms.items() if each not in FORM_WORDS}
        for short in [each for each in forms if each in asking.shorts and len(forms) > 1]:
            del forms[short]  # its words stand beside it
            if short in heads:
                heads |= _heads([word for word in told if concept(word) != short])
        made.append(
            Wanted(
                number=number,
                action=action,
                acts=acts,
                forms=forms,
                heads=frozenset(heads & forms.keys()) | alias,
                more=_asks_more(action, text) or bool(MORE_OF & set(inner[:2])),
                tail=frozenset(whole.folded[len(given) :]),
                told=tuple(told),
                place=_place(told),
                clause=frozenset(each for each in _weighed(clause) if weight(each) >= TELLING) - FORM_WORDS,
                form=form,
                harm=_is_harm(action.verb, whole.folded),
                topic=topic,
                refers=_referred(item, action, asking, made),
                purpose=_purpose(words_of(text, Span(action.span.start, item.span.end)).folded),
                alias=alias if len(alias) == 1 else frozenset(),
            )
        )
    return made


def _given(folded: list[str]) -> list[str]:
    """The words of an object with what is given in front: `resources for the committee`; none without `with`."""
    if "with" not in folded[:WITH]:
        return []
    at = folded.index("with")
    train = act_of_verb()["train"]
    if any(act_of_noun().get(word) is train for word in folded[at + 1 : at + 1 + NAMED]):
        return list(folded)
    return [*folded[at + 1 :], "for", *folded[:at]]


def _purpose(folded: Sequence[str]) -> frozenset[str]:
    """The forms of what a law is to cover: behind `to criminalize`, up to the next purpose or means."""
    at = next((at for at in range(1, len(folded)) if folded[at - 1] == "to" and folded[at] in COVERING), None)
    if at is None:
        return frozenset()
    over = (
        end for end in range(at + 1, len(folded)) if folded[end] in CLAUSE_OVER or folded[end] in ("in", "with", "to")
    )
    behind = folded[at + 1 : next(over, len(folded))]
    return frozenset(form for word in behind if word not in GENERIC and weight(form := concept(word)) >= TELLING)


COVERING = frozenset("criminalize prohibit ban outlaw".split())
"""Verbs of what a law is amended for."""


def _asks_more(action: Action, text: str) -> bool:
    """Whether an increase is asked: by the verb, by `increase efforts to`, or by `continue to increase efforts to`."""
    if {action.verb, *action.intensity} & ASKS_MORE:
        return True
    lead = words_of(text, action.span).folded[:5] if action.continues else []
    return bool(ASKS_MORE & set(lead)) and "efforts" in lead


def _clause(folded: Sequence[str]) -> list[str]:
    """The words of a clause that says which are meant: `traffickers | who exploit children | , including officials`."""
    ends = next((at for at, word in enumerate(folded) if word in CLAUSE_OVER), len(folded))
    opens = next((at for at in range(1, ends) if folded[at] in ("who", "that", "which", "whose")), ends)
    return [word for word in folded[opens + 1 : ends] if word not in OF_CRIMES]


OF_CRIMES = frozenset(
    "exploit exploits engage engages commit commits facilitate facilitates benefit profit subject subjects".split()
)
"""Verbs of a clause that say what every trafficker does."""


CLAUSE_OVER = frozenset("including particularly especially notably such under".split())
"""Words at which a clause of an object is over."""


def _referred(item: Recommendation, action: Action, asking: Narrative, made: Sequence[Wanted]) -> frozenset[str]:
    """What `on them`, `to use it` behind an object refers to: the object of the action before."""
    if not made or action.object is None:
        return frozenset()
    end = next((each.span.start for each in item.actions if each.span.start > action.span.start), item.span.end)
    behind = words_of(asking.report.text, Span(action.object.start, end)).folded[1:]
    told = {"on", "to"} & set(behind) and {"it", "them", "their"} & set(behind)
    if not told:
        return frozenset()
    found = frozenset(form for form, value in made[-1].forms.items() if value >= TELLING)
    return found or act_forms(frozenset(row.act for row in made[-1].acts))  # `seek restitution, and train judges on it`


def _acts(verb: str, folded: Sequence[str]) -> tuple[AnswerRow, ...]:
    """The rows of what answers an action."""
    if "accountable" in folded:
        names = ["sentence"] if "convicted" in folded else ["investigate", "prosecute", "convict"]
    elif verb == "ensure" and RECEIVING & set(folded[:NAMED]):
        at = next(at for at, word in enumerate(folded) if word in RECEIVING)
        names = [row.name for row in acts_of("provide", _head_words(folded[at + 1 :]))]  # `ensure victims receive care`
    elif verb in NO_NOUN:
        return ()
    else:
        names = [row.name for row in acts_of(verb, _head_words(folded))]
    return tuple(answer_rows()[name] for name in names if name in answer_rows())


RECEIVING = frozenset({"receive", "obtain", "get"})


def _head_words(folded: Sequence[str]) -> list[str]:
    """The words of an object's first noun, and of what it measures: `the number of labor inspections`."""
    found: list[str] = []
    for word in folded[: NAMED + 1]:
        if word in PREPOSITIONS and found and not MEASURING & set(found) and not act_of_noun().keys() & set(found):
            break
        found.append(word)
    return found


MEASURING = frozenset("number quality amount availability access capacity level with".split())
"""Nouns that say how much there is of what stands behind them."""


def _is_harm(verb: str, folded: Sequence[str]) -> bool:
    """Whether it is asked that something be not done to victims: `ensure victims are not penalized`."""
    if verb not in ("ensure", "cease", "stop", "end", "avoid", "refrain", "prevent"):
        return False
    done = {verb_forms()[word][0] for word in folded if word in verb_forms()}
    negated = verb != "ensure" or bool({"not", "no"} & set(folded[:6]))
    return negated and bool(done & HARMS) and bool({"victim", "victims"} & set(folded))


def _object(folded: Sequence[str], verb: ActRow | None) -> list[str]:
    """The words of an object, without the noun that names the act: `increase funding for shelters`.

    What is given to victims stays, since it is the object: `provide shelter`, `expand services`.
    """
    nouns = act_of_noun()
    folded = list(folded)
    size = len(_head_words(folded))
    named = (at for at, word in enumerate(folded[:size]) if word in nouns and verb in (None, nouns[word]))
    at = next(named, None)
    if at is None:
        return list(folded)
    rest = list(folded[at + 1 :])
    own = nouns[folded[at]]
    while rest[:1] and own.name not in KEPT and (rest[0] in nouns or rest[:1] == ["and"]):
        also = rest[0] if rest[0] in nouns else "".join(rest[1:2])
        if also not in nouns or not (nouns[also] is own or nouns[also].family == own.family != ""):
            break
        # `investigations, prosecutions, and convictions of traffickers`, `funding and resources for`
        rest = rest[rest.index(also) + 1 :]
    if rest[:2] == ["on", "a"] and "basis" in rest:
        rest = rest[rest.index("basis") + 1 :]  # `on a regular basis to shelters`
    while "implementation" in rest:
        rest.remove("implementation")  # `resources for the implementation of the plan`
    kept = [folded[at]] if own.name in KEPT else []
    lead = [each for each in folded[:at] if each not in MEASURES and each != "with"]
    return [*lead, *kept, *rest]


def _weighed(words: Sequence[str]) -> dict[str, int]:
    return {
        form: value
        for word in words
        if word not in GENERIC and not word.endswith("ly") and (value := weight(form := concept(word)))
    }


def _said_for(forms: dict[str, int], heads: frozenset[str]) -> tuple[dict[str, int], frozenset[str]]:
    """The object with one form for two that stand for it: `recruitment agencies` are looked for as recruiters."""
    for first, second, said in SAID_FOR_FORMS:
        if first in forms and second & forms.keys():
            heads |= {said} if heads & second else frozenset()
            forms = {form: value for form, value in forms.items() if form != first and form not in second} | {
                said: FULL
            }
    return forms, heads


def _heads(words: Sequence[str]) -> frozenset[str]:
    """The nouns that the object is: the last of each member in front of the first preposition."""
    found: list[str] = []
    last = ""
    if words and words[0] in PLACES:
        return frozenset()  # the noun that it hangs on names the act
    for word in words:
        if word in PREPOSITIONS and last:
            break
        if word in ("and", "or"):
            found.append(last)
            last = ""
        elif word not in PREPOSITIONS and not word.endswith("ly") and not (last and word.isdigit()):
            last = word  # `Convention 29` is a convention
    heads = frozenset(concept(word) for word in (*found, last) if word and word not in GENERIC) - FORM_WORDS
    # `to shelters for victims and to the mobile units`
    for at in range(1, len(words) - 1):
        if words[at] == "and" and words[at + 1] in ("to", "for"):
            return heads | _heads(words[at + 2 :])
    return heads


def _place(words: Sequence[str]) -> frozenset[str]:
    """The forms behind the first word of place."""
    at = next((at for at, word in enumerate(words) if at and word in PLACES), len(words))
    return frozenset(concept(word) for word in words[at + 1 :])


LABOR = frozenset(map(concept, "labor servitude begging bonded".split()))
SEX = frozenset(map(concept, "sex sexual prostitution".split()))


def form_of(forms: Iterable[str]) -> Form | None:
    """The form of trafficking that the forms of an object name, null where they name none or both.

    >>> form_of(["forc", "labor"])
    <Form.LABOR: 'labor'>
    """
    held = set(forms)
    if bool(LABOR & held) == bool(SEX & held):
        return None
    return Form.LABOR if LABOR & held else Form.SEX

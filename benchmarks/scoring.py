"""How found indicators are set against annotated ones, strictly: a figure is right where value and metric are.

Matching follows the annotation guide: spans overlap and values are equal (durations in months), one to one, ties to the
pair with most attributes agreeing, metric first. `count` turns a text into one row for each annotation and one for each
indicator; every figure of `accuracy.py` is a share over some of these rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

import attrs

import tipreport
from tipreport.parse.sentences import sentences

Gold = Mapping[str, Any]

ATTRIBUTES = ("metric", "unit", "form", "state", "statistic", "period", "population", "base", "doers")
EDITIONS = {
    "2001-04": range(2001, 2005),
    "2005-07": range(2005, 2008),
    "2008-10": range(2008, 2011),
    "2011-16": range(2011, 2017),
    "2017-21": range(2017, 2022),
    "2022-25": range(2022, 2026),
}
"""Groups of editions that are written alike."""
LINE_END = re.compile(r"(?<!\n)\n(?!\n)")


@attrs.frozen
class Text:
    """An annotated text: its sections as (kind, start, end), its annotations in the form of tests/gold/README.md.

    An annotation with a true `optional` may be found or not: neither it nor what matches it is counted.
    """

    name: str
    text: str
    edition: int
    gold: Sequence[Gold]
    sections: Sequence[tuple[str, int, int]] = ()

    def section(self, at: int) -> str:
        """The kind of section that the annotation has there."""
        return next((kind for kind, start, end in self.sections if start <= at < end), "other")

    @property
    def editions(self) -> str:
        """The group of its edition."""
        return next((name for name, years in EDITIONS.items() if self.edition in years), "other")


@attrs.frozen
class Row:
    """One annotation (`wanted`), or one indicator: where it counts, and whether it is right.

    `strict`: value and metric are; `value`: the value is; `overlap`: something of the other side stands at its place.
    `agree` has the attributes of a matched annotation.
    """

    wanted: bool
    groups: Mapping[str, str]
    strict: bool
    value: bool
    overlap: bool
    agree: Mapping[str, bool] = attrs.Factory(dict)


@attrs.frozen
class Scored:
    """A text, what was found in it, and which annotation is matched by which indicator."""

    text: Text
    found: Sequence[tipreport.Indicator]
    pairs: Sequence[tuple[int, int]]

    @property
    def strict(self) -> Sequence[tuple[int, int]]:
        """The pairs that also have the same metric."""
        return [(at, to) for at, to in self.pairs if self.text.gold[at]["metric"] == self.found[to].metric]

    def _counted(self) -> tuple[list[int], list[int]]:
        """Which annotations and which indicators count: all but the optional ones and what matches them."""
        free = {at for at, one in enumerate(self.text.gold) if one.get("optional")}
        taken = {to for at, to in self.pairs if at in free}
        return (
            [at for at in range(len(self.text.gold)) if at not in free],
            [to for to in range(len(self.found)) if to not in taken],
        )

    def right(self) -> list[str]:
        """Ids of the annotations that were found with value and metric."""
        wanted, _ = self._counted()
        return sorted(self.text.gold[at]["id"] for at, _ in self.strict if at in wanted)

    def false(self) -> list[str]:
        """Ids of the indicators that are no annotation's value and metric."""
        taken, (_, counted) = {to for _, to in self.strict}, self._counted()
        return sorted(self.found[to].id for to in counted if to not in taken)

    def agreement(self, at: int, to: int) -> dict[str, bool]:
        """Each attribute of a pair: whether both sides say the same."""
        gold, found = self.text.gold[at], self.found[to]
        mine, yours = _gold_attributes(gold), _found_attributes(found)
        return {name: mine[name] == yours[name] for name in mine} | {"base": self._same_base(gold, found)}

    def _same_base(self, gold: Gold, found: tipreport.Indicator) -> bool:
        """Whether both name the same whole: the figure that is matched with it, or one that stands at its place."""
        mine, yours = gold["base"], found.base
        if mine is None or yours is None:
            return mine is None and yours is None
        if mine["id"] is None or yours.id is None:
            return mine["id"] is None and yours.id is None
        whole = next((one for one in self.text.gold if one["id"] == mine["id"]), None)
        other = next((one for one in self.found if one.id == yours.id), None)
        if whole is None or other is None:
            return False
        matched = next((at for at, to in self.pairs if self.found[to] is other), None)
        return self.text.gold[matched] is whole if matched is not None else _overlap(whole, other)

    def rows(self) -> Iterator[Row]:
        """One row an annotation, and one an indicator."""
        matched, back = dict(self.pairs), {to: at for at, to in self.pairs}
        strict, (wanted, counted) = set(self.strict), self._counted()
        for at in wanted:
            one, to = self.text.gold[at], matched.get(at)
            yield Row(
                wanted=True,
                groups=self._groups(one["span"][0], one["metric"]),
                strict=(at, to) in strict,
                value=to is not None,
                overlap=any(_overlap(one, other) for other in self.found),
                agree={} if to is None else self.agreement(at, to),
            )
        for to in counted:
            other = self.found[to]
            yield Row(
                wanted=False,
                groups=self._groups(other.span.start, other.metric),
                strict=(back.get(to, -1), to) in strict,
                value=to in back,
                overlap=any(_overlap(one, other) for one in self.text.gold),
            )

    def _groups(self, at: int, metric: str) -> dict[str, str]:
        return {"section": self.text.section(at), "editions": self.text.editions, "metric": metric}

    def errors(self, attributes: Iterable[str] = ()) -> Iterator[str]:
        """One line for each figure that is not right, in the order of the text.

        Kinds: `metric` (the value is right), `value` (another value at the place of a figure), `missing`, `false`; and
        those of `attributes` in which a right figure differs.
        """
        lines: list[tuple[int, str]] = []
        wanted, counted = self._counted()
        for at, to in self.pairs:
            if at not in wanted:
                continue
            gold, found = self.text.gold[at], self.found[to]
            mine, yours = _gold_attributes(gold), _found_attributes(found)
            if mine["metric"] != yours["metric"]:
                lines.append(self._line("metric", f"{mine['metric']} > {yours['metric']}", gold, found))
            for name, same in self.agreement(at, to).items():
                if name in attributes and name != "metric" and not same:
                    told = f"{mine[name]} > {yours[name]}" if name in mine else f"{gold['base']} > {found.base}"
                    lines.append(self._line(name, f"{mine['metric']} {told}", gold, found))
        missing = [self.text.gold[at] for at in wanted if at not in {at for at, _ in self.pairs}]
        false = [self.found[to] for to in counted if to not in {to for _, to in self.pairs}]
        for gold in missing:
            instead = next((one for one in false if _overlap(gold, one)), None)
            if instead is None:
                lines.append(self._line("missing", gold["metric"], gold, None))
            else:
                false.remove(instead)
                told = gold["metric"] if gold["metric"] == instead.metric else f"{gold['metric']} > {instead.metric}"
                lines.append(self._line("value", told, gold, instead))
        lines += [self._line("false", one.metric, None, one) for one in false]
        yield from (line for _, line in sorted(lines))

    def _line(self, kind: str, told: str, gold: Gold | None, found: tipreport.Indicator | None) -> tuple[int, str]:
        values = [_spoken(gold["state"], gold["low"], gold["high"])] if gold else []
        if found is not None and (one := _spoken(found.state.value, found.low, found.high)) not in values:
            values.append(one)
        start, end = gold["span"] if gold else (found.span.start, found.span.end) if found else (0, 0)
        sentence = _sentence(self.text.text, start, end)
        return start, f"{self.text.name} {kind:7} {told} | {' > '.join(values)} | {sentence}"


def score(text: Text, found: Sequence[tipreport.Indicator]) -> Scored:
    """Match the annotations and the indicators of a text, one to one."""
    candidates = []
    for at, one in enumerate(text.gold):
        value, mine = value_of(one["low"], one["high"]), _gold_attributes(one)
        for to, other in enumerate(found):
            if _overlap(one, other) and value == value_of(other.low, other.high):
                yours = _found_attributes(other)
                agree = sum(mine[name] == yours[name] for name in mine)
                candidates.append((mine["metric"] != yours["metric"], -agree, at, to))
    pairs, taken, used = [], set(), set()
    for *_, at, to in sorted(candidates):
        if at not in taken and to not in used:
            taken.add(at)
            used.add(to)
            pairs.append((at, to))
    return Scored(text, found, pairs)


def value_of(low: Any, high: Any) -> tuple[Any, Any]:
    """Both ends in comparable form: durations in months, the rest as stated. Takes quantities or their JSON."""
    return _end(low), _end(high)


def _end(end: Any) -> Any:
    if end is None:
        return None
    value, unit = (end["value"], end["unit"]) if isinstance(end, dict) else (end.value, end.unit)
    if value is None:
        return unit
    number = Decimal(str(value))
    return number * 12 if unit == "year" else number


def _overlap(gold: Gold, found: tipreport.Indicator) -> bool:
    start, end = gold["span"]
    return bool(found.span.start < end and start < found.span.end)


def _gold_attributes(gold: Gold) -> dict[str, Any]:
    end = gold["low"] or gold["high"]
    return {
        "metric": gold["metric"],
        "unit": end and end["unit"],
        "form": gold["form"],
        "state": (gold["state"], gold["qualifier"]),
        "statistic": gold["statistic"],
        "period": _years(gold["period"]),
        "population": sorted(gold["population"]),
        "doers": sorted(gold["doers"]),
    }


def _found_attributes(found: tipreport.Indicator) -> dict[str, Any]:
    end = found.low or found.high
    return {
        "metric": found.metric,
        "unit": end.unit if end else None,
        "form": found.form and found.form.value,
        "state": (found.state.value, found.qualifier.value),
        "statistic": found.statistic.value,
        "period": _years(found.period),
        "population": sorted(found.population),
        "doers": sorted(one.value for one in found.doers),
    }


def _years(period: Any) -> Any:
    if period is None:
        return None
    ends = (period["start"], period["end"]) if isinstance(period, dict) else (period.start, period.end)
    return tuple(None if end is None else str(end)[:4] for end in ends)


def _spoken(state: str, low: Any, high: Any) -> str:
    if low is None and high is None:
        return state
    ends = []
    for end in (low, high):
        value, unit = (
            (None, None)
            if end is None
            else (end["value"], end["unit"])
            if isinstance(end, dict)
            else (end.value, end.unit)
        )
        ends.append(" ".join(str(part) for part in (value, unit) if part is not None))
    return ends[0] if ends[0] == ends[1] else "..".join(ends)


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a figure on one line, the figure in [[ ]]."""
    joined = LINE_END.sub(" ", text)
    around = next((span for span in sentences(joined) if span.start <= start < span.end), None)
    first, last = (around.start, max(around.end, end)) if around else (start, end)
    return " ".join(f"{text[first:start]}[[{text[start:end]}]]{text[end:last]}".split())

"""Pairs of consecutive editions with labels: what became of each recommendation, what the later text answers, and which
figures go together. `tests/gold/lists/README.md` says what the labels mean; `comparing.py` prints the table."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import tipreport
from tipreport.model import Comparison, Indicator, Report

Pair = dict[str, Any]

KINDS = ("repeated", "reworded", "split", "merged", "new", "dropped")
STATES = ("met", "partly_met", "not_met_stated", "conflicting")


class Tally:
    """Right, said and labelled results of each row of the table, and a line for each error."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.said: Counter[str] = Counter()
        self.known: Counter[str] = Counter()
        self.errors: list[tuple[str, str, str]] = []
        self.rules: Counter[tuple[str, bool]] = Counter()

    def add(self, row: str, where: str, said: object, known: object, line: str) -> None:
        """Count one result; nothing is said, or known, where it is null."""
        self.said[row] += said is not None
        self.known[row] += known is not None
        if said == known:
            self.right[row] += said is not None
        else:
            self.errors.append((row, where, f"{known or 'nothing'} labelled, {said or 'nothing'} said: {line}"))

    def rows(self) -> Iterator[tuple[str, int, int, float, float]]:
        """Row, labelled, said, precision and recall."""
        for row in self.known | self.said:
            yield (
                row,
                self.known[row],
                self.said[row],
                self.right[row] / (self.said[row] or 1),
                self.right[row] / (self.known[row] or 1),
            )


def measured(path: Path) -> Tally:
    """The tally over the pairs of a file."""
    tally = Tally()
    for pair in json.loads(path.read_text("utf-8")):
        earlier = tipreport.parse(pair["earlier_text"], edition=pair["earlier_edition"])
        later = tipreport.parse(pair["later_text"], edition=pair["later_edition"])
        comparison = tipreport.compare(earlier, later)
        where = f"{pair['alpha3']} {pair['later_edition']}"
        _lists(tally, where, pair, comparison)
        _ledger(tally, where, pair, earlier, later)
        _figures(tally, where, pair, comparison)
    return tally


# Lists


def _lists(tally: Tally, where: str, pair: Pair, comparison: Comparison) -> None:
    true = {(change["kind"], *map(tuple, (change["earlier"], change["later"]))): change for change in pair["changes"]}
    made = {(match.kind.value, match.earlier, match.later): match for match in comparison.recommendations}
    for key in sorted({*true, *made}):
        line = " | ".join(f"{side[0]}{rank} {side[1][rank - 1]}" for side, rank in _items(pair, key))
        kind = key[0]
        tally.add(kind, where, kind if key in made else None, kind if key in true else None, line)
        strength = made[key].strength.value if key in made and made[key].strength else None  # type: ignore[union-attr]
        label = true[key].get("strength") if key in true else None
        if label == "arguable":
            continue
        if strength is not None or label is not None:
            words = ", ".join(made[key].strength_words) if key in made else ""
            tally.add("strength", where, strength, label, f"({words}) {line}")


def _items(
    pair: Pair, key: tuple[str, tuple[int, ...], tuple[int, ...]]
) -> Iterator[tuple[tuple[str, list[str]], int]]:
    for rank in key[1]:
        yield ("E", pair["earlier"]), rank
    for rank in key[2]:
        yield ("L", pair["later"]), rank


# The ledger


def _ledger(tally: Tally, where: str, pair: Pair, earlier: Report, later: Report) -> None:
    made = tipreport.ledger([earlier, later], pair["alpha3"])
    states = {}
    for entry in made.entries:
        for asked in entry:
            if asked.edition == earlier.edition:
                for each in asked.actions:
                    found = [one for one in asked.answers if (one.rank, one.action) == (each.rank, each.action)]
                    states[each.rank, each.action] = each.met.value, found
    for label in pair["ledger"]:
        known = label["state"] if label["state"] in STATES else None
        number = _action(earlier, label)
        met, given = states.get((label["item"], number), ("", [])) if number is not None else ("", [])
        state = met if met in STATES else None
        if state is not None and state in label["also"]:
            known = known and state
            if known is None:
                continue  # an expert could say so, or nothing
        sentences = " / ".join(answer["sentence"] for answer in label["answers"])
        ours = " / ".join(f"[{one.kind.value}, {one.rule}] {later.quote(one.sentence)}" for one in given)
        line = f"{label['item']} {label['verb']} {label['object']!r}: {sentences}" + f"\n      OURS {ours}" * bool(ours)
        tally.add("ledger", where, state, known, line)
        if state is not None:
            rules = sorted({each.rule for each in given if each.kind.value not in ("mentioned", "planned")})
            tally.rules["+".join(rules), state == known] += 1
        if state is not None and known is not None:
            wanted = {" ".join(answer["sentence"].split()) for answer in label["answers"]}
            quoted = {" ".join(later.quote(answer.sentence).split()) for answer in given}
            tally.add("ledger sentence", where, "one" if quoted & wanted else "another", "one", line)


def _action(report: Report, label: dict[str, Any]) -> int | None:
    """The number of the action that a label names, by its verb and object."""
    item = report.recommendations[label["item"] - 1]
    named = label["verb"].split()[0]
    fits = [at for at, action in enumerate(item.actions) if action.verb.split()[0] == named]
    if not fits:
        fits = [at for at, action in enumerate(item.actions) if named in report.quote(action.span).lower().split()]
    if len(fits) > 1:
        words = set(label["object"].lower().split())
        said = [set((report.quote(item.actions[at].object or item.actions[at].span)).lower().split()) for at in fits]
        return max(zip(fits, said, strict=True), key=lambda pair: len(words & pair[1]))[0]
    return fits[0] if fits else None


# Figures


def _figures(tally: Tally, where: str, pair: Pair, comparison: Comparison) -> None:
    paired = {(one.earlier, one.later) for one in (*comparison.indicators, *comparison.states)}
    revised = {(one.said, one.restated) for one in comparison.revisions}
    labelled = set()
    for label in pair["figures"]:
        if label["verdict"] == "arguable":
            continue
        earlier, later = (
            _figure(report, label[side])
            for report, side in ((comparison.earlier, "earlier"), (comparison.later, "later"))
        )
        ids = (earlier and earlier.id, later and later.id)
        line = f"{label['verdict']} {label['metric']} {label['earlier']['quote']!r} {label['later']['quote']!r} {ids}"
        match label["verdict"]:
            case "pair":
                good = ids in paired
            case "refused":
                good = ids not in paired and ids not in revised
            case "repeats":
                good = ids not in revised
            case _:
                good = ids in revised
                labelled.add(ids)
        row = "figures" if label["verdict"] in ("pair", "refused") else f"figures: {label['verdict']}"
        tally.add(row, where, "right" if good else "otherwise", "right", line)
    arguable = {
        tuple(
            one and one.id
            for one in (_figure(comparison.earlier, label["earlier"]), _figure(comparison.later, label["later"]))
        )
        for label in pair["figures"]
        if label["verdict"] == "arguable"
    }
    for ids in sorted(revised - labelled - arguable):
        tally.add("revisions made up", where, "revision", None, f"{ids}")


def _figure(report: Report, side: dict[str, Any]) -> Indicator | None:
    """The indicator at the place that a label names."""
    sentence = side["sentence"]
    start = report.text.find(sentence)
    if start < 0:
        return None
    begin, end = start + side["at"][0], start + side["at"][1]
    held = [one for one in report.indicators if one.span.start < end and begin < one.span.end]
    wanted = [one for one in held if one.metric == side.get("metric", one.metric)]
    return (wanted or held or [None])[0]


def table(title: str, tally: Tally) -> None:
    """Print the rows."""
    print(f"{title}\n{'kind':<20}{'labelled':>9}{'said':>6}{'precision':>11}{'recall':>8}")
    for row, known, said, precision, recall in tally.rows():
        print(f"{row:<20}{known:>9}{said:>6}{precision:>11.3f}{recall:>8.3f}")
    print()


def rules(tallies: Iterable[Tally]) -> None:
    """Print how often each rule of the ledger, or several together, led to the state that the label has."""
    counted = sum((tally.rules for tally in tallies), Counter[tuple[str, bool]]())
    said = Counter({rule: counted[rule, True] + counted[rule, False] for rule, _ in counted})
    print("rules of the ledger: right, said")
    for rule, number in said.most_common():
        print(f"{counted[rule, True]:>4}{number:>5}  {rule}")
    print()


def show(tally: Tally, row: str | None) -> None:
    """Print the errors of a row, or of every row for `all`."""
    for kind, where, line in tally.errors:
        if row in (kind, "all"):
            print(f"{kind} {where}: {line}")

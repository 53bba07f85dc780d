"""What the indicators of the gold narratives are worth: precision, recall, attributes, gains and losses.

    python benchmarks/accuracy.py                   the narratives of tests/gold
    python benchmarks/accuracy.py --hrr FILE        also tests/gold/hrr.jsonl, whose text is FILE (or $TIPREPORT_HRR)
    python benchmarks/accuracy.py --accept          write tests/gold/baseline.json anew

Exits 1 where a finding of the baseline is lost, or a false one is new, that baseline.json does not list under
"explained" with a reason. Matching follows the annotation guide: spans overlap and values are equal (durations in
months), one to one, ties to the pair with most attributes agreeing, metric first.
"""

from __future__ import annotations

import argparse
import collections
import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs

import tipreport
from tipreport.model import Section, SectionKind, Span
from tipreport.parse.indicators import read_indicators
from tipreport.parse.sentences import sentences
from tipreport.rules import DEFAULT_RULES

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
BASELINE = GOLD / "baseline.json"
SEEDS = ROOT / "seeds"
ATTRIBUTES = ("metric", "unit", "form", "state", "statistic", "period")

Gold = dict[str, Any]


def value_of(low: Any, high: Any) -> tuple[Any, Any]:
    """Both ends in comparable form: durations in months, the rest as stated. Takes quantities or their JSON."""
    return tuple(map(_end, (low, high)))


def _end(end: Any) -> Any:
    if end is None:
        return None
    value, unit = (end["value"], end["unit"]) if isinstance(end, dict) else (end.value, end.unit)
    if value is None:
        return unit
    number = Decimal(str(value))
    return number * 12 if unit == "year" else number


def _years(period: Any) -> Any:
    if period is None:
        return None
    ends = (period["start"], period["end"]) if isinstance(period, dict) else (period.start, period.end)
    return tuple(None if end is None else str(end)[:4] for end in ends)


def gold_attributes(gold: Gold) -> dict[str, Any]:
    """The scored attributes of an annotation."""
    end = gold["low"] or gold["high"]
    return {
        "metric": gold["metric"],
        "unit": end and end["unit"],
        "form": gold["form"],
        "state": (gold["state"], gold["qualifier"]),
        "statistic": gold["statistic"],
        "period": _years(gold["period"]),
    }


def found_attributes(found: tipreport.Indicator) -> dict[str, Any]:
    """The scored attributes of an indicator."""
    end = found.low or found.high
    return {
        "metric": found.metric,
        "unit": end.unit if end else None,
        "form": found.form and found.form.value,
        "state": (found.state.value, found.qualifier.value),
        "statistic": found.statistic.value,
        "period": _years(found.period),
    }


def match(gold: Sequence[Gold], found: Sequence[tipreport.Indicator]) -> list[tuple[int, int]]:
    """The pairs of annotations and indicators, one to one."""
    candidates = []
    for at, one in enumerate(gold):
        start, end = one["span"]
        value = value_of(one["low"], one["high"])
        attributes = gold_attributes(one)
        for to, other in enumerate(found):
            if other.span.start < end and start < other.span.end and value == value_of(other.low, other.high):
                mine = found_attributes(other)
                agree = sum(attributes[name] == mine[name] for name in ATTRIBUTES)
                candidates.append((attributes["metric"] != mine["metric"], -agree, at, to))
    pairs, taken, used = [], set(), set()
    for *_, at, to in sorted(candidates):
        if at not in taken and to not in used:
            taken.add(at)
            used.add(to)
            pairs.append((at, to))
    return pairs


class Score:
    """Counts over the narratives seen so far, by metric and in all."""

    def __init__(self) -> None:
        self.gold: collections.Counter[str] = collections.Counter()
        self.found: collections.Counter[str] = collections.Counter()
        self.right: collections.Counter[str] = collections.Counter()
        self.agree: collections.Counter[tuple[str, str]] = collections.Counter()

    def add(self, gold: Sequence[Gold], found: Sequence[tipreport.Indicator]) -> tuple[list[str], list[str]]:
        """Count one text; the ids of the annotations that were found, and of the indicators that match none."""
        pairs = match(gold, found)
        for one in gold:
            self.gold[one["metric"]] += 1
        for other in found:
            self.found[other.metric] += 1
        for at, to in pairs:
            metric = gold[at]["metric"]
            self.right[metric] += 1
            mine, yours = gold_attributes(gold[at]), found_attributes(found[to])
            for name in ATTRIBUTES:
                self.agree[metric, name] += mine[name] == yours[name]
        matched = {to for _, to in pairs}
        return (
            sorted(gold[at]["id"] for at, _ in pairs),
            sorted(other.id for to, other in enumerate(found) if to not in matched),
        )

    def lines(self) -> Iterator[str]:
        """A table: one line a metric, then all."""
        yield f"{'metric':22}{'gold':>6}{'found':>6}{'right':>6}" + "".join(f"{name:>10}" for name in ATTRIBUTES)
        for metric in sorted(self.gold | self.found):
            right = self.right[metric]
            shares = "".join(
                f"{self.agree[metric, name] / right:10.2f}" if right else f"{'-':>10}" for name in ATTRIBUTES
            )
            yield f"{metric:22}{self.gold[metric]:6}{self.found[metric]:6}{right:6}{shares}"
        yield self.summary()

    def summary(self) -> str:
        """Precision, recall and the attributes over the matches."""
        gold, found, right = self.gold.total(), self.found.total(), self.right.total()
        shares = " ".join(
            f"{name} {sum(self.agree[metric, name] for metric in self.right) / max(1, right):.3f}"
            for name in ATTRIBUTES
        )
        return f"precision {right / max(1, found):.3f} recall {right / max(1, gold):.3f} over {gold}: {shares}"


def narratives() -> Iterator[tuple[str, Gold, str]]:
    """Name, annotation and text of each gold narrative."""
    for path in sorted(GOLD.glob("*.json")):
        if path == BASELINE:
            continue
        text = path.with_suffix(".txt")
        if not text.exists():
            text = SEEDS / text.name
        yield path.stem, json.loads(path.read_text(encoding="utf-8")), text.read_text(encoding="utf-8")


def read(text: str, gold: Gold) -> tuple[tipreport.Indicator, ...]:
    """The indicators of a narrative by the whole parse, their spans in the text as decoded."""
    document = tipreport.Document.from_text(text)
    report = tipreport.parse(document, country=gold["country"], edition=gold["edition"])
    if report.text == text:
        return report.indicators
    return tuple(_moved(indicator, document.source_span(indicator.span)) for indicator in report.indicators)


def _moved(indicator: tipreport.Indicator, place: tipreport.SourceSpan) -> tipreport.Indicator:
    span = Span(place.start, place.end)
    return attrs.evolve(indicator, span=span, sentence=span)


def human_rights(path: Path) -> Iterator[tuple[str, Sequence[Gold], Sequence[tipreport.Indicator]]]:
    """The annotated sentences of the Human Rights Reports; each row is read whole, for the context of a sentence."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    read_rows: dict[int, tuple[tipreport.Indicator, ...]] = {}
    for line in (GOLD / "hrr.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        row = gold["row"]
        text = rows[row]["forced_labor"]
        if row not in read_rows:
            if hashlib.sha256(text.encode("utf-8")).hexdigest() != gold["sha256"]:
                raise SystemExit(f"{path}: row {row} is not the text that was annotated")
            section = Section(kind=SectionKind.PROSECUTION, span=Span(0, len(text)))
            read_rows[row], _ = read_indicators(
                text, sentences(text), [section], edition=gold["year"] + 1, country=gold["country"], rules=DEFAULT_RULES
            )
        start, end = gold["sentence"]
        yield f"hrr:{row}:{start}", gold["indicators"], [one for one in read_rows[row] if start <= one.span.start < end]


def losses(old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    """Findings that the baseline has and the run has not, and false ones that are new."""
    explained = old.get("explained", {})
    for name, before in old.get("findings", {}).items():
        now = new.get(name)
        if now is None:
            continue
        for lost in sorted(set(before["found"]) - set(now["found"])):
            if f"{name}:{lost}" not in explained:
                yield f"lost  {name}:{lost}"
        for false in sorted(set(now["false"]) - set(before["false"])):
            if f"{name}:{false}" not in explained:
                yield f"false {name}:{false}"


def gains(old: dict[str, Any], new: dict[str, Any]) -> Iterator[str]:
    """Findings that are new, and false ones that are gone."""
    for name, now in new.items():
        before = old.get("findings", {}).get(name, {"found": [], "false": []})
        yield from (f"found {name}:{one}" for one in sorted(set(now["found"]) - set(before["found"])))
        yield from (f"gone  {name}:{one}" for one in sorted(set(before["false"]) - set(now["false"])))


def run(texts: Iterable[tuple[str, Sequence[Gold], Sequence[tipreport.Indicator]]]) -> tuple[Score, dict[str, Any]]:
    """Score the texts; what was found in each."""
    score, findings = Score(), {}
    for name, gold, found in texts:
        right, false = score.add(gold, found)
        if right or false:
            findings[name] = {"found": right, "false": false}
    return score, findings


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 where something is lost without a reason."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--hrr", type=Path, default=os.environ.get("TIPREPORT_HRR"), help="text of the annotated sentences"
    )
    parser.add_argument("--accept", action="store_true", help="write the baseline anew")
    options = parser.parse_args(arguments)
    old = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    score, findings = run((name, gold["indicators"], read(text, gold)) for name, gold, text in narratives())
    print("\n".join(score.lines()))
    if options.hrr:
        more, others = run(human_rights(Path(options.hrr)))
        print("\nHuman Rights Reports\n" + "\n".join(more.lines()))
        findings |= others
    lost = list(losses(old, findings))
    print("\n" + "\n".join([*gains(old, findings), *lost]))
    if options.accept:
        kept = {**old.get("findings", {}), **findings}
        content = {"findings": dict(sorted(kept.items())), "explained": {}}
        BASELINE.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        return 0
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())

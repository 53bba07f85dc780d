"""What the indicators of the gold narratives are worth, strictly: how often value and metric are right.

    python benchmarks/accuracy.py                   the narratives of tests/gold
    python benchmarks/accuracy.py --markdown        the same tables, to be pasted into docs/limits.md
    python benchmarks/accuracy.py --gold DIR        other narratives in the same form (NAME.txt and NAME.json); no gate
    python benchmarks/accuracy.py --errors          also every wrong, missing and false figure with its sentence
    python benchmarks/accuracy.py --errors unit,base    and the right ones that differ in these attributes (or: all)
    python benchmarks/accuracy.py --hrr FILE        also tests/gold/hrr.jsonl, whose text is FILE (or $TIPREPORT_HRR)
    python benchmarks/accuracy.py --accept          write the findings of tests/gold/baseline.json anew

Beside the strict figures stand those of the value alone and of any overlap, which flatter. Each attribute is a share of
the figures whose value is right. `metric > other` in an error is what was wanted and what was read.

Exits 1 where strict precision or recall is below the floor of baseline.json, or a finding of the baseline is lost, or
a false one is new, that is not listed under "explained" with a reason. `--accept` keeps the floor: raise it by hand.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
from scoring import ATTRIBUTES, EDITIONS, Row, Scored, Text, score

import tipreport
from tipreport.model import Section, SectionKind, Span
from tipreport.parse.indicators import read_indicators
from tipreport.parse.sentences import sentences
from tipreport.rules import DEFAULT_RULES

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
BASELINE = GOLD / "baseline.json"
SEEDS = ROOT / "seeds"

FIGURES = ("gold", "found", "right", "precision", "recall", "value P", "value R", "overlap P", "overlap R")
SECTIONS = tuple(kind.value for kind in SectionKind)


def narratives(folder: Path = GOLD) -> Iterator[tuple[Text, str]]:
    """Each annotated narrative of a folder, and its country."""
    for path in sorted(folder.glob("*.json")):
        annotation = json.loads(path.read_text(encoding="utf-8"))
        if "indicators" not in annotation:
            continue  # the baseline
        source = path.with_suffix(".txt")
        if not source.exists():
            source = SEEDS / source.name
        yield (
            Text(
                path.stem,
                source.read_text(encoding="utf-8"),
                annotation["edition"],
                annotation["indicators"],
                [(one["kind"], *one["span"]) for one in annotation.get("sections", ())],
            ),
            annotation["country"],
        )


def read(text: Text, country: str) -> tuple[tipreport.Indicator, ...]:
    """The indicators of a narrative by the whole parse, their spans in the text as decoded."""
    document = tipreport.Document.from_text(text.text)
    report = tipreport.parse(document, country=country, edition=text.edition)
    if report.text == text.text:
        return report.indicators
    return tuple(_moved(indicator, document.source_span(indicator.span)) for indicator in report.indicators)


def _moved(indicator: tipreport.Indicator, place: tipreport.SourceSpan) -> tipreport.Indicator:
    span = Span(place.start, place.end)
    return attrs.evolve(indicator, span=span, sentence=span)


def human_rights(path: Path) -> Iterator[Scored]:
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
        annotated = Text(f"hrr:{row}:{start}", text, gold["year"] + 1, gold["indicators"])
        yield score(annotated, [one for one in read_rows[row] if start <= one.span.start < end])


def _strict(row: Row) -> bool:
    return row.strict


def _value(row: Row) -> bool:
    return row.value


def _overlap(row: Row) -> bool:
    return row.overlap


def _share(right: Callable[[Row], bool], rows: Sequence[Row]) -> str:
    return f"{sum(map(right, rows)) / len(rows):.3f}" if rows else "-"


def figures(rows: Sequence[Row]) -> list[str]:
    """The columns of `FIGURES`: counts, then precision and recall strictly, by value alone and by any overlap."""
    gold, found = [row for row in rows if row.wanted], [row for row in rows if not row.wanted]
    shares = [_share(right, side) for right in (_strict, _value, _overlap) for side in (found, gold)]
    return [str(len(gold)), str(len(found)), str(sum(map(_strict, gold))), *shares]


def agreement(rows: Sequence[Row]) -> list[str]:
    """The share of the matched annotations whose attribute is right, for each of `ATTRIBUTES`."""
    matched = [row for row in rows if row.wanted and row.value]
    return [_share(lambda row, name=name: row.agree[name], matched) for name in ATTRIBUTES]  # type: ignore[misc]


def groups(rows: Sequence[Row]) -> Iterator[tuple[str, list[tuple[str, list[Row]]]]]:
    """The rows in all, by section, by group of editions and by metric; a grouping of one group is left out."""
    yield "in all", [("all", list(rows))]
    order = [*SECTIONS, *EDITIONS]
    for group in ("section", "editions", "metric"):
        names = {row.groups[group] for row in rows}
        sort = sorted(names, key=lambda name: (order.index(name) if name in order else len(order), name))
        if len(names) > 1:
            yield f"by {group}", [(name, [row for row in rows if row.groups[group] == name]) for name in sort]


def tables(rows: Sequence[Row]) -> Iterator[str]:
    """A table a grouping: the figures, and the attributes of the matches."""
    for title, parts in groups(rows):
        cells = [[title, *FIGURES, *ATTRIBUTES]]
        cells += [[name, *figures(part), *agreement(part)] for name, part in parts]
        widths = [21, *(max(6, len(name) + 1) for name in cells[0][1:])]
        for line in cells:
            yield f"{line[0]:21}" + "".join(
                f"{cell:>{width}}" for cell, width in zip(line[1:], widths[1:], strict=True)
            )
        yield ""


def markdown(rows: Sequence[Row]) -> Iterator[str]:
    """The same in Markdown: a table of the figures a grouping, then one of the attributes."""
    attributes = []
    for title, parts in groups(rows):
        yield from _markdown([title, *FIGURES], [[name, *figures(part)] for name, part in parts])
        if title != "by metric":
            attributes += [[name, *agreement(part)] for name, part in parts]
    yield from _markdown(["of the matches", *ATTRIBUTES], attributes)


def _markdown(columns: Sequence[str], lines: Iterable[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(columns) + " |"
    yield "| --- |" + " ---: |" * (len(columns) - 1)
    yield from ("| " + " | ".join(line) + " |" for line in lines)
    yield ""


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


def below(old: dict[str, Any], rows: Sequence[Row]) -> Iterator[str]:
    """What of strict precision and recall is under the floor of the baseline."""
    strict = dict(zip(FIGURES, figures(rows), strict=True))
    for name, floor in old.get("floor", {}).items():
        if float(strict[name]) < floor:
            yield f"strict {name} {strict[name]} is below {floor}"


def findings(texts: Iterable[Scored]) -> dict[str, Any]:
    """What was found in each text, and what of it is false."""
    found = {one.text.name: {"found": one.right(), "false": one.false()} for one in texts}
    return {name: both for name, both in found.items() if both["found"] or both["false"]}


def rows(texts: Iterable[Scored]) -> list[Row]:
    """The rows of all texts."""
    return [row for one in texts for row in one.rows()]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; 1 where they are below the floor or something is lost without a reason."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=GOLD, help="folder of annotated narratives")
    parser.add_argument("--hrr", default=os.environ.get("TIPREPORT_HRR"), help="text of the annotated sentences")
    parser.add_argument("--markdown", action="store_true", help="print the tables in Markdown")
    parser.add_argument("--errors", nargs="?", const="", metavar="ATTRIBUTES", help="list what is not right")
    parser.add_argument("--accept", action="store_true", help="write the findings of the baseline anew")
    options = parser.parse_args(arguments)
    texts = [score(text, read(text, country)) for text, country in narratives(options.gold)]
    if not texts:
        parser.error(f"no annotated narrative in {options.gold}")
    more = list(human_rights(Path(options.hrr))) if options.hrr else []
    show = markdown if options.markdown else tables
    print("\n".join(show(rows(texts))))
    if more:
        print("Human Rights Reports\n\n" + "\n".join(show(rows(more))))
    if options.errors is not None:
        named = ATTRIBUTES if options.errors == "all" else options.errors.split(",")
        print("\n".join(line for one in (*texts, *more) for line in one.errors(named)))
    if options.gold.resolve() != GOLD:
        return 0
    old = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    new = findings([*texts, *more])
    wrong = [*below(old, rows(texts)), *losses(old, new)]
    if not options.markdown:
        print("\n" + "\n".join([*gains(old, new), *wrong]))
    if options.accept:
        kept = {**old.get("findings", {}), **new}
        content = {"floor": old.get("floor", {}), "findings": dict(sorted(kept.items())), "explained": {}}
        BASELINE.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        return 0
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

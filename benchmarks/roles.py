"""What the roles of the gold narratives are worth: places with their relation, found and right.

    python benchmarks/roles.py            recall and precision on tests/gold
    python benchmarks/roles.py --errors   also what was lost, and what was invented with its sentence

A role is right where relation and place are; "the Balkans" and "Balkans" are one place. Form and population count in
the second line only. Exits 1 below the floors.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import tipreport

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "tests" / "gold"
SEEDS = ROOT / "seeds"
RECALL, PRECISION = 0.94, 0.98
"""The floors."""

Role = tuple[str, str]
Detailed = tuple[str, str, str, tuple[str, ...]]


def place(name: str) -> str:
    """A code, or a region as it is compared."""
    return name if len(name) == 3 else name.removeprefix("the ").casefold()


def narratives() -> Iterator[tuple[str, tipreport.Report, list[dict[str, object]]]]:
    """Each gold narrative by name: its report, and the roles that are annotated."""
    for path in sorted(GOLD.glob("*.json")):
        annotation = json.loads(path.read_text(encoding="utf-8"))
        if "roles" not in annotation:
            continue
        source = path.with_suffix(".txt")
        source = source if source.exists() else SEEDS / source.name
        text = source.read_text(encoding="utf-8")
        report = tipreport.parse(text, country=annotation["country"], edition=annotation["edition"])
        yield path.stem, report, annotation["roles"]


def annotated(role: dict[str, object]) -> Detailed:
    """Relation, place, form and population of a role as annotated."""
    where = role["place"]
    named = str((where.get("alpha3") or where["name"]) if isinstance(where, dict) else where)
    people = role.get("population") or ()
    assert isinstance(people, list | tuple)
    return str(role["relation"]), place(named), str(role.get("form")), tuple(sorted(map(str, people)))


def found(role: tipreport.Role) -> Detailed:
    """The same of a role that was read."""
    form = role.form.value if role.form else "None"
    return role.relation.value, place(role.place.alpha3 or role.place.name), form, tuple(sorted(role.population))


def main() -> int:
    """Print the figures; 1 where they are below the floors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true")
    args = parser.parse_args()
    recall, precision = figures(errors=args.errors)
    return int(recall < RECALL or precision < PRECISION)


def figures(*, errors: bool = False) -> tuple[float, float]:
    """Recall and precision of places with their relation; prints both, and those of all attributes."""
    counts = {False: [0, 0, 0], True: [0, 0, 0]}
    for name, report, roles in narratives():
        for detailed, count in counts.items():
            size = 4 if detailed else 2
            gold = {annotated(role)[:size] for role in roles}
            read = {found(role)[:size]: role for role in report.roles}
            count[0] += len(gold & read.keys())
            count[1] += len(gold)
            count[2] += len(read)
            if errors and not detailed:
                for one in sorted(gold - read.keys()):
                    print(f"{name}: lost {one}")
                for one in sorted(read.keys() - gold):
                    sentence = report.sentence_at(read[one].span) or read[one].span
                    print(f"{name}: invented {one}: {report.quote(sentence)}")
    for detailed, (right, gold_count, read_count) in counts.items():
        what = "with form and population" if detailed else "places with their relation"
        print(f"{what}: recall {right / gold_count:.3f} ({right} of {gold_count})", end=", ")
        print(f"precision {right / read_count:.3f} ({right} of {read_count})")
    right, gold_count, read_count = counts[False]
    return right / gold_count, right / read_count


if __name__ == "__main__":
    raise SystemExit(main())

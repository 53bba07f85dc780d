"""The page on the wire format lists every rule that an indicator can name."""

from __future__ import annotations

from pathlib import Path

from tipreport.rules.readings import PREFIXES, READINGS

PAGE = Path(__file__).parent.parent.parent.parent / "docs" / "wire-format.md"
BEGIN, END = "<!-- rules: begin -->\n", "<!-- rules: end -->"


def table() -> str:
    """A row of the page for each rule, by its name."""
    rows = {row.name: row for row in reversed(READINGS)}
    lines = [f"| `{row.name}` | {row.meaning} | {row.example} |" for row in reversed(rows.values())]
    return "\n".join(("", "| `rule` | What it says | As in |", "| --- | --- | --- |", *lines, "", ""))


def test_the_page_lists_every_rule() -> None:
    page = PAGE.read_text("utf-8")
    assert page.partition(BEGIN)[2].partition(END)[0] == table(), (
        "`python tests/unit/rules/test_readings.py` writes the table anew"
    )


def test_no_rule_begins_like_a_prefix() -> None:
    assert not [row.name for row in READINGS if row.name.startswith(tuple(PREFIXES))]


if __name__ == "__main__":
    before, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    PAGE.write_text(before + BEGIN + table() + END + rest.partition(END)[2], "utf-8")

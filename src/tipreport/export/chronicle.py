"""A timeline or a ledger as a person reads it in a terminal."""

from __future__ import annotations

from tipreport.export import words
from tipreport.export.lines import wrapped
from tipreport.export.runs import runs, years
from tipreport.model import Ledger, Series, Timeline


def render_timeline(shown: Timeline, *, quotes: bool = False) -> str:
    """The placements, then each figure over the editions; with `quotes`, the sentence behind each figure.

    >>> import tipreport
    >>> corpus = tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")])
    >>> print(render_timeline(tipreport.timeline(corpus, "NOR")))  # doctest: +ELLIPSIS
    Norway
      2011  Tier 1
    ...
    """
    lines = [shown.country.name]
    for edition in sorted({*shown.editions, *shown.gaps}):
        standing = next((each for each in shown.standings if each.edition == edition), None)
        if standing is None:
            lines.append(f"  {edition}  (not in the corpus)")
            continue
        told = [standing.tier.label if standing.tier else "no tier was read"]
        if standing.moved is not None and standing.moved != "remained":
            told.append(words.spoken(standing.moved))
        if standing.watch_list_run is not None:
            least = "" if standing.run_known else "at least "
            told.append(f"{least}{standing.watch_list_run} in a row on the Watch List")
        if standing.waiver:
            told.append("waiver")
        lines.append(f"  {edition}  {', '.join(told)}")
    for series in shown.series:
        lines += _series(shown, series, quotes)
    return wrapped("\n".join(lines)) + "\n"


def _series(shown: Timeline, series: Series, quotes: bool) -> list[str]:
    if all(point.restated for point in series):
        return []
    form = f", {words.spoken(series.form)}" if series.form else ""
    lines = ["", f"{words.metric(series.points[0].indicator)}{form}"]
    breaks = {found.later_edition: found for found in series.breaks}
    for edition in shown.editions:
        if found := breaks.get(edition):
            lines.append(f"  ----  not to be compared: {words.reasons(found.reasons)}")
        points = series.at(edition)
        if not points:
            lines.append(f"  {edition}  (says nothing)")
        for point in points:
            time = words.period(point.indicator.period)
            lines.append(f"  {edition}  {words.value(point.indicator)}{f' ({time})' if time else ''}")
            if quotes:
                lines.append(f"        {words.one_line(shown.sentence(point))}")
    return lines


def render_ledger(shown: Ledger, *, quotes: bool = False) -> str:
    """Each recommendation with the editions that it stood in and what the next one shows; with `quotes`, its sentences.

    >>> import tipreport
    >>> corpus = tipreport.Corpus([tipreport.read("seeds/norway-2011.txt")])
    >>> print(render_ledger(tipreport.ledger(corpus, "NOR")))  # doctest: +ELLIPSIS
    Norway: 8 recommendations
    <BLANKLINE>
    2011  Continue efforts to vigorously prosecute and convict ...
    """
    n = len(shown.entries)
    lines = [f"{shown.country.name}: {n} recommendation{'s' if n != 1 else ''}"]
    if shown.gaps:
        lines.append(f"not in the corpus: {', '.join(map(str, shown.gaps))}")
    for entry in shown.entries:
        ended = f", not in {entry.ended}" if entry.ended is not None else ""
        editions = (
            str(entry.first) if entry.first == entry.last else f"{entry.first} to {entry.last} ({len(entry)}{ended})"
        )
        lines += ["", f"{editions}  {words.one_line('; '.join(shown.wording(entry.asked[-1])))}"]
        for run in runs(entry):
            asked, last = run[0], run[-1]
            if asked.answered_by is None:
                continue
            change = "" if asked.change == "new" or len(run) > 1 else f" ({words.spoken(asked.change)})"
            until = f"-{last.answered_by}" if last is not asked else ""
            lines.append(f"  {years(run)}{change}: {words.spoken(asked.met)} in {asked.answered_by}{until}")
            if quotes:
                kinds = {answer.sentence: answer.kind for answer in asked.answers}
                text = shown.report(asked.answered_by)
                lines += [
                    f"    [{words.spoken(kind)}] {words.one_line(text.quote(span))}" for span, kind in kinds.items()
                ]
    return wrapped("\n".join(lines)) + "\n"

"""`tipreport check`: what does not fit in each report, or between the editions."""

import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Annotated, Literal

from cyclopts import App, Parameter

from tipreport.cli.options import Country, Edition, Files
from tipreport.cli.run import Run
from tipreport.cli.streams import write_utf8
from tipreport.compare.check import check as check_reports
from tipreport.model import Corpus, Finding, Report, Severity
from tipreport.wire.codec import to_json


def register(app: App) -> None:
    """Add the command."""
    app.command(check, usage="Usage: tipreport check [OPTIONS] FILE...")


def check(
    files: Files,
    /,
    *,
    format: Annotated[
        Literal["text", "json"], Parameter(help="text: for a person; json: an array of findings.")
    ] = "text",
    least: Annotated[
        Literal["error", "warning", "info"], Parameter(help="Leave out what matters less than this.")
    ] = "info",
    quotes: Annotated[bool, Parameter(help="Also print the sentences that each finding rests on.")] = False,
    country: Country = None,
    edition: Edition = None,
) -> int:
    """Print what does not fit; exit with 1 where a finding is an error."""
    run = Run(country, edition)
    reports = list(run.reports(files))
    found = list(_by_report(reports))
    severities = list(Severity)
    shown = [
        (report, [one for one in own if severities.index(one.severity) <= severities.index(Severity(least))])
        for report, own in found
    ]
    if format == "json":
        write_utf8(_json([one for _, own in shown for one in own]))
    else:
        from tipreport.export.terminal import render_findings

        for number, (report, own) in enumerate(shown):
            sys.stdout.write("\n" * (number > 0) + render_findings(report, own, quotes=quotes))
    if any(one.severity is Severity.ERROR for _, own in found for one in own):
        return 1
    return run.code


def _by_report(reports: Sequence[Report]) -> Iterator[tuple[Report, Sequence[Finding]]]:
    """Each report with its findings, in order of country and edition; those that do not say theirs come last."""
    corpus = Corpus(report for report in reports if report.country is not None and report.edition is not None)
    found = {key: list(own) for key, own in groupby(check_reports(corpus), key=_place)}
    yield from ((report, found.get((report.alpha3, report.edition), [])) for report in corpus)
    yield from ((report, check_reports(report)) for report in reports if report not in corpus.reports)


def _place(found: Finding) -> tuple[str | None, int | None]:
    return (found.country.alpha3 if found.country else None), found.edition


def _json(findings: Sequence[Finding]) -> Iterator[str]:
    yield "[" + ",".join(f"\n{to_json(one)}" for one in findings) + "\n" * bool(findings) + "]\n"

"""`tipreport addresses`: where to get narratives."""

import sys
from typing import Annotated

from cyclopts import App, Parameter

from tipreport.source.addresses import Address, addresses as known_addresses

COLUMNS = ("edition", "country", "kind", "basis", "source", "part", "address")


def register(app: App) -> None:
    """Add the command."""
    app.command(addresses, usage="Usage: tipreport addresses [OPTIONS]")


def addresses(
    *,
    edition: Annotated[int | None, Parameter(help="Only those of this edition.")] = None,
    country: Annotated[str | None, Parameter(help="Only those that may hold this country: NOR or Norway.")] = None,
) -> int:
    """Print the addresses of narratives that are known, one a line with tabs between; nothing is fetched."""
    found = known_addresses(edition, country)
    for cells in (COLUMNS, *map(_cells, found)):
        sys.stdout.write("\t".join(cells) + "\n")
    return 0


def _cells(one: Address) -> tuple[str, ...]:
    return str(one.edition), one.alpha3 or "", one.kind, one.basis, one.source, one.part or "", one.address

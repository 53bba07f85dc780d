"""One part of a corpus that was written as tables."""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Part:
    """What `tipreport.write_part` wrote, or found written whole (`written` is false then).

    `folder` holds a file a table. `failures` says, a line each, which narratives could not be read, and why.
    """

    number: int
    folder: str
    reports: int
    failures: tuple[str, ...] = ()
    written: bool = True

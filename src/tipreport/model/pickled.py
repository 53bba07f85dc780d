"""Pickles of another version: what has been added since has its default, and what cannot be filled in is refused.

JSON is what reports are stored in. Pickles are for a day, between processes and in caches; but a cache outlives an
upgrade, and a part that lacks an attribute would fail much later, wherever that is first asked for.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from tipreport._version import __version__
from tipreport.errors import ModelError


def check_pickles(kinds: Iterable[type[attrs.AttrsInstance]]) -> None:
    """Let the classes be unpickled with all of their attributes, or not at all."""
    for kind in kinds:
        kind.__setstate__ = _restored  # type: ignore[attr-defined]


def _restored(self: attrs.AttrsInstance, state: dict[str, Any] | tuple[Any, ...]) -> None:
    fields = attrs.fields(type(self))
    known = {field.name for field in fields}
    found = state if isinstance(state, dict) else dict(zip((field.name for field in fields), state, strict=False))
    extra = sorted(set(found) - known)
    missing = [field.name for field in fields if field.name not in found and field.default is attrs.NOTHING]
    if extra or missing:
        what = f"has {', '.join(extra)}" if extra else f"lacks {', '.join(missing)}"
        by = getattr(found.get("generator"), "version", None)
        version = by or "it does not say which"
        raise ModelError(
            f"a pickled {type(self).__name__} of another version of tipreport ({version}): it {what}",
            subject=f"this is {__version__}",
            hint="read the text anew, and store reports as JSON",
        )
    for field in fields:
        object.__setattr__(self, field.name, found.get(field.name, field.default))

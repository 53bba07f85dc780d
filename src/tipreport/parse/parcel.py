"""What goes from one process to another: pickles, made and opened in some third of the time that pickle takes by itself.

A report has some thousand small parts. Each takes its values along as one tuple instead of a dict of names, and gets
them back without being validated a second time. Both are done by functions written for its class, as attrs writes its
`__init__`: a loop over the fields would take half as long again.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from typing import Any

import attrs

from tipreport import model

PARTS: tuple[type[attrs.AttrsInstance], ...] = tuple(
    kind for kind in vars(model).values() if isinstance(kind, type) and attrs.has(kind)
)
"""The classes of the model."""


def pack(value: object) -> bytes:
    """The value as bytes, for `unpack`.

    >>> from tipreport import Span
    >>> unpack(pack([Span(3, 9)]))
    [Span(3, 9)]
    """
    file = io.BytesIO()
    _Pickler(file, pickle.HIGHEST_PROTOCOL).dump(value)
    return file.getvalue()


def unpack(data: bytes) -> Any:
    """The value that `pack` made bytes of; only for bytes that this library has made itself just now."""
    return pickle.loads(data)


class _Make:
    """For each class, by its name, the function that makes a part of its values; pickle finds it here."""


def _reducer(kind: type[attrs.AttrsInstance]) -> Callable[[Any], tuple[Callable[..., Any], tuple[Any, ...]]]:
    """How pickle is to take a part of this class: as the function that makes it, and its values.

    For a `Span`, what is written here says

        def make(start, end):
            _part = _new(_kind)
            _set_start(_part, start)
            _set_end(_part, end)
            return _part

        def reduce(_part):
            return make, (_part.start, _part.end,)
    """
    names = [field.name for field in attrs.fields(kind)]  # none of them opens with an underscore
    # The setters of the slots themselves: the parts are frozen.
    scope: dict[str, Any] = {f"_set_{name}": getattr(kind, name).__set__ for name in names}
    scope |= {"_new": object.__new__, "_kind": kind}
    lines = [
        f"def make({', '.join(names)}):",
        "    _part = _new(_kind)",
        *(f"    _set_{name}(_part, {name})" for name in names),
        "    return _part",
        "def reduce(_part):",
        f"    return make, ({' '.join(f'_part.{name},' for name in names)})",
    ]
    exec("\n".join(lines), scope)  # nothing but names of fields of our own classes
    make = scope["make"]
    make.__module__, make.__qualname__ = __name__, f"{_Make.__name__}.{kind.__name__}"
    setattr(_Make, kind.__name__, staticmethod(make))
    reduce: Callable[[Any], tuple[Callable[..., Any], tuple[Any, ...]]] = scope["reduce"]
    return reduce


class _Pickler(pickle.Pickler):
    dispatch_table = {kind: _reducer(kind) for kind in PARTS}  # noqa: RUF012  # the pickle module's own protocol

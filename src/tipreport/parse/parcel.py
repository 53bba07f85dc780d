"""What goes from one process to another: pickles, made and opened in half of the time that pickle takes by itself.

A report has some thousand small parts. Each takes its values along as one tuple instead of a dict of names, and gets
them back without being validated a second time.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable
from operator import attrgetter
from typing import Any

import attrs

from tipreport import model

PARTS: tuple[type[attrs.AttrsInstance], ...] = tuple(
    kind for kind in vars(model).values() if isinstance(kind, type) and attrs.has(kind)
)
"""The classes of the model."""

_SETTERS: dict[type, tuple[Callable[[object, object], None], ...]] = {
    # Those of the slots themselves: the parts are frozen.
    kind: tuple(getattr(kind, field.name).__set__ for field in attrs.fields(kind))
    for kind in PARTS
}


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


def _made(kind: type, *values: object) -> object:
    part: object = object.__new__(kind)
    for set_value, value in zip(_SETTERS[kind], values, strict=True):
        set_value(part, value)
    return part


def _reducer(kind: type[attrs.AttrsInstance]) -> Callable[[Any], tuple[Callable[..., Any], tuple[Any, ...]]]:
    names = [field.name for field in attrs.fields(kind)]
    if len(names) == 1:  # attrgetter gives one value bare
        return lambda part: (_made, (kind, getattr(part, names[0])))
    values = attrgetter(*names)
    return lambda part: (_made, (kind, *values(part)))


class _Pickler(pickle.Pickler):
    dispatch_table = {kind: _reducer(kind) for kind in PARTS}  # noqa: RUF012  # the pickle module's own protocol

"""Why a value of the wire format is refused, and the path to it."""

from __future__ import annotations

import json
from typing import Any

from cattrs.errors import ClassValidationError, IterableValidationError

from tipreport.errors import TipReportError, WireFormatError


class RefusalError(Exception):
    """Why a value is refused, and under which key of the object at hand; the way to the object is added above."""

    def __init__(
        self,
        message: str,
        value: Any = None,
        *,
        key: str | None = None,
        hint: str | None = None,
        subject: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.subject: str | None = subject if subject is not None or value is None else _shown(value)
        self.key = key
        self.hint = hint


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else repr(value)


def refusal(error: Exception) -> WireFormatError:
    """The first of the errors that the detailed reading collected, with the path to its key."""
    path = "$"
    while isinstance(error, ClassValidationError | IterableValidationError):
        if isinstance(error, ClassValidationError):
            in_keys, whole = error.group_exceptions()
            error, step = (in_keys[0][0], _step(in_keys[0][1].name)) if in_keys else (whole[0], "")
        else:
            in_items, _ = error.group_exceptions()
            error, step = in_items[0][0], f"[{in_items[0][1].index}]"
        path += step
    subject = hint = None
    message = str(error)
    if isinstance(error, RefusalError | TipReportError):
        message, subject, hint = error.message, error.subject, error.hint
    if isinstance(error, RefusalError) and error.key is not None:
        path += _step(error.key)
    return WireFormatError(f"{path}: {message}", subject=subject, hint=hint, path=path)


def _step(key: str) -> str:
    return f".{key}" if key.isidentifier() else f"[{json.dumps(key, ensure_ascii=False)}]"

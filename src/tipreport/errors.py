"""The errors of the library: one base class, and children that keep the offending text or path."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tipreport.model import Corpus, Failure, Problem

_SHOWN = 120


def shorten(text: str, limit: int = _SHOWN) -> str:
    """The text as one printable line of at most `limit` characters.

    >>> shorten("a\\n" * 100, 12)
    'a\\\\na\\\\na\\\\na\\\\n…'
    """
    line = text[: limit + 1].encode("unicode_escape").decode("ascii") if not text.isprintable() else text
    return line if len(line) <= limit else line[:limit] + "…"


class TipReportError(Exception):
    """Whatever goes wrong with an input. `subject` is the offending text or path, `hint` what to do about it.

    >>> str(TipReportError("no such metric", subject="hotlines", hint="see tipreport.Metric"))
    "no such metric: 'hotlines'; see tipreport.Metric"
    """

    def __init__(self, message: str, *, subject: str | None = None, hint: str | None = None) -> None:
        self.message = message
        self.subject = subject
        self.hint = hint
        super().__init__(message, subject, hint)

    def __str__(self) -> str:
        shown = "" if self.subject is None else f": {shorten(self.subject)!r}"
        return f"{self.message}{shown}" + (f"; {self.hint}" if self.hint else "")

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.__dict__.copy())


def _rebuild(kind: type[TipReportError], state: dict[str, object]) -> TipReportError:
    # OSError makes its objects in a way of its own, and Python refuses any other for its children.
    error = (OSError if issubclass(kind, OSError) else Exception).__new__(kind)
    error.__dict__.update(state)
    error.args = (error.message, error.subject, error.hint)
    return error


class ModelError(TipReportError, ValueError):
    """A value breaks a contract of the model, such as a span outside its text."""


class WrongTypeError(TipReportError, TypeError):
    """What was passed is of a type that is not taken; `subject` is the value, and the message says what to pass."""


def expect(value: object, name: str, words: str, *kinds: type, hint: str | None = None) -> None:
    """Raise `WrongTypeError` where the value of the argument `name` is of none of the `kinds`, which are `words`.

    >>> expect("2011", "edition", "a year as an integer", int, hint="such as edition=2011")
    Traceback (most recent call last):
        ...
    tipreport.errors.WrongTypeError: edition is a str, and takes a year as an integer: "'2011'"; such as edition=2011

    True and False are no integers here.
    """
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        kind = type(value).__name__
        article = "an" if kind[0] in "aeiouAEIOU" else "a"
        said = f"{name} is {'missing' if value is None else f'{article} {kind}'}, and takes {words}"
        raise WrongTypeError(said, subject=None if value is None else repr(value), hint=hint)


class SourceError(TipReportError, ValueError):
    """A file or text cannot be read; `subject` is its path, or the opening of the text."""


class UnreadableFileError(SourceError, OSError):
    """The path is missing, a directory, or may not be read."""


class EncodingError(SourceError):
    """The bytes are in no encoding that is read; `offset` is the first byte that does not fit."""

    def __init__(
        self, message: str, *, subject: str | None = None, hint: str | None = None, offset: int | None = None
    ) -> None:
        super().__init__(message, subject=subject, hint=hint)
        self.offset = offset


class NotANarrativeError(SourceError):
    """The text has neither a country heading nor a compliance or tier sentence."""


class SeveralNarrativesError(SourceError):
    """The text holds several narratives where one is asked for."""


class CorpusConflictError(TipReportError, ValueError):
    """Two different reports have one country and edition; `paths` is where they stand, if they were read from files."""

    def __init__(
        self, message: str, *, subject: str | None = None, hint: str | None = None, paths: Sequence[str] = ()
    ) -> None:
        super().__init__(message, subject=subject, hint=hint)
        self.paths: tuple[str, ...] = tuple(paths)


class CorpusError(TipReportError, ValueError):
    """Some files could not be read: all `failures`, and the `corpus` of the others where one was made of them."""

    def __init__(
        self,
        message: str,
        *,
        subject: str | None = None,
        hint: str | None = None,
        failures: Sequence[Failure] = (),
        corpus: Corpus | None = None,
    ) -> None:
        super().__init__(message, subject=subject, hint=hint)
        self.failures: tuple[Failure, ...] = tuple(failures)
        self.corpus = corpus


class ComparisonError(TipReportError, ValueError):
    """Two reports that say nothing about one another, such as two countries in two editions."""


class WireFormatError(TipReportError, ValueError):
    """JSON that is not `tipreport/1`; `path` is the key that does not fit, such as `$.sections[2].kind`."""

    def __init__(self, message: str, *, subject: str | None = None, hint: str | None = None, path: str = "$") -> None:
        super().__init__(message, subject=subject, hint=hint)
        self.path = path


class ForeignFileError(TipReportError, FileExistsError):
    """A file that may not be replaced stands where one is to be written."""


class ReviewError(TipReportError, ValueError):
    """A sheet, a coding or a correction cannot be used; the message names row and column, or line and key."""


class MissingExtraError(TipReportError, ImportError):
    """A part of the library needs an extra that is not installed."""


class StrictError(TipReportError, ValueError):
    """`strict=True` and the report has problems of severity error, all of them in `problems`."""

    def __init__(
        self,
        message: str,
        *,
        subject: str | None = None,
        hint: str | None = None,
        problems: Sequence[Problem] = (),
    ) -> None:
        super().__init__(message, subject=subject, hint=hint)
        self.problems: tuple[Problem, ...] = tuple(problems)

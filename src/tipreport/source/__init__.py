"""Files in: bytes become documents, one a narrative, each with its text and the way back to the raw input."""

from tipreport.source.card import Card
from tipreport.source.decode import Kind, sniff
from tipreport.source.document import Document, Dropped, Extract, SourceSpan
from tipreport.source.offsets import Copier, OffsetMap
from tipreport.source.read import documents, iter_documents
from tipreport.source.split import split

__all__ = [
    "Card",
    "Copier",
    "Document",
    "Dropped",
    "Extract",
    "Kind",
    "OffsetMap",
    "SourceSpan",
    "documents",
    "iter_documents",
    "sniff",
    "split",
]

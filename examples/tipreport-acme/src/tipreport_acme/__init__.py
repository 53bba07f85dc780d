"""An example of a package that builds on tipreport: rules of its own, and a file format of its own."""

from tipreport_acme.notes import parse_notes, read_notes
from tipreport_acme.rules import ACME_RULES

__all__ = ["ACME_RULES", "parse_notes", "read_notes"]

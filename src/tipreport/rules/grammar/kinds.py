"""Kinds of nouns and of values that the reader asks for together, and how words begin that are asked for by their stem.

A kind of noun is that of a `NounRow`: what "victims", "suspects" or "agencies" count.
"""

from __future__ import annotations

from typing import Final

# ---- nouns: who or what is counted
VICTIMS: Final = frozenset(("victim", "potential"))
OFFICIALS: Final = frozenset(("official", "complicit"))
PERSONS: Final = frozenset(("person", "worker", "victim", "suspect", "offender", "potential"))
# "all victims", "a 40-person shelter"
PEOPLE: Final = frozenset(("victim", "potential", "offender", "suspect", "person", "official"))
# whom a verb may tell to be victims: "arrested 14 women, who were victims"
ANYONE: Final = frozenset(("person", "worker", "migrant", "audience"))
# whom a court makes somebody pay, who is held for weeks
PAID: Final = frozenset(("victim", "worker", "person"))
# who can be a victim of both forms; a bare figure too
TRAFFICKED: Final = frozenset(("victim", "potential", "person", "worker", ""))
ACCUSED: Final = frozenset(("suspect", "offender", "person", "migrant"))
# whom proceedings are against
TRIED: Final = frozenset(("suspect", "offender", "person", "official", "complicit", "recruiter"))
# who is taught, and for whom a message is
TAUGHT: Final = frozenset(("official", "person", "student", "worker"))
PUBLIC: Final = frozenset(("student", "audience"))
# who acts
BODIES: Final = frozenset(("official", "complicit", "agency", "organization", "thing", "court"))
FIRMS: Final = frozenset(("agency", "organization", "facility"))
LICENSED: Final = FIRMS | {"recruiter", "license"}
# of what there are kinds: "of the 58, 40 were women"
WITH_PEOPLE: Final = frozenset(("victim", "potential", "case", "suspect", "offender"))
# what takes the metric of the figure that it leans on
LENT: Final = frozenset(("victim", "potential", "suspect", "offender", "person", "case", "official", "worker"))
# of which a report may be: "no reports of cases"
VAGUE: Final = frozenset(("case", "victim", "thing", ""))
# populations whose crimes a law punishes apart
WHOSE: Final = frozenset(("child", "adult", "women", "men", "girls", "boys"))
# "12 individuals" are suspects, offenders or victims by their metric
COUNTED_AS: Final = frozenset(("person", "worker", "potential_person", "official", "student", "audience", "migrant"))

# ---- values
MEASURES: Final = frozenset(("money", "duration", "life"))
LENGTHS: Final = frozenset(("duration", "life"))
SHARES: Final = frozenset(("percent", "all"))

# ---- stems
# "it neither increased investigations nor", "did not expand"
EFFORTS: Final = ("increas", "decreas", "expand", "improv", "strengthen", "reduc", "extend")
# "did not report officials' involvement in"
INVOLVED: Final = ("involv", "engag", "complicit", "implicat", "facilitat", "participat", "traffick", "collud")

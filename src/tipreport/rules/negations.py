"""Words around a negation: which make it a judgment, which are passed over, which end what it denies."""

from __future__ import annotations

from typing import Final

__all__ = [
    "ANY",
    "JUDGING",
    "LINKS",
    "NOT_DENYING",
    "PARTS",
    "PASSED",
    "PASSED_IN_OBJECT",
    "PASSED_UNKNOWN",
    "QUANTITY",
    "SCANT",
    "STOPS",
]

# "did not adequately investigate": a judgment, no absence
JUDGING: Final = frozenset(
    "adequately effectively always consistently fully sufficiently vigorously systematically routinely regularly properly "
    "appropriately aggressively uniformly thoroughly often usually generally necessarily explicitly specifically directly "
    "criminally actively meaningfully formally proactively".split()
)
# "some victims did not receive care": a part
PARTLY: Final = frozenset("some many most several majority few certain each sometimes".split())
# "did not provide enough support"
SCANT: Final = frozenset("enough sufficient adequate effective meaningful necessary appropriate all".split())
# "not only", "not including"
NOT_DENYING: Final = frozenset("only limited including".split())
# "did not, however, also prosecute": between a negation and its verbs
PASSED: Final = frozenset("however also to been be have ever otherwise yet even did not".split())
# "did not, therefore,": the same, where no table has the word
PASSED_UNKNOWN: Final = frozenset("however therefore once".split())
# "any", "a single": in front of what is denied
ANY: Final = frozenset(("any", "a", "an", "a single", "new", "all"))
# "prosecute, or convict, the traffickers": between a verb and its object
PASSED_IN_OBJECT: Final = frozenset(", or of the its against additional other for and in".split())
# "investigating, or prosecuting, any": between a gerund and its object
LINKS: Final = frozenset("any the a an , or and all new".split())
# "the number of convictions", "how many"
QUANTITY: Final = frozenset(
    ("how", "whether", "number", "the number of", "number of", "numbers", "the total number of", "total number of")
)
# "how many of the 45 were labor cases": what follows is a part
PARTS: Final = frozenset(
    ("of", "of them", "of these", "of those", "were", "was", "involved", "concerned", "had", "included")
)
# "did not report any convictions; but ...": the end of what is denied
STOPS: Final = frozenset(
    (
        "due to",
        "and did",
        "kinds",
        "types",
        "nature",
        "reasons",
        "call",
        *"; but although while however because despite though whereas which".split(),
    )
)

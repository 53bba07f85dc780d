"""What makes a recommendation ask for more or for less: rows that can be defended to the drafter, and nothing else.

What is no row here (`provide training` for `train`, another group behind `such as`, the next step of one law) changes the
words and says nothing of the strength.
"""

from __future__ import annotations

INTENSITY: frozenset[str] = frozenset(
    (
        "vigorously aggressively robustly forcefully diligently decisively rigorously "  # vigorously prosecute
        "significantly substantially greatly considerably dramatically markedly "  # significantly increase funding
        "fully proactively systematically "  # fully implement the law, proactively identify victims
        "promptly immediately urgently swiftly expeditiously quickly"  # a deadline: immediately release
    ).split()
)
"""Words that ask for more of the same act. A closed list: `appropriately`, `consistently`, `publicly` say how, not how hard."""

PUSHES: frozenset[str] = frozenset("intensify redouble accelerate".split())
"""Verbs in front of "efforts to" that ask for more than was done: `redouble efforts to prosecute`."""

MORE: frozenset[str] = frozenset(
    "increase expand intensify redouble accelerate boost augment step scale enhance strengthen improve".split()
)
"""Verbs that ask for more than `continue to` does: `continue to train` became `increase training`."""

SOFTENERS: tuple[tuple[str, ...], ...] = (
    ("consider",),  # consider establishing a fund
    ("considering",),
    ("contemplate",),  # contemplate an amendment
    ("explore",),  # explore opening a shelter
    ("where", "appropriate"),  # prosecute, where appropriate, ...
    ("as", "appropriate"),
    ("when", "appropriate"),
    ("where", "possible"),
    ("if", "possible"),
    ("where", "feasible"),
    ("as", "feasible"),
    ("try", "to"),
)
"""Words that ask for less, each row in this order."""

SCALES: tuple[tuple[str, ...], ...] = (
    # study a law / draft it / enact it; what comes after (implement, enforce) is the next step and no more of the same
    (
        "study explore research review contemplate consider",
        "draft develop propose prepare finalize complete",
        "enact adopt pass approve promulgate",
    ),
    ("encourage urge allow permit", "require mandate oblige compel"),  # encourage / require employers to pay
    ("reduce limit lower", "eliminate abolish end ban prohibit"),  # reduce / eliminate recruitment fees
)
"""Scales of verbs of one act, from the least to the most; the words of one step ask for as much."""

EXAMPLES: frozenset[tuple[str, ...]] = frozenset(
    (
        ("such", "as"),  # such as migrants and children
        ("particularly",),  # particularly in rural areas
        ("especially",),
        ("in", "particular"),
        ("with", "a", "focus"),
        ("with", "an", "emphasis"),
        ("for", "example"),
        ("including", "by"),  # including by meeting more often: how, not what
        ("including", "through"),
        ("including", "with"),
        ("in", "coordination"),
        ("in", "collaboration"),
        ("in", "partnership"),
        ("in", "consultation"),
        ("in", "cooperation"),
        ("in", "line"),
        ("consistent", "with"),
        ("in", "accordance"),
        ("together", "with"),
        ("using",),
        ("by",),  # by extending contracts
        ("through",),
        ("with",),
        ("under",),  # under the trafficking act
        ("pursuant",),
        ("in", "order"),
    )
)
"""Words behind which examples, means, and the law are named: what is added or taken away there is neither more nor less."""

RESTRICTIONS: frozenset[str] = frozenset(
    "who whose whom which that if when where once unless except only until without".split()
)
"""Words that narrow what stands before them: `victims who testify` are fewer than victims."""

JOINING: frozenset[str] = frozenset("and or including include plus".split())
"""Words that add to a list: `construction, fishing, and agriculture`."""

LEADING: frozenset[str] = frozenset(
    "in for with on at by to from among within under across about into over of as through after before during".split()
)
"""Words that open a phrase which tells more of what is there: `fund shelters in the north` may be more or less."""

EVERY: frozenset[str] = frozenset("all every each".split())
"""Words that widen what they stand before: `refer all victims`."""

EVERYWHERE: tuple[tuple[str, ...], ...] = (
    ("in", "all", "cases"),  # seek restitution in all cases
    ("throughout", "the", "country"),
    ("in", "all", "regions"),
)
"""Phrases that widen an act, each in these words."""

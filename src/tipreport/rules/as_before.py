"""What stands as it did answers what asks for a change: flaws of laws that are told anew, and what goes on."""

from __future__ import annotations

import attrs


@attrs.frozen
class FlawRow:
    """A flaw of a law. `asked` and `told` hold sets of words, of each of which one must be there: in the recommendation
    from its verb on, and in one sentence of the next edition. `denied`: the first word of `told` stands behind a `not`."""

    name: str
    asked: tuple[str, ...]
    told: tuple[str, ...]
    denied: bool = False
    item: str = ""
    example: str = ""


FLAWS: tuple[FlawRow, ...] = (
    FlawRow(
        "proof_of_force",
        ("force", "fraud coercion", "child children minor minors without remove removing eliminate not"),
        ("required requires require requiring", "force", "fraud coercion deception threat"),
        item="Amend the act so that force, fraud, or coercion need not be shown where the victim is a child",
        example="Inconsistent with international law, the act required proof of force, fraud, or coercion.",
    ),
    FlawRow(
        "definition",
        ("definition define", "law protocol standards"),
        ("inconsistent variance contrary narrower broader consistent", "definition defined define"),
        item="Amend the code to bring its definition of trafficking in line with international law",
        example="The definition of trafficking in the code remained inconsistent with international law.",
    ),
    FlawRow(
        "fine_instead",
        ("fine fines", "remove eliminate option lieu disallow alternative without stringent place"),
        ("allowed allows allowing permitted permits permitting", "fine fines", "lieu alternative instead place option"),
        item="Amend the act to remove the option of a fine in place of prison",
        example="By allowing a fine in lieu of imprisonment, the penalties were not commensurate with those for rape.",
    ),
    FlawRow(
        "penalties",
        ("stringent commensurate", "penalties penalty punishment punishments sentences"),
        ("stringent commensurate", "penalties penalty punishment punishments"),
        denied=True,
        item="Amend the act to prescribe penalties that are sufficiently stringent",
        example="These penalties were not sufficiently stringent.",
    ),
    FlawRow(
        "some_forms",
        ("all", "forms"),
        ("some", "forms", "criminalize criminalized criminalizes prohibit prohibited prohibits"),
        item="Criminalize all forms of trafficking",
        example="The code criminalized some forms of labor trafficking.",
    ),
)
"""Flaws of laws; a sentence that tells one says that it was not mended."""

OF_LAWS: frozenset[str] = frozenset({"amend", "criminalize", "enact", "draft", "cease"})
"""Acts that mend a law."""

LAW_WORDS: frozenset[str] = frozenset(
    "law laws act code codes legislation statute statutes article articles section sections provision provisions regulation regulations "
    "definition penalties punishment punishments decree".split()
)
"""What is to be mended, or what a sentence tells of."""

MENDED: frozenset[str] = frozenset(
    "removed removing removes amended amends amending repealed eliminated longer".split()
)
"""Words of a sentence that tells of a change, and of no flaw that stands."""

ENDING: frozenset[str] = frozenset("cease stop end halt abolish eliminate eradicate lift remove discontinue".split())
"""Verbs that ask that something be no more: `lift the ban on migration`."""

GOES_ON_AS_BEFORE: frozenset[str] = frozenset(
    "continued continues remained remains still extended maintained persisted".split()
)
"""Words that say that it is as it was: `the government extended the ban`, `recruiters continued to charge fees`."""

AGAINST: frozenset[str] = frozenset(
    "effort efforts end ending ended eliminate eliminating abolish abolished prohibit prohibited ban banned reduce reduced reduction combat "
    "prevent preventing address stop stopped cease ceased lift lifted".split()
)
"""Words of a sentence in which what goes on may be the fight against it: `continued efforts to end forced labor`."""

BODIES: frozenset[str] = frozenset(
    "committee committees council councils board commission body bodies taskforce force group secretariat".split()
)
"""Bodies that meet: who asks that one be revived or strengthened is answered by its not meeting."""

REVIVING: frozenset[str] = frozenset(
    "convene resume revive reactivate reconvene activate reinvigorate strengthen empower".split()
)
"""Verbs of what is asked of them."""

IDLE: frozenset[str] = frozenset(
    "inactive dormant defunct closed vacant unfilled unstaffed inoperative inoperable nonoperational nonfunctional operational functional idle".split()
)
"""What a thing is that does not work: `the hotline was inactive`; `operational` and `functional` behind a denial."""

OUT_OF: frozenset[str] = frozenset("order service operation".split())
"""Behind `out of`, as well."""

WORKING: frozenset[str] = frozenset(
    "restore revive reactivate reopen resume operationalize operate staff fill appoint establish open maintain".split()
)
"""Verbs that ask that a thing be there and work."""

SANCTIONING: frozenset[str] = frozenset("close fine suspend revoke penalize sanction cancel blacklist".split())
"""Verbs of what is done to recruiters who break the rules: `did not close any agency`."""

LAPSED: frozenset[str] = frozenset("lapsed withdrawn rejected shelved dissolved".split())
"""What became of a bill that is none any more."""

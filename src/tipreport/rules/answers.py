"""How a later edition answers a recommendation: the words that deny it, put it off, or do it only in part."""

from __future__ import annotations

DENIALS: frozenset[str] = frozenset(
    "not never no neither nor none without failed fail fails lacked lacks unable ceased stopped refused declined".split()
)
"""In front of the verb or its object in one clause: `did not fund any campaign`, `failed to establish`, `made no efforts`."""

PLANS: frozenset[str] = frozenset(
    "plan plans planned planning intend intends intended propose proposed proposes consider considered considering will would "
    "draft drafted drafting pending begin began begun announced pledged agreed committed promised continued".split()
)
"""Before the verb: it is meant, begun or promised, not done: `planned to establish`, `a draft law that would create`."""

PARTS: frozenset[str] = frozenset(
    "some few limited partially partly pilot small-scale one two several occasionally".split()
)
"""Around the verb or on its object: done, but not all of it: `funded some shelters`, `trained a limited number of`."""

OTHERS: frozenset[str] = frozenset(
    "ngo ngos nongovernmental organizations civil iom unodc unicef ilo donors foreign media".split()
)
"""A subject that is not the state whose duty it was: `an NGO established a shelter` meets no recommendation."""

STATE: frozenset[str] = frozenset(
    "government governments authorities ministry minister ministries police prosecutors prosecutor court courts parliament "
    "legislature officials president cabinet municipality municipalities agency unit department council commission it he she they".split()
)
"""A subject that is the state, or a pronoun for it."""

IRREGULAR_PASTS: frozenset[str] = frozenset(
    "built held made began begun sought took taken gave given led met paid put ran set sent spent taught told understood "
    "wrote written brought drew found kept lent".split()
)
"""Pasts that do not end in -ed."""

CLAUSE_ENDS: frozenset[str] = frozenset(
    "but although though while whereas however which who because after before".split()
)
"""Words at which a clause ends, besides semicolons: a denial before one does not reach behind it."""

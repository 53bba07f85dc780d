"""Where a full stop ends no sentence."""

from __future__ import annotations

ABBREVIATIONS: frozenset[str] = frozenset(
    "mr mrs ms dr prof st sgt gen gov col lt maj capt cpl sen rep rev hon amb jr sr messrs "
    "art arts sec secs para paras cap ch chs ord reg regs pt no nos vol pp p fig inc ltd co corp bros dept "
    "jan feb mar apr jun jul aug sept sep oct nov dec approx est cf vs viz eg ie al rs us un uk eu "
    "e.g i.e a.m p.m ph.d".split()
)
"""Words, without their full stop and in lower case, after which a sentence goes on."""

NUMBERED: frozenset[str] = frozenset(
    "no nos art arts sec secs para paras cap ch chs ord reg pt vol p pp fig rs".split()
)
"""Abbreviations that go on only before a number: "No. 5", but "they said no. The court ..."."""

STARTERS: frozenset[str] = frozenset(
    "The In This These Those However A An It They He She Although While During Despite As For With At After Before "
    "Authorities Officials Government NGOs Some Many Most Several There When Since Under According Additionally Also "
    "Police Prosecutors Courts Law Traffickers Victims Women Children Men If On By One Two Three Both Each".split()
)
"""Words that open a sentence even after initials such as "U.S."."""

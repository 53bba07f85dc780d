"""The law of the tiers, edition by edition: which tiers there are, and how long a country may stand on the Watch List.

The Trafficking Victims Protection Act of 2000 (TVPA, Public Law 106-386) and its reauthorisations, as codified in
22 U.S.C. 7107(b). An amendment counts for the first report made under it.
"""

from __future__ import annotations

import attrs

from tipreport.model import Compliance, Limb, Tier


@attrs.frozen
class TierLaw:
    """The rules of the editions from `first` to `last` (null: still in force).

    `watch_list_years` consecutive editions on the Watch List are allowed without a waiver, `waiver_years` more with
    one; null where the law set no limit. `return_years` are those allowed to a country that the limit has put on Tier 3
    and that comes back. `pattern_proves_tier_3`: a government's own policy or pattern of trafficking does.
    """

    first: int
    last: int | None
    tiers: tuple[Tier, ...]
    limbs: tuple[Limb, ...]
    watch_list_years: int | None
    waiver_years: int
    return_years: int | None
    pattern_proves_tier_3: bool
    source: str

    @property
    def longest_run(self) -> int | None:
        """The most consecutive editions that a country may stand on the Watch List, waivers included."""
        return None if self.watch_list_years is None else self.watch_list_years + self.waiver_years


_THREE = (Tier.TIER_1, Tier.TIER_2, Tier.TIER_3)
_ALL = (Tier.TIER_1, Tier.TIER_2, Tier.TIER_2_WATCH_LIST, Tier.TIER_3, Tier.SPECIAL_CASE)
_LIMBS_2003 = (Limb.VICTIMS, Limb.EVIDENCE, Limb.COMMITMENTS)
_LIMBS_2019 = (Limb.VICTIMS, Limb.EVIDENCE)

TIER_LAW: tuple[TierLaw, ...] = (
    TierLaw(2001, 2002, _THREE, (), None, 0, None, False, "Public Law 106-386, section 110"),
    TierLaw(
        2003,
        2003,
        (*_THREE, Tier.SPECIAL_CASE),
        (),
        None,
        0,
        None,
        False,
        "Public Law 106-386; the report's own practice",
    ),
    TierLaw(2004, 2008, _ALL, _LIMBS_2003, None, 0, None, False, "Public Law 108-193, section 6(e)"),
    TierLaw(
        2009, 2018, _ALL, _LIMBS_2003, 2, 2, None, False, "Public Law 110-457, section 107; 22 U.S.C. 7107(b)(2)(D)"
    ),
    TierLaw(
        2019, 2019, _ALL, _LIMBS_2019, 2, 1, 1, False, "Public Laws 115-425 and 115-427; 22 U.S.C. 7107(b)(2)(D)-(F)"
    ),
    TierLaw(
        2020, None, _ALL, _LIMBS_2019, 2, 1, 1, True, "the same, and 22 U.S.C. 7107(b)(3)(B), first applied in 2020"
    ),
)
"""Two waivers of a year each until 2018, one from 2019. `Special Case` is the report's practice and not in the law."""

CLOCK_STARTS = 2009
"""The first edition that counts for the limit: years on the Watch List before 23 December 2008 do not."""

COMPLIANCE_OF_TIER: dict[Tier, tuple[Compliance, ...]] = {
    Tier.TIER_1: (Compliance.FULLY_MEETS,),
    Tier.TIER_2: (Compliance.SIGNIFICANT_EFFORTS,),
    Tier.TIER_2_WATCH_LIST: (Compliance.SIGNIFICANT_EFFORTS,),
    Tier.TIER_3: (Compliance.NO_SIGNIFICANT_EFFORTS,),
}
"""What the law says of each tier's compliance, 22 U.S.C. 7107(b)(1). A Special Case has none."""

RANK: dict[Tier, int] = {Tier.TIER_1: 1, Tier.TIER_2: 2, Tier.TIER_2_WATCH_LIST: 3, Tier.TIER_3: 4}
"""The tiers from best to worst; a Special Case stands outside."""


def tier_law(edition: int) -> TierLaw | None:
    """The law of an edition; null before 2001.

    >>> tier_law(2012).longest_run, tier_law(2021).longest_run
    (4, 3)
    """
    return next((law for law in TIER_LAW if law.first <= edition and (law.last is None or edition <= law.last)), None)

"""Where people come from, pass through and are sent to; the sentences are our own."""

from __future__ import annotations

import pytest

import tipreport
from tipreport.parse.narrative import parse_structure

TEXT = """MALTA (Tier 2)

Malta is a source country. {}

The Government of Malta does not fully comply with the minimum standards for the elimination of trafficking; however, it is
making significant efforts to do so.
"""


def roles(sentence: str) -> set[str]:
    """What the sentence says of other places."""
    report: tipreport.Report = parse_structure(TEXT.format(sentence), edition=2012)
    return {
        f"{role.relation.value} {role.place.alpha3 or role.place.name}"
        for role in report.roles
        if role.place.alpha3 != "MLT"
    }


# Those who exploit are no victims, and where they come from is no place that victims come from.
DOERS = [
    "Child sex tourists from Germany and France travel to the islands.",
    "Men from Saudi Arabia travel to the islands to purchase temporary marriages with girls.",
    "Traffickers from Nigeria recruit women for prostitution.",
    "Some of the traffickers come from Libya.",
    "Men from Gulf countries, mainly Saudi Arabia, exploit local girls in temporary marriages.",
    "Girls are exploited by tourists from Germany and Italy.",
    "Girls are sexually exploited by truck drivers from Tunisia.",
    "Nigerian traffickers exploit girls in prostitution.",
    "Chinese men exploit local girls in sex trafficking.",
    "Girls are exploited by wealthy Chinese men in bars.",
    "Tourists from Canada and the United States exploit children in bars.",
    "Buyers of sex from Austria seek out trafficked boys.",
    "Members of a gang from Serbia forced local boys to steal.",
    "Men from Egypt exploited local girls in bars.",
]
VICTIMS = {
    "Women from Nigeria recruited by agencies are exploited in bars.": {"origin NGA"},
    "Girls from Mali recruited in villages are forced to beg.": {"origin MLI"},
    "Boys from Mali exploited in fields and mines were freed.": {"origin MLI"},
    "Women from China are exploited by club owners.": {"origin CHN"},
    "Traffickers exploit women from Ukraine and Russia.": {"origin UKR", "origin RUS"},
    "Traffickers from Albania bring women from Kosovo and Moldova to the islands for sexual exploitation.": {
        "origin XKX",
        "origin MDA",
    },
    "Women exploited by criminal gangs are mainly from Romania and Moldova.": {"origin ROU", "origin MDA"},
    "Nigerian trafficking victims are found in bars.": {"origin NGA"},
    "Child soldiers from Chad were forced to fight.": {"origin TCD"},
    "Women from Thailand seek work abroad and are forced into prostitution.": {"origin THA"},
}


@pytest.mark.parametrize("sentence", DOERS)
def test_where_the_exploiters_come_from_is_no_origin(sentence: str) -> None:
    assert roles(sentence) == set()


@pytest.mark.parametrize(("sentence", "expected"), VICTIMS.items())
def test_where_the_victims_come_from_is_one(sentence: str, expected: set[str]) -> None:
    assert roles(sentence) == expected


UNDER_WAY = {
    "Migrants cross the islands on their way to Italy and Spain, and gangs hold some of them in Valletta.": set(),
    "Migrants en route to Italy are vulnerable to exploitation in Valletta.": set(),
    "Girls are trafficked through the islands en route to Italy.": {"destination ITA"},
    "Migrants pass through on their way to Italy, where they are held in debt bondage in Rome.": {"destination ITA"},
    "Somali women transit the islands en route to Italy for jobs as cleaners and are then exploited.": {
        "origin SOM",
        "destination ITA",
    },
    "Women from Eritrea pass through the islands on their way to Italy.": {"origin ERI", "destination ITA"},
}


@pytest.mark.parametrize(("sentence", "expected"), UNDER_WAY.items())
def test_who_is_exploited_on_the_way_is_not_sent_where_the_way_leads(sentence: str, expected: set[str]) -> None:
    assert roles(sentence) == expected

"""Lists of places, who is spoken of, and what the country itself is by that; the sentences are our own."""

from __future__ import annotations

import time

import pytest

import tipreport
from tipreport.parse.narrative import parse_structure

TEXT = """{name} (Tier 2)

{name} is a country of interest. {words}

The Government of {name} does not fully comply with the minimum standards for the elimination of trafficking; however, it is
making significant efforts to do so.
"""


def report(words: str, name: str = "Malta", edition: int = 2012) -> tipreport.Report:
    return parse_structure(TEXT.format(name=name, words=words), edition=edition)


def roles(words: str, name: str = "Malta") -> set[str]:
    return {f"{role.relation.value} {role.place.alpha3 or role.place.name}" for role in report(words, name).roles}


LISTS = {
    # brackets, dashes, and what leads to examples
    "Girls are taken to Cyprus from Mali (mainly Kayes), Togo, and Benin for forced labor.": {
        "destination CYP", "origin MLI", "origin TGO", "origin BEN",
    },
    "Victims come from West Africa (especially Ghana), Asia (in particular Nepal and India), and Cuba.": {
        "origin West Africa", "origin GHA", "origin Asia", "origin NPL", "origin IND", "origin CUB",
    },
    "Women from other African countries — including Chad, Niger, and Mali — are exploited in prostitution.": {
        "origin Africa", "origin TCD", "origin NER", "origin MLI",
    },
    "Most victims come from Peru, followed by Bolivia and, less often, Chile.": {
        "origin PER", "origin BOL", "origin CHL",
    },
    "Boys are recruited in nearby countries, mainly Kenya and Uganda, and forced to beg.": {
        "origin KEN", "origin UGA",
    },
    # regions as adjectives, and one head for several
    "Women from Central and South America and the Middle East are subjected to sex trafficking.": {
        "origin Central America", "origin South America", "origin Middle East",
    },
    "Filipino, Nepali, and other South Asian workers are subjected to forced labor.": {
        "origin PHL", "origin NPL", "origin South Asia",
    },
    "Women from the Czech and Slovak Republics are exploited in prostitution.": {"origin CZE", "origin SVK"},
    "Women are sold to brothels in neighboring Balkan and Western European states.": {
        "destination Balkans", "destination Western Europe",
    },
    "Men from Mali’s north, Guinea, and the U.S. and Canada are exploited.": {
        "origin MLI", "origin GIN", "origin USA", "origin CAN",
    },
    "Victims are from Serbia (60 percent), followed by Kosovo (nine victims) and Albania.": {
        "origin SRB", "origin XKX", "origin ALB",
    },
    # sentences that name the relation
    "The principal source countries are Ghana and Mali.": {"origin GHA", "origin MLI"},
    "Ghana, Mali, and Togo are the main source countries.": {"origin GHA", "origin MLI", "origin TGO"},
    "Destinations for trafficked children include Gabon and Equatorial Guinea.": {
        "destination GAB", "destination GNQ",
    },
    # what is no role
    "Agencies in Kuwait and Qatar deny that maids are exploited.": set(),
    "Women from Serbia are held, then deported to Serbia or returned to Croatia.": {"origin SRB"},
    "Girls are married to Chinese men and exploited in prostitution.": set(),
    "Ethnic Turkish women are exploited in prostitution.": set(),
    "Foreign traffickers, including Russian nationals, recruit women.": set(),
    "Trafficked workers complained to the Bangladesh High Commission.": set(),
    "Trafficked girls are sold along the corridor to Libya.": set(),
    "Chinese nationals coordinate the sex trafficking of girls.": set(),
    "Brothels for African migrant clients exploit girls.": set(),
}  # fmt: skip

HOME = {
    "Maltese women are subjected to sex trafficking in Libya.": {"origin MLT", "destination LBY"},
    "Maltese girls are trafficked to neighboring countries, the Gulf, and Italy.": {
        "origin MLT", "destination Gulf", "destination ITA",
    },
    "Men migrate from Chad and Niger to work in Malta, where some are subjected to forced labor.": {
        "origin TCD", "origin NER", "destination MLT",
    },
    "Girls are trafficked internally, and Malta is a transit country for Thai women destined for Italy.": {
        "internal MLT", "transit MLT", "origin THA", "destination ITA",
    },
    "Malta is a destination for men trafficked from Serbia and a source of girls exploited within Malta.": {
        "destination MLT", "origin SRB", "origin MLT", "internal MLT",
    },
    "Maltese girls are exploited in prostitution at home and abroad.": {"internal MLT", "origin MLT"},
    "Traffickers exploit Maltese abroad.": {"origin MLT"},
    "Women from Ghana are subjected to forced labor in Malta.": {"origin GHA", "destination MLT"},
    "Women from Ghana are subjected to forced labor within the country.": {"origin GHA", "destination MLT"},
    "Maltese and foreign girls are exploited in prostitution in Malta.": {"internal MLT", "destination MLT"},
    "Boys are forced to beg within Malta.": {"internal MLT"},
    "Most victims within Malta are exploited in bars.": set(),
    "Maltese children are held in forced begging in Malta’s larger towns.": {"internal MLT"},
    "Victims from Mali transit Malta on the way to Spain.": {"origin MLI", "transit MLT", "destination ESP"},
    "Women are trafficked into and through Malta from Chad.": {"destination MLT", "transit MLT", "origin TCD"},
    "Women from nearby countries are forced into prostitution in Malta.": {"destination MLT"},
    "Foreign maids face conditions of forced labor.": {"destination MLT"},
    "Gangs use Malta as a transit point for trafficked women.": {"transit MLT"},
    "To a lesser extent, Malta is also a destination for men trafficked from Serbia and a source of trafficked girls.": {
        "destination MLT", "origin MLT", "origin SRB",
    },
    "Malta is a source and destination country.": {"origin MLT", "destination MLT"},
    "Malta is a transit country for drugs.": set(),
    "Malta is no longer a destination for trafficked women.": set(),
    "Trafficked women hope to reach destination countries.": set(),
}  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), LISTS.items())
def test_a_list_goes_on_to_its_end(words: str, expected: set[str]) -> None:
    assert roles(words) == expected


@pytest.mark.parametrize(("words", "expected"), HOME.items())
def test_the_country_itself_is_what_is_said_of_it(words: str, expected: set[str]) -> None:
    assert roles(words) == expected


def test_a_place_that_no_table_has_is_told_and_the_list_goes_on() -> None:
    found = report("Women from Ghana, Zubrovia, and Mali, and boys from Chad and Erewhon are exploited.")
    assert {role.place.alpha3 for role in found.roles} == {"GHA", "MLI", "TCD"}
    unknown = [problem for problem in found.problems if problem.code == "place_unknown"]
    assert [problem.span and problem.span.of(found.text) for problem in unknown] == ["Zubrovia", "Erewhon"]


def test_a_name_that_may_be_two_is_told_with_both() -> None:
    found = report("Women from Ghana, Congo, and Mali are exploited.")
    assert {role.place.alpha3 for role in found.roles} == {"GHA", "MLI"}
    (problem,) = (problem for problem in found.problems if problem.code == "place_unknown")
    assert "Democratic Republic of the Congo or Republic of the Congo" in problem.message


def test_a_people_of_two_countries_is_the_one_that_the_text_names() -> None:
    words = "Dominican women are exploited in bars; most are from villages in the Dominican Republic."
    assert "origin DOM" in roles(words)
    assert roles("Dominican women are exploited in bars.") == set()


def test_no_name_behind_a_list_is_a_place_unless_it_stands_as_one() -> None:
    found = report("Women are sent to Italy, and NGOs report that Roma children beg in Rome.")
    assert not [problem for problem in found.problems if problem.code == "place_unknown"]


def test_the_words_of_an_own_role_give_their_order() -> None:
    found = report("Malta is a transit and, to a lesser extent, a destination country for trafficked women.")
    own = [(role.span.of(found.text), role.rank) for role in found.roles]
    assert own == [("transit", None), ("destination", "to a lesser extent")]


def test_a_second_own_role_has_its_own_forms() -> None:
    found = report("Malta is a destination for men subjected to forced labor and a source of girls for prostitution.")
    assert {(role.relation.value, role.form and role.form.value) for role in found.roles} == {
        ("destination", "labor"),
        ("origin", "sex"),
    }


def test_smuggled_migrants_give_a_role_no_form() -> None:
    found = report("Malta is a transit country for irregular migrants, and some of them are held in debt bondage.")
    assert [(role.relation.value, role.form) for role in found.roles] == [("transit", None)]


def test_a_profile_in_front_of_the_analysis_is_one_in_later_editions_too() -> None:
    text = """MALTA: Tier 2

Women from Ghana are exploited in bars.

The Government of Malta does not fully meet the minimum standards for the elimination of trafficking but is making
significant efforts to do so.
"""
    found = parse_structure(text, edition=2018)
    assert [section.kind.value for section in found.sections] == ["profile", "analysis"]
    assert [role.place.alpha3 for role in found.roles] == ["GHA"]


@pytest.mark.parametrize(
    "unit", ["South and ", "women from Mali, ", "a source, ", "and to a lesser extent ", "in Malta exploited "]
)
def test_work_is_linear(unit: str) -> None:
    def seconds(count: int) -> float:
        def once() -> float:
            begin = time.process_time()
            roles(f"Women {unit * count} are exploited.")
            return time.process_time() - begin

        return min(once() for _ in range(3))

    seconds(10)
    assert seconds(2400) < 12 * max(seconds(600), 0.02)


PARTNERS = {
    "The government cooperated with Italy and Libya on two cases.": {"ITA", "LBY"},
    "Maltese and Tunisian police carried out a joint operation.": {"TUN"},
    "Inspectors searched boats together with Italian officers.": {"ITA"},
    "The government took part in regional work with the governments of Algeria, Libya, and Tunisia.": {
        "DZA",
        "LBY",
        "TUN",
    },
    "The government did not cooperate with Libya.": set(),
    "The government worked with the families of Chadian women.": set(),
}


@pytest.mark.parametrize(("words", "expected"), PARTNERS.items())
def test_partners_are_governments_that_one_works_with(words: str, expected: set[str]) -> None:
    text = TEXT.format(name="Malta", words="") + f"\nProsecution\n\nThe government maintained its efforts. {words}\n"
    found = parse_structure(text, edition=2012)
    assert {role.place.alpha3 for role in found.roles if role.relation == "cooperation"} == expected

"""Which country a caller means, by the names that people and data sets use."""

from __future__ import annotations

import pytest

import tipreport
from tipreport import Corpus, ModelError
from tipreport.rules import DEFAULT_RULES, CountryRow
from tipreport.rules.countries import COUNTRIES
from tipreport.rules.given import GLOSSES, given_country

MEANT = {
    # the World Bank
    "Bahamas, The": "BHS", "Congo, Dem. Rep.": "COD", "Congo, Rep.": "COG", "Egypt, Arab Rep.": "EGY", "Gambia, The": "GMB",
    "Hong Kong SAR, China": "HKG", "Iran, Islamic Rep.": "IRN", "Korea, Dem. People’s Rep.": "PRK", "Korea, Rep.": "KOR",
    "Kyrgyz Republic": "KGZ", "Lao PDR": "LAO", "Macao SAR, China": "MAC", "Micronesia, Fed. Sts.": "FSM",
    "Puerto Rico (US)": "PRI", "Sint Maarten (Dutch part)": "SXM", "Slovak Republic": "SVK", "Somalia, Fed. Rep.": "SOM",
    "St. Martin (French part)": "MAF", "Turkiye": "TUR", "Venezuela, RB": "VEN", "Virgin Islands (U.S.)": "VIR",
    "West Bank and Gaza": "PSE", "Yemen, Rep.": "YEM",
    # ISO 3166 and the United Nations
    "Bolivia (Plurinational State of)": "BOL", "Congo (the Democratic Republic of the)": "COD", "Korea (the Republic of)": "KOR",
    "Falkland Islands (the) [Malvinas]": "FLK", "Iran (Islamic Republic of)": "IRN", "Niger (the)": "NER",
    "Palestine, State of": "PSE", "Taiwan, Province of China": "TWN", "Tanzania, the United Republic of": "TZA",
    "United Kingdom of Great Britain and Northern Ireland (the)": "GBR", "Viet Nam": "VNM",
    # V-Dem, Polity, Gleditsch and Ward
    "Burma/Myanmar": "MMR", "Cambodia (Kampuchea)": "KHM", "German Federal Republic": "DEU", "Italy/Sardinia": "ITA",
    "Korea, People's Republic of": "PRK", "Macedonia (FYROM/North Macedonia)": "MKD", "Russia (Soviet Union)": "RUS",
    "Tanzania/Tanganyika": "TZA", "Turkey (Ottoman Empire)": "TUR", "Vietnam, Democratic Republic of": "VNM",
    "Yemen (Arab Republic of Yemen)": "YEM", "Zimbabwe (Rhodesia)": "ZWE",
    # people
    "nor": "NOR", "Nor": "NOR", "norway": "NOR", "D.P.R. Korea": "PRK", "Korea DPR": "PRK", "Georgia (country)": "GEO", "uk": "GBR",
    "Bosnia and Herz.": "BIH", "Equat. Guinea": "GNQ", "S. Sudan": "SSD", "Solomon Is.": "SLB", "Trinidad/Tobago": "TTO",
}  # fmt: skip

SEVERAL = {
    "Korea": ("KOR", "PRK"),
    "Congo": ("COD", "COG"),
    "the Congo": ("COD", "COG"),
    "ROC": ("COG", "TWN"),
    "Virgin Islands": ("VGB", "VIR"),
    "Sudan/South Sudan": ("SDN", "SSD"),
}
NOBODY = (
    "",
    " ",
    "Europe",
    "Ruritania",
    "Republic",
    "Rep.",
    "Islands",
    "Ireland (Dublin)",
    "Guinea (somewhere)",
    "Niger/Atlantis",
)


@pytest.mark.parametrize(("name", "alpha3"), MEANT.items())
def test_a_name_of_another_data_set_is_understood(name: str, alpha3: str) -> None:
    assert given_country(name).alpha3 == alpha3


@pytest.mark.parametrize(("name", "candidates"), SEVERAL.items())
def test_what_may_be_two_is_refused_with_both(name: str, candidates: tuple[str, ...]) -> None:
    with pytest.raises(ModelError) as refused:
        given_country(name)
    assert all(f"({code})" in str(refused.value) for code in candidates)


@pytest.mark.parametrize("name", NOBODY)
def test_a_name_of_no_country_is_refused(name: str) -> None:
    with pytest.raises(ModelError, match="no such country"):
        given_country(name)


def test_a_slip_of_the_pen_is_answered_by_what_may_be_meant() -> None:
    with pytest.raises(ModelError, match=r"perhaps Norway \(NOR\)"):
        given_country("Norwya")


def test_every_name_of_the_table_means_its_own_row() -> None:
    for row in COUNTRIES:
        for name in (row.alpha3, row.alpha3.lower(), row.name, *row.names, *row.labels):
            assert given_country(name).alpha3 == row.alpha3, name


def test_the_words_beside_a_name_are_of_countries_that_there_are() -> None:
    assert {code for code, _ in GLOSSES} <= {row.alpha3 for row in COUNTRIES}


def test_rows_of_a_caller_are_understood_too() -> None:
    mine = DEFAULT_RULES.extend("x-acme", countries=(CountryRow("XAA", "Republic of Ruritania"),))
    assert given_country("Ruritania, Rep.", mine.gazetteer).alpha3 == "XAA"


TEXT = "{name}: Tier 2\n\nThe Government of {name} does not fully meet the minimum standards for the elimination of trafficking.\n"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    names = {"Ghana": 2016, "Peru": 2017, "Republic of the Congo": 2018}
    return Corpus(tipreport.parse(TEXT.format(name=name), edition=edition) for name, edition in names.items())


def test_a_corpus_is_asked_by_any_of_them(corpus: Corpus) -> None:
    assert corpus["ghana", 2016] is corpus["GHA", 2016] is corpus.get("gha", 2016)
    assert ("Congo, Rep.", 2018) in corpus
    assert len(corpus.filter(country=["Peru", "Congo (Brazzaville)"])) == 2
    assert corpus.code("UAE") == corpus.code("United Arab Emirates") == "ARE"
    assert tipreport.timeline(corpus, "Congo, Rep.").country.alpha3 == "COG"
    assert tipreport.ledger(corpus, "peru").country.alpha3 == "PER"


def test_nothing_is_silently_empty(corpus: Corpus) -> None:
    for given in ("Norway", "NOR", "ZZZ", ["Ghana", "Norway"]):
        with pytest.raises(ModelError, match="no report of the country"):
            corpus.filter(country=given)
    for given in ("Congo", "ROC", "Ghanna"):
        for ask in (
            lambda: corpus.filter(country=given),  # noqa: B023
            lambda: corpus[given, 2018],  # noqa: B023
            lambda: corpus.get(given, 2018),  # noqa: B023
            lambda: tipreport.timeline(corpus, given),  # noqa: B023
            lambda: tipreport.ledger(corpus, given),  # noqa: B023
            lambda: tipreport.parse(TEXT.format(name="Ghana"), country=given, edition=2016),  # noqa: B023
        ):
            with pytest.raises(ModelError):
                ask()
    with pytest.raises(KeyError):
        corpus["Norway", 2016]
    assert corpus.get("Norway", 2016) is None

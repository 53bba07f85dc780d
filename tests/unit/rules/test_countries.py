import re
import subprocess
import sys
import unicodedata

import pycountry
import pytest
from hypothesis import given, strategies as st

from tipreport.rules.countries import (
    AMBIGUOUS_DEMONYMS,
    AMBIGUOUS_NAMES,
    COUNTRIES,
    DECOYS,
    CountryRow,
    by_alpha3,
    demonym,
    demonym_pattern,
    find,
    fold,
    name_pattern,
)

FORMER = {"ANT", "SCG", "YUG"}
NAMED = [(name, row) for row in COUNTRIES for name in (row.name, *row.names, *row.labels)]
IN_PROSE = [name for row in COUNTRIES for name in (row.name, *row.names)]
ABBREVIATED = [(short, row) for row in COUNTRIES for short in row.abbreviations]
PEOPLES = [(people, row) for row in COUNTRIES for people in row.demonyms]
NAMES = re.compile(rf"\b{name_pattern()}\b")
DEMONYMS = re.compile(rf"\b{demonym_pattern()}\b")


def plain(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def places(text: str) -> list[str | None]:
    rows = [find(found) for found in NAMES.findall(text)]
    return [row.alpha3 if row else None for row in rows]


def peoples(text: str) -> list[str | None]:
    rows = [demonym(found) for found in DEMONYMS.findall(text)]
    return [row.alpha3 if row else None for row in rows]


# The table


def test_it_holds_iso_3166_1_kosovo_and_the_former_states() -> None:
    current = {country.alpha_3 for country in pycountry.countries}
    former = {country.alpha_3 for country in pycountry.historic_countries}
    assert FORMER - former == set()
    assert {row.alpha3 for row in COUNTRIES} == current | FORMER | {"XKX"}


def test_codes_are_unique_and_sorted() -> None:
    codes = [row.alpha3 for row in COUNTRIES]
    assert codes == sorted(set(codes))


def test_only_former_states_have_a_last_edition() -> None:
    assert {row.alpha3: row.last_edition for row in COUNTRIES if row.last_edition} == {
        "ANT": 2010,
        "SCG": 2006,
        "YUG": 2002,
    }


def test_no_key_belongs_to_two_rows() -> None:
    for forms in (NAMED, PEOPLES, ABBREVIATED):
        owner: dict[str, str] = {}
        for form, row in forms:
            key = form.replace(".", "") if forms is ABBREVIATED else fold(form)
            assert key
            assert owner.setdefault(key, row.alpha3) == row.alpha3, form


def test_no_abbreviation_is_a_name_in_another_case() -> None:
    assert not {fold(short.replace(".", "")) for short, _ in ABBREVIATED} & {fold(name) for name, _ in NAMED}


def test_labels_add_a_key() -> None:
    for row in COUNTRIES:
        keys = [fold(label) for label in row.labels]
        assert len(set(keys)) == len(keys), row.alpha3
        assert not set(keys) & {fold(name) for name in (row.name, *row.names)}, row.alpha3


def test_prose_forms_can_stand_between_word_boundaries() -> None:
    for form in [*IN_PROSE, *(people for people, _ in PEOPLES), *AMBIGUOUS_NAMES, *AMBIGUOUS_DEMONYMS]:
        assert re.fullmatch(r"\b.+\b", form), form
        assert form == form.strip()


def test_names_of_iso_3166_resolve_to_their_code() -> None:
    for country in pycountry.countries:
        for attribute in ("name", "common_name", "official_name"):
            name = getattr(country, attribute, None)
            if name and name != "Congo":
                row = find(name)
                assert row is not None, name
                assert row.alpha3 == country.alpha_3, name


def test_rows_are_frozen_and_hashable() -> None:
    assert len(set(COUNTRIES)) == len(COUNTRIES)
    with pytest.raises(AttributeError):
        COUNTRIES[0].name = "Elsewhere"  # type: ignore[misc]


def test_what_is_ambiguous_or_a_decoy_is_no_name() -> None:
    for word in (*AMBIGUOUS_NAMES, *DECOYS):
        assert find(word) is None, word
    for word in (*AMBIGUOUS_DEMONYMS, *DECOYS):
        assert demonym(word) is None, word
    for candidates in (*AMBIGUOUS_NAMES.values(), *AMBIGUOUS_DEMONYMS.values()):
        assert all(by_alpha3(code) for code in candidates)


# Lookup


@pytest.mark.parametrize(("name", "row"), NAMED, ids=lambda value: value if isinstance(value, str) else "")
def test_every_spelling_of_a_name_is_found(name: str, row: CountryRow) -> None:
    spellings = {name, name.upper(), name.lower(), plain(name), unicodedata.normalize("NFD", name)}
    spellings |= {f"the {name}", f" {name}\n", name.replace(" ", "\u00a0"), name.replace("-", "–")}
    spellings |= {name.replace("'", "’"), name.upper().replace("'", "‘"), name.replace("'", "")}
    spellings |= {name.encode().decode("latin-1")}
    for spelling in spellings:
        assert find(spelling) == row, spelling


@pytest.mark.parametrize(("short", "row"), ABBREVIATED, ids=lambda value: value if isinstance(value, str) else "")
def test_abbreviations_are_found_in_their_case_only(short: str, row: CountryRow) -> None:
    assert find(short) == find(f"the {short}") == find(short.replace(".", "")) == find(short.removesuffix(".")) == row
    assert find(short.lower()) is None


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("CuraÃ§ao", "CUW"),
        ("CÃ´te dâ€™Ivoire", "CIV"),
        ("Cote D\x92Ivoire", "CIV"),
        ("TÜRKİYE", "TUR"),
        ("TÜRKIYE", "TUR"),
        ("TURKEY", "TUR"),
        ("Burma", "MMR"),
        ("CONGO, DEMOCRATIC REPUBLIC OF THE", "COD"),
        ("Democratic Republic of Congo", "COD"),
        ("Congo (DRC)", "COD"),
        ("Zaire", "COD"),
        ("Congo, Republic of", "COG"),
        ("Congo (ROC)", "COG"),
        ("Congo (Brazzaville; Rep)", "COG"),
        ("REPUBLIC\nOF THE CONGO", "COG"),
        ("Korea, Republic of", "KOR"),
        ("Korea, Democratic People’s Republic of", "PRK"),
        ("Korea, North", "PRK"),
        ("BAHAMAS, THE", "BHS"),
        ("The Gambia", "GMB"),
        ("Micronesia, Federated States of", "FSM"),
        ("China (Taiwan)", "TWN"),
        ("China (PRC)", "CHN"),
        ("Hong Kong S.A.R.", "HKG"),
        ("Macao", "MAC"),
        ("Serbia-Montenegro", "SCG"),
        ("Serbia & Montenegro", "SCG"),
        ("Federal Republic of Yugoslavia", "YUG"),
        ("Macedonia, Former Yugoslav Republic of", "MKD"),
        ("Kosovo", "XKX"),
        ("Swaziland", "SWZ"),
        ("CABO VERDE", "CPV"),
        ("East Timor", "TLS"),
        ("St. Vincent & The Grenadines", "VCT"),
        ("St Lucia", "LCA"),
        ("St.Lucia", "LCA"),
        ("Northern Ireland", "GBR"),
        ("Ireland", "IRL"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Guinea", "GIN"),
        ("Guinea Bissau", "GNB"),
        ("Equatorial Guinea", "GNQ"),
        ("Papua New Guinea", "PNG"),
        ("Dominica", "DMA"),
        ("Dominican Republic", "DOM"),
        ("Sudan", "SDN"),
        ("South Sudan", "SSD"),
        ("Antigua&Barbuda", "ATG"),
        ("Trin&Tobago", "TTO"),
    ],
)
def test_names_of_the_report_and_its_data_sets(name: str, code: str) -> None:
    row = find(name)
    assert row is not None
    assert row.alpha3 == code


@pytest.mark.parametrize(
    "name",
    [
        *("", " ", "-", "the", "The ", "none", "Europe", "Africa", "Asia", "Soviet Union", "Mozambique/Namibia"),
        *("Guineas", "Nigeri", "Nigerian", "Irel", "United", "Saint", "Republic", "Rep)", "The Dominican", "NOR"),
        *("Congo", "the Congo", "Korea", "Virgin Islands", "St. Martin", "us", "car", "Car"),
    ],
)
def test_no_country_rather_than_a_wrong_one(name: str) -> None:
    assert find(name) is None


def test_codes() -> None:
    for row in COUNTRIES:
        assert by_alpha3(row.alpha3) is row
    assert by_alpha3("") is None
    assert by_alpha3("ZZZ") is None


@pytest.mark.parametrize(("people", "row"), PEOPLES, ids=lambda value: value if isinstance(value, str) else "")
def test_demonyms_are_found(people: str, row: CountryRow) -> None:
    assert demonym(people) == demonym(people.replace("-", "–")) == demonym(plain(people)) == row


@pytest.mark.parametrize(
    ("word", "code"),
    [
        *[("Nigerien", "NER"), ("Nigerians", "NGA"), ("Guinean", "GIN"), ("Sudanese", "SDN")],
        *[("South Sudanese", "SSD"), ("Batswana", "BWA"), ("Filipina", "PHL"), ("Macanese", "MAC"), ("Chinese", "CHN")],
        *[("Hong Kong", "HKG"), ("Bissau-Guinean", "GNB"), ("Emirati", "ARE"), ("Swati", "SWZ"), ("American", "USA")],
    ],
)
def test_demonyms_that_are_easily_confused(word: str, code: str) -> None:
    row = demonym(word)
    assert row is not None
    assert row.alpha3 == code


@pytest.mark.parametrize("word", ["", "Congolese", "Korean", "Dominicans", "European", "polish", "turkish", "Norway"])
def test_words_that_are_no_demonym_of_one_country(word: str) -> None:
    assert demonym(word) is None


@given(st.text())
def test_any_text_folds_to_a_plain_key(text: str) -> None:
    key = fold(text)
    assert key == " ".join(key.split())
    row = find(text)
    assert row is None or isinstance(row, CountryRow)


@given(st.text("abcdefghijklmnopqrstuvwxyz -'", max_size=12))
def test_a_lower_case_text_is_found_by_its_key_alone(text: str) -> None:
    # No abbreviation is in lower case, so only an exact key can have found it.
    assert (find(text) is not None) == (fold(text) in {fold(name) for name, _ in NAMED})


# In prose


def test_names_match_in_full_in_every_print() -> None:
    for name in (*IN_PROSE, *AMBIGUOUS_NAMES):
        breaks = {name.replace(" ", "\n"), name.replace("-", "–"), name.replace("'", "’"), name.replace("St. ", "St ")}
        for printed in {name, plain(name)} | breaks:
            found = NAMES.search(f"from {printed}, and")
            assert found is not None, printed
            assert found.group() == printed
            assert find(printed) == find(name)


def test_names_with_decomposed_accents_match() -> None:
    for name in IN_PROSE:
        assert places(unicodedata.normalize("NFD", f"from {name}, and")) == places(name), name


def test_abbreviations_match_before_anything() -> None:
    for short, row in ABBREVIATED:
        for after in (" government", "-based", ", and", "."):
            found = NAMES.search(f"in the {short}{after}")
            assert found is not None, short
            assert find(found.group()) == row
    assert places("the car was white; cars and us") == []


def test_demonyms_match_in_full_in_every_print() -> None:
    for people in (*(people for people, _ in PEOPLES), *AMBIGUOUS_DEMONYMS):
        for printed in (people, plain(people), people.replace("-", "–"), people.replace(" ", "\n")):
            found = DEMONYMS.search(f"of {printed} victims")
            assert found is not None, printed
            assert found.group() == printed
            assert demonym(printed) == demonym(people)


def test_decoys_match_in_full() -> None:
    for decoy in DECOYS:
        for pattern in (NAMES, DEMONYMS):
            found = pattern.search(f"in {decoy}100" if decoy.endswith("$") else f"in {decoy}, where")
            assert found is not None
            assert found.group() == decoy


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("from Niger, Nigeria, Guinea, Guinea-Bissau, and Papua New Guinea", ["NER", "NGA", "GIN", "GNB", "PNG"]),
        ("Equatorial Guinea; South Sudan and Sudan; Northern Ireland", ["GNQ", "SSD", "SDN", "GBR"]),
        ("the Democratic  Republic\nof the Congo (DRC), the Republic of Congo", ["COD", "COD", "COG"]),
        ("the Democratic Peoples’ Republic of Korea and the Republic of Korea", ["PRK", "KOR"]),
        ("U.S. and UK officials, US$500, the USA", ["USA", "GBR", None, "USA"]),
        ("girls from Benin City, New Mexico, and the former Yugoslavia", [None, None, None]),
        ("the former Yugoslav Republic of Macedonia", ["MKD"]),
        ("Bissau-Guinean and Guinea-Bissauan boys", [None]),
        ("Côte d’Ivoire, Cote d'Ivoire, Curacao and Türkiye", ["CIV", "CIV", "CUW", "TUR"]),
        ("Nigerians, Indiana, Omaha, Chadian, Malian, Jordanian", []),
        ("St. Vincent and the Grenadines, St Lucia", ["VCT", "LCA"]),
        ("in Port of Spain, Trinidad & Tobago", [None, "TTO"]),
        ("migrant workers in Korea", [None]),
        ("the Bahamas, The Bahamas and The Gambia", ["BHS", "BHS", "GMB"]),
    ],
)
def test_names_in_sentences(text: str, codes: list[str | None]) -> None:
    assert places(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Nigerien, Nigerian and Equatorial Guinean women", ["NER", "NGA", "GNQ"]),
        ("Papua New Guinean, Bissau-Guinean, Guinean", ["PNG", "GNB", "GIN"]),
        ("South Korean and Korean fishermen, North Koreans", ["KOR", None, "PRK"]),
        ("Dominican Republic officials and Dominican women", [None, None]),
        ("Latin American, American and Turkish Cypriot", [None, "USA", None]),
        ("the French Polynesian, French Guiana and French", ["PYF", None, "FRA"]),
        ("to polish shoes; a finn; danes", []),
    ],
)
def test_demonyms_in_sentences(text: str, codes: list[str | None]) -> None:
    assert peoples(text) == codes


def test_the_patterns_do_not_depend_on_the_hash_seed() -> None:
    code = "from tipreport.rules.countries import *; print(ascii(name_pattern() + demonym_pattern()))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_importing_builds_no_pattern_and_no_index() -> None:
    code = (
        "import attrs, tipreport.rules.countries as c\n"
        "made = {field.name for field in attrs.fields(c.Gazetteer)}\n"
        "assert set(vars(c.GAZETTEER)) == made, set(vars(c.GAZETTEER)) - made\n"
    )
    subprocess.run([sys.executable, "-c", code], env={"PYTHONPATH": ":".join(sys.path)}, check=True)

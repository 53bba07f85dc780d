"""Regions that are no country: their names, their adjectives, and the heads that several of them share."""

from __future__ import annotations

HEADS: dict[str, str] = {
    "Africa": "Africa",
    "African": "Africa",
    "Asia": "Asia",
    "Asian": "Asia",
    "Europe": "Europe",
    "European": "Europe",
    "America": "America",
    "American": "America",
}
"""What a direction stands before, as a noun and as an adjective: `West Africa`, `South and Southeast Asian women`."""

DIRECTIONS: tuple[str, ...] = (
    "north", "northern", "south", "southern", "east", "eastern", "west", "western", "central", "southeast",
    "south-east", "south east", "southeastern", "south-eastern", "northeast", "northeastern", "northwest", "southwest", "latin",
    "sub-saharan", "equatorial", "far eastern",
)  # fmt: skip
"""What stands before a head, in any case; several may share one: `Central and Eastern Europe`."""

REGIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # name as a role gives it; its adjectives
    ("Africa", ("African", "Africans")),
    ("Asia", ("Asian", "Asians")),
    ("Europe", ("European", "Europeans")),
    ("sub-Saharan Africa", ("sub-Saharan", "Sub-Saharan")),
    ("Eurasia", ("Eurasian", "Eurasians")),
    ("Oceania", ()),
    ("Americas", ()),
    ("Middle East", ("Middle Eastern", "Middle Easterners")),
    ("Near East", ("Near Eastern",)),
    ("Far East", ("Far Eastern",)),
    ("Gulf", ()),
    ("Gulf states", ()),
    ("Gulf States", ()),
    ("Gulf countries", ()),
    ("Gulf Cooperation Council", ()),
    ("Persian Gulf", ()),
    ("Persian Gulf states", ()),
    ("Arabian Gulf", ()),
    ("Arabian Peninsula", ()),
    ("Caribbean", ()),
    ("Balkans", ("Balkan",)),
    ("Baltics", ("Baltic",)),
    ("Baltic states", ()),
    ("Baltic States", ()),
    ("Scandinavia", ("Scandinavian", "Scandinavians")),
    ("Nordic countries", ("Nordic",)),
    ("former Soviet Union", ("former Soviet",)),
    ("Soviet Union", ()),
    ("New Independent States", ()),
    ("Newly Independent States", ()),
    ("Commonwealth of Independent States", ()),
    ("European Union", ()),
    ("Horn of Africa", ()),
    ("Great Lakes region", ()),
    ("Maghreb", ("Maghrebi", "Maghrebian")),
    ("Sahel", ("Sahelian",)),
    ("Levant", ()),
    ("Indochina", ("Indochinese",)),
    ("Mekong region", ()),
    ("Greater Mekong Subregion", ()),
    ("Andes", ("Andean",)),
    ("Southern Cone", ()),
    ("Caucasus", ("Caucasian",)),
    ("Mediterranean", ()),
    ("Pacific Islands", ()),
    ("Pacific islands", ()),
    ("Pacific", ()),
    ("South Pacific", ()),
    ("Asia-Pacific", ()),
    ("Indian subcontinent", ()),
    ("Transnistria", ("Transnistrian",)),
)
"""Regions whose name is no direction with a head. A role there has a name, without "the", and no code."""

SYNONYMS: dict[str, str] = {
    "Mideast": "Middle East",
    "GCC": "Gulf Cooperation Council",
    "CIS": "Commonwealth of Independent States",
    "EU": "European Union",
    "E.U": "European Union",
    "NIS": "New Independent States",
}
"""Other names of them, and abbreviations in just this case."""

LANDS: tuple[str, ...] = (
    "countries", "country", "nations", "nation", "states", "state", "republics", "islands", "island", "territories",
    "destinations", "locations", "regions", "region", "capitals", "cities",
)  # fmt: skip
"""What an adjective stands before where it means a place: `other African countries`, `the Czech and Slovak Republics`."""

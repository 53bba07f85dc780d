"""How a narrative says where people come from, pass through, and are sent."""

from __future__ import annotations

from tipreport.model import Form, Relation

OWN_ROLES: tuple[tuple[str, Relation], ...] = (
    (r"source|origin|sending", Relation.ORIGIN),
    (r"transit", Relation.TRANSIT),
    (r"destination|receiving", Relation.DESTINATION),
)
"""The words of `Norway is a destination, transit and source country`."""

OWN_WORDS: tuple[str, ...] = ("source", "origin", "transit", "destination", "sending", "receiving")
"""All of them: a sentence without any says nothing of the country's own roles."""

OWN_FORMULAS: tuple[tuple[str, tuple[tuple[Relation, tuple[str, ...]], ...]], ...] = (
    (
        r"exploit\w*\s+(?:both\s+)?(?:domestic\s+and\s+foreign|foreign\s+and\s+domestic)\s+victims\s+(?:in|within|throughout)\s+",
        ((Relation.INTERNAL, ("national",)), (Relation.DESTINATION, ("foreign",))),
    ),
    (r"exploit\w*\s+domestic\s+victims\s+(?:in|within|throughout)\s+", ((Relation.INTERNAL, ("national",)),)),
    (r"exploit\w*\s+foreign\s+victims\s+(?:in|within|throughout)\s+", ((Relation.DESTINATION, ("foreign",)),)),
    (r"victims\s+from\s+(?=[^;]{2,60}?\s+abroad\b)", ((Relation.ORIGIN, ()),)),
)
"""The stock sentence of the profile from 2019, up to the country's name, and the roles that it gives it."""

RANKS = r"(?:and,?\s+)?(?:to\s+a\s+(?:much\s+|far\s+)?(?:lesser|limited|smaller|lesser)\s+(?:extent|degree)|(?:in\s+)?(?:some|a\s+few|isolated)\s+cases|occasionally|primarily|mainly|principally|increasingly|potentially|possibly|chiefly|predominantly|secondarily)"
"""Words that rank a role below or above others, printed in `Role.rank` without the leading "and"."""

PREPOSITIONS: tuple[tuple[str, Relation | None], ...] = (
    (r"from|originat\w+\s+in|nationals\s+of|citizens\s+of", Relation.ORIGIN),
    (
        r"through|via|transit(?:s|ed|ing)?(?:\s+(?:through|via|in))?(?:\s+(?:several|other|many|neighboring|third)\s+countries)?",
        Relation.TRANSIT,
    ),
    (r"to|into", Relation.DESTINATION),
    (r"within|throughout|inside|in", None),
)
"""The word in front of a list of places decides the relation; null: only exploitation in another country is one."""

DOERS = (
    r"\b(?:traffickers|(?<!former )tourists|clients|customers|buyers(?:\s+of\s+\w+)?|recruiters|employers|smugglers|(?:criminal|trafficking|smuggling)\s+"
    r"(?:groups?|networks?|organizations?|syndicates?|rings?)|gangs?|syndicates?|networks?|criminals|offenders|perpetrators|"
    r"exploiters|pimps|brokers|businessmen|pedophiles|middlemen|(?<!child )soldiers|peacekeepers)"
    r"(?:[\s,]+(?:\w+ly|who|that|(?P<joined>come|came|are|were|is|was))){0,3}[\s,]*\Z"
)
"""Who exploits others, up to the word in front of a place: `traffickers come from`, `child sex tourists, mainly from`."""

BY_DOERS = (
    r"\b(?:exploited|abused|recruited|trafficked|bought|purchased|lured|controlled|facilitated|perpetrated|committed|run|"
    r"operated|owned|enslaved|transported|held|prostituted|coerced|forced)\s+(?:\w+\s+){0,3}?by\s+(?:(?!(?:are|were|is|was|come|came)\b)[\w’'-]+[\s,]+){0,5}\Z"
)
"""The same as what a verb in the passive has behind it: `are exploited by men from`."""

DOING = (
    r"(?:[\s,]+(?:who|that|also|reportedly|often|sometimes|allegedly|frequently|increasingly|illegally|\w+ally)){0,2}[\s,]+(?:"
    r"(?:exploit|traffic|subject|force|coerce|abuse|purchase|buy|recruit|lure|solicit|operate|prostitute)\s+(?!by\b)|"
    r"(?:exploited|trafficked|subjected|forced|coerced|abused|purchased|bought|recruited|lured)\s+"
    r"(?!(?:by|in|for|to|into|as|through|on|at|under|from|within|during|while|and|or|with|via|throughout)\b)(?:[\w’'-]+\s+){0,3}?"
    r"(?:wom[ae]n|girls?|boys?|m[ae]n|child(?:ren)?|victims?|workers?|migrants?|sex)\b|"
    r"(?:travel|travell?ed|come|came|visit|visited|go|fly)\s[^.;]{0,60}?\bto\s+(?:purchase|exploit|buy|abuse|engage|have\s+sex|seek\s+sex)\b)"
)
"""What those who exploit others do, behind the place they are from: `men from ... exploit girls`; not `exploited in bars`."""

UNDER_WAY = r"\b(?:en\s+route|on\s+(?:the|their|its|his|her)\s+way|in\s+transit)\s+\Z"
"""What stands in front of `to` where people travel of their own will, and may be exploited before they arrive."""

HELD_HERE = (
    r"(?!,?\s+(?:where|for|to\s+be|and\s+(?:then|there|later|subsequently|once))\b)[^.;]{0,200}?\b(?:exploit(?:ed|ation)|labor|trafficking|prostitution|"
    r"servitude|debt\s+bondage|h(?:old|eld)|captive|kidnapp?ed)\b[^.;]{0,60}?\bin\s+(?:the\s+)?[A-Z]"
)
"""What says, behind such a place, that they are exploited elsewhere: `en route to ... are held in Agadez`."""

BETWEEN = r"(?:[\s,/(]|and|or|as\s+well\s+as|especially|particularly|primarily|mainly|such\s+as|including|like|neighboring|nearby|the|countries|other|regions?\s+of|parts\s+of|northern|southern|eastern|western|central|[-–])*"
"""What may stand between a preposition and a place, and between two places of one list."""

MOVES = r"\b(?:traffick\w*|subjected|exploit\w*|sent|transported|taken|brought|travel\w*|migrat\w*|mov(?:e|ed|ing)|lured|recruit\w*|forced|come|came|originat\w*|arriv\w*|smuggl\w*|sold|pass(?:es|ed|ing)?|transit\w*|victims?)\b"
"""A sentence about people's movement or exploitation has one of these."""

EXPLOITED = r"\b(?:subjected|exploit\w*|traffick\w*|forced|victims?|sexual|prostitution|servitude|begging)\b"

WITHIN = r"\b(?:within\s+the\s+(?:country|territory)|internally|within\s+its\s+borders|domestically|throughout\s+the\s+country|from\s+rural\s+(?:areas|communities)\s+to)\b"
"""Trafficking inside the country."""

COOPERATED = r"\b(?:cooperat\w*|collaborat\w*|coordinat\w*|partner(?:ed|ing|ship|s)?|joint(?:ly)?|worked|bilateral|memorand\w+|extradit\w*|assistance\s+(?:from|of|to)|agreements?)\b"
"""A sentence about governments that work together has one of these."""

COOPERATION_STEMS: tuple[str, ...] = tuple(
    "cooperat collaborat coordinat partner joint worked bilateral memorand extradit assistance agreement".split()
)
"""A piece of each of these words: a look for them is far cheaper than the pattern."""

COOPERATION_LEAD = r"\b(?:with|between|governments?\s+of|authorities\s+(?:in|of|from)|police\s+(?:in|of|from)|officials\s+(?:in|of|from)|counterparts\s+(?:in|from))\b"

REGIONS: tuple[str, ...] = (
    "Europe",
    "Western Europe",
    "Eastern Europe",
    "Central Europe",
    "Asia",
    "Southeast Asia",
    "South Asia",
    "East Asia",
    "Central Asia",
    "Africa",
    "West Africa",
    "East Africa",
    "North Africa",
    "Southern Africa",
    "Central Africa",
    "sub-Saharan Africa",
    "Sub-Saharan Africa",
    "the Middle East",
    "Middle East",
    "the Gulf",
    "Gulf states",
    "Gulf countries",
    "Persian Gulf",
    "Latin America",
    "South America",
    "Central America",
    "North America",
    "the Caribbean",
    "Caribbean",
    "the Balkans",
    "Balkans",
    "Scandinavia",
    "the former Soviet Union",
    "former Soviet Union",
    "the European Union",
    "the Horn of Africa",
    "Transnistria",
    "Oceania",
    "Eurasia",
)
"""Regions that are no country; a role there has a name and no code."""

SUCCESSORS: dict[str, tuple[str, ...]] = {"SCG": ("SRB", "MNE"), "YUG": ("SRB", "MNE"), "ANT": ("CUW", "SXM")}
"""What a former state's name means after its last edition."""

PEOPLE = (
    r"\b(?:victims?|wom[ae]n|girls?|m[ae]n|boys?|child(?:ren)?|migrants?|workers?|nationals|persons|people|adults|"
    r"traffick\w*|exploit\w*|subjected|forced|labou?rers|minors|youths?|citizens|refugees)\b"
)
"""Without one of these a sentence says nothing about people's movement."""

FORMS: tuple[tuple[str, Form], ...] = (
    (r"sex(?:ual)?\s+(?:and|or|and/or)\s+labou?r\s+(?:trafficking|exploitation)", Form.SEX_OR_LABOR),
    (
        r"sex\s+trafficking|sexual\s+exploitation|commercial\s+sexual\s+exploitation|forced\s+prostitution|child\s+prostitution|prostitution|sex\s+tourism|sexual\s+servitude|sex\s+slavery",
        Form.SEX,
    ),
    (
        (
            r"forced\s+labou?r|bonded\s+labou?r|child\s+labou?r|compulsory\s+labou?r|labou?r\s+(?:trafficking|exploitation)|domestic\s+servitude|forced\s+begging|begging|"
            r"debt\s+bondage|criminal(?:ity|\s+activit\w+)|forced\s+criminal(?:ity|\s+activit\w+)|child\s+sold\w+|involuntary\s+servitude|domestic\s+(?:service|work)|camel\s+jockeys|forced\s+conscription|servitude"
        ),
        Form.LABOR,
    ),
)

POPULATIONS: tuple[tuple[str, str], ...] = (
    (r"wom[ae]n", "women"),
    (r"girls?", "girls"),
    (r"m[ae]n", "men"),
    (r"boys?", "boys"),
    (r"child(?:ren)?|minors", "child"),
)
"""Who, in the role's `population`."""

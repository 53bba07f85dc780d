"""How a narrative says where people come from, pass through, and are sent."""

from __future__ import annotations

from enum import Enum

from tipreport.model import Form, Relation

# The country's own roles

OWN_ROLES: tuple[tuple[str, Relation], ...] = (
    (r"source|origin|sending|supplier", Relation.ORIGIN),
    (r"transit", Relation.TRANSIT),
    (r"destination|receiving", Relation.DESTINATION),
)
"""The words of `Norway is a destination, transit and source country`."""

OWN_WORDS: tuple[str, ...] = ("source", "origin", "transit", "destination", "sending", "receiving", "supplier")
"""All of them: a sentence without any says nothing of the country's own roles."""

COPULAS = (
    r"(?:is|are|was|were|remains?|remained|serves?|served|acts?|acted|has\s+become|became|becoming|"
    r"continue[sd]?\s+to\s+(?:be|serve)|"
    r"may\s+(?:also\s+)?be|might\s+be|could\s+be|has\s+(?:also\s+)?been|being)"
)
"""What stands between the country and its roles: `remains a source`, `has become a destination`, `use Fiji as a transit point`."""

NO_ROLE = r"\b(?:not|no\s+longer|neither|nor|never|hardly|rather\s+than)\b"
"""What denies a role that follows: `is no longer considered a major country of transit`."""

RANKS = (
    r"(?:and,?\s+)?(?:to\s+a\s+(?:very\s+|much\s+|far\s+|somewhat\s+)?(?:lesser|limited|smaller|small|"
    r"lower)\s+(?:extent|degree)|less\s+(?:often|frequently|commonly)|"
    r"in\s+(?:smaller|fewer|lesser)\s+numbers|(?:in\s+)?(?:some|a\s+few|isolated)\s+cases|occasionally|"
    r"primarily|mainly|principally|increasingly|"
    r"potentially|possibly|chiefly|predominantly|secondarily|mostly|most\s+often|above\s+all)"
)
"""Words that rank a role below or above others, printed in `Role.rank` without the leading "and"."""

OWN_FORMULAS: tuple[tuple[str, tuple[tuple[Relation, tuple[str, ...]], ...]], ...] = (
    (
        (
            r"exploit\w*\s+(?:both\s+)?(?:domestic\s+and\s+foreign|"
            r"foreign\s+and\s+domestic)\s+victims\s+(?:in|within|throughout)\s+"
        ),
        ((Relation.INTERNAL, ("national",)), (Relation.DESTINATION, ("foreign",))),
    ),
    (r"exploit\w*\s+domestic\s+victims\s+(?:in|within|throughout)\s+", ((Relation.INTERNAL, ("national",)),)),
    (r"exploit\w*\s+foreign\s+victims\s+(?:in|within|throughout)\s+", ((Relation.DESTINATION, ("foreign",)),)),
    (r"victims\s+from\s+(?=[^;]{2,60}?\s+abroad\b)", ((Relation.ORIGIN, ()),)),
)
"""The stock sentence of the profile from 2019, up to the country's name, and the roles that it gives it."""

# The relation of a list of places


class Way(Enum):
    """What the words in front of places, or amid a sentence, say of people."""

    FROM = "from"
    THROUGH = "through"
    TO = "to"
    IN = "in"
    WITHIN = "within"
    INSIDE = "inside"
    ABROAD = "abroad"
    FOREIGN = "foreign"
    DOMESTIC = "domestic"
    PASS = "pass"


WAYS: tuple[tuple[str, Way], ...] = (
    # phrases that hold one of the words below and say nothing
    (r"to\s+an?\s+(?:\w+\s+){0,2}(?:extent|degree)", Way.PASS),
    (
        (
            r"in\s+(?:particular|addition|some\s+cases|many\s+cases|isolated\s+cases|recent\s+years|part|"
            r"order|turn|general|search|"
            r"exchange|return|(?:smaller|fewer|lesser|large|small)\s+numbers)"
        ),
        Way.PASS,
    ),
    (r"from\s+(?:there|where|which)", Way.PASS),
    # `trafficked from rural areas to cities`, `exploited at home`
    (
        (
            r"from\s+(?:the\s+)?(?:poor(?:er)?\s+|remote\s+)?(?:rural|countryside)(?:\s+(?:areas?|"
            r"communities|villages|provinces|districts|families|regions|"
            r"parts))?(?:\s+[\w-]+){0,4}?\s+to\s+(?:the\s+)?"
            r"(?:urban|cities|towns|capital|larger|major|coastal|tourist|city)|"
            r"to\s+(?:the\s+)?urban\s+(?:areas|centers)|to\s+the\s+capital|"
            r"within\s+(?:and\s+outside\s+(?:of\s+)?)?(?:its|their)\s+(?:own\s+)?(?:borders|country)|"
            r"internally(?!\s+displaced)|domestically|locally|nationwide|countrywide|at\s+home|"
            r"domestic\s+(?:and\s+foreign\s+)?victims|in\s+their\s+own\s+countr(?:y|ies)|"
            r"internal\s+(?:\w+\s+){0,2}?(?:movement|trafficking|labor|exploitation)|"
            r"trafficking\s+is\s+(?:largely\s+|mostly\s+)?internal"
        ),
        Way.DOMESTIC,
    ),
    # `exploit Malians abroad`
    (
        (
            r"abroad|overseas|foreign\s+employment|in\s+(?:other|foreign|neighboring|"
            r"nearby)\s+countries(?!\s*,?\s*[(—–-]?\s*(?:such|including|like|mainly|particularly|especially|"
            r"primarily))|to\s+(?:other|foreign|neighboring|nearby)\s+countries(?!\s*,?\s*[(—–-]?\s*(?:such|"
            r"including|like|mainly|particularly|especially|primarily))"
        ),
        Way.ABROAD,
    ),
    (
        (
            r"from\s+(?:\w+\s+)?(?:neighboring|neighbouring|nearby|other|surrounding|source|"
            r"third)\s+countries(?!\s*,?\s*[(—–-]?\s*(?:such|including|like|mainly|particularly|"
            r"especially|primarily|notably|and|or|to|in|on)\b)|"
            r"foreign|foreigners|expatriate"
        ),
        Way.FOREIGN,
    ),
    # `Most victims come from Gabon`; `recruited in nearby countries, mainly Togo`
    (
        (
            r"recruit(?:ed|s|ing)?\s+in|abducted\s+in|kidnapped\s+in|purchased\s+in|procured\s+in|"
            r"originat\w+\s+(?:\w+ly\s+)?(?:in|from)|from|"
            r"nationals\s+of|citizens\s+of|natives\s+of|residents\s+of"
        ),
        Way.FROM,
    ),
    # `into and through Peru`
    (
        (
            r"into\s+(?:and|or)\s+through|to\s+(?:and|or)\s+through|through\s+(?:and|or)\s+into|"
            r"through\s+(?:and|or)\s+to"
        ),
        Way.INSIDE,
    ),
    # `trafficked to Spain`, `destined for Italy`
    (
        (
            r"en\s+route\s+(?:to|for)|destined\s+for|bound\s+for|headed\s+for|intended\s+for|leave\s+for|"
            r"depart\s+for|left\s+for|onward\s+to|enter(?:s|ed|ing)?|arriv(?:e|es|ed|ing)\s+in|to|into|"
            r"towards?"
        ),
        Way.TO,
    ),
    # `transit Gabon on the way to Spain`, `cross Algeria`; `transit several countries, such as Italy`
    (
        (
            r"through|via|transit(?:s|ed|ing)?(?:\s+(?:through|via|in|to))?(?!\s+(?:countr|point|state|zone|"
            r"visa|center|hub|area|route|migrant|victim))|cross(?:es|ed|ing)?"
        ),
        Way.THROUGH,
    ),
    (r"within|throughout|inside|across", Way.WITHIN),
    # `on the borders of Chile, Bolivia, and Brazil`
    (r"in|on\s+the\s+borders?\s+of|at\s+the\s+borders?\s+of|along\s+the\s+borders?\s+of|on|aboard", Way.IN),
)
"""Words in front of a list of places, or alone, and what they say. At one place the first row that fits wins, so that longer ones stand first."""

NAMED_WAYS: tuple[tuple[str, Relation], ...] = (
    (
        (
            r"source\s+(?:countries|states|nations)|origin\s+countries|sending\s+countries|"
            r"supply\s+countries|sources|"
            r"countries\s+of\s+origin|country\s+of\s+origin|places\s+of\s+origin|nations\s+of\s+origin"
        ),
        Relation.ORIGIN,
    ),
    (
        (
            r"destination\s+(?:countries|states|nations|points)|receiving\s+countries|"
            r"recipient\s+countries|destinations|"
            r"countries\s+of\s+destination|country\s+of\s+destination|places\s+of\s+destination"
        ),
        Relation.DESTINATION,
    ),
    (
        r"transit\s+(?:countries|states|nations|points)|countries\s+of\s+transit|country\s+of\s+transit",
        Relation.TRANSIT,
    ),
)
"""Nouns that name the relation of the list that follows: `the main source countries are`, `destination countries such as`."""

NAMED_GAP = (
    r"(?:\s+(?:for|of)\s+[^.;,]{1,60}?)?(?:\s+in\s+\d{4})?,?\s*(?:(?:are|were|include[sd]?|including|is|was|"
    r"being|remain(?:ed)?|have\s+been|consist\s+of|such\s+as|especially|particularly|notably|most\s+often)\b|"
    r"[:(—–-])\s*"
)
"""What leads from such a noun to its list."""

NAMED_BEHIND = (
    r"\s*,?\s*(?:are|were|remain(?:ed)?|being|have\s+been|as|is|was)\s+(?:also\s+)?(?:among\s+)?(?:the\s+|"
    r"a\s+)?(?:(?:most|main|primary|principal|major|top|common|prominent|chief|leading|key|largest|frequent|"
    r"\w+ly)\s+|(?:and|two|three|four|five)\s+){0,4}"
)
"""What leads from a list to such a noun: `Nigeria and China are the main source countries`."""

SUCCESSORS: dict[str, tuple[str, ...]] = {"SCG": ("SRB", "MNE"), "YUG": ("SRB", "MNE"), "ANT": ("CUW", "SXM")}
"""What a former state's name means after its last edition."""

RETURNS = (
    r"\b(?:return(?:ed|s|ing)?|repatriat\w+|deport(?:ed|ation|ing)?|remov(?:ed|al)|rescu(?:ed|ing)|freed|"
    r"evacuat\w+|extradit\w+|extend(?:s|ed|ing)?|"
    r"funds?|funding|assistance|delegation|officials|officers|police|experts?|imports?|remittances|money|"
    r"reports?|information|point|corridor|road|route|highway|according|compared|related|attributed)"
    r"\s+(?:(?:home|back|safely|victims?|voluntarily|them|him|her|women|children|migrants|workers)\s+)*\Z"
)
"""What makes of `from` and `to` the way back, or no way at all: `returned from Libya`."""

UNDER_WAY = (
    r"\b(?:en\s+route|on\s+(?:the|their|its|his|her)\s+way|in\s+transit|journey|migration)\s+(?:to|"
    r"for)\b[^.;]{0,80}\Z"
)
"""What stands in front of `to` where people travel of their own will, and may be exploited before they arrive."""

HELD_HERE = (
    r"(?!,?\s+(?:where|for|to\s+be|and\s+(?:then|there|later|subsequently|"
    r"once))\b)[^.;]{0,200}?\b(?:exploit(?:ed|ation)|labor|trafficking|prostitution|"
    r"servitude|debt\s+bondage|h(?:old|eld)|captive|kidnapp?ed)\b[^.;]{0,60}?\bin\s+(?:the\s+)?[A-Z]"
)
"""What says, behind such a place, that they are exploited elsewhere: `en route to ... are held in Agadez`."""

# Lists

GLUE = (
    r"in\s+particular|in\s+some\s+cases|and|or|as\s+well\s+as|along\s+with|but\s+also|but|then|plus|"
    r"followed\s+by|in\s+particular|especially|particularly|primarily|mainly|mostly|most\s+often|"
    r"most\s+commonly|principally|predominantly|chiefly|notably|"
    r"largely|increasingly|possibly|reportedly|potentially|also|such\s+as|including|includes?|like|e\.g\.|"
    r"i\.e\.|namely|specifically|sometimes|"
    r"neighboring|neighbouring|nearby|surrounding|adjacent|bordering|the|a|an|other|another|various|"
    r"several|many|some|certain|numerous|few|number\s+of|variety\s+of|both|either|"
    r"two|three|four|five|six|(?:countries|nations|states|parts|regions)\s+(?:in|across|throughout|of)|"
    r"countries|country|nations|states|regions?(?:\s+of)?|parts?\s+of|areas?\s+of|(?:cities|towns|"
    r"brothels|bars|homes|households)\s+(?:in|of)|cities|"
    r"northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern|"
    r"coastal|rural|urban|mainland|island\s+of|islands\s+of|islands|island|far\s+away\s+as|as|elsewhere|"
    r"throughout|out\s+of|all|most|not\s+only|perhaps|even|occasionally|republics?\s+of|borders?\s+(?:of|with)|"
    + RANKS[len(r"(?:and,?\s+)?") :]
)
"""What may stand between a preposition and a place, and between two places of one list."""

PARTS = r"\b(?:parts?|areas?|regions?|cities|towns|provinces?)\s+(?:of|in)\s+\Z"
"""What makes a place of the country itself a part of it: `migrate to other parts of Kenya`."""

FRONTED = r"(?:[\s,]*(?:also|in\s+addition|to\s+a\s+lesser\s+extent|as\s+in\s+past\s+years|reportedly)[\s,]*)*\Z"
"""What may stand in front of a place that opens its clause: `Within Kenya, girls are`."""

CUTS = r";|(?<=\s)(?:while|whereas|although|though)\b|\s[—–]\s(?=\w+\s+(?:are|were)\b)"
"""Where a clause ends."""

NEW_MAIN = (
    r",?\s+(?:and|but)\s+(?:there|it|they|these|those|many|most|some\s+of\s+(?:these|them)|others?)\b|;|"
    r"\s(?:while|whereas)\b"
)
"""Where what a country is a source of ends: `a transit country for migrants, and there are reports that`."""

SMUGGLED = (
    r"\W*(?:for|of)\s+(?:\w+\s+){0,2}?(?:(?:irregular|illegal|undocumented|smuggled|economic|"
    r"clandestine)\s+(?:im|e)?migra\w+|migration|migrants|smuggling|smuggled)\b"
)
"""A role in smuggling, which has no form: `a transit country for irregular migration`."""

# Cooperation

COOPERATED = (
    r"\b(?:cooperat\w*|collaborat\w*|coordinat\w*|partner(?:ed|ing|ship|s)?|joint(?:ly)?|worked|work\s+with|"
    r"together\s+with|bilateral|memorand\w+|extradit\w*|assistance\s+(?:from|of|to)|agreements?)\b"
)
"""A sentence about governments that work together has one of these."""

COOPERATION_STEMS: tuple[str, ...] = (
    *"cooperat collaborat coordinat partner joint worked bilateral memorand extradit assistance agreement".split(),
    "work with",
    "together with",
)
"""A piece of each of these words: a look for them is far cheaper than the pattern."""

NO_PARTNERS = r"\b(?:not|never|failed\s+to|lacked|without|no)\s+(?:\w+\s+){0,3}\Z"
"""In front of such a word: `did not cooperate with`."""

COOPERATION_LEAD = (
    r"\b(?:with|between|governments?\s+of|authorities\s+(?:in|of|from)|police\s+(?:in|of|from)|"
    r"officials\s+(?:in|of|from)|counterparts\s+(?:in|from))\b"
)
"""What stands in front of the first partner."""

PARTNERS = (
    r"\s+(?:[a-z]+\s+){0,3}?(?:police|authorit\w+|officials|officers|counterparts?|governments?|"
    r"law\s+enforcement|prosecutors?|embass\w+|consulates?|ministr\w+|agents|investigators|border\s+guards|"
    r"liaison)\b"
)
"""What a nationality stands in front of where it names a partner: `with Indian police`."""

_COERCED = "forced", "compulsory", "bonded", "coerced", "slave", "exploitative"
_MADE = "forced", "force", "forces", "coerced", "compelled", "made"

FORMS: tuple[tuple[str, Form], ...] = (
    (
        (
            r"sex(?:ual)?\s+(?:and|or|and/or)\s+labou?r\s+(?:trafficking|exploitation)|labou?r\s+(?:and|or|"
            r"and/or)\s+sex(?:ual)?\s+(?:trafficking|exploitation)"
        ),
        Form.SEX_OR_LABOR,
    ),
    (
        (
            r"sex\s+(?:trafficking|trafficked|tourism|slaves?|slavery|trade|industry)|"
            r"sexual\s+(?:exploitation|servitude|slavery)|"
            r"sexually\s+exploited|commercial\s+sex(?:ual\s+exploitation)?|forced\s+prostitution|"
            r"child\s+prostitution|prostitution|prostitutes"
        ),
        Form.SEX,
    ),
    (
        # `forced domestic and commercial labor`
        "|".join(
            rf"{word}\s+(?:(?!sex|prostitution)[\w-]+,?\s+(?:and\s+|or\s+)?){{0,4}}?(?:labou?r(?:ers)?|"
            rf"work|service|begging)"
            for word in _COERCED
        ),
        Form.LABOR,
    ),
    (
        # `forced them to become soldiers`
        "|".join(
            rf"{word}\s+(?:\w+\s+){{0,2}}?(?:to|into)\s+(?:work|labou?r|beg|steal|herd|mine|fight|serve|"
            rf"become\s+(?:soldiers|laborers|porters|combatants|beggars))"
            for word in _MADE
        ),
        Form.LABOR,
    ),
    (
        (
            r"child\s+labou?r|labou?r\s+(?:trafficking|exploitation)|labou?r(?=\s*[.,;)])|"
            r"domestic\s+(?:and\s+\w+\s+)?(?:servitude|service|work|servants|labou?r)|"
            r"commercial\s+labou?r|agricultural\s+labou?r|begging|"
            r"debt\s+bondage|debt-based\s+coercion|criminal(?:ity|\s+activit\w+)|forced\s+criminal(?:ity|"
            r"\s+activit\w+)|"
            r"child\s+sold\w+|involuntary\s+(?:domestic\s+)?servitude|servitude|slavery|camel\s+jockeys|"
            r"forced\s+conscription|unpaid\s+labou?r|work(?:s|ing|ed)?\s+without\s+pay"
        ),
        Form.LABOR,
    ),
)
"""What people suffer, by the words for it."""

POPULATIONS: tuple[tuple[str, str], ...] = (
    (r"wom[ae]n", "women"),
    (r"girls?", "girls"),
    (r"m[ae]n", "men"),
    (r"boys?", "boys"),
    (r"child(?:ren)?|minors", "child"),
)
"""Who, in the role's `population`."""

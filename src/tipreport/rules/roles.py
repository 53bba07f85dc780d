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
    r"(?:is|are|was|were|remains?|remained|serves?|served|acts?|acted|has\s+become|became|becoming|continue[sd]?\s+to\s+(?:be|serve)|"
    r"may\s+(?:also\s+)?be|might\s+be|could\s+be|has\s+(?:also\s+)?been|being)"
)
"""What stands between the country and its roles: `remains a source`, `has become a destination`, `use Fiji as a transit point`."""

NO_ROLE = r"\b(?:not|no\s+longer|neither|nor|never|hardly|rather\s+than)\b"
"""What denies a role that follows: `is no longer considered a major country of transit`."""

RANKS = (
    r"(?:and,?\s+)?(?:to\s+a\s+(?:very\s+|much\s+|far\s+|somewhat\s+)?(?:lesser|limited|smaller|small|lower)\s+(?:extent|degree)|less\s+(?:often|frequently|commonly)|"
    r"in\s+(?:smaller|fewer|lesser)\s+numbers|(?:in\s+)?(?:some|a\s+few|isolated)\s+cases|occasionally|primarily|mainly|principally|increasingly|"
    r"potentially|possibly|chiefly|predominantly|secondarily|mostly|most\s+often|above\s+all)"
)
"""Words that rank a role below or above others, printed in `Role.rank` without the leading "and"."""

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
            r"in\s+(?:particular|addition|some\s+cases|many\s+cases|isolated\s+cases|recent\s+years|part|order|turn|general|search|"
            r"exchange|return|(?:smaller|fewer|lesser|large|small)\s+numbers)"
        ),
        Way.PASS,
    ),
    (r"from\s+(?:there|where|which)", Way.PASS),
    # `trafficked from rural areas to cities`, `exploited at home`
    (
        (
            r"from\s+(?:the\s+)?(?:poor(?:er)?\s+|remote\s+)?(?:rural|countryside)(?:\s+(?:areas?|communities|villages|provinces|districts|families|regions|parts))?(?:\s+[\w-]+){0,4}?\s+to\s+(?:the\s+)?"
            r"(?:urban|cities|towns|capital|larger|major|coastal|tourist|city)|"
            r"to\s+(?:the\s+)?urban\s+(?:areas|centers)|to\s+the\s+capital|"
            r"within\s+(?:and\s+outside\s+(?:of\s+)?)?(?:its|their)\s+(?:own\s+)?(?:borders|country)|internally(?!\s+displaced)|domestically|locally|nationwide|countrywide|at\s+home|"
            r"domestic\s+(?:and\s+foreign\s+)?victims|in\s+their\s+own\s+countr(?:y|ies)|internal\s+(?:\w+\s+){0,2}?(?:movement|trafficking|labor|exploitation)|trafficking\s+is\s+(?:largely\s+|mostly\s+)?internal"
        ),
        Way.DOMESTIC,
    ),
    # `exploit Malians abroad`
    (
        r"abroad|overseas|foreign\s+employment|in\s+(?:other|foreign|neighboring|nearby)\s+countries(?!\s*,?\s*[(—–-]?\s*(?:such|including|like|mainly|particularly|especially|primarily))|to\s+(?:other|foreign|neighboring|nearby)\s+countries(?!\s*,?\s*[(—–-]?\s*(?:such|including|like|mainly|particularly|especially|primarily))",
        Way.ABROAD,
    ),
    (
        (
            r"from\s+(?:\w+\s+)?(?:neighboring|neighbouring|nearby|other|surrounding|source|third)\s+countries(?!\s*,?\s*[(—–-]?\s*(?:such|including|like|mainly|particularly|especially|primarily|notably|and|or|to|in|on)\b)|"
            r"foreign|foreigners"
        ),
        Way.FOREIGN,
    ),
    # `Most victims come from Gabon`; `recruited in nearby countries, mainly Togo`
    (
        (
            r"recruit(?:ed|s|ing)?\s+in|abducted\s+in|kidnapped\s+in|purchased\s+in|procured\s+in|originat\w+\s+(?:\w+ly\s+)?(?:in|from)|from|"
            r"nationals\s+of|citizens\s+of|natives\s+of|residents\s+of"
        ),
        Way.FROM,
    ),
    # `into and through Peru`
    (
        r"into\s+(?:and|or)\s+through|to\s+(?:and|or)\s+through|through\s+(?:and|or)\s+into|through\s+(?:and|or)\s+to",
        Way.INSIDE,
    ),
    # `trafficked to Spain`, `destined for Italy`
    (
        r"en\s+route\s+(?:to|for)|destined\s+for|bound\s+for|headed\s+for|intended\s+for|leave\s+for|depart\s+for|left\s+for|onward\s+to|enter(?:s|ed|ing)?|arriv(?:e|es|ed|ing)\s+in|to|into|towards?",
        Way.TO,
    ),
    # `transit Gabon on the way to Spain`, `cross Algeria`; `transit several countries, such as Italy`
    (
        r"through|via|transit(?:s|ed|ing)?(?:\s+(?:through|via|in|to))?(?!\s+(?:countr|point|state|zone|visa|center|hub|area|route|migrant|victim))|cross(?:es|ed|ing)?",
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
            r"source\s+(?:countries|states|nations)|origin\s+countries|sending\s+countries|supply\s+countries|sources|"
            r"countries\s+of\s+origin|country\s+of\s+origin|places\s+of\s+origin|nations\s+of\s+origin"
        ),
        Relation.ORIGIN,
    ),
    (
        (
            r"destination\s+(?:countries|states|nations|points)|receiving\s+countries|recipient\s+countries|destinations|"
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

NAMED_GAP = r"(?:\s+(?:for|of)\s+[^.;,]{1,60}?)?(?:\s+in\s+\d{4})?,?\s*(?:(?:are|were|include[sd]?|including|is|was|being|remain(?:ed)?|have\s+been|consist\s+of|such\s+as|especially|particularly|notably|most\s+often)\b|[:(—–-])\s*"
"""What leads from such a noun to its list."""

NAMED_BEHIND = r"\s*,?\s*(?:are|were|remain(?:ed)?|being|have\s+been|as|is|was)\s+(?:also\s+)?(?:among\s+)?(?:the\s+|a\s+)?(?:(?:most|main|primary|principal|major|top|common|prominent|chief|leading|key|largest|frequent|\w+ly)\s+|(?:and|two|three|four|five)\s+){0,4}"
"""What leads from a list to such a noun: `Nigeria and China are the main source countries`."""

SUCCESSORS: dict[str, tuple[str, ...]] = {"SCG": ("SRB", "MNE"), "YUG": ("SRB", "MNE"), "ANT": ("CUW", "SXM")}
"""What a former state's name means after its last edition."""

# Who

PERSONS = (
    r"(?:victims?|wom[ae]n|girls?|m[ae]n|boys?|child(?:ren)?|migrants?|workers?|nationals?|persons?|people|adults|labou?rers?|minors|youths?|"
    r"citizens?|refugees?|females?|males?|maids?|domestics|servants?|prostitutes|teenagers|adolescents|individuals|residents|villagers|"
    r"orphans|fisher(?:men|man)|seafarers|brides|infants|students?|professionals|doctors|asylum[\s-]seekers|job[\s-]seekers|seekers|dancers|entertainers|"
    r"immigrants?|emigrants?|returnees|soldiers|crew|crewmembers|tribespeople|families|farmers|herders|miners|jockeys|laborers|trainees|athletes|players|doctors|nurses|housemaids|nannies|caregivers|sons|daughters|toddlers|babies|youngsters|slaves|captives|survivors)"
    r"(?!\s+(?:cent(?:er|re)s?|camps?|trafficking|smuggling|shelters?|labor|rights|sex|tourists?|tourism|prostitution|sold\w+|exploitation|care|protection|agenc\w+|brothels?|clients?|customers|traffickers|smugglers|recruiters|syndicates?|networks?|gangs?|groups?)\b)"
)
"""Nouns of those who may be victims."""

QUALIFIERS = (
    r"(?:traffickers?|gangs?|networks?|groups?|syndicates?|rings?|employers?|recruiters?|agents?|agenc\w+|officials?|police|authorit\w+|governments?|law|tourists?|clients?|customers?|buyers?|"
    r"compan\w+|organi[sz]ations?|brothels?|ships?|vessels?|boats?|embass\w+|ministr\w+|courts?|ngos?|forces|military|military|border|borders|owners?|pimps?|madams?|brokers?|smugglers?|criminals?|businessm[ae]n|"
    r"and|or|to|in|into|from|of|for|with|by|that|who|whom|are|is|were|was|be|been|have|has|had|may|might|can|could|do|did|not|exploit\w*|force[sd]?|forcing|recruit\w*|lure[sd]?|subject\w*|traffic|buy|sell|use[sd]?|the|a|an|on|at|as|but|while|"
    r"where|when|which|through|via|transit\w*|during|after|before|since|under|over|than|also|abroad|overseas|including|such|particularly|especially|mainly)\b"
)
"""Words that may not stand between a nationality and such a noun: `Romanian gangs traffic women` says nothing of Romanian women."""

LOCALES = (
    r"cities|city|towns?|villages|brothels?|bars|nightclubs|factor(?:y|ies)|farms?|mines|fields|plantations?|homes|households|industr(?:y|ies)|sectors?|"
    r"camps|restaurants|waters|ports?|territory|territories|borders?|streets|markets?|hotels|sweatshops|prisons|interior|provinces?|regions?|capital|islands|coast|soil|sex\s+trade|"
    r"commercial\s+sex|nightlife|construction|massage|cabarets"
)
"""Nouns that make a place of an adjective: `in Libyan brothels`."""

DOERS = (
    r"\b(?:traffickers|(?<!former )tourists|clients|clientele|customers|buyers(?:\s+of\s+\w+)?|recruiters|employers|smugglers|(?:criminal|trafficking|smuggling)\s+"
    r"(?:groups?|networks?|organizations?|syndicates?|rings?)|gangs?|syndicates?|networks?|criminals|offenders|perpetrators|"
    r"exploiters|pimps|brokers|businessmen|pedophiles|middlemen|(?<!child )soldiers|peacekeepers|(?:sex\s+)?tourism)"
    r"(?:[\s,]+(?:\w+ly|most|who|that|involving|including|such\s+as|(?P<joined>coming|come|came|are|were|is|was)|travel(?:l?ing)?)){0,3}[\s,]*\Z"
)
"""Who exploits others, up to the word in front of a place: `traffickers come from`, `child sex tourists, mainly from`."""

BY_DOERS = (
    r"(?:\b(?:exploited|abused|recruited|trafficked|bought|purchased|lured|controlled|facilitated|perpetrated|committed|run|"
    r"operated|owned|enslaved|transported|held|prostituted|coerced|forced|organized|led|dominated)\s+(?:\w+\s+){0,6}?by\s+(?:(?!(?:are|were|is|was|come|came)\b)[\w’'-]+[\s,]+){0,5}|"
    r"\bmarr(?:y|ied|ying)\s+(?:to\s+)?(?:[\w-]+\s+){0,2}|\bmarriages?[”\"]?\s+(?:to|with)\s+(?:[\w-]+\s+){0,2}|\bcater(?:ing)?\s+to\s+(?:\w+\s+)?)\Z"
)
"""The same as what a verb in the passive has behind it: `are exploited by men from`."""

DOING = (
    r"(?:[\s,]+(?:who|that|also|reportedly|often|sometimes|allegedly|frequently|increasingly|illegally|typically|\w+ally)){0,2}[\s,]+(?:"
    r"(?:exploit|traffic|subject|force|coerce|abuse|purchase|buy|recruit|lure|solicit|operate|organize|coordinate|control|manage|run|prostitute|facilitate|deceive)\s+(?!by\b)|"
    r"(?:exploited|trafficked|subjected|forced|coerced|abused|purchased|bought|recruited|lured)\s+"
    r"(?!(?:by|in|for|to|into|as|through|on|at|under|from|within|during|while|and|or|with|via|throughout|abroad|domestically|across|along)\b)(?:[\w’'-]+\s+){0,3}?"
    r"(?:wom[ae]n|girls?|boys?|m[ae]n|child(?:ren)?|victims?|workers?|migrants?|sex)\b|"
    r"(?:travel|travell?ed|come|came|visit|visited|go|fly|arrive)\s[^.;]{0,60}?\b(?:(?:to\s+(?:purchase|exploit|buy|abuse|engage|have\s+sex|seek\s+sex))|for\s+(?:child\s+)?sex\s+tourism)\b|"
    r"(?:engage|engaged|participate|participated)\s+in\s+(?:child\s+)?sex(?:ual)?\s+(?:tourism|acts)|"
    r"(?:are|were|being|constitute|comprise|remain)\s+(?:reportedly\s+|often\s+)?(?:the\s+|among\s+the\s+)?(?:\w+\s+){0,3}?(?:clients|clientele|exploiters|perpetrators|offenders|customers|tourists|buyers|traffickers|recruiters|consumers|suspects)\b)"
)
"""What those who exploit others do, behind the place they are from: `men from ... exploit girls`; not `exploited in bars`."""

RETURNS = (
    r"\b(?:return(?:ed|s|ing)?|repatriat\w+|deport(?:ed|ation|ing)?|remov(?:ed|al)|rescu(?:ed|ing)|freed|evacuat\w+|extradit\w+|extend(?:s|ed|ing)?|"
    r"funds?|funding|assistance|delegation|officials|officers|police|experts?|imports?|remittances|money|reports?|information|point|corridor|road|route|highway|according|compared|related|attributed)"
    r"\s+(?:(?:home|back|safely|victims?|voluntarily|them|him|her|women|children|migrants|workers)\s+)*\Z"
)
"""What makes of `from` and `to` the way back, or no way at all: `returned from Libya`."""

UNDER_WAY = (
    r"\b(?:en\s+route|on\s+(?:the|their|its|his|her)\s+way|in\s+transit|journey|migration)\s+(?:to|for)\b[^.;]{0,80}\Z"
)
"""What stands in front of `to` where people travel of their own will, and may be exploited before they arrive."""

HELD_HERE = (
    r"(?!,?\s+(?:where|for|to\s+be|and\s+(?:then|there|later|subsequently|once))\b)[^.;]{0,200}?\b(?:exploit(?:ed|ation)|labor|trafficking|prostitution|"
    r"servitude|debt\s+bondage|h(?:old|eld)|captive|kidnapp?ed)\b[^.;]{0,60}?\bin\s+(?:the\s+)?[A-Z]"
)
"""What says, behind such a place, that they are exploited elsewhere: `en route to ... are held in Agadez`."""

# Lists

GLUE = (
    r"in\s+particular|in\s+some\s+cases|and|or|as\s+well\s+as|along\s+with|but\s+also|but|then|plus|followed\s+by|in\s+particular|especially|particularly|primarily|mainly|mostly|most\s+often|most\s+commonly|principally|predominantly|chiefly|notably|"
    r"largely|increasingly|possibly|reportedly|potentially|also|such\s+as|including|includes?|like|e\.g\.|i\.e\.|namely|specifically|sometimes|"
    r"neighboring|neighbouring|nearby|surrounding|adjacent|bordering|the|a|an|other|another|various|several|many|some|certain|numerous|few|number\s+of|variety\s+of|both|either|"
    r"two|three|four|five|six|(?:countries|nations|states|parts|regions)\s+(?:in|across|throughout|of)|countries|country|nations|states|regions?(?:\s+of)?|parts?\s+of|areas?\s+of|(?:cities|towns|brothels|bars|homes|households)\s+(?:in|of)|cities|"
    r"northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern|coastal|rural|urban|mainland|island\s+of|islands\s+of|islands|island|far\s+away\s+as|as|elsewhere|"
    r"throughout|out\s+of|all|most|not\s+only|perhaps|even|occasionally|republics?\s+of|borders?\s+(?:of|with)|"
    + RANKS[len(r"(?:and,?\s+)?") :]
)
"""What may stand between a preposition and a place, and between two places of one list."""

# Sentences

EXPLOITED = (
    r"\b(?:subject(?:ed)?|exploit\w*|traffick\w*|forced|force|coerc\w+|compel(?:led)?|victims?|sexual|prostitution|servitude|begging|beg|slavery|enslaved|slaves?|bondage|debt-?\s?based|"
    r"(?:are|is|were|was|been|being)\s+(?:\w+ly\s+|also\s+|often\s+|sometimes\s+)?(?:brought|taken|sent|transported|lured|moved)|without\s+pay|"
    r"forced\s+labor|sold|abuse[sd]?|sex\s+trade|commercial\s+sex|held|brothels?|domestic\s+servants|domestic\s+work|child\s+soldiers|camel\s+jockeys)\b"
)

STRONG = (
    r"\b(?:(?:are|were|is|was|been|being)\s+(?:also\s+|often\s+|sometimes\s+|reportedly\s+|increasingly\s+|frequently\s+|allegedly\s+){0,2}(?:sex\s+)?(?:forced|exploited|subjected|trafficked|sold|held|coerced|enslaved|compelled)|"
    r"(?:exploit|exploits|subject|subjects|force|forces|traffic|traffics|kidnap|kidnapped|abduct|abducted|forced|coerce)\s+(?!labor)|"
    r"(?:experience[sd]?|endure[sd]?|perform(?:ed)?|face[sd]?|suffer(?:ed)?)\s+(?:\w+\s+){0,4}?(?:forced\s+labor|servitude|sex\s+trafficking|debt\s+bondage|forced\s+prostitution|involuntary))"
)
"""A verb that says that somebody is exploited, not that somebody may be."""

WEAK = r"\b(?:vulnerable|at\s+(?:\w+\s+)?risk|susceptible|if\s+)\b"
"""What makes a possibility of it."""

AGENTS = r"\b(?:agenc(?:y|ies)|agents?|recruiters|brokers|compan(?:y|ies)|networks?|groups?|camps?|ngos?|embass(?:y|ies)|consulates?|officials|authorities|police|courts?|offices?|organi[sz]ations?|relatives|employers?|shelters?|government|crime|operat(?:e|es|ed|ing)|based|located|headquartered|active|registered)\s+\Z"
"""Whose place says nothing of where victims are: `recruitment agencies in Burma`."""

FOUND = r"\b(?:victims?|identified|found|living|working|residing|present|migrants|workers|reported|detected)\s+\Z"
"""Who are in the country, wherever they are from: `the victims within Thailand are exploited`."""

RECRUITING = r"\s+(?:\w+ly\s+|who\s+|also\s+)*(?:recruit|lure|deceive|entice)\w*\b"
"""What makes an origin of it: `agents in Benin and Gabon recruit women`."""

TOLD = r"\b(?:subject(?:ed)?|exploit\w*|trafficked|forced|coerced|sold|held|compelled|enslaved|work(?:ing)?|servitude|prostitution|brought|taken|sent)\b"
"""Behind the country's own roles only these say that people are exploited in the place: not `a source of trafficking in Europe`."""

PARTS = r"\b(?:parts?|areas?|regions?|cities|towns|provinces?)\s+(?:of|in)\s+\Z"
"""What makes a place of the country itself a part of it: `migrate to other parts of Kenya`."""

RISK = r"\b(?:vulnerable|susceptible)\s+to\b|\bat\s+(?:\w+\s+)?risk\s+(?:of|for)\b"
"""What stands in front of a form that people may suffer: `are vulnerable to sex trafficking`."""

FRONTED = r"(?:[\s,]*(?:also|in\s+addition|to\s+a\s+lesser\s+extent|as\s+in\s+past\s+years|reportedly)[\s,]*)*\Z"
"""What may stand in front of a place that opens its clause: `Within Kenya, girls are`."""

CUTS = r";|(?<=\s)(?:while|whereas|although|though)\b|\s[—–]\s(?=\w+\s+(?:are|were)\b)"
"""Where a clause ends."""

NEW_MAIN = r",?\s+(?:and|but)\s+(?:there|it|they|these|those|many|most|some\s+of\s+(?:these|them)|others?)\b|;|\s(?:while|whereas)\b"
"""Where what a country is a source of ends: `a transit country for migrants, and there are reports that`."""

SMUGGLED = r"\W*(?:for|of)\s+(?:\w+\s+){0,2}?(?:(?:irregular|illegal|undocumented|smuggled|economic|clandestine)\s+(?:im|e)?migra\w+|migration|migrants|smuggling|smuggled)\b"
"""A role in smuggling, which has no form: `a transit country for irregular migration`."""

# Cooperation

COOPERATED = r"\b(?:cooperat\w*|collaborat\w*|coordinat\w*|partner(?:ed|ing|ship|s)?|joint(?:ly)?|worked|work\s+with|together\s+with|bilateral|memorand\w+|extradit\w*|assistance\s+(?:from|of|to)|agreements?)\b"
"""A sentence about governments that work together has one of these."""

COOPERATION_STEMS: tuple[str, ...] = (
    *"cooperat collaborat coordinat partner joint worked bilateral memorand extradit assistance agreement".split(),
    "work with",
    "together with",
)
"""A piece of each of these words: a look for them is far cheaper than the pattern."""

NO_PARTNERS = r"\b(?:not|never|failed\s+to|lacked|without|no)\s+(?:\w+\s+){0,3}\Z"
"""In front of such a word: `did not cooperate with`."""

COOPERATION_LEAD = r"\b(?:with|between|governments?\s+of|authorities\s+(?:in|of|from)|police\s+(?:in|of|from)|officials\s+(?:in|of|from)|counterparts\s+(?:in|from))\b"

PARTNERS = r"\s+(?:[a-z]+\s+){0,3}?(?:police|authorit\w+|officials|officers|counterparts?|governments?|law\s+enforcement|prosecutors?|embass\w+|consulates?|ministr\w+|agents|investigators|border\s+guards|liaison)\b"
"""What a nationality stands in front of where it names a partner: `with Indian police`."""

PEOPLE = rf"\b(?:{PERSONS}|traffick\w*|exploit\w*|subjected|forced|sex)\b"
"""Without one of these a sentence says nothing about people's movement."""

_COERCED = "forced", "compulsory", "bonded", "coerced", "slave", "exploitative"
_MADE = "forced", "force", "forces", "coerced", "compelled", "made"

FORMS: tuple[tuple[str, Form], ...] = (
    (
        r"sex(?:ual)?\s+(?:and|or|and/or)\s+labou?r\s+(?:trafficking|exploitation)|labou?r\s+(?:and|or|and/or)\s+sex(?:ual)?\s+(?:trafficking|exploitation)",
        Form.SEX_OR_LABOR,
    ),
    (
        (
            r"sex\s+(?:trafficking|trafficked|tourism|slaves?|slavery|trade|industry)|sexual\s+(?:exploitation|servitude|slavery)|"
            r"sexually\s+exploited|commercial\s+sex(?:ual\s+exploitation)?|forced\s+prostitution|child\s+prostitution|prostitution|prostitutes"
        ),
        Form.SEX,
    ),
    (
        # `forced domestic and commercial labor`
        "|".join(
            rf"{word}\s+(?:(?!sex|prostitution)[\w-]+,?\s+(?:and\s+|or\s+)?){{0,4}}?(?:labou?r(?:ers)?|work|service|begging)"
            for word in _COERCED
        ),
        Form.LABOR,
    ),
    (
        # `forced them to become soldiers`
        "|".join(
            rf"{word}\s+(?:\w+\s+){{0,2}}?(?:to|into)\s+(?:work|labou?r|beg|steal|herd|mine|fight|serve|become\s+(?:soldiers|laborers|porters|combatants|beggars))"
            for word in _MADE
        ),
        Form.LABOR,
    ),
    (
        (
            r"child\s+labou?r|labou?r\s+(?:trafficking|exploitation)|labou?r(?=\s*[.,;)])|domestic\s+(?:and\s+\w+\s+)?(?:servitude|service|work|servants|labou?r)|"
            r"commercial\s+labou?r|agricultural\s+labou?r|begging|"
            r"debt\s+bondage|debt-based\s+coercion|criminal(?:ity|\s+activit\w+)|forced\s+criminal(?:ity|\s+activit\w+)|"
            r"child\s+sold\w+|involuntary\s+(?:domestic\s+)?servitude|servitude|slavery|camel\s+jockeys|forced\s+conscription|unpaid\s+labou?r|work(?:s|ing|ed)?\s+without\s+pay"
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

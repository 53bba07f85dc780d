"""Who is spoken of in a profile: those who may be victims, those who exploit them, and what is done to them."""

from __future__ import annotations

PERSONS = (
    r"(?:victims?|wom[ae]n|girls?|m[ae]n|boys?|child(?:ren)?|migrants?|workers?|nationals?|persons?|"
    r"people|adults|labou?rers?|minors|youths?|"
    r"citizens?|refugees?|females?|males?|maids?|domestics|servants?|prostitutes|teenagers|adolescents|"
    r"individuals|residents|villagers|"
    r"orphans|fisher(?:men|man)|seafarers|brides|infants|students?|professionals|doctors|"
    r"asylum[\s-]seekers|job[\s-]seekers|seekers|dancers|entertainers|"
    r"immigrants?|emigrants?|returnees|soldiers|crew|crewmembers|tribespeople|families|farmers|herders|"
    r"miners|jockeys|laborers|trainees|athletes|players|doctors|nurses|housemaids|nannies|caregivers|sons|"
    r"daughters|toddlers|babies|youngsters|slaves|captives|survivors)"
    r"(?!\s+(?:cent(?:er|re)s?|camps?|trafficking|smuggling|shelters?|labor|rights|sex|tourists?|tourism|"
    r"prostitution|sold\w+|exploitation|care|protection|agenc\w+|brothels?|clients?|customers|traffickers|"
    r"smugglers|recruiters|syndicates?|networks?|gangs?|groups?)\b)"
)
"""Nouns of those who may be victims."""

QUALIFIERS = (
    r"(?:traffickers?|gangs?|networks?|groups?|syndicates?|rings?|employers?|recruiters?|agents?|agenc\w+|"
    r"officials?|police|authorit\w+|governments?|law|tourists?|clients?|customers?|buyers?|"
    r"compan\w+|organi[sz]ations?|brothels?|ships?|vessels?|boats?|embass\w+|ministr\w+|courts?|ngos?|"
    r"forces|military|military|border|borders|owners?|pimps?|madams?|brokers?|smugglers?|criminals?|"
    r"businessm[ae]n|"
    r"and|or|to|in|into|from|of|for|with|by|that|who|whom|are|is|were|was|be|been|have|has|had|may|might|"
    r"can|could|do|did|not|exploit\w*|force[sd]?|forcing|recruit\w*|lure[sd]?|subject\w*|traffic|buy|sell|"
    r"use[sd]?|the|a|an|on|at|as|but|while|"
    r"where|when|which|through|via|transit\w*|during|after|before|since|under|over|than|also|abroad|"
    r"overseas|including|such|particularly|especially|mainly)\b"
)
"""Words that may not stand between a nationality and such a noun: `Romanian gangs traffic women` says nothing of Romanian women."""

LOCALES = (
    r"cities|city|towns?|villages|brothels?|bars|nightclubs|factor(?:y|ies)|farms?|mines|fields|"
    r"plantations?|homes|households|industr(?:y|ies)|sectors?|"
    r"camps|restaurants|waters|ports?|territory|territories|borders?|streets|markets?|hotels|sweatshops|"
    r"prisons|interior|provinces?|regions?|capital|islands|coast|soil|sex\s+trade|"
    r"commercial\s+sex|nightlife|construction|massage|cabarets"
)
"""Nouns that make a place of an adjective: `in Libyan brothels`."""

DOERS = (
    r"\b(?:traffickers|(?<!former )tourists|clients|clientele|customers|buyers(?:\s+of\s+\w+)?|recruiters|"
    r"employers|smugglers|(?:criminal|trafficking|smuggling)\s+"
    r"(?:groups?|networks?|organizations?|syndicates?|rings?)|gangs?|syndicates?|networks?|criminals|"
    r"offenders|perpetrators|"
    r"exploiters|pimps|brokers|businessmen|pedophiles|middlemen|(?<!child )soldiers|peacekeepers|(?:sex\s+)?tourism)"
    r"(?:[\s,]+(?:\w+ly|most|who|that|involving|including|such\s+as|(?P<joined>coming|come|came|are|were|"
    r"is|was)|travel(?:l?ing)?)){0,3}[\s,]*\Z"
)
"""Who exploits others, up to the word in front of a place: `traffickers come from`, `child sex tourists, mainly from`."""

BY_DOERS = (
    r"(?:\b(?:exploited|abused|recruited|trafficked|bought|purchased|lured|controlled|facilitated|"
    r"perpetrated|committed|run|"
    r"operated|owned|enslaved|transported|held|prostituted|coerced|forced|organized|led|"
    r"dominated)\s+(?:\w+\s+){0,6}?by\s+(?:(?!(?:are|were|is|was|come|came)\b)[\w’'-]+[\s,]+){0,5}|"
    r"\bmarr(?:y|ied|ying)\s+(?:to\s+)?(?:[\w-]+\s+){0,2}|\bmarriages?[”\"]?\s+(?:to|"
    r"with)\s+(?:[\w-]+\s+){0,2}|\bcater(?:ing)?\s+to\s+(?:\w+\s+)?)\Z"
)
"""The same as what a verb in the passive has behind it: `are exploited by men from`."""

DOING = (
    r"(?:[\s,]+(?:who|that|also|reportedly|often|sometimes|allegedly|frequently|increasingly|illegally|"
    r"typically|\w+ally)){0,2}[\s,]+(?:"
    r"(?:exploit|traffic|subject|force|coerce|abuse|purchase|buy|recruit|lure|solicit|operate|organize|"
    r"coordinate|control|manage|run|prostitute|facilitate|deceive)\s+(?!by\b)|"
    r"(?:exploited|trafficked|subjected|forced|coerced|abused|purchased|bought|recruited|lured)\s+"
    r"(?!(?:by|in|for|to|into|as|through|on|at|under|from|within|during|while|and|or|with|via|throughout|"
    r"abroad|domestically|across|along)\b)(?:[\w’'-]+\s+){0,3}?"
    r"(?:wom[ae]n|girls?|boys?|m[ae]n|child(?:ren)?|victims?|workers?|migrants?|sex)\b|"
    r"(?:travel|travell?ed|come|came|visit|visited|go|fly|arrive)\s[^.;]{0,60}?\b(?:(?:to\s+(?:purchase|"
    r"exploit|buy|abuse|engage|have\s+sex|seek\s+sex))|for\s+(?:child\s+)?sex\s+tourism)\b|"
    r"(?:engage|engaged|participate|participated)\s+in\s+(?:child\s+)?sex(?:ual)?\s+(?:tourism|acts)|"
    r"(?:are|were|being|constitute|comprise|remain)\s+(?:reportedly\s+|often\s+)?(?:the\s+|"
    r"among\s+the\s+)?(?:\w+\s+){0,3}?(?:clients|clientele|exploiters|perpetrators|offenders|customers|"
    r"tourists|buyers|traffickers|recruiters|consumers|suspects)\b)"
)
"""What those who exploit others do, behind the place they are from: `men from ... exploit girls`; not `exploited in bars`."""

EXPLOITED = (
    r"\b(?:subject(?:ed)?|exploit\w*|traffick\w*|forced|force|coerc\w+|compel(?:led)?|victims?|sexual|"
    r"prostitution|servitude|begging|beg|slavery|enslaved|slaves?|bondage|debt-?\s?based|"
    r"(?:are|is|were|was|been|being)\s+(?:\w+ly\s+|also\s+|often\s+|sometimes\s+)?(?:brought|taken|sent|"
    r"transported|lured|moved)|without\s+pay|"
    r"forced\s+labor|sold|abuse[sd]?|sex\s+trade|commercial\s+sex|held|brothels?|domestic\s+servants|"
    r"domestic\s+work|child\s+soldiers|camel\s+jockeys)\b"
)
"""What says that people are exploited, or moved by others: `are brought to Malta`, `held in debt bondage`."""

STRONG = (
    r"\b(?:(?:are|were|is|was|been|being)\s+(?:also\s+|often\s+|sometimes\s+|reportedly\s+|"
    r"increasingly\s+|frequently\s+|allegedly\s+){0,2}(?:sex\s+)?(?:forced|exploited|subjected|trafficked|"
    r"sold|held|coerced|enslaved|compelled)|"
    r"(?:exploit|exploits|subject|subjects|force|forces|traffic|traffics|kidnap|kidnapped|abduct|abducted|"
    r"forced|coerce)\s+(?!labor)|"
    r"(?:experience[sd]?|endure[sd]?|perform(?:ed)?|face[sd]?|"
    r"suffer(?:ed)?)\s+(?:\w+\s+){0,4}?(?:forced\s+labor|servitude|sex\s+trafficking|debt\s+bondage|"
    r"forced\s+prostitution|involuntary))"
)
"""A verb that says that somebody is exploited, not that somebody may be."""

WEAK = r"\b(?:vulnerable|at\s+(?:\w+\s+)?risk|susceptible|if\s+)\b"
"""What makes a possibility of it."""

AGENTS = (
    r"\b(?:agenc(?:y|ies)|agents?|recruiters|brokers|compan(?:y|ies)|networks?|groups?|camps?|ngos?|"
    r"embass(?:y|ies)|consulates?|officials|authorities|police|courts?|offices?|organi[sz]ations?|relatives|"
    r"employers?|shelters?|government|crime|operat(?:e|es|ed|ing)|based|located|headquartered|active|"
    r"registered)\s+\Z"
)
"""Whose place says nothing of where victims are: `recruitment agencies in Burma`."""

FOUND = r"\b(?:victims?|identified|found|living|working|residing|present|migrants|workers|reported|detected)\s+\Z"
"""Who are in the country, wherever they are from: `the victims within Thailand are exploited`."""

RECRUITING = r"\s+(?:\w+ly\s+|who\s+|also\s+)*(?:recruit|lure|deceive|entice)\w*\b"
"""What makes an origin of it: `agents in Benin and Gabon recruit women`."""

TOLD = (
    r"\b(?:subject(?:ed)?|exploit\w*|trafficked|forced|coerced|sold|held|compelled|enslaved|work(?:ing)?|"
    r"servitude|prostitution|brought|taken|sent)\b"
)
"""Behind the country's own roles only these say that people are exploited in the place: not `a source of trafficking in Europe`."""

RISK = r"\b(?:vulnerable|susceptible)\s+to\b|\bat\s+(?:\w+\s+)?risk\s+(?:of|for)\b"
"""What stands in front of a form that people may suffer: `are vulnerable to sex trafficking`."""

PEOPLE = rf"\b(?:{PERSONS}|traffick\w*|exploit\w*|subjected|forced|sex)\b"
"""Without one of these a sentence says nothing about people's movement."""

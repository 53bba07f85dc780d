"""What reads like a figure and is none: ages, articles, dates of laws, rates of change. Matched in lower case."""

from __future__ import annotations

from tipreport.rules.time_phrases import spread

NUMBER = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty(?:-one)?)\b"
)
_WAY = r"(?:increase|decrease|rise|drop|decline|reduction|growth|higher|lower|more|fewer|less|cut|raise)"
# What reads like a figure and is none, by the word it starts with; an example above each.
NAMED = (
    # "Section 224", "Articles 165(b), 206 and 207", "Chapter 5", "Tier 2"
    r"(?:sections?|articles?|arts?\.|chapters?|paragraphs?|annex|tier|clauses?|title|part|subsections?|rule|table|box|phase|volume|pages?|sub-?paragraph|resolutions?|conventions?|schedule|category|version|form|channel|level|class) (?:nos?\.? ?)?\d[\w.()/-]*(?:\([a-z0-9]+\))*(?:(?:, and | and |, | or |[-–]| to | through )(?:section |article )?\d[\w.()/-]*+(?! under| cases| victims))*",
    # "Law No. 28 of 2009", "Act 29", "Decree 1030/2010", "Public Law 106-386"
    r"(?:laws?|acts?|decrees?|decree-law|orders?|regulations?|ordinances?|bills?|directives?|circulars?|statutes?|proclamations?|order in council|instructions?)(?: law| act)? (?:(?:nos?\.|number|#) ?\d[\w./-]*|\d+[-./][\w./-]*\d|\d{1,6}\b)(?: (?:of|/) \d{4})?",
    r"no\. ?\d[\w./-]*",
    # "ages 12 to 17", "aged nine", "under the age of 18", "between the ages of 12 and 17"
    rf"(?:ages?|aged)(?: of| from| between)? {NUMBER}(?:(?: ?[-–] ?| to | and | or | through ){NUMBER})?(?: years)?",
    # "some as young as 13"
    rf"as (?:young|old) as {NUMBER}",
    # "under 18", "younger than 16 years", "children below 15"
    r"(?:under|younger than|older than|below|over) (?:1[0-8]|21)\b(?= ?(?:[.,;)]|years of|years old|in\b|who|were|are|at|from|and\b|to\b|for\b|into|is|as|$))(?: years)?",
    # "telephone number 116 000", "toll-free line 1300", "COVID-19", "H-2A"
    r"(?:number|line|hotline|helpline|telephone|dial|dialing)(?: (?:\(?\d{3,}[-\d ]*\)?)|,? [“\"(]?\d{2,}(?:[- ]\d+)*(?=[,.;)”\"]))|covid(?:-19)?|(?:h-?[12][ab]?|g-?\d+|un ?scr \d+|e-?[12]|t-?1|a-3|g-5|b-1)\b",
    # "increased by 20 percent"
    r"(?:increase|increased|decrease|decreased|rise|rose|declined|dropped|fell|grew|growth|reduction|raised|reduced|decline|drop|increasing|decreasing) (?:\w+ )?(?:by|of) (?:\w+ ){0,2}?(?:\d[\d.,]*|\w+)(?: percent| per cent|%)",
    # "no one", "each one", "number one", "at one time"
    r"(?:this|the|any|every|each|(?<=the )only|number|day) one\b(?! (?:case|victim|of|conviction|prosecution|investigation|person|trafficker|suspect|shelter|(?:was|has been|had been) (?:convicted|prosecuted|arrested|charged|tried|sentenced|identified)))|at (?:any )?one\b",
    # "zero tolerance", "no longer", "no later than", "with no pay"
    r"zero[- ]tolerance|no (?:longer|later|doubt|matter|way|means|better|such thing|choice|alternative|option|control|right|access|legal status|fault|cost|charge|time|further than)\b|with no\b(?= (?:pay|wages|freedom|access|legal|means))",
)  # fmt: skip
# The same, by what follows a number.
AFTER_NUMBER = (
    # "18-year-old", "a 12-year old girl", "six years old", "15 years of age"
    rf"(?:(?: ?[-–] ?| to | and | or ){NUMBER})?[- ]years?(?:[- ]olds?\b| of age)",
    # "18 years or younger", "18 and older"
    r" (?:years )?(?:and|or) (?:older|younger|under|above|over|below)\b",
    # "24-hour hotline", "24/7", "24 hours a day, seven days a week"
    r"-(?:hours?|hr)\b(?: (?:a|per) day)?(?: days?)?|/7\b|(?: hours| days|-hour|-day)? (?:a|per|each) (?:day|week)\b",
    # "a 14 percent increase"
    rf"(?:[.,]\d+)?(?:[- ]percent| per cent|%) (?:\w+ )?{_WAY}\b",
    # "12-member unit", "two-tiered", "one-stop", "two-fold"
    r"-(?:tiered?|fold|part|pronged|point|step|member|person(?! (?:\w+ )?(?:shelter|safe house|center))|man|story|track|way|dimensional|parent|room|minute|page|unit|prong|phase|time|stop|on-one|to-one|sided|off)\b(?! center)",
)  # fmt: skip
# "one another", "one or more", "one side"
ONE = r"one (?:another|or more|day|time|hand|side|point|location|place|thing|means|step|way|stop)\b"

_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
_PARTS = (
    "section sections article articles art. arts. chapter chapters paragraph paragraphs annex tier clause clauses title part "
    "subsection subsections rule table box phase volume page pages sub-paragraph sub-paragraphs subparagraph subparagraphs "
    "resolution resolutions convention conventions schedule category version form channel level class"
)
_LAWS = (
    "law laws act acts decree decrees decree-law order orders regulation regulations ordinance ordinances bill bills directive "
    "directives circular circulars statute statutes proclamation proclamations instruction instructions"
)
# What one of these can start with, as in `time_phrases.STARTS`; "^" is whatever can stand behind the number word of one.
STARTS = (
    "D",
    *(f"{word}^" for word in _UNITS.split()),
    *spread("one", "another or day time hand side point location place thing means step way stop"),
    *spread(_PARTS, "0 no"),
    *spread(_LAWS, "0 no num # law act"),
    *("order in council", "no.", "age ", "ages ", "aged ", "covid", "un scr", "unscr"),
    *("h0", "h-0", "g-0", "e0", "e-0", "t0", "t-0", "a-0", "b-0"),
    *spread("under over below", "0"),
    *spread("younger older", "than", "0"),
    *spread("as", "young old", "as"),
    *spread("number line hotline helpline telephone dial dialing", "0 ( “ \""),
    *(f"{word}, " for word in "number line hotline helpline telephone".split()),
    *(f"{word} " for word in (
        "increase increased increasing decrease decreased decreasing rise rose decline declined drop dropped fell grew growth "
        "reduction raised reduced").split()),
    *spread("this the no any every each only number day at", "one"),
    *("at any one", "zero tolerance", "zero-tolerance", "with no"),
    *spread("no", "longer later doubt matter way means better such choice alternative option control right access legal fault cost charge time further"),
)  # fmt: skip

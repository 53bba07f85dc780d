"""Lists, brackets, looks back and sums: sentences in which one figure leans on another, and what they count.

Each was misread or not read before: the sentence is the annotator's own, the construction one of the published pages.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tipreport.model import Indicator

Read = Callable[..., tuple[Indicator, ...]]

CONSTRUCTIONS = {
    "one year for a course of justice": (
        "Police investigated 45 cases in 2013. Prosecutors charged 20 suspects. Courts convicted 12 traffickers; 10 received prison sentences.",
        [
            "investigations 45 case 2013",
            "charges 20 suspect 2013",
            "convictions 12 offender 2013",
            "sentences_custodial 10 offender 2013",
        ],
    ),
    "a look back ends it": (
        "Police investigated 45 cases in 2013. In 2012, courts convicted nine traffickers. Courts acquitted two.",
        [
            "investigations 45 case 2013",
            "convictions 9 offender 2012",
            "acquittals 2 suspect",
        ],
    ),
    "an opening that looks back": (
        "In the previous reporting period, courts convicted seven traffickers.",
        [
            "convictions 7 offender reporting_period",
        ],
    ),
    "the year before a dated figure": (
        "Police arrested 12 suspects in 2013; the year before, they arrested 30.",
        [
            "arrests 12 suspect 2013",
            "arrests 30 suspect 2012",
        ],
    ),
    "the year before that": (
        "Courts convicted nine traffickers in 2013, up from one in 2012 and none the year before that.",
        [
            "convictions 9 offender 2013",
            "convictions 1 offender 2012",
            "convictions 0 offender 2011",
        ],
    ),
    "standing shelters": (
        "Two NGO shelters assisted 47 victims in 2013.",
        [
            "shelters 2 facility",
            "victims_assisted 47 victim 2013",
        ],
    ),
    "a relative clause of its own": (
        "An NGO trained 95 guards and set up a line that took 112 calls in 2013.",
        [
            "trainees 95 official",
            "hotline_calls 112 call 2013",
        ],
    ),
    "a list mirrored in brackets": (
        "Police opened 26 investigations in 2013, 16 of sex trafficking and 10 of forced labor, compared to 20 in 2012 (14 and six, respectively).",
        [
            "investigations 26 case 2013",
            "investigations 16 case sex 2013",
            "investigations 10 case labor 2013",
            "investigations 20 case 2012",
            "investigations 14 case sex 2012",
            "investigations 6 case labor 2012",
        ],
    ),
    "earlier figures, respectively": (
        "Courts tried 16 suspects and convicted nine offenders in 2013, compared with 20 and 12, respectively, in 2012.",
        [
            "prosecutions 16 suspect 2013",
            "convictions 9 offender 2013",
            "prosecutions 20 suspect 2012",
            "convictions 12 offender 2012",
        ],
    ),
    "there had been": (
        "Police opened 13 investigations in 2013, of which 10 concerned sex trafficking and three forced labor; in 2012 there had been 26 (23 and three, respectively).",
        [
            "investigations 13 case 2013",
            "investigations 10 case sex 2013",
            "investigations 3 case labor 2013",
            "investigations 26 case 2012",
            "investigations 23 case sex 2012",
            "investigations 3 case labor 2012",
        ],
    ),
    "brackets inside brackets' parts": (
        "Police identified 105 victims (98 in 2012), including 60 children (45 in 2012) and 45 adults (53 in 2012).",
        [
            "victims_identified 105 victim 2013",
            "victims_identified 98 victim 2012",
            "victims_identified 60 victim 2013",
            "victims_identified 45 victim 2012",
            "victims_identified 45 victim 2013",
            "victims_identified 53 victim 2012",
        ],
    ),
    "parts of an earlier figure": (
        "Police identified 25 suspected victims in 2013, compared with 30 in 2012 (18 sex trafficking and 12 labor trafficking victims).",
        [
            "potential_victims 25 victim 2013",
            "potential_victims 30 victim 2012",
            "potential_victims 18 victim sex 2012",
            "potential_victims 12 victim labor 2012",
        ],
    ),
    "parts by their sum": (
        "Police reported 38 investigations involving 66 suspects in 2013: 21 for forced labor, nine for sex trafficking, and eight for unspecified forms.",
        [
            "investigations 38 case 2013",
            "investigations 66 suspect 2013",
            "investigations 21 case labor 2013",
            "investigations 9 case sex 2013",
            "investigations 8 case unspecified 2013",
        ],
    ),
    "a whole that is large enough": (
        "They prosecuted 16 defendants in seven cases – 13 for sex trafficking and three for forced labor.",
        [
            "prosecutions 16 suspect",
            "prosecutions 7 case",
            "prosecutions 13 suspect sex",
            "prosecutions 3 suspect labor",
        ],
    ),
    "involving, behind brackets": (
        "They investigated 138 cases (109 of sex trafficking and 29 of forced labor) involving 271 suspects.",
        [
            "investigations 138 case",
            "investigations 109 case sex",
            "investigations 29 case labor",
            "investigations 271 suspect",
        ],
    ),
    "the rest, and a length": (
        "Courts convicted four traffickers. One of the four was sentenced to 14 years' imprisonment and the other three to nine years' imprisonment.",
        [
            "convictions 4 offender",
            "sentences_custodial 1 offender",
            "sentence_length 14 year",
            "sentences_custodial 3 offender",
            "sentence_length 9 year",
        ],
    ),
    "all were": (
        "Courts convicted nine traffickers in 2013. All were sent to prison.",
        [
            "convictions 9 offender 2013",
            "sentences_custodial 100 percent share 2013",
        ],
    ),
    "verbs left out": (
        "Police identified 430 victims in 2013 (440 in 2012); labor inspectors, 38; and border guards, 21 (12 in 2012).",
        [
            "victims_identified 430 victim 2013",
            "victims_identified 440 victim 2012",
            "victims_identified 38 victim 2013",
            "victims_identified 21 victim 2013",
            "victims_identified 12 victim 2012",
        ],
    ),
    "responsible for": (
        "The UN verified the recruitment and use of 211 children in 2013. Rebels were responsible for 163, and the army for the remaining 48.",
        [
            "victims 211 victim labor 2013",
            "victims 163 victim labor 2013",
            "victims 48 victim labor 2013",
        ],
    ),
    "the figure that is repeated": (
        "Police identified 13 victims in 2013. The 13 victims included one boy, three men, and nine women.",
        [
            "victims_identified 13 victim 2013",
            "victims_identified 1 victim 2013",
            "victims_identified 3 victim 2013",
            "victims_identified 9 victim 2013",
        ],
    ),
    "an amount's part": (
        "Parliament voted 150 million cedi for shelters in 2013, of which the treasury released 49 million.",
        [
            "funding 150000000 GHS 2013",
            "funding 49000000 GHS 2013",
        ],
    ),
    "a difference in money": (
        "The government increased its budget by $5,000 and allocated $60,000 in 2013, an increase of $9,000.",
        [
            "funding 60000 USD 2013",
        ],
    ),
    "a difference in figures": (
        "Police identified 45 victims in 2013, 12 more than in 2012.",
        [
            "victims_identified 45 victim 2013",
        ],
    ),
    "a year only set against": (
        "Police identified 45 victims, twice as many as in 2012.",
        [
            "victims_identified 45 victim",
        ],
    ),
    "a rate over a year": (
        "The government allocated $60,000 to shelters, a 20 percent increase over 2012.",
        [
            "funding 60000 USD",
        ],
    ),
    "nobody did": (
        "No court ordered restitution in 2013.",
        [
            "restitution 0 victim 2013",
        ],
    ),
    "no one was": (
        "No one was convicted in 2013.",
        [
            "convictions 0 offender 2013",
        ],
    ),
    "nothing for": (
        "NGOs received no public money in 2013.",
        [
            "funding 0 - 2013",
        ],
    ),
    "data for a year": (
        "Courts convicted 31 traffickers in 2013; data for 2012 were not available.",
        [
            "convictions 31 offender 2013",
            "convictions not_reported 2012",
        ],
    ),
    "neither ... nor reported": (
        "The government neither assisted any victims nor reported orders of restitution.",
        [
            "victims_assisted 0 victim",
            "restitution not_reported",
        ],
    ),
    "no cases in which": (
        "There were no reported cases in which authorities deported victims.",
        [
            "victims_penalized none_known",
        ],
    ),
    "an object relative": (
        "A third of the victims it assisted in 2013 were children.",
        [
            "victims_assisted 33.3 percent share 2013",
        ],
    ),
    "a share of a population": (
        "One in six children living in the street said that adults forced them into begging.",
        [
            "victims 16.7 percent share labor",
        ],
    ),
    "determined to be victims": (
        "IOM determined that at least 420 had been victims of forced labor.",
        [
            "victims_identified at_least 420 victim labor",
        ],
    ),
    "participants of a training": (
        "The academy ran 11 trainings, four of them online, for a total of 231 judges and guards.",
        [
            "trainings 11 event",
            "trainings 4 event",
            "trainees 231 official",
        ],
    ),
    "what was reported, and done": (
        "Officials reported 22 victims from earlier years received care.",
        [
            "victims_assisted 22 victim",
        ],
    ),
    "cases beside persons": (
        "Courts secured convictions of 13 defendants in seven cases, compared to 20 defendants convicted in eight cases in 2012.",
        [
            "convictions 13 suspect 2013",
            "convictions 7 case 2013",
            "convictions 20 suspect 2012",
            "convictions 8 case 2012",
        ],
    ),
    "convictions in cases": (
        "Prosecutors obtained convictions in 12 of 19 cases.",
        [
            "convictions 12 case",
        ],
    ),
    "suspended sentences": (
        "Courts suspended five of the sentences in 2013.",
        [
            "sentences_suspended 5 offender 2013",
        ],
    ),
    "paid to victims": (
        "A court ordered a trafficker to pay $500 to two victims.",
        [
            "restitution 500 USD",
            "restitution 2 victim",
        ],
    ),
    "recruiters": (
        "Police arrested two recruiters, and the ministry fined 40 labor brokers.",
        [
            "arrests 2 suspect",
            "recruiter_sanctions 40 organization",
        ],
    ),
    "tips": (
        "A hotline received 45 tips about trafficking in 2013.",
        [
            "hotline_calls 45 case 2013",
        ],
    ),
    "jailed": (
        "Authorities jailed 87 migrants.",
        [
            "arrests 87 suspect",
        ],
    ),
    "room for": (
        "The center has room for 40 boys.",
        [
            "shelter_capacity 40 person",
        ],
    ),
    "permission to work": (
        "In 2013, 45 victims received permission to work.",
        [
            "residence_permits 45 victim 2013",
        ],
    ),
    "shelters by the way": (
        "NGOs assisted 560 victims at nine shelters in 2013 (compared with 470 in 2012).",
        [
            "victims_assisted 560 victim 2013",
            "shelters 9 facility 2013",
            "victims_assisted 470 victim 2012",
        ],
    ),
    "unknown nouns": (
        "Of 91 victims identified in 2013, the ministry gave 12 golden tickets.",
        [
            "victims_identified 91 victim 2013",
        ],
    ),
    "detention centers": (
        "Some 24-33 detention centers held migrants.",
        [],
    ),
    "years that are not named": (
        "Police investigated 17 cases in 2013. Over the last six years, courts have convicted five traffickers.",
        ["investigations 17 case 2013", "convictions 5 offender"],
    ),
    "a time of the whole": (
        "The government spent $800 of the $1,000 deposited in the fund in 2011.",
        ["funding 800 USD", "funding 1000 USD 2011"],
    ),
    "more than the whole": (
        "Police identified 132 victims in 2013. Of the 132, NGOs assisted 48; officials assisted 147 others in 2012.",
        ["victims_identified 132 victim 2013", "victims_assisted 48 victim 2013", "victims_assisted 147 victim 2012"],
    ),
    "others behind parts": (
        "They investigated 14 cases (six for sex trafficking and three for forced labor) and continued nine others in 2013.",
        [
            "investigations 14 case 2013",
            "investigations 6 case sex 2013",
            "investigations 3 case labor 2013",
            "investigations 9 case 2013",
        ],
    ),
    "zero, compared to zero": (
        "The government did not convict any traffickers in 2013, compared to zero in 2012.",
        ["convictions 0 offender 2013", "convictions 0 offender 2012"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CONSTRUCTIONS.values(), ids=CONSTRUCTIONS)
def test_a_construction(text: str, expected: list[str], read: Read, short: Callable[[Indicator], str]) -> None:
    assert [short(indicator) for indicator in read(text)] == expected


def test_a_year_from_the_paragraph_is_inferred(read: Read) -> None:
    first, second = read("Police investigated 45 cases in 2013. Courts convicted 12 traffickers.")
    assert first.period is not None
    assert not first.period.inferred
    assert second.period is not None
    assert second.period.inferred


def test_another_paragraph_fixes_nothing(read: Read) -> None:
    _, second = read("Police investigated 45 cases in 2013.\n\nCourts convicted 12 traffickers.")
    assert second.period is None


def test_mirrored_parts_name_their_whole_and_are_set_against_their_like(read: Read) -> None:
    text = "Police opened 26 investigations in 2013, 16 of sex trafficking and 10 of forced labor, compared to 20 in 2012 (14 and six, respectively)."
    new, sex, labor, old, old_sex, old_labor = read(text)
    assert [one.id for one in new.comparisons] == [old.id]
    assert [one.id for one in sex.comparisons] == [old_sex.id]
    assert [one.id for one in labor.comparisons] == [old_labor.id]
    assert old_sex.base is not None
    assert old_sex.base.id == old.id


def test_parts_by_their_sum_name_the_whole_that_they_add_up_to(read: Read) -> None:
    text = "Police reported 38 investigations involving 66 suspects in 2013: 21 for forced labor, nine for sex trafficking, and eight for unspecified forms."
    whole, _, *parts = read(text)
    assert [part.base and part.base.id for part in parts] == [whole.id] * 3

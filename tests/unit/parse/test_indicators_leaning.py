"""Figures that lean on what stands around them: a sentence a construction, and what an expert coder would write down."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tipreport.model import Indicator

Read = Callable[..., tuple[Indicator, ...]]

LEANING: dict[str, tuple[str, list[str]]] = {
    "neither of the officials": (
        "Two constables were suspended in 2012, yet neither was put on trial.",
        ["complicit_officials 2 official 2012", "prosecutions 0 official 2012"],
    ),
    "none of the officials of the sentence in front": (
        "Three officers were arrested. None was convicted.",
        ["arrests 3 official", "convictions 0 official"],
    ),
    "complicity names officials": (
        "There were no reports of complicity by officials, and none was investigated, prosecuted, or convicted.",
        [
            "complicit_officials none_known",
            "investigations 0 official",
            "prosecutions 0 official",
            "convictions 0 official",
        ],
    ),
    "two of the accused are officials": (
        "Authorities opened six investigations of immigration officers; two of the accused were dismissed.",
        ["investigations 6 case"],
    ),
    "one of the victims": (
        "Police identified 20 victims. One was jailed for six weeks.",
        ["victims_identified 20 victim", "victims_penalized 1 victim"],
    ),
    "a noun says who was held": (
        "Victims are seldom penalized: seven were held for vagrancy.",
        ["victims_penalized 7 victim"],
    ),
    "suspects and victims in front": (
        "Police arrested 12 suspects and identified 45 victims. Three were convicted.",
        ["arrests 12 suspect", "victims_identified 45 victim", "convictions 3 offender"],
    ),
    "a noun that no table has": (
        "Police arrested two officers, and no chief was charged.",
        ["arrests 2 official", "charges 0 suspect"],
    ),
    "only one": (
        "Only one customs officer was dismissed.",
        ["complicit_officials 1 official"],
    ),
    "members are no officials": (
        "Three members of the board resigned.",
        [],
    ),
    "the staff of agencies": (
        "Police searched seven employment bureaus and arrested nine of their staff.",
        ["inspections 7 organization", "arrests 9 suspect"],
    ),
    "papers": (
        "The embassy issued emergency papers to 118 women.",
        ["victims_assisted 118 victim"],
    ),
    "the way home": (
        "The consulate issued return papers for 51 women; IOM covered the airfare for 46.",
        ["repatriations 51 victim", "repatriations 46 victim"],
    ),
    "victims handed over": (
        "Police handed over 30 children to a shelter.",
        ["referrals 30 victim"],
    ),
    "suspects handed over": (
        "The police handed over two suspects to Norway.",
        ["extraditions 2 suspect"],
    ),
    "witness protection": (
        "Seventy-eight victims were under witness protection in 2012.",
        ["witnesses 78 victim 2012"],
    ),
    "legal proceedings and compensation": (
        "None of the victims took part in legal proceedings, and none asked for compensation.",
        ["witnesses 0 victim", "restitution 0 victim"],
    ),
    "were freed slaves": (
        "NGOs cared for 230 victims in 2013. Of these, 118 were freed slaves, 60 of them children.",
        [
            "victims_assisted 230 victim 2013",
            "victims_assisted 118 victim labor 2013",
            "victims_assisted 60 victim labor 2013",
        ],
    ),
    "parts behind a semicolon": (
        "The department assisted 1,376 victims (1,158 women; 218 men).",
        ["victims_assisted 1376 victim", "victims_assisted 1158 victim", "victims_assisted 218 victim"],
    ),
    "a form accounts for parts": (
        "The department assisted 1,376 victims. Sex trafficking accounted for 545 of the cases and forced labor for 603.",
        ["victims_assisted 1376 victim", "victims_assisted 545 victim sex", "victims_assisted 603 victim labor"],
    ),
    "or so large a share": (
        "The shelters took in 517 women; 341, or roughly two-thirds, had been stopped at the border.",
        [
            "victims_sheltered 517 victim",
            "victims_sheltered 341 victim",
            "victims_sheltered approximately 66.7 percent share",
        ],
    ),
    "four out of five": (
        "Courts convicted 36 traffickers, or more than four out of five, in 2012.",
        ["convictions 36 offender 2012", "convictions more_than 80 percent share 2012"],
    ),
    "the remaining ones": (
        "Eleven offenders were sentenced to life, and the remaining 19 to terms of six to 20 years.",
        [
            "sentences_custodial 11 offender",
            "sentence_length - life",
            "sentences_custodial 19 offender",
            "sentence_length 6 year-20 year spread",
        ],
    ),
    "another 32": (
        "In 2012, police opened 49 cases, against 37 the year before, and another 32 under a related article.",
        ["investigations 49 case 2012", "investigations 37 case 2011", "investigations 32 case 2012"],
    ),
    "of whom": (
        "They arrested 34 suspects, including eight women, a dozen of whom were prosecuted.",
        ["arrests 34 suspect", "arrests 8 suspect", "prosecutions 12 suspect"],
    ),
    "an appeal": (
        "On appeal, no conviction was reversed.",
        ["appeals 0 case"],
    ),
    "filed in court": (
        "In 2012, 110 cases were filed in district courts.",
        ["prosecutions 110 case 2012"],
    ),
    "none of what is named": (
        "There is no provision for restitution and none was ordered in 2013.",
        ["restitution 0 victim 2013"],
    ),
    "opened none": (
        "Police opened two investigations in 2013; in the previous year, it had opened none.",
        ["investigations 2 case 2013", "investigations 0 case 2012"],
    ),
    "from none to one": (
        "Convictions rose from none to one.",
        ["convictions 0 case", "convictions 1 case"],
    ),
    "neither funded nor took part": (
        "The government neither funded nor took part in any campaign.",
        ["campaigns 0 event"],
    ),
    "no funds of its own": (
        "The government had no funds of its own for prevention.",
        ["funding 0 -"],
    ),
    "an aside before the length": (
        "A district court sentenced one broker, who had sold his cousins, to 40 years.",
        ["sentences_custodial 1 offender", "sentence_length 40 year"],
    ),
    "none older than": (
        "Police rescued 122 girls, none older than 17.",
        ["victims_identified 122 victim"],
    ),
    "as young as": (
        "Girls, some as young as 13, are exploited.",
        [],
    ),
    "a warning": (
        "The ministry revoked the licenses of 14 agencies and warned another 31.",
        ["recruiter_sanctions 14 organization", "recruiter_sanctions 31 organization"],
    ),
    "administrative charges": (
        "It filed administrative charges against 159 agencies.",
        ["charges 159 organization"],
    ),
    "a lecture heard": (
        "At the college, 1,700 recruits heard a lecture.",
        ["trainees 1700 official"],
    ),
    "seminars for those who leave": (
        "The agency ran 738 pre-departure seminars.",
        ["campaigns 738 event"],
    ),
    "an audience": (
        "Officials visited 14 villages, speaking to about 600 people.",
        ["campaigns approximately 600 person"],
    ),
    "up from, without a year": (
        "Police identified 16 victims in 2012, up from 11.",
        ["victims_identified 16 victim 2012", "victims_identified 11 victim 2011"],
    ),
    "compared with, without a year": (
        "Police identified 16 victims in 2012, compared with the 11 of an NGO.",
        ["victims_identified 16 victim 2012", "victims_identified 11 victim"],
    ),
    "have yet to": (
        "Police identified 16 victims in 2012; labor officers have yet to identify a single victim.",
        ["victims_identified 16 victim 2012", "victims_identified 0 victim"],
    ),
    "has never": (
        "There were no prosecutions in 2012 or 2013 and there has never been a conviction.",
        ["prosecutions 0 case range", "convictions 0 case"],
    ),
    "the fiscal year before": (
        "The government allocated 5,000 cedi in fiscal year 2013 (3,000 cedi in the previous fiscal year).",
        ["funding 5000 GHS 2013", "funding 3000 GHS 2012"],
    ),
    "a time behind until": (
        "Officials held two press conferences until funds ran out in July 2013.",
        ["campaigns 2 event"],
    ),
    "the time of those of whom": (
        "Police charged 97 persons, of whom 61 were convicted in March 2012.",
        ["charges 97 suspect", "convictions 61 offender 2012"],
    ),
    "the time of a relative clause": (
        "No employees were prosecuted, and nothing is known of five officers who were arrested in 2012.",
        ["prosecutions 0 official", "arrests 5 official 2012"],
    ),
    "a decrease behind the time": (
        "The shelters assisted 105 victims, all of them women, in 2012, a decrease from 113.",
        [
            "victims_assisted 105 victim 2012",
            "victims_assisted 100 percent share 2012",
            "victims_assisted 113 victim 2011",
        ],
    ),
    "until a date": (
        "Police charged 97 persons; 61 had been convicted by mid-March 2012.",
        ["charges 97 suspect", "convictions 61 offender"],
    ),
    "no time but one to compare with": (
        "The ministry paid for 52 radio programs, fewer than in 2007.",
        ["campaigns 52 event"],
    ),
    "a story": (
        "Police arrested 12 suspects in 2013. A court in the north sentenced one man to prison.",
        ["arrests 12 suspect 2013", "sentences_custodial 1 offender"],
    ),
    "it goes on": (
        "In 2013, the agency ran 738 seminars. It filed administrative charges against 159 agencies.",
        ["trainings 738 event 2013", "charges 159 organization 2013"],
    ),
    "it goes on without a frame": (
        "The government spent 5,000 cedi in 2013. It trained 23 officers.",
        ["funding 5000 GHS 2013", "trainees 23 official"],
    ),
    "opened and by": (
        "A line that an NGO opened in July 2012 handled 5,900 calls by March 2013.",
        ["hotline_calls 5900 call range"],
    ),
    "a fiscal year and the year before": (
        "The government opened 110 cases in fiscal year 2012-2013, down from 123 the year before.",
        ["investigations 110 case fiscal_year", "investigations 123 case fiscal_year"],
    ),
    "an apposition": (
        "In October 2012, a court awarded a victim damages of 10,000 cedi, a sum that was paid in March 2013.",
        ["restitution 10000 GHS 2012"],
    ),
    "the time of a procedure": (
        "No referrals were made in spite of a procedure adopted in 2012.",
        ["referrals 0 referral"],
    ),
    "no actions": (
        "The court declared the law void, which exempted services, but no actions were taken.",
        [],
    ),
    "room for": (
        "The shelter can accommodate up to 40 victims.",
        ["shelter_capacity at_most 40 victim"],
    ),
    "so many places": (
        "The government runs seven shelters; together they have 286 places.",
        ["shelters 7 facility", "shelter_capacity 286 bed"],
    ),
    "an average that comes to": (
        "The average sentence for the 29 traffickers sent to prison came to six years.",
        ["sentences_custodial 29 offender", "sentence_length 6 year mean"],
    ),
    "cases in which officials": (
        "Police looked into three cases in which clerks allegedly sold papers.",
        ["investigations 3 case"],
    ),
    "cases against officials": (
        "Police opened two cases against soldiers in 2013.",
        ["investigations 2 case 2013"],
    ),
    "cases against others": (
        "Police opened two cases against traffickers in 2013.",
        ["investigations 2 case 2013"],
    ),
    "reports against employees": (
        "Employers filed 18,385 reports against employees.",
        [],
    ),
    "no reports that officials were involved": (
        "There were no reports that peacekeepers had been involved in trafficking.",
        ["complicit_officials none_known"],
    ),
    "no reports that officials did their work": (
        "There were no reports that police officers rescued victims.",
        ["victims_identified none_known"],
    ),
    "dollars of a country": (
        "The government spent C$58,000 ($44,000) in 2013.",
        ["funding 58000 CAD 2013"],
    ),
    "a capacity to": (
        "The home had the capacity to serve 40 victims.",
        ["shelter_capacity 40 victim"],
    ),
    "was able to": (
        "NGOs were able to shelter 12 women in 2013.",
        ["victims_sheltered 12 victim 2013"],
    ),
    "sentenced some of those": (
        "Judges convicted 25 traffickers in nine cases, and sentenced 17 of those convicted to life imprisonment.",
        ["convictions 25 offender", "convictions 9 case", "sentences_custodial 17 offender", "sentence_length - life"],
    ),
    "the verb stands once": (
        "The government had 34 ongoing prosecutions; of these, 10 resulted in convictions and five in acquittals.",
        ["prosecutions 34 case", "convictions 10 case", "acquittals 5 case"],
    ),
    "those who were convicted": (
        "Courts convicted 30 traffickers in 2013. Of these, 11 of those convicted received suspended sentences.",
        ["convictions 30 offender 2013", "sentences_suspended 11 offender 2013"],
    ),
    "whoever got a length of time": (
        "In 2013, 44 traffickers were convicted; 22 got between one and five years, and 12 got less than one year.",
        [
            "convictions 44 offender 2013",
            "sentences_custodial 22 offender 2013",
            "sentence_length 1 year-5 year spread 2013",
            "sentences_custodial 12 offender 2013",
            "sentence_length less_than 1 year 2013",
        ],
    ),
    "the time of the line": (
        "The hotline, launched in 2004, took 3,300 calls.",
        ["hotline_calls 3300 call"],
    ),
    "children released": (
        "The army released 12 children.",
        ["victims_identified 12 victim"],
    ),
    "officials found guilty": (
        "Three officers were found guilty of trafficking.",
        ["convictions 3 official"],
    ),
    "each with its own predicate": (
        "At the end of 2013, 61 cases were still under investigation and 25 had been sent to court.",
        ["investigations 61 case 2013", "prosecutions 25 case 2013"],
    ),
    "a case with victims": (
        "One case, which involved five victims, one a minor, was still under investigation.",
        ["investigations 1 case", "victims 5 victim", "victims 1 victim"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), LEANING.values(), ids=LEANING)
def test_what_a_figure_leans_on_is_read(
    text: str, expected: list[str], read: Read, short: Callable[[Indicator], str]
) -> None:
    assert [short(indicator) for indicator in read(text)] == expected


def test_a_bare_subject_names_the_officials_that_it_is_a_part_of(read: Read) -> None:
    whole, part = read("Two constables were suspended, yet neither was put on trial.")
    assert part.base is not None
    assert part.base.id == whole.id


WHOLES = {
    "the nearest that is large enough": (
        "Police identified 40 victims. Shelters housed 20 of them. Thirty of the victims were women.",
        "40",
    ),
    "the nearest of two": (
        "Police identified 20 victims in 2012. NGOs identified 40 victims in 2013. Five of the victims were children.",
        "40",
    ),
    "of what is named, though another is nearer": (
        "Police opened 12 investigations and prosecuted 30 suspects. Nine of the investigations were closed.",
        "12",
    ),
    "the people who may be convicted": (
        "Police arrested 20 suspects and identified 40 victims. Nine of the suspects were convicted.",
        "20",
    ),
    "a pronoun may stand for no fewer": (
        "Police identified 40 victims and arrested 20 suspects. Thirty of them were women.",
        "40",
    ),
    "the number that is said again": (
        "Police arrested 20 suspects and identified 40 victims. Five of the 20 were convicted.",
        "20",
    ),
    "the other number that is said again": (
        "Police arrested 20 suspects and identified 40 victims. Five of the 40 were children.",
        "40",
    ),
    "no earlier figure": (
        "Police identified 40 victims, compared with 30 in 2012. Five of them were children.",
        "40",
    ),
    "victims before those who may be": (
        "Police identified 20 victims and 40 potential victims. Five of the victims were children.",
        "20",
    ),
    "all, and not those of the last kind": (
        "Police identified 12 victims, including eight women; five of the victims were foreign.",
        "12",
    ),
    "those of the last kind": (
        "Police identified 12 victims, of whom eight were women; five of them were foreign.",
        "eight",
    ),
}


@pytest.mark.parametrize(("text", "whole"), WHOLES.values(), ids=WHOLES)
def test_a_part_leans_on_the_figure_that_its_words_mean(text: str, whole: str, read: Read) -> None:
    part = read(text)[-1]
    assert part.base is not None
    (held,) = (one for one in read(text) if one.id == part.base.id)
    assert held.span.of(text) == whole


@pytest.mark.parametrize("given", ["the 12 suspects", "12 suspects"])
def test_one_of_a_number_is_one(given: str, read: Read, short: Callable[[Indicator], str]) -> None:
    assert [short(one) for one in read(f"One of {given} was convicted.")] == ["convictions 1 offender"]


def test_what_is_told_of_others_says_nothing_of_a_figure(read: Read, short: Callable[[Indicator], str]) -> None:
    text = "Police identified 20 victims whereas girls in sex trafficking were sent home."
    assert [short(one) for one in read(text)] == ["victims_identified 20 victim"]

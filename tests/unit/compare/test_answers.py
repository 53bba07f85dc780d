"""How the next edition answers: by figures, by claims of an act whatever verb says it, and by what is lacking."""

from __future__ import annotations

import pytest

import tipreport
from tipreport.compare.claim import ClaimKind
from tipreport.compare.claims import claims
from tipreport.compare.words import Words
from tipreport.model import AnswerKind, Asked, Span


def asked(item: str, said: str, section: str = "Prosecution", before: str = "") -> Asked:
    """What became of a recommendation of 2018, by what the edition of 2019 says in one section; `before`: that of 2018."""
    head = (
        "TOGO: Tier 2\n\nThe Government of Togo does not fully meet the minimum standards for the elimination of trafficking "
        "but is making significant efforts to do so.\n\n"
    )
    one = tipreport.parse(
        f"{head}PRIORITIZED RECOMMENDATIONS:\n\n• {item}.\n• Elevate the secretariat.\n"
        + f"\n{section}\n\nThe government maintained efforts. {before}\n" * bool(before),
        edition=2018,
    )
    other = tipreport.parse(f"{head}{section}\n\nThe government maintained efforts. {said}\n", edition=2019)
    return tipreport.ledger([one, other], "TGO").entries[0].asked[0]


ENFORCE = "Increase efforts to investigate, prosecute, and convict traffickers"


@pytest.mark.parametrize(
    ("said", "states"),
    [
        ("The government did not investigate, prosecute, or convict any traffickers.", ["not_met_stated"] * 3),
        (
            (
                "Police investigated 44 cases, compared with 31 in 2017. The government prosecuted seven suspects, compared with "
                "nine in 2017. Courts convicted no traffickers."
            ),
            ["met", "partly_met", "not_met_stated"],
        ),
        (
            "The government did not report prosecuting any traffickers.",
            ["no_evidence", "not_met_stated", "no_evidence"],
        ),
        ("An NGO investigated 44 cases.", ["no_evidence"] * 3),
        ("Courts convicted fewer traffickers.", ["no_evidence", "no_evidence", "partly_met"]),
        ("Police opened seven special chambers.", ["no_evidence"] * 3),
    ],
)
def test_common_words_are_answered_by_figures(said: str, states: list[str]) -> None:
    assert [each.met for each in asked(ENFORCE, said).actions] == states


def test_an_answer_names_its_figure() -> None:
    found = asked("Prosecute traffickers", "The government prosecuted seven suspects in 2018.")
    assert [answer.indicator is not None for answer in found.answers] == [True]


@pytest.mark.parametrize(
    ("item", "said", "state"),
    [
        # gerunds and nouns of what efforts included
        ("Open a shelter for boys", "These efforts included opening a shelter for boys and training 30 nurses.", "met"),
        ("Create a victims' hotline", "Efforts included the creation of a victims' hotline.", "met"),
        # another verb of one act; its beginning; its absence
        ("Enact a law on surrogacy", "Parliament adopted a law on surrogacy.", "met"),
        ("Enact a law on surrogacy", "The ministry drafted a law on surrogacy.", "partly_met"),
        ("Enact a law on surrogacy", "A law on surrogacy remained pending before parliament.", "partly_met"),
        ("Enact a law on surrogacy", "Parliament did not vote on the law on surrogacy.", "not_met_stated"),
        ("Adopt a national action plan (NAP)", "Togo remained without a NAP.", "not_met_stated"),
        ("Implement the referral mechanism", "Police began to implement the referral mechanism.", "partly_met"),
        ("Open a shelter for boys", "The government lacked a shelter for boys.", "not_met_stated"),
        ("Open a shelter for boys", "There were no shelters for boys in 2018.", "not_met_stated"),
        ("Open a shelter for boys", "The government planned to open a shelter for boys.", "no_evidence"),
        ("Open a shelter for boys", "The government should open a shelter for boys.", "no_evidence"),
        ("Update the action plan", "It did not update or fund the action plan.", "not_met_stated"),
        # a denial belongs to its own verb
        ("Open a shelter for boys", "It did not train judges, and opened a shelter for boys.", "met"),
        # training, trade by trade and topic by topic
        ("Train police, judges, and nurses", "The academy trained 60 police officers.", "partly_met"),
        ("Train police and judges", "The academy trained 60 police officers and nine judges.", "met"),
        ("Train police on digital evidence", "The academy trained 60 police officers.", "partly_met"),
        ("Train police on digital evidence", "The academy trained 60 police officers on digital evidence.", "met"),
        ("Train police", "An NGO trained 60 police officers.", "no_evidence"),
        # money that was to rise
        (
            "Increase funding for shelters",
            "The ministry allocated 2 million dollars to shelters, compared with 3 million dollars in 2017.",
            "not_met_stated",
        ),
        # what was not to be done to victims
        ("Ensure victims are not penalized", "Authorities detained some victims for visa offenses.", "not_met_stated"),
        ("Ensure victims are not penalized", "Authorities may have detained some victims.", "not_met_stated"),
        ("Ensure victims are not penalized", "There were no reports that police detained victims.", "no_evidence"),
        # complicity is no trafficking in general
        ("Prosecute complicit officials", "The government prosecuted seven traffickers in 2018.", "no_evidence"),
        (
            "Investigate complicit officials",
            "The government did not report any investigations of complicit officials.",
            "not_met_stated",
        ),
        # officials who are a part of those asked for are not all of them, nor are people of another trade
        ("Train the staff who assist victims", "Officials granted that prosecutors lacked training.", "no_evidence"),
        ("Train judges", "The academy trained 30 clerks.", "no_evidence"),
        # another place, another crime, another thing
        ("Inspect workplaces in the free port", "Inspectors inspected 310 workplaces.", "no_evidence"),
        (
            "Increase labor inspections in the free port",
            "Inspectors conducted 310 inspections, compared with 120 in 2017.",
            "partly_met",
        ),
        ("Convict traffickers", "Courts convicted 40 buyers of commercial sex.", "no_evidence"),
        ("Convict traffickers", "Judges suspended the sentences of 26 convicted traffickers.", "no_evidence"),
        (
            "Increase prosecutions and convictions of traffickers",
            "It did not investigate, prosecute, or convict any suspects for forced labor.",
            "no_evidence",
        ),
        ("Fund shelters", "Observers criticized a government-funded shelter.", "no_evidence"),
        ("Open a shelter for boys", "The ministry drafted guidelines for shelters for boys.", "no_evidence"),
        ("Ensure victims are not penalized", "It did not prosecute any cases with adult victims.", "no_evidence"),
        ("Use the referral guide", "It did not report how many were trained to use the referral guide.", "no_evidence"),
        # one form asked, and figures of all forms; what is lacking to do something else
        ("Prosecute traffickers for forced labor", "It prosecuted nine suspects.", "no_evidence"),
        ("Assist child victims", "Social workers lacked the staff to look for children who begged.", "no_evidence"),
        ("Identify victims", 'The ministry reported "identifying" five more suspected traffickers.', "no_evidence"),
        ("Sentence traffickers to prison", "Only two traffickers were sentenced to prison terms.", "partly_met"),
        (
            "Provide timely funding to shelters",
            "It provided $40,000 to shelters, but most of it came in the last week.",
            "partly_met",
        ),
        ("Conduct awareness campaigns", "A court raised the term of one trafficker to ten years.", "no_evidence"),
        (
            "Ensure victims are not penalized",
            "The law prescribed penalties for crimes against a child victim.",
            "no_evidence",
        ),
        # who convicted nobody sentenced nobody; whose terms are told was sentenced
        ("Sentence traffickers to prison", "Courts did not convict any traffickers.", "not_met_stated"),
        ("Sentence traffickers to prison", "Courts did not convict any officials.", "no_evidence"),
        ("Punish traffickers", "Courts convicted six traffickers, whose terms ran from two to nine years.", "met"),
        # all of them, or any; a list of trades goes on behind its last comma; acronyms of what `it` stands for
        ("Refer victims to care", "Police did not identify victims and did not refer any to care.", "not_met_stated"),
        ("Train police, prosecutors, and judges", "It trained 9 police officers, prosecutors, and judges.", "met"),
        (
            "Use the national referral mechanism",
            "A council adopted an NRM, but the police had not begun to use it.",
            "not_met_stated",
        ),
        (
            "Write procedures to house men",
            "Nurses had procedures to treat men, whereas the police lacked one to house men.",
            "not_met_stated",
        ),
        ("Screen vulnerable groups", "Officers at one airport screened workers.", "partly_met"),
        ("Provide services to victims, including men", "It provided services to all 40 victims.", "met"),
        ("Increase funding for shelters", "For the first time, it allocated $9,000 to shelters.", "met"),
        ("Provide increased funding to shelters", "It allocated $9,000 to shelters, compared with $4,000.", "met"),
        ("Convene the anti-trafficking board", "The board held no meetings.", "not_met_stated"),
        ("Prosecute all forms of trafficking", "It prosecuted nine suspects.", "met"),
        # said in short; said of the thing told before; said by the noun of the act
        (
            "Create a secretariat for the border coordination council",
            "It did not set up a secretariat.",
            "not_met_stated",
        ),
        ("Create a secretariat for the border coordination council", "It did not set up a hotline.", "no_evidence"),
        (
            "Create a secretariat for the border coordination council",
            "It did not set up the budget of a secretariat.",
            "no_evidence",
        ),
        ("Seek restitution for victims", "Courts did not award restitution to any victims.", "not_met_stated"),
        # the flaw of a law that stands; another law; the flaw mended
        (
            "Amend the act so that force, fraud, or coercion need not be shown where the victim is a child",
            "Inconsistent with international law, Section 9 required proof of force, fraud, or coercion.",
            "not_met_stated",
        ),
        (
            "Amend the act so that force, fraud, or coercion need not be shown where the victim is a child",
            "Parliament amended the act to strike the proof of fraud or coercion.",
            "met",
        ),
        (
            "Amend the act so that force, fraud, or coercion need not be shown where the victim is a child",
            "Parliament amended the mining act to raise the wages of divers.",
            "no_evidence",
        ),
        (
            "Amend the code to align its definition of trafficking with international law",
            "The definition in the code remained inconsistent with international law.",
            "not_met_stated",
        ),
        (
            "Amend the code to remove fines in lieu of prison",
            "By allowing a fine in lieu of imprisonment, the code's penalties were weak.",
            "not_met_stated",
        ),
        (
            "Amend the code to prescribe sufficiently stringent penalties",
            "The penalties of the code were not sufficiently stringent.",
            "not_met_stated",
        ),
        (
            "Amend the code to prescribe sufficiently stringent penalties",
            "The penalties of the code were sufficiently stringent.",
            "no_evidence",
        ),
        # what was to end and goes on; who fights it goes on as well; what others say
        ("Lift the ban on night work", "The king extended the ban on night work.", "not_met_stated"),
        ("End forced labor in salt works", "The salt works continued to use forced labor.", "not_met_stated"),
        ("End forced labor in salt works", "It continued efforts to end forced labor in salt works.", "no_evidence"),
        (
            "End forced labor in salt works",
            "NGOs reported that salt works continued to use forced labor.",
            "no_evidence",
        ),
        # a body that does not meet; a treaty
        ("Revive the council on ports", "The council on ports did not meet.", "not_met_stated"),
        ("Strengthen coordination among ports", "The task force on ports did not meet.", "not_met_stated"),
        ("Strengthen coordination among ports", "The task force on ports met twice.", "no_evidence"),
        ("Accede to the 1949 Convention", "Togo was not a party to the 1949 Convention.", "not_met_stated"),
        ("Accede to the 1949 Convention", "Togo became a party to the 1949 Convention.", "met"),
        ("Accede to the 1949 Convention", "The cabinet approved accession to the 1949 Convention.", "partly_met"),
        # behind its clause; in it; a bill that the cabinet approves; what is to be done by law
        ("Update the rules on ports", "The rules on ports, which dated from 1990, were not updated.", "not_met_stated"),
        ("Fund the plan on ports", "It used the plan on ports, for which it did not allocate money.", "not_met_stated"),
        ("Adopt the rules on ports", "A board wrote the rules on ports, which the king approved.", "met"),
        ("Enact the bill on ports", "The cabinet approved the bill on ports.", "partly_met"),
        ("License ports", "The law requires that ports be licensed.", "no_evidence"),
        ("Amend the law on ports", "A board began to draft amendments to the law on ports.", "partly_met"),
        ("Finalize the rules on ports", "The draft of the rules on ports was still under review.", "partly_met"),
        # one sentence: done, and not wholly
        ("Finalize the plan on ports", "It finished the plan on ports but did not adopt it.", "not_met_stated"),
        ("Finalize the plan on ports", "It completed the plan on ports, but the king did not adopt it.", "partly_met"),
        ("Apply the guide on ports", "Police seldom used the guide on ports.", "partly_met"),
        ("Identify victims", "The government remained without procedures to identify victims.", "no_evidence"),
        # of whom a clause says which; other laws; officials; efforts to go on increasing
        ("Convict traffickers who exploit divers in salt works", "Courts convicted nine traffickers.", "no_evidence"),
        ("Convict traffickers", "Six suspects were convicted of other offenses.", "no_evidence"),
        ("Continue to increase efforts to convict traffickers", "Courts convicted nine traffickers.", "partly_met"),
        (
            "Prosecute those that recruit divers",
            "Nine officers suspected of bribery were not prosecuted.",
            "no_evidence",
        ),
        # figures that have no verb of their own; with others
        (
            "Convict traffickers",
            "It reported 40 investigations, compared with 30 in 2016, and 12 convictions, compared with nine in 2016.",
            "met",
        ),
        ("Train police", "With an NGO, the academy trained 60 police officers.", "met"),
        ("Train police", "The academy and an NGO trained 60 police officers.", "met"),
        ("Train police and judges", "The ministry did not provide training on trafficking.", "not_met_stated"),
        ("Train police on the 2014 trafficking act", "The academy held a workshop for 60 police officers.", "met"),
        # money: of a budget, from nobody, for services that are shelters
        ("Fund the Office on Ports (OFIP)", "OFIP had a budget of $90,000.", "met"),
        ("Allocate funding to NGOs", "NGOs ran all the homes. None received money.", "not_met_stated"),
        ("Fund NGOs that house victims", "NGOs did so without any funds from the government.", "not_met_stated"),
        (
            "Increase funding for shelters",
            "The ministry spent $40,000 on victim services, compared with $60,000 in 2017.",
            "not_met_stated",
        ),
        ("Create a fund from fines", "It created a fund from fines; no victim had money from the fund.", "met"),
        (
            "Provide the national council on ports with resources",
            "The council on ports had no budget.",
            "not_met_stated",
        ),
        # recruiters, whatever they are called; services, where there is no shelter; what is looked at is not done
        ("Regulate labor recruiters", "Inspectors visited 40 recruitment agencies and closed nine.", "met"),
        ("Inspect salt works", "Officials revoked the licenses of nine recruitment agencies.", "no_evidence"),
        ("Expand services for men", "No shelter existed for men.", "not_met_stated"),
        ("Provide shelter for boys", "It did not examine the housing of boys.", "no_evidence"),
        ("Create a funding mechanism", "There was no referral mechanism.", "no_evidence"),
        # told without the verb of the act: a campaign by what it is made of, shelter by who is let in, staff by number
        ("Conduct awareness campaigns", "The ministry organized a walk and a radio program.", "met"),
        ("Increase awareness campaigns", "The ministry distributed 900 posters.", "partly_met"),
        ("Conduct awareness campaigns among divers", "The ministry distributed 900 posters in schools.", "no_evidence"),
        ("Conduct awareness campaigns", "An NGO distributed 900 posters.", "no_evidence"),
        ("Provide shelter for men", "None of the shelters admitted men.", "not_met_stated"),
        ("Provide services to victims, including men", "It had two shelters, which accepted no men.", "partly_met"),
        ("Provide shelter for boys", "None of the shelters admitted men.", "no_evidence"),
        (
            "Increase the number of port inspectors",
            "The ministry employed 140 port inspectors, compared with 190 in 2017.",
            "not_met_stated",
        ),
        (
            "Increase the number of port inspectors",
            "The ministry employed 190 port inspectors, compared with 140 in 2017.",
            "met",
        ),
        ("Convict traffickers", "Courts have convicted only two traffickers since 2011.", "no_evidence"),
        # from others; of other crimes; long ago; by another law; some of those identified; a group that nobody screened
        ("Train judges", "Judges received training from a foreign donor.", "no_evidence"),
        ("Convict traffickers", "Courts convicted 14 individuals of migrant smuggling.", "no_evidence"),
        ("Create a fund from fines", "In 2014, the government created a fund from fines.", "no_evidence"),
        ("Create a fund from fines", "In 2018, the government created a fund from fines.", "met"),
        ("Use the port law", "Prosecutors used other laws.", "no_evidence"),
        ("Refer all victims to services", "It referred 12 of the 40 identified victims to services.", "partly_met"),
        ("Refer victims to services", "It identified 40 victims and referred 12 to services.", "partly_met"),
        ("Refer victims to services", "It identified 40 victims and referred 40 to services.", "met"),
        ("Identify victims among refugees", "Officers did not screen refugees.", "not_met_stated"),
        ("Identify victims among refugees", "Officers did not screen divers.", "no_evidence"),
        # in force; wherever it was convened; a make of no kind
        ("Enact the law on ports", "The president signed into law the Act on Ports.", "met"),
        ("Convene the council on ports", "The government did not convene the council on ports.", "not_met_stated"),
        ("Establish a specialized port unit", "Police established a dedicated port unit.", "met"),
        ("Ratify Convention 29", "It has not ratified the convention.", "not_met_stated"),
        ("Amend the port law", "It went on meeting NGOs to revise the port law.", "no_evidence"),
        ("Restore the port hotline", "The port hotline was inoperable.", "not_met_stated"),
        # who attended; what began work, is in force, waits, was put off, lapsed, does not cover what it was to cover
        ("Implement the port plan", "It drafted a port plan, which the king had not approved.", "not_met_stated"),
        ("Implement the newly adopted port plan", "It did not adopt another port plan.", "no_evidence"),
        # who is trained behind `to`; what is granted, received, obtained, not available, issued, ended, cut
        ("Provide specialized training to prosecutors", "Prosecutors had not been trained.", "not_met_stated"),
        ("Train consular staff and border guards", "Border guards were trained.", "partly_met"),
        ("Grant permits to foreign divers", "No foreign diver was granted a permit.", "not_met_stated"),
        ("Grant permits to foreign divers", "Six foreign divers received permits.", "met"),
        ("Ensure victims receive compensation", "No victim obtained compensation.", "not_met_stated"),
        ("Fund port clinics", "Port clinics received $9,000 from the ministry.", "met"),
        ("Provide care to divers", "Care was not available to divers.", "not_met_stated"),
        ("Draft regulations for the port law", "The ministry issued regulations for the port law.", "met"),
        ("Remove the exit permit for divers", "The king abolished the exit permit for divers.", "met"),
        ("Remove the exit permit requirement for divers", "Divers still needed an exit permit.", "not_met_stated"),
        ("Increase the budget of the port council", "The budget of the port council was cut.", "not_met_stated"),
        ("Sentence traffickers to prison", "All five traffickers received suspended sentences.", "not_met_stated"),
        ("Conduct awareness campaigns", "Embassies handed out 900 leaflets.", "met"),
        # for others, for something else; lacking for those named; according to others; arrested beside victims
        ("Open a shelter for men", "The government opened a shelter for girls.", "no_evidence"),
        ("Develop SOPs for victim interviews", "It developed SOPs for port fees.", "no_evidence"),
        ("Provide services for victims, including men", "It had no services for men.", "partly_met"),
        ("End child labor in ports", "Child labor in ports remained common, according to NGOs.", "no_evidence"),
        ("Ensure victims are not penalized", "Police arrested nine traffickers and freed the victims.", "no_evidence"),
        # under another name; without; done to them but not this; the object of the passive
        ("Prosecute traffickers", "Prosecutors continued to charge traffickers with pimping.", "no_evidence"),
        ("Open a port clinic", "The port went without a port clinic.", "not_met_stated"),
        (
            "Prosecute complicit officials",
            "Officials accused of complicity were moved but not prosecuted.",
            "not_met_stated",
        ),
        ("Notify embassies of detained divers", "Embassies were not notified of detained divers.", "not_met_stated"),
        (
            "Investigate complicit officials",
            "Bribes went on, and no local official was investigated.",
            "not_met_stated",
        ),
        ("Identify victims", "It did not penalize any identified victims.", "no_evidence"),
        ("Hold convicted traffickers accountable", "Police investigated 31 cases.", "no_evidence"),
        ("Refer victims to care", "It identified 90 victims and referred 40 of them to care.", "partly_met"),
        ("Train labor inspectors", "Forty labor inspectors completed a course on fraud.", "met"),
        ("Train judges on evidence", "A school added a course on evidence, which 80 judges attended.", "met"),
        ("Train judges", "Judges attended a course of an NGO.", "no_evidence"),
        ("Train judges", "Judges received no training.", "not_met_stated"),
        ("Establish a port unit", "A port unit of 12 officers began work.", "met"),
        ("Enact the port law", "The port law entered into force in May.", "met"),
        ("Enact the trafficking law", "A new mining law entered into force in May.", "no_evidence"),
        ("Adopt the draft port plan", "The draft port plan was before the cabinet.", "partly_met"),
        ("Adopt the draft port plan", "The cabinet was reviewing the draft port plan.", "partly_met"),
        ("Conduct a survey of ports", "The survey of ports was postponed.", "not_met_stated"),
        ("Amend the act to criminalize port labor", "The act still did not criminalize port labor.", "not_met_stated"),
        ("Amend the act to criminalize port labor", "The bill to criminalize port labor lapsed.", "not_met_stated"),
        ("Amend the act to criminalize port labor", "The bill to raise port fees lapsed.", "no_evidence"),
        ("Name a port coordinator", "The president named a port coordinator.", "met"),
        ("Award compensation to victims", "No court awarded compensation to a victim.", "not_met_stated"),
        ("Allow victims to leave shelters", "Victims were not permitted to leave shelters.", "not_met_stated"),
        ("Allow victims to work", "A decree allowed victims to work.", "met"),
        ("Screen divers for indicators", "It returned 300 divers without screening them.", "not_met_stated"),
        ("Provide victims with legal aid", "No victim received legal aid.", "not_met_stated"),
        ("Provide victims with legal aid", "The ministry provided legal aid to 34 victims.", "met"),
        ("Increase port inspections", "The number of port inspections doubled.", "met"),
        ("Increase inspections", "Inspectors carried out 300 inspections, half as many as before.", "not_met_stated"),
        ("Conclude an agreement with Chad on divers", "It signed an agreement with Chad on divers.", "met"),
        ("Conduct awareness campaigns", "It published rules for ports in March 2018.", "no_evidence"),
        (
            "Amend the act so that force, fraud, or coercion is an element of the crime where the victim is an adult",
            "The act required proof of force, fraud, or coercion where the victim was a child.",
            "no_evidence",
        ),
        ("Eliminate fees that divers pay", "Complicity remained frequent, and clerks shared fees.", "no_evidence"),
        ("Provide shelter for men", "It did not examine the housing of men in shelters.", "no_evidence"),
        # what does not work; where victims are held; whom nobody punishes
        ("Restore the hotline for divers", "The hotline for divers remained out of order.", "not_met_stated"),
        ("Restore the hotline for divers", "The clinic for divers remained closed.", "no_evidence"),
        ("Cease detaining victims in police stations", "Officers held victims in police stations.", "not_met_stated"),
        (
            "Oversee recruiters",
            "It did not suspend any of the recruitment agencies that charged fees.",
            "not_met_stated",
        ),
        # what it is for is not what was done; what is left from before is nothing new; a fund is no money
        ("Open a shelter for boys", "The ministry issued bylaws for the opening of a shelter for boys.", "no_evidence"),
        ("Prosecute traffickers", "Twelve cases from previous years remained pending.", "no_evidence"),
        ("Allocate money to the Victims of Trafficking Fund", "It disbursed $9,000 for posters.", "no_evidence"),
        ("Sentence convicted traffickers", "Courts did not convict any traffickers (seven in 2017).", "not_met_stated"),
        ("Approve and dedicate resources to the plan on ports", "The plan on ports remained unsigned.", "partly_met"),
    ],
)
def test_sentences_answer(item: str, said: str, state: str) -> None:
    assert asked(item, said).met == state


def test_what_decides_nothing_is_mentioned_with_its_reason() -> None:
    found = asked("Raise awareness among miners", "An NGO conducted an awareness campaign among miners.", "Prevention")
    assert found.met == "no_evidence"
    assert {(answer.kind, answer.rule) for answer in found.answers} == {(AnswerKind.MENTIONED, "another_doer")}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The ministry did not amend the act.", [ClaimKind.NOT_DONE]),
        ("An action plan was adopted.", [ClaimKind.DONE]),
        ("The convicted traffickers appealed.", []),
        ("Police continued to screen migrants.", [ClaimKind.DONE]),
        ("No shelter existed.", [ClaimKind.LACKING]),
        ("The council, which had not met before, convened twice.", [ClaimKind.NOT_DONE, ClaimKind.DONE]),
        ("The government increased convictions.", [ClaimKind.MORE]),
        ("Funding for shelters fell.", [ClaimKind.LESS]),
        ("The government reported 12 prosecutions.", [ClaimKind.DONE]),
        ("It did not report how many officers were trained.", []),
        ("The law allows judges to adopt measures.", []),
    ],
)
def test_claims(text: str, kinds: list[ClaimKind]) -> None:
    assert [claim.kind for claim in claims(Words(text, Span(0, len(text)))) if claim.acts] == kinds


def test_a_pronoun_behind_the_noun_of_an_act_means_the_thing_before() -> None:
    item, funded = "Update the action plan and allocate funding to its implementation", "It allocated $40,000 to"
    assert [each.met for each in asked(item, f"{funded} shelters.").actions] == ["no_evidence", "no_evidence"]
    assert [each.met for each in asked(item, f"{funded} the action plan.").actions] == ["no_evidence", "met"]


def test_two_sources_conflict_and_one_does_not() -> None:
    item = "Finalize the plan on ports"
    found = asked(
        item, "It completed the plan on ports, while NGOs reported that it did not complete the plan on ports."
    )
    assert found.met == "conflicting"


def test_a_figure_that_is_set_against_none_is_set_against_the_one_before() -> None:
    item, said = "Increase convictions of traffickers", "Courts convicted nine traffickers."
    assert asked(item, said).met == "partly_met"
    assert asked(item, said, before="Courts convicted six traffickers.").met == "met"
    assert asked(item, said, before="Courts convicted 12 traffickers.").met == "partly_met"

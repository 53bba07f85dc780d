"""The actions of items made in the manner of the published ones: verbs, and where their objects end; all in our own words.

The expectations were written before the items were read.
"""

from __future__ import annotations

import time

import pytest

from tipreport.model import Span
from tipreport.parse.actions import read_actions

ITEMS = {
    "Open a shelter for men and train guards": ["open|a shelter for men", "train|guards"],
    "Go on to investigate complaints of forced labor": ["investigate|complaints of forced labor"],
    "Vigorously investigate, prosecute, and convict traffickers, including complicit officials": [
        "investigate|traffickers, including complicit officials",
        "prosecute|traffickers, including complicit officials",
        "convict|traffickers, including complicit officials",
    ],
    "Fully fund and open the shelter promised in 2012": [
        "fund|the shelter promised in 2012",
        "open|the shelter promised in 2012",
    ],
    "Cease penalizing victims for acts they were forced to commit, including by screening women in prostitution": [
        "cease|penalizing victims for acts they were forced to commit"
    ],
    "Amend the law to remove fines in lieu of imprisonment and to prescribe sufficiently stringent penalties": [
        "amend|the law"
    ],
    "In partnership with civil society, develop and implement procedures to identify victims among migrants": [
        "develop|procedures",
        "implement|procedures",
    ],
    "Continue to train judges and prosecutors on applying the 2009 law": [
        "train|judges and prosecutors on applying the 2009 law"
    ],
    "Increase the number of labor inspectors and grant them the right to enter private homes": [
        "increase|the number of labor inspectors",
        "grant|them the right to enter private homes",
    ],
    "Ensure that victims are not deported without screening": [
        "ensure|that victims are not deported without screening"
    ],
    "Provide victims with legal aid, shelter, and medical care": [
        "provide|victims with legal aid, shelter, and medical care"
    ],
    "Hold convicted traffickers accountable with prison terms that fit the crime": [
        "hold|convicted traffickers accountable with prison terms that fit the crime"
    ],
    "Enact and enforce a comprehensive law that prohibits all forms of trafficking": [
        "enact|a comprehensive law that prohibits all forms of trafficking",
        "enforce|a comprehensive law that prohibits all forms of trafficking",
    ],
    "Adopt a national action plan and allocate resources to carry it out": [
        "adopt|a national action plan",
        "allocate|resources",
    ],
    "Draft, adopt, and fund a new national plan": [
        "draft|a new national plan",
        "adopt|a new national plan",
        "fund|a new national plan",
    ],
    "Screen migrants, refugees, and other vulnerable groups for indicators of trafficking and refer victims to care": [
        "screen|migrants, refugees, and other vulnerable groups for indicators of trafficking",
        "refer|victims to care",
    ],
    "Expand services for male victims and increase funding for shelters outside the capital": [
        "expand|services for male victims",
        "increase|funding for shelters outside the capital",
    ],
    "Seek adequate penalties for convicted traffickers, which should involve significant prison terms": [
        "seek|adequate penalties for convicted traffickers, which should involve significant prison terms"
    ],
    "Work with NGOs to run a hotline and publicize its number": ["work|with NGOs"],
    "Make greater efforts to identify victims among children in begging": [
        "identify|victims among children in begging"
    ],
    "Eliminate recruitment fees charged to workers and hold fraudulent recruiters criminally accountable": [
        "eliminate|recruitment fees charged to workers",
        "hold|fraudulent recruiters criminally accountable",
    ],
    "Establish a unit for trafficking crimes within the police and staff it with trained officers": [
        "establish|a unit for trafficking crimes within the police",
        "staff|it with trained officers",
    ],
    "Strengthen the capacity of the committee to meet its mandate, and publish its yearly report": [
        "strengthen|the capacity of the committee",
        "publish|its yearly report",
    ],
    "Develop, in consultation with survivors, a public campaign against child begging": [
        "develop|a public campaign against child begging"
    ],
    "Appoint a national rapporteur and task the office with an annual assessment": [
        "appoint|a national rapporteur",
        "task|the office with an annual assessment",
    ],
    "Accede to the 2000 UN TIP Protocol": ["accede|to the 2000 UN TIP Protocol"],
    "Become a party to the 2000 UN TIP Protocol": ["become|a party to the 2000 UN TIP Protocol"],
    "Sustain and increase funding for NGO shelters": [
        "sustain|funding for NGO shelters",
        "increase|funding for NGO shelters",
    ],
    "Proactively identify trafficking victims, particularly among street children, and provide them shelter": [
        "identify|trafficking victims, particularly among street children",
        "provide|them shelter",
    ],
    "Do not detain or deport victims of trafficking": [],
    "Take steps to end the use of child soldiers by the armed forces": [
        "end|the use of child soldiers by the armed forces"
    ],
    "Investigate reports of officials’ complicity and punish those found guilty": [
        "investigate|reports of officials’ complicity",
        "punish|those found guilty",
    ],
    "Improve data collection and report results to the public": [
        "improve|data collection",
        "report|results to the public",
    ],
    "Significantly increase law enforcement efforts against traffickers": [
        "increase|law enforcement efforts against traffickers"
    ],
    "Stop using prisoners in state cotton fields and allow monitors full access": [
        "stop|using prisoners in state cotton fields",
        "allow|monitors full access",
    ],
    "Increase training for police, prosecutors, and judges in victim-centered methods": [
        "increase|training for police, prosecutors, and judges in victim-centered methods"
    ],
    "Train and equip border guards, and post two of them at each crossing": [
        "train|border guards",
        "equip|border guards",
        "post|two of them at each crossing",
    ],
    "Repeal the provision that lets employers hold passports; inform workers of their rights": [
        "repeal|the provision that lets employers hold passports",
        "inform|workers of their rights",
    ],
    "Continue efforts to prosecute traffickers and to protect witnesses": [
        "prosecute|traffickers",
        "protect|witnesses",
    ],
    "Finalize and implement the draft decree and use it to fine brokers": [
        "finalize|the draft decree",
        "implement|the draft decree",
        "use|it",
    ],
    "Give police clear guidance on how to tell smuggling from trafficking": [
        "give|police clear guidance on how to tell smuggling from trafficking"
    ],
    "Encourage victims to take part in trials by paying their travel": ["encourage|victims to take part in trials"],
    "Raise awareness of trafficking among the public and at-risk groups": [
        "raise|awareness of trafficking among the public and at-risk groups"
    ],
    "Order restitution in criminal cases and simplify claims in civil courts": [
        "order|restitution in criminal cases",
        "simplify|claims in civil courts",
    ],
    "Consider creating a fund for victims and appointing a coordinator": [
        "create|a fund for victims",
        "appoint|a coordinator",
    ],
    "Where appropriate, seize assets of traffickers and use them to compensate victims": [
        "seize|assets of traffickers",
        "use|them",
    ],
    "As required by the 2015 law, set up a council and name its members": ["set up|a council", "name|its members"],
    "Empower the task force to lead and coordinate national efforts": [
        "empower|the task force to lead and coordinate national efforts"
    ],
    "Keep collecting and start publishing data on sentences": ["keep|collecting", "start|publishing data on sentences"],
    "Shift responsibility for shelters to the ministry of health and support its staff": [
        "shift|responsibility for shelters to the ministry of health",
        "support|its staff",
    ],
    "Cooperate with destination countries and monitor overseas recruiters": [
        "cooperate|with destination countries",
        "monitor|overseas recruiters",
    ],
    "Build trust with migrant communities and address their fear of reprisal": [
        "build|trust with migrant communities",
        "address|their fear of reprisal",
    ],
    "Dedicate funds to victim care and release them on time": ["dedicate|funds to victim care", "release|them on time"],
    "Systematically and proactively screen crews of fishing vessels": ["screen|crews of fishing vessels"],
    "Reduce worker-paid fees and debts; ban passport retention; and permit workers to change employers": [
        "reduce|worker-paid fees and debts",
        "ban|passport retention",
        "permit|workers to change employers",
    ],
    "Formalize and train staff on the national referral mechanism": [
        "formalize|staff on the national referral mechanism",
        "train|staff on the national referral mechanism",
    ],
    "Remove the requirement of force in cases of child sex trafficking and prescribe equal penalties for all forms": [
        "remove|the requirement of force in cases of child sex trafficking",
        "prescribe|equal penalties for all forms",
    ],
    "Instruct consular staff abroad to visit domestic workers and help those in need": [
        "instruct|consular staff abroad to visit domestic workers and help those in need"
    ],
    "Assign a judge to trafficking cases, clear the backlog, and make rulings public": [
        "assign|a judge to trafficking cases",
        "clear|the backlog",
        "make|rulings public",
    ],
    "Maintain robust funding for, and oversight of, the state’s shelters": [
        "maintain|robust funding for, and oversight of, the state’s shelters"
    ],
    "Undertake a review of all pending cases": ["undertake|a review of all pending cases"],
    "Make robust and transparent efforts to identify victims among prisoners": ["identify|victims among prisoners"],
    "Increase and diversify efforts to identify victims": ["identify|victims"],
    "Develop, disseminate, and train officials on screening procedures": [
        "develop|officials on screening procedures",
        "disseminate|officials on screening procedures",
        "train|officials on screening procedures",
    ],
    "Adopt and vigorously implement the bill": ["adopt|the bill", "implement|the bill"],
    "Provide adequate funding, including for transport, to the police unit": ["provide|adequate funding"],
    "Increase staffing and funding for the hotline": ["increase|staffing and funding for the hotline"],
    "Increase investigation and prosecution of labor traffickers": [
        "increase|investigation and prosecution of labor traffickers"
    ],
    "Reduce delays in court and shorten the wait for permits": [
        "reduce|delays in court",
        "shorten|the wait for permits",
    ],
    "Respond to referrals of victims by NGOs within a day": ["respond|to referrals of victims by NGOs within a day"],
    "Hold complicit officials, including soldiers, accountable, and suspend them during trials": [
        "hold|complicit officials, including soldiers, accountable",
        "suspend|them during trials",
    ],
    "Seek to ensure immigration status does not bar victims from care": [
        "ensure|immigration status does not bar victims from care"
    ],
    "Ensure labor and liquor inspectors know the signs of trafficking and report them": [
        "ensure|labor and liquor inspectors know the signs of trafficking and report them"
    ],
    "Cease the unlawful recruitment of children and free those still held": [
        "cease|the unlawful recruitment of children",
        "free|those still held",
    ],
    "Actively investigate reports of recruiters who keep passports, and revoke their licenses": [
        "investigate|reports of recruiters who keep passports",
        "revoke|their licenses",
    ],
    "Fund and implement the action plan; report on its results each year": [
        "fund|the action plan",
        "implement|the action plan",
        "report|on its results each year",
    ],
    "Disseminate and train officials on the new guidelines": [
        "disseminate|officials on the new guidelines",
        "train|officials on the new guidelines",
    ],
    "Strengthen monitoring of recruiters and refer suspected crimes to prosecutors": [
        "strengthen|monitoring of recruiters",
        "refer|suspected crimes to prosecutors",
    ],
    "Improve cooperation of all agencies and, where possible, pool their data": [
        "improve|cooperation of all agencies",
        "pool|their data",
    ],
    "Recognize and use existing shelters of NGOs": [
        "recognize|existing shelters of NGOs",
        "use|existing shelters of NGOs",
    ],
    "Significantly increase efforts to arrest and convict buyers of sex from children": [
        "arrest|buyers of sex from children",
        "convict|buyers of sex from children",
    ],
    "Screen all individuals in prostitution and ensure none is fined for acts committed under force": [
        "screen|all individuals in prostitution",
        "ensure|none is fined for acts committed under force",
    ],
    "Continue to ensure victims receive care, regardless of whether they testify": [
        "ensure|victims receive care, regardless of whether they testify"
    ],
    "Allow victims to choose their shelter and to leave it unescorted": [
        "allow|victims to choose their shelter and to leave it unescorted"
    ],
    "Offer permits to victims regardless of their help to police and extend those about to lapse": [
        "offer|permits to victims regardless of their help to police",
        "extend|those about to lapse",
    ],
    "Review sentencing rules so that fines do not replace prison": ["review|sentencing rules"],
    "Publicly condemn the use of forced labor in public works and end it": [
        "condemn|the use of forced labor in public works",
        "end|it",
    ],
    "Equip and open more shelters, particularly in rural areas and for boys": [
        "equip|more shelters, particularly in rural areas and for boys",
        "open|more shelters, particularly in rural areas and for boys",
    ],
    "Apply the law equally to citizens and foreigners, and drop charges against victims": [
        "apply|the law equally to citizens and foreigners",
        "drop|charges against victims",
    ],
    "Use the 2009 decree to investigate, try, and convict brokers, and train judges on it": [
        "use|the 2009 decree",
        "investigate|brokers",
        "try|brokers",
        "convict|brokers",
        "train|judges on it",
    ],
    "Train guards to investigate, prosecute, and convict brokers": ["train|guards"],
    "Increase stipends for witnesses and partner with unions to house them": [
        "increase|stipends for witnesses",
        "partner|with unions",
    ],
    "Open a shelter in the port, or support NGOs that run one": [
        "open|a shelter in the port",
        "support|NGOs that run one",
    ],
    "Create a fund from fines, and pay compensation to witnesses from it": [
        "create|a fund from fines",
        "pay|compensation to witnesses from it",
    ],
    "Identify witnesses proactively and refer them to clinics": ["identify|witnesses", "refer|them to clinics"],
    "Detect bonded labor, and investigate, prosecute, and convict brokers": [
        "detect|bonded labor",
        "investigate|brokers",
        "prosecute|brokers",
        "convict|brokers",
    ],
    "Write rules to refer them to care, and train clerks": ["write|rules", "train|clerks"],
    "Lift the cap on permits and inform applicants of their rights in a language they understand": [
        "lift|the cap on permits",
        "inform|applicants of their rights in a language they understand",
    ],
}


@pytest.mark.parametrize(("item", "expected"), ITEMS.items())
def test_the_actions_of_an_item(item: str, expected: list[str]) -> None:
    found = read_actions(item, Span(0, len(item)))
    assert [f"{action.verb}|{action.object.of(item) if action.object else ''}" for action in found] == expected


def test_what_is_said_of_the_effort_goes_with_every_verb_that_is_put_alike() -> None:
    item = "Continue efforts to prosecute traffickers and to protect witnesses"
    assert [action.continues for action in read_actions(item, Span(0, len(item)))] == [True, True]
    item = "Consider creating a fund for victims and appointing a coordinator"
    assert [action.intensity for action in read_actions(item, Span(0, len(item)))] == [("consider",), ("consider",)]
    item = "Enforce the penal code systematically"
    (action,) = read_actions(item, Span(0, len(item)))
    assert action.intensity == ("systematically",)


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("Fund ", "shops and yards "),
        ("Fund a law that covers ", "shops and yards "),
        ("Consider funding ", "shops and yarding "),
        ("Continue efforts to fund those who sell ", "and to sell and buy "),
    ],
)
def test_a_long_item_costs_no_more_than_its_length(head: str, words: str) -> None:
    item = head + words * 8000
    start = time.process_time()
    read_actions(item, Span(0, len(item)))
    assert time.process_time() - start < 2

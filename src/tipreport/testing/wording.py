"""The sentences of rendered narratives: all made for it, none from a report; what each must be read as stands beside it.

`{C}` is the country, `{G}` its government at the head of a sentence, `{g}` within one, `{A}` and `{B}` other countries,
`{n}` and `{m}` small numbers, `{year}` the calendar year before the edition.
"""

from __future__ import annotations

import attrs

from tipreport.model import Direction, Level, Relation, SectionKind


@attrs.frozen
class GradeRow:
    """How a section opens: the sentence with `{E}` for the effort, and the two axes of the grade that it gives."""

    words: str
    direction: Direction | None
    level: Level | None = None


@attrs.frozen
class AdviceRow:
    """A recommendation without its full stop, and the verbs of its actions (null: not laid down here)."""

    words: str
    verbs: tuple[str, ...] | None = None


@attrs.frozen
class RoleRow:
    """A sentence of the profile and the roles that it states; "C" stands for the country itself."""

    words: str
    roles: tuple[tuple[Relation, str], ...]


EFFORTS: dict[SectionKind, tuple[str, ...]] = {
    SectionKind.PROSECUTION: (
        "law enforcement efforts",
        "anti-trafficking law enforcement efforts",
        "efforts to prosecute traffickers",
        "prosecution efforts",
    ),
    SectionKind.PROTECTION: (
        "victim protection efforts",
        "efforts to protect victims",
        "protection efforts",
        "efforts to identify and assist victims",
    ),
    SectionKind.PREVENTION: ("prevention efforts", "efforts to prevent trafficking", "trafficking prevention efforts"),
    SectionKind.GOVERNMENT_EFFORTS: ("efforts to combat trafficking", "anti-trafficking efforts"),
}

GRADES: tuple[GradeRow, ...] = (
    GradeRow("{G} increased its {E}.", Direction.INCREASED),
    GradeRow("{G} improved its {E} during the period.", Direction.INCREASED),
    GradeRow("{G} significantly increased its {E}.", Direction.INCREASED, Level.STRONG),
    GradeRow("{G} modestly increased its {E}.", Direction.INCREASED, Level.MODEST),
    GradeRow("{G} strengthened its {E}, although the northern provinces had no part in it.", Direction.INCREASED),
    GradeRow("{G} made progress in its {E} over the last year.", Direction.INCREASED),
    GradeRow("{G} maintained its {E}.", Direction.MAINTAINED),
    GradeRow("{G} sustained strong {E}.", Direction.MAINTAINED, Level.STRONG),
    GradeRow("{G} continued its {E} during the reporting period.", Direction.MAINTAINED),
    GradeRow("{G} maintained modest {E}, while the number of inspectors fell.", Direction.MAINTAINED, Level.MODEST),
    GradeRow("{G} decreased its {E}.", Direction.DECREASED),
    GradeRow("{G} reduced its already weak {E}.", Direction.DECREASED, Level.LIMITED),
    GradeRow("{G} made limited {E}.", None, Level.LIMITED),
    GradeRow("{G} demonstrated modest {E} during the year.", None, Level.MODEST),
    GradeRow("{G} made minimal {E}, despite a new budget line.", None, Level.MINIMAL),
    GradeRow("{G} made no discernible {E}.", None, Level.NONE),
    GradeRow("{G} demonstrated vigorous {E}.", None, Level.STRONG),
    GradeRow("{G} increased overall {E}.", Direction.INCREASED),
    GradeRow(
        "{G} maintained overall {E}, but officials identified fewer victims, and gaps remained in the north.",
        Direction.MAINTAINED,
    ),
    GradeRow("{G} maintained minimal {E}.", Direction.MAINTAINED, Level.MINIMAL),
    GradeRow("{G} maintained inadequate {E}.", Direction.MAINTAINED, Level.LIMITED),
    GradeRow("{G} sustained limited {E}.", Direction.MAINTAINED, Level.LIMITED),
    GradeRow("Over the past year, {g} made no significant progress in its {E}.", None, Level.NONE),
    GradeRow("During the reporting period, {g} demonstrated increased {E}.", Direction.INCREASED),
    GradeRow("{D} authorities continued to make {E}.", Direction.MAINTAINED),
    GradeRow("The {D} government expanded its {E}.", Direction.INCREASED),
    GradeRow("The government’s {E} remained weak.", Direction.MAINTAINED, Level.LIMITED),
    GradeRow("{G} made uneven {E}.", Direction.MIXED),
    GradeRow("{G} made only modest {E} over the last year.", None, Level.MODEST),
    GradeRow("{G} intensified its {E} in the second half of the year.", Direction.INCREASED),
    GradeRow("{G} did not make {E}.", None, Level.NONE),
    GradeRow("Despite the fighting in the east, {g} maintained its {E}.", Direction.MAINTAINED),
)

MISLEADING: dict[SectionKind, tuple[str, ...]] = {
    SectionKind.PROSECUTION: (
        "Officials made some efforts to protect the witnesses of that trial.",
        "Prevention of such crimes was a duty of the same unit.",
    ),
    SectionKind.PROTECTION: (
        "The government made no efforts to prosecute the officials who had sent a victim back.",
        "Under the law, protection is due to all victims who help the police.",
    ),
    SectionKind.PREVENTION: (
        "The police continued efforts to identify victims among those whom the campaign reached.",
        "Recommendations of a commission, such as to close the border to recruiters, were not heard.",
    ),
    SectionKind.GOVERNMENT_EFFORTS: ("The prosecution of soldiers was increased in the north, as the army said.",),
}
"""Sentences behind the first of a section that speak of another, and must not be read as its beginning."""

DETAILS: dict[SectionKind, tuple[str, ...]] = {
    SectionKind.PROSECUTION: (
        "Article {n} of the penal code forbids all forms of trafficking and prescribes terms of five to {m} years.",
        "Police opened {n} cases in {year}, compared with {m} in the year before.",
        "The courts convicted {n} traffickers; {m} of them received terms that they served in full.",
        "Prosecutors charged {n} suspects, and the trials of four went on at the end of the period.",
        "No official was charged with complicity, though a border guard was dismissed in May.",
        "The national academy trained {n} investigators with the help of an international organization.",
        "Judges in the port towns often treated the cases as labor disputes.",
        "The special unit of the capital, which had {n} officers, lacked cars and fuel for work in the provinces.",
        "A draft law, which would close a gap in the definition, stood before parliament for a second year.",
        "The police worked with the governments of {A} and {B} on two of these cases.",
    ),
    SectionKind.PROTECTION: (
        "Officials identified {n} victims in {year}, of whom {m} were children.",
        "The ministry of social affairs ran two shelters, which took in {n} women.",
        "Social workers referred {n} victims to medical care and to counseling.",
        "There was no shelter for men, and most adult men were sent home within a week.",
        "A fund of the state paid a small sum to each victim who testified; {n} received it.",
        "Foreign victims could stay for six months, and {n} of them received permits.",
        "Nuns in the capital ran a house for girls, with food that the city gave.",
        "Screening at the airport improved after the guidelines of {year}, but not along the rivers.",
        "Lawyers of a legal aid society helped {n} victims to bring suits against their employers.",
    ),
    SectionKind.PREVENTION: (
        "The interagency committee met {n} times and published a plan for two years.",
        "Campaigns on radio and in schools reached some {n},000 people.",
        "The labor office inspected {n} farms and closed {m} recruitment agencies.",
        "A hotline, which stood open by day only, took {n} calls.",
        "Soldiers who left for peacekeeping missions heard a lecture on trafficking.",
        "There was no effort to curb the demand for commercial sex in the tourist towns.",
        "Posters in {n} languages told travelers of the risks of offers of work abroad.",
    ),
    SectionKind.GOVERNMENT_EFFORTS: (
        "The ministries in the capital had no control over the coast, and no police unit for these cases.",
        "Officials identified {n} victims, whom an international organization took in.",
        "The law of {year} forbids trafficking, but no court heard a case under it.",
        "The transitional council named an officer for these matters in March.",
        "No campaign was held, since the broadcaster had lost its masts.",
    ),
    SectionKind.SCOPE_AND_MAGNITUDE: (
        "Fighting kept observers out of the north, so that little is known of the number of those who suffer there.",
        "Militias take boys from the camps and make them carry water and arms.",
        "Girls are made to work in the houses of commanders and are sold for sex.",
    ),
    SectionKind.PROFILE: (
        "Recruiters promise jobs in hotels and take the passports of those who come.",
        "Boys herd cattle for no wage in the far districts.",
        "Girls as young as {n} are held in private homes near the harbor, where they cook and clean without pay.",
        "Families that owe money to the brick kilns work there with their children until it is paid.",
        "Some truck stops along the eastern road are known for the sale of girls for sex.",
        "Fishing crews are kept on board for years, and their contracts are kept from them.",
    ),
    SectionKind.ANALYSIS: (
        "The government opened a shelter, and it gave its inspectors more cars.",
        "Officials did not sentence any trafficker, and help for men remained scarce.",
        "The courts worked slowly, and the budget for care was cut.",
        "It adopted a plan of action in {year}, and it trained teachers to see the signs.",
        "These efforts included opening a shelter and increasing the number of inspectors.",
        "Despite these efforts, the courts convicted no trafficker, and care for men was scarce.",
        "However, the government did not meet the minimum standards in several key areas.",
    ),
}

ADVICE: tuple[AdviceRow, ...] = (
    AdviceRow("Vigorously investigate and prosecute suspected traffickers", ("investigate", "prosecute")),
    AdviceRow("Increase efforts to identify victims, including among migrants and men", ("identify",)),
    AdviceRow("Fund shelters in the northern provinces", ("fund",)),
    AdviceRow("Train police, prosecutors, and judges in the use of the new law", ("train",)),
    AdviceRow("Amend the penal code so that it covers trafficking within the country", ("amend",)),
    AdviceRow("Adopt a national plan with a budget for each ministry", ("adopt",)),
    AdviceRow("Ratify the 2000 UN TIP Protocol", ("ratify",)),
    AdviceRow("Establish procedures for the referral of victims, and give them to all posts at the border", None),
    AdviceRow("Apply Law No. 28 of 2009 to all cases of forced labor", ("apply",)),
    AdviceRow("Report on the cases that the U.S. Embassy brought to the ministry", ("report",)),
    AdviceRow("Strengthen the oversight of recruitment agencies (as the ombudsman has asked)", ("strengthen",)),
    AdviceRow("Continue to train inspectors at sea", ("train",)),
    AdviceRow("Expand the hotline, which takes calls by day only, to all hours", ("expand",)),
    AdviceRow("Provide victims with lawyers, interpreters, and a place to stay", ("provide",)),
    AdviceRow("Ensure that victims are not jailed for acts that traffickers made them commit", ("ensure",)),
    AdviceRow("Enact the draft law of the year before last; the text now in force names women only", ("enact",)),
    AdviceRow("Sentence convicted traffickers to terms that fit the crime", ("sentence",)),
    AdviceRow("Screen migrants at sea and in the camps for signs of trafficking", ("screen",)),
    AdviceRow("Develop a system to collect data on cases, e.g. on sentences", ("develop",)),
    AdviceRow("Conduct a campaign against the demand for commercial sex", ("conduct",)),
    AdviceRow("Increase significantly the number of inspectors in the ports", ("increase",)),
    AdviceRow("Cooperate with NGOs and the unions in the search for victims", ("cooperate",)),
    AdviceRow("Create a unit for these cases in each of the five regions", ("create",)),
    AdviceRow("In collaboration with NGOs, train labor inspectors to find victims", None),
    AdviceRow("Fully fund the plan, and monitor how each ministry spends its share", ("fund", "monitor")),
    AdviceRow("As recommended in past years, amend the visa rules for domestic workers", None),
    AdviceRow("To the extent possible, prosecute officials who take bribes", None),
    AdviceRow("Expeditiously adopt the draft law against trafficking", ("adopt",)),
    AdviceRow("Significantly increase the number of convictions of traffickers", ("increase",)),
    AdviceRow("Undertake efforts to seek out victims in brothels and on boats", None),
    AdviceRow("Work with the unions to write contracts for domestic workers", None),
    AdviceRow("Improve care for boys — including beds — in the capital", ("improve",)),
    AdviceRow("Investigate reports that officials take part in trafficking and prosecute those who do", None),
    AdviceRow("Allow victims to stay in the country for at least one year (as the law of 2012 provides)", ("allow",)),
    AdviceRow("Inform migrants of their rights before they leave", ("inform",)),
    AdviceRow("Increase law enforcement efforts against all forms of trafficking", None),
    AdviceRow("Proactively screen women in prostitution and refer victims to care", ("screen", "refer")),
)

PROSE_ADVICE: tuple[AdviceRow, ...] = (
    AdviceRow("{G} should increase its spending on shelters for women", ("increase",)),
    AdviceRow("{G} should adopt a law against all forms of trafficking", ("adopt",)),
    AdviceRow("It should also train its border guards", ("train",)),
    AdviceRow("The authorities should prosecute officials who take bribes at the border", ("prosecute",)),
    AdviceRow("The government needs to investigate the agencies that send women abroad", ("investigate",)),
)
"""Advice as it stood in prose before there was a list."""

OWN_EARLY: tuple[RoleRow, ...] = (
    RoleRow(
        "{C} is a source, transit, and destination country for men, women, and children subjected to forced labor and "
        "sex trafficking.",
        ((Relation.ORIGIN, "C"), (Relation.TRANSIT, "C"), (Relation.DESTINATION, "C")),
    ),
    RoleRow(
        "{C} is a source country for women and girls subjected to sex trafficking and for men who are forced to work.",
        ((Relation.ORIGIN, "C"),),
    ),
    RoleRow(
        "{C} is a destination and, to a lesser extent, a transit country for women subjected to sex trafficking.",
        ((Relation.DESTINATION, "C"), (Relation.TRANSIT, "C")),
    ),
    RoleRow(
        "{C} is a transit and destination country for women trafficked for the purpose of sexual exploitation.",
        ((Relation.TRANSIT, "C"), (Relation.DESTINATION, "C")),
    ),
)
"""The sentence that opens the profile where it stands first."""

OWN_LATE: tuple[RoleRow, ...] = (
    RoleRow(
        "As reported over the past five years, human traffickers exploit domestic and foreign victims in {C}, and "
        "traffickers exploit victims from {C} abroad.",
        ((Relation.INTERNAL, "C"), (Relation.DESTINATION, "C"), (Relation.ORIGIN, "C")),
    ),
    RoleRow(
        "As reported over the past five years, human traffickers exploit foreign victims in {C}.",
        ((Relation.DESTINATION, "C"),),
    ),
    RoleRow(
        "As reported over the last five years, {C} is a source and transit country for men and women subjected to forced "
        "labor and sex trafficking.",
        ((Relation.ORIGIN, "C"), (Relation.TRANSIT, "C")),
    ),
)
"""The sentence that opens the profile where it stands last."""

OTHERS: tuple[RoleRow, ...] = (
    RoleRow(
        "Women from {A} and {B} are subjected to sex trafficking in the towns along the coast.",
        ((Relation.ORIGIN, "A"), (Relation.ORIGIN, "B")),
    ),
    RoleRow(
        "Some girls from the southern villages are exploited in sex trafficking in {A} and {B}.",
        ((Relation.DESTINATION, "A"), (Relation.DESTINATION, "B")),
    ),
    RoleRow(
        "Men from {A} are forced to work on farms in the hills.",
        ((Relation.ORIGIN, "A"),),
    ),
    RoleRow(
        "Traffickers take boys from {A} through {B} to forced labor on boats.",
        ((Relation.ORIGIN, "A"), (Relation.TRANSIT, "B")),
    ),
)
"""What the profile says of other countries."""

PARTNERS = "{A} and {B}"
"""In a sentence of `DETAILS`, governments that worked together."""

SPECIAL: tuple[str, ...] = (
    "{C} remains a Special Case for the {ordinal} consecutive year.",
    "{C} is a Special Case for the {ordinal} consecutive year.",
)
SPECIAL_REASONS: tuple[str, ...] = (
    "The capital had no government with control over the whole of the land, and courts stood empty.",
    "Militias held the ports during the year, and officials had few means.",
)
OTHER_PLACES: tuple[str, ...] = tuple(
    (
        "Nigeria Ghana Italy Spain Romania Bulgaria Ukraine Moldova Thailand Vietnam Nepal India Kenya Ethiopia Morocco "
        "Brazil Bolivia Peru Colombia Mexico Canada Japan Australia Germany France Turkey Greece Poland Albania Serbia"
    ).split()
)
"""Countries that stand as `{A}` and `{B}`; each is one word that is the name of no other."""

"""What a figure counts that nothing around it says outright: tried when all figures are resolved, for those still unread."""

from __future__ import annotations

from typing import Final

from tipreport.rules.grammar.rows import Row

__all__ = ["REST"]

# fmt: off
REST: Final = (
    Row("participle in front", "#", "premodified", "Eleven identified victims were foreign.", "Eleven foreign victims left.", figures="NOUNED REPEATED",
        where="premodified unread something", meaning="a participle before the noun says what was done"),
    Row("none known", "#", "metric", "There were no reports of forced labor.", "There was no forced labor plan.", figures="NOUNED BARE COUNTED OF_THEM",
        where="nothing none_known", meaning="nobody knows of any", metric="victims"),
    Row("potential victims", "#", "metric", "There were 25 potential victims.", "The 25 potential victims left.", figures="NOUNED OF_THEM",
        where="potential unread something indefinite", meaning="people suspected to be victims, without a verb that acts on them", metric="potential_victims"),
    Row("paid to people", "MONEY [TO PREP] #", "paid", "A court ordered a trafficker to pay $500 to two victims.", "A court ordered $500 for two towns.", figures="NOUNED",
        where="unread number", meaning="those whom an amount goes to"),
    Row("people paid", "ACTIVE [WORD MORE]? # WORD{0,2} MONEY", "paid", "A court awarded two victims $500 in unpaid wages.", "A court saw two victims of a $500 fine.", figures="NOUNED",
        where="unread number", meaning="those who got an amount"),
    Row("share of victims", "#", "metric", "Observers said 80 percent of foreign victims were men.", "Observers said 80 percent of towns were poor.", figures="NOUNED SHARE OF_THEM",
        where="victim percent unread", meaning="a share of the victims", metric="victims"),
    Row("victims that there are", "BE [WORD MORE]? #", "metric", "There are 12,000 victims.", "They are 12,000 victims.", figures="NOUNED OF_THEM PART",
        where="victim unread number indefinite there_was", meaning="people subjected to trafficking, without a verb that acts on them", metric="victims"),
    Row("people in a form of trafficking", "# PREP WORD? (form: FORM )", "metric", "There are an estimated 212,000 people in forced labor.", "There are an estimated 212,000 people in boats.", figures="NOUNED",
        where="personal unread number suffered", meaning="people in a form of trafficking, without a verb that acts on them", metric="victims"),
    Row("victims involved", "INVOLVING [WORD MORE]? #", "metric", "The cases involved 12 victims.", "The talks involved 12 towns.", figures="NOUNED",
        where="victim unread number indefinite", meaning="people subjected to trafficking in cases that are told of", metric="victims"),
    Row("officials accused", "#", "metric", "Observers alleged that two police officers had sold visas.", "Observers said that two police officers had left.", figures="NOUNED",
        where="official_noun unread number alleged", meaning="officials of whom somebody says that they took part", metric="complicit_officials"),
    Row("cases", "#", "metric", "There were four cases of forced labor.", "There were four cases of wine.", figures="NOUNED", where="case form indefinite unread told",
        meaning="cases of trafficking, without a verb that acts on them", metric="investigations"),
    Row("share of a population", "#", "metric", "One in six children living in the street said that adults forced them into begging.", "One in six children went to school.", figures="NOUNED SHARE",
        where="percent person suffers unread", meaning="the share of a people that is trafficked", metric="victims"),
    Row("audience", "( START | [^DOES DOING OTHER_VERB GETS GIVEN DO WORD] ) [WORD MORE]? #", "metric", "The talks were for 20,000 pupils.", "Police turned back 1,150 passengers.", figures="NOUNED", where="audience unread",
        meaning="people whom a message reached", metric="campaigns"),
    Row("estimate", "#", "metric", "Observers estimate that 2,000 children are moved across the border.", "Observers moved 2,000 children.", figures="NOUNED",
        where="person unread estimated", meaning="people, by somebody's estimate", metric="victims"),
)
# fmt: on

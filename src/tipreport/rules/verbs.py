"""The verbs of recommendations, how much they ask, and the words that show an action's theme."""

from __future__ import annotations

from functools import cache

import attrs

from tipreport.model import Theme


@attrs.frozen
class VerbRow:
    """A verb by its lemma. `category` is how much it asks, after the action categories of UPR Info (McMahon):

    1 minimal, 2 continuing, 3 considering, 4 general, 5 specific.
    """

    lemma: str
    category: int
    theme: Theme | None = None


_SPECIFIC = (
    "abolish accede accelerate accredit accept achieve add adjudicate adopt advertise air align allocate allot allow amend apply "
    "appoint apprehend approve arrange arrest assess assign assist assure attach audit authorize award ban begin bring broadcast "
    "budget build cancel capture care carry cease certify charge check circulate clarify close codify collect combat "
    "commission commit compensate compile complete conclude conduct confiscate construct consult convene convict "
    "create criminalize criminally cross-train dedicate deem define delegate deliver demobilize demonstrate "
    "deny deploy deport depoliticize designate detain detect determine deter develop devise devote differentiate direct disaggregate disburse "
    "disband discipline discontinue disseminate distinguish distribute draft dismantle dismiss document earmark educate eliminate employ empower "
    "enable enact end enforce engage enlist enroll equip eradicate establish evaluate examine exclude execute exempt "
    "expand expedite explore expunge extend facilitate file fill finalize finance fine finish follow force forge form formalize "
    "formulate forgo free fulfill fund gather generate give grant guarantee guide halt harmonize hasten hire hold house "
    "identify impose include incorporate indict inform initiate inspect install instate institute institutionalize instruct "
    "integrate interview introduce investigate invest involve issue join keep launch legislate lengthen lessen level lift link limit "
    "locate make mandate measure meet mobilize modify monitor move name notify obtain offer open operate "
    "operationalize organize pass pay penalize perform permit place plan post prescribe preserve press "
    "prioritize process procure produce professionalize prohibit promulgate prosecute protect prove provide publicize "
    "publish punish pursue put raise ratify reassign recognize reconvene record recover recruit redefine redirect reduce refer reform refrain "
    "regularize regulate rehabilitate reimburse reinstate reinstitute reintegrate reject release relocate remedy remove "
    "renegotiate renew reopen repatriate repeal replace replicate require rescind rescue respond restore restrict "
    "restructure resume resource resolve return revamp revise revive revoke safeguard sanction schedule screen secure seek segregate "
    "seize select send sensitize sentence separate serve set share shelter shift shorten sign simplify specify staff "
    "standardize start stipulate stop streamline submit subsidize subpoena supply suspend systematize systematically "
    "tailor take target task terminate test track train translate transmit transfer treat undertake upgrade use utilize "
    "verify vest visit waive widen withdraw write zero "
    "implement update design cover spot activate adapt adhere administer admit allocate announce appropriate ascertain avoid bar "
    "block bridge channel communicate compel comply confirm connect contact contribute control debrief declare decrease "
    "describe detail discourage discover double embed enter entrust escort estimate exceed exchange exercise exert explain "
    "expose extradite familiarize fight forbid forward furnish get govern handle help highlight honor host inaugurate "
    "incentivize influence interpret intervene jail lay lead lend let leverage license list look lower manage map match "
    "mediate merge modernize narrow negotiate observe outlaw outline oversee participate partner phase pilot pool prepare "
    "present preclude print probe proceed proscribe purchase quantify reaffirm reallocate reassess rebuild receive "
    "reclassify recommit reconcile rectify redesign redress reestablish register reiterate relax relieve rely render "
    "reorganize repair resettle restart retrain reverse root search serve settle shield solicit solve speed spend sponsor "
    "adjust alert assemble attend attract brief centralize complement condemn conform debar decide denounce dispatch diversify divert "
    "drop elaborate endorse endow enshrine fix gauge halve hear heed hone impart incarcerate inspire instill intercept itemize "
    "liaise liberalize litigate mount nullify nurture offset overhaul quash reinvest reorient replenish scrap sharpen strike "
    "summon tally unblock weigh "
    "abide alleviate apprise clear compare curtail decentralize decriminalize ease enlarge entitle equalize insert legalize "
    "nominate oblige order pardon pledge rewrite run scrutinize solidify stiffen synchronize toughen vacate "
    "stem supervise teach tell tighten trace transform transition triple try uncover understand unify validate vet warn "
    "withhold find "
    "accommodate accompany acquire advise amass amplify anonymize articulate attain broker cascade champion "
    "co-create co-design cofinance co-finance collate commence computerize contextualize convey criminalise "
    "decouple defend delink destigmatize digitalize digitize disrupt dissolve domesticate elect emulate encode "
    "enrich entrench escalate exhume expel finalise formalise fortify freeze gazette induct insulate "
    "invigorate jumpstart mainstream mentor modernise neutralize normalize onboard operationalise orient "
    "organise popularize pre-screen prioritise prolong ratchet re-establish re-examine realign recalibrate "
    "recall recast recognise redeploy reenact refocus refurbish reinvigorate relaunch remunerate renovate "
    "repurpose retool revalidate revitalize ring-fence roll rotate sensitise socialize specialize spur "
    "standardise tabulate tailor transcribe transpose upskill utilise wind "
    "abstain acquaint annul assuage avert backfill banish befriend buy bypass clothe crack deactivate decommission "
    "defund delete deduct detach devolve disable disarm disincentivize dispense disqualify downgrade elicit "
    "emphasise encompass enlighten evacuate evict exhort exonerate fast-track feed fend forestall galvanize garner "
    "glean harness heal humanize immunize indemnify innovate invalidate legitimize liberate localize maximise "
    "memorialize minimise nationalize negate neutralise obviate orchestrate oust outsource override overturn "
    "persuade pinpoint preempt prescreen propose publicise quell rationalize readjust reapply reappoint reapportion "
    "reassure reclaim recompense reconfigure reconstitute recoup reformulate regain rehire reimpose reinstall "
    "reintroduce reissue rejuvenate remind reorganise repay reskill restock resubmit retrofit reunify reunite "
    "ringfence sever shepherd shutter sideline soften spearhead specialise stabilize subcontract substantiate "
    "suppress surveil thwart topple uncouple underwrite undo unlock unmask untangle unveil upload uproot vaccinate "
    "vary visualize wean"
).split()
_GENERAL = (
    "address advance afford augment be become better bolster boost broaden build coordinate cooperate collaborate "
    "consolidate counter deepen develop diminish elevate emphasize encourage enhance ensure expand focus foster heighten "
    "improve increase intensify maximize minimize optimize promote prevent reinforce redouble scale step strengthen "
    "supplement support tackle work correct curb reach mitigate overcome refine reevaluate remain"
).split()
_CONSIDERING = "analyze consider contemplate explore research review study survey reconsider reexamine".split()
_CONTINUING = "continue maintain sustain uphold retain preserve".split()
_MINIMAL = "acknowledge ask call disseminate discuss note report request share urge respect advocate invite recommend express".split()

_THEMES = {
    "prosecute": Theme.PROSECUTION,
    "investigate": Theme.PROSECUTION,
    "convict": Theme.PROSECUTION,
    "sentence": Theme.PROSECUTION,
    "punish": Theme.PROSECUTION,
    "criminalize": Theme.PROSECUTION,
    "arrest": Theme.PROSECUTION,
    "indict": Theme.PROSECUTION,
    "enforce": Theme.PROSECUTION,
    "identify": Theme.PROTECTION,
    "screen": Theme.PROTECTION,
    "shelter": Theme.PROTECTION,
    "protect": Theme.PROTECTION,
    "repatriate": Theme.PROTECTION,
    "rehabilitate": Theme.PROTECTION,
    "reintegrate": Theme.PROTECTION,
    "compensate": Theme.PROTECTION,
    "assist": Theme.PROTECTION,
    "prevent": Theme.PREVENTION,
    "cooperate": Theme.PARTNERSHIP,
    "collaborate": Theme.PARTNERSHIP,
    "coordinate": Theme.PARTNERSHIP,
}


@cache
def verb_rows() -> dict[str, VerbRow]:
    """The verbs by lemma. A verb in several lists has the highest category.

    >>> verb_rows()["prosecute"]
    VerbRow(lemma='prosecute', category=5, theme=<Theme.PROSECUTION: 'prosecution'>)
    """
    lists = ((1, _MINIMAL), (2, _CONTINUING), (3, _CONSIDERING), (4, _GENERAL), (5, _SPECIFIC))
    not_verbs = {"criminally", "systematically", "zero", "resource", "level"}
    return {
        lemma: VerbRow(lemma, category, _THEMES.get(lemma))
        for category, lemmas in lists
        for lemma in lemmas
        if lemma not in not_verbs
    }


NOUNS_TOO: frozenset[str] = frozenset(
    "broker cascade champion find freeze mentor recall roll spur wind access account act address aid alert approach audit award bar block bridge brief budget call care channel charge check clear contact contract control "
    "cover deal design detail document double draft drop exercise exit experience fight file fine finance focus force form fund "
    "grant guide help host house influence issue lead level license limit link list look map market match measure "
    "monitor name note offer offset order outline partner pay phase pilot place plan pool post present press print probe process "
    "purchase program project question raise reach record refer reform register release remedy repair report request research "
    "return review root run sanction scale schedule screen search service share shelter shield shift sign speed spend sponsor "
    "staff state stem step strike study supply support survey target task test trace track train transition transfer travel treat triple "
    "try use view visit warrant witness work".split()
)
"""Verbs that stand as nouns as often: behind a bare "and" they open an action only before a determiner or a person."""

RATHER_VERBS: frozenset[str] = frozenset(
    "drop fine honor monitor offer pay raise reach refer report sanction screen tackle trace track train treat try use".split()
)
"""Of these, those that are seldom a noun in front of another: `and train guards`, `and monitor recruiters`."""

WITH_VERBS: frozenset[str] = frozenset({"partner"})
"""Of these, those that are verbs before "with": `and partner with NGOs`."""

MEANS: frozenset[str] = frozenset({"use", "utilize", "apply"})
"""Verbs of a means, behind whose object a "to" opens what is asked for: `use the act to investigate traffickers`."""

PURPOSES: frozenset[str] = frozenset(
    "access apply benefit change come escape find know learn leave live qualify rest return see stay switch testify travel".split()
)
"""What people do, behind a "to" of purpose: no action of a government."""

ENABLING: frozenset[str] = frozenset(
    "allow authorize compel direct empower enable encourage help instruct invite let mandate oblige order permit press request require urge".split()
)
"""Verbs whose object does something: `allow victims to work` has it in its object."""

PHRASAL: frozenset[str] = frozenset(
    (
        "carry out",
        "set aside",
        "set up",
        "scale up",
        "phase out",
        "follow up",
        "speed up",
        "draw up",
        "root out",
        "reach out",
        "build up",
        "crack down",
        "step up",
        "shut down",
        "carve out",
        "seek out",
        "give up",
        "open up",
        "make public",
        "roll out",
        "wind down",
    )
)
"""Verbs with a particle, by the lemma under which an action names them."""

LEAD_INS = (
    r"(?:respecting|while|in|with|as|through|consistent|using|when|once|where|without|building|following|under|throughout|"
    r"given|working|after|upon|pursuant|to|for|during|by|at|on|beyond|including|if|until|despite|due|among|amid|across|alongside)\b[^,;.\n]{1,140},[ ]+"
)
"""What may stand in front of the verb of an item: `Respecting due process, investigate ...`."""

OBJECTS = (
    r"(?:the|an?|all|any|each|every|both|its|their|those|these|them|more|most|such|no|sufficient|adequate|additional|new|existing|"
    r"anti-trafficking|victims?|traffickers|officials|efforts|funds?|funding|laws?|legislation)"
)
"""What stands behind a verb of advice that no table has: `ring-fence the money`, `upskill all inspectors`."""

NO_VERBS = (
    r"(?:about|above|across|after|against|all|along|also|although|amid|among|an?|and|any|are|as|at|be|because|before|behind|below|beside|besides|"
    r"between|beyond|both|but|by|can|despite|do|does|due|during|each|either|even|every|except|few|for|from|given|had|has|have|her|him|his|"
    r"how|however|if|in|include|into|is|it|its|just|less|like|many|may|might|more|most|much|must|namely|near|neither|no|nor|not|of|off|on|"
    r"once|one|only|onto|or|other|our|out|outside|over|particularly|per|rather|regarding|same|shall|she|should|since|so|some|such|than|that|the|"
    r"their|them|then|there|these|they|this|those|though|through|throughout|to|together|toward|towards|two|under|unless|until|up|upon|via|"
    r"was|we|well|were|what|when|where|whether|which|while|who|whom|whose|why|will|with|within|without|would|yet|you)"
)
"""Words that open no item, though an object may stand behind them: `among the victims`, `that all officials`."""

_DOUBLED = frozenset(
    "begin ban commit deter spur forget plan permit refer run set stop submit transfer transmit put forgo".split()
)
_IRREGULAR = {"begin": "beginning", "refer": "referring"}


def gerund(lemma: str) -> str:
    """The -ing form of a verb of the table.

    >>> [gerund(verb) for verb in ("train", "prosecute", "identify", "set", "free")]
    ['training', 'prosecuting', 'identifying', 'setting', 'freeing']
    """
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if lemma in _DOUBLED and lemma != "forgo":
        return lemma + lemma[-1] + "ing"
    if lemma.endswith("e") and not lemma.endswith(("ee", "ye", "oe")) and len(lemma) > 2:
        return lemma[:-1] + "ing"
    return lemma + "ing"


EFFORT_PHRASES: tuple[tuple[str, str | None], ...] = (
    (r"continue(?:\s+(?:\w+\s+){0,2}?(?:efforts?|steps|work|measures))?\s+to", "continues"),
    (r"(?:maintain|sustain)\s+(?:\w+\s+){0,2}?(?:efforts?|steps)\s+to", "continues"),
    (
        r"(?P<verb>increase|strengthen|enhance|improve|intensify|expand|redouble|bolster|augment|accelerate|step\s+up)\s+(?:\w+(?:-\w+)?\s+){0,3}?(?:efforts?|actions?|measures|steps)\s+to",
        None,
    ),
    (
        r"(?P<verb>make|take|undertake|demonstrate|devote|dedicate|implement|institute)\s+(?:\w+(?:-\w+)?\s+){0,3}?(?:efforts?|actions?|measures|steps)\s+to",
        "",
    ),
    (r"(?P<verb>consider)(?=\s+\w+ing\b)", None),
    (r"(?P<verb>begin|start|resume)\s+to", None),
    (r"go\s+on\s+to", "continues"),
    (r"work\s+to", ""),
    (r"seek\s+to", ""),
)
"""Phrases in front of the verb that is meant. A named verb becomes the intensity of that verb; `""` adds nothing."""

EFFORT_WORDS: frozenset[str] = frozenset(
    "continue maintain sustain increase strengthen enhance improve intensify expand redouble bolster augment accelerate step "
    "make take undertake demonstrate devote dedicate implement institute consider begin start resume work seek go".split()
)
"""The words that open them."""

THEMES: tuple[tuple[str, Theme], ...] = (
    (
        (
            "prosecut, investigat, convict, sentenc, law enforcement, penalt, criminaliz, criminal code, criminal law, "
            "criminal justice, penal code, offender, traffickers, court, judges, judicia, punish, complicit, "
            "anti-trafficking law, legislation, fines"
        ),
        Theme.PROSECUTION,
    ),
    (
        (
            "victim., victims., shelter, identif, referr, reflection period, repatriat, rehabilitat, reintegrat, protective, "
            "protection, screen, residency, compensation, restitution, witness, assistance, psycho, deport, penaliz"
        ),
        Theme.PROTECTION,
    ),
    (
        (
            "awareness, campaign, prevent, demand, national action plan, action plan, rapporteur, research, data, labor inspect, "
            "labor recruit, recruit, inspect, sex tourism, peacekeep, hotline, public, educat, supply chain, monitor, "
            "birth registration, committee"
        ),
        Theme.PREVENTION,
    ),
    (
        (
            "partner, cooperat, collaborat, coordinat, bilateral, civil society, ngo, international organization, tip protocol, "
            "regional, neighboring"
        ),
        Theme.PARTNERSHIP,
    ),
)
"""How the words begin that show the theme of an action, in it or its object; with a full stop, the whole word."""

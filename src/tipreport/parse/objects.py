"""The patterns by which an action's verbs are joined, and its object begins and ends."""

from __future__ import annotations

import re

# Adverbs in front of a verb: `vigorously`, `more proactively`, `fully and consistently`; but `apply` is a verb.
ADVERBS = r"(?:(?:(?:more|also|further|better|immediately|not|as|well|once|where|when|appropriate|promptly|again)|(?!(?:apply|comply|supply)\b)[a-z]{3,18}ly)(?:,?[ ]+(?:and[ ]+)?))"
# `vigorously prosecute`, `establishing`; the verb is checked against the table.
VERB_GROUP = re.compile(rf"(?P<adverbs>(?:{ADVERBS}){{0,3}})(?P<verb>[a-z]+(?:-[a-z]+)?)", re.IGNORECASE)
# The adverbs in front of all: `vigorously `.
LEAD = re.compile(rf"(?:{ADVERBS}){{0,3}}", re.IGNORECASE)
# `Continue training efforts for ...`, `expand ongoing screening efforts`
NOMINAL = re.compile(
    r"(?P<head>continue|maintain|sustain)[ ]+(?:(?!(?:the|its|their|all)\b)\w+[ ]+)?(?P<gerund>[a-z]+ing)(?:[ ]+efforts?)?\b"
    r"(?![ ]+for,)",
    re.IGNORECASE,
)
# Whom such efforts are for: `training efforts for`.
ADDRESSEE = re.compile(r"[ ]+(?:for|of)\b")
# The particle of a phrasal verb: `carry out`.
PARTICLE = re.compile(r"[ ]+(?P<particle>out|up|aside|down|public)\b", re.IGNORECASE)
# An adverb behind its verb: `increase significantly the funding`.
AFTER_VERB = re.compile(
    r"(?P<adverb>[a-z]{3,18}ly)[ ]+(?=the|an?|all|its|their|efforts|funding|resources)\b", re.IGNORECASE
)
# What stands between a verb and its object, or its joint, and says how: `Develop, in consultation with survivors, a plan`.
HOW_WORDS = (
    r",[ ]+(?:in|with|through|where|as|when|if|under|after|following|consistent|pursuant|without|together|jointly|by|at|on|within|"
    r"during|upon)\b[^,;.]{1,140}(?=,[ ])"
)
HOW = re.compile(HOW_WORDS)
# What joins two verbs of one object: `, `, ` and `, `, and `, `, or `, `/`.
JOINT = re.compile(r"(?:,[ ]*(?:and|or)?[ ]+|[ ]+(?:and|or)[ ]+(?:then[ ]+|also[ ]+)?|/)")
# What closes an object: a purpose (checked against the verbs), a means, an example, the end of a clause. It opens with
# one class, which makes the search several times as fast as alternatives would.
OBJECT_END = re.compile(
    r"[ ,;:.](?:(?<=[ ])(?:in[ ]+order[ ]+to|so[ ]+(?:that|as)|(?P<purpose>to)[ ]+(?:\w+ly[ ]+)?(?P<verb>[a-z]+)|by[ ]+(?:\w+ly[ ]+)?\w+ing|"
    r"including[ ]+(?:by|through|for|in|with)|such[ ]+as|through)\b|(?<=,)[ ]+(?:(?!including)\w+ing|with|above[ ]+all|consistent|"
    r"in[ ]+(?:partnership|cooperation|collaboration|coordination|consultation|conjunction|line|accordance)[ ]+with)\b|(?<=[;:])|"
    r"(?<=\.)(?=[ ]))"
)
# What is meant behind a means: `use the act | to investigate`.
MEANT = re.compile(r"(?<!\bit)(?<!\bthem)[ ,]*[ ]to[ ]+(?:\w+ly[ ]+)?(?P<verb>[a-z]+)\b", re.IGNORECASE)
# Before "to", a word that it belongs to: `the right to enter`, `how to tell`, `forced to commit`; no purpose follows.
TAKES_TO = re.compile(
    r"\b(?:right|rights|power|powers|authority|ability|obligations?|duty|duties|responsibility|opportunit(?:y|ies)|freedom|capacity|"
    r"mandate|failure|refusal|willingness|attempts?|how|whom|what|where|when|whether|forced|compelled|coerced|required|allowed|"
    r"permitted|able|unable|likely|willing|made|used|subject|failed|needed|access)\Z"
)
# A clause about the noun in front of it, in which a purpose is none of the action's.
RELATIVE = re.compile(r"\b(?:that|who|which|whose)\b")
# A clause whose verb stands in the singular or the past: a verb in its base form goes on with the item, not with the clause.
CLOSED = re.compile(r"\b(?:that|who|which)[ ]+(?:\w+ly[ ]+)?(?:(?P<singular>[a-z]+)s|[a-z]+ed|has|was|is|does|had)\b")
# A clause in which a following "and" joins no further action; "to" only before a verb.
SUBORDINATE = re.compile(
    r"\b(?:that|who|which|whom|how|why|whether|if|when|where|so|by[ ]+\w+ing|to[ ]+(?P<verb>[a-z]+))\b", re.IGNORECASE
)
# `and to protect`, `, and appointing`, `, to close`
PARALLEL = re.compile(r"(?:,[ ]+(?:and[ ]+)?|[ ]+(?:and|or)[ ]+)(?P<to>to[ ]+)?(?=[a-z])")
# An adverb at the end of an object says how: `enforce the law vigorously`.
MANNER = re.compile(r"[ ](?P<adverb>[a-z]{2,14}(?:ally|ously|ively|ptly|ully|ently|antly|larly|edly))\Z")
# What opens an object, so that a word which may be a noun is a verb: `and fund the shelters`, `and support victims`.
OBJECT_START = re.compile(
    r"[ ]+(?:the|an?|all|any|each|their|its|those|these|them|it|more|victims?|traffickers|officials|law|anti-\w+|additional|"
    r"adequate|sufficient|new|appropriate|formal|specialized|shelters?|[a-z]*al|suspected|perpetrators|child|adult|men|women|money|how|whether|children|boys|girls|guards|judges|"
    r"prosecutors|migrants|NGOs|civil|compensation|restitution|employers|recruiters|refugees|survivors|witnesses|two|three|four|five|six|seven|eight|nine|ten|\d+)\b"
)
AND = re.compile(rf"[ ]+(?:and|or)(?:{HOW_WORDS},)?[ ]+")
# A verb of the table that is a noun or an adjective here: `research and support for ...`.
AFTER_NOUN = re.compile(
    r"[ ]+(?:for|of|in|on|by|with|services|efforts|and|or|officers?|workers?|providers|agencies)\b|[,;.]|$"
)
# What a verb has behind it behind a semicolon, where a noun would have "for" or "of".
WITH_OBJECT = re.compile(r"[ ]+(?:on|to|with)\b")

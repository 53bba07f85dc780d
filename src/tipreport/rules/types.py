"""The types of trafficking that a coder of countries asks for beside sex and labor, by the words that tell of them."""

from __future__ import annotations

DEBT_BONDAGE = (
    r"\bdebt[\s-]+bondage\b|\bbonded\s+labou?r(?:ers)?\b|\bdebt[\s-]+based\s+coercion\b|\bpeonage\b|"
    r"\b(?:forced|made|exploited|coerced)\b[^.;]{0,80}\bto\s+(?:re)?pay(?:\s+(?:off|"
    r"back))?\s+(?:\w+\s+){0,3}(?:debts?|fees?)\b|"
    r"\bwork(?:ing)?\s+off\s+(?:\w+\s+){0,2}debts?\b"
)
"""`held in debt bondage`, `forced into prostitution to pay off their smuggling fees`, `work off their parents' debts`."""

DOMESTIC_SERVITUDE = (
    r"\bdomestic\s+servitude\b|\bdomestic\s+slavery\b|\bas\s+(?:\w+\s+){0,2}domestic\s+(?:servants?|workers?|help)\b|"
    r"\b(?:forced|involuntary|coerced|exploit\w*|"
    r"trafficked)\b[^.;]{0,60}\bdomestic\s+(?:and\s+\w+\s+)?(?:labou?r|service|work|servants?|workers?)\b|"
    r"\brestaveks?\b"
)
"""`subjected to domestic servitude`, `trafficked for forced domestic labor`, `exploited as domestic servants`."""

CHILD_SOLDIERS = (
    r"\bchild(?:ren)?\s+(?:as\s+|were\s+\w+\s+as\s+)?(?:soldiers?|soldiering|combatants)\b|"
    r"\b(?:child(?:ren)?|boys|girls|minors)\b[^.;]{0,120}\b(?:soldiers|combatants|armed\s+(?:groups?|"
    r"forces|conflict)|militias?|rebels?)\b|"
    r"\b(?:rebels?|militias?|armed\s+(?:groups?|forces)|military|"
    r"insurgents?)\b[^.;]{0,120}\b(?:child(?:ren)?|boys|girls|minors)\b[^.;]{0,80}\b(?:soldiers?|"
    r"combatants?|fight(?:ers)?|porters|combat|conflict)\b"
)
"""`child soldiers`, `kidnapped children and forced them to become soldiers`."""

DENIED = (
    r"\b(?:no\s+(?:\w+\s+){0,2}(?:reports?|evidence|cases|information)|not|never|no\s+longer|without)\b|"
    r"\b(?:vulnerable|at\s+(?:\w+\s+)?risk|susceptible)\b"
)
"""In front of such words: that it does not happen, or only may."""

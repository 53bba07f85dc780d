"""How words of change begin."""

from __future__ import annotations

from typing import Final

__all__ = ["FALLS", "MOVED", "MOVES", "RISES"]

# "increased from seven to 10 investigations"
RISES: Final = tuple(
    "increas|rose|rise|grew|expand|up |rais|doubl|tripl|an increase|a significant increase|improv".split("|")
)
# "dropped to 12"
FALLS: Final = tuple("decreas|fell|declin|drop|reduc|down |a decrease|a significant decrease".split("|"))
# "rose from seven to 10": no range
MOVES: Final = tuple(
    "increas|decreas|rose|fell|grew|declin|drop|rais|reduc|doubl|expand|rise|up from|down from|an increase|a decrease|improv|"
    "tripl".split("|")
)
# "prosecutions fell to 12": between a plural and its figure
MOVED: Final = tuple(
    "increased decreased rose fell grew declined dropped doubled tripled stood numbered totaled".split()
)

"""Pictures (extra `plot`): tiers over the editions, a figure over the years, lives of recommendations, roles.

Each function draws on the Axes that it is given, or on new ones whose size follows from what there is to draw, and
returns them. What is not known is not drawn: a missing edition is a gap, "did not report" has its own mark, and a line
stops where two figures may not be compared. Marks differ in shape or letters as well as in colour.
"""

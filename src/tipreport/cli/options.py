"""Options and arguments that several commands take."""

from typing import Annotated

from cyclopts import Parameter

Files = Annotated[list[str], Parameter(name="FILE", help="Files or directories of narratives; - reads standard input.")]
Country = Annotated[str | None, Parameter(help="The country, where the text does not say it: NOR or Norway.")]
Edition = Annotated[int | None, Parameter(help="The year of the report, where the text does not say it.")]

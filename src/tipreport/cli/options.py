"""Options and arguments that several commands take."""

from typing import Annotated

from cyclopts import Parameter
from cyclopts.validators import Number

Files = Annotated[
    list[str],
    Parameter(name="FILE", help="Files, archives or directories of narratives, or JSON; - reads standard input."),
]
Country = Annotated[str | None, Parameter(help="The country, where the text does not say it: NOR or Norway.")]
Edition = Annotated[int | None, Parameter(help="The year of the report, where the text does not say it.")]
Output = Annotated[str | None, Parameter(name=("--output", "-o"), help="Write to this file, all or nothing.")]
Force = Annotated[bool, Parameter(help="Replace what is there.")]
Corrections = Annotated[
    str | None, Parameter(help="Set in what persons corrected: a file of JSON lines, such as `tipreport agree` writes.")
]
Workers = Annotated[int, Parameter(help="Read with so many processes in all.", validator=Number(gte=1))]

"""kg import: an RDF file that kg export wrote, back into a store."""

from typing import Annotated

import typer

from kg.export.restore import restore
from kg.graph import KG

from .words import ERR


def import_(
    files: Annotated[list[str], typer.Argument(help="exports: .trig .nq .jsonld .ttl .nt .rdf, with --text full if the store shall be whole")],
    output: Annotated[str, typer.Option("-o", "--output", help="the store, a folder NAME.kg")],
) -> None:
    """Put the articles of exports into a store; what a file holds as derived is derived anew."""
    with KG.open(output, create=True) as kg:
        for file in files:
            ERR.print(f"{output}: {restore(kg, file)} graphs from {file}", highlight=False, soft_wrap=True)

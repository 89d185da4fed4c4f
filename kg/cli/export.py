"""kg export: the store as a file for other tools."""

from typing import Annotated

import typer

from kg.export.rdf import export as write
from kg.graph import KG


def export(
    store: Annotated[str, typer.Argument(help="the store, a folder NAME.kg")],
    output: Annotated[str, typer.Option("-o", "--output", help="a file ending in .ttl .nt .rdf .nq .trig .jsonld .graphml or .gexf")],
) -> None:
    """Write the store to a file; claims are statement nodes in every format, never plain triples."""
    with KG.open(store) as kg:
        write(kg, output)

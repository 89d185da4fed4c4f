"""kg import: an RDF file that kg export wrote, back into a store; or entities from elsewhere, as its gazetteer."""

from pathlib import Path
from typing import Annotated

import typer

from kg.export.restore import NoExport, learn, restore
from kg.graph import KG
from kg.graph.folder import begun
from kg.graph.vocab import NIF, RDF, SCHEMA

from .streams import ERR

SHOWN = 5  # entities that were left out, by name


def import_(
    files: Annotated[
        list[str],
        typer.Argument(help="RDF files .trig .nq .jsonld .ttl .nt .rdf: exports (with --text full if the store shall be whole), or entities with their names"),
    ],
    output: Annotated[str, typer.Option("-o", "--output", help="the store, a folder NAME.kg")],
    forget: Annotated[bool, typer.Option("--forget", help="take the entities of the files out of the gazetteer again")] = False,
) -> None:
    """Put the articles of exports into a store; what a file holds as derived is derived anew. Entities from elsewhere become the store's gazetteer."""
    with begun(Path(output)), KG.open(output, create=True) as kg:
        for file in files:
            if not forget:
                try:
                    ERR.print(f"{output}: {restore(kg, file)} graphs from {file}", soft_wrap=True)
                    if lacking := without_text(kg):
                        words = "article has no text" if lacking == 1 else "articles have no text"
                        ERR.print(f"{output}: {lacking} {words}, which kg validate will miss: export with --text full", soft_wrap=True)
                    continue
                except NoExport:
                    pass  # entities, then
            skipped: list[str] = []
            count = learn(kg, file, forget=forget, on_skip=lambda iri, why, skipped=skipped: skipped.append(f"{iri} {why}"))  # type: ignore[misc]  # bound early
            verb = "taken out of the gazetteer" if forget else f"in the gazetteer now, {bound(kg)} of all its entities are told of by articles"
            ERR.print(f"{output}: {count} entities of {file} {verb}", soft_wrap=True)
            for words in [*skipped[:SHOWN], *([f"{len(skipped) - SHOWN} more"] if len(skipped) > SHOWN else [])]:
                ERR.print(f"kg: left out: {words}", soft_wrap=True)


def without_text(kg: KG) -> int:
    """How many articles came without their text."""
    texts = {quad.graph_name for quad in kg.store.quads_for_pattern(None, NIF.isString, None)}
    return len({quad.graph_name for quad in kg.store.quads_for_pattern(None, RDF.type, SCHEMA.NewsArticle) if quad.graph_name == quad.subject} - texts)


def bound(kg: KG) -> int:
    """How many entries the articles name."""
    register = kg.known.register
    return len({iri for iri in register.entities() if register.entries.describing(iri)})

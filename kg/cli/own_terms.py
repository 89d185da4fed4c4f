"""What a user adds to the shipped words and terms: the options of all commands that read articles."""

from typing import Annotated

import typer

from kg.graph.ontology import defined, read_ontology
from kg.normalise import read_frames

FramesOption = Annotated[str | None, typer.Option(help="a TOML file of your own types of events and their words (docs/events.md)")]
OntologyOption = Annotated[str | None, typer.Option(help="an RDF file of your own relations, each below one of newskg's; a store keeps it")]


def own_frames(frames: str | None, ontology: str | None) -> str:
    """The checked text of a file of frames where nothing is stored. Raises BadInput."""
    terms = read_ontology(ontology) if ontology else frozenset()
    return read_frames(frames, known=defined(terms)) if frames else ""

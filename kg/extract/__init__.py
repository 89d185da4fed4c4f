"""Extract: a Doc and its entities enter, propositions and attributions leave."""

from spacy.tokens import Doc

from kg.model import Extraction, Resolution

__all__ = ["extract"]


def extract(doc: Doc, resolution: Resolution) -> Extraction:
    """What `doc` says, as propositions and attributions."""
    return Extraction()

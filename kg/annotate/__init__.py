"""Annotate: an Article enters, a parsed spaCy Doc leaves whose text is the article's, with its zones marked.

Each paragraph is parsed by itself and the parts are joined, so that no border depends on a neighbour. Headers, headlines,
datelines, bylines and credits are zones (`doc.spans["zones"]`): text about the article, not sentences about the world.
"""

from .columns import Columns, columns
from .model import load
from .parse import annotate, borders, describe, headlines, prose
from .zones import BYLINE, CREDIT, DATELINE, HEADER, HEADLINE, Zone, find_zones

__all__ = [
    "BYLINE",
    "CREDIT",
    "DATELINE",
    "HEADER",
    "HEADLINE",
    "Columns",
    "Zone",
    "annotate",
    "borders",
    "columns",
    "describe",
    "find_zones",
    "headlines",
    "load",
    "prose",
]

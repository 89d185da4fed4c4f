"""Annotate: an Article enters, a parsed spaCy Doc leaves whose text is the article's, with its zones marked.

Each paragraph is parsed by itself and the parts are joined, so that no border depends on a neighbour. Headers, headlines,
datelines, bylines and credits are zones (`doc.spans["zones"]`): text about the article, not sentences about the world.

The small model makes slips that the words themselves disprove (two objects of one verb, "that" as an object of a clause that has one). Once the
parts are joined, and before any other room looks, they are put right: names first (wide_names.py), then arcs, tags and lemmas by the table
of repairs.py, whose rows stand by kind in the stray_*.py. A row is asked of the words with its labels, in the order of the table, and what it
sets is at once seen by the tree, the columns and the Doc (mending.py). Why they exist, in what order and how a row gets in or out: docs/decisions
42, 43, 45 and 63.
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

"""Slips that the small parser makes and that the words themselves disprove, put right in the tree; one row a slip.

A slip is repaired only where the tree as parsed is impossible, so that a larger model loses nothing. Each module of rows holds one kind, and the
table below joins them: what a word is comes before the clause it heads, the clause before its subject, the subject before the objects, since a
later kind looks at what an earlier one has put right. All rows are asked of one word before the next word's turn.

A row says which labels a word has that it is asked about, so that its rule need not ask, and of the rows a word meets the few that could concern
it. Then come whether the slip is there and what mends it; where the change needs what was found, both are joined by `given` (mending.py).
"""

from collections.abc import Callable, Set

from spacy.tokens import Doc

from . import (
    lemmas,
    stray_adverbials,
    stray_clauses,
    stray_complements,
    stray_compounds,
    stray_conjuncts,
    stray_insertions,
    stray_lists,
    stray_mains,
    stray_objects,
    stray_papers,
    stray_participles,
    stray_phrases,
    stray_relatives,
    stray_reports,
    stray_results,
    stray_sayings,
    stray_subjects,
    stray_verbs,
    stray_word_classes,
)
from .mending import ANY, mending
from .tree import Token, tree_of

# The labels of the words that it is asked about, whether a slip is there, and what mends it.
Repair = tuple[Set[str], Callable[[Token], bool], Callable[[Token], None]]

REPAIRS: tuple[Repair, ...] = (
    *lemmas.ROWS,
    *stray_compounds.ROWS,
    *stray_word_classes.ROWS,
    *stray_adverbials.ROWS,
    *stray_clauses.ROWS,
    *stray_relatives.ROWS,
    *stray_insertions.ROWS,
    *stray_papers.ROWS,
    *stray_sayings.ROWS,
    *stray_reports.ROWS,
    *stray_verbs.ROWS,
    *stray_conjuncts.ROWS,
    *stray_participles.ROWS,
    *stray_lists.ROWS,
    *stray_mains.ROWS,
    *stray_subjects.ROWS,
    *stray_complements.ROWS,
    *stray_results.ROWS,
    *stray_phrases.ROWS,
    *stray_objects.ROWS,
)


def by_label(rows: tuple[Repair, ...]) -> dict[str, list[tuple[int, Repair]]]:
    """The rows that a word is asked about, by its label, with their places in the table; under "" those for all other words."""
    labels = {"", *(label for row in rows for label in row[0])}
    return {label: [(place, row) for place, row in enumerate(rows) if row[0] is ANY or label in row[0]] for label in labels}


ASKED = by_label(REPAIRS)


def repair(doc: Doc) -> Doc:
    """`doc` with its impossible arcs replaced."""
    with mending(tree_of(doc)) as tokens:
        for token in tokens:
            mend(token)
    return doc


def mend(token: Token, begin: int = 0) -> None:
    """Ask the rows from `begin` on; where the word gets another label, those of the new one go on."""
    label = token.dep_
    for place, (_, applies, change) in ASKED.get(label) or ASKED[""]:
        if place >= begin and applies(token):
            change(token)
            if token.dep_ != label:
                mend(token, place + 1)
                return

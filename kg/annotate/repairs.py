"""Slips that the small parser makes often and that the words themselves disprove, put right in the tree; one row a slip.

A slip is repaired only where the tree as parsed is impossible, so that a larger model loses nothing. Each module of rows holds one kind:
what a word is, which clause it belongs to, which sayings are inserted or close a sentence, which nouns hide a second verb, which verbs and
which nouns are coordinated, subjects, what objects are called, objects. They are asked in that order for each word in turn, since a later kind
looks at what an earlier one has put right: a noun becomes a verb before the verb gets its object.
"""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from . import (
    lemmas,
    stray_adverbials,
    stray_clauses,
    stray_complements,
    stray_conjuncts,
    stray_lists,
    stray_objects,
    stray_reports,
    stray_sayings,
    stray_subjects,
    stray_verbs,
    stray_words,
)

# Whether a slip is there, and what mends it.
Repair = tuple[Callable[[Token], bool], Callable[[Token], None]]

REPAIRS: tuple[Repair, ...] = (
    *lemmas.ROWS,
    *stray_words.ROWS,
    *stray_adverbials.ROWS,
    *stray_clauses.ROWS,
    *stray_sayings.ROWS,
    *stray_reports.ROWS,
    *stray_verbs.ROWS,
    *stray_conjuncts.ROWS,
    *stray_lists.ROWS,
    *stray_subjects.ROWS,
    *stray_complements.ROWS,
    *stray_objects.ROWS,
)


def repair(doc: Doc) -> Doc:
    """`doc` with its impossible arcs replaced."""
    for token in doc:
        for applies, change in REPAIRS:
            if applies(token):
                change(token)
    return doc

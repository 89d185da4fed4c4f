"""The labels that the pipeline sets, as named sets, and how a token's children are asked by them; read by annotate, resolve and extract.

Dependencies are those of ClearNLP (CLEAR style: Choi and Palmer 2012), tags those of the Penn Treebank, parts of speech those of Universal
Dependencies, names those of OntoNotes 5; all as in spaCy's English models. A set of one is a set too, so that a rule asks the same way of each.
"""

from collections.abc import Collection

from .tree import Token

# Dependencies: arguments of a verb.
ACTIVE_SUBJECT = frozenset({"nsubj"})
NOMINAL_SUBJECTS = ACTIVE_SUBJECT | {"nsubjpass"}
SUBJECT = ACTIVE_SUBJECT | {"csubj"}
PASSIVE_SUBJECT = frozenset({"nsubjpass", "csubjpass"})
ANY_SUBJECT = SUBJECT | PASSIVE_SUBJECT
EXPLETIVE = frozenset({"expl"})
SUBJECT_OR_EXPLETIVE = ANY_SUBJECT | EXPLETIVE
OBJECT = frozenset({"dobj", "obj"})
RECIPIENT = frozenset({"dative", "iobj"})
OBJECTS = OBJECT | RECIPIENT
PREDICATIVE_NOUN = frozenset({"attr"})
PREDICATIVE_ADJECTIVE = frozenset({"acomp"})
OBJECT_PREDICATIVE = frozenset({"oprd"})
PREDICATIVE = PREDICATIVE_NOUN | PREDICATIVE_ADJECTIVE | OBJECT_PREDICATIVE
AGENT = frozenset({"agent"})
COMPLEMENT = frozenset({"ccomp"})
OPEN_COMPLEMENT = frozenset({"xcomp"})
COMPLEMENTS = COMPLEMENT | OPEN_COMPLEMENT
FILLED = OBJECT | PREDICATIVE | COMPLEMENTS | PASSIVE_SUBJECT
# What belongs to a verb form.
PASSIVE_AUXILIARY = frozenset({"auxpass"})
ACTIVE_AUXILIARY = frozenset({"aux"})
AUXILIARY = ACTIVE_AUXILIARY | PASSIVE_AUXILIARY
SUBJECT_OR_AUXILIARY = ANY_SUBJECT | AUXILIARY
NEGATION = frozenset({"neg"})
PARTICLE = frozenset({"prt"})
GROUP = AUXILIARY | NEGATION | PARTICLE | EXPLETIVE
# Clauses, and what opens them.
MARK = frozenset({"mark"})
ADVERBIAL_CLAUSE = frozenset({"advcl"})
REDUCED_CLAUSE = frozenset({"acl"})
RELATIVE_CLAUSE = frozenset({"relcl"})
NOUN_CLAUSE = RELATIVE_CLAUSE | REDUCED_CLAUSE
MODIFYING_CLAUSE = RELATIVE_CLAUSE | ADVERBIAL_CLAUSE
CLAUSE = COMPLEMENTS | ADVERBIAL_CLAUSE | NOUN_CLAUSE
INSERTED = frozenset({"parataxis"})
# What shows that a verb heads a clause of its own, or is passive with its agent.
WITH_SUBJECT = SUBJECT_OR_EXPLETIVE | AUXILIARY | AGENT | MARK
ROOT = frozenset({"ROOT"})
# Phrases: a preposition and what it governs, a noun and what stands by it, what is joined.
PREPOSITION = frozenset({"prep"})
GOVERNED = frozenset({"pobj"})
GOVERNED_CLAUSE = frozenset({"pcomp"})
ANY_GOVERNED = GOVERNED | GOVERNED_CLAUSE
ADVERB = frozenset({"advmod"})
NOUN_AS_ADVERB = frozenset({"npadvmod"})
ARTICLE = frozenset({"det"})
OWNER = frozenset({"poss"})
NUMERAL = frozenset({"nummod"})
ARTICLE_OR_OWNER = ARTICLE | OWNER
DETERMINING = ARTICLE_OR_OWNER | NUMERAL
ADJECTIVE = frozenset({"amod"})
COMPOUND = frozenset({"compound"})
NAME_PART = COMPOUND | {"nmod"}
NOUN_MODIFIER = NAME_PART | ADJECTIVE
NOUN_MODIFIER_OR_OWNER = NOUN_MODIFIER | OWNER
APPOSITION = frozenset({"appos"})
CONJUNCT = frozenset({"conj"})
CONJUNCTION = frozenset({"cc"})
PUNCTUATION = frozenset({"punct"})
# What the parser could not place.
UNPLACED = frozenset({"dep", "meta", "intj"})

# Parts of speech.
NOUN = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM"})
NOMINAL = NOUN - {"SYM"}
NOUN_OR_NAME = frozenset({"NOUN", "PROPN"})
VERB = frozenset({"VERB", "AUX"})
# Tags: the forms of a verb, the names.
PAST = frozenset({"VBD", "VBN"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
NAME_TAGS = frozenset({"NNP", "NNPS"})
# Names.
ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
WHEN = frozenset({"DATE", "TIME"})
FIGURES = frozenset({"MONEY", "QUANTITY", "CARDINAL", "PERCENT"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
# Labels of what has no name.
NAMELESS = WHEN | FIGURES | {"ORDINAL"}


def has(token: Token, labels: Collection[str]) -> bool:
    """Whether a child of `token` has one of `labels`."""
    return not token.labels.isdisjoint(labels)


def kids(token: Token, labels: Collection[str]) -> list[Token]:
    """The children of `token` with one of `labels`, in text order."""
    return [] if token.labels.isdisjoint(labels) else [child for child in token.children if child.dep_ in labels]


def kid(token: Token, labels: Collection[str]) -> Token | None:
    """The first child of `token` with one of `labels`."""
    return None if token.labels.isdisjoint(labels) else next(child for child in token.children if child.dep_ in labels)

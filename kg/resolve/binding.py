"""Binding: what grammar forbids or prefers a pronoun to mean (Chomsky 1981), who owns and who acts; whether it means anything at all."""

from collections.abc import Iterable

from kg.annotate.labels import (
    ADVERBIAL_CLAUSE,
    AGENT,
    APPOSITION,
    AUXILIARY,
    COMPLEMENT,
    COMPLEMENTS,
    COMPOUND,
    CONJUNCT,
    EXPLETIVE,
    GOVERNED,
    GOVERNED_CLAUSE,
    INSERTED,
    MARK,
    NOMINAL_SUBJECTS,
    NOUN_MODIFIER,
    OBJECT,
    OBJECTS,
    OPEN_COMPLEMENT,
    OWNER,
    PASSIVE_SUBJECT,
    PREDICATIVE_ADJECTIVE,
    PREDICATIVE_NOUN,
    PREPOSITION,
    REDUCED_CLAUSE,
    RELATIVE_CLAUSE,
    SUBJECT,
)
from kg.lexicon import words

from .chains import Chain
from .phrases import PEOPLE
from .same_phrase import NAMING
from .table import Table

OBLIQUE = frozenset({"him", "them"})
PARTITIVE = words("pronouns", "partitive")
BLAMING, BLAMED = words("clauses", "verbs.blaming") | words("clauses", "verbs.keeping"), OBJECT | PASSIVE_SUBJECT
PREDICATE = PREDICATIVE_NOUN | PREDICATIVE_ADJECTIVE
SAME_PHRASE = COMPOUND | APPOSITION
ARGUMENTS, UNDERGOING, BEARING = NOMINAL_SUBJECTS | OBJECTS, OBJECTS | GOVERNED, NOMINAL_SUBJECTS | OBJECT
# verbs that have their subject from the verb above
SHARING = CONJUNCT | OPEN_COMPLEMENT
ADJUNCTS = ADVERBIAL_CLAUSE | PREPOSITION | GOVERNED_CLAUSE
# what "it" stands in for: "It is clear that ..."
POSTPONED = SUBJECT - NOMINAL_SUBJECTS | COMPLEMENTS | REDUCED_CLAUSE | ADVERBIAL_CLAUSE
CLOSING = frozenset({'"', "”", "''", "’"})
IMPERSONAL = words("pronouns", "impersonal")
STEAD = words("pronouns", "stead")
CONTACTING = words("pronouns", "contacting")
KIN = words("clauses", "nouns.kin")
TELLING = words("attribution", "verbs.telling_somebody")
MINDED = words("people", "minded")


def is_barred(table: Table, candidate: int, pronoun: int) -> bool:
    """Whether grammar forbids it: "Ortega thanked her", "her sister Ana", "Ana and her brother" of one clause or phrase."""
    head = table.head[pronoun]
    predicative = table.dep[pronoun] in OWNER and table.dep[head] in PREDICATE
    if predicative and table.head[candidate] == table.head[head] and table.dep[candidate] in NOMINAL_SUBJECTS:
        # "Tilda Berg was her assistant" : nobody is one of her own
        return table.lower[min(pronoun + 1, len(table.lower) - 1)] != "own"
    if table.dep[pronoun] in OWNER:
        # "her sister Ana" : neither the phrase that is owned nor its apposition; "the German firm Orvane, its rival," : nor a word of what that stands beside
        whole = candidate
        while table.dep[whole] in NOUN_MODIFIER and table.head[whole] != whole:
            whole = table.head[whole]
        if table.lemma[head] in STEAD and table.lower[table.head[head]] in {"in", "on"} and candidate == understood(table, table.head[table.head[head]]):
            # "Lind will speak in her place" : who does it is not whom it is done for
            return table.dep[candidate] in SUBJECT
        return (
            candidate == head
            or (table.head[candidate] == head and table.dep[candidate] in APPOSITION)
            or (table.head[head] == candidate and table.dep[head] in SAME_PHRASE)
            or (table.head[head] == whole and table.dep[head] in APPOSITION)
        )
    if table.dep[pronoun] in SUBJECT and table.tag[head] == "VB" and table.dep[head] in COMPLEMENTS and candidate < pronoun and is_small(table, head):
        # "The crater makes it resemble a saucer", "Ana Berg wants her to leave" : whoever makes or wants it is not who does it
        return table.head[candidate] == table.head[head] and table.dep[candidate] in NOMINAL_SUBJECTS
    if table.dep[pronoun] in SUBJECT and is_within(table, candidate, head):
        # ' "Ortega has won," he said ' : he is not Ortega (principle C of Chomsky 1981; a quotation that stands first is no exception)
        return True
    if table.dep[pronoun] in SUBJECT and table.dep[head] in INSERTED and candidate < pronoun and table.word[pronoun - 1] == ",":
        # "Ortega, she said, had won" : nobody puts a saying of her own into a clause that begins with her name; "She left, she said, at noon"
        return table.head[candidate] == table.head[head] and table.dep[candidate] in NOMINAL_SUBJECTS and table.pos[candidate] != "PRON"
    if table.lower[pronoun] in OBLIQUE and table.dep[pronoun] in SUBJECT:
        # "Berg recalled him saying so" : the object of one verb that is the subject of another
        head = table.head[head]
    part = is_part(table, pronoun)
    if part:
        # "Nordland will withdraw some of them" : who acts is not those of whom some are acted on
        head = table.head[table.head[head]] if table.dep[table.head[head]] in GOVERNED else table.head[head]
    verb = table.head[head] if table.dep[pronoun] in GOVERNED and not part else head
    if table.dep[pronoun] in UNDERGOING and candidate == understood(table, verb):
        # "Ana Berg praised Tilda Lind and named her" : who acts is not whom it is done to, though the verb does not repeat the subject
        return True
    return table.head[candidate] in {verb, head} and table.sentence[candidate] == table.sentence[pronoun] and table.dep[candidate] in ARGUMENTS


def is_small(table: Table, verb: int) -> bool:
    """An infinitive with a subject of its own; "asked that she leave", "says she did not leave" may be of herself."""
    return not any(table.dep[at] in MARK or (table.dep[at] in AUXILIARY and table.lower[at] != "to") for at in table.kids[verb])


def is_part(table: Table, pronoun: int) -> bool:
    """ "some of | them", "one of | them"."""
    of = table.head[pronoun]
    return table.dep[pronoun] in GOVERNED and table.lower[of] == "of" and (table.lower[table.head[of]] in PARTITIVE or table.pos[table.head[of]] == "NUM")


def listed_before(table: Table, pronoun: int) -> int | None:
    """ "police held nine farmers, among | them Tom Lind" : the noun that ends before the comma, or the one that it belongs to."""
    among = table.head[pronoun]
    if table.dep[pronoun] not in GOVERNED or table.lower[among] not in {"among", "including", "between"} or among < 2 or table.word[among - 1] != ",":
        return None
    noun = among - 2
    while table.dep[noun] in GOVERNED and table.tag[table.head[table.head[noun]]] in {"NNS", "NNPS"} and table.head[noun] < noun:
        noun = table.head[table.head[noun]]
    return noun if table.tag[noun] in {"NNS", "NNPS"} else None


def are_several(table: Table, pronoun: int) -> bool:
    """ "they are just friends" : people are so called, and no firm."""
    verb = table.head[pronoun]
    return table.lemma[verb] == "be" and any(
        table.dep[at] in PREDICATIVE_NOUN and table.tag[at] == "NNS" and table.lemma[at] in PEOPLE for at in table.kids[verb]
    )


def understood(table: Table, verb: int) -> int | None:
    """The noun that does what a verb without a subject tells: "Berg came and | met", "asked Lind to | meet", "refused to | meet"."""
    while not any(table.dep[at] in NOMINAL_SUBJECTS for at in table.kids[verb]):
        above = table.head[verb]
        # "rang Lind | to thank her" : a purpose is that of who acts
        meant = any(table.lower[at] == "to" for at in table.kids[verb]) and (table.dep[verb] in ADVERBIAL_CLAUSE or table.lemma[above] in CONTACTING)
        if above == verb or not (meant or table.dep[verb] in SHARING) or table.pos[above] not in {"VERB", "AUX"}:
            return None
        asked = next((at for at in table.kids[above] if table.dep[at] in OBJECT and at < verb), None) if table.dep[verb] in OPEN_COMPLEMENT else None
        if asked is not None and not meant:
            return asked
        verb = above
    return next(at for at in table.kids[verb] if table.dep[at] in NOMINAL_SUBJECTS)


def actor(table: Table, pronoun: int) -> int | None:
    """The noun that a clause hangs on whose object is a reflexive: "a group | calling itself"."""
    verb = table.head[pronoun]
    if table.dep[pronoun] not in OBJECT or table.dep[verb] not in REDUCED_CLAUSE or table.lemma[verb] not in NAMING:
        return None
    return table.head[verb]


def is_within(table: Table, candidate: int, verb: int) -> bool:
    """Whether a noun stands in the clause that a verb takes as its complement."""
    token = candidate
    if table.pos[candidate] == "PRON" or table.sentence[candidate] != table.sentence[verb]:
        return False
    if candidate < verb and table.lemma[verb] not in MINDED and not CLOSING & set(table.word[candidate:verb]):
        # "Berg was born in Lima, she left it early" : two sentences that the parser takes for one
        return False
    while (above := table.head[token]) != token:
        if above == verb:
            return table.dep[token] in COMPLEMENT
        token = above
    return False


def owners(table: Table, pronoun: int) -> list[int]:
    """The subject of the clause that a possessive stands in."""
    token = table.head[pronoun]
    if table.dep[token] in CONJUNCT and table.pos[table.head[token]] in {"NOUN", "PROPN"} and table.head[token] < pronoun:
        # "Tilda Berg and her son were freed"; "the daughter of Jan Berg, a baker, and his wife"
        first = table.head[token]
        return [first, *(at for of in table.kids[first] if table.lower[of] == "of" for at in table.kids[of] if table.dep[at] in GOVERNED)]
    if table.dep[token] in NOMINAL_SUBJECTS and table.dep[table.head[token]] in COMPLEMENT and table.lemma[table.head[table.head[token]]] in TELLING:
        # "Berg told them that her army would not fire" : the subject of a saying owns that of what is said
        token = table.head[table.head[token]]
    while table.head[token] != token:
        if table.pos[token] in {"VERB", "AUX"} and (subjects := [at for at in table.kids[token] if table.dep[at] in NOMINAL_SUBJECTS]):
            # "farmers who left their fields" : the noun on which the clause hangs
            return [table.head[token] if table.tag[at] in {"WP", "WDT"} and table.dep[token] in RELATIVE_CLAUSE else at for at in subjects]
        if table.dep[token] in REDUCED_CLAUSE and table.tag[token] == "VBN" and table.head[token] < token and not is_agent(table, pronoun, token):
            # "Berg met Lind, known for her songs" : who is so; not "a bank founded by her son"
            return [table.head[token]]
        if table.dep[token] in OPEN_COMPLEMENT and (asked := [at for at in table.kids[table.head[token]] if table.dep[at] in OBJECT and at < token]):
            # "The court forced Nordbank to lower its prices"
            return asked
        above = table.head[table.head[token]]
        if (
            table.dep[token] in GOVERNED_CLAUSE
            and table.lemma[above] in BLAMING
            and (blamed := [at for at in table.kids[above] if table.dep[at] in BLAMED and at < token])
        ):
            # "Berg accused Nordbank of hiding its losses"
            return blamed
        token = table.head[token]
    return [at for at in table.kids[token] if table.dep[at] in NOMINAL_SUBJECTS]


def is_agent(table: Table, pronoun: int, verb: int) -> bool:
    """Whether what a pronoun owns is who does it: "founded by | her son"."""
    token = pronoun
    while table.head[token] not in {token, verb}:
        token = table.head[token]
    return table.dep[token] in AGENT or table.lower[token] == "by"


def parallel_owner(table: Table, pronoun: int) -> int:
    """ "Her brother left. | Her sister stayed." : relatives told of one after the other, in the same place, are of one person; that pronoun before, else -1."""
    start = table.starts[table.sentence[pronoun] - 1] if table.sentence[pronoun] > 0 else pronoun
    same = table.lower[start] == table.lower[pronoun] and table.dep[start] in OWNER and pronoun == table.starts[table.sentence[pronoun]]
    kin = all(table.lemma[table.head[at]] in KIN and table.dep[table.head[at]] in NOMINAL_SUBJECTS for at in (start, pronoun))
    return start if same and kin and table.dep[pronoun] in OWNER else -1


def agrees_as_several(table: Table, token: int) -> bool:
    """ "Orchids do not write" : no man or woman is the subject of such a verb."""
    verb = table.head[token]
    if table.dep[token] not in NOMINAL_SUBJECTS or any(table.dep[at] in CONJUNCT for at in table.kids[token]):
        return False
    helpers = [at for at in table.kids[verb] if table.dep[at] in AUXILIARY]
    finite = [at for at in (verb, *helpers) if table.lower[at] in {"do", "are", "have", "were", "don't"} and at > token]
    return bool(finite) and not any(table.tag[at] == "MD" or table.lower[at] in {"to", "had", "has", "is", "was", "does", "did"} for at in helpers)


def ahead(table: Table, pronoun: int, heads: dict[int, Chain]) -> Iterable[tuple[int, Chain]]:
    """ "When she had won, Ortega thanked voters" : the subject of the clause above, if it comes after the pronoun."""
    token, crossed = pronoun, False
    while table.head[token] != token:
        # "They may call on him; their manager watched" : what hangs on another clause does not stand before this one
        crossed = table.dep[token] in ADJUNCTS or (crossed and table.pos[token] not in {"VERB", "AUX"})
        token = table.head[token]
        if crossed and token > pronoun and table.pos[token] in {"VERB", "AUX"}:
            subjects = [at for at in table.kids[token] if at > pronoun and table.dep[at] in NOMINAL_SUBJECTS]
            yield from ((at, heads[at]) for at in subjects if at in heads)
            # "Early in his reign, Lind's mother died"
            yield from ((at, heads[at]) for one in subjects for at in table.kids[one] if table.dep[at] in OWNER and table.pos[at] == "PROPN" and at in heads)


def pleonastic(table: Table, pronoun: int) -> bool:
    """ "It is clear that ...", "It seems", "it took years to ..." : nothing is meant."""
    head = table.head[pronoun]
    if table.dep[pronoun] not in BEARING:
        return table.dep[pronoun] in EXPLETIVE
    if table.lemma[head] in IMPERSONAL:
        return True
    return any(table.dep[at] in POSTPONED and at > pronoun for at in table.kids[head]) and (
        table.lemma[head] == "be" or table.dep[pronoun] in PASSIVE_SUBJECT or "make" in {table.lemma[head], table.lemma[table.head[head]]}
    )

"""Hearsay: whom a pronoun means in what somebody tells, and whom it cannot mean: tellers, spokesmen, counsel, the arrested."""

from kg.annotate.labels import (
    ADVERBIAL_CLAUSE,
    APPOSITION,
    COMPLEMENT,
    GOVERNED,
    NOMINAL_SUBJECTS,
    OBJECT,
    OBJECTS,
    OWNER,
    PASSIVE_SUBJECT,
    PREPOSITION,
    RELATIVE_CLAUSE,
)
from kg.lexicon import words
from kg.model.entities import BODIES_AND_STATES

from .binding import BLAMED, OBLIQUE, TELLING
from .chains import Chain
from .table import Table

SPEAKING_FOR = words("people", "speaking_for")
OFFICIALS = words("people", "offices") | words("people", "sources") | words("people", "officers")
ARRESTING, AUTHORITIES = words("pronouns", "arresting"), words("pronouns", "authorities")
SEIZING = words("contexts", "verbs.seizing")
COURTS = words("pronouns", "courts")
COUNSEL = words("attribution", "accounts.pleaders") | {"prosecutor"}
SILKS = frozenset({"KC", "QC", "SC"})
HEADING = words("pronouns", "heading")
MINDED, DISPOSED = words("people", "minded"), words("pronouns", "disposed")
HELD_BY = frozenset({"of", "for", "at"})


def bystander(table: Table, pronoun: int) -> int | None:
    """The source that does not speak of itself: "Her lawyer said she ...", "A diplomat said that he was believed to have fled"."""
    verb = table.head[pronoun]
    above = table.head[verb]
    if table.dep[pronoun] not in NOMINAL_SUBJECTS or table.dep[verb] not in COMPLEMENT or above == verb:
        return None
    source = next((at for at in table.kids[above] if table.dep[at] in NOMINAL_SUBJECTS and at < verb), None)
    if source is None:
        return None
    owner = next((at for at in table.kids[source] if table.dep[at] in OWNER), None)
    if table.lemma[source] in SPEAKING_FOR and owner is not None:
        # "His lawyer said she would appeal" : not the one of whom he is
        return None if {table.lower[owner], table.lower[pronoun]} in ({"his", "she"}, {"her", "he"}) else source
    if table.lemma[source] in SPEAKING_FOR and any(table.lower[at] == "for" and at == source + 1 for at in table.kids[source]):
        # "A spokesman for Tom Lind said he was ill" : the one for whom he speaks
        return source
    indefinite = any(table.lower[at] in {"a", "an", "one", "another"} for at in table.kids[source])
    return source if indefinite and table.dep[pronoun] in PASSIVE_SUBJECT and table.lemma[source] in OFFICIALS else None


def teller(table: Table, pronoun: int) -> int | None:
    """ "Ortega beat Ana Lind, who hinted that she might leave" : who tells it, as the subject of what is told; a clause hangs on its noun."""
    verb = table.head[pronoun]
    above = table.head[verb]
    if table.dep[pronoun] not in NOMINAL_SUBJECTS or table.dep[verb] not in COMPLEMENT or table.dep[above] not in RELATIVE_CLAUSE or above > pronoun:
        return None
    who = any(table.tag[at] == "WP" and table.dep[at] in NOMINAL_SUBJECTS and at < above for at in table.kids[above])
    return table.head[above] if who else None


def suspect(table: Table, pronoun: int) -> int:
    """ "Berg arrested Lind. | She told officers ..." : who was arrested, as the one who tells the police or a court, else -1."""
    verb = table.head[pronoun]
    told = any(table.lemma[at] in AUTHORITIES and table.dep[at] in OBJECTS for at in table.kids[verb])
    if table.dep[pronoun] not in NOMINAL_SUBJECTS or table.lemma[verb] not in TELLING or not told:
        return -1
    floor = table.starts[max(0, table.sentence[pronoun] - 1)]
    held = [at for at in range(floor, pronoun) if table.dep[at] in BLAMED and table.lemma[table.head[at]] in ARRESTING]
    return held[-1] if held else -1


def assailant(table: Table, pronoun: int) -> int | None:
    """ "Gunmen seized the nurses as they returned" : who is seized was on the way, not who seizes (implicit causality, Garvey and Caramazza 1974)."""
    verb = table.head[pronoun]
    above = table.head[verb]
    during = any(table.lower[at] in {"as", "while", "when"} and at < pronoun for at in table.kids[verb])
    if table.dep[pronoun] not in NOMINAL_SUBJECTS or table.dep[verb] not in ADVERBIAL_CLAUSE or table.lemma[above] not in SEIZING or not during:
        return None
    seized = any(table.dep[at] in OBJECT and above < at < pronoun and table.tag[at] != "NN" for at in table.kids[above])
    return next((at for at in table.kids[above] if table.dep[at] in NOMINAL_SUBJECTS), None) if seized else None


def counsel(table: Table, pronoun: int, heads: dict[int, Chain]) -> int | None:
    """ "Ana Lind KC told jurors she knew all along" : who prosecutes or defends tells the court of another."""
    source = governor(table, pronoun)
    chain = heads.get(source) if source is not None else None
    if source is None or chain is None or not any(table.dep[at] in OBJECTS and table.lemma[at] in COURTS for at in table.kids[table.head[source]]):
        return None
    return source if chain.heads & COUNSEL or any(table.word[at] in SILKS for _, at in chain.mentions) else None


def governor(table: Table, pronoun: int) -> int | None:
    """ "Berg said that | she ...", "Berg left because | she ..." : the subject of the clause right above that of a pronoun; "asked Lind how | she felt"."""
    verb = table.head[pronoun]
    above = table.head[verb]
    if table.dep[pronoun] not in NOMINAL_SUBJECTS or table.dep[verb] not in COMPLEMENT | ADVERBIAL_CLAUSE or above == verb:
        return None
    if table.lower[pronoun] in OBLIQUE or any(table.pos[at] == "PROPN" and table.dep[at] in NOMINAL_SUBJECTS for at in range(above, pronoun)):
        # "Berg recalled | him saying", "Berg said that if Lind lost | he would go" : another's
        return None
    asked = [at for at in table.kids[above] if table.dep[at] in OBJECTS and at < pronoun] if table.lemma[above] == "ask" else []
    return next((at for at in (*asked, *table.kids[above]) if (at in asked or table.dep[at] in NOMINAL_SUBJECTS) and at < pronoun), None)


def spoken_for(table: Table, pronoun: int, heads: dict[int, Chain]) -> Chain | None:
    """ "Ana Berg, who chairs Nordbank, said it would obey", "A spokesman for the council said it was saddened" : the body whose voice somebody is."""
    source, verb = governor(table, pronoun), table.head[pronoun]
    if source is None or table.dep[verb] not in COMPLEMENT or table.lower[pronoun] != "it" or not is_disposed(table, verb):
        return None
    speaker = heads.get(source)
    if speaker is None or speaker.type not in {"Person", "AnonymousSource"}:
        return None
    found = {chain for at in represented(table, source) if (chain := heads.get(at)) is not None and chain.type in BODIES_AND_STATES and not chain.plural}
    return found.pop() if len(found) == 1 else None


def is_disposed(table: Table, verb: int) -> bool:
    """Whether a clause tells what only a mind does or is: "would | obey", "was | saddened"; not "was a mistake", "fell"."""
    if table.lemma[verb] in MINDED or {table.lemma[verb], table.lower[verb]} & DISPOSED:
        return True
    return table.lemma[verb] == "be" and any(table.lower[at] in DISPOSED for at in table.kids[verb])


def represented(table: Table, source: int) -> list[int]:
    """The nouns of whom a source is or what it heads: "a spokesman for | Velm", "| Velm's chairman, Tom Lind", "Lind, who runs | Velm"."""
    found = []
    for at in table.kids[source]:
        if table.dep[at] in OWNER:
            found.append(at)
        elif table.dep[at] in PREPOSITION and table.lower[at] in HELD_BY:
            found += [noun for noun in table.kids[at] if table.dep[noun] in GOVERNED]
        elif table.dep[at] in RELATIVE_CLAUSE and table.lemma[at] in HEADING:
            found += [noun for noun in table.kids[at] if table.dep[noun] in OBJECT]
        elif table.dep[at] in APPOSITION:
            found += represented(table, at)
    return found

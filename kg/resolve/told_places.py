"""What the words around a mention tell of places: whether a name is a state's, a town's or a river's."""

import re
from collections.abc import Iterable

from kg.annotate.labels import APPOSITION, COMPOUND, GOVERNED, OBJECT, OWNER, PASSIVE_AUXILIARY, SUBJECT
from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer
from kg.model.entities import TOWNS_AND_LANDS

from .kinds import SITED, Name
from .table import OUTSIDE, Table

MINISTRIES, ABROAD = words("contexts", "nouns.ministries"), words("contexts", "abroad")
OF_STATES, OF_LANDS, OF_TOWNS = (words("contexts", f"nouns.{key}") for key in ("of_states", "of_lands", "of_towns"))
AFTER = words("contexts", "nouns.after_nationalities")
TRUSTING, TRAVELLING = words("contexts", "verbs.trusting"), words("contexts", "verbs.travelling")
NATIONALITY = re.compile(r"(?:n|an|ian|ese|i|ish|ic)")
ENVOYS, RECALLING = words("contexts", "nouns.envoys"), words("contexts", "verbs.recalling")
QUARTERS = words("contexts", "quarters")
# what is held somewhere
HELD = words("contexts", "held")
TAKING_PLACE = words("contexts", "taking_place")
# the preposition and the verb of where somebody lives
DWELLING = {("in", "live"), ("in", "bear"), ("in", "settle"), ("to", "move"), ("to", "emigrate"), ("to", "relocate")}
ROADS, WATERS = words("contexts", "nouns.roads"), words("contexts", "nouns.waters")
DWELLERS = words("people", "people") | words("people", "sources") | words("nouns", "persons")
# with an article a thing is no town: "live in the Zeitgeist"
NAMED_BARE = frozenset({"Person", "Event", "Organization"})
# what stands or is held in a place
FOUND = DWELLERS | HELD
WITHIN = FOUND | words("contexts", "posted")
STANDING = (FOUND | SITED) - words("contexts", "invested")
TOWNSPEOPLE = words("contexts", "nouns.townspeople")
OF_CITIES = OF_TOWNS | words("contexts", "nouns.of_cities")


def nationalities(table: Table) -> frozenset[str]:
    """Unknown adjectives that a word of state follows: "Velonian" of "the Velonian prime minister"."""
    known = gazetteer().demonyms
    return frozenset(
        word
        for at, word in enumerate(table.word[:-1])
        if word[:1].isupper() and len(word) > 4 and table.sentence[at] != OUTSIDE and table.lower[at + 1] in AFTER and word not in known
    )


def is_nationality(text: str, state: str) -> bool:
    """Whether a word is the adjective of a state of one word: "Velonian" of "Velonia"."""
    stem = state.rstrip("aeioy")
    return len(stem) > 3 and text != state and text.startswith(stem) and NATIONALITY.fullmatch(text[len(stem) :]) is not None


def is_state(table: Table, name: Name, adjectives: frozenset[str]) -> bool:
    """Whether a name of one word is a state's: it has a parliament or an ambassador, or its adjective names its government."""
    up = table.head[name.head]
    if name.first < name.last:
        return False
    if table.dep[name.head] in OWNER and (table.lemma[up] in OF_STATES or is_of_state(table, up)):
        # "Ardena's foreign ministry", "Ardena's ambassador"
        return True
    if table.dep[name.head] in OWNER and name.type in TOWNS_AND_LANDS and table.lemma[up] in OF_LANDS:
        # "Ardena's president", where Ardena is a place
        return True
    if table.dep[name.head] in SUBJECT and any(table.dep[at] in OBJECT and table.lemma[at] in ENVOYS for at in table.kids[up]):
        # "Ardena summoned the Peruvian ambassador"
        return table.lemma[up] in RECALLING
    # "Velonia ... the Velonian prime minister"
    return any(is_nationality(one, name.text) for one in adjectives)


def is_of_state(table: Table, token: int) -> bool:
    """ "defence ministry", "prime minister" : what states alone have."""
    return table.lemma[token] in MINISTRIES and any(table.lower[at] in ABROAD for at in table.kids[token])


def is_water(table: Table, name: Name) -> bool:
    """ "the river Arden", "the Arden river"."""
    before, after = name.first - 1, min(name.last + 1, len(table.word) - 1)
    beside = before >= 0 and table.word[before] in WATERS and table.sentence[before] == table.sentence[name.head]
    return beside or (table.word[after] in WATERS and table.head[name.head] == after)


def is_site_of(table: Table, verb: int) -> bool:
    """ "was arrested | in", not "trust | in"."""
    return table.pos[verb] in {"VERB", "AUX"} and table.lemma[verb] not in TRUSTING


def sites(table: Table, names: Iterable[Name]) -> frozenset[str]:
    """The wordings that name a place at one mention at least: "lives in Arden" beside "Arden Grammar School" is no short form of the school."""
    return frozenset(name.text for name in names if name.known is None and is_site(table, name))


def is_site(table: Table, name: Name) -> bool:
    """ "She lives in Arden", "a shop in Arden", not "trust in Arden", "shares in Arden", "an investor in Arden", "lives in Ms Arden"."""
    up = table.head[name.head]
    if name.titled or table.dep[name.head] not in GOVERNED or table.lower[up] != "in" or not name.first == name.last == up + 1:
        return False
    above = table.head[up]
    found = table.lemma[above] == "find" and any(table.dep[at] in PASSIVE_AUXILIARY for at in table.kids[above])
    return found or is_site_of(table, above) or (table.pos[above] == "NOUN" and table.lemma[above] in STANDING)


def is_home(table: Table, name: Name) -> bool:
    """ "moved to Kent", "was born in Kent" : a place, though many are called so; not "moved to Ajax"."""
    up = table.head[name.head]
    if name.type != "Person" or name.titled or not name.first == name.last == up + 1 or table.dep[name.head] not in GOVERNED:
        return False
    return (table.lower[up], table.lemma[table.head[up]]) in DWELLING and not any(table.dep[at] in APPOSITION for at in table.kids[name.head])


def is_land(table: Table, name: Name) -> bool:
    """ "northern Arden"."""
    return any(table.lower[at] in QUARTERS and at == name.first - 1 for at in table.kids[name.head])


def is_town(table: Table, name: Name) -> bool:
    """Whether something has happened in a place of this name, or somebody has gone there."""
    up = table.head[name.head]
    if table.dep[name.head] in OWNER:
        # "Arden's mayor"
        return table.lemma[up] in OF_TOWNS
    if table.dep[name.head] in COMPOUND and name.first == name.last == up - 1 and table.word[up].islower():
        # "Arden magistrates"
        return table.lemma[up] in TOWNSPEOPLE
    if table.dep[name.head] in APPOSITION and table.lemma[up] == "capital" and up < name.first:
        # "marched on the capital, Port Arden"
        return True
    if table.dep[name.head] not in GOVERNED or name.titled:
        return False
    if name.first > up + 1 and name.type not in NAMED_BARE:
        # "the centre of the Zeitgeist"
        return False
    above, word = table.head[up], table.lower[up]
    if word == "of":
        # "the airport of Arden", "the mayor of Arden"
        return table.lemma[above] in OF_CITIES
    if word == "in":
        # "a court in Arden", "police in Arden", "was arrested in Arden"; not "trust in Lind"
        # a body is published in, played for and invested in; officials sit in a place
        people = table.lemma[above] in WITHIN and table.pos[above] == "NOUN"
        place = people or table.lemma[above] in TAKING_PLACE or (name.type == "Person" and is_site_of(table, above))
        return name.first == name.last and not name.text.isupper() and place
    if word in {"towards", "toward", "near"}:
        # "drifted towards Arden"
        return name.first == name.last and table.pos[above] == "VERB"
    if word == "from" and table.lemma[above] in RECALLING:
        # "recalled its envoy from Arden"
        return any(table.dep[at] in OBJECT and table.lemma[at] in ENVOYS for at in table.kids[above])
    if table.lemma[above] in ROADS:
        # "the road from Arden"
        return word in {"to", "from"}
    # "sailed from Guyana to Arden"
    origin = any(table.lower[at] == "from" for at in table.kids[above])
    return word == "to" and name.first == name.last and table.lemma[above] in TRAVELLING and origin

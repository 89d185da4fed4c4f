"""Names that the model left out: what the gazetteer or the rest of the article knows as a name, and phrases headed by a proper noun."""

from kg.annotate.labels import APPOSITION, COMPLEMENTS, COMPOUND, NOUN_AS_ADVERB, OBJECT, PASSIVE_SUBJECT, PREPOSITION, ROOT, SUBJECT
from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer
from kg.model.entities import ESTABLISHMENTS

from .edges import CHARGES, PARTICLES
from .kinds import ENTHRONED, GIVEN, LAST_WORDS, MIXED, NUMERIC, TITLES, Name
from .labelled import name_of
from .no_names import is_known, wording
from .table import OUTSIDE, Table

ALSO_WORDS = words("names", "also_words")
DESCRIBING = words("people", "people") | words("people", "sources") | words("people", "groups")
KIN = words("clauses", "nouns.kin")
DONE = OBJECT | COMPLEMENTS
INITIALS = words("people", "office_initials")
RANKS = TITLES | ENTHRONED
BARE, SENSED = ROOT | NOUN_AS_ADVERB | {"dep"}, words("contexts", "verbs.sensed")
# a surname that the tagger takes for another word
MISTAGGED = frozenset({"ADV", "VERB", "INTJ", "X"})
OF_LANDS = words("names", "of_lands")
SHORT = 4  # letters, up to which the first word of a firm may be anybody's
LONGEST = 4  # tokens behind the first


def unlabelled(table: Table, found: list[Name], covered: set[int]) -> list[Name]:
    """Capitalised words that the model left out: a known name of the gazetteer or a name (or surname) labelled elsewhere in the article."""
    types = types_elsewhere(found)
    starts = firm_starts(table, found) - types.keys()
    more: list[Name] = []
    for first, word in enumerate(table.word):
        if first in covered or word.islower():
            # a name has a capital
            continue
        name = name_of(table, first, first, "Organization") if word in starts and is_bare_subject(table, first) else None
        if name is None and may_open_name(table, first, types):
            name = told_name(table, first, types, covered)
        if name is not None:
            more.append(name)
            types |= dict.fromkeys(endings(name.text), "Person") if name.type == "Person" else {}
            covered |= set(range(first, name.last + 1))
    return more


def types_elsewhere(found: list[Name]) -> dict[str, str]:
    """The types of what the names of an article may be called after: the whole, the ends of a person's, the initials of others."""
    types = {name.text: name.type for name in found}
    # "Pen" and "Le Pen" after "Ana Le Pen"
    types |= {part: "Person" for name in found if name.type == "Person" for part in endings(name.text)}
    # "The EIB" after "European Investment Bank"
    initials = (("".join(part[0] for part in name.text.split() if part[0].isupper()), name.type) for name in found if name.type != "Person")
    return types | {short: kind for short, kind in initials if len(short) > 1}


def firm_starts(table: Table, found: list[Name]) -> set[str]:
    """ "Velm" after "Velm Shipping" : the first words of firms that are nothing else."""
    starts = {name.text.split()[0] for name in found if name.type == "Organization" and name.last == name.first + 1 and LAST_WORDS.get(table.lower[name.last])}
    names = gazetteer().names
    return {start for start in starts if len(start) > SHORT and start not in GIVEN and start not in names and start.lower() not in table.counts}


def may_open_name(table: Table, token: int, types: dict[str, str]) -> bool:
    """Whether a word that the model left out may be the first of a name."""
    word = table.word[token]
    # "Marlow and Tilda Sully ... Sully left" : the ending of an adverb on a surname
    surname = types.get(word) == "Person" and len(word) > 3 and word.lower() not in table.counts and table.pos[token] in MISTAGGED
    nominal = MIXED.match(word) is not None or (word[:1].isupper() and (surname or is_nominal(table, token)))
    if table.sentence[token] == OUTSIDE or not nominal or (table.label[token] in NUMERIC and word not in types):
        return False
    return len(word) > 2 or word in gazetteer().names or word.lower() in PARTICLES


def told_name(table: Table, first: int, types: dict[str, str], covered: set[int]) -> Name | None:
    """The longest wording from here that the gazetteer or the article has as a name."""
    for last in range(min(first + LONGEST, len(table.word) - 1), first - 1, -1):
        if last in covered or (last > first and not table.word[last][:1].isupper()):
            continue
        text = wording(table, first, last)
        known, told = is_known(text), text in types
        plain = table.lower[last] in ALSO_WORDS and first == table.starts[table.sentence[first]]
        spelled = table.pos[last] == "PROPN" or MIXED.match(table.word[first]) is not None or (told and table.lower[last] not in table.counts)
        if (known or told) and (spelled or (known and not plain)):
            before = first - 1
            # "Velora | Marlow" : the end of a name that nobody knows
            partial = before >= 0 and before not in covered and table.dep[before] in COMPOUND and table.head[before] == last
            return None if partial and text not in gazetteer().names else name_of(table, first, last_of_whole(table, last, covered), types.get(text))
    return None


def last_of_whole(table: Table, last: int, covered: set[int]) -> int:
    """ "Atlantic | Shipping Company" : the end of the longer name of a body that begins with a known name."""
    end = table.head[last]
    if not last < end <= last + 3 or table.lower[end] in TITLES or table.dep[last] not in COMPOUND or LAST_WORDS.get(table.lower[end]) not in ESTABLISHMENTS:
        return last
    further = range(last + 1, end + 1)
    return end if all(table.pos[at] == "PROPN" and table.word[at][0].isupper() and at not in covered and not table.label[at] for at in further) else last


def is_bare_subject(table: Table, token: int) -> bool:
    """ "Velm bought a ferry" : a name alone that does something to something; not "Green energy is dear", "The Green said so"."""
    verb = table.head[token]
    alone = table.sentence[token] != OUTSIDE and table.dep[token] in SUBJECT and table.tag[token] in {"NN", "NNP"} and not table.kids[token]
    return alone and table.pos[verb] == "VERB" and any(table.dep[at] in DONE for at in table.kids[verb])


def is_nominal(table: Table, token: int) -> bool:
    """Whether a word may be a name: a noun, or "WHO" where the tagger sees a pronoun and the words around are in small letters."""
    if table.tag[token] == "WP":
        return table.word[token].isupper() and token + 1 < len(table.word) and table.word[token + 1].islower()
    return table.pos[token] in {"PROPN", "NOUN", "ADJ"}


def endings(name: str) -> list[str]:
    """What a person may be called after the whole name."""
    parts = name.split()
    return [" ".join(parts[at:]) for at in range(1, len(parts))]


def is_of_name(table: Table, token: int) -> bool:
    """Whether a proper noun before another may be the first word of its name: "Peruvian" of "Peruvian Opera" though labelled a nationality."""
    if table.pos[token] != "PROPN" or not table.label[token]:
        return table.pos[token] == "PROPN"
    # not "Peruvian Quakers", "Republican Donor"
    nation = table.word[token] in OF_LANDS or table.word[token] in gazetteer().demonyms
    return nation and table.label[token] == "NORP" and table.tag[token] == table.tag[table.head[token]] == "NNP"


def is_relative(table: Table, token: int) -> bool:
    """ "a son, | Anders", "his wife | Nok" : what is apposed to a noun of kin."""
    kin = table.head[token]
    near = kin == token - 1 or (kin == token - 2 and table.word[token - 1] == ",")
    return table.dep[token] in APPOSITION and near and table.lemma[kin] in KIN


def is_many(word: str) -> bool:
    """ "MPs", "NGOs" : letters with the ending of the plural."""
    return len(word) > 2 and word[-1] == "s" and word[:-1].isupper() and word[:-1].isalpha()


def is_no_opening(table: Table, token: int) -> bool:
    """Whether a capital word at the head of a sentence is a common noun: "Gunfire was heard", "Mutiny at a publisher", "Ash from the volcano fell"."""
    heard = table.dep[token] in PASSIVE_SUBJECT and table.lemma[table.head[token]] in SENSED
    return table.dep[token] in BARE or heard or any(at == token + 1 and table.dep[at] in PREPOSITION for at in table.kids[token])


def proper(table: Table, covered: set[int]) -> list[Name]:
    """Phrases headed by a proper noun that nobody knows: "The Harbour Index rose" ; a thing with a name."""
    more = []
    for last, pos in enumerate(table.pos):
        mixed = MIXED.match(table.word[last]) is not None
        if not (pos == "PROPN" or mixed) or last in covered or table.sentence[last] == OUTSIDE or table.dep[last] in COMPOUND or table.label[last]:
            continue
        first = last
        while first and first - 1 not in covered and first <= table.head[first - 1] <= last and is_of_name(table, first - 1):
            first -= 1
        while first < last and table.lower[first] in CHARGES and table.lower[first - 1] in {"of", "the"}:
            # "Leader of the Opposition | Ashok Marlow"
            first += 1
        # "Speaker of Parliament | Tilda Marlow"
        charged = first < last and first > 2 and table.word[first] in GIVEN and table.lower[first - 2] in {"of", "for"} and table.word[first - 3].istitle()
        if (
            (first - 1 in covered and not charged)
            or not ((table.word[first][0].isupper() or mixed) and len(table.word[last]) > 1)
            or table.lower[last] in RANKS
        ):
            continue
        if first == last and is_relative(table, last):
            # "a son, | Anders" : somebody, whatever the model makes of it
            more += [name] if (name := name_of(table, first, last, "Person")) else []
            continue
        if first == last and (table.lemma[last] in DESCRIBING or table.tag[last] == "NNPS" or table.lower[last] in INITIALS or is_many(table.word[last])):
            # "Officials", "Latinos", "the local MP", "NGOs" : described, not named
            continue
        opening = first == last == table.starts[table.sentence[last]] and table.counts[table.word[last]] == 1
        if opening and is_no_opening(table, last):
            continue
        if name := name_of(table, first, last, "Thing"):
            more.append(name)
    return more

"""Named mentions: what the model's entity labels, the gazetteer, titles and the rest of the article agree on."""

from collections import Counter
from dataclasses import replace

from spacy.tokens import Doc

from kg.annotate.labels import COMPOUND, NOUN_MODIFIER_OR_OWNER
from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer
from kg.model.entities import BODIES, STATES_AND_LANDS

from .edges import PARTICLES, extended
from .family_firms import parted
from .joint_names import with_joint_bodies, with_spelled_out
from .kinds import GIVEN, LAST_WORDS, NUMERIC, TYPES, Name
from .labelled import name_of
from .nested_names import completed, nested
from .nicknames import nicknamed
from .splits import pieces
from .table import OUTSIDE, Table
from .told_types import told
from .unlabelled import proper, unlabelled
from .votes import agreed, slipped

GENERIC = words("names_across", "generic.words")


def find_names(doc: Doc, table: Table) -> list[Name]:
    """The names of the prose, in text order: labelled ones, then further words that the article or the gazetteer knows as names."""
    found: list[Name] = []
    for ent in doc.ents:
        if table.sentence[ent.start] == OUTSIDE or ent.label_ in NUMERIC or (found and ent.end <= found[-1].last + 1):
            continue
        for first, last, kind in pieces(table, ent.start, ent.end - 1, TYPES.get(ent.label_)):
            if name := name_of(table, first, extended(table, first, last) if kind else last, kind):
                found.append(name)
    found = nicknamed(table, completed(table, joined(table, found)))
    covered = {token for name in found for token in range(name.first, name.last + 1)}
    found += unlabelled(table, found, covered)
    covered = {token for name in found for token in range(name.first, name.last + 1)}
    more = proper(table, covered)
    if people := [name for name in more if name.type == "Person"]:
        # "Assistant Chief Ana Marlow spoke. Marlow said ..." : who is found last is called by the surname too
        more += unlabelled(table, people, covered | {token for name in more for token in range(name.first, name.last + 1)})
    found = with_spelled_out(table, with_joint_bodies(table, found + more))
    found = parted(table, agreed(table, told(table, slipped(foreign(table, elsewhere(table, found))))))
    return sorted(found + nested(table, found), key=lambda name: name.span)


def elsewhere(table: Table, found: list[Name]) -> list[Name]:
    """ "CANTON, Ohio ... in Canton" : a city that lies elsewhere at one mention is not the known one at any."""
    names = gazetteer().names
    told = {name.text.title() for name in found if name.type == "City" and name.known is None and name.text.title() in names}
    # the dateline stands before the prose
    for at, word in enumerate(table.word[: table.starts[0] if table.starts else 0]):
        home = names.get(table.word[at + 2]) if at + 2 < len(table.word) and table.word[at + 1] == "," else None
        city = names.get(word.title()) if home is not None else None
        if home is not None and city is not None and city.type == "City" and home.type in STATES_AND_LANDS and home.country != city.country:
            told.add(word.title())
    return [replace(name, known=None) if name.known is not None and name.type == "City" and name.text.title() in told else name for name in found]


def foreign(table: Table, found: list[Name]) -> list[Name]:
    """ "Peru's National Guard", "the Foreign Office" of an article on Peru alone : a name that bodies of many states bear is not the known one."""
    if not any(is_body_of_many(name) for name in found):
        return found
    book = gazetteer()
    told = Counter(name.known.country for name in found if name.known and name.first < name.last and not is_generic(name.text))
    told.update(known.country for word in table.word if (known := book.demonyms.get(word) or book.names.get(word)) and known.type in {"Country", "City"})

    def is_foreign(name: Name) -> bool:
        if name.known is None or not is_body_of_many(name):
            return False
        own = name.known.country
        beside = {
            known.country
            for at in table.kids[name.head]
            if table.dep[at] in NOUN_MODIFIER_OR_OWNER
            if (known := book.demonyms.get(table.word[at]) or book.names.get(table.word[at])) and known.type == "Country"
        }
        of = next((at for at in (name.last + 2, name.last + 3) if at < len(table.word) and table.lower[name.last + 1] == "of"), None)
        beside |= {known.country} if of and (known := book.names.get(table.word[of])) and known.type == "Country" else set()
        # a state named in passing ("deported to Jamaica") does not make it an article on that state
        return own not in beside if beside else not told[own] and max(told.values(), default=0) > 1

    return [replace(name, known=None) if is_foreign(name) else name for name in found]


def is_body_of_many(name: Name) -> bool:
    """Whether it is taken for a known body of one state, and bodies of many bear the name."""
    return name.known is not None and name.known.country is not None and name.type in BODIES and is_generic(name.text)


def is_generic(name: str) -> bool:
    """Whether bodies of many states bear the name."""
    return all(word in GENERIC for word in name.lower().split())


def joined(table: Table, found: list[Name]) -> list[Name]:
    """ "Marta | Arden" : two labels on one name whose words are a compound."""
    out: list[Name] = []
    for name in found:
        past = out[-1] if out else None
        if past and is_saints(table, past, name):
            out[-1] = name_of(table, past.first, name.last, "Organization") or past
        elif (
            past
            and past.known is None
            and (past.first == past.last == name.first - 1 or is_particle(table, past, name))
            and name.first == name.last
            and table.head[past.first] == name.first
            and table.dep[past.first] in COMPOUND
            and table.pos[past.first] == table.pos[name.first] == "PROPN"
            and {past.type, name.type} <= {"Person", "City", "Organization", "Country"}
            and not past.text.isupper()
            and (
                whole := name_of(
                    table,
                    past.first,
                    name.last,
                    "Person" if past.text in GIVEN or past.last < name.first - 1 or "Person" in {past.type, name.type} else past.type,
                )
            )
        ):
            out[-1] = whole
        else:
            out.append(name)
    return out


def is_saints(table: Table, saint: Name, name: Name) -> bool:
    """ "St. Tilda's | Medical Center" : a house named for a saint, in two labels."""
    owned = saint.last == name.first - 2 and table.tag[saint.last + 1] == "POS" and table.lower[saint.first] in {"st", "st.", "saint"}
    return owned and name.known is None and LAST_WORDS.get(table.lower[name.last]) in {"Facility", "Organization"}


def is_particle(table: Table, past: Name, name: Name) -> bool:
    """ "Tendai wa Marlow" : two labels with a particle between them."""
    between = past.last + 1
    return past.first == past.last == name.first - 2 and table.word[between].islower() and table.lower[between] in PARTICLES

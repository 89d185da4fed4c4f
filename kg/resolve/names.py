"""Named mentions: what the model's entity labels, the gazetteer, titles and the rest of the article agree on."""

from collections import Counter
from dataclasses import replace

from spacy.tokens import Doc

from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer
from kg.model.entities import BODIES, TOWNS_AND_LANDS

from .edges import CHARGES, PARTICLES, extended, pieces, trimmed
from .kinds import COURTESY, ENTHRONED, GIVEN, LAST_WORDS, MIXED, TITLES, TYPES, Name, kind_of, metonymic
from .known_names import VERSION, find_known, known_end
from .nested_names import WHERE, completed, nested
from .no_names import is_junk, is_known
from .table import OUTSIDE, Table
from .told_types import told
from .votes import agreed, slipped

NUMERIC = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
DESCRIBING = words("people", "people") | words("people", "sources") | words("people", "groups")
ALSO_WORDS = words("names", "also_words")
INITIALS = words("people", "office_initials")
BARE, SENSED = frozenset({"ROOT", "dep", "npadvmod"}), words("contexts", "verbs.sensed")
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
    found = completed(table, joined(table, found))
    covered = {token for name in found for token in range(name.first, name.last + 1)}
    found += unlabelled(table, found, covered)
    found += proper(table, {token for name in found for token in range(name.first, name.last + 1)})
    found = agreed(table, told(table, slipped(foreign(table, found))))
    return sorted(found + nested(table, found), key=lambda name: name.span)


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
            if table.dep[at] in {"poss", "amod", "compound", "nmod"}
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
            and table.dep[past.first] == "compound"
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


def name_of(table: Table, first: int, last: int, kind: str | None) -> Name | None:
    """A name without article and possessive ending; its type from the gazetteer, else a title, its last word, its label."""
    first, last = trimmed(table, first, last, kind)
    end = known_end(table, first, last)
    kind = "Product" if end > last and VERSION.fullmatch(table.word[end]) else kind
    last = end
    if first > last or not any(word[:1].isalpha() for word in table.word[first : last + 1]):
        return None
    if is_junk(table, first, last):
        return None
    head = next((at for at in range(first, last + 1) if not first <= table.head[at] <= last or table.head[at] == at), last)
    book = gazetteer()
    text = table.text[table.begin[first] : table.end[last]]
    known = find_known(table, first, last)
    if (
        known is not None
        and known.type == "City"
        and not (kind in TOWNS_AND_LANDS or table.lower[first - 1] in WHERE or (kind != "Person" and text not in GIVEN))
    ):
        # "Florence" labelled as a person may be one
        known = None
    if known is not None and known.type == "City" and kind == "Organization" and table.lower[first - 1] not in WHERE | {"of"} and table.dep[head] == "dobj":
        # "beat Ajax" labelled as a body
        known = None
    if (known is None or known.type == "City") and text in book.capitals and text not in GIVEN:
        # "Moscow rejected the demand" : the seat of a government that acts
        known = book.capitals[text] if kind in {"City", "Organization", "Person", None} and metonymic(table, head) else known
        kind = "City" if kind == "Person" else kind
    before = first - 1
    titled = before >= 0 and table.lower[before] in TITLES and table.word[before][0].isupper() and table.sentence[before] == table.sentence[first]
    if known is not None and known.type != "Person" and titled and table.lower[before] in COURTESY:
        # "Mr Washington, a farmer"
        known, kind = None, "Person"
    if (
        known is not None
        and known.type in BODIES
        and LAST_WORDS.get(table.lower[min(last + 1, len(table.lower) - 1)]) == "Place"
        and table.head[head] == last + 1
    ):
        # "the Amazon river"
        known, kind = None, "Place"
    if known is None and titled and (royal := book.names.get(table.text[table.begin[before] : table.end[last]])) and royal.type == "Person":
        # "Prince Harry"
        return Name(table.span(before, last), before, last, head, royal.name, "Person", royal, titled)
    while first < last and table.lower[first] in TITLES and known is None and kind == "Person":
        # "President Ortega" : labelled with the title in it
        titled, before, first = True, first, first + 1
        text = table.text[table.begin[first] : table.end[last]]
    if known is None and text in book.surnames and kind != "Facility":
        # "Putin" labelled as a firm
        kind = "Person"
    kind = known.type if known else kind_of(table, first, last, head, kind, titled=titled)
    if kind is None:
        return None
    if kind in TOWNS_AND_LANDS and last + 2 < len(table.word) and table.word[last + 1] == ",":
        # "Dayton, Ohio" : the mention holds the state, the name does not
        state = next(
            (
                at
                for at in (last + 3, last + 2)
                if at < len(table.word)
                and (place := book.names.get(table.text[table.begin[last + 2] : table.end[at]]))
                # "Aceh, Indonesia"; "South Australia, Western Australia" are two
                and (place.type == "Country" or (place.type == "Place" and not (known and known.type == "Place")))
            ),
            None,
        )
        if state is not None and (table.head[state] in range(first, last + 1) or table.lower[min(state + 1, len(table.lower) - 1)] != "and"):
            return Name(table.span(first, state), first, last, head, text, kind, known)
    widened = titled and kind == "Person" and first == last
    return Name(table.span(before if widened else first, last), first, last, head, text, kind, known, titled)


def unlabelled(table: Table, found: list[Name], covered: set[int]) -> list[Name]:
    """Capitalised words that the model left out: a known name of the gazetteer or a name (or surname) labelled elsewhere in the article."""
    book = gazetteer()
    types = {name.text: name.type for name in found}
    # "Pen" and "Le Pen" after "Ana Le Pen"
    types |= {part: "Person" for name in found if name.type == "Person" for part in endings(name.text)}
    # "The EIB" after "European Investment Bank"
    types |= {
        acronym: name.type
        for name in found
        if name.type != "Person" and len(acronym := "".join(part[0] for part in name.text.split() if part[0].isupper())) > 1
    }
    # "Velm" after "Velm Shipping"
    starts = {name.text.split()[0] for name in found if name.type == "Organization" and name.last == name.first + 1 and LAST_WORDS.get(table.lower[name.last])}
    starts = {start for start in starts if len(start) > 4 and start not in GIVEN and start not in book.names and start.lower() not in table.word} - types.keys()
    more: list[Name] = []
    for first, word in enumerate(table.word):
        if first in covered or word.islower():
            # a name has a capital
            continue
        if word in starts and is_bare_subject(table, first) and (name := name_of(table, first, first, "Organization")):
            more.append(name)
            covered.add(first)
            continue
        mixed = MIXED.match(word) is not None
        # "Marlow and Tilda Sully ... Sully left" : the ending of an adverb on a surname
        surname = types.get(word) == "Person" and len(word) > 3 and word.lower() not in table.word and table.pos[first] in {"ADV", "VERB", "INTJ", "X"}
        if table.sentence[first] == OUTSIDE or not (mixed or (word[:1].isupper() and (surname or is_nominal(table, first)))):
            continue
        if (table.label[first] in NUMERIC and word not in types) or (len(word) < 3 and word not in book.names and word.lower() not in PARTICLES):
            continue
        for last in range(min(first + 4, len(table.word) - 1), first - 1, -1):
            if last in covered or (last > first and not table.word[last][:1].isupper()):
                continue
            text = table.text[table.begin[first] : table.end[last]]
            plain = table.lower[last] in ALSO_WORDS and first == table.starts[table.sentence[first]]
            if (is_known(text) or text in types) and (
                table.pos[last] == "PROPN" or mixed or (is_known(text) and not plain) or (text in types and table.lower[last] not in table.word)
            ):
                neighbour = any(
                    at not in covered and 0 <= at < len(table.pos) and table.dep[at] == "compound" and table.head[at] == last for at in (first - 1,)
                )
                name = None if neighbour and text not in book.names else name_of(table, first, last, types.get(text))
                if name is not None:
                    more.append(name)
                    types |= dict.fromkeys(endings(name.text), "Person") if name.type == "Person" else {}
                    covered |= set(range(first, last + 1))
                break
    return more


def is_bare_subject(table: Table, token: int) -> bool:
    """ "Velm bought a ferry" : a name alone that does something to something; not "Green energy is dear", "The Green said so"."""
    verb = table.head[token]
    alone = table.sentence[token] != OUTSIDE and table.dep[token] == "nsubj" and table.tag[token] in {"NN", "NNP"} and not table.kids[token]
    return alone and table.pos[verb] == "VERB" and any(table.dep[at] in {"dobj", "ccomp", "xcomp"} for at in table.kids[verb])


def is_nominal(table: Table, token: int) -> bool:
    """Whether a word may be a name: a noun, or "WHO" where the tagger sees a pronoun and the words around are in small letters."""
    if table.tag[token] == "WP":
        return table.word[token].isupper() and token + 1 < len(table.word) and table.word[token + 1].islower()
    return table.pos[token] in {"PROPN", "NOUN", "ADJ"}


def endings(name: str) -> list[str]:
    """What a person may be called after the whole name."""
    parts = name.split()
    return [" ".join(parts[at:]) for at in range(1, len(parts))]


def proper(table: Table, covered: set[int]) -> list[Name]:
    """Phrases headed by a proper noun that nobody knows: "The Harbour Index rose" ; a thing with a name."""
    more = []
    for last, pos in enumerate(table.pos):
        mixed = MIXED.match(table.word[last]) is not None
        if not (pos == "PROPN" or mixed) or last in covered or table.sentence[last] == OUTSIDE or table.dep[last] == "compound" or table.label[last]:
            continue
        first = last
        while first and first <= table.head[first - 1] <= last and table.pos[first - 1] == "PROPN" and first - 1 not in covered and not table.label[first - 1]:
            first -= 1
        while first < last and table.lower[first] in CHARGES and table.lower[first - 1] in {"of", "the"}:
            # "Leader of the Opposition | Ashok Marlow"
            first += 1
        if first - 1 in covered or not ((table.word[first][0].isupper() or mixed) and len(table.word[last]) > 1) or table.lower[last] in TITLES | ENTHRONED:
            continue
        if first == last and (table.lemma[last] in DESCRIBING or table.tag[last] == "NNPS" or table.lower[last] in INITIALS):
            # "Officials", "Latinos", "the local MP" : described, not named
            continue
        opening = first == last == table.starts[table.sentence[last]] and table.word.count(table.word[last]) == 1
        if opening and (table.dep[last] in BARE or (table.dep[last] == "nsubjpass" and table.lemma[table.head[last]] in SENSED)):
            # "Gunfire was heard", "Mutiny at a publisher"
            continue
        if name := name_of(table, first, last, "Thing"):
            more.append(name)
    return more

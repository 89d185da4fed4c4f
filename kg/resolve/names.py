"""Named mentions: what the model's entity labels, the gazetteer, titles and the rest of the article agree on."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from kg.lexicon import words
from kg.lexicon.gazetteer import Known, gazetteer
from kg.model import Span

from .table import OUTSIDE, Table

# OntoNotes labels (Weischedel et al. 2013) and our types
TYPES = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "City",
    "LOC": "Place",
    "FAC": "Facility",
    "EVENT": "Event",
    "WORK_OF_ART": "Work",
    "LAW": "Work",
    "PRODUCT": "Product",
}
# the last word of a name decides over the label: the model slips more often than "Ministry" does
LAST_WORDS = {
    word: kind
    for key, kind in (("places", "Place"), ("facilities", "Facility"), ("organizations", "Organization"), ("government", "GovernmentBody"))
    for word in words("names", key)
}
TITLES = words("names", "titles")
ARTICLES = frozenset({"the", "a", "an"})
ACTING = frozenset({"nsubj", "nsubjpass", "agent", "dobj", "poss", "dative", "conj"})
TRAVEL = frozenset({"go", "travel", "fly", "come", "return", "move", "drive"})
PLACED = frozenset({"Country", "Place"})
SLIPPING = frozenset({"Organization", "Facility", "Product", "Work"})
FIRST_NAMES = words("names", "male") | words("names", "female")
PARTICLES = frozenset(
    {"de", "da", "del", "della", "di", "do", "dos", "du", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "ibn", "ben", "ter", "y"}
)
COMMON_TAGS = frozenset({"NN", "NNS", "JJ", "VBG", "VBN", "VB", "RB"})
FIRMS = words("names", "company_nouns")
NUMERIC = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})


@dataclass(frozen=True, slots=True)
class Name:
    """A named mention before it is joined with others; `first` to `last` are its tokens, `span` may hold a title too."""

    span: Span
    first: int
    last: int
    head: int
    text: str
    type: str
    known: Known | None
    titled: bool = False


def find_names(doc: Doc, table: Table) -> list[Name]:
    """The names of the prose, in text order: labelled ones, then further words that the article or the gazetteer knows as names."""
    found = [name for ent in doc.ents if table.sentence[ent.start] != OUTSIDE and (name := name_of(table, ent.start, ent.end - 1, TYPES.get(ent.label_)))]
    covered = {token for name in found for token in range(name.first, name.last + 1)}
    found += unlabelled(table, found, covered)
    found += proper(table, {token for name in found for token in range(name.first, name.last + 1)})
    found = agreed(slipped(found))
    return sorted(found + nested(table, found), key=lambda name: name.span)


def name_of(table: Table, first: int, last: int, kind: str | None) -> Name | None:
    """A name without article and possessive ending; its type from the gazetteer, else a title, its last word, its label."""
    while first <= last and (table.lower[first] in ARTICLES or table.pos[first] in {"PUNCT", "SPACE"}):
        first += 1
    while first <= last and (table.tag[last] == "POS" or table.pos[last] == "SPACE" or (table.pos[last] == "PUNCT" and table.word[last] != ".")):
        last -= 1
    while first < last and table.word[first].islower() and table.lower[first] not in PARTICLES:
        # "new Nordbank", "carmaker Marlow"
        first += 1
    while first < last and table.word[last].islower() and table.pos[last] == "NOUN" and table.lower[last] not in LAST_WORDS:
        # "Marlow executive"
        last -= 1
    if kind == "Person":
        # "Minister Oleksii Reznikov" labelled without the first name
        while (
            first
            and first <= table.head[first - 1] <= last
            and table.pos[first - 1] == "PROPN"
            and not table.label[first - 1]
            and table.lower[first - 1] not in TITLES
        ):
            first -= 1
    if first > last or not any(word[:1].isalpha() for word in table.word[first : last + 1]):
        return None
    if is_junk(table, first, last):
        return None
    head = next((at for at in range(first, last + 1) if not first <= table.head[at] <= last or table.head[at] == at), last)
    book = gazetteer()
    text = table.text[table.begin[first] : table.end[last]]
    known = book.names.get(text)
    if known is None and text in book.capitals and text not in FIRST_NAMES:
        # "Moscow rejected the demand" : the seat of a government that acts
        known = book.capitals[text] if kind == "City" and metonymic(table, head) else None
        kind = "City" if kind == "Person" else kind
    before = first - 1
    titled = before >= 0 and table.lower[before] in TITLES and table.word[before][0].isupper() and table.sentence[before] == table.sentence[first]
    while first < last and table.lower[first] in TITLES and known is None and kind == "Person":
        # "President Ortega" : labelled with the title in it
        titled, before, first = True, first, first + 1
        text = table.text[table.begin[first] : table.end[last]]
    if known:
        kind = known.type
    elif (
        kind in {"Person", "City"}
        and before >= 0
        and (table.lower[before] in FIRMS or table.lower[before] == "union")
        and table.dep[before] in {"compound", "nmod"}
    ):
        # "the bank Credito Marlow"
        kind = "Organization"
    elif titled and kind in {"Person", "Organization", "City", "Product", "Work"} and LAST_WORDS.get(table.lower[last]) is None:
        # "Professor Lindgren" : only a person bears a title
        kind = "Person"
    elif kind in {"Person", "Organization", "City", "Facility"} and first < last:
        # "Ministry of Trade", "Trade Ministry"
        kind = (
            LAST_WORDS.get(table.lower[last])
            or LAST_WORDS.get(table.lower[head])
            or (LAST_WORDS.get(table.lower[first], kind) if table.lower[first + 1] == "of" else kind)
        )
    if kind in SLIPPING and known is None and first < last < first + 3 and table.word[first] in FIRST_NAMES and table.lower[last] not in LAST_WORDS:
        # "Anja Berger" labelled as a firm
        kind = "Person" if all(word[0].isupper() for word in table.word[first : last + 1]) else kind
    if kind is None:
        return None
    if kind in {"City", "Place"} and last + 2 < len(table.word) and table.word[last + 1] == ",":
        # "Dayton, Ohio" : the mention holds the state, the name does not
        state = next(
            (
                at
                for at in (last + 3, last + 2)
                if at < len(table.word) and (place := book.names.get(table.text[table.begin[last + 2] : table.end[at]])) and place.type in PLACED
            ),
            None,
        )
        if state is not None and table.head[state] in range(first, last + 1):
            return Name(table.span(first, state), first, last, head, text, kind, known)
    widened = titled and kind == "Person" and first == last
    return Name(table.span(before if widened else first, last), first, last, head, text, kind, known, titled)


def is_junk(table: Table, first: int, last: int) -> bool:
    """What the model labels and nobody calls a name: "commission", "Turnout" at a sentence's start, "Interior" of "Interior Minister"."""
    if all(word == word.lower() for word in table.word[first : last + 1]):
        return True
    if first < last or table.word[first].isupper():
        return False
    if table.tag[first] in COMMON_TAGS and first == table.starts[table.sentence[first]] and table.word[first] not in gazetteer().names:
        return table.word.count(table.word[first]) == 1
    return (
        table.pos[first] == "PROPN" and table.dep[first] == "compound" and first + 1 < len(table.lower) and table.lower[first + 1] in {"minister", "secretary"}
    )


def unlabelled(table: Table, found: list[Name], covered: set[int]) -> list[Name]:
    """Capitalised words that the model left out: a known name of the gazetteer or a name (or surname) labelled elsewhere in the article."""
    book = gazetteer()
    types = {name.text: name.type for name in found}
    types |= {name.text.split()[-1]: "Person" for name in found if name.type == "Person" and name.first < name.last}
    # "The EIB" after "European Investment Bank"
    types |= {
        acronym: name.type
        for name in found
        if name.type != "Person" and len(acronym := "".join(part[0] for part in name.text.split() if part[0].isupper())) > 1
    }
    more: list[Name] = []
    for first, word in enumerate(table.word):
        if first in covered or not word[:1].isupper() or table.sentence[first] == OUTSIDE or table.pos[first] not in {"PROPN", "NOUN", "ADJ"}:
            continue
        if table.label[first] in NUMERIC or (len(word) < 3 and word not in book.names):
            continue
        for last in range(min(first + 4, len(table.word) - 1), first - 1, -1):
            if last in covered or (last > first and not table.word[last][:1].isupper()):
                continue
            text = table.text[table.begin[first] : table.end[last]]
            if (text in book.names or text in types) and table.pos[last] == "PROPN":
                neighbour = any(
                    at not in covered and 0 <= at < len(table.pos) and table.dep[at] == "compound" and table.head[at] == last for at in (first - 1,)
                )
                name = None if neighbour and text not in book.names else name_of(table, first, last, types.get(text))
                if name is not None:
                    more.append(name)
                    covered |= set(range(first, last + 1))
                break
    return more


def nested(table: Table, found: list[Name]) -> list[Name]:
    """ "Bank of Peru", "the Ana Ortega Prize" : a known place, or a person whom the article names elsewhere, within a longer name."""
    book = gazetteer()
    people = {name.text for name in found if name.type == "Person" and name.first < name.last}
    more = []
    for name in found:
        if name.known or name.first == name.last or name.type == "Person":
            continue
        first = name.first
        while first <= name.last:
            for last in range(min(first + 2, name.last), first - 1, -1):
                text = table.text[table.begin[first] : table.end[last]]
                known = book.names.get(text)
                if (first, last) != (name.first, name.last) and last != name.head and ((known and known.type in PLACED) or text in people):
                    more.append(Name(table.span(first, last), first, last, last, text, known.type if known else "Person", known))
                    first = last
                    break
            first += 1
    return more


def proper(table: Table, covered: set[int]) -> list[Name]:
    """Phrases headed by a proper noun that nobody knows: "The Harbour Index rose" ; a thing with a name."""
    more = []
    for last, pos in enumerate(table.pos):
        if pos != "PROPN" or last in covered or table.sentence[last] == OUTSIDE or table.dep[last] == "compound" or table.label[last]:
            continue
        first = last
        while first and first <= table.head[first - 1] <= last and table.pos[first - 1] == "PROPN" and first - 1 not in covered and not table.label[first - 1]:
            first -= 1
        if first - 1 in covered or not (table.word[first][0].isupper() and len(table.word[last]) > 1) or table.lower[last] in TITLES:
            continue
        if name := name_of(table, first, last, "Thing"):
            more.append(name)
    return more


def slipped(found: list[Name]) -> list[Name]:
    """ "Tilda Marlow ... Marlow" : who is called by the last word alone is a person, whatever the label."""
    book = gazetteer()
    alone = {name.text for name in found if name.first == name.last}

    def is_person(name: Name) -> bool:
        first, _, last = name.text.rpartition(" ")
        return (
            name.type in SLIPPING | {"City", "Place"}
            and name.known is None
            and 1 <= name.last - name.first <= 2
            and last in alone
            and first.split()[0] not in alone
            and name.text.replace(" ", "").isalpha()
            and last not in book.names
            and (name.type in {"City", "Place"} or last not in book.capitals)
            and last.lower() not in LAST_WORDS
            and not last.isupper()
        )

    return [replace(name, type="Person") if is_person(name) else name for name in found]


def agreed(found: list[Name]) -> list[Name]:
    """One wording, one type within an article: the gazetteer's or a title's, else that of most mentions; a surname is a person's."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    longer: dict[str, str] = {}
    for name in found:
        if name.type == "Organization" and name.first < name.last:
            # "Maple Ridge Resources ... Maple Ridge"
            parts = name.text.split()
            longer |= {" ".join(parts[:end]): name.type for end in range(1, len(parts)) if len(parts[0]) > 3 and parts[0] not in FIRST_NAMES}
        if name.known:
            continue
        votes[name.text][name.type] += 3 if name.titled and name.type == "Person" else 1
    surnames = {name.text.split()[-1] for name in found if name.type == "Person" and name.first < name.last}
    for text, counts in votes.items():
        if text in surnames and text not in longer:
            counts["Person"] += sum(counts.values())
        elif text in longer and counts["Person"]:
            counts[longer[text]] += sum(counts.values())
    # "Ana Jordan ... Jordan" : a known place whose name is a surname here
    found = [replace(name, known=None, type="Person") if name.text in surnames and name.known and name.known.type != "Person" else name for name in found]
    best = {text: min(counts, key=lambda kind: (-counts[kind], kind)) for text, counts in votes.items()}
    return [name if name.known or name.type == best.get(name.text, name.type) else replace(name, type=best[name.text]) for name in found]


def metonymic(table: Table, head: int) -> bool:
    """Whether a capital stands for its government: it acts ("Beijing has endorsed"), or something is done to it."""
    if table.dep[head] == "pobj":
        above = table.head[head]
        return table.lower[above] in {"to", "with", "against", "by"} and table.lemma[table.head[above]] not in TRAVEL
    return table.dep[head] in ACTING

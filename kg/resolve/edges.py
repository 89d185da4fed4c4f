"""The edges of names: a labelled span enters, the tokens of the names in it leave; joined names are parted, articles and titles fall off."""

from collections.abc import Iterator

from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer
from kg.model.entities import BODIES, ESTABLISHMENTS, TOWNS_AND_LANDS

from .kinds import CALLINGS, GIVEN, LAST_WORDS, TITLES
from .table import Table

ARTICLES = frozenset({"the", "a", "an"})
PARTICLES = words("names", "particles")
BRACKETS = frozenset("()[]{}")
AFTER_COMMAS = words("names", "after_commas")
# who is called so holds an office; "general" begins the names of firms
OFFICES = (words("people", "offices") | words("people", "people") | TITLES | words("people", "office_initials")) - words("people", "adjectival")
TITLED = TITLES | OFFICES
LAST_OFFICES = words("people", "last_offices") | words("people", "office_initials")
JOINING = frozenset({"of", "and", "&", "for", "de", "in", "on", "-", "/", "to", "against", "with", "'s", "’s"})

HEADLINE = words("names", "headline_verbs")
CAPTIONS = words("names", "captions")
CHARGED = words("people", "charged")
CHARGES = words("people", "charges")
POST_NOMINALS = words("names", "post_nominals")
MINISTERS = words("people", "ministers")
CALLED = (CALLINGS | words("contexts", "players") | words("nouns", "persons") | words("contexts", "nationals")) - words("names", "noble")

# "rival Nordbank", "retailer Marlow" : no firm's name begins so
TRADING = words("bodies", "before_names")

Piece = tuple[int, int, str | None]


def pieces(table: Table, first: int, last: int, kind: str | None) -> Iterator[Piece]:
    """First and last token and label of each name in a labelled span; one that the gazetteer knows is left whole."""
    book = gazetteer()

    def text(begin: int, end: int) -> str:
        return table.text[table.begin[begin] : table.end[end]]

    if first == last or text(first, last) in book.names:
        yield first, last, kind
        return
    if first > 1 and table.lower[first - 1] in {"of", "for"} and table.lemma[first - 2].lower() in CHARGED:
        # "Secretary of | State Daniel Marlow", "Leader of | the Opposition Ashok Marlow"
        charge = first + (table.lower[first] == "the")
        told = charge + 1 if table.lower[charge] in CHARGES and charge < last else None
        given = next((at for at in range(first + 1, last) if table.word[at] in GIVEN), told)
        if given is not None:
            yield from parted(table, (first, given - 1, kind), (given, last, "Person"))
            return
    for at in range(first, last + 1):
        word = table.lower[at]
        if table.is_space[at] and "\n" in word:
            # "Ana Marlow | Environment Editor" on two lines
            yield from parted(table, (first, at - 1, kind), (at + 1, last, kind))
            return
        if word in BRACKETS:
            # "World Seed Organisation (WSO"
            yield from parted(table, (first, at - 1, kind), (at + 1, last, kind))
            return
        if not first < at < last:
            continue
        rest = text(at + 1, last)
        if word == "," and table.lower[at + 1] not in AFTER_COMMAS and (rest in book.names or kind in TOWNS_AND_LANDS):
            # "Vorland, South Australia"
            yield from parted(table, (first, at - 1, kind), (at + 1, last, kind))
            return
        if word == "for" and LAST_WORDS.get(table.lower[at - 1]) == "Work" and table.word[at + 1] in {"The", "A", "An"}:
            # "the Marlow Prize for The Salt Garden"
            yield from parted(table, (first, at - 1, kind), (at + 1, last, "Work"))
            return
        if word == "in" and (rest in book.names or rest in book.capitals):
            # "the Arden Institute in Rome"
            yield from parted(table, (first, at - 1, kind), (at + 1, last, "City"))
            return
        if word in {"for", "of", "from"} and at == first + 2 and table.word[first] in GIVEN and table.lower[at - 1] not in LAST_WORDS:
            # "Petra Marlow for Grain Research"
            yield from parted(table, (first, at - 1, "Person"), (at + 1, last, "Organization"))
            return
        if word == "the" and table.lower[at - 1] not in JOINING and table.word[at] == "the":
            # "according to Marlow the Scholars" : two names that the model joins
            yield from parted(table, (first, at - 1, "Person" if at - first < 3 else kind), (at + 1, last, kind))
            return
        if word in {"and", "&"} and kind == "Person":
            # "Ana and Jan Novak"
            yield from parted(table, (first, at - 1, kind), (at + 1, last, kind))
            return
        if word == "and" and at == first + 1 and f"{text(first, first)} {text(last, last)}" in book.names and rest in book.names:
            # "North and South Korea"
            yield from ((first, first, kind), (at + 1, last, kind))
            return
        if word == "and" and ((text(first, at - 1) in book.names and rest in book.names) or any(is_body(part) for part in (text(first, at - 1), rest))):
            # "Nordbank and Credito Marlow", both known, or one of them as a body
            yield from parted(table, (first, at - 1, kind), (at + 1, last, kind))
            return
    office = next((at for at in range(last, first - 1, -1) if table.lower[at] in OFFICES and table.word[at][0].isupper()), None)
    if office is not None and office < last and (kind == "Person" or table.word[office + 1] in GIVEN) and table.lower[office + 1] not in JOINING:
        # "Marlow Motors CEO Ana Ortega"
        if office > first:
            yield first, office - 1, "Organization"
        yield office + 1, last, "Person"
        return
    if table.lower[last] in LAST_OFFICES and kind != "Person" and last - first > 0 and table.lower[last - 1] not in JOINING:
        # "the State Department Spokesperson" : what is left of a name of an office
        if last - first > 1 or text(first, last - 1) in book.names or table.word[first].isupper():
            yield first, last - 1, kind
        return
    yield first, last, kind


def is_body(text: str) -> bool:
    """Whether the gazetteer has an organisation or public body of this name."""
    known = gazetteer().names.get(text)
    return known is not None and known.type in BODIES


def is_person(text: str) -> bool:
    """Whether the gazetteer has a person of this name."""
    known = gazetteer().names.get(text)
    return known is not None and known.type == "Person"


def parted(table: Table, *parts: Piece) -> Iterator[Piece]:
    """The parts that have words, looked through again."""
    for first, last, kind in parts:
        if first <= last:
            yield from pieces(table, first, last, kind)


def trimmed(table: Table, first: int, last: int, kind: str | None) -> tuple[int, int]:
    """The name without article, punctuation, possessive ending and common words at its edges; a given name left outside is taken in."""
    while first <= last and (table.lower[first] in ARTICLES or table.pos[first] in {"PUNCT", "SPACE"}):
        first += 1
    while first <= last and (
        table.tag[last] == "POS"
        # not "Serie A"
        or (first < last and table.lower[last] in ARTICLES | {"and", "of"} and table.word[last] != "A")
        or table.pos[last] == "SPACE"
        or (table.pos[last] == "PUNCT" and table.word[last] != ".")
    ):
        last -= 1
    if last - first > 2 and table.word[last - 1] in {"-", "–"} and table.word[last].isdecimal() and table.word[last - 2].isdecimal():
        # "beat Arden 2-1"
        last -= 3
    while first < last and (table.word[first].islower() and table.lower[first] not in PARTICLES):
        # "new Nordbank", "carmaker Marlow"
        first += 1
    while kind == "Person" and first < last - 1 and table.word[first + 1].istitle() and is_calling(table.word[first]):
        # "Striker Tom Marlow", "Dutchman Karel van Marlow"
        first += 1
    if first and table.word[first] == "Without" and table.word[first - 1].istitle():
        # "Doctors | Without Borders"
        first -= 1
    if first < last and table.lower[first] in TRADING and table.dep[first] == "compound" and is_first(table, first):
        # "Retailer | Marlow Arden warned", at the head of its sentence
        first += 1
    while first < last and table.word[last].islower() and table.pos[last] == "NOUN" and table.lower[last] not in LAST_WORDS:
        # "Marlow executive"
        last -= 1
    while first < last and table.lower[last] in CAPTIONS and last + 1 < len(table.word) and table.word[last + 1] == ":":
        # "the harbour. Ana Novak Image: ..."
        last -= 1
    while first < last and kind == "Person" and table.word[last] in POST_NOMINALS:
        # "Ana Marlow KC"
        last -= 1
    while first < last and kind == "Person" and table.lower[last] in HEADLINE:
        # "Ana Ortega Wins Lima Vote"
        last -= 1
    if first == last and first and table.word[first - 1] in GIVEN and table.head[first - 1] == first and table.label[first - 1] in {"", "DATE"}:
        # "On Monday Ana | Corel visited Oslo" : the model takes the given name for part of the day
        first -= 1
    if kind == "Person" and not is_person(table.text[table.begin[first] : table.end[last]]):
        # "Minister Juhani Salmi" labelled without the first name
        while (
            first
            and first <= table.head[first - 1] <= last
            and table.pos[first - 1] == "PROPN"
            and table.word[first - 1][0].isupper()
            and not table.label[first - 1]
            and table.lower[first - 1] not in TITLED | CHARGES | TRADING
            and not is_calling(table.word[first - 1])
        ):
            first -= 1
    return first, last


def is_calling(word: str) -> bool:
    """Whether a capital word is what somebody does or where they come from, and no given name: "Striker", "Dutchman", "Kenyan"."""
    return word not in GIVEN and (word.lower() in CALLED or word in gazetteer().demonyms)


def is_first(table: Table, token: int) -> bool:
    """Whether a sentence begins here: its first word is capital whatever it is."""
    return token == 0 or table.sentence[token] != table.sentence[token - 1]


def extended(table: Table, first: int, last: int) -> int:
    """The last token of a body's whole name where the model stops too early."""
    end = last
    while (
        end + 1 < len(table.word)
        and table.pos[end + 1] == "PROPN"
        and table.word[end + 1][0].isupper()
        and not table.label[end + 1]
        and LAST_WORDS.get(table.lower[end + 1])
        and first <= min(table.kids[end + 1], default=-1)
    ):
        # "the Ana Ortega | Center"
        end += 1
    if LAST_WORDS.get(table.lower[end]) not in ESTABLISHMENTS and LAST_WORDS.get(table.lower[first]) not in ESTABLISHMENTS:
        return end
    at = end + 1
    if at < len(table.word) and table.lower[at] in {"of", "for"} and first <= table.head[at] <= end:
        # "the Standing Council | for the Housing of Sailors", "the Ortega Foundation | for the Textile Crafts"
        at += 1
        at += at < len(table.word) and table.lower[at] == "the"
        begin = at
        while at < len(table.word) and table.pos[at] == "PROPN" and table.word[at][0].isupper():
            at += 1
        if at > begin:
            return extended(table, first, at - 1) if at - 1 > end else end
    return end

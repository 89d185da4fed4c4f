"""What the words around one mention tell of a name's type: they decide for all mentions of it in the article, whatever the labels."""

from dataclasses import replace

from kg.lexicon import words

from .kinds import CALLINGS, FIRMS, GIVEN, LAST_WORDS, Name, is_apposed
from .table import Table

SHARES = frozenset({"share", "stake", "stock"})
MINISTRIES = frozenset({"ministry", "minister"})
ABROAD = frozenset({"foreign", "defence", "defense"})
FORCES = frozenset({"army", "navy"})
CHAMPIONS = frozenset({"champions"})
OPEN = frozenset({"Person", "City", "Place", "Work", "Thing", "Facility", "Product"})
# "publisher Tom Marlow" is a person
PERSONAL = CALLINGS | words("bodies", "either") | words("bodies", "trading")


def told(table: Table, found: list[Name]) -> list[Name]:
    """The names with the type that the article tells of them at one mention at least."""
    types: dict[str, str] = {}
    cities = {name.text: name.known for name in found if name.known and name.type == "City"}
    known = {name.head for name in found if name.known and name.type == "Organization"}
    surnames = {name.text.split()[-1] for name in found if name.type == "Person" and name.first < name.last and name.text.split()[0] in GIVEN}
    for name in found:
        if name.known or name.titled or name.type not in OPEN | {"Organization"} or name.text in surnames:
            continue
        if kind := told_type(table, name, known):
            types.setdefault(name.text, kind)
    # "sailed to Arden", "in Arden" : the city is one at each mention, whatever the label
    found = [
        replace(name, type="City", known=cities[name.text])
        if name.known is None and name.type == "Person" and not name.titled and name.text in cities.keys() - surnames - types.keys()
        else name
        for name in found
    ]
    return [
        replace(name, type=types[name.text], told=True) if not name.known and name.type in OPEN | {"Organization"} and name.text in types else name
        for name in found
    ]


def told_type(table: Table, name: Name, known: set[int]) -> str | None:
    """The type that this mention's words give the name; none for who has a given name."""
    head, before = name.head, name.first - 1
    if LAST_WORDS.get(table.lower[name.last], "Organization") != "Organization":
        return None
    if any(table.lower[at] == "flagged" for at in table.kids[head] if at < name.first):
        # "the Peruvian-flagged Velora Arden"
        return "Product"
    if table.word[name.first] in GIVEN:
        return None
    if before >= 0 and table.sentence[before] == table.sentence[head] and name.type != "Facility":
        noun = table.lower[before]
        if (noun in FIRMS and is_apposed(table, name.first, name.last, head)) or (noun in CHAMPIONS and name.first <= table.head[before] <= name.last):
            # "the Swiss lender Marlow Arden", "league champions Arden Vale"
            return "Organization"
    near = [at for at in table.kids[head] if table.dep[at] == "appos" and table.left_edge(at) == name.last + 2]
    if any(table.tag[at] == "NN" and table.lemma[at] in FIRMS - PERSONAL for at in near):
        # "Marlow Arden, the Greek company that owns the ferry"
        return "Organization"
    up = table.head[head]
    if table.dep[head] == "pobj" and table.lower[up] in {"of", "in"} and table.lemma[table.head[up]] in SHARES:
        # "Shares in Ardena fell"
        return "Organization"
    if table.dep[head] in {"compound", "nmod", "poss"} and up > name.last and table.tag[up] == "NNS" and table.lemma[up] == "share":
        # "Ardena shares fell"
        return "Organization"
    if table.dep[head] == "poss" and name.first == name.last and is_of_state(table, up):
        # "Ardena's foreign ministry"
        return "Country"
    beside = {up} if table.dep[head] == "conj" else {at for at in table.kids[head] if table.dep[at] == "conj"}
    if name.type == "Person" and beside & known and not any(table.dep[at] == "det" for other in beside for at in table.kids[other]):
        # "Vale Arden and Microsoft want the firm"
        return "Organization"
    return None


def is_of_state(table: Table, token: int) -> bool:
    """ "defence ministry", "army" : what states alone have."""
    return table.lemma[token] in FORCES or (table.lemma[token] in MINISTRIES and any(table.lower[at] in ABROAD for at in table.kids[token]))

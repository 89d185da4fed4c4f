"""What the words around a mention tell of things and people: whether a name is a ship's, a product's, a work's, or that of somebody's sister."""

from kg.annotate.labels import (
    APPOSITION,
    ARTICLE,
    COMPLEMENTS,
    COMPOUND,
    NOMINAL_SUBJECTS,
    NOUN_MODIFIER,
    NUMERAL,
    OBJECT,
    OBJECTS,
    OWNER,
    PASSIVE_SUBJECT,
    SUBJECT,
)
from kg.lexicon import words

from .kinds import CALLINGS, LAST_WORDS, Name
from .table import Table

VESSELS, MADE, CREATIVE = (words("contexts", f"nouns.{key}") for key in ("vessels", "made", "creative"))
MAKING = frozenset({"make", "produce", "manufacture"})
NEXT_OF_KIN = words("contexts", "nouns.next_of_kin")
ARRESTING, GESTURING = words("contexts", "verbs.arresting"), words("contexts", "verbs.gesturing")
AGES = range(15, 110)
REPORTERS = frozenset({"reporter", "journalist"})
SAILING = words("contexts", "verbs.sailing")
CREWS = words("contexts", "nouns.of_vessels")
KIN = words("clauses", "nouns.kin")
# what only somebody is: a "publisher" may be a firm
PERSONAL = (KIN | CALLINGS) - words("bodies", "either") - words("bodies", "trading")
DETERMINED = NOUN_MODIFIER | OWNER | ARTICLE | NUMERAL


def is_vessel(table: Table, name: Name) -> bool:
    """Whether a ship bears the name."""
    if any(table.lower[at] == "flagged" for at in table.kids[name.head] if at < name.first):
        # "the Peruvian-flagged Velora Arden"
        return True
    noun = noun_before(table, name)
    if noun is not None and table.lower[noun] in VESSELS:
        # "the frigate Velora Arden", "The tanker, the Velora"
        return True
    if table.dep[name.head] in APPOSITION and table.lower[table.head[name.head]] in VESSELS and table.head[name.head] < name.first:
        # "A ferry with ninety passengers, the Velora, sank"
        return True
    # "The Velora was sailing to Lima" : what has an article and sails
    up = table.head[name.head]
    article = any(table.lower[at] == "the" and at < name.first for at in table.kids[name.head])
    if article and table.dep[name.head] in OWNER:
        # "The Velora's captain"
        return table.lemma[up] in CREWS
    return article and table.dep[name.head] in NOMINAL_SUBJECTS and table.lemma[up] in SAILING


def is_made(table: Table, name: Name) -> bool:
    """ "the rocket Velora", "Its rocket, Velora 2,"."""
    up = table.head[name.head]
    if name.first == name.last and any(char.isdigit() for char in name.text) and table.dep[name.head] in COMPOUND:
        # "Marlow's T4 pump"
        return up == name.last + 1 and any(table.dep[at] in OWNER for at in table.kids[up])
    if name.first == name.last and table.dep[name.head] in OBJECT and table.tag[up] == "VBZ" and table.lemma[up] in MAKING:
        # "Marlow makes Bovrine"; not "Marlow makes Ana laugh"
        return not table.kids[name.head] and not any(table.dep[at] in COMPLEMENTS for at in table.kids[up])
    noun = noun_before(table, name)
    return noun is not None and table.lower[noun] in MADE


def is_work(table: Table, name: Name) -> bool:
    """ "her book The Salt Garden", "the film Arden Rivers"."""
    up = table.head[name.head]
    if table.dep[name.head] in SUBJECT and table.lemma[up] == "sell" and any(table.lemma[at] == "copy" for at in table.kids[up] if table.dep[at] in OBJECT):
        # "The Salt Garden sold 300,000 copies"
        return True
    noun = noun_before(table, name)
    return noun is not None and table.lower[noun] in CREATIVE and any(table.dep[at] in DETERMINED for at in table.kids[noun])


def noun_before(table: Table, name: Name) -> int | None:
    """The common noun that says what the name is: right before it, or before a comma and an article."""
    at = name.first - 1
    comma = False
    if at >= 0 and table.lower[at] == "the":
        at -= 1
    if at >= 0 and table.word[at] == ",":
        comma = True
        at -= 1
    if at < 0 or table.tag[at][0] not in "NJ" or not table.word[at].islower() or table.sentence[at] != table.sentence[name.head]:
        return None
    apposed = table.dep[name.head] in APPOSITION and table.head[name.head] == at
    return at if apposed or (not comma and (name.first <= table.head[at] <= name.last or table.head[name.head] == at)) else None


def is_somebody(table: Table, name: Name) -> bool:
    """ "His niece, Isla Marlow," : an apposition of kin or calling with two or three words is a person."""
    up = table.head[name.head]
    if any(table.dep[at] in APPOSITION and is_somebodys(table, at) and table.left_edge(at) == name.last + 2 for at in table.kids[name.head]):
        # "Orlo Amparo, a farmer, fled"
        return name.first < name.last < name.first + 3 and LAST_WORDS.get(table.lower[name.last]) is None
    return (
        table.dep[name.head] in APPOSITION
        and table.tag[up] == "NN"
        and up < name.first
        and table.lemma[up] in PERSONAL
        and (1 <= name.last - name.first <= 2 or (name.first == name.last and table.lemma[up] in KIN))
        and LAST_WORDS.get(table.lower[name.last]) is None
        and all(word.istitle() and word.isalpha() for word in table.word[name.first : name.last + 1])
    )


def is_somebodys(table: Table, token: int) -> bool:
    """Whether a noun is a calling, with an article."""
    return table.tag[token] == "NN" and table.lemma[token] in PERSONAL and any(table.dep[at] in ARTICLE for at in table.kids[token])


def is_human(table: Table, name: Name) -> bool:
    """Whether what is told of a name of one word without an article is true of people alone."""
    if (
        name.first != name.last
        or name.text.isupper()
        or LAST_WORDS.get(table.lower[name.last])
        or any(table.dep[at] in ARTICLE for at in table.kids[name.head])
    ):
        return False
    dep, up = table.dep[name.head], table.head[name.head]
    if any(table.lemma[at] == "bear" and table.tag[at] == "VBN" and at > name.last for at in table.kids[name.head]):
        # "Marlow, born in Oslo,", "Marlow, who was born in Oslo,"
        return True
    if dep in OWNER:
        # "Marlow's wife"
        return table.lemma[up] in NEXT_OF_KIN and table.tag[up] == "NN"
    if dep in OBJECT | PASSIVE_SUBJECT and table.lemma[up] in ARRESTING | {"bear"}:
        # "Police arrested Marlow", "Marlow was born in Oslo"
        return dep in PASSIVE_SUBJECT or table.lemma[up] in ARRESTING
    return dep in NOMINAL_SUBJECTS and (is_aged(table, name) or speaks_to_reporters(table, name) or (table.lemma[up] in GESTURING and table.tag[up] == "VBD"))


def is_aged(table: Table, name: Name) -> bool:
    """ "Marlow, 61, said so"; not "Marlow, 2, drew"."""
    age = name.last + 2
    told = age + 1 < len(table.word) and table.word[age - 1] == table.word[age + 1] == "," and table.word[age].isdecimal()
    return told and table.head[age] == name.head and int(table.word[age]) in AGES


def speaks_to_reporters(table: Table, name: Name) -> bool:
    """ "Marlow told reporters so" : the article says "the firm" of others."""
    up = table.head[name.head]
    return table.lemma[up] == "tell" and not table.kids[name.head] and any(table.dep[at] in OBJECTS and table.lemma[at] in REPORTERS for at in table.kids[up])

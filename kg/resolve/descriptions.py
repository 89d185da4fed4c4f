"""Nominal mentions: descriptions, counted and anonymous phrases, nationalities; generic nouns as concepts. They join what they describe."""

from bisect import bisect_left
from collections import defaultdict

from kg.annotate.labels import ADJECTIVE, APPOSITION, COMPOUND, CONJUNCT, GOVERNED, NAME_PART, NOUN_AS_ADVERB, PREDICATIVE_NOUN, SUBJECT
from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer
from kg.model import Mention, Span
from kg.model.entities import BODIES, ESTABLISHMENTS

from .bearers import Scene, office_modifiers, told_bearer
from .body_classes import GENERAL
from .bridges import home_of
from .chains import Chain, normal
from .citizens import countryman, is_citizen
from .edges import MINISTERS, POST_NOMINALS, is_caption
from .kinds import NUMERIC, Name
from .known_people import offices_held
from .no_names import is_zone
from .phrases import PEOPLE, counted_by, description
from .splits import CHARGED
from .table import OUTSIDE, Table
from .told_parts import Parts
from .told_places import is_nationality

FIRM_NOUNS = words("names", "company_nouns") | words("names", "body_nouns")
MADE = words("contexts", "nouns.vessels") | words("contexts", "nouns.made")
TOLD_OF = APPOSITION | PREDICATIVE_NOUN
PREFIXES = frozenset({"co", "ex", "anti", "pro"})
CAPITALIZED = ESTABLISHMENTS | {"Person", "Place"}
DESCRIBING = frozenset({"NOUN", "PROPN", "NUM"})
SKIPPED = COMPOUND | ADJECTIVE | NOUN_AS_ADVERB
FARTHEST = 40  # mentions of names that a description may look back
SKIPPED_BEFORE = SKIPPED | NAME_PART


def describe_all(table: Table, named: list[Chain], names: list[Name], published: str | None) -> list[Chain]:
    """The chains of descriptions, in text order; those that describe a named entity are added to its chain."""
    taken = {token for name in names for token in range(name.first, name.last + 1)}
    by_head = {token: chain for chain in named for _, token in chain.mentions}
    by_last = {name.last: chain for chain in named for name in chain.names if chain.type == "Person"}
    nationalities(table, named, by_head, taken)
    offices = titles(table, named)
    held = {token for chain in named for _, token in chain.mentions} - by_head.keys()
    scene = Scene(by_head, words_of(named), offices, offices_held(named, published), Parts(table, by_head, named))
    recent = sorted(by_head.items())
    named_at = [token for token, _ in recent]
    found: list[Chain] = []
    met: dict[int, Chain] = {}
    for token, pos in enumerate(table.pos):
        if table.sentence[token] != OUTSIDE and (one := scene.parts.aged(table, token)) is not None:
            # "Tom Hale, 23, scored. The 23-year-old ..."
            one.add(table.span(table.left_edge(token), token), "nominal", table.span(token, token), token)
            continue
        citizen = is_citizen(table, token)
        if (pos not in DESCRIBING and not citizen) or token in taken or table.sentence[token] == OUTSIDE or table.dep[token] in SKIPPED:
            continue
        if any(is_no_description(table, token) for is_no_description in NO_DESCRIPTIONS) or (token in held and table.word[token + 1] in {"of", "for"}):
            # "Leader of the Opposition Ashok Marlow" : his office before his name is a mention already
            continue
        if table.word[token] in POST_NOMINALS and (bearer := by_last.get(token - 1)):
            # "Ana Marlow | KC said" : the letters after a name are its head to the parser
            bearer.add(table.span(token, token), "nominal", table.span(token, token), token)
            continue
        chain = description(table, token)
        end = bisect_left(named_at, token)
        home = countryman(table, token, chain, named, by_head) if citizen else None
        home = home or second(table, token, chain, met) or home_of(table, token, chain, scene, recent[max(0, end - FARTHEST) : end])
        met[token] = home or chain
        if home is None:
            found.append(chain)
            scene.seen.setdefault((chain.head or "", chain.plural), []).append(chain)
            if chain.head in PEOPLE and (holder := told_bearer(table, token, chain, scene)) is not None:
                offices[chain.head].append((chain.modifiers, holder))
        elif all(at != token for _, at in home.mentions):
            describe(table, home, chain)
            if home.type == "Person" and chain.head in PEOPLE:
                offices[chain.head].append((chain.modifiers, home))
    return found


def is_figure(table: Table, token: int) -> bool:
    """ "40 were hurt"; "dozens of protesters" are some."""
    return (table.label[token] in NUMERIC or table.pos[token] == "NUM") and counted_by(table, token) is None


def is_verb(table: Table, token: int) -> bool:
    """ "Ana Ortega | Wins | Lima Vote" : a verb that the tagger takes for a name."""
    return table.pos[token] == "PROPN" and any(table.dep[kid] in SUBJECT for kid in table.kids[token])


def is_sign(table: Table, token: int) -> bool:
    """ "-", "£96 | m", "co | -founder"."""
    word = table.word[token]
    return len(word) == 1 or not any(char.isalpha() for char in word) or table.lower[token] in PREFIXES


def is_charge(table: Table, token: int) -> bool:
    """ "the Secretary of | State"."""
    return table.dep[token] in GOVERNED and table.word[token][0].isupper() and table.lemma[table.head[table.head[token]]] in MINISTERS


# nouns that describe nobody and nothing
NO_DESCRIPTIONS = (is_figure, is_verb, is_sign, is_zone, is_caption, is_charge)


def describe(table: Table, home: Chain, chain: Chain) -> None:
    """What a description tells is told of the entity that it means."""
    owned = home.type == "Person"
    home.mentions += [(unowned(table, at, mention) if owned else mention, at) for mention, at in chain.mentions]
    home.heads.add(chain.head or "")
    home.texts += chain.texts
    home.gender = home.gender or chain.gender


def second(table: Table, token: int, chain: Chain, met: dict[int, Chain]) -> Chain | None:
    """ "Novak, a lawyer and | activist" : two callings under one article are one person's; not "a man and woman were hurt"."""
    up = table.head[token]
    if table.dep[token] not in CONJUNCT or table.dep[up] not in TOLD_OF or chain.type != "Person" or chain.plural or table.lower[token - 1] != "and":
        return None
    one = met.get(up)
    return one if one and one.type == "Person" and not one.plural and any(table.lower[at] in {"a", "an"} for at in table.kids[up]) else None


def spell(table: Table, chains: list[Chain]) -> None:
    """ "The President thanked the Court" : a description whose noun is written as a name is one; what it means is settled before."""
    for chain in chains:
        if not chain.plural and chain.type in CAPITALIZED:
            chain.mentions = [(mention._replace(kind="name") if is_spelled_as_name(table, mention, at) else mention, at) for mention, at in chain.mentions]


def is_spelled_as_name(table: Table, mention: Mention, token: int) -> bool:
    """ "the Court", "The Church of the town"; not "the NATO", nor "Judge Asks the Court" in a title where all is capital."""
    if (
        mention.kind != "nominal"
        or is_citizen(table, token)
        or not table.word[token].istitle()
        or not any(table.lower[at] == "the" for at in table.kids[token])
    ):
        return False
    begin = table.starts[table.sentence[token]]
    end = table.starts[table.sentence[token] + 1] if table.sentence[token] + 1 < len(table.starts) else len(table.word)
    return any(table.pos[at] in {"VERB", "AUX"} and table.word[at].islower() and len(table.word[at]) > 2 for at in range(begin, end))


def unowned(table: Table, token: int, mention: Mention) -> Mention:
    """ "Paul's | widow Marta" : the name of another person is no part of who she is."""
    cut = [at for at in range(table.left_edge(token), token) if table.tag[at] == "POS" and table.label[at - 1] == "PERSON"]
    return mention._replace(span=Span(table.begin[cut[-1] + 1], mention.span.end)) if cut else mention


def words_of(named: list[Chain]) -> dict[str, list[Chain]]:
    """Chains by the last word of their names, or the first before "of" ("Ministry of Trade")."""
    found: defaultdict[str, list[Chain]] = defaultdict(list)
    for chain in named:
        # "Ford" is no more "the company" for being the Ford Motor Company
        known = [chain.known.name] if chain.known and chain.known.name.split()[-1].lower() not in GENERAL else []
        parts = [normal(text).lower().split() for text in sorted({*(name.text for name in chain.names), *known})]
        keys = {part[-1] for part in parts} | {part[0] for part in parts if len(part) > 2 and part[1] in {"of", "for"}}
        for key in sorted(keys):
            found[key].append(chain)
    return found


def titles(table: Table, named: list[Chain]) -> defaultdict[str, list[tuple[frozenset[str], Chain]]]:
    """ "council spokeswoman Clara Holt", "Chinese President Xi" : the office before a name is a mention of its bearer."""
    offices: defaultdict[str, list[tuple[frozenset[str], Chain]]] = defaultdict(list)
    for chain in named:
        person = chain.type == "Person"
        nouns = PEOPLE if person else FIRM_NOUNS if chain.type in BODIES else MADE if chain.type == "Product" else frozenset()
        for name in chain.names if nouns else ():
            office = office_before(table, name.first) if person else name.first - 1
            if office < 0 or not {table.lemma[office], table.lower[office]} & nouns or not belongs(table, office, name, person=person):
                continue
            first = office_begin(table, office, name, person=person)
            if first is None:
                continue
            if person:
                offices[table.lemma[office]].append((office_modifiers(table, first, office), chain))
            chain.heads.add(table.lemma[office] if table.lemma[office] in nouns else table.lower[office])
            if (first < office or office < name.first - 1) and (name.first < name.last or not person):
                chain.add(table.span(first, name.first - 1), "nominal", table.span(office, office), office)
    return offices


def office_begin(table: Table, office: int, name: Name, *, person: bool) -> int | None:
    """The first token of the phrase of an office: "Paul's | former aide", "the | council spokeswoman"."""
    first = office
    while first and (first - 1 in table.kids[name.head] or first - 1 in table.kids[office] or table.head[first - 1] in range(first, office + 1)):
        first -= 1
    if table.sentence[first] != table.sentence[office]:
        return None
    owned = [at for at in range(first, office) if table.tag[at] == "POS" and table.label[at - 1] == "PERSON"]
    first = owned[-1] + 1 if owned else first
    while first < office and (table.pos[first] == "PUNCT" or (table.pos[first] == "DET" and person)):
        first += 1
    return first


def belongs(table: Table, office: int, name: Name, *, person: bool) -> bool:
    """Whether the noun before the name is of one phrase with it."""
    up = table.head[office]
    if table.sentence[office] != table.sentence[name.first] or (table.dep[office] not in SKIPPED_BEFORE and not person):
        return False
    return name.head in {up, table.head[up]} or table.head[name.head] in range(office, name.first)


def office_before(table: Table, first: int) -> int:
    """The noun of office that ends before the name, or has its charge between: "Secretary of State | Ana Berg"."""
    for at in (first - 3, first - 4):
        if at >= 0 and table.lemma[at] in CHARGED and table.lower[at + 1] in {"of", "for"} and table.word[at][0].isupper():
            return at
    return first - 1


def nationalities(table: Table, named: list[Chain], by_head: dict[int, Chain], taken: set[int]) -> None:
    """ "Peruvian voters", "the Chinese" : an adjective of a state is a mention of the state that the article may or may not name."""
    book = gazetteer()
    states = {chain.known.iri: chain for chain in named if chain.known}
    # "Velonia ... Velonian guns"
    own = {name.text: chain for chain in named if chain.type == "Country" and not chain.known for name in chain.names}
    for token, label in enumerate(table.label):
        known = book.demonyms.get(table.word[token])
        # "Peruvian drones" labelled as a place
        bare = own and known is None and token not in taken and table.dep[token] in SKIPPED and table.sentence[token] != OUTSIDE
        if bare and (state := next((chain for text, chain in own.items() if is_nationality(table.word[token], text)), None)):
            state.add(table.span(token, token), "nominal", table.span(token, token), token)
            by_head[token] = state
            taken.add(token)
            continue
        adjective = label == "NORP" or (label in {"GPE", "LOC", "ORG"} and known is not None and table.word[token] not in book.names)
        if not adjective or token in taken or table.sentence[token] == OUTSIDE:
            continue
        if is_citizen(table, token):
            continue
        if (
            known is None
            or (table.tag[token] not in {"JJ", "NNP", "NN", "NNPS"})
            or (known.name.split()[0] != table.word[token] and table.word[token].endswith("ns"))
        ):
            continue
        chain = states.get(known.iri)
        if chain is None:
            chain = states[known.iri] = Chain(known.type, known=known)
            named.append(chain)
        begin = token - 1 if token and table.lower[token - 1] == "the" and table.head[token - 1] == token else token
        chain.add(table.span(begin, token), "nominal", table.span(token, token), token)
        by_head[token] = chain
        taken.add(token)

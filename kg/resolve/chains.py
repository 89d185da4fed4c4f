"""Named chains: mentions of one name, a part of it, its initials or a known alias become one entity. Ambiguity stays unresolved."""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from kg.annotate.labels import APPOSITION, NAME_PART, NOUN_MODIFIER_OR_OWNER
from kg.lexicon import words
from kg.lexicon.gazetteer import Known, gazetteer
from kg.model import Entity, EntityKind, Mention, Span
from kg.model.entities import BODIES, MentionKind

from .initials import abbreviations, own_initials
from .kinds import FIRST_WORDS, LEGAL, PAPERS, Name
from .table import Table
from .told_places import sites

MALE, FEMALE = words("given_names", "male"), words("given_names", "female")
DOUBTFUL = words("given_names", "doubtful")
GENDERED = MALE | FEMALE
SITES = words("names", "facilities")
BESIDE = NAME_PART | APPOSITION
# bodies that are named for the place where they are
SEATED = words("bodies", "seated") | PAPERS
MALE_WORDS, FEMALE_WORDS = words("names", "male_words"), words("names", "female_words")
NOISE = re.compile(r"(?:its|his|her|their|our|my|your|this|that|these|those|such|at|up|about|around|over|under|nearly|almost|only)\b", re.IGNORECASE)


class Traits(NamedTuple):
    """What tells a person from namesakes besides offices, each in order: callings, ages, towns."""

    callings: tuple[str, ...] = ()
    ages: tuple[int, ...] = ()
    homes: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Chain:
    """An entity in the making; `heads` are the nouns that describe it."""

    type: str
    kind: EntityKind = "named"
    names: list[Name] = field(default_factory=list)
    mentions: list[tuple[Mention, int]] = field(default_factory=list)
    known: Known | None = None
    gender: str | None = None
    plural: bool = False
    texts: list[str] = field(default_factory=list)
    head: str | None = None
    modifiers: frozenset[str] = frozenset()
    heads: set[str] = field(default_factory=set)
    count: float | None = None
    country: str | None = None
    affiliation: "Chain | None" = None
    members: "list[Chain]" = field(default_factory=list)

    def add(self, span: Span, kind: MentionKind, head: Span, token: int) -> None:
        """One more mention."""
        self.mentions.append((Mention(span, kind, head), token))


def chains_of(table: Table, names: list[Name]) -> list[Chain]:
    """The named chains; fuller names are placed first, so that parts find their whole."""
    chains: list[Chain] = []
    index: defaultdict[str, list[Chain]] = defaultdict(list)
    bracketed = abbreviations(table, names)
    heading, places = heading_end(table), sites(table, names)
    names = own_initials(names, bracketed)
    for name in sorted(names, key=lambda found: (-(found.last - found.first), found.span)):
        gender = gender_of(table, name)
        state = state_beside(table, name) if name.type in BODIES and name.known is None else None
        bearers = partial(borne_by, name, index, gender=gender, state=state)
        chain = home_of(name, bearers, definite=table.lower[max(name.first - 1, 0)] == "the", headed=name.last < heading, place=name.text in places)
        if chain is None:
            chain = Chain(name.type, known=name.known)
            chains.append(chain)
        for key in [*keys_of(name), *(["text " + normal(bracketed[name.last].text)] if name.last in bracketed else [])]:
            if chain not in index[key]:
                index[key].append(chain)
        chain.names.append(name)
        chain.add(name.span, "name", table.span(name.head, name.head), name.head)
        chain.gender = chain.gender or gender
        if chain.known is None:
            chain.country = chain.country or state
    return chains


def state_beside(table: Table, name: Name) -> str | None:
    """The country that a body's name or its possessor tells: "Peru's Foreign Ministry", "the Chilean Navy", "the Ministry of Trade of Peru"."""
    book = gazetteer()
    near = [at for at in table.kids[name.head] if at < name.first and table.dep[at] in NOUN_MODIFIER_OR_OWNER]
    for at in (*near, *range(name.first, name.last + 1)):
        # "the Federation of Chilean Industries"; not "the Gulf of Guinea Times"
        known = book.demonyms.get(table.word[at]) or (book.names.get(table.word[at]) if at in (*near, name.first, name.last) else None)
        if known is not None and known.type == "Country":
            return known.country
    return None


def keys_of(name: Name) -> list[str]:
    """What later mentions may find this name by; "El-Marlow" is "el-Marlow"."""
    parts = normal(name.text).split()
    keys = ["iri " + name.known.iri] if name.known else ["text " + " ".join(parts)]
    if name.known and name.text not in {name.known.name, *name.known.aliases}:
        # "North and South Korea ... the North"
        keys.append("text " + " ".join(parts))
    elif name.text.isupper() and len(name.text) > 4:
        # "MARLOW ... Marlow"
        keys.append("text " + name.text.title())
    if name.also:
        # 'Tom "Tilly" Marlow ... Tilly'
        keys += ["text " + name.also, "part " + name.also]
    if len(parts) > 1:
        keys += keys_of_person(parts) if name.type == "Person" else keys_of_other(name, parts)
    return keys


def keys_of_person(parts: list[str]) -> list[str]:
    """ "Ortega", "Maria", "M. Ortega" after "Maria Ortega"; "Van Marlow" after "Karel van Marlow"."""
    endings = [" ".join(parts[at:]) for at in range(1, len(parts) - 1)]
    keys = ["part " + parts[-1], "fold " + parts[-1].lower(), "first " + parts[0], f"initial {parts[0][0]} {parts[-1]}"]
    keys += ["part " + ending for ending in endings]
    if len(parts) == 3 and parts[0] in GENDERED and parts[1] not in GENDERED and parts[1].istitle():
        # "Julio Marlow Paz ... Marlow" : of two surnames the first
        keys.append("part " + parts[1])
    return keys + ["fold " + ending.lower() for ending in endings]


def keys_of_other(name: Name, parts: list[str]) -> list[str]:
    """ "EIB" after "European Investment Bank"; "Velm" after "Velm Group", "Nordbank" after "Nordbank Holdings"."""
    keys = ["acronym " + "".join(part[0] for part in parts if part[0].isupper())]
    # not "Arden Space Centre" after "Arden Space Centre Visitor Hall" : a part of the place
    sites = [at for at, part in enumerate(parts) if part.lower() in SITES and name.type in {"Facility", "Place"}]
    ends = range(1, sites[0] if sites else len(parts))
    # not "Arden" after "Arden Liberation Army", "Arden Farmers' League" : the place where it is
    whole = name.type == "GovernmentBody" or parts[-1].lower() in SEATED
    keys += ["start " + " ".join(parts[:end]) for end in ends if end > 1 or (not whole and (len(parts[0]) > 3 or parts[0].isupper()))]
    if sites[:1] == [1]:
        # "the Marlow Museum ... the Marlow"
        keys.append("the " + parts[0])
    if parts[0].lower() in FIRST_WORDS:
        # "the Space Shuttle Arden ... Arden"
        keys.append("start " + parts[-1])
    return keys


def borne_by(name: Name, index: defaultdict[str, list[Chain]], key: str, *, gender: str | None, state: str | None) -> list[Chain]:
    """The chains that bear a key and may be meant: no firm by "Mr Marlow", no Tom Marlow by "Ms Marlow", no firm's owner by "Marlow's owner"."""
    # "Peru's Supreme Court ... Chile's Supreme Court"
    found = [chain for chain in index[key] if state is None or country_of(chain) in {None, state}]
    if name.apart:
        found = [chain for chain in found if (chain.type == "Person") == (name.type == "Person")]
        if name.type == "Person" and gender:
            # "Ana Marlow ... Ms Marlow ... Eva Marlow" : who was told of before
            found = [chain for chain in found if is_told(chain, name)] or found
            found = [chain for chain in found if chain.gender in {None, gender} or chain.names[0].text.split()[0] in DOUBTFUL]
    alike = [chain for chain in found if (chain.type == "Person") == (name.type == "Person")]
    return alike if len(found) > 1 and alike and any(one.apart for chain in found for one in chain.names) else found


def home_of(name: Name, bearers: Callable[[str], list[Chain]], *, definite: bool, headed: bool, place: bool) -> Chain | None:
    """The one chain that bears this name; where two could be meant, neither is ("Clinton" beside "Bill" and "Hillary Clinton")."""
    if name.known:
        return next(iter(bearers("iri " + name.known.iri)), None)
    parts = normal(name.text).split()
    if exact := bearers("text " + " ".join(parts)):
        return exact[0]
    tries = []
    if name.text.isupper() and len(name.text) > 4 and (spelled := bearers("text " + name.text.title())):
        # "Marlow ... MARLOW"
        return spelled[0]
    if name.type in {"Person", "Organization", "City", "Place", "Thing"}:
        tries.append("part " + " ".join(parts))
        tries += ["first " + parts[0]] if len(parts) == 1 and not bearers(tries[0]) else []
    if name.type == "Person" and len(parts) > 1 and (len(parts[0].strip(".")) == 1 or parts[-1] in {"Jr", "Jr.", "Sr", "Sr.", "II", "III"}):
        tries.append(f"initial {parts[0][0]} {parts[-1]}")
    if name.type != "Person":
        plain = name.text.replace(".", "")
        tries += ["acronym " + plain] if plain.isupper() and len(plain) > 1 else []
        # "lives in Arden ... Arden Grammar School" : a place is called by its own name
        tries += [] if place else ["start " + " ".join(parts)]
        tries += ["the " + parts[0]] if definite and len(parts) == 1 else []
    if name.type == "Person" or "-" in name.text:
        tries.append("fold " + " ".join(parts).lower())
    for key in tries:
        if len(bearers(key)) == 1:
            return bearers(key)[0]
        if name.type == "Person" and (one := bearer_of(name, bearers(key), headed=headed)):
            return one
    return None


def bearer_of(name: Name, chains: list[Chain], *, headed: bool) -> Chain | None:
    """The one of several people of a surname whom an article calls by it alone."""
    # "Rupert Lyle ... Lyle died ... his widow, Susan Lyle" : who alone bore the name so far
    told = [chain for chain in chains if is_told(chain, name)]
    # ... "Lyle left a farm" : who was called so before, in the headline too
    called = [chain for chain in chains if any(one.text == name.text for one in chain.names)]
    if headed and not told:
        return min(chains, key=lambda chain: min(one.first for one in chain.names), default=None)
    # "Jan Marlow, whose father, Karel Marlow, died ... Jan sued ... Mr Marlow" : who was spoken of again
    again = [chain for chain in told if name.apart and sum(one.first < name.first for one in chain.names) > 1]
    return next((found[0] for found in (told, called, again) if len(found) == 1), None)


def is_told(chain: Chain, name: Name) -> bool:
    """Whether the article speaks of an entity before it says a name."""
    return min(one.first for one in chain.names) < name.first


def heading_end(table: Table) -> int:
    """The token after the first sentence where a line of its own holds it."""
    if len(table.starts) < 2:
        return 0
    end = table.starts[1]
    last = end - 1
    while last > 0 and table.is_space[last]:
        last -= 1
    return end if "\n" in table.text[table.end[last] : table.begin[end]] else 0


def normal(text: str) -> str:
    """One form of apostrophe and blank."""
    return text.replace("’", "'").replace("'s ", " ")


def gender_of(table: Table, name: Name) -> str | None:
    """From a title or office at the name, else from the first name."""
    near = {table.lower[at] for at in table.kids[name.head] if table.dep[at] in BESIDE} | {table.lower[max(name.first - 1, 0)]}
    if near & MALE_WORDS or near & FEMALE_WORDS:
        return "m" if near & MALE_WORDS else "f"
    first = table.word[name.first]
    if name.type == "Person":
        return "m" if first in MALE else "f" if first in FEMALE else None
    return None


def named(chain: Chain) -> str:
    """The fullest name: the gazetteer's, else the longest, the first among equals."""
    if chain.known:
        return chain.known.name
    if not chain.names:
        return min(chain.texts, key=is_noisy)
    best = min(chain.names, key=lambda name: (name.other, -len(name.text.split()), -len(name.text), name.span)).text
    return LEGAL.sub("", best) if chain.type == "Organization" else best


def is_noisy(text: str) -> bool:
    """Whether a description tells less by itself than another of the same: "at least nine farmers", "his party", "that base"."""
    return NOISE.match(text) is not None


def country_of(chain: Chain) -> str | None:
    """The state of an actor, by the gazetteer or by an adjective in its description."""
    return (chain.known.country if chain.known else None) or chain.country


def entity_of(chain: Chain, ids: dict[Chain, str], sector: str | None, traits: Traits) -> Entity:
    """The entity of a chain; `ids` are those of all chains."""
    known = chain.known
    name = named(chain)
    return Entity(
        id=ids[chain],
        name=name,
        type=chain.type,
        kind=chain.kind,
        mentions=tuple(sorted((mention for mention, _ in chain.mentions), key=lambda mention: mention.span)),
        aliases=tuple(sorted({found.text for found in chain.names} - {name})),
        iri=known.iri if known else None,
        wikidata=known.wikidata if known else None,
        head=chain.head,
        count=chain.count,
        affiliation=ids.get(chain.affiliation) if chain.affiliation else None,
        members=tuple(ids[member] for member in chain.members),
        sector=sector,
        country=country_of(chain) or (chain.affiliation and country_of(chain.affiliation)) or None,
        callings=traits.callings,
        ages=traits.ages,
        homes=traits.homes,
    )

"""What a description means that is told elsewhere in the article: an apposition, an office, "the company", the same words again."""

from dataclasses import dataclass, field

from kg.lexicon import words
from kg.lexicon.gazetteer import ID

from .chains import Chain
from .phrases import COMPANIES, FINANCE, PEOPLE, PRODUCTS, WEAPONS, modifier
from .table import Table

BACKWARD = frozenset({"the", "this", "that", "these", "those"})
NARROWING = frozenset({"relcl", "acl", "prep"})
TELLING = words("attribution", "verbs.telling_somebody")
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NEWS = words("names", "judging")  # "the new plane" may be the plane that was named
DOMINANCE = 3  # 2 to 5 tried on 13 and 62 news articles, 2026-11
WINDOW = 2  # sentences that "the company" may look back for the company
OTHER = frozenset({"prime", "vice", "deputy", "former", "ex", "acting"})  # "the minister" is not the prime minister
MEDIA = frozenset({"newspaper", "broadcaster", "magazine", "publisher", "daily", "weekly"})
ORGANIZED = frozenset({"Organization"})
BODY = frozenset({"Organization", "GovernmentBody"})
STRICT = frozenset({"Person", "Organization", "GovernmentBody"})  # a name of these in apposition needs a description of just the type
PLACED = frozenset({"Place", "City", "Country", "Facility"})
OBJECTS = frozenset({"dobj", "pobj", "dative", "conj"})
# what a bare "the company", "the country" can mean: head nouns and the type of entity
BRIDGES = (
    dict.fromkeys(COMPANIES, ORGANIZED)
    | {word: frozenset({"Product"}) for word in PRODUCTS}
    | {word: frozenset({"Weapon", "Product"}) for word in WEAPONS}
    | {word: frozenset({"FinancialProduct"}) for word in FINANCE}
    | {word: frozenset({"Facility"}) for word in words("names", "facilities")}
    | dict.fromkeys(("store", "shop"), frozenset({"Product", "Organization"}))
    | dict.fromkeys(("country", "nation"), frozenset({"Country"}))
    | dict.fromkeys(("city", "town", "municipality"), frozenset({"City"}))
    | dict.fromkeys(("region", "province", "island", "river", "sea", "lake"), frozenset({"Place"}))
    | dict.fromkeys(
        ("organization", "organisation", "party", "team", "club", "group", "alliance", "union", "network", "school", "institute", "church"), ORGANIZED
    )
    | dict.fromkeys(("agency", "foundation", "ministry", "commission", "committee", "council", "court", "university"), BODY)
)
# "the city of Lviv" is Lviv
OF_NAME = frozenset({"city", "town", "village", "state", "province", "republic", "island", "municipality", "kingdom", "district", "port", "region"})


PAPERS = words("names", "media")
FIRMS = frozenset(
    {"company", "firm", "corporation", "business", "maker", "manufacturer", "bank", "airline", "retailer", "carmaker", "automaker", "insurer", "lender"}
)
PUBLIC = frozenset(
    {
        "university",
        "college",
        "school",
        "academy",
        "association",
        "federation",
        "union",
        "league",
        "committee",
        "council",
        "party",
        "church",
        "museum",
        "court",
        "nations",
        "organization",
        "organisation",
        "agency",
        "programme",
        "program",
        "parliament",
        "commission",
        "treaty",
        "forum",
    }
)
GENERAL = frozenset({"company", "firm", "corporation", "business", "organization", "organisation", "group", "maker", "manufacturer", "operator"})


@dataclass(frozen=True, slots=True)
class Scene:
    """What a description may look for: named chains by the token of a mention's head, by words of their names, by office."""

    by_head: dict[int, Chain]
    by_word: dict[str, list[Chain]]
    offices: dict[str, list[tuple[frozenset[str], Chain]]]
    seen: dict[tuple[str, bool], list[Chain]] = field(default_factory=dict)


def home_of(table: Table, token: int, chain: Chain, scene: Scene, recent: list[tuple[int, Chain]]) -> Chain | None:
    """Whom or what a description means; None where that is not plain. `recent` are the named mentions just before it."""
    if found := beside(table, token, chain, scene):
        return found
    determiners = {table.lower[at] for at in table.kids[token] if table.dep[at] == "det"}
    owners = [at for at in table.kids[token] if table.dep[at] == "poss"]
    if not determiners & BACKWARD and not owners:
        # "chemical weapons ... chemical weapons" : a kind is one thing
        # "police ... police" : so is the one body of a kind
        if is_complemented(chain) or not (chain.kind == "concept" or chain.type == "GovernmentBody") or chain.count:
            return None
        alike = [one for one in same(chain, scene) if one.kind == chain.kind and not is_complemented(one)]
        if chain.type == "GovernmentBody" and not chain.modifiers and len(alike) == 1:
            # "Peruvian police ... police"
            return alike[0]
        return next((one for one in alike if one.modifiers == chain.modifiers), None)
    # "the Fund, which lent it money" : after a comma a clause only adds
    open_ended = table.word[min(token + 1, len(table.word) - 1)] == ","
    narrowed = not open_ended and any(table.dep[at] in NARROWING and at > token for at in table.kids[token])
    mine = any(table.pos[at] == "PRON" for at in owners)
    if not narrowed and not chain.plural and not mine:
        found = part_of_name(chain, token, scene) or bearer(chain, token, scene)
        if found is None and not owners:
            found = bridged(table, token, chain, recent)
        if found:
            return found
    # "a large base ... the base", "two officials ... the officials"; "Peru's flag ... Peru's flag"
    if narrowed or mine:
        # "two French officials ... the two French officials, who asked not to be named"
        return (
            next((one for one in same(chain, scene) if chain.count and (one.count, one.modifiers) == (chain.count, chain.modifiers)), None)
            if not mine
            else None
        )
    fitting = [one for one in same(chain, scene) if chain.modifiers <= one.modifiers and chain.count in {None, one.count}]
    if chain.plural and chain.count is None and not chain.modifiers and any(one.count is None for one in fitting):
        # "Farmers marched. At least nine farmers were hurt. The farmers want aid." : all, not the nine
        fitting = [one for one in fitting if one.count is None]
    return fitting[-1] if fitting else None


def same(chain: Chain, scene: Scene) -> list[Chain]:
    """Earlier descriptions with the same head noun and number."""
    return scene.seen.get((chain.head or "", chain.plural), [])


def beside(table: Table, token: int, chain: Chain, scene: Scene) -> Chain | None:
    """A name in the same phrase."""
    # "Jan Novak, a spokesman for the council," : an apposition of a name
    if table.dep[token] == "appos" and (host := scene.by_head.get(table.head[token])) and host.kind == "named" and agree(chain, host):
        return host
    for at in table.kids[token]:
        host = scene.by_head.get(at)
        if host is None:
            continue
        # "the bank's chairman, Jan Novak" : a name in apposition
        if (
            table.dep[at] == "appos"
            and host.kind == "named"
            and (chain.type == host.type or (agree(chain, host) and (chain.type in BODY | {"Group"} or host.type not in STRICT)))
        ):
            return host
        # "the Nordbank company", "the FTSE index" : the head noun says what the name is
        if at == token - 1 and table.dep[at] in {"compound", "nmod"} and host.type in BRIDGES.get(chain.head or "", ()) and is_definite(table, token):
            return host
    if chain.head in OF_NAME and token + 2 < len(table.word) and table.lower[token + 1] == "of":
        # "the city of Lviv"
        place = next((at for at in table.kids[token + 1] if table.dep[at] == "pobj"), token)
        if (host := scene.by_head.get(place)) and host.type in {"City", "Place", "Country"}:
            return host
    if (host := comma_name(table, token, chain, scene)) is not None:
        return host
    if (host := follower(table, token, scene)) and host.type in BRIDGES.get(chain.head or "", ()) and is_definite(table, token):
        # "the bank Credito Lombardo"
        return host
    # "the curator Halvar Lind" : parsed as two phrases
    if chain.type == "Person" and not chain.plural and (host := scene.by_head.get(table.head[token])) and host.type == "Person":
        return host if token < table.head[token] and table.dep[token] in {"compound", "nmod", "dep", "amod"} else None
    return None


def comma_name(table: Table, token: int, chain: Chain, scene: Scene) -> Chain | None:
    """ "Peru's Prime Minister, Karel Novak, said" where the parse makes two phrases of it; not "they told the officer, Novak said"."""
    if chain.type != "Person" or chain.plural or token + 2 >= len(table.word) or table.word[token + 1] != "," or table.dep[token] in OBJECTS:
        return None
    host = follower(table, token + 1, scene)
    return host if host and host.type == "Person" and is_definite(table, token) and table.label[token + 2] == "PERSON" else None


def follower(table: Table, token: int, scene: Scene) -> Chain | None:
    """The name that begins right after the noun."""
    at = token + 1
    while at < len(table.pos) and table.pos[at] == "PROPN":
        if at in scene.by_head:
            return scene.by_head[at]
        at += 1
    return None


def is_complemented(chain: Chain) -> bool:
    """Whether the phrase goes on after its head noun: "part of the plan" is not any part."""
    mention = chain.mentions[0][0]
    return mention.span.end > mention.head.end


def is_definite(table: Table, token: int) -> bool:
    """Whether the phrase has an article or none at all: "a Nordbank company" is one of several."""
    return not any(table.dep[at] == "det" and table.lower[at] in {"a", "an", "another", "any"} for at in table.kids[token])


def part_of_name(chain: Chain, token: int, scene: Scene) -> Chain | None:
    """ "the Harbour Commission ... the commission", "the Ministry of Trade ... the trade ministry"."""
    full = []
    for one in scene.by_word.get(chain.head or "", ()):
        # a word that is the whole name may come before it: "the Treasury said ... a Treasury source"
        alone = any(name.text.lower() == chain.head for name in one.names)
        if (one.mentions[0][1] < token or alone) and one.type not in {"Person", "Country", "City"}:
            spelled = {word.lower() for name in one.names for word in name.text.split()} | ({one.known.name.lower()} if one.known else set())
            if chain.modifiers <= spelled:
                full.append(one)
    return full[0] if len(full) == 1 else None


def bearer(chain: Chain, token: int, scene: Scene) -> Chain | None:
    """ "President Maria Ortega ... the president"; who bears just this office comes before who bears one of the kind."""
    told = [(modifiers, one) for modifiers, one in scene.offices.get(chain.head or "", ()) if modifiers & OTHER <= chain.modifiers]
    told = [(modifiers, one) for modifiers, one in told if one.mentions[0][1] < token and chain.modifiers <= modifiers]
    bearers = list(dict.fromkeys(one for _, one in told))
    if len(bearers) > 1:
        # "President Ortega met Chilean President Lind. The president ..."
        bearers = list(dict.fromkeys(one for modifiers, one in told if modifiers == chain.modifiers))
    return bearers[0] if len(bearers) == 1 else None


def bridged(table: Table, token: int, chain: Chain, recent: list[tuple[int, Chain]]) -> Chain | None:
    """ "Nordbank cut 300 jobs. The bank said ..." : the one entity of the type in view, in this sentence first."""
    types = BRIDGES.get(chain.head or "")
    # "the US manufacturer" : the one in view of that state
    states = {word for word in chain.modifiers if word.startswith(ID)}
    if types is None or not chain.modifiers - states <= NEWS:
        return None
    if states:
        recent = [(at, one) for at, one in recent if one.type not in PLACED and one.known and one.known.country == chain.country]
    recent = [(at, one) for at, one in recent if not is_told(table, at, token)]
    floor = table.starts[max(0, table.sentence[token] - WINDOW)]
    start = table.starts[table.sentence[token]]
    near = [(at, one) for at, one in recent if at >= floor and one.type in types and suits(chain.head or "", one)]
    for chosen in (
        # "Peruvian troops still hold the north of the country"
        [one for at, one in near if at >= start],
        [one for _, one in near],
        [one for at, one in near if table.dep[at] in SUBJECTS],
    ):
        if len(set(chosen)) == 1:
            return chosen[0]
    if near and (main := dominating([one for _, one in near])):
        # who is told of throughout is meant, not who is named in passing
        return main
    if not near:
        # "the stadium" where the article names one alone
        far = {one for _, one in recent if one.type in types and suits(chain.head or "", one)}
        return next(iter(far)) if len(far) == 1 and types <= {"Facility", "Product", "Weapon"} else None
    return None


def is_told(table: Table, listener: int, token: int) -> bool:
    """ "Workers told Nordbank that the company had cut jobs." : who is told is called by name, and is not told of itself as "the company"."""
    while table.dep[listener] in {"conj", "appos"}:
        listener = table.head[listener]
    verb = table.head[listener]
    if table.dep[listener] not in {"dobj", "dative"} or table.lemma[verb] not in TELLING:
        return False
    while table.head[token] not in {token, verb}:
        token = table.head[token]
    return table.head[token] == verb and table.dep[token] == "ccomp"


def dominating(chains: list[Chain]) -> Chain | None:
    """The one with several times the mentions of each other."""
    first, *rest = sorted(dict.fromkeys(chains), key=lambda one: -len(one.mentions))
    return first if not rest or len(first.mentions) >= DOMINANCE * len(rest[0].mentions) else None


def suits(head: str, chain: Chain) -> bool:
    """ "the newspaper" is one by its name; a firm once called "the retailer" is no bank."""
    spelled = {word.lower() for text in (*(name.text for name in chain.names), chain.known.name if chain.known else "") for word in text.split()}
    if head in FIRMS and spelled & PUBLIC:
        # "the company" after "the University of Marlow"
        return False
    if head in MEDIA:
        return bool(spelled & PAPERS) or head in chain.heads
    return head in GENERAL or not chain.heads & COMPANIES - GENERAL or head in chain.heads


def agree(chain: Chain, host: Chain) -> bool:
    """Whether a description can be of this entity."""
    if chain.plural:
        return False
    if host.type == "Person" or chain.type == "Person":
        return chain.type == host.type
    return (
        chain.type in {"Thing", host.type}
        or {chain.type, host.type} <= PLACED
        or host.type in BRIDGES.get(chain.head or "", frozenset())
        or {chain.type, host.type} <= {"Organization", "GovernmentBody", "Group"}
    )


def office_modifiers(table: Table, first: int, office: int) -> frozenset[str]:
    """What stands with the noun of office: "the White House national security | adviser"."""
    return frozenset(
        modifier(table, at)
        for at in range(first, office)
        if table.pos[at] not in {"DET", "PUNCT", "PART"} and table.lower[at] not in {"the", "a", "an"} and table.lower[at] not in PEOPLE
    )

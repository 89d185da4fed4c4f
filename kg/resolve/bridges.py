"""What a description means that is told elsewhere in the article: an apposition, an office, "the company", the same words again."""

from kg.annotate.labels import (
    ARTICLE,
    CONJUNCT,
    GOVERNED,
    NAME_PART,
    NOMINAL_SUBJECTS,
    NOUN_AS_ADVERB,
    NOUN_CLAUSE,
    OBJECTS,
    OWNER,
    PREPOSITION,
)
from kg.lexicon import words
from kg.lexicon.gazetteer import ID, gazetteer
from kg.model.entities import BODIES, ESTABLISHMENTS, SITES

from .bearers import NEWS, WINDOW, Scene, bearer, known_bearer
from .body_classes import class_of, is_of_class, suits
from .chains import Chain
from .disjoint import is_coargument, is_named_below, is_told
from .kinds import SLIPS
from .same_phrase import beside, meant_by
from .table import Table

OWNING, OWNED = words("bodies", "owning"), BODIES | SLIPS
TRADES = words("bodies", "trades")
SEATED = words("bodies", "placed")  # "the Lima-based company" : any firm has a seat
BACKWARD = frozenset({"the", "this", "that", "these", "those"})
NARROWING = NOUN_CLAUSE | PREPOSITION
DOMINANCE = 3  # 2 to 5 tried on 13 and 62 news articles, 2026-11


def home_of(table: Table, token: int, chain: Chain, scene: Scene, recent: list[tuple[int, Chain]]) -> Chain | None:
    """Whom or what a description means; None where that is not plain. `recent` are the named mentions just before it."""
    if found := beside(table, token, chain, scene.by_head):
        return found
    owners = [at for at in table.kids[token] if table.dep[at] in OWNER]
    if any(table.pos[at] == "PRON" for at in owners):
        # "his brother" : another's with each pronoun
        return None
    if not owners and not determiners(table, token) & BACKWARD:
        return of_kind(chain, scene)
    # "the Fund, which lent it money" : after a comma a clause only adds
    open_ended = table.word[min(token + 1, len(table.word) - 1)] == ","
    if not open_ended and any(table.dep[at] in NARROWING and at > token for at in table.kids[token]):
        # "two French officials ... the two French officials who came by train"
        return next((one for one in same(chain, scene) if chain.count and (one.count, one.modifiers) == (chain.count, chain.modifiers)), None)
    if not chain.plural and (found := named_before(table, token, chain, scene, recent, owned=bool(owners))):
        return introduced(table, token, chain, found, scene) or found
    return described_before(table, token, chain, scene, recent, owned=bool(owners))


def determiners(table: Table, token: int) -> set[str]:
    """The articles of a noun, in small letters."""
    return {table.lower[at] for at in table.kids[token] if table.dep[at] in ARTICLE}


def of_kind(chain: Chain, scene: Scene) -> Chain | None:
    """ "chemical weapons ... chemical weapons" : a kind is one thing; "police ... police" : so is the one body of a kind."""
    if is_complemented(chain) or not (chain.kind == "concept" or chain.type == "GovernmentBody") or chain.count:
        return None
    alike = [one for one in same(chain, scene) if one.kind == chain.kind and not is_complemented(one)]
    if chain.type == "GovernmentBody" and not chain.modifiers and len(alike) == 1:
        # "Peruvian police ... police"
        return alike[0]
    return next((one for one in alike if one.modifiers == chain.modifiers), None)


def named_before(table: Table, token: int, chain: Chain, scene: Scene, recent: list[tuple[int, Chain]], *, owned: bool) -> Chain | None:
    """The entity with a name that a definite description means: whose name has the noun, who bears the office, the one of the kind in view."""
    # "South Arden State won ... the state"
    found = part_of_name(chain, token, scene) if chain.head != "state" else None
    if found is not None and is_named_below(table, token, found):
        return None
    if found is not None and not is_outdone(chain, found, recent):
        return found
    return bearer(table, token, chain, scene) or known_bearer(chain, scene) or (None if owned else bridged(table, token, chain, recent))


def described_before(table: Table, token: int, chain: Chain, scene: Scene, recent: list[tuple[int, Chain]], *, owned: bool) -> Chain | None:
    """ "a large base ... the base", "two officials ... the officials"; "Peru's flag ... Peru's flag"."""
    fitting = [one for one in same(chain, scene) if chain.modifiers <= one.modifiers and chain.count in {None, one.count}]
    if chain.plural and chain.count is None and not chain.modifiers and any(one.count is None for one in fitting):
        # "Farmers marched. At least nine farmers were hurt. The farmers want aid." : all, not the nine
        fitting = [one for one in fitting if one.count is None]
    bare = not chain.plural and not owned and not chain.modifiers
    if bare and len(rivals(table, token, chain, recent)) > 1:
        # "The ferry Arden hit the ferry Velora and a cargo ferry. The ferry ..." : not the last that is more than a ferry
        fitting = [one for one in fitting if not one.modifiers]
    if not fitting and not owned and not chain.modifiers and table.tag[token] == "NN" and "the" in determiners(table, token):
        # "A group called the Arden Front ... the group" : the one that was called so, however far back
        called = {one for _, one in recent if one.type in meant_by(chain.head) and chain.head in one.heads}
        return next(iter(called)) if len(called) == 1 else None
    return fitting[-1] if fitting else None


def rivals(table: Table, token: int, chain: Chain, recent: list[tuple[int, Chain]]) -> set[Chain]:
    """The named entities in view that "the ferry" may be as well."""
    types = meant_by(chain.head)
    floor = table.starts[max(0, table.sentence[token] - WINDOW)]
    return {one for at, one in recent if at >= floor and one.type in types and suits(chain.head or "", one)}


def same(chain: Chain, scene: Scene) -> list[Chain]:
    """Earlier descriptions with the same head noun and number."""
    return scene.seen.get((chain.head or "", chain.plural), [])


def introduced(table: Table, token: int, chain: Chain, found: Chain, scene: Scene) -> Chain | None:
    """ "A court in Lima jailed him. He will ask the Supreme Court. The court ..." : the one told of as "a court", not a name told of in passing."""
    if found.kind != "named" or found.type not in ESTABLISHMENTS:
        return None
    told = [
        one
        for one in same(chain, scene)
        if one.type in ESTABLISHMENTS and chain.modifiers <= one.modifiers and any(has_article(table, at) and at < token for _, at in one.mentions)
    ]
    if len(told) != 1 or len(found.mentions) >= DOMINANCE * len(told[0].mentions):
        return None
    acts = any(table.dep[at] in NOMINAL_SUBJECTS for _, at in told[0].mentions)
    return told[0] if acts or not any(table.dep[at] in NOMINAL_SUBJECTS and at < token for _, at in found.mentions) else None


def has_article(table: Table, token: int) -> bool:
    """ "a court", "an agency"."""
    return any(table.lower[at] in {"a", "an"} for at in table.kids[token])


def is_complemented(chain: Chain) -> bool:
    """Whether the phrase goes on after its head noun: "part of the plan" is not any part."""
    mention = chain.mentions[0][0]
    return mention.span.end > mention.head.end


def is_outdone(chain: Chain, found: Chain, recent: list[tuple[int, Chain]]) -> bool:
    """ "The lender Nordic Arden ... She came from Marlow Bank. The bank ..." : another of the class is told of more often than whose name has the word."""
    head = chain.head or ""
    return any(one is not found and is_of_class(head, one) and len(one.mentions) > len(found.mentions) for _, one in recent)


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


def bridged(table: Table, token: int, chain: Chain, recent: list[tuple[int, Chain]]) -> Chain | None:
    """ "Nordbank cut 300 jobs. The bank said ..." : the one entity of the type in view, in this sentence first."""
    types = meant_by(chain.head)
    # "the US manufacturer" : the one in view of that state
    states = {word for word in chain.modifiers if word.startswith(ID)}
    trades = chain.modifiers & TRADES if types == {"Organization"} else frozenset()
    if not types or not chain.modifiers - states - trades - SEATED <= NEWS:
        return None
    if (seat := seat_of(table, token)) is not None:
        # "the Lima-based company" is no Ford
        recent = [(at, one) for at, one in recent if one.known is None or one.known.country in {None, seat}]
    if states:
        native = [(at, one) for at, one in recent if one.type not in SITES and one.known and one.known.country == chain.country]
        if not native and types <= BODIES:
            # "Velm Motors" of which no state is told : where the article is about it
            stateless = [(at, one) for at, one in recent if one.known is None and one.country in {None, chain.country}]
            main = main_of(chain, stateless)
            return main if main is not None and len(main.mentions) >= DOMINANCE else None
        recent = native
    told = {one for at, one in recent if is_told(table, at, token) or is_coargument(table, at, token)}
    told |= {one for _, one in recent if is_named_below(table, token, one)}
    recent = [(at, one) for at, one in recent if one not in told and not is_listed(table, at, types, recent)]
    floor = table.starts[max(0, table.sentence[token] - WINDOW)]
    near = [(at, one) for at, one in recent if at >= floor and one.type in types and suits(chain.head or "", one)]
    if class_of(chain.head or ""):
        # "Football club Orvane Rovers ... Lumen Lines ... the club" : whose class is told, wherever that was
        alike = [(at, one) for at, one in recent if is_of_class(chain.head or "", one)]
        if len({one for _, one in alike}) == 1:
            return alike[0][1]
        near = [pair for pair in near if pair in alike] or ([] if alike else near)
    if near:
        several = len({one for _, one in near}) > 1
        return None if trades and several else in_view(table, token, chain, near, recent)
    # "the stadium" where the article names one alone
    far = {one for _, one in recent if one.type in types and suits(chain.head or "", one)}
    return next(iter(far)) if len(far) == 1 and types <= {"Facility", "Product", "Weapon"} else None


def in_view(table: Table, token: int, chain: Chain, near: list[tuple[int, Chain]], recent: list[tuple[int, Chain]]) -> Chain | None:
    """Of those in view the only one: of this sentence, of all, of the subjects; else who is told of throughout, not who is named in passing."""
    start = table.starts[table.sentence[token]]
    for chosen in (
        # "Peruvian troops still hold the north of the country"
        [one for at, one in near if at >= start],
        [one for _, one in near],
        [one for at, one in near if table.dep[at] in NOMINAL_SUBJECTS],
    ):
        if len(set(chosen)) == 1:
            if owns_another(table, chosen[0], near, recent):
                return None
            passing = is_passing(table, chosen[0], near, start) or is_house(table, chosen[0], near)
            return main_of(chain, recent) if passing else chosen[0]
    return dominating([one for _, one in near])


def owns_another(table: Table, one: Chain, near: list[tuple[int, Chain]], recent: list[tuple[int, Chain]]) -> bool:
    """ "Nordbank owns a fifth of Velm. She founded the company." : of who owns and what is owned either may be meant."""
    for at, other in near:
        verb = table.head[at]
        if other is one and table.dep[at] in NOMINAL_SUBJECTS and table.lemma[verb] in OWNING:
            return any(told is not one and told.type in OWNED and is_within_object(table, token, verb) for token, told in recent)
    return False


def is_within_object(table: Table, token: int, verb: int) -> bool:
    """ "owns | Velm", "owns a fifth of | Velm"; not "bought a mine in May, Velm said"."""
    while table.dep[token] in GOVERNED | PREPOSITION | NAME_PART and table.head[token] != verb:
        token = table.head[token]
    return table.head[token] == verb and table.dep[token] in OBJECTS


def is_listed(table: Table, token: int, types: frozenset[str], recent: list[tuple[int, Chain]]) -> bool:
    """ "Nordbank, Arden and Velm sold fish. The company ..." : one of several told of together is not meant by the noun for one."""
    if not types <= BODIES:
        return False
    fellows = [at for at, one in recent if one.type in types]
    first = token
    while table.dep[first] in CONJUNCT:
        first = table.head[first]
    return any(at != token and (at == first or (table.dep[at] in CONJUNCT and table.head[at] in {first, token})) for at in fellows) and (
        first != token or any(table.dep[at] in CONJUNCT and table.head[at] == token for at in fellows)
    )


def seat_of(table: Table, token: int) -> str | None:
    """ "the | Lima-based company" : the state of the town, where the gazetteer has it."""
    towns = [town for at in table.kids[token] if table.lemma[at] in SEATED for town in table.kids[at] if table.dep[town] in NOUN_AS_ADVERB]
    known = gazetteer().names.get(table.word[towns[0]]) if towns else None
    return known.country if known else None


def is_passing(table: Table, one: Chain, near: list[tuple[int, Chain]], start: int) -> bool:
    """Whether an entity is named once alone, before this sentence, and is no subject there: "Nordbank sold it to Banco Arden. The bank ..."."""
    return (
        one.type in BODIES
        and len({token for _, token in one.mentions}) == 1
        and all(at < start and table.dep[at] not in NOMINAL_SUBJECTS for at, other in near if other is one)
    )


def is_house(table: Table, one: Chain, near: list[tuple[int, Chain]]) -> bool:
    """ "Ana Berg of Nordea said the company would fail" : a body named once, as where somebody works."""
    tokens = {token for _, token in one.mentions}
    (token,) = tokens if len(tokens) == 1 else (0,)
    up = table.head[token]
    works = table.dep[token] in GOVERNED and table.lower[up] in {"of", "at", "from", "with"} and table.label[table.head[up]] == "PERSON"
    return works and any(other is one for _, other in near)


def main_of(chain: Chain, recent: list[tuple[int, Chain]]) -> Chain | None:
    """Of all so far that the noun suits, the one that the article tells of; none where nobody stands out."""
    return dominating([one for _, one in recent if one.type in meant_by(chain.head) and suits(chain.head or "", one)])


def dominating(chains: list[Chain]) -> Chain | None:
    """The one with several times the mentions of each other; none of none."""
    if not chains:
        return None
    first, *rest = sorted(dict.fromkeys(chains), key=lambda one: -len(one.mentions))
    return first if not rest or len(first.mentions) >= DOMINANCE * len(rest[0].mentions) else None

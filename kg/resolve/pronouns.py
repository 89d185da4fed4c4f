"""Pronouns: "he", "its", "themselves" and the "I" of a quotation are joined to the entity that they mean."""

from collections import defaultdict

from kg.annotate.labels import ADVERBIAL_CLAUSE, GOVERNED, NOMINAL_SUBJECTS, OWNER, SUBJECT
from kg.lexicon import table as lexicon
from kg.lexicon import words
from kg.model.entities import BODIES_AND_STATES, ESTABLISHMENTS, LIFELESS

from .binding import MINDED, actor, agrees_as_several, ahead, are_several, assailant, bystander, is_barred, owners, parallel_owner, pleonastic, suspect, teller
from .chains import Chain
from .kinds import LAST_WORDS, SLIPS
from .phrases import COMPANIES, GROUPS, PEOPLE
from .sets import Sets
from .speakers import going_on, resolve_speakers, spoken
from .table import OUTSIDE, Table

# gender or number, by pronoun
FORMS: dict[str, str] = {pronoun: form for form, pronouns in lexicon("pronouns")["third"].items() for pronoun in pronouns}
REFLEXIVE = words("pronouns", "reflexive")
COLLECTIVE = BODIES_AND_STATES | {"Group"}
MINDLESS = LIFELESS | {"Concept"}
DOERS = NOMINAL_SUBJECTS | OWNER
# what a body has, and no thing: "its workers", "its subsidiary"
OF_BODIES = PEOPLE | GROUPS | COMPANIES
PARTITIVE = words("pronouns", "partitive")
OF_FIRMS = words("pronouns", "of_firms")
EACH = tuple(sorted(f"{word} " for word in words("pronouns", "distributive")))
WINDOW = 3  # sentences that a pronoun may look back, after Hobbs (1978): 98 % of antecedents lie within one
LONGEST = 120  # mentions that it may look back

# What a mention weighs by its part in its clause: the scale of Lappin and Leass (1994), table 1, moved by hand and not measured number by number.
ROLES = {"nsubj": 120, "nsubjpass": 110, "poss": 32, "dobj": 99, "agent": 50, "dative": 45, "appos": 45, "pobj": 15, "conj": 30, "attr": 40}
OTHER_ROLE = 35
PARALLEL = 20  # the part that the pronoun has in its own
OWNING = 240  # what the subject of the clause owns: more than any two parts
SUBORDINATE = 0.5  # by hand: the 80 of head-noun emphasis is two thirds of a subject's 120
DECAY = 0.2  # a mention counts a fifth with each sentence further back (idea: Lappin and Leass 1994; value: 2,222 passages, 2026-11)
BEHIND = 0.5  # a mention that comes after the pronoun
DOUBT = 0.6  # of another type by its label; 0.2 to 0.6 tried on 2,222 passages, 2026-11
# What an entity weighs by its kind; by hand where no trial is named.
DESCRIBED = 0.6  # a description where names are near
NAMED_BODY = 1.3  # a body or state with a name, for "its"
EACH_ONE = 2.0  # who says "any country" goes on with "they"
ONE_BODY = 0.7  # a body, for "they"
OF_THINGS = 0.25
MARGIN = 1.35  # by how much the best outdoes the next; 1.2 to 2 tried: right of those joined .46 without, .65 at 1.5, 2026-11


def resolve_pronouns(table: Table, chains: list[Chain]) -> list[Chain]:
    """Each third-person pronoun joins the chain most in view that fits; the first one settles an unknown gender.

    Gives the sets that "they" takes together from names joined by "and".
    """
    seen = sorted(((token, chain) for chain in chains for token in weighed(table, chain)), key=lambda pair: pair[0])
    heads = {token: chain for chain in chains for _, token in chain.mentions}
    sets, voices, at = Sets(table, heads), spoken(table), 0
    speaking = going_on(table, voices)
    recent: list[tuple[int, Chain]] = []
    waiting: defaultdict[int, list[int]] = defaultdict(list)
    for token, lower in enumerate(table.lower):
        if lower not in FORMS or table.sentence[token] == OUTSIDE:
            continue
        speaker = voices.get(token, token)
        if speaker > token and table.lower[speaker] in FORMS:
            # ' "He has lost," she told them ' : who speaks is settled before whom she speaks of
            waiting[speaker].append(token)
            continue
        while at < len(seen) and seen[at][0] < token:
            recent.append(seen[at])
            at += 1
        if FORMS[lower] in "mf":
            recent = [pair for pair in recent[-LONGEST:] if pair[0] >= floor_of(table, token)]
        source = speaker_before(table, token, speaking, heads)
        for one in (token, *waiting.pop(token, ())):
            if (chain := settled(table, one, recent, sets, heads, voices, source if one == token else None)) is not None:
                recent.append((one, chain))
    resolve_speakers(table, heads, voices)
    return sets.taken()


def floor_of(table: Table, token: int) -> int:
    """The first token of the sentences that a pronoun looks back on."""
    return table.starts[max(0, table.sentence[token] - (WINDOW if FORMS[table.lower[token]] in "mf" else 1))]


def speaker_before(table: Table, token: int, speaking: dict[int, int], heads: dict[int, Chain]) -> Chain | None:
    """Who goes on speaking and is the "he" or "she" at `token`."""
    source, form = speaking.get(token), FORMS[table.lower[token]]
    chain = heads.get(source) if source is not None else None
    if source is None or chain is None or form not in "mf":
        return None
    return chain if fits(chain, form) or may_be_person(table, source, chain, form) else None


def settled(
    table: Table, token: int, recent: list[tuple[int, Chain]], sets: Sets, heads: dict[int, Chain], voices: dict[int, int], source: Chain | None
) -> Chain | None:
    """The chain that a pronoun has joined, if any; `source` is who goes on speaking."""
    form, floor = FORMS[table.lower[token]], floor_of(table, token)
    near = [pair for pair in recent if floor <= pair[0] < token]
    if form == "p":
        near = sorted([*near, *sets.between(floor, token)], key=lambda pair: pair[0])
    if token in voices:
        # ' "He is a legend," Berg said ' : she does not speak of herself
        near = [pair for pair in near if pair[1] is not heads.get(voices[token])]
    chain = source or antecedent(table, token, form, near, heads)
    if chain is not None:
        if form in "mf":
            chain.gender, chain.type = chain.gender or form, "Person"
        span = table.span(token, token)
        chain.add(span, "pronoun", span, token)
        heads[token] = chain
    return chain


def weighed(table: Table, chain: Chain) -> list[int]:
    """The mentions that count: "Nordbank chief Ana Berg" and "Ana Berg, a lawyer" name her once."""
    tokens = {token for _, token in chain.mentions}
    return [token for mention, token in chain.mentions if mention.kind != "nominal" or table.head[token] not in tokens - {token}]


def antecedent(table: Table, pronoun: int, form: str, near: list[tuple[int, Chain]], heads: dict[int, Chain]) -> Chain | None:
    """The chain with the highest sum of salience over its mentions near by."""
    subject = table.dep[pronoun] in NOMINAL_SUBJECTS
    if table.lower[pronoun] == "it" and (not subject or pleonastic(table, pronoun)):
        # "It is clear that ...", "I had already paid for it"
        return None
    if table.lower[pronoun] in REFLEXIVE and (doer := actor(table, pronoun)) is not None:
        # "Lind left Marlow. A group calling itself the Arden Front ..." : who does it, or nobody
        own = heads.get(doer)
        return own if own is not None and fits(own, form) else None
    if (first := parallel_owner(table, pronoun)) in heads:
        return heads[first]
    held = heads.get(suspect(table, pronoun)) if form in "mf" else None
    if held is not None and held.type == "Person" and fits(held, form):
        return held
    own = heads.get(told) if form in "mf" and (told := teller(table, pronoun)) is not None else None
    if own is not None and own.type == "Person" and fits(own, form):
        return own
    meant = candidates(table, pronoun, form, near, heads)
    scores: dict[Chain, float] = {}
    for token, chain in meant:
        scores[chain] = scores.get(chain, 0.0) + salience(table, pronoun, form, token, chain)
    names_near = any(chain.kind == "named" for chain in scores)
    scores = {chain: score * likeness(chain, form, names_near=names_near) for chain, score in scores.items()}
    best = sorted(scores.values(), reverse=True)
    if form == "p" and len(best) > 1 and best[0] < best[1] * MARGIN:
        return None
    latest = {chain: number for number, (token, chain) in enumerate(meant) if token < pronoun}
    return max(scores, key=lambda chain: (scores[chain], latest.get(chain, -1)), default=None)


def candidates(table: Table, pronoun: int, form: str, near: list[tuple[int, Chain]], heads: dict[int, Chain]) -> list[tuple[int, Chain]]:
    """The mentions that agree with a pronoun and that grammar and the verb above it allow."""
    if table.lower[pronoun] == "it":
        # "It fell" : only a subject takes up a subject
        near = [(token, chain) for token, chain in near if table.dep[token] in NOMINAL_SUBJECTS]
    if form == "p" and are_several(table, pronoun):
        near = [(token, chain) for token, chain in near if chain.plural]
    if form == "n" and table.dep[pronoun] in OWNER and is_of_body(table, table.head[pronoun], heads):
        # "The news came as its chairman left", "an airliner like its new Velora" : what a body alone has
        near = [(token, chain) for token, chain in near if chain.type in ESTABLISHMENTS | {"Country"} or (chain.kind == "named" and chain.type in SLIPS)]
    if form == "n" and table.dep[pronoun] in OWNER and table.lemma[table.head[pronoun]] in OF_FIRMS:
        # "Velm Holdings of Malta is rich. The dam is old. Its chairman ..." : a firm has one, no state and no wall
        near = [(token, chain) for token, chain in near if chain.type != "Country" and (chain.type != "Facility" or chain.kind == "named")]
    barred = {chain for token, chain in near if is_barred(table, token, pronoun)} if table.lower[pronoun] not in REFLEXIVE else set()
    if form in "mf":
        barred |= {chain for token, chain in near if chain.kind == "named" and chain.known is None and agrees_as_several(table, token)}
    outside = bystander(table, pronoun) if form in "mf" else assailant(table, pronoun) if form == "p" else None
    if outside is not None and outside in heads:
        barred.add(heads[outside])
    below = list(ahead(table, pronoun, heads))
    # "The sanctions hit Norland. They believe that it will recover." : no sanction believes
    minded = form in "np" and table.dep[pronoun] in SUBJECT and table.lemma[table.head[pronoun]] in MINDED
    # "In her speeches, Tom Berg thanked voters." : the subject should be meant and cannot be; nobody of unknown gender is guessed instead
    doubtful = form in "mf" and any(chain.type == "Person" and chain.gender not in {None, form} for _, chain in below)
    return [
        (token, chain)
        for token, chain in (*near, *below)
        if chain not in barred
        and not (minded and chain.type in MINDLESS)
        and not (doubtful and chain.gender is None)
        and (fits(chain, form) or may_be_person(table, token, chain, form))
    ]


def may_be_person(table: Table, token: int, chain: Chain, form: str) -> bool:
    """ "Andreev fell. He broke his arm" : the model takes a rare name for a place or a firm."""
    return form in "mf" and table.dep[token] in DOERS and slipped(chain) and table.lower[max(token - 1, 0)] != "the"


def salience(table: Table, pronoun: int, form: str, token: int, chain: Chain) -> float:
    """What one mention adds: by its part in its clause, less with each sentence between (Lappin and Leass 1994)."""
    weight: float = ROLES.get(role(table, token), OTHER_ROLE)
    distance = table.sentence[pronoun] - table.sentence[token]
    if distance == 0 and table.dep[pronoun] in OWNER and token in owners(table, pronoun):
        # "Ortega thanked her voters" : the subject of the clause owns
        weight += OWNING
    if distance != 0 and role(table, token) == table.dep[pronoun]:
        weight += PARALLEL
    if distance != 0 and form == "n" and table.dep[token] in NOMINAL_SUBJECTS and table.dep[table.head[token]] in ADVERBIAL_CLAUSE:
        # "The brewer has struggled since Nordbank left. It ..." : the main clause counts more (head emphasis of Lappin and Leass 1994)
        weight *= SUBORDINATE
    return weight * DECAY**distance * (BEHIND if token > pronoun else 1.0) * (1.0 if fits(chain, form) else DOUBT)


def likeness(chain: Chain, form: str, *, names_near: bool) -> float:
    """How far an entity is of the kind that such a pronoun mostly means; `names_near`: some candidate has a name."""
    if form == "n":
        return NAMED_BODY if chain.kind == "named" and chain.type in BODIES_AND_STATES else 1.0
    if form == "p":
        # "The farmers met the council. They want money.", "The bills angered farmers. Their leader ..."
        number = EACH_ONE if is_distributive(chain) else 1.0 if chain.plural else ONE_BODY
        return number * (OF_THINGS if chain.type in MINDLESS else 1.0)
    return DESCRIBED if names_near and chain.kind != "named" else 1.0


def is_of_body(table: Table, owned: int, heads: dict[int, Chain]) -> bool:
    """Whether a firm or state owns such a thing, and no thing does: people, firms, a product with a name."""
    made = heads.get(owned)
    return table.lemma[owned] in OF_BODIES or (made is not None and made.kind == "named" and made.type == "Product")


def role(table: Table, token: int) -> str:
    """What a mention is in its clause: "Neither of them spoke" tells of them."""
    of = table.head[token]
    quantifier = table.head[of]
    partitive = table.dep[token] in GOVERNED and table.lower[of] == "of" and table.lower[quantifier] in PARTITIVE
    return table.dep[quantifier] if partitive else table.dep[token]


def slipped(chain: Chain) -> bool:
    """Whether a name that the gazetteer does not know may be a person's after all: one or two words."""
    return (
        chain.kind == "named"
        and chain.known is None
        and chain.type in SLIPS
        # "his firm, Marlow Lyle"
        and chain.heads <= PEOPLE
        and not any(name.told or (name.first < name.last and name.text.split()[-1].lower() in LAST_WORDS) for name in chain.names)
        and all(name.last - name.first < 2 and not has_initials(name.text) for name in chain.names)
    )


def has_initials(name: str) -> bool:
    """ "UNM", "Old BT"; not "J.K. Ortega"."""
    return any(part.isalpha() and part.isupper() and len(part) > 1 for part in name.split())


def fits(chain: Chain, form: str) -> bool:
    """Agreement in gender and number."""
    if form in "mf":
        return chain.type == "Person" and not chain.plural and chain.gender in {None, form}
    if form == "n":
        return not chain.plural and (chain.type in BODIES_AND_STATES or chain.type in LIFELESS) and not is_distributive(chain)
    return chain.plural or chain.type in COLLECTIVE or is_distributive(chain)


def is_distributive(chain: Chain) -> bool:
    """ "Any country may decide what role they want" : one of each is "they"."""
    return chain.kind != "named" and chain.texts[0].lower().startswith(EACH)

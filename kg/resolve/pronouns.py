"""Pronouns: "he", "its", "themselves", the "I" and the "you" of a quotation are joined to the entity that they mean."""

from collections import defaultdict

from kg.annotate.labels import COMPLEMENTS, NOMINAL_SUBJECTS, OBJECT, OBJECT_PREDICATIVE, OWNER, PREDICATIVE_ADJECTIVE, SUBJECT
from kg.lexicon import words
from kg.model.entities import ESTABLISHMENTS

from .agreement import FORMS, fits, is_distributive, is_of_body, may_be_person
from .binding import (
    ARGUMENTS,
    KIN,
    MINDED,
    actor,
    agrees_as_several,
    ahead,
    are_several,
    is_barred,
    is_part,
    listed_before,
    owners,
    parallel_owner,
    pleonastic,
    understood,
)
from .chains import Chain
from .hearers import resolve_hearers
from .hearsay import assailant, bystander, counsel, spoken_for, suspect, teller
from .kinds import SLIPS
from .salience import MINDLESS, is_joined, likeness, salience, weighed
from .sets import Sets
from .speakers import SAYING, going_on, resolve_speakers, spoken
from .table import OUTSIDE, Table

DOING = frozenset({"do", "make", "get"})
REFLEXIVE = words("pronouns", "reflexive")
OF_FIRMS, AIDING = words("pronouns", "of_firms"), words("pronouns", "aiding")
WINDOW = 3  # sentences that a pronoun may look back, after Hobbs (1978): 98 % of antecedents lie within one
LONGEST = 120  # mentions that it may look back
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
    resolve_hearers(table, heads, voices)
    return sets.taken()


def floor_of(table: Table, token: int) -> int:
    """The first token of the sentences that a pronoun looks back on."""
    return table.starts[max(0, table.sentence[token] - (WINDOW if FORMS[table.lower[token]] in "mf" else 1))]


def speaker_before(table: Table, token: int, speaking: dict[int, int], heads: dict[int, Chain]) -> Chain | None:
    """Who goes on speaking and is the "he" or "she" at `token`."""
    source, form = speaking.get(token), FORMS[table.lower[token]]
    chain = heads.get(source) if source is not None else None
    if source is None or chain is None or form not in "mf" or suspect(table, token) in heads:
        # "Berg said that she held Lind. He told officers ..." : who was held goes before
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
    if table.lemma[table.head[token]] in SAYING:
        # ' "A soldier pulled me out. He ran," she said ' : who speaks is nobody whom the words tell of
        told = {chain for at, chain in near if voices.get(at) == token and table.pos[at] != "PRON"}
        near = [pair for pair in near if pair[1] not in told]
    speaker = heads.get(voices[token]) if token in voices else None
    own = table.dep[token] in OWNER and any(heads.get(at) is speaker for at in owners(table, token))
    if speaker is not None and not own:
        # ' "He is a legend," Berg said ' : she does not speak of herself; she may where ' she said she was "going to see her son" '
        near = [pair for pair in near if pair[1] is not speaker]
    # ' "We lost it" ' : what is spoken of may be anything
    vague = token in voices and table.lower[token] == "it" and table.dep[token] not in NOMINAL_SUBJECTS
    chain = None if vague else source or antecedent(table, token, form, near, heads)
    if chain is not None:
        if form in "mf":
            chain.gender, chain.type = chain.gender or form, "Person"
        span = table.span(token, token)
        chain.add(span, "pronoun", span, token)
        heads[token] = chain
    return chain


def antecedent(table: Table, pronoun: int, form: str, near: list[tuple[int, Chain]], heads: dict[int, Chain]) -> Chain | None:
    """The chain with the highest sum of salience over its mentions near by."""
    subject = table.dep[pronoun] in NOMINAL_SUBJECTS
    if table.lower[pronoun] == "it" and not subject:
        return undergone(table, pronoun, near)
    if table.lower[pronoun] == "it" and pleonastic(table, pronoun):
        # "It is clear that ..."
        return None
    if table.lower[pronoun] in REFLEXIVE and (doer := actor(table, pronoun)) is not None:
        # "Lind left Marlow. A group calling itself the Arden Front ..." : who does it, or nobody
        own = heads.get(doer)
        return own if own is not None and fits(own, form) else None
    if (plain := plainly(table, pronoun, form, heads)) is not None:
        return plain
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


def undergone(table: Table, pronoun: int, near: list[tuple[int, Chain]]) -> Chain | None:
    """ "Lind bought a car. He sold it." : the only thing told of just before; not "made it clear", "a car and a boat", "called it a lie", "did it"."""
    verb = table.head[pronoun]
    if (
        table.dep[pronoun] not in OBJECT
        or table.lemma[verb] in MINDED
        or table.lemma[verb] in DOING
        or any(table.dep[at] in COMPLEMENTS | PREDICATIVE_ADJECTIVE | OBJECT_PREDICATIVE and at > pronoun for at in table.kids[verb])
    ):
        return None
    here = table.starts[table.sentence[pronoun]]
    fitting = [(at, chain) for at, chain in near if table.dep[at] in ARGUMENTS and fits(chain, "n")]
    fitting = [(at, chain) for at, chain in fitting if not is_joined(table, at) and not is_barred(table, at, pronoun)]
    found = {chain for at, chain in fitting if at >= here} or {chain for _, chain in fitting}
    return found.pop() if len(found) == 1 else None


def plainly(table: Table, pronoun: int, form: str, heads: dict[int, Chain]) -> Chain | None:
    """Who is meant by the build of the clauses alone, whatever is in view."""
    if table.lower[pronoun] in REFLEXIVE:
        # 'Berg said that Lind had "walked in and turned himself in"' : who does it (principle A of Chomsky 1981)
        subject = understood(table, table.head[pronoun]) if table.dep[pronoun] in OBJECT else None
        doer = heads.get(subject) if subject is not None else None
        return doer if doer is not None and fits(doer, form) else None
    if form == "n":
        return spoken_for(table, pronoun, heads)
    if form == "p":
        several = heads.get(listed) if (listed := listed_before(table, pronoun)) is not None else None
        return several if several is not None and several.plural else None
    if (first := parallel_owner(table, pronoun)) in heads:
        return heads[first]
    for told in (suspect(table, pronoun), teller(table, pronoun)):
        one = heads.get(told) if told is not None else None
        if one is not None and one.type == "Person" and fits(one, form):
            return one
    return None


def narrowed(table: Table, pronoun: int, form: str, near: list[tuple[int, Chain]], heads: dict[int, Chain]) -> list[tuple[int, Chain]]:
    """The mentions in view that are of the kind which what is told of a pronoun asks for."""
    above, owning = table.head[pronoun], table.dep[pronoun] in OWNER
    if table.lower[pronoun] == "it":
        # "It fell" : only a subject takes up a subject
        near = [(token, chain) for token, chain in near if table.dep[token] in NOMINAL_SUBJECTS]
    if form == "p" and (are_several(table, pronoun) or is_part(table, pronoun)):
        # "They are just friends", "One of them struck a barn" : no single body
        near = [(token, chain) for token, chain in near if chain.plural]
    if form == "p" and owning and table.lemma[above] in KIN:
        # "Marlow & Sons was led by their father" : people have fathers; "Velm has 30 workers. She succeeded their father" : of her and somebody
        own = any(at != above and at in heads and heads[at].type == "Person" and not heads[at].plural for at in owners(table, pronoun))
        floor = table.starts[table.sentence[pronoun]] if own else 0
        near = [(token, chain) for token, chain in near if token >= floor and (chain.type in {"Group", "Person"} or is_distributive(chain))]
    if table.lower[pronoun] == "them" and table.lemma[table.head[above] if table.dep[pronoun] in SUBJECT else above] in AIDING:
        # "He scored two goals for the club and helped them", "... helped them win" : no goal is helped
        near = [(token, chain) for token, chain in near if chain.type not in MINDLESS]
    if form == "n" and owning and is_of_body(table, above, heads):
        # "The news came as its chairman left", "an airliner like its new Velora" : what a body alone has
        near = [(token, chain) for token, chain in near if chain.type in ESTABLISHMENTS | {"Country"} or (chain.kind == "named" and chain.type in SLIPS)]
    if form == "n" and owning and table.lemma[above] in OF_FIRMS:
        # "Velm Holdings of Malta is rich. The dam is old. Its chairman ..." : a firm has one, no state and no wall
        near = [(token, chain) for token, chain in near if chain.type != "Country" and (chain.type != "Facility" or chain.kind == "named")]
    return near


def candidates(table: Table, pronoun: int, form: str, near: list[tuple[int, Chain]], heads: dict[int, Chain]) -> list[tuple[int, Chain]]:
    """The mentions that agree with a pronoun and that grammar and the verb above it allow."""
    near = narrowed(table, pronoun, form, near, heads)
    barred = {chain for token, chain in near if is_barred(table, token, pronoun)} if table.lower[pronoun] not in REFLEXIVE else set()
    if form in "mf":
        barred |= {chain for token, chain in near if chain.kind == "named" and chain.known is None and agrees_as_several(table, token)}
    outsiders = (bystander(table, pronoun), counsel(table, pronoun, heads)) if form in "mf" else (assailant(table, pronoun),) if form == "p" else ()
    barred |= {heads[outside] for outside in outsiders if outside is not None and outside in heads}
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

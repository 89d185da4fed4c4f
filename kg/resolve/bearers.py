"""Who bears an office in an article: "the president" is who was called so before, or whom the gazetteer has in it."""

from dataclasses import dataclass, field

from kg.annotate.labels import AUXILIARY, NEGATION, NOMINAL_SUBJECTS, OBJECT_PREDICATIVE, PASSIVE_SUBJECT, PREDICATIVE_NOUN
from kg.lexicon import words
from kg.lexicon.gazetteer import ID

from .chains import Chain
from .phrases import PEOPLE, modifier
from .table import Table
from .told_parts import KINDS, Parts

STAYING = words("people", "staying")  # "the outgoing president" is the president
CLERKS, OTHER = words("people", "clerks"), words("people", "other_offices")
NEWS = words("names", "judging")  # "the new plane" may be the plane that was named
BEING = words("offices", "entering.verbs") | words("offices", "entering.others") | {"be", "remain"}
TOLD = PREDICATIVE_NOUN | OBJECT_PREDICATIVE
WINDOW = 2  # sentences that a description looks back


@dataclass(frozen=True, slots=True)
class Scene:
    """What a description may look for: named chains by the token of a mention's head, by words of their names, by office told, by office known."""

    by_head: dict[int, Chain]
    by_word: dict[str, list[Chain]]
    offices: dict[str, list[tuple[frozenset[str], Chain]]]
    known: dict[tuple[str, str], list[Chain]]
    parts: Parts
    seen: dict[tuple[str, bool], list[Chain]] = field(default_factory=dict)


def bearer(table: Table, token: int, chain: Chain, scene: Scene) -> Chain | None:
    """ "President Maria Ortega ... the president"; who bears just this office comes before who bears one of the kind."""
    asked = chain.modifiers - STAYING
    told = [(modifiers, one) for modifiers, one in scene.offices.get(chain.head or "", ()) if modifiers & OTHER <= chain.modifiers]
    if chain.head == "minister" and not told:
        # "Home secretary Ana Berg ... the minister"
        told = [(modifiers, one) for modifiers, one in scene.offices.get("secretary", ()) if modifiers and not modifiers & CLERKS]
    told = [(modifiers, one) for modifiers, one in told if min(at for _, at in one.mentions) < token and asked <= modifiers]
    if not asked and chain.type == "Person":
        # "Emmanuel Macron received Chilean President Lind. The president ..." : who is known to hold one has not to be called so
        told += [
            (frozenset({state}), one)
            for (office, state), holders in scene.known.items()
            if office == chain.head
            for one in holders
            if is_near(table, token, one)
        ]
    bearers = list(dict.fromkeys(one for _, one in told))
    if len(bearers) > 1:
        # "President Ortega met Chilean President Lind. The president ..."
        bearers = list(dict.fromkeys(one for modifiers, one in told if modifiers == asked))
    if not told and not asked and not any((noun, False) in scene.seen for noun in (chain.head or "", *KINDS.get(chain.head or "", ()))):
        # "Tom Hale denied fraud. The defendant ..."; not where "a hurdler" without a name may be "the athlete"
        return scene.parts.meant(table, chain.head or "", token)
    return bearers[0] if len(bearers) == 1 else None


def told_bearer(table: Table, token: int, chain: Chain, scene: Scene) -> Chain | None:
    """ "Tom Lind is the | mayor of Lima", "was elected | mayor" : who is told to be so; "was", "may be" and "is not" tell of nobody now."""
    verb = table.head[token]
    if chain.type != "Person" or chain.plural or table.dep[token] not in TOLD or table.lemma[verb] not in BEING:
        return None
    helpers = [at for at in table.kids[verb] if table.dep[at] in AUXILIARY | NEGATION]
    if any(table.tag[at] in {"MD", "TO"} or table.dep[at] in NEGATION for at in helpers) or (table.lemma[verb] == "be" and table.tag[verb] == "VBD"):
        return None
    subject = next((at for at in table.kids[verb] if table.dep[at] in NOMINAL_SUBJECTS), None)
    one = scene.by_head.get(subject) if subject is not None else None
    passive = one is not None and subject is not None and table.dep[subject] in PASSIVE_SUBJECT
    return (
        one if one is not None and one.type == "Person" and one.kind == "named" and passive == (table.lemma[verb] not in {"be", "become", "remain"}) else None
    )


def is_near(table: Table, token: int, one: Chain) -> bool:
    """Whether somebody was spoken of in the sentences just before."""
    return any(table.starts[max(0, table.sentence[token] - WINDOW)] <= at < token for _, at in one.mentions)


def known_bearer(chain: Chain, scene: Scene) -> Chain | None:
    """ "Friedrich Merz met Emmanuel Macron. The German chancellor ..." : who holds it by the gazetteer, also where the name comes after."""
    states = [word for word in chain.modifiers if word.startswith(ID)]
    if len(states) != 1 or chain.country is None or chain.type != "Person":
        return None
    charge = chain.modifiers - set(states)
    held = [one for (office, state), holders in scene.known.items() if state == chain.country and is_office(office, charge, chain.head) for one in holders]
    return held[0] if len(set(held)) == 1 else None


def is_office(office: str, charge: frozenset[str], noun: str | None) -> bool:
    """Whether a noun with its modifiers calls an office so: "prime" and "minister"."""
    *before, last = office.split()
    return last == noun and charge - NEWS == set(before)


def office_modifiers(table: Table, first: int, office: int) -> frozenset[str]:
    """What stands with the noun of office: "the White House national security | adviser"."""
    return frozenset(
        modifier(table, at)
        for at in range(first, office)
        if table.pos[at] not in {"DET", "PUNCT", "PART"} and table.lower[at] not in {"the", "a", "an"} and table.lower[at] not in PEOPLE
    )

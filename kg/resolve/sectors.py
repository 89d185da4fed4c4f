"""The sector of society (PLOVER) that an actor belongs to: a chain enters, the code that its descriptions, office or name tell leaves."""

from functools import cache

from kg.lexicon import table as lexicon
from kg.lexicon import words
from kg.model.entities import BODIES, HUMANS

from .chains import Chain

ACTING = BODIES | HUMANS | {"Group"}
VAGUE = words("actors", "vague")
OF = frozenset({"of", "for"})


@cache
def sectors() -> dict[str, str]:
    """Sector by noun; the first row of the lexicon that has it."""
    found: dict[str, str] = {}
    for name, nouns in lexicon("actors")["sectors"].items():
        for noun in nouns:
            found.setdefault(noun, name)
    return found


def sector_of(chain: Chain) -> str | None:
    """The one sector told: "farmers" LAB, "Lima Police" COP, "President Ana Lind" GOV; none where two are ("a teacher and senator") or a noun is vague."""
    if chain.type not in ACTING:
        return None
    nouns = {chain.head or "", *chain.heads} if chain.kind != "named" or chain.type == "Person" else set(chain.heads)
    told = {sectors()[noun] for noun in nouns - VAGUE if noun in sectors()}
    if not told and chain.kind == "named" and chain.type != "Person":
        told = {sector for text in names_of(chain) if (sector := named_sector(text))}
    if chain.kind == "named" and chain.type == "Person":
        # "a man" says nothing of who is known by name; the president of a firm does not govern
        told -= {"CVL", *(("GOV",) if chain.affiliation and chain.affiliation.type == "Organization" else ())}
    return told.pop() if len(told) == 1 else None


def names_of(chain: Chain) -> set[str]:
    """What a body is called."""
    return {*(name.text for name in chain.names), *((chain.known.name,) if chain.known else ())}


def named_sector(text: str) -> str | None:
    """By the last word of a name, or the one before "of": "Peruvian Navy", "Ministry of Trade", "Bank of Peru"."""
    parts = text.lower().split()
    before = next((parts[at - 1] for at in range(1, len(parts)) if parts[at] in OF), None)
    return next((sectors()[word] for word in (before or parts[-1], parts[-1]) if word in sectors() and word not in VAGUE), None)

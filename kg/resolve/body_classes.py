"""What class of body a noun or a name tells: "the club" is Orvane Rovers and not the trust of its supporters."""

from functools import cache
from itertools import pairwise

from kg.lexicon import table as lexicon
from kg.lexicon import words
from kg.model.entities import BODIES

from .chains import Chain
from .phrases import COMPANIES

FIRMS = words("bodies", "firms")
PUBLIC = words("bodies", "public")
GENERAL = words("bodies", "general")
PAPERS = words("names", "media")
MEDIA = words("bodies", "media.nouns")
ANY_VESSELS = words("bodies", "any_vessels")
VESSELS = words("contexts", "nouns.vessels") - ANY_VESSELS
PARTS = words("bodies", "parts")
REALMS = {form: words("bodies", form) for form in ("kingdom", "emirate", "sultanate")}
OF = frozenset({"of", "for"})
NEITHER, ALLIED, SPELLED = (words("bodies", key) for key in ("neither", "allied", "spelled"))
WORKERS = words("bodies", "workers")
UNTRADING = words("bodies", "untrading")
PUBLIC_CLASSES = words("bodies", "public_classes")


@cache
def rows() -> tuple[tuple[str, frozenset[str], frozenset[str], frozenset[str]], ...]:
    """Each class with its nouns, the last words of its names and the first ones."""
    classes = ((name, row) for name, row in lexicon("bodies").items() if isinstance(row, dict))
    return tuple((name, frozenset(row["nouns"]), frozenset(row["names"]), frozenset(row.get("first", ()))) for name, row in classes)


@cache
def commercial() -> frozenset[str]:
    """Nouns of firms: who is called so is no public body."""
    public = {noun for name, nouns, _, _ in rows() if name in PUBLIC_CLASSES for noun in nouns}
    return (COMPANIES | words("names", "body_nouns")) - public - NEITHER


def class_of(noun: str) -> str | None:
    """The class that a noun describes: "team" is a club; none for "company", which any firm may be."""
    return next((name for name, nouns, _, _ in rows() if noun in nouns), None)


def classes_of(chain: Chain) -> set[str]:
    """The classes told of a body: by its name, by the gazetteer's names of it, by what the article calls it ("football club Orvane Rovers")."""
    found = {name for noun in chain.heads if (name := class_of(noun))}
    for text in {*(name.text for name in chain.names), *((chain.known.name, *chain.known.aliases) if chain.known else ())}:
        parts = text.lower().split()
        telling = {parts[-1], *(part for part, after in pairwise(parts) if after in OF)}
        # "Nordbank", "Sparebanken"
        telling |= {"bank"} if parts[0].endswith(("bank", "banken")) else set()
        # "the Dockers' Federation"
        found |= {"union"} if WORKERS & set(parts) and telling & ALLIED else set()
        found |= {name for name, _, last, first in rows() if telling & last or (len(parts) > 1 and parts[0] in first)}
    return found


def is_of_class(head: str, chain: Chain) -> bool:
    """Whether the noun describes just this body's class."""
    own = class_of(head)
    return own is not None and chain.type in BODIES | {"Facility"} and own in classes_of(chain)


def suits(head: str, chain: Chain) -> bool:
    """ "the newspaper" is one by its name; a firm once called "the retailer" is no bank, a trust no club."""
    spelled = {word.lower() for text in (*(name.text for name in chain.names), chain.known.name if chain.known else "") for word in text.split()}
    if head in PARTS and chain.type == "Product":
        # "the engine" after "the ferry Velora"
        return head in chain.heads
    if head in REALMS:
        # "the kingdom" after "Saudi Arabia", not after "France"
        return chain.known is not None and chain.known.name in REALMS[head]
    if head in VESSELS and chain.type == "Product" and chain.heads - ANY_VESSELS:
        # "the tanker" after "the ferry Velora Arden"; "the vessel Velora" may be one
        return head in chain.heads
    if head in FIRMS and (spelled & PUBLIC or {class_of(noun) for noun in chain.heads} & UNTRADING):
        # "the company" after "the University of Marlow", "the firm" after "Solidar, the union"
        return False
    if head in MEDIA:
        return bool(spelled & PAPERS) or head in chain.heads
    own = class_of(head)
    if own in SPELLED and own not in classes_of(chain):
        # "Nordbank appealed. The court ...", "They told the Orvane Gallery so. The museum ..."
        return False
    if own in PUBLIC_CLASSES and chain.heads & commercial():
        # "the union" after "the port operator Marlow Lines"
        return False
    if own is not None and chain.type in BODIES and (told := classes_of(chain)) and own not in told:
        return False
    if is_of_class(head, chain):
        # "the lender Marlow Arden ... the bank"
        return True
    return head in GENERAL or not chain.heads & COMPANIES - GENERAL or head in chain.heads

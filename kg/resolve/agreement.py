"""Agreement of a pronoun with an entity in gender and number, and what a noun that is owned tells of its owner."""

from kg.annotate.labels import NOMINAL_SUBJECTS, OWNER
from kg.lexicon import table as lexicon
from kg.lexicon import words
from kg.model.entities import BODIES_AND_STATES, LIFELESS

from .chains import Chain
from .kinds import LAST_WORDS, SLIPS
from .phrases import COMPANIES, GROUPS, PEOPLE
from .table import Table

# gender or number, by pronoun
FORMS: dict[str, str] = {pronoun: form for form, pronouns in lexicon("pronouns")["third"].items() for pronoun in pronouns}
COLLECTIVE = BODIES_AND_STATES | {"Group"}
DOERS = NOMINAL_SUBJECTS | OWNER
# what a body has, and no thing: "its workers", "its subsidiary"
OF_BODIES = PEOPLE | GROUPS | COMPANIES
EACH = tuple(sorted(f"{word} " for word in words("pronouns", "distributive")))


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


def may_be_person(table: Table, token: int, chain: Chain, form: str) -> bool:
    """ "Andreev fell. He broke his arm" : the model takes a rare name for a place or a firm."""
    return form in "mf" and table.dep[token] in DOERS and slipped(chain) and table.lower[max(token - 1, 0)] != "the"


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


def is_of_body(table: Table, owned: int, heads: dict[int, Chain]) -> bool:
    """Whether a firm or state owns such a thing, and no thing does: people, firms, a product with a name."""
    made = heads.get(owned)
    return table.lemma[owned] in OF_BODIES or (made is not None and made.kind == "named" and made.type == "Product")

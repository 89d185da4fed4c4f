"""Resolve: a Doc enters, the mentions and local entities of the article leave."""

from spacy.tokens import Doc

from kg.annotate import borders
from kg.model import Resolution, Role

from .chains import chains_of, entity_of
from .descriptions import describe_all, spell
from .known_people import link_people, offices_held
from .known_spellings import link_spellings
from .names import find_names
from .other_names import join_other_names
from .pronouns import resolve_pronouns
from .related import join_relatives
from .roles import find_roles, place_roles
from .sectors import sector_of
from .sets import find_counted, find_members
from .table import table_of
from .traits import traits_of

__all__ = ["resolve"]


def resolve(doc: Doc, *, published: str | None = None) -> Resolution:
    """The entities of `doc`: named ones first, then descriptions, each in order of first mention; and who holds which office.

    `published` is the day of the article: who was president then is "President Bush".
    """
    table = table_of(doc, list(borders(doc)))
    names = find_names(doc, table)
    named = chains_of(table, names)
    join_other_names(table, named)
    link_people(table, named, published)
    link_spellings(table, named)
    described = describe_all(table, named, names, published)
    find_members(table, named, described)
    described += find_counted(table, named)
    roles = find_roles(table, named, described, offices_held(named, published))
    described += resolve_pronouns(table, [*named, *described])
    roles = place_roles(table, roles, [*named, *described])
    joined = join_relatives(table, [*named, *described])
    named.sort(key=lambda chain: min(mention.span for mention, _ in chain.mentions))
    chains = [chain for chain in (*named, *described) if chain not in joined]
    spell(table, chains)
    ids = {chain: f"e{number}" for number, chain in enumerate(chains, 1)}
    ids |= {chain: ids[home] for chain, home in joined.items()}
    by_head = {token: chain for chain in chains for _, token in chain.mentions}
    return Resolution(
        entities=tuple(entity_of(chain, ids, sector_of(chain), traits_of(table, chain, by_head)) for chain in chains),
        roles=tuple(Role(ids[held.holder], held.office, ids[held.institution] if held.institution else None, held.span) for held in roles),
    )

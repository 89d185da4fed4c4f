"""The known entities of seeds/entities.ttl, sources.ttl and cities.ttl, by the names a text may call them."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from pyoxigraph import RdfFormat, parse

from kg.resources import shipped

FILES = ("entities.ttl", "sources.ttl", "cities.ttl")
ID = "https://w3id.org/newskg/id/"
KINDS = {
    "https://schema.org/Country": "Country",
    "https://schema.org/Organization": "Organization",
    "https://schema.org/Corporation": "Organization",
    "https://schema.org/NewsMediaOrganization": "Organization",
    "https://schema.org/Person": "Person",
    "https://schema.org/Place": "Place",
    "https://schema.org/City": "City",
    "https://schema.org/Product": "Product",
    "https://schema.org/FinancialProduct": "FinancialProduct",
    "https://schema.org/Event": "Event",
    "https://schema.org/CreativeWork": "Work",
    "https://w3id.org/newskg/ontology#Weapon": "Weapon",
    "https://w3id.org/newskg/ontology#GovernmentBody": "GovernmentBody",
}


@dataclass(frozen=True, slots=True)
class Known:
    """An entry of the gazetteer; `capitals` spell the seat of government, which stands for the state where it acts."""

    iri: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    country: str | None = None
    capitals: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Entries by name (exact wording), by capital and by demonym."""

    names: dict[str, Known]
    capitals: dict[str, Known]
    demonyms: dict[str, Known]


@cache
def gazetteer() -> Gazetteer:
    """All entries, read once a process."""
    rows: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    keys: dict[str, str] = {}
    for file in FILES:
        for quad in parse(shipped("seeds", file), format=RdfFormat.TURTLE):
            key = quad.predicate.value
            rows[quad.subject.value][keys.get(key) or keys.setdefault(key, key.replace("#", "/").rsplit("/", 1)[1])].append(quad.object.value)
    codes = {iri: row["isoCode"][0] for iri, row in rows.items() if row["isoCode"]}
    entries = [
        Known(
            iri=iri,
            name=row["label"][0],
            type=KINDS[row["type"][0]],
            aliases=tuple(sorted(row["altLabel"])),
            wikidata=row["sameAs"][0].rsplit("/", 1)[1] if row["sameAs"] else None,
            country=codes.get(iri) or (codes.get(row["ofCountry"][0]) if row["ofCountry"] else None),
            capitals=tuple(row["capitalName"]),
            demonyms=tuple(row["demonym"]),
        )
        for iri, row in sorted(rows.items())
    ]
    return Gazetteer(
        names={name: entry for entry in entries for name in (entry.name, *entry.aliases)},
        capitals={capital: entry for entry in entries for capital in entry.capitals},
        demonyms={demonym: entry for entry in entries for demonym in entry.demonyms},
    )


@cache
def state_of(country: str | None) -> str | None:
    """The IRI of a state by its ISO 3166-1 alpha-3 code."""
    return next((known.iri for known in gazetteer().names.values() if known.type == "Country" and known.country == country), None) if country else None

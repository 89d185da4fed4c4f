"""The known entities of the seeds, by the names a text may call them, and who held which office when."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from pyoxigraph import RdfFormat, parse

from kg.resources import shipped

FILES = ("entities.ttl", "bodies.ttl", "people.ttl", "regions.ttl", "sources.ttl", "cities.ttl", "offices.ttl", "wikidata.ttl")
OFFICE = "https://w3id.org/newskg/ontology#Office"
# "Xi Jinping" is President Xi
SURNAME_FIRST = frozenset({"CHN", "TWN", "KOR", "PRK"})
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
class Term:
    """How long somebody holds an office ("president") of a state or body; days as ISO dates, no `end` where none is known."""

    holder: Known
    office: str
    country: str | None
    begin: str
    end: str | None


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Entries by name (exact wording), by capital and by demonym; people by a surname that is one person's to all, terms by surname."""

    names: dict[str, Known]
    capitals: dict[str, Known]
    demonyms: dict[str, Known]
    surnames: dict[str, Known]
    terms: dict[str, tuple[Term, ...]]


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
    entries = {
        iri: Known(
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
        if row["label"]
    }
    terms: defaultdict[str, list[Term]] = defaultdict(list)
    for _, row in sorted(rows.items()):
        if row["type"] == [OFFICE]:
            holder, body = entries[row["holder"][0]], entries[row["institution"][0]]
            term = Term(holder, row["office"][0], body.country, row["begin"][0], row["end"][0] if row["end"] else None)
            for surname in sorted(surnames_of(holder)):
                terms[surname].append(term)
    return Gazetteer(
        names={name: entry for entry in entries.values() for name in (entry.name, *entry.aliases)},
        capitals={capital: entry for entry in entries.values() for capital in entry.capitals},
        demonyms={demonym: entry for entry in entries.values() for demonym in entry.demonyms},
        surnames={surname: entries[iri] for iri, row in sorted(rows.items()) for surname in row["hiddenLabel"]},
        terms={surname: tuple(held) for surname, held in terms.items()},
    )


def surnames_of(person: Known) -> set[str]:
    """What may follow a title: "Obrador" and "López Obrador" of "Andrés Manuel López Obrador", "Xi" of "Xi Jinping"."""
    names = [name.split() for name in (person.name, *person.aliases)]
    if person.country in SURNAME_FIRST:
        return {parts[0] for parts in names}
    return {" ".join(parts[at:]) for parts in names for at in range(1, len(parts))}


@cache
def state_of(country: str | None) -> str | None:
    """The IRI of a state by its ISO 3166-1 alpha-3 code."""
    return next((known.iri for known in gazetteer().names.values() if known.type == "Country" and known.country == country), None) if country else None

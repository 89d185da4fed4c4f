"""The local entities of articles as `kg.graph.clusters` compares them, read from the triples of one article or from a whole store."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import QuerySolutions, Store

from .iris import article_of, kind_of
from .names import normal
from .vocab import CLASSES, KG, OWL, PROLOGUE, RDF, RDFS, SCHEMA, SKOS, Triple

TYPES = {str(node.value): type for type, node in CLASSES.items()}
KEYS = {
    RDF.type: "type",
    RDFS.label: "name",
    SKOS.altLabel: "alias",
    OWL.sameAs: "same",
    KG.known: "known",
    KG.country: "country",
    KG.roleName: "role",
    KG.calling: "calling",
    KG.age: "age",
    KG.home: "home",
}
QUESTION = """SELECT ?l ?p ?o WHERE {{ GRAPH ?g {{ ?l kg:canonical ?c ; ?p ?o VALUES ?p {{ {properties} }} }} }}"""
DATES = "SELECT ?g ?d { GRAPH ?g { ?l kg:age ?a . ?g schema:datePublished ?d } }"


@dataclass(frozen=True, slots=True)
class Local:
    """What one article says of one entity.

    `companions` are the other names of the article that no gazetteer knows, `scene` the states of all that it tells of, `stage` those of most,
    `born` the years told by an age.
    """

    iri: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    known: str = ""
    same: str = ""
    countries: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    companions: frozenset[str] = frozenset()
    scene: frozenset[str] = frozenset()
    stage: frozenset[str] = frozenset()
    callings: frozenset[str] = frozenset()
    homes: frozenset[str] = frozenset()
    born: frozenset[int] = frozenset()

    @property
    def kind(self) -> str:
        """Person, organization, place ...: what must agree in a merge."""
        return kind_of(self.type)

    @property
    def article(self) -> str:
        """Where it is told of."""
        return article_of(self.iri)


def locals_of(triples: Iterable[Triple]) -> list[Local]:
    """The local entities among the triples of one article, by IRI."""
    told = list(triples)
    days = {s.value: str(o.value) for s, p, o in told if p == SCHEMA.datePublished}
    rows = ((s.value, KEYS[p], str(o.value)) for s, p, o in told if p in KEYS and "#e-" in s.value)
    return sorted(gathered(rows, days), key=lambda one: one.iri)


def stored_locals(store: Store) -> list[Local]:
    """All local entities of a store, by IRI."""
    properties = " ".join(str(key) for key in KEYS)
    answer = store.query(PROLOGUE + QUESTION.format(properties=properties))
    dates = store.query(PROLOGUE + DATES)
    assert isinstance(answer, QuerySolutions) and isinstance(dates, QuerySolutions)
    days = {str(row[0].value): str(row[1].value) for row in dates}
    rows = ((str(row[0].value), KEYS[row[1]], str(row[2].value)) for row in answer)
    return sorted(gathered(rows, days), key=lambda one: one.iri)


def gathered(rows: Iterable[tuple[str, str, str]], days: Mapping[str, str]) -> Iterator[Local]:
    """Rows of local entity, property and value, as values; `days` are those of the articles."""
    found: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    articles: defaultdict[str, dict[str, str]] = defaultdict(dict)
    scenes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for iri, key, value in rows:
        found[iri][key].append(value)
        if key == "country":
            scenes[article_of(iri)][value] += 1
    for iri, row in found.items():
        if not row["known"]:
            articles[article_of(iri)][iri] = normal(row["name"][0], kind_of(TYPES[row["type"][0]]))
    for iri, row in found.items():
        others, scene = articles[article_of(iri)], scenes[article_of(iri)]
        yield Local(
            iri=iri,
            name=row["name"][0],
            type=TYPES[row["type"][0]],
            aliases=tuple(sorted(row["alias"])),
            known=min(row["known"], default=""),
            same=min(row["same"], default=""),
            countries=frozenset(row["country"]),
            roles=frozenset(role.casefold() for role in row["role"]),
            companions=frozenset(name for other, name in others.items() if other != iri),
            scene=frozenset(scene),
            stage=frozenset(state for state, count in scene.items() if count == max(scene.values())),
            callings=frozenset(row["calling"]),
            homes=frozenset(row["home"]),
            born=frozenset(year for age in row["age"] for year in born(age, days.get(article_of(iri), ""))),
        )


def born(age: str, day: str) -> tuple[int, ...]:
    """The years in which somebody of an age on a day may be born; none where the day is not told.

    >>> born("61", "2026-11-26"), born("61", "")
    ((1964, 1965), ())
    """
    year = int(day[:4]) - int(age) if day[:4].isdigit() else 0
    return (year - 1, year) if year else ()

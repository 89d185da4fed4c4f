"""What an editor's single decisions do: aliases that reach guessed kinds, what the gazetteer took wrongly, what is told of an entity."""

import pytest
from told import people_of, told

from kg.errors import BadUsage
from kg.graph import KG
from kg.graph.contexts import contexts
from kg.graph.editing import alias, bearers, differ, merge, split, undo, waiting
from kg.graph.iris import article_iri
from kg.graph.locals import Local
from kg.graph.naming import as_called
from kg.graph.quads import article_triples
from kg.model import Article, Entity, Findings, Mention, Resolution, Span


def naming(ident: str, name: str, type: str, **known: str) -> dict[str, frozenset[tuple[object, ...]]]:
    """An article that names one thing."""
    span = Span(0, len(name))
    entity = Entity("x", name, type, "named", (Mention(span, "name", span),), **known)  # type: ignore[arg-type]  # texts alone
    return {article_iri(ident): article_triples(Findings(Article(ident, f"{name} is here."), resolution=Resolution((entity,))), version="1")}  # type: ignore[dict-item]


@pytest.mark.parametrize("guess", ["Thing", "Concept"])
def test_an_alias_outweighs_a_kind_that_is_only_a_guess(guess: str) -> None:
    store = KG.open()
    store.write({article_iri("a"): told("a", ("Ana Corel", "mayor", "Marlow"))} | naming("b", "President Corel", guess) | naming("c", "President Corel", guess))
    before = store.nquads()
    decision = alias(store, "Ana Corel", "President Corel")
    assert people_of(store) == ["Ana_Corel"] and "President" not in str(store.known.register.entities())
    assert list(store.query('SELECT ?e WHERE { ?e rdfs:label "Ana Corel"@en ; a schema:Person ; skos:altLabel "President Corel"@en }'))
    joined, apart = bearers(store, decision)
    assert [one.article[-1] for one in joined] == ["b", "c"] and apart == []
    # and for one to come
    store.write(naming("d", "President Corel", guess))
    assert len(bearers(store, decision)[0]) == 3
    store.remove("d")
    undo(store, decision.number)
    assert [line for line in store.nquads() if "local/decision" not in line] == before


def test_a_guessed_thing_takes_in_whoever_bears_its_other_name() -> None:
    store = KG.open()
    store.write({article_iri("a"): told("a", ("Ana Corel", "mayor", "Marlow"))} | naming("b", "President Corel", "Thing"))
    alias(store, "President Corel", "Ana Corel")
    assert [iri.rsplit("/", 2)[1:] for iri in store.known.register.entities() if "Corel" in iri] in ([["person", "President_Corel"]], [["person", "Ana_Corel"]])


def test_an_alias_joins_no_other_kind_and_says_so() -> None:
    store = KG.open()
    store.write({article_iri("a"): told("a", ("Ana Corel", "mayor", "Marlow"))} | naming("b", "Velm", "City"))
    decision = alias(store, "Ana Corel", "Velm")
    joined, apart = bearers(store, decision)
    assert joined == [] and [(one.name, one.type) for one in apart] == [("Velm", "City")]


def test_what_the_gazetteer_took_wrongly_is_called_as_its_text_calls_it() -> None:
    store = KG.open()
    known = {"iri": "https://w3id.org/newskg/id/Guangzhou", "wikidata": "Q16572", "country": "CHN", "aliases": ("Canton",)}
    store.write(naming("a", "Guangzhou", "City", **known) | naming("b", "Guangzhou", "City", **known) | naming("c", "Canton", "City"))  # type: ignore[arg-type]
    before = store.nquads()
    (decision,) = split(store, "Guangzhou", ["b"])
    # one with the Canton of the third article
    rows = list(
        store.query("SELECT ?label ?same WHERE { <https://w3id.org/newskg/local/entity/place/Canton> rdfs:label ?label OPTIONAL { ?x owl:sameAs ?same } }")
    )
    assert {row["label"].value for row in rows} == {"Canton"} and len(store.known.register.members()["https://w3id.org/newskg/local/entity/place/Canton"]) == 2
    assert not list(store.query("SELECT ?y WHERE { <https://w3id.org/newskg/local/entity/place/Canton> owl:sameAs ?y }"))
    decided = store.nquads()
    fresh = KG.open()
    fresh.write({}, store.decisions())
    fresh.write(naming("a", "Guangzhou", "City", **known) | naming("b", "Guangzhou", "City", **known) | naming("c", "Canton", "City"))  # type: ignore[arg-type]
    assert fresh.nquads() == decided
    store.remove("b")
    store.write(naming("b", "Guangzhou", "City", **known))  # type: ignore[arg-type]
    assert store.nquads() == decided
    undo(store, decision.number)
    assert [line for line in store.nquads() if "local/decision" not in line] == before


def test_the_state_of_a_town_is_the_gazetteers_whatever_a_merge_made_of_it_and_whenever_it_came() -> None:
    text, spans = "Arequipa is in Peru.", (Span(0, 8), Span(15, 19))
    town = Entity("t", "Arequipa", "City", "named", (Mention(spans[0], "name", spans[0]),), country="PER")
    state = Entity("s", "Peru", "Country", "named", (Mention(spans[1], "name", spans[1]),), iri="https://w3id.org/newskg/id/Peru")
    graph = {article_iri("a"): article_triples(Findings(Article("a", text), resolution=Resolution((town, state))), version="1")}
    store, other = KG.open(), KG.open()
    store.write(graph)
    before = store.nquads()
    decision = merge(store, "e:Peru", "e:Canada")
    merge(other, "e:Peru", "e:Canada")
    other.write(graph)
    assert store.nquads() == other.nquads()
    assert sum("containedInPlace> <https://w3id.org/newskg/id/Peru>" in line for line in store.nquads()) == 1
    undo(store, decision.number)
    assert [line for line in store.nquads() if "local/decision" not in line] == before


def test_what_the_newest_decision_says_is_not_said_again() -> None:
    store = KG.open()
    store.write({article_iri("a"): told("a", ("Ana Corel", "mayor", "Marlow")), article_iri("b"): told("b", ("Rosa Vint", "judge", "Ostby"))})
    alias(store, "Ana Corel", "Anita Corel")
    with pytest.raises(BadUsage, match="decision 1 says so already"):
        alias(store, "Ana Corel", "Anita Corel")
    differ(store, "Ana Corel", "Rosa Vint")
    with pytest.raises(BadUsage, match="decision 2 says so already"):
        differ(store, "Ana Corel", "Rosa Vint")
    # what a newer one overturned may be said once more
    merge(store, "Ana Corel", "Rosa Vint")
    undo(store, 2)
    assert len(store.decisions()) == 3


def test_a_decision_tells_for_what_it_waits() -> None:
    store = KG.open()
    store.write({article_iri("a"): told("a", ("Ana Corel", "mayor", "Marlow")), article_iri("b"): told("b", ("Rosa Vint", "judge", "Ostby"))})
    decision = merge(store, "Ana Corel", "Rosa Vint")
    assert waiting(store, decision) == []
    store.remove("b")
    assert waiting(store, decision) == [article_iri("b") + "#e-Rosa_Vint"]


def test_what_is_told_of_an_entity_is_its_offices_and_the_words_around_its_name() -> None:
    store = KG.open()
    store.write({article_iri(name): told(name, ("Ana Corel", "mayor", "Marlow")) for name in "ab"})
    (iri,) = (one for one in store.known.register.entities() if "/person/" in one)
    assert str(contexts(store, [iri])[iri]) == '2 articles, mayor, marlow: "Ana Corel, mayor of Marlow." (a)'


@pytest.mark.parametrize(
    ("name", "aliases", "called"),
    [
        ("Guangzhou", ("Canton",), "Canton"),
        ("United Kingdom", ("Britain", "UK"), "Britain"),
        ("Ana Corel", ("Corel",), "Ana Corel"),
        ("World Grain Watch", ("WGW",), "World Grain Watch"),
        ("Peru", (), "Peru"),
    ],
)
def test_a_short_form_is_no_other_name(name: str, aliases: tuple[str, ...], called: str) -> None:
    local = Local(article_iri("a") + "#e-x", name, "Thing", aliases=aliases, known="https://w3id.org/newskg/id/X", countries=frozenset({"PER"}))
    assert as_called(local).name == called and as_called(local).countries == frozenset()

"""A gazetteer of one's own: it names, joins and types what articles tell, in any order, and goes as if it had never been."""

from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from types import SimpleNamespace

import pytest

from kg import KG, Article
from kg.errors import BadInput
from kg.graph.entries import Entries, Entry
from kg.graph.locals import Local
from kg.graph.settings import Settings
from kg.query import Rows, answer

Run = Callable[..., SimpleNamespace]
STAFF = """
@prefix schema: <https://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix x: <https://people.example/id#> .
x:novak a foaf:Person ; rdfs:label "Jan Novák"@cs , "Jan Novak"@en ; skos:altLabel "Honza Novak" , "Novak" ;
    owl:sameAs <http://www.wikidata.org/entity/Q999999901> .
x:orvane a schema:Corporation ; skos:prefLabel "Orvane" ; skos:altLabel "Orvane Pumps" .
x:nobody a schema:Person ; schema:name "Nora Unseen" .
x:nameless a schema:Person .
"""
MORE = """<https://people.example/id#novak> <http://schema.org/alternateName> "Johnny Novak" .
<https://people.example/id#novak> <http://www.w3.org/2000/01/rdf-schema#label> "Jan Novak"@en .
<https://people.example/id#chad> <http://www.w3.org/2000/01/rdf-schema#label> "Tchadland" .
<https://people.example/id#chad> <http://schema.org/sameAs> <http://www.wikidata.org/entity/Q657> .
"""
ARTICLES = (
    Article("a", "Jan Novak met Ana Corel in Lima on Monday.", published="2024-05-07"),
    Article("b", "Honza Novak praised Chad. Ana Corel laughed.", published="2024-05-08"),
    Article("c", "Orvane Pumps sued Ana Corel. Maria Novak wept.", published="2024-05-09"),
    Article("d", "Orvane Pumps hired Johnny Novak.", published="2024-05-10"),
)
NOVAK, ORVANE = "https://people.example/id#novak", "https://people.example/id#orvane"


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    """Two files of entities."""
    staff, more = tmp_path / "staff.ttl", tmp_path / "more.nt"
    staff.write_text(STAFF, encoding="utf-8")
    more.write_text(MORE, encoding="utf-8")
    return str(staff), str(more)


def members(kg: KG, iri: str) -> set[str]:
    """The local entities of a canonical one, by article and name."""
    return {f"{local.article.rsplit('/', 1)[1]} {local.name}" for local in kg.known.register.members().get(iri, ())}


def rows(kg: KG, query: str) -> list[tuple[str, ...]]:
    found = answer(kg, query)
    assert isinstance(found, Rows)
    return [tuple(str(term.value) if term else "" for term in row) for row in found.rows]


def test_entries_name_join_and_type(files: tuple[str, str]) -> None:
    with KG.open() as kg:
        for article in ARTICLES:
            kg.add(article)
        before = members(kg, NOVAK)
        assert kg.learn(files[0]) == 3
        assert not before and members(kg, NOVAK) == {"a Jan Novak", "b Honza Novak"}
        assert kg.learn(files[1]) == 2
        assert members(kg, NOVAK) == {"a Jan Novak", "b Honza Novak", "d Johnny Novak"}
        assert {one.split()[0] for one in members(kg, ORVANE)} == {"c", "d"}
        assert rows(kg, f"SELECT ?type ?name WHERE {{ <{NOVAK}> a ?type ; rdfs:label ?name }}") == [("https://schema.org/Person", "Jan Novak")]
        assert {one for (one,) in rows(kg, f"SELECT ?o WHERE {{ <{NOVAK}> skos:altLabel ?o }}")} >= {"Jan Novák", "Honza Novak", "Novak"}
        assert rows(kg, f"SELECT ?o WHERE {{ <{NOVAK}> owl:sameAs ?o }}") == [("http://www.wikidata.org/entity/Q999999901",)]
        assert rows(kg, f"SELECT ?o WHERE {{ <{ORVANE}> a ?o }}") == [("https://schema.org/Organization",)]
        # what is in the shipped gazetteer keeps its IRI, and says where else it is known
        assert ("https://people.example/id#chad",) in rows(kg, "SELECT ?o WHERE { e:Chad owl:sameAs ?o ; skos:altLabel 'Tchadland'@en }")
        # nobody told of her: she is in the gazetteer alone
        assert not rows(kg, "SELECT ?p WHERE { <https://people.example/id#nobody> ?p ?o }")
        assert not list(kg.validate(deep=True))
        # it is asked for by any of its names
        assert answer(kg, "SELECT ?who ?whom WHERE { ?who kg:meets ?whom }", values={"who": "Honza Novak"}).rows  # type: ignore[union-attr]


def test_the_order_of_articles_and_files_does_not_matter(files: tuple[str, str]) -> None:
    seen = set()
    for order in ("ABCD12", "12ABCD", "A2BC1D", "1DCBA2", "2A1DCB"):
        with KG.open() as kg:
            for step in order:
                if step in "12":
                    kg.learn(files[int(step) - 1])
                else:
                    kg.add(ARTICLES["ABCD".index(step)])
            seen.add("\n".join(kg.nquads()))
    assert len(seen) == 1


def test_it_stays_when_articles_go_and_goes_as_if_it_had_never_been(files: tuple[str, str]) -> None:
    with KG.open() as kg, KG.open() as without:
        for article in ARTICLES:
            kg.add(article)
            without.add(article)
        kg.learn(files[0])
        full = kg.nquads()
        assert kg.learn(files[0]) == 3 and kg.nquads() == full
        kg.remove("a", "d")
        kg.add(ARTICLES[0])
        kg.add(ARTICLES[3])
        assert kg.nquads() == full
        kg.remove(*"abcd")
        assert len(kg.entries()) == 3 and all("/gazetteer>" in line for line in kg.nquads())
        for article in reversed(ARTICLES):
            kg.add(article)
        assert kg.nquads() == full
        kg.learn(files[0], forget=True)
        assert kg.nquads() == without.nquads()


@pytest.mark.parametrize("first", ["decide", "learn"])
def test_a_decision_is_above_it(files: tuple[str, str], first: str) -> None:
    with KG.open() as kg:
        for article in ARTICLES:
            kg.add(article)
        if first == "learn":
            kg.learn(files[0])
            kg.split("Jan Novak", ["b"])
        else:
            kg.differ("Jan Novak", "Honza Novak")
            kg.learn(files[0])
        assert len([one for one in (members(kg, iri) for iri in kg.known.register.entities()) if one & {"a Jan Novak", "b Honza Novak"}]) == 2
        assert not list(kg.validate(deep=True))
        split = kg.nquads()
        kg.remove("b")
        kg.add(ARTICLES[1])
        assert kg.nquads() == split
        kg.undo(1)
        assert members(kg, NOVAK) == {"a Jan Novak", "b Honza Novak"}


def test_a_merge_with_an_entry_and_an_alias(files: tuple[str, str]) -> None:
    with KG.open() as kg:
        for article in ARTICLES:
            kg.add(article)
        kg.learn(files[0])
        kg.merge("Jan Novak", "Johnny Novak")
        assert members(kg, NOVAK) == {"a Jan Novak", "b Honza Novak", "d Johnny Novak"}
        kg.undo(1)
        kg.alias("Jan Novak", "Johnny Novak")
        assert members(kg, NOVAK) == {"a Jan Novak", "b Honza Novak", "d Johnny Novak"}
        assert not list(kg.validate(deep=True))
        again = kg.nquads()
        with KG.open() as fresh:
            fresh.write({}, kg.decisions(), kg.entries())
            for article in reversed(ARTICLES):
                fresh.add(article)
            assert fresh.nquads() == again


@pytest.mark.parametrize("suffix", [".trig", ".ttl", ".jsonld"])
@pytest.mark.parametrize("base", ["https://w3id.org/newskg/local/", "https://news.example.org/"])
def test_it_comes_back_with_an_export(files: tuple[str, str], tmp_path: Path, suffix: str, base: str) -> None:
    with KG.open(settings=Settings(base=base)) as kg, KG.open() as fresh:
        kg.learn(files[0])
        for article in ARTICLES:
            kg.add(article)
        kg.export(str(tmp_path / f"x{suffix}"), text="full")
        fresh.restore(str(tmp_path / f"x{suffix}"))
        assert fresh.nquads() == kg.nquads() and len(fresh.entries()) == 3


LOCAL = {"iri": "https://x.example/article/a#e-x", "type": "Person"}


@pytest.mark.parametrize(
    ("entries", "local", "meant"),
    [
        # a surname is the name of many
        ([("n", "Jan Novak", ["Novak"], "Person")], Local(name="Novak", **LOCAL), ""),
        ([("n", "Jan Novak", [], "Person"), ("m", "Jan Novak", [], "Person")], Local(name="Jan Novak", **LOCAL), ""),
        ([("n", "Pelédo", [], "Person")], Local(name="Peledo", **LOCAL), "n"),
        # the kind tells two of one name apart
        ([("n", "Marlow", [], "Person"), ("m", "Marlow", [], "Organization")], Local(name="Marlow", **LOCAL), "n"),
        ([("m", "Marlow", [], "Organization")], Local(name="Marlow", **LOCAL), ""),
        # a whole name is enough whatever the kind that the parser found
        ([("m", "Marlow Holt", [], "Organization")], Local(name="Marlow Holt", **LOCAL), "m"),
        ([("m", "Marlow Holt", [], "")], Local(name="Marlow Holt", **LOCAL), "m"),
        ([("m", "Marlow", [], "")], Local(name="Marlow", **LOCAL), ""),
        ([("m", "Orvane Holding", ["OH"], "Organization")], Local(iri="a#e-x", name="Orvane", aliases=("OH",), type="Organization"), "m"),
        ([("m", "Orvane", [], "Organization")], Local(iri="a#e-x", name="Orvane Inc.", type="Organization"), "m"),
        ([("m", "Chad", ["Tchadland"], "Country")], Local(iri="a#e-x", name="Tchadland", type="Country"), "https://w3id.org/newskg/id/Chad"),
    ],
)
def test_who_means_which_entry(entries: list[tuple[str, str, list[str], str]], local: Local, meant: str) -> None:
    for some in permutations(entries):
        made = (
            Entry(iri, frozenset({(name, "en")}), frozenset((alias, "") for alias in aliases), frozenset({type} if type else ()))
            for iri, name, aliases, type in some
        )
        assert Entries.of(made).meant_by(local) == meant


def test_what_is_no_entity_is_named_and_left_out(files: tuple[str, str], tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.txt").write_text(ARTICLES[0].text, encoding="utf-8")
    assert run("build", tmp_path / "a.txt", "-o", tmp_path / "x.kg").code == 0
    ran = run("import", files[0], "-o", tmp_path / "x.kg")
    assert ran.code == 0 and "3 entities of" in ran.err and "1 of all its entities are told of" in ran.err
    assert "https://people.example/id#nameless has no name" in ran.err
    assert run("query", tmp_path / "x.kg", f"ASK {{ <{NOVAK}> kg:meets ?whom }}").out.strip() == "true"
    ran = run("import", files[0], "-o", tmp_path / "x.kg", "--forget")
    assert ran.code == 0 and "taken out" in ran.err
    assert run("query", tmp_path / "x.kg", f"ASK {{ <{NOVAK}> ?p ?o }}").out.strip() == "false"
    (tmp_path / "terms.ttl").write_text("<http://a.example/C> a <http://www.w3.org/2002/07/owl#Class> ; <http://schema.org/name> 'C' .", encoding="utf-8")
    ran = run("import", tmp_path / "terms.ttl", "-o", tmp_path / "x.kg")
    assert ran.code == 2 and "no entity with a name" in ran.err
    with pytest.raises(BadInput, match="not Turtle"), KG.open() as kg:
        (tmp_path / "bad.ttl").write_text("<a> <b", encoding="utf-8")
        kg.learn(str(tmp_path / "bad.ttl"))

"""A user's ontology: refused where a store could not follow it, kept and derived from where it could."""

from pathlib import Path

import pytest

from kg import KG
from kg.errors import BadInput
from kg.export.restore import restore
from kg.graph.ontology import read_ontology
from kg.library import KG as Whole

HEAD = """@prefix my: <https://example.org/terms#> .
@prefix kg: <https://w3id.org/newskg/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
"""
TERMS = HEAD + "my:laysOff a owl:ObjectProperty ; rdfs:subPropertyOf my:harms .\nmy:harms rdfs:subPropertyOf kg:sanctions .\n"
FRAMES = """[prefixes]
my = "https://example.org/terms#"
[LAYOFF]
like = "SANCTION"
property = "my:laysOff"
verbs = ["lay_off"]
"""
WHOM = "SELECT ?b WHERE { ?x %s ?y . ?y rdfs:label ?b }"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    for name, text in (
        ("my.ttl", TERMS),
        ("my.toml", FRAMES),
        ("a.txt", "Corvo Motors laid off Maria Vega. Peru condemned Chile."),
        ("b.txt", "Corvo Motors laid off Maria Vega and Ivan Kos."),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def built(files: Path, *articles: str, **options: str) -> Whole:
    store = Whole.open()
    store.build([str(files / name) for name in articles], on_error=lambda error: pytest.fail(str(error)), **options)  # type: ignore[arg-type]
    return store


def names(store: KG, relation: str) -> list[str]:
    rows = store.query(WHOM % relation)
    return sorted(str(row["b"].value) for row in rows)  # type: ignore[union-attr]


def own(files: Path) -> dict[str, str]:
    return {"frames": str(files / "my.toml"), "ontology": str(files / "my.ttl")}


def test_own_relations_imply_ours(files: Path) -> None:
    store = built(files, "a.txt", "b.txt", **own(files))
    for relation in ("<https://example.org/terms#laysOff>", "<https://example.org/terms#harms>", "kg:sanctions"):
        assert names(store, relation) == ["Ivan Kos", "Maria Vega"]
    assert [one.relation for one in store.explain("Corvo Motors", "sanctions", "Ivan Kos")] == ["laysOff"]
    assert [one.relation for one in store.explain("Corvo Motors", "harms", "Ivan Kos")] == ["laysOff"]
    assert not list(store.validate(deep=True))


def test_adding_twice_changes_nothing_and_removal_takes_what_only_one_supported(files: Path) -> None:
    store = built(files, "a.txt", **own(files))
    alone = store.nquads()
    store.build([str(files / "b.txt")], on_error=lambda error: pytest.fail(str(error)), frames=str(files / "my.toml"))
    both = store.nquads()
    store.build([str(files / "a.txt")], on_error=lambda error: pytest.fail(str(error)), refresh=True, **own(files))
    assert store.nquads() == both
    store.remove("b")
    assert store.nquads() == alone
    assert names(store, "kg:sanctions") == ["Maria Vega"]


def test_the_order_of_ontology_and_articles_makes_no_difference(files: Path) -> None:
    first = built(files, "a.txt", **own(files))
    late = built(files, "a.txt", **own(files))
    (files / "none.ttl").write_text(HEAD, encoding="utf-8")
    late.put_ontology(read_ontology(str(files / "none.ttl")))
    assert names(late, "kg:sanctions") == []
    (problem,) = late.validate(deep=True)
    assert problem.rule == "its relation https://example.org/terms#laysOff is in no ontology of the store"
    late.put_ontology(read_ontology(str(files / "my.ttl")))
    assert late.nquads() == first.nquads()


def test_a_changed_file_of_frames_is_analysed_anew_on_refresh(files: Path) -> None:
    store = built(files, "a.txt", **own(files))
    (files / "my.toml").write_text(FRAMES.replace("lay_off", "axe"), encoding="utf-8")
    built_again = store.build([str(files / "a.txt")], on_error=lambda error: pytest.fail(str(error)), refresh=True, **own(files))
    assert built_again.outcomes == {"refreshed": 1}
    assert names(store, "kg:sanctions") == []


def test_layers_know_own_relations(files: Path) -> None:
    (files / "c.txt").write_text("The union said Corvo Motors laid off Maria Vega.", encoding="utf-8")
    view = built(files, "c.txt", **own(files)).layer("reported")
    assert len(list(view.query("SELECT * WHERE { ?x <https://w3id.org/newskg/ontology#sanctions> ?y }"))) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize("suffix", ["trig", "ttl", "nq"])
def test_an_export_brings_its_ontology_back(files: Path, suffix: str) -> None:
    store = built(files, "a.txt", "b.txt", **own(files))
    store.export(str(files / f"x.{suffix}"), text="full")
    other = Whole.open()
    restore(other, str(files / f"x.{suffix}"))
    assert other.nquads() == store.nquads()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEAD + "my:a rdfs:subPropertyOf my:b .", "line 5: https://example.org/terms#a stands below no relation of newskg"),
        (HEAD + "my:a a owl:ObjectProperty .", "line 5: https://example.org/terms#a stands below no relation of newskg"),
        (HEAD + "my:a rdfs:subPropertyOf my:b .\nmy:b rdfs:subPropertyOf my:a .", "line 5: https://example.org/terms#a stands below"),
        (HEAD + "kg:attacks rdfs:subPropertyOf kg:aids .", "line 5: https://w3id.org/newskg/ontology#attacks is a term of newskg"),
        (HEAD + "my:a rdfs:subPropertyOf\n", "line 6: no RDF: "),
    ],
)
def test_a_wrong_ontology_is_refused_with_the_line(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "my.ttl"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as error:
        read_ontology(str(file))
    assert str(error.value).startswith(f"{file}: {told}")


def test_what_has_no_name_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "my.ttl"
    file.write_text(HEAD + "my:a rdfs:subPropertyOf kg:sanctions ; rdfs:range [ a owl:Class ] .", encoding="utf-8")
    assert len(read_ontology(str(file))) == 1


def test_only_rdf_is_an_ontology(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no ontology that can be read"):
        read_ontology(str(tmp_path / "my.toml"))

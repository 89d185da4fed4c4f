"""kg.toml: what may stand in it, and that a store names everything of its own under its base and keeps it."""

import json
from pathlib import Path

import pytest

from kg import KG, Article
from kg.errors import BadInput, BadStore, BadUsage
from kg.graph.settings import FILE, Settings, read_settings, written
from kg.graph.vocab import LOCAL
from kg.query import Rows, answer

BASE = "https://news.example.org/kg/"
OURS = Settings(base=BASE)
TOLD = Article("desk/a", "Jan Novak met Ana Corel in Lima on Monday. The mayor resigned, according to Ana Corel.", published="2024-05-07", publisher="The Post")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('# ours\nbsae = "https://a.example/"\n', r"kg\.toml, line 2: no setting 'bsae'; there are: base, according_to"),
        ("[base]\nx = 1\n", r"kg\.toml, line 1: base \{'x': 1\}"),
        ('base = "news.example.org"\n', r"line 1: base 'news.example.org': give an absolute IRI"),
        ('base = "https://news.example.org/a#"\n', "ends in /"),
        ('base = "https://w3id.org/newskg/id/"\n', "of your own"),
        ('\n\naccording_to = "perhaps"\n', "line 3: according_to 'perhaps': there are: reported, asserted"),
        ("base = \n", "not TOML: .*line 1"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    with pytest.raises(BadInput, match=said):
        read_settings(tmp_path / FILE)


@pytest.mark.parametrize("settings", [Settings(), Settings("https://news.example/", "asserted"), OURS])
def test_settings_are_read_as_they_were_written(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / FILE).write_text(written(settings), encoding="utf-8")
    assert read_settings(tmp_path / FILE) == settings


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / FILE) == Settings(base=LOCAL, according_to="reported")


def test_everything_of_the_store_is_named_under_its_base(tmp_path: Path) -> None:
    path = str(tmp_path / "x.kg")
    with KG.open(path, create=True, settings=OURS) as kg:
        kg.add(TOLD)
        kg.merge("Jan Novak", "Ana Corel")
        assert not [line for line in kg.nquads() if LOCAL in line]
        found = answer(kg, "SELECT ?e WHERE { article:desk%2Fa kg:articleId ?id . GRAPH ?g { ?l kg:canonical ?e } FILTER(STRSTARTS(STR(?e), STR(ent:))) }")
        assert isinstance(found, Rows) and not found.rows  # an article's own node is no default triple
        graphs = {line.rsplit("<", 1)[1].split(">")[0] for line in kg.nquads() if line.count("<") > 3}
        assert {BASE + "article/desk%2Fa", BASE + "decisions"} <= graphs
        kg.remove("desk/a")
        kg.undo(1)
    with KG.open(path) as kg:
        assert kg.base == BASE and kg.decisions()[0].undone


def test_the_base_changes_names_and_nothing_else(tmp_path: Path) -> None:
    with KG.open() as one, KG.open(settings=OURS) as other:
        for kg in (one, other):
            kg.add(TOLD)
        assert sorted(line.replace(BASE, LOCAL) for line in other.nquads()) == one.nquads()
        assert not list(other.validate(deep=True))
        for suffix in (".trig", ".ttl", ".jsonld"):
            other.export(str(tmp_path / f"x{suffix}"), text="full")
            assert LOCAL not in (tmp_path / f"x{suffix}").read_text(encoding="utf-8")
            with KG.open(str(tmp_path / f"{suffix[1:]}.kg"), create=True) as copy:
                copy.restore(str(tmp_path / f"x{suffix}"))
                assert copy.base == BASE and copy.nquads() == other.nquads()
        for form in ("cypher", "neo4j-csv", "csv"):
            other.export(str(tmp_path / f"x.{form}"), form=form)
        files = [*(file for file in tmp_path.glob("x.*") if file.is_file()), *tmp_path.glob("x.*/*")]
        assert not [file for file in files if LOCAL in file.read_text(encoding="utf-8")]


def test_articles_of_one_base_are_not_put_among_those_of_another(tmp_path: Path) -> None:
    with KG.open(settings=OURS) as other:
        other.add(TOLD)
        other.export(str(tmp_path / "x.nq"), text="full")
    with KG.open() as kg:
        kg.add(Article("b", "Chad thanked Peru."))
        before = kg.nquads()
        with pytest.raises(BadInput, match=r"x\.nq: its articles are named under https://news\.example\.org/kg/, those of the store under .*local/"):
            kg.restore(str(tmp_path / "x.nq"))
        assert kg.nquads() == before


def test_a_store_takes_the_settings_beside_it_and_keeps_them(tmp_path: Path) -> None:
    path, beside = str(tmp_path / "x.kg"), tmp_path / FILE
    beside.write_text(f'base = "{BASE}"\n', encoding="utf-8")
    with KG.open(path, create=True) as kg:
        kg.add(TOLD)
    KG.open(path, create=True).close()
    beside.write_text('base = "https://other.example/"\n', encoding="utf-8")
    with pytest.raises(BadStore, match=r"x\.kg: has base 'https://news\.example\.org/kg/', .*kg\.toml says 'https://other\.example/'; a store keeps its base"):
        KG.open(path, create=True)
    beside.unlink()
    (tmp_path / "x.kg" / FILE).write_text('base = "https://other.example/"\n', encoding="utf-8")
    with pytest.raises(BadStore, match="put the base back that it was made with"):
        KG.open(path)
    (tmp_path / "x.kg" / FILE).write_text(written(OURS), encoding="utf-8")
    KG.open(path).close()


def test_other_settings_than_those_of_the_store_are_refused(tmp_path: Path) -> None:
    path = str(tmp_path / "x.kg")
    KG.open(path, create=True).close()
    with pytest.raises(BadStore, match="a store keeps its base"):
        KG.open(path, settings=OURS)
    with pytest.raises(BadUsage, match="absolute IRI"):
        Settings(base="news")


def test_according_to_is_the_voice_of_the_article_where_the_settings_say_so() -> None:
    """ "The mayor resigned, according to Ana Corel." """
    question = "SELECT ?layer WHERE { GRAPH ?g { ?st rdf:predicate ?p ; kg:layer ?layer FILTER (STRENDS(STR(?p), '/resign')) } }"
    with KG.open() as kg, KG.open(settings=Settings(according_to="asserted")) as plain:
        layers = {}
        for name, store in (("reported", kg), ("asserted", plain)):
            store.add(TOLD)
            found = answer(store, question)
            assert isinstance(found, Rows)
            layers[name] = {str(row[0].value).rsplit("#", 1)[1] for row in found.rows if row[0]}
            assert not list(store.validate(deep=True))
        assert layers == {"reported": {"Reported"}, "asserted": {"Asserted"}}


def test_a_change_of_voice_is_a_change_of_rules(tmp_path: Path) -> None:
    path = tmp_path / "x.kg"
    with KG.open(str(path), create=True) as kg:
        kg.add(TOLD)
    (path / FILE).write_text(written(Settings(according_to="asserted")), encoding="utf-8")
    row = {"id": TOLD.id, "text": TOLD.text, "published": TOLD.published, "publisher": TOLD.publisher}
    (tmp_path / "a.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    with KG.open(str(path)) as kg:
        built = kg.build([str(tmp_path / "a.jsonl")], on_error=print, refresh=True)
        assert built.outcomes == {"refreshed": 1}
        with KG.open(settings=Settings(according_to="asserted")) as fresh:
            fresh.add(TOLD)
            assert fresh.nquads() == kg.nquads()

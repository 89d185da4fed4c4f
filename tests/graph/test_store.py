"""The laws of a store: adding is idempotent and ignores order, removing undoes it; claims never become plain triples."""

import gc
from pathlib import Path

import pytest

from kg import KG, Article
from kg.errors import BadStore, KgError
from kg.query import ask

ARTICLES = [
    Article(id="a", text="Chad asked France for help on Monday. Two officials said that rebels had attacked Chad.", published="2024-05-07"),
    Article(id="b", text="Rebels did not attack Sudan, Maria Ortega said. Ortega met Jan Novak in Oslo."),
]


def plain(store: KG, text: str) -> bool:
    return bool(ask(store, text))


def built(*articles: Article) -> KG:
    store = KG.open()
    for article in articles:
        store.add(article)
    return store


def test_adding_twice_and_in_any_order_is_the_same() -> None:
    first, second = ARTICLES
    assert built(first, second).nquads() == built(second, first, second).nquads()


def test_add_then_remove_is_nothing() -> None:
    first, second = ARTICLES
    store = built(first, second)
    store.remove("b")
    assert store.nquads() == built(first).nquads()


def test_what_the_article_says_is_plain_and_what_is_said_is_not() -> None:
    store = built(*ARTICLES)
    assert plain(store, "ASK { e:Chad kg:requestsAidFrom e:France }")
    assert plain(store, "ASK { e:Chad kg:requests e:France }")
    assert not plain(store, "ASK { ?who kg:attacks ?whom }")
    assert plain(store, "ASK { GRAPH ?g { ?st rdf:predicate kg:attacks ; rdf:object e:Chad ; kg:layer kg:Reported } }")


def test_no_blank_nodes_and_few_quads() -> None:
    store = built(*ARTICLES)
    assert not any("_:" in line for line in store.nquads())


def test_a_store_on_disk_opens_again(tmp_path: Path) -> None:
    path = str(tmp_path / "x.kg")
    with KG.open(path, create=True) as store:
        store.add(ARTICLES[0])
        lines = store.nquads()
    with KG.open(path) as store:
        assert store.nquads() == lines


@pytest.mark.parametrize("name", ["missing.kg", "folder", "file.txt"])
def test_what_is_no_store_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "x").write_text("x")
    (tmp_path / "file.txt").write_text("x")
    with pytest.raises(BadStore, match=name):
        KG.open(str(tmp_path / name))


def test_a_store_may_be_closed_before_its_rdflib_dataset(tmp_path: Path) -> None:
    path = str(tmp_path / "x.kg")
    with KG.open(path, create=True) as store:
        store.add(ARTICLES[0])
        lines = store.nquads()
        dataset = store.to_rdflib()
    assert len(dataset) > 0
    del dataset
    gc.collect()
    with KG.open(path) as store:
        assert store.nquads() == lines


def test_an_article_without_a_word_is_stored() -> None:
    store = KG.open()
    store.add(Article("empty", ""))
    assert store.has("empty")


def test_a_closed_store_has_no_logs_beside_its_tables(tmp_path: Path) -> None:
    path = tmp_path / "x.kg"
    with KG.open(str(path), create=True) as store:
        for article in ARTICLES:
            store.add(article)
        lines = store.nquads()
    assert sum(file.stat().st_size for file in path.rglob("*.log")) == 0
    with KG.open(str(path)) as store:
        assert store.nquads() == lines


def test_the_tables_of_what_was_written_at_once_are_joined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.graph.writing.LOADED", 1)
    found = []
    for many in (100_000, 0):
        monkeypatch.setattr("kg.graph.folder.MANY", many)
        path = tmp_path / f"{many}.kg"
        with KG.open(str(path), create=True) as store:
            for article in ARTICLES:
                store.add(article)
            lines = store.nquads()
        with KG.open(str(path)) as store:
            assert store.nquads() == lines
        found.append(len(list(path.rglob("*.sst"))))
    assert found[0] > found[1]


def test_closing_twice_is_closing_once(tmp_path: Path) -> None:
    kg = KG.open(str(tmp_path / "s.kg"), create=True)
    kg.add(ARTICLES[0])
    kg.close()
    kg.close()
    with KG.open(str(tmp_path / "s.kg")) as again:
        assert again.has(ARTICLES[0].id)


def test_settings_that_cannot_be_read_leave_no_lock(tmp_path: Path) -> None:
    KG.open(str(tmp_path / "s.kg"), create=True).close()
    settings = tmp_path / "s.kg" / "kg.toml"
    good = settings.read_text(encoding="utf-8") if settings.exists() else ""
    settings.write_text("base = 3", encoding="utf-8")
    with pytest.raises(KgError):
        KG.open(str(tmp_path / "s.kg"))
    settings.write_text(good, encoding="utf-8")
    with KG.open(str(tmp_path / "s.kg")) as kg:
        assert kg.add(ARTICLES[0])

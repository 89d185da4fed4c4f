"""Export then import is the identity, for every RDF format; and a file that claims more than it has statements for gains nothing by it."""

from functools import partial
from pathlib import Path

import pytest

from kg import KG, Article
from kg.errors import BadInput
from kg.export.rdf import SUFFIXES, WITH_1_2
from kg.export.sorting import sort_lines
from kg.graph.decisions import Decision


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_every_format_comes_back(small: KG, tmp_path: Path, suffix: str) -> None:
    small.export(str(tmp_path / f"x{suffix}"), text="full")
    fresh = KG.open()
    assert fresh.restore(str(tmp_path / f"x{suffix}")) == 3
    assert fresh.nquads() == small.nquads()


def test_a_large_file_enters_in_several_transactions(small: KG, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small.export(str(tmp_path / "x.nq"), text="full")
    monkeypatch.setattr("kg.export.restore.QUADS", 10)
    fresh, sizes = KG.open(), list[int]()
    once = fresh.write
    monkeypatch.setattr(fresh, "write", lambda graphs: (sizes.append(len(graphs)), once(graphs)))
    fresh.restore(str(tmp_path / "x.nq"))
    assert sizes == [1, 1, 1] and fresh.nquads() == small.nquads()


@pytest.mark.issue(9)
@pytest.mark.parametrize("suffix", [".nq", ".ttl"])
def test_a_file_that_is_damaged_at_its_end_changes_nothing(small: KG, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"x{suffix}"
    small.export(str(path), text="full")
    with path.open("a", encoding="utf-8") as out:
        out.write("<https://example.org/a> <https://exam")
    with KG.open(str(tmp_path / "y.kg"), create=True) as store:
        store.add(Article(id="one", text="Peru asked Chile for help."))
        before = store.nquads()
        with pytest.raises(BadInput, match=path.name):
            store.restore(str(path))
        assert store.nquads() == before


@pytest.mark.issue(9)
@pytest.mark.parametrize("suffix", [".trig", ".ttl"])
def test_what_does_not_fit_in_memory_is_sorted_on_disk(small: KG, tmp_path: Path, suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
    small.export(str(tmp_path / f"x{suffix}"), text="full")
    monkeypatch.setattr("kg.export.file_graphs.sort_lines", partial(sort_lines, piece=7, merged=3))
    fresh = KG.open()
    fresh.restore(str(tmp_path / f"x{suffix}"))
    assert fresh.nquads() == small.nquads()


@pytest.mark.parametrize("suffix", WITH_1_2)
def test_reifiers_and_nif_come_back(small: KG, tmp_path: Path, suffix: str) -> None:
    small.export(str(tmp_path / f"x{suffix}"), text="full", rdf="1.2", nif=True)
    fresh = KG.open()
    fresh.restore(str(tmp_path / f"x{suffix}"))
    assert fresh.nquads() == small.nquads()


@pytest.mark.parametrize("suffix", [".trig", ".ttl"])
def test_decisions_come_back(small: KG, tmp_path: Path, suffix: str) -> None:
    store = KG.open()
    small.export(str(tmp_path / "x.nq"), text="full")
    store.restore(str(tmp_path / "x.nq"))
    locals_ = sorted(str(quad.subject.value) for quad in store.store if quad.predicate.value.endswith("#canonical"))
    chad = [iri for iri in locals_ if iri.endswith("#e-Chad")]
    store.write({}, (Decision(1, "split", frozenset(chad[:1]), frozenset(chad[1:])), Decision(2, "alias", frozenset(chad[:1]), name="Tchad", kind="Country")))
    store.export(str(tmp_path / f"y{suffix}"), text="full")
    fresh = KG.open()
    fresh.restore(str(tmp_path / f"y{suffix}"))
    assert fresh.nquads() == store.nquads() != small.nquads()


def test_a_plain_triple_without_statement_is_not_believed(small: KG, tmp_path: Path) -> None:
    path = tmp_path / "x.nq"
    small.export(str(path), text="full")
    with path.open("a", encoding="utf-8") as out:
        out.write("<https://w3id.org/newskg/id/Peru> <https://w3id.org/newskg/ontology#requestsAidFrom> <https://w3id.org/newskg/id/Chile> .\n")
    fresh = KG.open()
    fresh.restore(str(path))
    assert fresh.nquads() == small.nquads()


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [("x.ttl", "@prefix : <x:> . :a :b", "not Turtle"), ("x.ttl", "<http://a> <http://b> <http://c> .", "no article"), ("x.docx", "", ".docx|no RDF")],
)
def test_what_is_no_export_is_named(tmp_path: Path, name: str, text: str, word: str) -> None:
    (tmp_path / name).write_text(text)
    with pytest.raises(BadInput, match=word):
        KG.open().restore(str(tmp_path / name))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="gone"):
        KG.open().restore(str(tmp_path / "gone.ttl"))

"""Candidates and decisions as CSV: applied twice, to a store without the articles yet, with a line that finds nobody."""

from io import StringIO

import pytest
from told import people_of, told

from kg.errors import BadUsage
from kg.graph import KG
from kg.graph.contexts import contexts
from kg.graph.decision_files import apply, read_rows, write_candidates, write_log
from kg.graph.editing import alias, differ, merge, split, undo
from kg.graph.iris import article_iri
from kg.graph.review import candidates

MAYOR, JUDGE = ("A. Corel", "mayor", "Marlow"), ("Ana Corel", "judge", "Ostby Court")


def store_of(**articles: tuple[tuple[str, str, str], ...]) -> KG:
    store = KG.open()
    store.write({article_iri(name): told(name, *people) for name, people in articles.items()})
    return store


def log_of(store: KG) -> str:
    file = StringIO()
    write_log(store.decisions(), file)
    return file.getvalue()


def read(store: KG, text: str) -> list[str]:
    """What applying a file decides."""
    return [one.verb for one in apply(store, read_rows(StringIO(text), "x.csv"))]


def graph_of(store: KG) -> list[str]:
    """All but the log."""
    return [line for line in store.nquads() if "local/decision" not in line]


def test_candidates_go_out_and_decisions_come_in_as_csv() -> None:
    store = KG.open()
    store.write({article_iri("a"): told("a", ("A. Corel", "mayor", "Marlow")), article_iri("b"): told("b", ("Ana Corel", "judge", "Ostby Court"))})
    file = StringIO()
    write_candidates(candidates(store.known.register), file)
    assert "form of a name: initial" in file.getvalue()
    rows = read_rows(StringIO(file.getvalue().replace("\n,", "\nmerge,")), "x.csv")
    assert [one.verb for one in apply(store, rows)] == ["merge"]
    assert people_of(store) == ["Ana_Corel"]
    with pytest.raises(BadUsage, match=r"x\.csv, line 2: no decision 'join'"):
        read_rows(StringIO("decision,left,right\njoin,a,b\n"), "x.csv")
    with pytest.raises(BadUsage, match=r"x\.csv, line 2: alias needs both"):
        read_rows(StringIO("decision,left,right\nalias,Ana Corel,\n"), "x.csv")


def test_the_log_goes_out_as_csv_and_into_another_store_of_the_same_articles() -> None:
    def fresh() -> KG:
        store = KG.open()
        store.write({article_iri(one): told(one, ("Ana Corel", "mayor", "Marlow"), ("A. Corel", "judge", "Ostby Court")) for one in ("a", "b")})
        return store

    store = fresh()
    undo(store, merge(store, "A. Corel", "Ana Corel").number)
    merge(store, "A. Corel", "Ana Corel")
    split(store, "Ana Corel", ["b"])
    alias(store, "Marlow", "Old Marlow")
    file = StringIO()
    write_log(store.decisions(), file)
    file.seek(0)
    other = fresh()
    assert [one.verb for one in apply(other, read_rows(file, "log.csv"))] == ["merge", "split", "alias"]
    assert people_of(other) == people_of(store) and len(people_of(store)) == 2
    file.seek(0)
    assert apply(other, read_rows(file, "log.csv")) == []  # all of it is decided already
    file.seek(0)
    assert apply(store, read_rows(file, "log.csv")) == []
    with pytest.raises(BadUsage, match="article typo does not tell of"):
        split(fresh(), "Ana Corel", ["b", "typo"])


def test_a_file_of_decisions_is_applied_whole_or_not_at_all() -> None:
    store = KG.open()
    store.write({article_iri("a"): told("a", ("A. Corel", "mayor", "Marlow")), article_iri("b"): told("b", ("Ana Corel", "judge", "Ostby Court"))})
    rows = read_rows(StringIO("decision,left,right\nmerge,A. Corel,Ana Corel\nmerge,Ana Corel,Nobody\n"), "x.csv")
    with pytest.raises(BadUsage, match=r"x\.csv, line 3: no entity is called 'Nobody'.*nothing was decided"):
        apply(store, rows)
    assert store.decisions() == ()


def test_a_file_of_candidates_is_applied_twice_and_decides_once() -> None:
    store = store_of(a=(MAYOR,), b=(JUDGE,), c=(("Anna Corel", "singer", "Ostby Choir"),))
    file = StringIO()
    pairs = candidates(store.known.register)
    write_candidates(pairs, file, {iri: str(told) for iri, told in contexts(store, (iri for one in pairs for iri in (one.left, one.right))).items()})
    assert 'judge, ostby court: ""Ana Corel, judge of Ostby Court.' in file.getvalue()
    text = file.getvalue().replace("\n,", "\nmerge,", 1).replace("\n,", "\ndiffer,")
    assert "merge" in read(store, text)
    decided = store.nquads()
    # the merge has given one of the two another IRI
    assert read(store, text) == [] and store.nquads() == decided


def test_namesakes_whose_iris_a_merge_took_away_are_still_known_by_them() -> None:
    store = store_of(a=(("Ana Corel", "minister", "Marlow"),), b=(("Ana Corel", "striker", "Velm"),))
    one, other = (iri for iri in store.known.register.entities() if "/person/" in iri)
    line = f"decision,left,right\nmerge,{one},{other}\n"
    assert read(store, line) == ["merge"] and people_of(store) == ["Ana_Corel"]
    assert read(store, line) == []
    with pytest.raises(BadUsage, match="are one entity already"):
        merge(store, one, other)


def test_a_log_waits_for_the_articles_it_names() -> None:
    every = {"a": (MAYOR,), "b": (JUDGE,), "c": (JUDGE,)}
    store = store_of(**every)
    merge(store, "A. Corel", "Ana Corel")
    split(store, "Ana Corel", ["c"])
    alias(store, "Marlow", "Old Marlow")
    log = log_of(store)
    other = store_of(a=every["a"])
    assert read(other, log) == ["merge", "split", "alias"]
    assert people_of(other) == ["A._Corel"]
    other.write({article_iri(name): told(name, *every[name]) for name in "bc"})
    assert other.nquads() == store.nquads()
    assert read(other, log) == []
    # in the order of the log the later holds, whatever the store has decided alone
    undo(other, 1)
    assert read(other, log) == ["merge", "split"] and graph_of(other) == graph_of(store)


def test_another_name_for_the_gazetteers_waits_too() -> None:
    text = "number,decision,left,right,kind\n1,alias,https://w3id.org/newskg/id/Chad,Old Chad,place\n"
    store = KG.open()
    assert read(store, text) == ["alias"] and store.decisions()[0].kind == "place"
    assert read(store, text) == []
    with pytest.raises(BadUsage, match="no article of this store names"):
        read(KG.open(), text.replace(",kind", ",state"))


def test_a_line_that_finds_nobody_leaves_the_others_and_is_taken_when_it_does() -> None:
    store = store_of(a=(MAYOR,), b=(JUDGE,))
    text = "decision,left,right\nmerge,Rosa Vint,Ana Corel\nmerge,A. Corel,Ana Corel\n"
    bad: list[str] = []
    made = apply(store, read_rows(StringIO(text), "x.csv"), on_error=lambda error: bad.append(str(error)))
    assert [one.verb for one in made] == ["merge"] and bad == ["x.csv, line 2: no entity is called 'Rosa Vint' in this store"]
    store.write({article_iri("c"): told("c", ("Rosa Vint", "mayor", "Arden"))})
    assert read(store, text) == ["merge"] and people_of(store) == ["Ana_Corel"]


def test_a_line_that_the_log_has_but_does_not_hold_is_decided_anew() -> None:
    store = store_of(a=(MAYOR,), b=(JUDGE,))
    text = "decision,left,right\ndiffer,article:a#e-A._Corel,article:b#e-Ana_Corel\n"
    assert read(store, text) == ["split"]
    merge(store, "A. Corel", "Ana Corel")
    assert people_of(store) == ["Ana_Corel"]
    assert read(store, text) == ["split"] and len(people_of(store)) == 2
    assert read(store, text) == []


def test_what_is_told_apart_stays_so_for_the_file_when_more_is_told() -> None:
    store = store_of(a=(MAYOR,), b=(JUDGE,))
    text = "decision,left,right\ndiffer,A. Corel,Ana Corel\n"
    assert read(store, text) == ["split"]
    store.write({article_iri("c"): told("c", JUDGE)})
    assert read(store, text) == []
    differ(store, "A. Corel", "Ana Corel")
    assert len(store.decisions()) == 2


def test_a_log_of_a_store_of_another_base_is_refused() -> None:
    with pytest.raises(BadUsage, match=r"line 2: https://news\.example\.org/article/a#e-X is of a store of another base than"):
        read(store_of(a=(MAYOR,)), "decision,left,right\nmerge,https://news.example.org/article/a#e-X,A. Corel\n")

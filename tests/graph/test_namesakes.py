"""Local entities of one name, kept as units: how many there are, and that one more or less leaves no trace."""

from kg.graph.iris import article_iri
from kg.graph.locals import Local
from kg.graph.namesakes import Namesakes


def corel(article: str, *, office: str = "", beside: tuple[str, ...] = (), name: str = "Ana Corel") -> Local:
    return Local(article_iri(article) + "#e-x", name, "Person", roles=frozenset({office} - {""}), companions=frozenset(beside))


def sizes(same: Namesakes) -> list[int]:
    return sorted(len(unit.locals) for unit in same.units())


def test_a_name_that_nothing_contradicts_is_one_unit_however_often_it_is_told() -> None:
    same = Namesakes(("person", "ana corel"))
    for number in range(500):
        same.put(corel(f"a{number:03}", office="minister" if number % 3 else "", beside=(f"other {number}",)))
    (unit,) = same.units()
    assert (len(unit.locals), unit.first, unit.roles["minister"]) == (500, article_iri("a000") + "#e-x", 333)


def test_where_articles_contradict_each_other_who_tells_the_same_is_one_unit() -> None:
    same = Namesakes(("person", "ana corel"))
    striker = corel("z", office="striker")
    for number in range(6):
        same.put(corel(f"a{number}", office="minister"))
        same.put(corel(f"b{number}", beside=("rosa vint",)))
    assert sizes(same) == [12]
    same.put(striker)
    # one shared companion alone joins two of them only by the rules of the block
    assert sizes(same) == [1, 1, 1, 1, 1, 1, 1, 6]
    same.put(corel("c", office="minister"))
    assert sizes(same) == [1, 1, 1, 1, 1, 1, 1, 7]
    same.take_out(striker)
    assert sizes(same) == [13]


def test_a_surname_alone_joins_only_what_is_told_beside_the_same_names() -> None:
    same = Namesakes(("person", "corel"))
    for article, beside in (("a", ()), ("b", ()), ("c", ("rosa vint", "oscar dal")), ("d", ("rosa vint", "oscar dal"))):
        same.put(corel(article, beside=beside, name="Corel"))
    assert sizes(same) == [1, 1, 2]


def test_a_gazetteers_entity_and_one_without_are_told_apart() -> None:
    same = Namesakes(("person", "ana corel"))
    linked, unlinked = corel("a"), corel("b")
    same.put(linked, "https://example.org/people#ana")
    assert sizes(same) == [1]
    same.put(unlinked)
    assert sizes(same) == [1, 1]
    assert [len(unit.links) for unit in sorted(same.units(), key=lambda unit: unit.first)] == [1, 0]
    same.take_out(linked)
    assert sizes(same) == [1] and not same.units()[0].links

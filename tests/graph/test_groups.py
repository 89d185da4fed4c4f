"""What grows into a cluster: when two groups contradict each other, what parts them, and what is left when they are one."""

import pytest

from kg.graph.decisions import Decision
from kg.graph.groups import Group, group_of, rooted, sides_of
from kg.graph.locals import Local
from kg.graph.namesakes import Unit


def group(article: str, name: str = "Ana Berg", *decisions: Decision, **told: frozenset[str]) -> Group:
    """A group of one local entity."""
    unit = Unit(("person", name.lower()))
    unit.put(Local(iri_of(article), name, "Person", **told), "")
    return group_of(unit, decisions)


def iri_of(article: str) -> str:
    return f"https://example.org/{article}#e-Ana_Berg"


NORWAY, PERU, MAYOR, JUDGE = (frozenset({word}) for word in ("NOR", "PER", "mayor", "judge"))


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ({"countries": NORWAY}, {"countries": PERU}, True),
        ({"countries": NORWAY}, {"countries": NORWAY | PERU}, False),
        ({"countries": NORWAY}, {}, False),
        ({}, {}, False),
    ],
)
def test_two_of_different_states_are_two(one: dict[str, frozenset[str]], other: dict[str, frozenset[str]], two: bool) -> None:
    assert group("a", **one).contradicts(group("b", **other)) is two
    assert group("b", **other).contradicts(group("a", **one)) is two


def test_two_entries_of_a_gazetteer_are_two() -> None:
    one, other = group("a"), group("b")
    one.entries, other.entries = {"https://example.org/1"}, {"https://example.org/2"}
    assert one.contradicts(other)
    other.entries = {"https://example.org/1", "https://example.org/2"}
    assert not one.contradicts(other)


def test_an_office_at_an_institution_tells_more_than_companions_and_a_bare_one_as_much_as_one() -> None:
    mayor = frozenset({"mayor, Marlow"})
    role = group("a", roles=mayor).agreement(group("b", roles=mayor))
    company = group("a", companions=frozenset({"x", "y"})).agreement(group("b", companions=frozenset({"x", "y"})))
    assert (role, company) == (3, 2)
    assert group("a", roles=MAYOR).agreement(group("b", roles=MAYOR)) == 1
    assert group("a", roles=MAYOR).agreement(group("b", roles=JUDGE)) == 0


def test_what_is_taken_in_is_told_of_the_whole() -> None:
    one, other, third = group("b", roles=MAYOR, countries=NORWAY), group("a", "Anna Berg", roles=JUDGE), group("c")
    one.take(other)
    one.take(third)
    assert other.root is one and rooted([other, one, third]) == [one]
    assert one.roles == MAYOR | JUDGE and one.countries == NORWAY
    assert one.called() == {("person", "Ana Berg"), ("person", "Anna Berg")}
    assert one.first == iri_of("a")
    # what a unit has counted stays as it was
    assert set(other.units[0].roles) == JUDGE


def test_a_decision_parts_until_a_newer_one_is_asked_for() -> None:
    split = Decision(4, "split", frozenset({iri_of("a")}), frozenset({iri_of("b")}))
    one, other, third = (group(article, "Ana Berg", split) for article in "abc")
    assert sides_of(iri_of("a"), [split]) == {4: {"left"}} and sides_of(iri_of("c"), [split]) == {}
    assert one.is_parted(other) and other.is_parted(one)
    assert not one.is_parted(other, since=4) and not one.is_parted(third)
    third.take(one)
    assert third.is_parted(other)

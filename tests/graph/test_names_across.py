"""Names across articles: normal forms, blocks, forms of a person's name."""

import pytest
from rapidfuzz.distance import JaroWinkler

from kg.graph.names import SPELLING, is_spelling, keys_of, normal, spelling_keys, variant
from kg.lexicon.gazetteer import gazetteer
from kg.lexicon.romanised import of_syllables, words_of

TRANSLITERATIONS = """mohammed mohamed, mohammed muhammad, mohamed muhammad, yusuf yousuf, aleksandr alexandr, aleksandr alexander, dmitry
dmitri, dmitry dimitri, sergei sergey, hussein hossein, hussein husain, ahmed ahmad, yulia julia, volodymyr vladimir,
mikhail michail, ibrahim ibraheem, khalid khaled, abdullah abdallah, catherine katherine, steven stephen, fatima
fatimah, nikolai nikolay, andrei andrey, oleksii oleksiy, yevgeny evgeny, zainab zaynab, omar umar, osama usama"""


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        ("Jake Sullivan", "Jacob Sullivan", "short form"),
        ("J. Sullivan", "Jacob Sullivan", "initial"),
        ("B. Corel", "William Corel", ""),
        ("Bill Corel", "William Corel", "short form"),
        ("Jacob R. Sullivan", "Jacob Sullivan", "middle name"),
        ("Dmitry Pavlov", "Dmitri Pavlov", "spelling"),
        ("Oleh Zelenskyy", "Oleh Zelensky", "transliteration"),
        ("Tigran Davtyan", "Tigran Davtian", "transliteration"),
        ("Arayik Davtyan", "Araik Davtian", "spelling"),
        ("Tigran Davtyan", "Tigran Davoyan", ""),
        ("Liang Jianwei", "Liang Jian Wei", "transliteration"),
        ("Liang Jianwei", "Liang Jian Hui", ""),
        ("Marta Orlova", "Maria Orlova", ""),
        ("Maria Elena Ortega", "Maria Luisa Ortega", ""),
        ("Jake Sullivan", "Jake Sulman", ""),
        ("Sullivan", "Jake Sullivan", ""),
        ("Dunstam Corel", "Dunstan Corel", "spelling"),
        ("Karl Corel", "Earl Corel", ""),
        ("Katherine Corel-Marsh", "Kate Corel", "double name"),
        ("Katherine Corel-Marsh", "Anna Corel", ""),
        ("Katherine Corel-Marsh", "Kate Corel-Lund", ""),
    ],
)
def test_forms_of_a_name(one: str, other: str, reason: str) -> None:
    assert variant(one, other) == variant(other, one) == reason
    if reason:
        assert keys_of(one, "person") & keys_of(other, "person")


@pytest.mark.parametrize(
    ("name", "kind", "form"),
    [("The Orvane Group, Inc.", "organization", "orvane group"), ("Banco de Crédito S.A.", "organization", "banco de credito"), ("the Ural", "place", "ural")],
)
def test_normal_forms(name: str, kind: str, form: str) -> None:
    assert normal(name, kind) == form


def test_the_threshold_is_what_its_comment_says() -> None:
    pairs = [pair.split() for pair in TRANSLITERATIONS.replace("\n", " ").split(",")]
    assert (len(pairs), sum(JaroWinkler.similarity(one, other) >= SPELLING for one, other in pairs)) == (28, 13)


def test_what_the_tables_of_scripts_reach() -> None:
    pairs = [pair.split() for pair in TRANSLITERATIONS.replace("\n", " ").split(",")]
    assert sum(is_spelling(f"{one} Corel", f"{other} Corel", {"RUS", "EGY"}) for one, other in pairs) == 27


def test_spellings_are_for_states_of_the_script() -> None:
    assert is_spelling("Hussein Kassem", "Hussain Qassem", {"LBN"})
    assert not is_spelling("Hussein Kassem", "Hussain Qassem", {"PER"})
    assert spelling_keys("Hussein Kassem", {"LBN"}) == spelling_keys("Hussain Qassem", {"LBN"}) != frozenset()
    assert spelling_keys("Hussein Kassem", {"PER"}) == spelling_keys("Kassem", {"LBN"}) == frozenset()


def test_no_ending_and_no_parted_given_name_makes_one_of_two_people_of_the_gazetteer() -> None:
    people = sorted(
        {(known.iri, name) for known in gazetteer().names.values() if known.type == "Person" for name in (known.name, *known.aliases) if " " in name}
    )
    folded = [(iri, name) for iri, name in people if words_of(name)[-1].endswith(("yan", "ian")) or of_syllables(words_of(name)) != list(words_of(name))]
    assert folded
    assert [(name, other) for iri, name in folded for known, other in people if known != iri and variant(name, other)] == []

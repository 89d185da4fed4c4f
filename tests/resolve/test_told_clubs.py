"""What tells that a team is meant: each sign with sentences that have it and sentences that look alike."""

from collections.abc import Callable

import pytest
from resolved import last, name_at, read
from spacy.language import Language

from kg.resolve.kinds import Name
from kg.resolve.table import Table
from kg.resolve.told_clubs import (
    acts,
    clubs,
    has_players,
    is_champion,
    is_collective,
    is_in_need,
    is_joined,
    is_on_sports,
    is_opponent,
    is_played_for,
    is_result,
    is_side_of_player,
    is_signing,
)

Sign = Callable[[Table, Name], bool]
# the sign, a text on Arden, whether Arden shows it
SIGNS: list[tuple[Sign, str, bool]] = [
    (has_players, "The Arden captain limped off.", True),
    (has_players, "Arden's goalkeeper limped off.", True),
    (has_players, "Arden's mayor limped off.", False),
    (is_champion, "Miners cheered the second-division Arden.", True),
    (is_champion, "The miners of Arden lost.", False),
    (is_opponent, "Velmar are two points above Arden in the league.", True),
    (is_opponent, "The clouds above Arden were dark.", False),
    (is_joined, "The striker joined Arden in May.", True),
    (is_joined, "The striker joined Arden on the pitch.", False),
    (is_joined, "Peru joined Arden in May.", False),
    (is_collective, "Arden have signed a winger.", True),
    (is_collective, "Arden has signed a treaty.", False),
    (is_collective, "If Arden were green, birds would come.", False),
    (is_result, "Arden beat Velmar 2-1 on Sunday.", True),
    (is_result, "Velmar lost 3-0 to Arden.", True),
    (is_result, "Arden closed 2-3 mines.", False),
    (is_played_for, "The striker scored nine goals for Arden.", True),
    (is_played_for, "The minister left for Arden after the match.", False),
    (is_side_of_player, "Arden striker Tom Berg limped off.", True),
    (is_side_of_player, "The Arden coach left at noon.", False),
    (is_signing, "Arden signed the striker Ben Holt.", True),
    (is_signing, "Arden signed the treaty.", False),
    (is_signing, "Velmar signed the striker from Arden.", True),
    (is_in_need, "Arden need a striker.", True),
    (is_in_need, "Arden need a bridge.", False),
]


@pytest.mark.parametrize(("sign", "text", "shown"), SIGNS, ids=[f"{sign.__name__}: {text}" for sign, text, _ in SIGNS])
def test_sign(sign: Sign, text: str, shown: bool, nlp: Language) -> None:
    table, _ = read(text, nlp)
    assert sign(table, name_at(table, "Arden")) is shown


def test_two_persons_play_for_sets(nlp: Language) -> None:
    table, _ = read("Arden beat Velmar 6-4 on Sunday.", nlp)
    assert is_result(table, name_at(table, "Arden"))
    assert not is_result(table, name_at(table, "Arden", "Person"))


def test_words_of_sports_count_in_their_sentence_alone(nlp: Language) -> None:
    table, _ = read("The goalkeeper slept. Arden burned.", nlp)
    assert is_on_sports(table, last(table, "goalkeeper"))
    assert not is_on_sports(table, last(table, "Arden"))


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("Arden sold him.", True),
        ("Velmar beat Arden.", True),
        ("Berg played for Arden.", True),
        ("It rained in Arden.", False),
        ("The mayor of Arden left.", False),
    ],
)
def test_what_a_team_does_and_a_city_does_not(text: str, does: bool, nlp: Language) -> None:
    table, _ = read(text, nlp)
    assert acts(table, name_at(table, "Arden", "City")) is does


def test_one_sign_makes_a_team_of_the_city_wherever_it_acts(nlp: Language) -> None:
    table, _ = read("Arden striker Tom Berg limped off. Arden sold him in May. It rained in Arden.", nlp)
    cities = [Name(table.span(at, at), at, at, at, "Arden", "City", None) for at, word in enumerate(table.word) if word == "Arden"]
    assert [one.type for one in clubs(table, cities)] == ["Organization", "Organization", "City"]
    assert [one.type for one in clubs(table, cities[1:])] == ["City", "City"]

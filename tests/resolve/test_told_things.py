"""What the words around a name tell of things and people: each sign with sentences that have it and sentences that look alike."""

from collections.abc import Callable

import pytest
from resolved import name_at, read
from spacy.language import Language

from kg.resolve.kinds import Name
from kg.resolve.table import Table
from kg.resolve.told_things import is_human, is_made, is_somebody, is_vessel, is_work

Sign = Callable[[Table, Name], bool]
# the sign, a text, a name in it, whether it shows the sign
SIGNS: list[tuple[Sign, str, str, bool]] = [
    (is_vessel, "The frigate Velora sank.", "Velora", True),
    (is_vessel, "The Velora sailed to Lima.", "Velora", True),
    (is_vessel, "The Velora's captain slept.", "Velora", True),
    (is_vessel, "Velora sailed to Lima.", "Velora", False),
    (is_vessel, "The Velora's owner slept.", "Velora", False),
    (is_made, "Engineers launched the rocket Velora.", "Velora", True),
    (is_made, "Engineers met the mayor Velora.", "Velora", False),
    (is_work, "She wrote the novel Salt Garden in May.", "Salt Garden", True),
    (is_work, "Salt Garden sold 300,000 copies.", "Salt Garden", True),
    (is_work, "Salt Garden sold its mill.", "Salt Garden", False),
    (is_somebody, "His niece, Isla Orvane, wept.", "Isla Orvane", True),
    (is_somebody, "Orlo Orvane, a farmer, fled.", "Orlo Orvane", True),
    (is_human, "Orvane told reporters that the road was shut.", "Orvane", True),
    (is_human, "Orvane's wife fled.", "Orvane", True),
    (is_human, "Orvane's sons play abroad.", "Orvane", False),
    (is_human, "Police arrested Orvane on Monday.", "Orvane", True),
    (is_human, "Police raided Orvane on Monday.", "Orvane", False),
    (is_human, "Orvane was born in Lima.", "Orvane", True),
    (is_human, "Orvane, who was born in Lima, left.", "Orvane", True),
    (is_human, "Orvane, who was beaten in Lima, left.", "Orvane", False),
    (is_human, "Orvane was founded in Lima.", "Orvane", False),
    (is_human, "Orvane, 61, said the dam had burst.", "Orvane", True),
    (is_human, "Orvane, 2, said the dam had burst.", "Orvane", False),
    (is_human, "Orvane shrugged.", "Orvane", True),
    (is_human, "Orvane closed.", "Orvane", False),
    (is_human, "The Orvane told reporters so.", "Orvane", False),
    (is_human, "Orvane told investors so.", "Orvane", False),
    (is_human, "Orvane Motors told reporters so.", "Orvane Motors", False),
    (is_somebody, "His firm, Isla Orvane, failed.", "Isla Orvane", False),
]


@pytest.mark.parametrize(("sign", "text", "name", "shown"), SIGNS, ids=[f"{sign.__name__}: {text}" for sign, text, _, _ in SIGNS])
def test_sign(sign: Sign, text: str, name: str, shown: bool, nlp: Language) -> None:
    table, _ = read(text, nlp)
    assert sign(table, name_at(table, name)) is shown

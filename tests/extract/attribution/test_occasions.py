"""To whom, where and when something was said."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Argument, Article

CASES = [
    ("The envoy told reporters in a statement on Monday that the dam had burst.", "reporters", "a statement", "Monday"),
    ("“The dam burst,” the envoy told reporters at a rally on Monday.", "reporters", "a rally", "Monday"),
    ("Reporters were told by the envoy that the dam had burst.", "Reporters", None, None),
    ("The envoy wrote to the council on Twitter that the dam had burst.", "the council", "Twitter", None),
    ("The dam had burst, according to the envoy.", None, None, None),
    ("The envoy said last week that the dam had burst on Friday.", None, None, "last week"),
]


@pytest.mark.issue(4)
@pytest.mark.parametrize(("text", "addressee", "medium", "time"), CASES, ids=[case[0] for case in CASES])
def test_circumstances(nlp: Language, text: str, addressee: str | None, medium: str | None, time: str | None) -> None:
    (one,) = analyse(Article(id="a", text=text), nlp=nlp).attributions
    assert tuple(map(words, (one.addressee, one.medium, one.time))) == (addressee, medium, time)


def words(part: Argument | None) -> str | None:
    """The wording of an argument."""
    return part.text if part else None

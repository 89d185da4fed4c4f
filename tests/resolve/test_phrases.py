"""The type of a description by its head noun and what stands before it."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article


@pytest.mark.issue(5)
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The coast guard said that the ferry had left.", "GovernmentBody"),
        ("A coast guard said that the ferry had left.", "Person"),
        ("The guard said that the ferry had left.", "Person"),
        ("A music player was sold on Monday.", "Product"),
        ("The player was sold on Monday.", "Person"),
    ],
)
def test_a_guard_is_a_person_and_the_coast_guard_a_force(text: str, kind: str) -> None:
    found = analyse(Article("a", text))
    assert found.resolution.entities[0].type == kind


# who is counted, as a mention, and its type
COUNTED = [
    ("Police arrested dozens of protesters.", "dozens of protesters", "Group"),
    ("The war has killed tens of thousands of people.", "tens of thousands of people", "Group"),
    ("Half of the workers left the firm.", "Half of the workers", "Group"),
    ("Two of his allies fled to Peru.", "Two of his allies", "Group"),
    ("The zoo moved eleven of the animals to Lima.", "eleven of the animals", "Thing"),
    ("About 40 percent of voters support Ruiz.", "About 40 percent of voters", "Group"),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "words", "kind"), COUNTED)
def test_who_is_counted_is_somebody(text: str, words: str, kind: str, nlp: Language) -> None:
    found = {
        text[mention.span.begin : mention.span.end]: one.type
        for one in analyse(Article(id="a", text=text), nlp=nlp).resolution.entities
        for mention in one.mentions
    }
    assert found.get(words) == kind


@pytest.mark.parametrize("text", ["He spent dozens of hours there.", "She bought 40 of them."])
def test_hours_and_pronouns_are_nobody(text: str, nlp: Language) -> None:
    assert not [one for one in analyse(Article(id="a", text=text), nlp=nlp).resolution.entities if one.name.startswith(("dozens", "40"))]


def test_one_of_the_officials_is_not_all_of_them(nlp: Language) -> None:
    text = "Two officials met in Lima. One of the officials left. The officials had quarrelled."
    found = analyse(Article(id="a", text=text), nlp=nlp).resolution.entities
    mentions = [{text[mention.span.begin : mention.span.end] for mention in one.mentions} for one in found]
    assert not any({"One of the officials", "The officials"} <= one for one in mentions)

"""The lemma follows the spelling."""

import pytest
from spacy.language import Language

from kg.annotate.lemmas import is_of, lemma_of
from kg.annotate.repairs import repair


def test_lemmas_follow_the_spelling(nlp: Language) -> None:
    doc = repair(
        nlp("They staged a coup, hoping to win, and tapped the phones that a deadlocked board had bugged. I’m glad that she visited. It’s a long way.")
    )
    assert [token.lemma_ for token in doc if token.text in {"staged", "hoping", "tapped", "bugged", "’m", "visited", "’s"}] == [
        "stage",
        "hope",
        "tap",
        "bug",
        "be",
        "visit",
        "be",
    ]


def test_the_verb_of_a_form_is_one_that_is_known() -> None:
    assert [lemma_of(form) for form in ("flees", "rigged", "disabled", "carries", "trained", "smuggling")] == [
        "flee",
        "rig",
        "disable",
        "carry",
        "train",
        "smuggle",
    ]


@pytest.mark.parametrize(
    ("form", "lemma", "right"),
    [("hoped", "hope", True), ("hoped", "hop", False), ("enrolled", "enrol", True), ("retweeted", "retweete", False), ("belying", "belie", True)],
)
def test_a_form_disproves_a_lemma(form: str, lemma: str, right: bool) -> None:
    assert is_of(form, lemma) is right


def test_letters_in_the_plural_are_many(nlp: Language) -> None:
    doc = repair(nlp("She thanked MPs on Monday, and NGOs praised the US."))
    assert [(token.lemma_, token.tag_) for token in doc if token.text in {"MPs", "NGOs"}] == [("MP", "NNS"), ("NGO", "NNS")]
    assert [token.text for token in doc if token.tag_ == "NNS"] == ["MPs", "NGOs"]

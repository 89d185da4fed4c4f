"""What the tests of repairs ask: who does what in a sentence, and what a word hangs on."""

import pytest
from annotated import Arc, Told
from spacy.language import Language

from kg.analysis import analyse
from kg.annotate import annotate
from kg.model import Article


@pytest.fixture
def told(nlp: Language) -> Told:
    """Subject, lemma and object of each clause of a text."""

    def find(text: str) -> set[tuple[str, str, str]]:
        found = [one.proposition for one in analyse(Article(id="a", text=text), nlp=nlp).statements]
        return {(one.subject.text if one.subject else "", one.predicate.lemma, one.object.text if one.object else "") for one in found}

    return find


@pytest.fixture
def arc(nlp: Language) -> Arc:
    """Head and label of the last such word of a text."""

    def find(text: str, word: str) -> tuple[str, str]:
        token = [one for one in annotate(Article(id="a", text=text), nlp=nlp) if one.text == word][-1]
        return token.head.text, token.dep_

    return find

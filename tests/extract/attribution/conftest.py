"""What the tests of attribution share: the sayings of a text."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

Said = tuple[str | None, str, str]


@pytest.fixture
def sayings(nlp: Language) -> Callable[[str], list[Said]]:
    """Source, cue and content of each saying of a text."""

    def read(text: str) -> list[Said]:
        found = analyse(Article(id="a", text=text), nlp=nlp).attributions
        wording = [[" ".join(text[begin:end] for begin, end in spans) for spans in (one.cue, one.content)] for one in found]
        return [(one.source and one.source.text, cue, content) for one, (cue, content) in zip(found, wording, strict=True)]

    return read

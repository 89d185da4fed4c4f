"""Fixtures that cost time are made once a session."""

import pytest
from spacy.language import Language

from kg.annotate import load


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default pipeline."""
    return load()

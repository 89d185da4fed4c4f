"""Finders of other packages: a row of an entry point group."""

from collections.abc import Iterator
from importlib.metadata import EntryPoint

import pytest
from spacy.language import Language

import kg.extract
from kg.analysis import analyse
from kg.annotate.tree import Tokens
from kg.extract.arguments import Context, argument
from kg.model import Article, Predicate, Proposition


def find_cases(sent: Tokens, context: Context) -> Iterator[Proposition]:
    """ "Holm v. Orvane": who stands against whom in court."""
    for token in sent:
        if token.lower_ in {"v", "v."} and sent.start < token.i < sent.end - 1:
            first, second = argument(sent[token.i - sent.start - 1], context), argument(sent[token.i - sent.start + 1], context)
            if first and second:
                at = first.head
                yield Proposition(f"v{token.i}", first, Predicate("v.", "oppose", (), at), second, (), context.sentence, "case", "case/versus")


@pytest.fixture
def extended(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    point = EntryPoint("cases", f"{__name__}:find_cases", "kg.extractors")
    monkeypatch.setattr(EntryPoint, "load", lambda _: find_cases)
    monkeypatch.setattr(kg.extract, "entry_points", lambda *, group: [point] if group == "kg.extractors" else [])
    for cached in (kg.extract.extensions, kg.extract.finders):
        cached.cache_clear()
    yield
    for cached in (kg.extract.extensions, kg.extract.finders):
        cached.cache_clear()


def test_a_finder_of_another_package_is_asked_about_each_sentence(extended: None, nlp: Language) -> None:
    found = analyse(Article(id="a", text="Holm v. Orvane was heard on Monday."), nlp=nlp).statements
    assert "oppose" in {one.proposition.predicate.lemma for one in found if one.proposition.extractor == "case"}


def test_nothing_is_found_by_what_is_not_installed(nlp: Language) -> None:
    found = analyse(Article(id="a", text="Holm v. Orvane was heard on Monday."), nlp=nlp).statements
    assert not [one for one in found if one.proposition.extractor == "case"]

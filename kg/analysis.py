"""The way through the house for one article: annotate > resolve > extract > normalise."""

from spacy.language import Language

from kg.annotate import annotate, prose
from kg.extract import extract
from kg.model import Article, Findings, Span
from kg.normalise import normalise
from kg.resolve import resolve


def analyse(article: Article, *, nlp: Language | None = None) -> Findings:
    """Everything found in `article`."""
    doc = annotate(article, nlp=nlp)
    sentences = tuple(Span(sent.start_char, sent.end_char) for sent in prose(doc))
    resolution = resolve(doc)
    return normalise(article, sentences, resolution, extract(doc, resolution))

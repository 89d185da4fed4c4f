"""What the tests of single rules ask: the tree of a sentence, and a word of it with what hangs on it."""

from spacy.language import Language

from kg.annotate import annotate
from kg.annotate.tree import Token, tree_of
from kg.model import Article


def word_of(text: str, word: str, nlp: Language) -> Token:
    """The last such word of a text, in its tree."""
    return [token for token in tree_of(annotate(Article(id="a", text=text), nlp=nlp)).tokens if token.text == word][-1]


def with_children(text: str, word: str, nlp: Language) -> tuple[Token, list[Token]]:
    """The last such word of a text, and what hangs on it."""
    token = word_of(text, word, nlp)
    return token, list(token.children)

"""The spaCy pipeline that parses: loaded once a process, with sentence borders that respect quotation marks."""

from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.errors import NotInstalled
from kg.lexicon import words
from kg.resources import DEFAULT_MODEL

CLOSING = {"”", "’", '"', "''", ")", "]", "»"}
SENTENCE_END = {".", "!", "?", "…", "..."}


@lru_cache(maxsize=2)
def load(name: str = DEFAULT_MODEL) -> Language:
    """The pipeline called `name` (a package or a path). Raises NotInstalled where there is none."""
    try:
        nlp = spacy.load(name)
    except OSError as error:
        raise NotInstalled(f"the spaCy pipeline {name!r} is not installed: pip install {name.replace('_', '-')}, or name another with --model") from error
    nlp.max_length = 10_000_000
    for word in sorted(words("people", "joined")):
        # "his brother-in-law" : one noun, and not his brother
        for form in (word, word.capitalize()):
            nlp.tokenizer.add_special_case(form, [{"ORTH": form}])  # type: ignore[union-attr]  # spaCy types its tokenizer as any callable
    # "fined £12m. Ana Berg left" : millions end a sentence, no initial is a small letter
    nlp.tokenizer.rules = {form: case for form, case in nlp.tokenizer.rules.items() if form != "m."}  # type: ignore[union-attr]  # as above
    nlp.add_pipe("kg_quotation_borders", before="parser" if "parser" in nlp.pipe_names else None)
    return nlp


@Language.component("kg_quotation_borders")
def quotation_borders(doc: Doc) -> Doc:
    """No sentence starts at a closing mark, at white space, or with a small letter after a full stop.

    "He said: “Stop.” Then he left." : the closing mark belongs to the sentence it closes.
    "The minister said. during a visit to Oslo." : feeds break sentences; "U.S. officials" looks like an end too.
    """
    straight_open = False
    for token in doc[1:] if len(doc) else ():
        previous = doc[token.i - 1]
        if previous.text == '"':
            straight_open = not straight_open
        closes = token.text in CLOSING and (token.text != '"' or straight_open or not previous.whitespace_)
        continues = token.is_alpha and token.text[0].islower() and previous.text[-1:] == "."
        if token.is_space or continues or (closes and previous.text in SENTENCE_END):
            token.is_sent_start = False
    return doc

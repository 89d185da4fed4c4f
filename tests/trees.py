"""Parsed sentences for tests: Docs built from tables, so that a rule is tested without a model.

A file of trees holds blocks parted by blank lines: `# text = ...`, then a row a token: word, lemma, part of speech, tag, number of
the head (from 1; 0 for the root), dependency, entity (IOB).
"""

from functools import cache
from pathlib import Path

import spacy
from spacy.tokens import Doc

LEMMAS = {"told": "tell", "attacked": "attack", "knew": "know", "began": "begin"}


@cache
def trees(path: Path) -> dict[str, Doc]:
    """The Docs of a file by their text."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    return {doc.text: doc for block in blocks if block.strip() for doc in [tree(block)]}


def tree(block: str) -> Doc:
    """One Doc."""
    text, *lines = block.strip().splitlines()
    text = text.removeprefix("# text = ")
    rows = [line.split("\t") for line in lines]
    words, spaces, at = [row[0] for row in rows], [], 0
    for word in words:
        at = text.index(word, at) + len(word)
        spaces.append(text[at : at + 1] == " ")
    return Doc(
        spacy.blank("en").vocab,
        words=words,
        spaces=spaces,
        lemmas=[row[1] for row in rows],
        pos=[row[2] for row in rows],
        tags=[row[3] for row in rows],
        heads=[int(row[4]) - 1 if row[4] != "0" else number for number, row in enumerate(rows)],
        deps=[row[5] for row in rows],
        ents=[row[6] for row in rows],
    )


def block(doc: Doc) -> str:
    """A Doc as a block of such a file."""
    rows = [
        "\t".join(
            [
                token.text,
                token.lemma_,
                token.pos_,
                token.tag_,
                str(0 if token.head == token else token.head.i + 1),
                token.dep_,
                f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O",
            ]
        )
        for token in doc
    ]
    return "\n".join([f"# text = {doc.text}", *rows])


def parsed(rows: str) -> Doc:
    """A Doc from lines of word, tag, part of speech, head and dependency; the lemma of a word is its form, but for a few verbs."""
    words, tags, parts, heads, deps = zip(*(row.split() for row in rows.strip().splitlines()), strict=True)
    lemmas = [LEMMAS.get(word, word) for word in words]
    return Doc(
        spacy.blank("en").vocab, words=list(words), tags=list(tags), pos=list(parts), heads=[int(head) for head in heads], deps=list(deps), lemmas=lemmas
    )

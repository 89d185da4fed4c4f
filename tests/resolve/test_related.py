"""Whose somebody is: own sentences, words in them, and the name of whom they mean."""

import pytest
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

# text, words, the name of whom they mean
CASES = [
    # whose name was told so before
    ("Pavel Orsk runs the mill. His sister, Dorota, kept the books. His sister resigned in March.", "His sister", "Dorota"),
    ("Tomas Berg, whose brother Karl is a judge, left. Berg said that his brother had wept.", "his brother", "Karl"),
    # a solicitor's client is for whom he is a solicitor
    ("Aidan Roe, a solicitor for Pavel Orsk, rejected it. Roe said his client had told the board.", "his client", "Pavel Orsk"),
    ("Velda Norrin, the wife of Karel Lind, sued the bank. Norrin said her husband had signed nothing.", "her husband", "Karel Lind"),
    # she is the only one that he has at a time, told before or after
    ("Pavel Orsk sold a farm. His wife wept. His wife, Dorota, had wanted to stay.", "His wife", "Dorota"),
    ("The wife of Pavel Orsk wept. Orsk said that his wife was ill.", "his wife", "The wife"),
    # two brothers are told of, and the words do not tell which
    ("Pavel Orsk has a farm. His brother Karl left. His brother Otto stayed. His brother fell ill.", "His brother", "His brother"),
    # another than the one told of
    ("Pavel Orsk wept. His brother, Karl, left. His younger brother fell ill.", "His younger brother", "His younger brother"),
    # another's
    ("Pavel Orsk wept with his brother, Karl. Dorota Lind called her brother.", "her brother", "her brother"),
    # nobody is his own relative
    ("Ana Lind, the mother of her son, left. Otto wept.", "her son", "her son"),
    # nobody is a brother of that kind: she is a woman
    ("Dorota Lind thanked her sister, Ana Lind. Ana Lind said that her brother was ill.", "her brother", "her brother"),
]


@pytest.mark.parametrize(("text", "words", "name"), CASES)
def test_who_is_so_related(text: str, words: str, name: str, nlp: Language) -> None:
    begin = text.rindex(words)
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp)).entities
    spans = {mention.span: one.name for one in found for mention in one.mentions}
    assert [name for span, name in spans.items() if span.begin == begin and span.end == begin + len(words)] == [name]

"""A name ends where a sum, a rank or a date begins."""

from spacy.language import Language
from spacy.tokens import Doc, Span

from kg.annotate import annotate
from kg.annotate.wide_names import part_names
from kg.model import Article


def labelled(nlp: Language, words: str, tags: str, first: int, last: int, label: str) -> Doc:
    """A Doc with one label."""
    doc = Doc(nlp.vocab, words=words.split(), tags=tags.split(), lemmas=words.lower().removesuffix("s").split())
    doc.set_ents([Span(doc, first, last, label=label)])
    return doc


def test_a_sum_is_no_part_of_a_name(nlp: Language) -> None:
    doc = part_names(labelled(nlp, "fined Meyer Lund 30 million francs", "VBD NNP NNP CD CD NNS", 1, 6, "LAW"))
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Meyer Lund", "ORG"), ("30 million francs", "MONEY")]


def test_a_sum_alone_and_a_name_alone_stay(nlp: Language) -> None:
    money = part_names(labelled(nlp, "fined Meyer Lund 30 million francs", "VBD NNP NNP CD CD NNS", 3, 6, "MONEY"))
    assert [(ent.text, ent.label_) for ent in money.ents] == [("30 million francs", "MONEY")]
    name = part_names(labelled(nlp, "Meyer Lund Francs", "NNP NNP NNS", 0, 3, "ORG"))
    assert [(ent.text, ent.label_) for ent in name.ents] == [("Meyer Lund Francs", "ORG")]


def test_who_pays_is_found_beside_the_sum(nlp: Language) -> None:
    doc = annotate(Article(id="a", text="The Swiss watchdog fined Keller Orbis 25 million francs in June for failing to report suspicious deals."), nlp=nlp)
    assert next(token.text for token in doc if token.dep_ == "dative") == "Orbis"


def test_a_rank_is_no_part_of_a_name(nlp: Language) -> None:
    doc = part_names(labelled(nlp, "beat No 1 Lena Holt", "VBD DT CD NNP NNP", 1, 5, "WORK_OF_ART"))
    assert [(ent.text, ent.label_) for ent in doc.ents] == [("Lena Holt", "PERSON")]


def test_where_is_no_part_of_when(nlp: Language) -> None:
    doc = labelled(nlp, "arrested in Bath two years ago", "VBD IN NNP CD NNS RB", 2, 6, "DATE")
    for number, head, label in ((0, 0, "ROOT"), (1, 0, "prep"), (2, 1, "pobj"), (3, 4, "nummod"), (4, 5, "npadvmod"), (5, 0, "advmod")):
        doc[number].head, doc[number].dep_ = doc[head], label
    assert [(ent.text, ent.label_) for ent in part_names(doc).ents] == [("Bath", "GPE"), ("two years ago", "DATE")]

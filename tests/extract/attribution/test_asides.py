"""Background about somebody by name inside reported speech is the paper's own word; what is charged, judged or shifted in tense is the speaker's."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

# text, lemma of the predicate
OWN = [
    ("At the Tarn hospital, which opened in 2008, a woman slept in a corridor, the report says.", "open"),
    ("Brook said the bone resembled one described by Richard Moss, who coined the word.", "coin"),
    ("Brook said he would lend it to Mira Oste, who won the Holm competition in 2022.", "win"),
    # a life, an office, an owner, a trade
    ("Holm said the bank, Nordia, which was founded in 1991, would close.", "found"),
    ("She did not say whether the Orvane Museum, which owns six of the drawings, would return them.", "own"),
    ("The party wants to replace Anna Lind, who has led it since 2017.", "lead"),
    ("Officials said the talks would be led by Maria Costa, who became foreign minister last year.", "become"),
    ("Reyes said she had been inspired by the poet Ada Brook, who died in 1971.", "die"),
    ("The Orvane party, founded by Luis Pardo, could double its seats, according to a poll.", "found"),
    ("Holm said that Ada Brook, who was 88, would sell the mill.", "be"),
    # steps of a case, and what is done to a firm
    ("Auditors recommended that the city recover the money from Velda Systems, which was declared bankrupt in March.", "declare"),
    ("The judge said that Peter Hale, who was sentenced to nine years in 2019, could be freed on parole.", "sentence"),
    # with a date what made the papers then
    ("The mayor said that General Ismail Dara, who seized power in a coup in 2021, had agreed to talks.", "seize_power"),
    ("According to a poll by Gallia, Prime Minister Jan Moretz, who took office in May, would lose an election.", "take_office"),
    # each verb of the clause by itself
    ("Holm said that Lena Sand, who founded the school in 1988 and chaired its board, had signed the letter.", "chair"),
]
# What stays the speaker's.
TOLD = [
    ("Brook said that the Orvane Guard, which opened fire in 2008, was paid by Chad.", "open"),
    # what is charged, or judged by a word
    ("Holm said that Peter Hale, who bullied his staff, should resign.", "bully"),
    ("She said Hale, who is a liar, had taken the files.", "be"),
    ("The envoy said that Colonel Dara, who ran death squads in 2003, lived in Oslo.", "run"),
    ("He said that Ada Brook, who secretly married a baker in 1990, had sold the codes.", "marry"),
    ("Prosecutors said Karim Noor, who left Oslo in 2019, had robbed a bank.", "leave"),
    ("The widow told the jury that Jan Dahl, who lived in Oslo, had kept a gun.", "live"),
    ("Brook alleged that Norvik, which is owned by a baker, had paid him.", "own"),
    # no power, no date
    ("The mayor said that Ismail Dara, who seized the ring in 2021, had agreed to talks.", "seize"),
    ("Holm said that Ismail Dara, who left Oslo, had agreed to talks.", "leave"),
    # the tense of indirect speech, marks, no name, no comma
    ("The mayor said that Jan Dahl, who had joined the firm in May, set the fire.", "join"),
    ("“I told Jan Dahl, who lived in Oslo, that the ship had sunk,” Brook said.", "live"),
    ("Brook said that a man, who lived in Oslo, had called her.", "live"),
    ("Brook said the Tarn that lived in Oslo had called her.", "live"),
    ("Holm said that Dara, who she believes joined in 2021, would speak.", "join"),
    # a verb of its own behind an apposition
    ("NordJet ASA, the carrier, filed for insolvency on Friday after talks with its largest creditor, the lessor Tarn, collapsed, the company said.", "file"),
]


def layers(nlp: Language, text: str, lemma: str) -> list[str]:
    return [one.layer for one in analyse(Article(id="a", text=text), nlp=nlp).statements if one.proposition.predicate.lemma == lemma]


@pytest.mark.parametrize(("text", "lemma"), OWN)
def test_background_of_a_name_is_the_papers_own_word(nlp: Language, text: str, lemma: str) -> None:
    assert layers(nlp, text, lemma) == ["asserted"]


@pytest.mark.parametrize(("text", "lemma"), TOLD)
def test_what_judges_or_is_charged_is_the_speakers(nlp: Language, text: str, lemma: str) -> None:
    found = layers(nlp, text, lemma)
    assert found and "asserted" not in found

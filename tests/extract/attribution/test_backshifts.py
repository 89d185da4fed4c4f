"""What somebody tells goes on in sentences of their own; what the paper knows of the matter stays its own word."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.extract.attribution.rules import CONTINUED
from kg.model import Article

# text, lemma of the last sentence's predicate, who tells it (None: nobody in particular)
GOES_ON = [
    # an account that others may give otherwise
    ("The court heard that Orlan entered the shop in May. He had then emptied the till.", "empty", None),
    ("Ida Brook told the jury that Orlan had come home late. He had broken the door.", "break", "Ida Brook"),
    ("The audit found that the council had lied. Clerks had burned the invoices.", "burn", "The audit"),
    ("Ida Brook accused the club of fraud. It had bribed the referee.", "bribe", "Ida Brook"),
    ("Peasants spoke of a raid. Gunmen had stolen the cattle.", "steal", "Peasants"),
    ("Orlan denied that he took the ring. He had been in Lima and had met his aunt.", "meet", "Orlan"),
    ("The mayor blamed the utility. It had neglected the poles.", "neglect", "The mayor"),
    ("The widow said that soldiers came by night. They had taken her sons.", "take", "The widow"),
    # an account without a content of its own
    ("The plaintiff gave her version. The surgeon had removed the wrong tooth.", "remove", "The plaintiff"),
    ("The nurse testified behind a screen. Guards had beaten two boys.", "beat", "The nurse"),
    ("The firm's lawyer offered another account. Orlan had attacked her first and she had defended herself.", "defend", "The firm's lawyer"),
    # a plain "said", and what the one spoken of did
    ("Officials said that the ship had left the port. It had taken on oil.", "take", "Officials"),
    # an accuser, an inquiry, and "also" go on in the simple past too
    ("Prosecutors say that the captain ran a gang. He bought rifles in Chad.", "buy", "Prosecutors"),
    ("The rebels burned six villages, the report found. They poisoned the wells.", "poison", "the report"),
    ("The militia burned six villages, the report found. It poisoned the wells.", "poison", "the report"),
    ("In the complaint, the widow says that the bank lied to her. It sold her house.", "sell", "the widow"),
    ("According to Amnesty, the guards beat inmates. They also poisoned a well.", "poison", "Amnesty"),
    # a scene in which somebody speaks
    ("The court heard that Orlan came home. He had told her that she was a liar. He had then broken the door.", "break", None),
    ("The widow described a quarrel. Orlan had called him a coward and pushed him.", "push", "The widow"),
    # over several sentences
    ("The court heard that Orlan entered the shop. He had emptied the till. He had then burned the books.", "burn", None),
]
# text, lemma of the last sentence's predicate
OWN_WORD = [
    # a life, an office, a state
    ("The minister said he would resign. He had held the post since 2019.", "hold"),
    ("Ida Brook said that the bank had failed. She had joined it in 1998.", "join"),
    ("Prosecutors accused Orlan of fraud. He had worked for the bank for ten years.", "work"),
    ("Officials confirmed that Orlan was on board. He had served in the navy.", "serve"),
    # the steps of a case, and what it goes by
    ("Orlan said he was innocent. He had been arrested in May.", "arrest"),
    ("Ida Brook accused the mayor of theft. Police had searched his flat.", "search"),
    ("The witness said she saw Orlan. The hearing had lasted four hours.", "last"),
    ("Prosecutors accused the firm of bribery. Its shares had fallen by half.", "fall"),
    ("Prosecutors say Orlan robbed a bank. He was arrested in May.", "arrest"),
    ("Prosecutors say Orlan robbed a bank. He pleaded guilty.", "plead"),
    ("Ida Brook accused the mayor of theft. He had denied it.", "deny"),
    # nothing is told yet
    ("The lawyer said his client would appeal. The judge had refused bail.", "refuse"),
    ("The firm said it would pay. It had earned 3 million euros last year.", "earn"),
    # a plain "said", and somebody else
    ("Police said the girl was hit. Hundreds of fans had gathered outside the hall.", "gather"),
    ("Police said the ship had left. It had sunk a boat in 2003.", "sink"),
    # a present tense shifts nothing
    ("Critics argue that Orlan lied. He had praised the mayor before.", "praise"),
    # dated, in the simple past
    ("The report said the bank lost 3 million. It sold its headquarters in May.", "sell"),
    # a paragraph of its own
    ("The court heard that Orlan entered the shop.\n\nRivals had closed their doors.", "close"),
]


@pytest.mark.parametrize(("text", "lemma", "source"), GOES_ON, ids=[text for text, *_ in GOES_ON])
def test_account_goes_on(nlp: Language, text: str, lemma: str, source: str | None) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp)
    one = next(one for one in found.attributions if one.rule == CONTINUED)
    assert (one.source.text if one.source else None, one.type, one.stance) == (source, "indirect", "affirms")
    told = [said for said in found.statements if said.proposition.predicate.lemma == lemma]
    assert told and all(said.layer == "reported" and one.id in said.proposition.attributions for said in told)


@pytest.mark.parametrize(("text", "lemma"), OWN_WORD, ids=[text for text, _ in OWN_WORD])
def test_background_is_the_papers_own_word(nlp: Language, text: str, lemma: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp)
    assert not [one for one in found.attributions if one.rule == CONTINUED]
    assert [one.layer for one in found.statements if one.proposition.predicate.lemma == lemma] == ["asserted"]

"""Which mentions are one entity: a table of own sentences, each with two words that must (not) meet."""

import pytest
from resolved import ids_at, joining
from spacy.language import Language

from kg.annotate import annotate
from kg.model import Article
from kg.resolve import resolve

TOGETHER = [
    ("Jan Novak, a lawyer and activist from Brno, filed it.", "Novak", "activist"),
    ("An analyst at Marlow Capital, Mr. Karel Novak, said prices would fall.", "analyst", "Karel Novak"),
    ("Its president, Comrade Effiong, alleged a plot.", "president", "Effiong"),
    ("Leader of the Opposition Karel Novak resigned on Monday.", "Leader", "Karel Novak"),
    ("Tom Berg KC spoke to Mr Lind.", "Tom Berg", "KC"),
    ("The owner of the ferry, Marlow Star Lines, denied it.", "owner", "Lines"),
    ("Wade Prater, a Republican who represents Ohio, left.", "Prater", "Republican"),
    ("MARLOW burned in May. Marlow is old.", "MARLOW", "Marlow is"),
    ("Danny’s agent Barry Fenn called it a lie.", "agent", "Fenn"),
    ("Marlow Motors lost money in May. The auto firm blamed the strike.", "Marlow Motors", "auto firm"),
    ("The main UK index, the FTSE 100, sank on Monday.", "UK index", "FTSE 100"),
    ("Japan’s Nikkei 225 rose on Monday. The Nikkei stock index gained 2 percent.", "Nikkei 225", "stock index"),
    ("The Marlow Harbour Agency (ORVA) closed two piers. ORVA lost money.", "Agency (", "ORVA lost"),
    ("Nordbank president and chief executive Ana Berg gave her view.", "president", "her"),
    ("The court forced Marlow Motors to recall its vans.", "Marlow Motors", "its"),
    ("Ana Berg praised Tilda Lind and named her.", "Tilda Lind", "her"),
    ("When Karel Novak rebelled, Jan Lind and his father were shot.", "Jan Lind", "his"),
    ("North and South Korea met. The North refused to sign.", "North and", "North refused"),
    ("Football club Orvane Rovers lost its keeper. Lumen Lines, its sponsor, paid for a new one. The club will play on Sunday.", "Rovers lost", "club will"),
    ("Marlow Bank sued Lumen Lines in May. The bank wants its money back.", "Marlow Bank", "bank wants"),
    ("On Monday Novak left. The Home Secretary met voters. Home Secretary Tom Novak is new.", "Novak left", "Secretary met"),
    ("President Maria Ortega won the vote. The president thanked voters.", "Ortega", "The president"),
    ("Maria Ortega won. Ortega thanked her voters.", "her", "Ortega"),
    ("The European Investment Bank lent money. The EIB will decide in May.", "Bank lent", "EIB"),
    ("Marlow Holdings Inc. cut 300 jobs on Monday. The company said it regretted the step.", "Inc. cut", "The company"),
    ("Jan Novak, a lawyer from Brno, filed the complaint. He wants money.", "He", "lawyer"),
    ("When she had counted the votes, Maria Ortega thanked her party.", "she", "Maria Ortega"),
    ("Peruvian farmers marched in March. Peru is poor.", "Peruvian", "Peru is"),
    ("“I will run again,” Maria Ortega said on Monday.", "I", "Ortega"),
    ("Zorbek fell in March. He broke his arm.", "Zorbek", "He"),
    ("Tilda Marlow sang on Friday. Marlow will be back in May.", "Marlow sang", "Marlow will"),
    ("The council hired council spokeswoman Clara Holter on Friday.", "spokeswoman", "Holter"),
    ("Marlow Air (MAX) cut flights. MAX lost money.", "Air (", "MAX lost"),
    ("A large base was hit. The base burned for hours.", "base was", "base burned"),
    ("The city of Marlow burned. Marlow is old.", "city", "Marlow is"),
    ("The Ministry of Trade denied it. The trade ministry had said so before.", "Ministry of", "ministry had"),
    ("Economic sanctions hurt Peru. Banks fear economic sanctions.", "sanctions hurt", "sanctions."),
    ("Hassan el-Khatim denied it. El-Khatim called it a lie.", "el-Khatim denied", "El-Khatim"),
    ("The International Monetary Fund lent money. The Fund wants reforms.", "Fund lent", "Fund wants"),
    ("Two French officials spoke. The two French officials, who came by train, left.", "officials spoke", "officials, who"),
    ("“We will appeal,” the Ministry of Trade said on Monday.", "We", "Ministry"),
    ("“We lost money,” said Marlow Motors chief executive Ana Berg.", "We", "Motors"),
    ("President Maria Ortega met Chilean President Pavel Lind in May. The Chilean president was late.", "Lind", "president was"),
    ("Any country may decide what role they want.", "Any country", "they"),
    ("Pictures published by the research group Terrascope show a field. Terrascope said so.", "group", "Terrascope said"),
    ("Unilever Group PLC cut prices. Unilever lost money.", "PLC cut", "Unilever lost"),
    ("Northvolt and Toyota cut jobs. The Swedish manufacturer will close a plant.", "Northvolt", "manufacturer"),
    ("Goldman Sachs cut jobs. The troubled bank lost money.", "Sachs", "bank lost"),
    ("Macron beat Marine Le Pen. Le Pen conceded at once.", "Marine Le Pen", "Pen conceded"),
    ("NPQ Group sells pumps. NPQ lost money.", "NPQ Group", "NPQ lost"),
    ("Aer Lumen Holdings sells flights. Aer Lumen lost money.", "Aer Lumen Holdings", "Aer Lumen lost"),
    ("Space Shuttle Arden landed. Arden was built in 1990.", "Space Shuttle Arden", "Arden was"),
    ("In a statement, Peru's Prime Minister, Karel Novak, said nothing.", "Minister", "Novak"),
    ("They flew to the capital, Lumen, on Monday.", "capital", "Lumen"),
    ("The team showed its robot, Dunnet, on Monday.", "robot", "Dunnet"),
    ("Velora Motors chief executive Ana Berg said ``We lost money'' on Monday.", "Velora Motors", "We"),
    ("Peruvian police fired tear gas. Police said nine people were hurt.", "Peruvian police", "Police said"),
    ("Farmers blocked roads. At least nine farmers were hurt. The farmers want aid.", "Farmers", "farmers want"),
    ("Police seek Ruud van Norrin. Van Norrin fled in May.", "van Norrin", "Van Norrin"),
    ("The Norrin Museum lent a mask. A priest gave it to the Norrin in 1911.", "Norrin Museum", "Norrin in"),
    ("Moira Sully met Alan Pryce. Sully praised him.", "Moira Sully", "Sully praised"),
    ("Home secretary Helen Crane urged both sides to talk. The minister said so on Monday.", "Helen Crane", "minister said"),
    ("The army fought the Rural Security Forces. The RSF denied it.", "Forces", "RSF denied"),
    ("A court jailed Julio Norrin Paz. Norrin wept.", "Paz", "Norrin wept"),
    ("Lorvia's foreign ministry denied it. Lorvian guns fired.", "Lorvia's", "Lorvian guns"),
    ("Tilda Norrin's coach, the grandmaster Pal Berg, left.", "coach", "Pal Berg"),
    ("Norrin wins vote\n\nPeter Norrin won on Monday, helped by Tendai wa Norrin.", "Norrin wins", "Peter Norrin"),
    ("A boat sailed from Angola to Rotterdam. Guards in Rotterdam searched it.", "to Rotterdam", "in Rotterdam"),
    ("Cyclist Norrin wins\n\nJulien Norrin won on Wednesday.", "Norrin wins", "Julien Norrin"),
    ("The Almira Group bought a paper. Almira ordered editors to drop a book.", "Almira Group", "Almira ordered"),
    ("The African Union will send an envoy. The bloc met on Monday.", "African Union", "bloc"),
    ("The rebels’ commander, known as General Orlo, spoke on Monday.", "commander", "Orlo"),
    ("The supermarket chain Quorley cut prices. The chain has 400 shops.", "Quorley", "chain has"),
    ("Chile sent doctors. Peruvian troops still hold the north of the country.", "Peruvian", "country"),
]
APART = [
    ("The ferry Velda Norrin ran aground. The engine had failed.", "Norrin", "engine"),
    ("The Norrin Times reported that a bank wanted to sell the firm.", "Times", "firm"),
    ("Guards shut the Lorvia-Tarnia border. Lorvia and Tarnia share a river.", "Lorvia and", "Tarnia share"),
    ("The zoo in Norrin mourns. The Norrin Daily reported it.", "Norrin mourns", "Daily"),
    ("Norrin was born in Leeds. His sons are Tom Norrin and Jasper Norrin.", "Norrin was", "Tom Norrin"),
    ("A soldier and civilian were hurt in May.", "soldier", "civilian"),
    ("The FTSE 100 fell on Monday. The dollar rose.", "FTSE 100", "dollar"),
    ("Marlow Motors sued Lumen Lines in May. The oil firm said nothing.", "Marlow Motors", "oil firm"),
    ("The news came as its chairman left Marlow Motors.", "The news", "its"),
    ("Tilda Berg married in May. Ana Lind was her assistant.", "Ana Lind", "her"),
    ("Ana Berg praised Tilda Lind’s songs and named her.", "Ana Berg", "her"),
    ("The Supporters’ Trust met on Friday. The club denied that it would move.", "Trust", "club denied"),
    ("Lumen Lines was fined. The company denied the deed to Marlow Air.", "Marlow Air", "company denied"),
    ("The Arden Space Centre Visitor Hall opened in May. The Arden Space Centre is older.", "Hall", "Centre is"),
    ("Prime Minister Helena Lind met Trade Minister Ana Berg. The minister was late.", "Lind", "minister was"),
    ("Maple Ridge Resources cut jobs. The newspaper did not say why.", "Resources", "newspaper"),
    ("Workers told Google that the company had cut jobs.", "Google", "company"),
    ("The United Nations sent doctors. The company sold tents.", "United", "company"),
    ("Jan Novak met his Chilean counterpart Luis Rojas. Ana Berg saw her Chilean counterpart.", "Rojas", "counterpart."),
    ("Maria Ortega thanked her on Monday.", "Maria Ortega", "her"),
    ("Farmers blocked roads. At least nine farmers were hurt. The farmers want aid.", "nine farmers", "farmers want"),
    ("Ana Marlow and Jan Lyle own a firm. His firm, Marlow Lyle, failed. He left.", "firm,", "He left"),
    ("Jan Novak ran Old BT for years. He left in May.", "BT", "He"),
    ("They told the officer, Karel Novak said.", "officer", "Novak"),
    ("Bill Clinton met Hillary Clinton.", "Bill Clinton", "Hillary Clinton"),
    ("It is clear that Nordbank will cut jobs.", "It", "Nordbank"),
    ("Peter Lang met Anna Berg. She thanked voters.", "Peter Lang", "She"),
    ("Ghana's Supreme Court freed him. Kenya's Supreme Court did not.", "Court freed", "Court did"),
]


test_one_entity = joining(TOGETHER, together=True)
test_two_entities = joining(APART, together=False)


def test_a_surname_that_two_people_bear_is_neither(nlp: Language) -> None:
    text = "Bill Clinton met Hillary Clinton in Oslo. Clinton left early."
    last = ids_at(text, "Clinton left", nlp)
    assert last and not last & (ids_at(text, "Bill Clinton", nlp) | ids_at(text, "Hillary Clinton", nlp))


@pytest.mark.parametrize(
    ("text", "name", "members"),
    [
        ("White House adviser Jan Novak met Russian President Pavel Lind. The two men agreed on a plan.", "The two men", ["Jan Novak", "Pavel Lind"]),
        ("Peru sued Chile. Both countries want the sea.", "Both countries", ["Peru", "Chile"]),
        ("Ana Berg met Jan Novak and Pavel Lind. The two men agreed.", "The two men", []),
    ],
)
def test_members_of_a_set(text: str, name: str, members: list[str], nlp: Language) -> None:
    found = resolve(annotate(Article(id="a", text=text), nlp=nlp))
    (group,) = [entity for entity in found.entities if entity.name == name]
    assert [found.by_id[member].name for member in group.members] == members

"""What a sentence makes of a fact: the layer of the proposition with a given predicate."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

CASES = [
    ("Chad asked France for help.", "ask", "asserted"),
    ("The minister said that rebels had attacked the town.", "attack", "reported"),
    ("Rebels attacked the town, the minister said.", "attack", "reported"),
    ("Rebels attacked the town, according to the minister.", "attack", "reported"),
    ("The minister said that rebels had attacked the town.", "say", "asserted"),
    ("The rebels did not attack the town.", "attack", "negated"),
    ("The rebels failed to attack the town.", "attack", "negated"),
    ("The rebels managed to capture the town.", "capture", "asserted"),
    ("The rebels may attack the town.", "attack", "hypothetical"),
    ("The rebels will attack the town.", "attack", "hypothetical"),
    ("The rebels plan to attack the town.", "attack", "hypothetical"),
    ("The army denied that soldiers had killed civilians.", "kill", "disputed"),
    ("If the rebels attack the town, people will flee.", "attack", "hypothetical"),
    ("Chad's invasion of Sudan alarmed the region.", "invade", "asserted"),
    ("Officials warned of a possible Chinese invasion of Sudan.", "invade", "hypothetical"),
    ("There was no attack on the town last night.", "attack", "negated"),
    ("The widow blames the mayor for selling the bridge.", "sell", "reported"),
    ("Activists accused the company of dumping waste.", "dump", "hypothetical"),
    ("They spoke about how the mill had poisoned the river.", "poison", "reported"),
    ("The mayor framed the fire as a moment when the town needed firemen.", "need", "reported"),
    ("The mayor called the deal a mistake because foreign farmers own the land.", "own", "reported"),
    ("The vote followed allegations he forged a will.", "forge", "reported"),
    ("Brook said the mill is to blame and accused the owner of theft.", "accuse", "asserted"),
    ("Brook went on the offensive, saying he would leave, his rival was “wrong”.", "be", "hypothetical"),
    ("The film was “The Dam”.", "be", "asserted"),
    ("There is recognition among leaders that Smith deserves respect.", "deserve", "reported"),
    ("As the Daily Post previously reported, Smith leads the firm.", "lead", "reported"),
    ("Jones attributed the delay to drivers leaving early.", "leave", "reported"),
    ("She praised the way in which the heirs had sold the mill.", "sell", "reported"),
    ("They spoke about the flood and how it had changed the town.", "change", "reported"),
    ("It slams the college for receiving money from a mill.", "receive", "reported"),
    ("Rebels reportedly attacked the town.", "attack", "hypothetical"),
    ("Rebels allegedly attacked the town.", "attack", "hypothetical"),
    ("The alleged attack on the town shocked the region.", "attack", "hypothetical"),
    ("It was reported that rebels had attacked the town.", "attack", "reported"),
    ("The mayor was criticized for selling the bridge.", "sell", "reported"),
    ("The council studied to what extent the mill had poisoned the river.", "poison", "hypothetical"),
    # verbs that quote and close what they report
    ("Hurricane Odette killed eleven people in Cuba, state media reported.", "kill", "reported"),
    ("The mayor resigned on Monday, reported Radio Chad.", "resign", "reported"),
    ("The mayor, Radio Chad reported, resigned on Monday.", "resign", "reported"),
    ("The dam has cracked, experts warned.", "crack", "reported"),
    ("The mayor resigned on Monday, it was reported.", "resign", "reported"),
    ("Mending the roof, he promised, was among his duties.", "be", "reported"),
    ("The firm bought forty tanks from Peru last year, public records show.", "buy", "reported"),
    ("The scientists have found a blind shrimp, they report in the journal Deep Waters.", "find", "reported"),
    # before a court
    ("An inquest heard that the guard had drowned.", "drown", "reported"),
    ("The guard had stolen the money, Leeds Crown Court heard.", "steal", "reported"),
    ("The neighbours heard that the guard had drowned.", "drown", "asserted"),
    # what goes on with the content
    ("Brook said the dam was safe but the mayor closed the road.", "close", "reported"),
    ("Brook said the dam was safe, but the mayor closed the road.", "close", "asserted"),
    ("The lake is worth a visit, Brook said, because herons nest there.", "nest", "reported"),
    ("Brook said that Chad rejected his offer, calling it an insult.", "call", "reported"),
    ("Brook said the plan had failed, calling it an insult.", "call", "asserted"),
    ("Some say there is a second danger: that the dam breaks.", "break", "reported"),
    ("Brook has described the parade as Lima praising itself.", "praise", "reported"),
    ("Toure met the rebels in May, the indictment says, and paid them to burn the mill.", "pay", "reported"),
    # a noun of saying and a colon
    ("The rebels have one complaint: The army burned their village.", "burn", "reported"),
    ("The two bakers gave one explanation: The oven was ruined by salt.", "ruin", "reported"),
    ("The news was bad: The army burned their village.", "burn", "asserted"),
    ("For most Catholics, the Brook era remains a proud memory.", "remain", "reported"),
    ("In recent polls, farmers in most counties were tired of the mayor.", "be", "reported"),
    # who calls somebody to say something says it
    ("Brook called the mayor to say that the dam had burst.", "burst", "reported"),
    ("Brook called the mayor to say that the dam had burst.", "say", "asserted"),
    ("He joked that he likes the town because the bakers know him.", "know", "reported"),
    # words in marks are somebody's
    ("The firm “failed to act” when the dam burst.", "fail", "hypothetical"),
    ("The firm broke “every rule in the book” when it sold the mill.", "break", "hypothetical"),
    ("The film “Gone to Lima” won a prize.", "win", "asserted"),
    ("Ada Brook, it was alleged, paid Jan Novak a bribe.", "pay", "reported"),
    ("Keller, she later claimed, stole her drawings for the new port; his family has always denied it.", "steal", "disputed"),
    ("The dam, officials said, had burst; the mayor fled.", "flee", "asserted"),
    ("The dam is safe, assures the minister, Ana Novak.", "be", "reported"),
    ("The lawyer put it to the witness that she lied.", "lie", "reported"),
    ("If she is convicted of a theft she would be banned, but police do not plan to charge her.", "convict", "hypothetical"),
    ("Brook pleaded not guilty to two counts of stealing a ring.", "steal", "hypothetical"),
    # plans, wishes, lists
    ("The rowers are certain of reaching the final.", "reach", "hypothetical"),
    ("Brook supports keeping troops in Chad.", "keep", "hypothetical"),
    ("The union supported opening the gates, paying the cooks and painting the hall.", "pay", "hypothetical"),
    ("Brook's plan includes closing two mines.", "close", "hypothetical"),
    ("Brook opposed his plan for the garden, which involved felling the oaks.", "fell", "hypothetical"),
    ("Brook left, promising to keep and in some years raise the pensions of miners.", "raise", "hypothetical"),
    ("Brook is committed to lower the tax, reform the courts, build roads and raise wages.", "reform", "hypothetical"),
    ("The firm closed the mine and cut wages.", "cut", "asserted"),
    ("A widow has called on the firm to open its books, hire two guards and mend the gate.", "mend", "hypothetical"),
    ("Polls see Brook winning the vote.", "win", "hypothetical"),
    ("Brook visited the mill and the firm reported losing two ships.", "lose", "reported"),
    ("A bishop has urged the abbey to mend its roof, cut the rents of its tenants and hire guards.", "hire", "hypothetical"),
    ("Brook has made mending roads the aim of her first year.", "mend", "hypothetical"),
    ("The town bans the sale of fireworks that frighten horses.", "frighten", "hypothetical"),
    ("The town sells fireworks that frighten horses.", "frighten", "asserted"),
    # one of several, and nobody says which
    ("The firm closed the mine or sold it.", "sell", "hypothetical"),
    ("The army or the rebels burned the village.", "burn", "hypothetical"),
    ("Two clerks were charged with or convicted of forging the receipts.", "forge", "hypothetical"),
    ("Any firm that exported the pumps would be fined.", "export", "hypothetical"),
    ("The police advise anyone who gets such a letter to burn it.", "get", "hypothetical"),
    ("Toure imagined a scenario where the army takes the town.", "take", "hypothetical"),
    ("A clerk spread false rumours of a fire that had ruined the archive.", "ruin", "hypothetical"),
    ("The company reports its results on Aug. 21.", "report", "hypothetical"),
    ("The panel rules on Decree 21.", "rule", "asserted"),
]


@pytest.mark.parametrize(("text", "lemma", "layer"), CASES, ids=[f"{case[1]}: {case[0]}" for case in CASES])
def test_layer(nlp: Language, text: str, lemma: str, layer: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp)
    assert {one.layer for one in found.statements if one.proposition.predicate.lemma == lemma} == {layer}


def test_a_quotation_over_two_sentences_has_one_source(nlp: Language) -> None:
    text = "Mayor Ada Brook was angry. “The dam broke. Nobody warned the valley,” Brook said."
    found = analyse(Article(id="a", text=text), nlp=nlp)
    layers = {one.proposition.predicate.lemma: one.layer for one in found.statements}
    assert layers["break"] == "reported"
    assert {one.source.text for one in found.attributions if one.source} == {"Brook"}


def test_an_of_phrase_alone_does_not_say_who_acted(nlp: Language) -> None:
    found = analyse(Article(id="a", text="The shooting of the hunters shocked the valley."), nlp=nlp)
    (one,) = [one for one in found.statements if one.proposition.predicate.lemma == "shoot"]
    assert one.subject is one.object is None


@pytest.mark.parametrize(
    "text",
    [
        "Clara Holt, a spokeswoman for the Polish embassy, resigned on Monday.",
        "Police arrested Clara Holt, a spokeswoman for the Polish embassy.",
        "Rebels had fled, said Clara Holt, a spokeswoman for the Polish embassy.",
    ],
)
def test_an_office_names_holder_and_institution(nlp: Language, text: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp)
    offices = [one.proposition for one in found.statements if one.proposition.extractor == "office"]
    assert [(one.subject and one.subject.text, one.predicate.text, one.object and one.object.text) for one in offices] == [
        ("Clara Holt", "spokeswoman", "the Polish embassy")
    ]
    assert {one.layer for one in found.statements if one.proposition.extractor == "office"} == {"asserted"}


def test_a_transcript_gives_its_paragraphs_to_who_speaks(nlp: Language) -> None:
    text = "The campaign met the press.\n\nKATE BAUMAN: Why?\n\nJOEL BERNSON: The firm sold the mill. He hid the money.\n\nBAUMAN: Brook left the town."
    found = analyse(Article(id="a", text=text), nlp=nlp)
    layers = {one.proposition.predicate.lemma: one.layer for one in found.statements if one.proposition.predicate.lemma in {"meet", "sell", "hide", "leave"}}
    assert layers == {"meet": "asserted", "sell": "reported", "hide": "reported", "leave": "reported"}


def test_who_calls_somebody_to_say_something_is_its_source(nlp: Language) -> None:
    found = analyse(Article(id="a", text="Brook called the mayor to say that the dam had burst."), nlp=nlp)
    assert [(one.source and one.source.text, one.cue_lemma) for one in found.attributions] == [("Brook", "say")]


def test_a_condition_before_its_saying_is_no_question(nlp: Language) -> None:
    found = analyse(Article(id="a", text="If the firm fails, bills will rise, the union estimates."), nlp=nlp)
    assert [one.stance for one in found.attributions] == ["affirms"]

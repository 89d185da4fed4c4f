"""Who said what: source, cue and content of one sentence each."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

CASES = [
    # clauses
    ("The envoy said that talks had failed.", "The envoy", "said", "that talks had failed"),
    ("Talks had failed, the envoy said.", "the envoy", "said", "Talks had failed"),
    ("The talks, the envoy said, had failed.", "the envoy", "said", "The talks had failed"),
    ("As the envoy noted, the talks had failed.", "the envoy", "noted", "the talks had failed"),
    ("The envoy made it clear that talks had failed.", "The envoy", "made it clear", "that talks had failed"),
    ("The envoy believes the talks will fail.", "The envoy", "believes", "the talks will fail"),
    ("A new survey shows that most voters oppose the dam.", "A new survey", "shows", "that most voters oppose the dam"),
    ("The envoy said the talks had failed and added that he was tired.", "The envoy", "said", "the talks had failed"),
    ("Reporters were told by officials that the dam had burst.", "officials", "were told", "that the dam had burst"),
    ("It was reported that the dam had burst.", None, "was reported", "that the dam had burst"),
    ("The minister is expected to resign.", None, "is expected", "The minister to resign"),
    ("The firm is expected to buy the mill, which has lost money.", None, "is expected", "The firm to buy the mill"),
    ("The mayor was accused by Chad of selling the bridge.", "Chad", "was accused", "The mayor of selling the bridge"),
    ("The mayor was criticized by Ada Brook for selling the bridge.", "Ada Brook", "was criticized", "The mayor for selling the bridge"),
    ("The port was closed. It denied shelling the town.", "It", "denied", "shelling the town"),
    ("Members demanded that Brook resign.", "Members", "demanded", "that Brook resign"),
    ("The mayor was reluctant to leave the union.", "The mayor", "was reluctant", "to leave the union"),
    ("The mayor proposed barring trucks from the bridge.", "The mayor", "proposed", "barring trucks from the bridge"),
    ("The mayor was criticized for selling the bridge.", None, "was criticized", "The mayor for selling the bridge"),
    ("There is recognition among leaders that Smith deserves respect.", "leaders", "recognition", "that Smith deserves respect"),
    ("Officials attributed the delay to the storm.", "Officials", "attributed", "the delay to the storm"),
    ("Ada Brook's bitter attacks on the judge went on.", "Ada Brook", "attacks on", "the judge"),
    ("The tax has hurt nobody: London led the table in 2015, according to one index.", "one index", "according to", "London led the table in 2015"),
    ("The bridge is old, according to engineers, compared with others.", "engineers", "according to", "The bridge is old"),
    ("Brook said that a deal was near: “The envoys shook hands on the price.”", "Brook", "said", "that a deal was near “The envoys shook hands on the price.”"),
    ("Brook said the dam would hold, while Smith said it would not.", "Brook", "said", "the dam would hold"),
    ("A poll had Smith leading Jones by ten points.", "A poll", "had", "Smith leading Jones by ten points"),
    ("``The firm 's dam will hold,'' Brook said.", "Brook", "said", "``The firm 's dam will hold,''"),
    ("The adviser reiterated Brook's comments that the dam was old.", "Brook", "comments", "that the dam was old"),
    ("The adviser reiterated Brook's comments that the dam was old.", "The adviser", "reiterated", "Brook's comments that the dam was old"),
    ("Smith met Jones in Rome; the two men will discuss the dam.", "the two men", "will discuss", "the dam"),
    ("The vote followed allegations he forged a will.", None, "allegations", "he forged a will"),
    ("Ada Brook attacked the Labour Party.", "Ada Brook", "attacked", "the Labour Party"),
    ("Brook said the mill is to blame and accused the owner of theft.", "Brook", "accused", "the owner of theft"),
    ("The envoy was confident that talks would resume.", "The envoy", "was confident", "that talks would resume"),
    # aims and judgements
    ("The envoy pledged to leave the capital.", "The envoy", "pledged", "to leave the capital"),
    ("The envoy wants to leave the capital.", "The envoy", "wants", "to leave the capital"),
    ("The envoy urged the rebels to leave the capital.", "The envoy", "urged", "the rebels to leave the capital"),
    ("The envoy called on the rebels to leave the capital.", "The envoy", "called on", "to leave the capital"),
    ("The envoy criticized the plan for the port.", "The envoy", "criticized", "the plan for the port"),
    ("The envoy criticized the plan in a speech on Monday.", "The envoy", "criticized", "the plan"),
    ("The envoy accused the rebels of theft.", "The envoy", "accused", "the rebels of theft"),
    ("The envoy described the talks as a farce.", "The envoy", "described", "the talks as a farce"),
    ("The plan was condemned by the envoy.", "the envoy", "was condemned", "The plan"),
    ("The envoy called for an inquiry into the crash.", "The envoy", "called for", "an inquiry into the crash"),
    ("The envoy is worried about the dam.", "The envoy", "is worried about", "the dam"),
    ("Police say ten people died, in what the envoy described as an attack on peace.", "the envoy", "described", "as an attack on peace"),
    ("Police say ten people died, in what the envoy described as an attack on peace.", "Police", "say", "ten people died"),
    # nouns
    ("Their assessment is that the talks had failed.", "Their", "assessment", "that the talks had failed"),
    ("The envoy rejected Sudan's claim that the dam had burst.", "Sudan", "claim", "that the dam had burst"),
    ("The envoy expressed concern about the dam.", "The envoy", "expressed concern about", "the dam"),
    ("The firm kept its promise to pay the workers.", "its", "promise", "to pay the workers"),
    # phrases
    ("The envoy rejected Sudan's claim that the dam had burst.", "The envoy", "rejected", "Sudan's claim that the dam had burst"),
    ("Talks had failed, according to the envoy.", "the envoy", "according to", "Talks had failed"),
    ("In the words of the envoy, the talks were a farce.", "the envoy", "In", "the talks were a farce"),
    ("The dam is old, per the report.", "the report", "per", "The dam is old"),
    ("For critics, the dam is a trap.", "critics", "For", "the dam is a trap"),
    ("The report that the dam had burst alarmed the town.", None, "report", "that the dam had burst"),
    ("The mayor promised that the dam would hold.", "The mayor", "promised", "that the dam would hold"),
    ("The mayor confirmed that the dam had burst.", "The mayor", "confirmed", "that the dam had burst"),
    ("The mayor warned that the dam would burst.", "The mayor", "warned", "that the dam would burst"),
    ("One of the officials said the army had fled.", "One of the officials", "said", "the army had fled"),
    ("The mayor said the plan was “a shame for the town”.", "The mayor", "said", "the plan was “a shame for the town”"),
    ("“He told me ‘the dam will hold’,” Ada Brook said.", "He", "told", "‘the dam will hold’"),
    ("Ada Brook: The dam will hold.", "Ada Brook", ":", "The dam will hold."),
    # quotations
    ("Ada Brook said: “The dam will hold.”", "Ada Brook", "said", "“The dam will hold.”"),
    ("“The dam will hold,” Ada Brook said.", "Ada Brook", "said", "“The dam will hold,”"),
    ("“Will the dam hold?” asked Ada Brook.", "Ada Brook", "asked", "“Will the dam hold?”"),
    ("“The dam will hold,” Ada Brook said. “It always did.”", "Ada Brook", "said", "“The dam will hold,” “It always did.”"),
    ("“If the dam breaks,” Ada Brook said, “leave the valley at once.”", "Ada Brook", "said", "“If the dam breaks,” “leave the valley at once.”"),
    ("“The dam will hold,” Ada Brook said.\n\n“It always held in the past.”", "Ada Brook", "said", "“The dam will hold,” “It always held in the past.”"),
    ("“The dam will hold,\n\n“and so will we,” Ada Brook said.", "Ada Brook", "said", "“and so will we,”"),
    ("''The dam will hold,'' Ada Brook said.", "Ada Brook", "said", "''The dam will hold,''"),
    ('" The dam will hold , " Ada Brook said .', "Ada Brook", "said", '" The dam will hold , "'),
    ("‘The dam will hold,’ Ada Brook said.", "Ada Brook", "said", "‘The dam will hold,’"),
    ("“The dam will surely hold!” Ada Brook fumed.", "Ada Brook", "fumed", "“The dam will surely hold!”"),
    ("“The dam will surely hold.” — Ada Brook", "Ada Brook", "—", "“The dam will surely hold.”"),
    ("Ada Brook called it “really puzzling.”", "Ada Brook", "called", "it “really puzzling.”"),
]
SILENT = [
    "You can say that talks failed.",
    "The host spoke on “Sound of the Valley” on Sunday.",
    "The rebels attacked the town.",
    "She is 5'10\" tall and lives in the '90s.",
    "Sudan's attack on Chad shocked the region.",
    "Israel attacked Hamas on Monday.",
    "The mill closed after failing to report a leak.",
    "The driver showed no fear.",
    "Chile recalled its envoy to Lima.",
    "Nobody called the police.",
    "Hackers cripple hospitals, demand ransom",
]


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES, ids=[case[0] for case in CASES])
def test_attribution(nlp: Language, text: str, source: str, cue: str, content: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp).attributions
    got = [(one.source and one.source.text, *(" ".join(text[b:e] for b, e in spans) for spans in (one.cue, one.content))) for one in found]
    assert (source, cue, content) in got


@pytest.mark.parametrize("text", SILENT)
def test_no_attribution(nlp: Language, text: str) -> None:
    assert analyse(Article(id="a", text=text), nlp=nlp).attributions == ()


def test_what_is_criticized_was_there(nlp: Language) -> None:
    (found,) = [
        one
        for one in analyse(Article(id="a", text="The envoy criticized Chad's invasion of Sudan."), nlp=nlp).statements
        if one.proposition.predicate.lemma == "invade"
    ]
    assert found.layer == "asserted"

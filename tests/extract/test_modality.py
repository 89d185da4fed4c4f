"""What a clause or event noun is told to be: polarity, modality and layer, by the words around it."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.model import Article

# text, lemma of the predicate, polarity, modality, layer
CLAUSES = [
    ("The tax is a reason for firms to burn less coal.", "burn", "positive", "possible", "hypothetical"),
    ("It is a chance for Kenya to win the cup.", "win", "positive", "possible", "hypothetical"),
    ("It is a chance for Kenya to win the cup or for Mali to lead the group.", "lead", "positive", "possible", "hypothetical"),
    ("Rather than paying the fine, the firm left the country.", "pay", "negative", "actual", "negated"),
    # the clause's own words
    ("The mayor never paid the fine.", "pay", "negative", "actual", "negated"),
    ("The mine no longer employs children.", "employ", "negative", "actual", "negated"),
    ("Neither Ann nor Bob signed the letter.", "sign", "negative", "actual", "negated"),
    ("The mayor talked to nobody.", "talk", "negative", "actual", "negated"),
    ("Not one vote was counted.", "count", "negative", "actual", "negated"),
    ("The judge accused the mayor of having stolen the money.", "steal", "positive", "possible", "hypothetical"),
    ("Police found nothing in the cellar.", "find", "negative", "actual", "negated"),
    ("The judge not only closed the firm but jailed its owner.", "close", "positive", "actual", "asserted"),
    ("She did not eat or sleep.", "sleep", "negative", "actual", "negated"),
    ("The miners did not get paid in March.", "pay", "negative", "actual", "negated"),
    ("Rebels may attack the town.", "attack", "positive", "possible", "hypothetical"),
    ("Perhaps the rebels attacked the town.", "attack", "positive", "possible", "hypothetical"),
    ("The firm would not name the buyer.", "name", "negative", "actual", "negated"),
    ("Leave the building at once!", "leave", "positive", "commanded", "hypothetical"),
    ("The court meets on the case next week.", "meet", "positive", "future", "hypothetical"),
    ("Bats eat insects.", "eat", "positive", "actual", "hypothetical"),
    ("Banks usually ask for a deposit.", "ask", "positive", "actual", "hypothetical"),
    ("Farmers block the road to the capital.", "block", "positive", "actual", "asserted"),
    ("Did the dam break?", "break", "positive", "actual", "hypothetical"),
    # implicative verbs, both ways
    ("The crew managed to free the ship.", "free", "positive", "actual", "asserted"),
    ("The crew did not manage to free the ship.", "free", "negative", "actual", "negated"),
    ("The crew failed to free the ship.", "free", "negative", "actual", "negated"),
    ("The crew did not fail to free the ship.", "free", "positive", "actual", "asserted"),
    ("The army forced the villagers to leave.", "leave", "positive", "actual", "asserted"),
    ("The army did not force the villagers to leave.", "leave", "positive", "actual", "hypothetical"),
    ("The minister refused to sign the treaty.", "sign", "negative", "actual", "negated"),
    ("The guards prevented them from leaving.", "leave", "negative", "actual", "negated"),
    ("The guards did not allow the visitors to leave.", "leave", "negative", "actual", "negated"),
    ("The guards allowed the visitors to leave.", "leave", "positive", "possible", "hypothetical"),
    ("The miners tried to dig a tunnel.", "dig", "positive", "desired", "hypothetical"),
    ("The miners did not try to dig a tunnel.", "dig", "negative", "actual", "negated"),
    ("The bank plans to close 40 branches.", "close", "positive", "future", "hypothetical"),
    ("The bank does not plan to close branches.", "close", "negative", "future", "negated"),
    ("The bank has no plans to close branches.", "close", "negative", "future", "negated"),
    ("The union wants the firm to pay more.", "pay", "positive", "desired", "hypothetical"),
    ("The court ordered the firm to pay the workers.", "pay", "positive", "commanded", "hypothetical"),
    ("The firm had to pay the workers.", "pay", "positive", "actual", "asserted"),
    ("The firm has to pay the workers.", "pay", "positive", "desired", "hypothetical"),
    ("The firm has yet to pay the workers.", "pay", "negative", "actual", "negated"),
    ("The court is to hear the case on Monday.", "hear", "positive", "future", "hypothetical"),
    ("The plan is to build a bridge.", "build", "positive", "future", "hypothetical"),
    ("The women do not have the right to vote.", "vote", "negative", "actual", "negated"),
    ("The board rejected a plan to merge the banks.", "merge", "negative", "future", "negated"),
    # adjectives
    ("The river is likely to flood the valley.", "flood", "positive", "possible", "hypothetical"),
    ("The river is unlikely to flood the valley.", "flood", "negative", "possible", "negated"),
    ("The crew was able to free the ship.", "free", "positive", "actual", "asserted"),
    ("The crew was unable to free the ship.", "free", "negative", "actual", "negated"),
    ("The envoy was not prepared to discuss the treaty.", "discuss", "negative", "future", "negated"),
    ("The bank is too big to fail.", "fail", "negative", "actual", "negated"),
    # finite complements
    ("The police knew that the man had fled.", "flee", "positive", "actual", "asserted"),
    ("The police did not know that the man had fled.", "flee", "positive", "actual", "asserted"),
    ("The tests showed that the water contained lead.", "contain", "positive", "actual", "asserted"),
    ("The tests did not show that the water contained lead.", "contain", "positive", "actual", "hypothetical"),
    ("The minister does not believe that rebels attacked the town.", "attack", "negative", "possible", "negated"),
    ("It is likely that rebels attacked the town.", "attack", "positive", "possible", "hypothetical"),
    ("It is false that rebels attacked the town.", "attack", "negative", "actual", "negated"),
    ("The chief demanded that the soldiers leave.", "leave", "positive", "commanded", "hypothetical"),
    ("The envoy hopes that the talks succeed.", "succeed", "positive", "desired", "hypothetical"),
    ("The envoy asked whether the rebels had fled.", "flee", "positive", "possible", "hypothetical"),
    ("The fear is that the dam breaks.", "break", "positive", "possible", "hypothetical"),
    ("The fact that the dam broke alarmed the valley.", "break", "positive", "actual", "asserted"),
    ("The possibility that the dam broke alarmed the valley.", "break", "positive", "possible", "hypothetical"),
    # conditions and other circumstances
    ("If the dam breaks, the river drowns the valley.", "break", "positive", "conditional", "hypothetical"),
    ("If the dam breaks, the river drowns the valley.", "drown", "positive", "conditional", "hypothetical"),
    ("Had the dam broken, thousands would have died.", "break", "positive", "conditional", "hypothetical"),
    ("Had the dam broken, thousands would have died.", "die", "positive", "conditional", "hypothetical"),
    ("The army had threatened to shell the town if the rebels stayed.", "threaten", "positive", "actual", "asserted"),
    ("The ship stopped to load coal.", "load", "positive", "future", "hypothetical"),
    ("The index rose three points to close at 900.", "close", "positive", "actual", "asserted"),
    ("The troops will leave when the ship arrives.", "arrive", "positive", "future", "hypothetical"),
    ("The governor resigned rather than sign the law.", "sign", "negative", "actual", "negated"),
    ("The guests left without paying the bill.", "pay", "negative", "actual", "negated"),
    ("The firm lowered wages instead of closing the plant.", "close", "negative", "actual", "negated"),
    ("The firm will raise money by selling land.", "sell", "positive", "future", "hypothetical"),
    ("Closing the mine cost 300 jobs.", "close", "positive", "actual", "asserted"),
    ("Closing the mine would cost 300 jobs.", "close", "positive", "conditional", "hypothetical"),
    ("The police are watching to see who pays.", "see", "positive", "future", "hypothetical"),
    # participles behind a preposition
    ("The minister has mused about leaving the union.", "leave", "positive", "possible", "hypothetical"),
    ("The minister has mused about leaving the union and closing the ports.", "close", "positive", "possible", "hypothetical"),
    ("The board was tasked with coordinating the rescue.", "coordinate", "positive", "desired", "hypothetical"),
    ("The debate has pivoted to allowing casinos.", "allow", "positive", "actual", "hypothetical"),
    ("The mayor came close to losing the vote.", "lose", "negative", "actual", "negated"),
    ("The police arrested Smith for stealing a car.", "steal", "positive", "possible", "hypothetical"),
    ("Rebels tricked the guard into opening the gate.", "open", "positive", "actual", "asserted"),
    ("The firm returned to making shoes.", "make", "positive", "actual", "asserted"),
    ("On hearing the news, the mayor left the hall.", "hear", "positive", "actual", "asserted"),
    # what is coordinated below one governor, and what only seems
    ("Officials were eager to show that the bridge holds and that the mill works.", "work", "positive", "desired", "hypothetical"),
    ("It seemed like the members had sold the bridge.", "sell", "positive", "possible", "hypothetical"),
    ("It looks as if the bank has closed the branch.", "close", "positive", "possible", "hypothetical"),
    ("The town sleeps as long as the dam holds.", "hold", "positive", "conditional", "hypothetical"),
    ("There is nothing blocking the road.", "block", "negative", "actual", "negated"),
    ("The police did not find any pattern linking the thefts.", "link", "negative", "actual", "negated"),
]
NOUNS = [
    ("A possible attack alarmed the region.", "attack", "positive", "possible", "hypothetical"),
    ("The failed attack alarmed the region.", "attack", "negative", "actual", "negated"),
    ("The court fixed the date of next week's trial.", "try", "positive", "future", "hypothetical"),
    ("The envoy spoke of fears of a war.", "fight", "positive", "possible", "hypothetical"),
    ("The envoys averted a war.", "fight", "negative", "actual", "negated"),
    ("The army cancelled the exercise.", "exercise", "negative", "actual", "negated"),
    ("The envoy called for the release of the hostages.", "release", "positive", "desired", "hypothetical"),
    ("A vote is planned.", "vote", "positive", "future", "hypothetical"),
    ("The trial is to begin on Monday.", "try", "positive", "future", "hypothetical"),
    ("The attack did not take place.", "attack", "negative", "actual", "negated"),
    ("A war seems unlikely.", "fight", "negative", "possible", "negated"),
    ("The chiefs left without an agreement.", "agree", "negative", "actual", "negated"),
    ("The war would ruin the valley.", "fight", "positive", "conditional", "hypothetical"),
    ("The army will launch an attack.", "attack", "positive", "future", "hypothetical"),
    ("The rebels began an attack.", "attack", "positive", "actual", "asserted"),
    ("It depends on whether the mill had poisoned the river.", "poison", "positive", "possible", "hypothetical"),
    ("The board rejected an offer from the bank.", "offer", "positive", "actual", "asserted"),
    ("The minister did not resign after the vote.", "vote", "positive", "actual", "asserted"),
]


@pytest.mark.issue(3)
@pytest.mark.parametrize(("text", "lemma", "polarity", "modality", "layer"), CLAUSES + NOUNS, ids=[f"{case[1]}: {case[0]}" for case in CLAUSES + NOUNS])
def test_status(nlp: Language, text: str, lemma: str, polarity: str, modality: str, layer: str) -> None:
    found = analyse(Article(id="a", text=text), nlp=nlp)
    got = {(one.proposition.polarity, one.proposition.modality, one.layer) for one in found.statements if one.proposition.predicate.lemma == lemma}
    assert got == {(polarity, modality, layer)}

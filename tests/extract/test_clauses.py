"""Clauses of parsed sentences: subject, verb, object and what else belongs to the predicate, understood subjects among them."""

from pathlib import Path

import pytest
from trees import trees

from kg.annotate.tree import tree_of
from kg.extract.clauses import Clause, find_clauses

TREES = trees(Path(__file__).with_name("clauses.trees"))


def shown(clause: Clause) -> str:
    """ "subject | verb group | object; other parts by name; adjuncts"."""
    parts = [" ".join(word.text for word in clause.words)]
    parts.insert(0, clause.subject.text if clause.subject else "-")
    parts.append(clause.object.text if clause.object else "-")
    named = {"be": clause.predicative, "that": clause.complement, "by": clause.agent, "dat": clause.recipient}
    further = [f"{name}={token.text}" for name, token in named.items() if token is not None]
    further += [" ".join([*(word.text for word in one.preposition), one.role, one.head.text]).strip() for one in clause.adjuncts]
    if clause.lead:
        further.append(f"({clause.lead.subject.text}: {' '.join(word.text for word in clause.lead.tokens)})")
    return "; ".join([" | ".join(parts), *further])


# sentence, its clauses
CASES: list[tuple[str, list[str]]] = [
    ("Rebels attacked the bridge.", ["Rebels | attacked | bridge"]),
    ("The bridge was attacked by rebels on Monday.", ["bridge | was attacked | -; by=rebels; on  Monday"]),
    ("The bridge was destroyed.", ["bridge | was destroyed | -"]),
    # "including" has become a preposition
    ("Four ministers, including the premier, resigned.", ["ministers | resigned | -"]),
    ("The council gave the firm a permit.", ["council | gave | permit; dat=firm"]),
    ("The council gave a permit to the firm.", ["council | gave | permit; to  firm"]),
    ("The pilot turned down the offer.", ["pilot | turned down | offer"]),
    ("Marta is a judge.", ["Marta | is | -; be=judge"]),
    ("The road is closed.", ["road | is closed | -"]),
    ("There are two ports in the bay.", ["- | There are | -; be=ports"]),
    ("The board called the merger a mistake.", ["board | called | merger; be=mistake"]),
    ("Farmers and fishers sold grain and salt.", ["Farmers | sold | grain"]),
    ("The firm bought and sold shares.", ["firm | bought | shares", "firm | sold | shares"]),
    ("The envoy was praised and rewarded by the queen.", ["envoy | was praised | -; by=queen", "envoy | rewarded | -; by=queen"]),
    ("The guests came and saw the garden.", ["guests | came | -", "guests | saw | garden"]),
    ("The minister, who resigned, denied the report.", ["minister | resigned | -", "minister | denied | report"]),
    ("The letters she wrote were burned.", ["she | wrote | letters", "letters | were burned | -"]),
    ("The bridge built in 1880 collapsed.", ["bridge | built | -; in  1880", "bridge | collapsed | -"]),
    ("People fleeing the war crossed the river.", ["People | fleeing | war", "People | crossed | river"]),
    ("The firm declined to detail the plan.", ["firm | declined | -", "firm | detail | plan; (firm: declined to)"]),
    ("She is expected to meet the king.", ["She | is expected | -", "She | meet | king; (She: is expected to)"]),
    ("The envoy asked China to help the port.", ["envoy | asked | China", "China | help | port; (envoy: asked China to)"]),
    ("The envoy promised China to help the port.", ["envoy | promised | China", "envoy | help | port; (envoy: promised China to)"]),
    ("The firm used the money to buy land.", ["firm | used | money", "firm | buy | land; (firm: used the money to)"]),
    ("The guard kept him from leaving the town.", ["guard | kept | him; from  leaving", "him | leaving | town; (guard: kept him from)"]),
    ("She left the room after reading the letter.", ["She | left | room; after  reading", "She | reading | letter"]),
    ("She is able to run the firm.", ["She | is | -; be=able", "She | run | firm; (She: is able to)"]),
    ("It is possible that she left.", ["- | is | -; be=possible; that=left", "she | left | -"]),
    ("It rained; the road was closed.", ["It | rained | -", "road | was closed | -"]),
    ("The road is closed, she said.", ["road | is closed | -", "she | said | -; that=is"]),
    ("They closed the road because of the flood.", ["They | closed | road; because of  flood"]),
    ("They met in the house where the poet lived.", ["They | met | -; in  house", "poet | lived | -; place house"]),
    ("The firm works with partners and under its own name.", ["firm | works | -; with  partners; under  name"]),
    ("The crew landed in Carson City, Nevada.", ["crew | landed | -; in  City; in  Nevada"]),
    ("Prices are up this month.", ["Prices | are up | -"]),
    (
        "The court began closing the road in order to repair it.",
        ["court | began | -", "court | closing | road; (court: began)", "court | repair | it; (court: began closing the road in order to)"],
    ),
    ("The council announced a plan to build a port.", ["council | announced | plan", "council | build | port; (council: announced a plan to)"]),
    ("Soldiers watched us leave the camp.", ["Soldiers | watched | -; that=leave", "us | leave | camp; (Soldiers: watched us)"]),
    ("The editors published letters relating to the case.", ["editors | published | letters", "letters | relating | -; to  case"]),
    ("The roof was mended three times.", ["roof | was mended | -; times"]),
    ("Rebels burned the town that they took.", ["Rebels | burned | town", "they | took | town"]),
    ("She named the officials she spoke to.", ["She | named | officials", "she | spoke | -; to  officials"]),
    ("She accused the dairy of watering its milk.", ["She | accused | dairy; of  watering", "dairy | watering | milk; (She: accused the dairy of)"]),
    ("She thanked them for coming early.", ["She | thanked | them; for  coming", "them | coming | -; (She: thanked them for)"]),
    ("Norway's plan to build a port angered the town.", ["Norway | build | port", "plan | angered | town"]),
    ("He has a plan to build a port.", ["He | has | plan", "He | build | port; (He: has a plan to)"]),
    ("The council made the road safe.", ["council | made | road; be=safe"]),
    (
        "The union has made it clear to Norway that there were two ballots.",
        ["union | has made clear | -; that=were; to  Norway", "- | there were | -; be=ballots"],
    ),
    ("Two miners were killed and nine wounded.", ["miners | were killed | -", "nine | wounded | -"]),
    ("The grain sold in May was wet.", ["grain | sold | -; in  May", "grain | was | -; be=wet"]),
    (
        "Chad has sent and will continue to send grain.",
        ["Chad | has sent | grain", "Chad | will continue | -", "Chad | send | grain; (Chad: will continue to)"],
    ),
    ("She calls it puzzling.", ["She | calls | it; be=puzzling"]),
    ("Norway's aim is to build a port.", ["aim | is | -", "Norway | build | port; (aim: is to)"]),
    ("The crew had trouble finding the port.", ["crew | had | trouble", "crew | finding | port"]),
    ("The guard kept the crisis from spreading.", ["guard | kept | crisis; from  spreading", "crisis | spreading | -; (guard: kept the crisis from)"]),
    ("They announced their plan to build a port.", ["They | announced | plan", "their | build | port; (They: announced their plan to)"]),
    ("Brook remembered the winters her aunts spent abroad.", ["Brook | remembered | winters", "aunts | spent | winters; abroad"]),
    ("The front drew closer to the coast.", ["front | drew | -; closer to  coast"]),
    ("Norway sent grain to Chad.", ["Norway | sent | grain; to  Chad"]),
    ("The mayor voiced doubts about the plan.", ["mayor | voiced | doubts; about  plan"]),
    ("They stood in front of the house.", ["They | stood | -; in front of  house"]),
    ("The pact worked for some time.", ["pact | worked | -; for  time"]),
    ("I’m not ready to comment.", ["I | ’m not | -; be=ready", "I | comment | -; (I: ’m not ready to)"]),
    ("The treaty took effect in May and Norway took part in the talks.", ["treaty | took effect | -; in  May", "Norway | took part | -; in  talks"]),
    # measures the "after", not the vote
    ("The meeting ended a day after the council had elected the mayor.", ["meeting | ended | -; day; elected", "council | had elected | mayor"]),
    ("The board was strong, with the total number of members exceeding ninety.", ["board | was | -; be=strong; with  number", "number | exceeding | ninety"]),
    (
        "She was employed as a gardener at Harna Abbey, where she grew roses.",
        ["She | was employed | -; as  gardener", "she | grew | roses; place Abbey"],
    ),
    ("The envoy was praised and given a prize.", ["envoy | was praised | -", "envoy | given | prize"]),
    ("This spring is going to be wet, she said.", ["spring | is going to be | -; be=wet", "she | said | -; that=going"]),
    ("The minister is to visit Rome on Monday.", ["minister | is to visit | Rome; on  Monday"]),
    ("He has yet to explain the plan.", ["He | has yet to explain | plan"]),
    ("The aim is to build a port.", ["aim | is | -", "- | build | port; (aim: is to)"]),
    ("Nurses visited the miner whose lamp broke.", ["Nurses | visited | miner", "lamp | broke | -"]),
    ("They met a writer whose books the police burned.", ["They | met | writer", "police | burned | books"]),
    ("Those are the mills that they argue about.", ["Those | are | -; be=mills", "they | argue | -; about  mills"]),
    # comparatives and quantities
    ("Chad sold three times as many goats as Niger.", ["Chad | sold | goats; as comparison Niger"]),
    ("Chad sold more goats than Niger.", ["Chad | sold | goats; than comparison Niger"]),
    ("Exports grew faster than imports.", ["Exports | grew | -; faster than comparison imports"]),
    ("Sales were higher than expected.", ["Sales | were | -; be=higher"]),
    # events are held where they take place
    ("The two sides held talks in Geneva on Monday.", ["sides | held | talks; in  Geneva; on  Monday"]),
    # both orders of a gift
    ("The mayor gave the crew a medal.", ["mayor | gave | medal; dat=crew"]),
    ("The mayor gave a medal to the crew.", ["mayor | gave | medal; to  crew"]),
    # raising and control in chains
    ("The firm seems to have lost money.", ["firm | seems | -", "firm | have lost | money; (firm: seems to)"]),
    (
        "The minister tried to persuade the council to close the port.",
        ["minister | tried | -", "minister | persuade | council; (minister: tried to)", "council | close | port; (minister: tried to persuade the council to)"],
    ),
    # lists
    ("The council bought three boats, two trucks and a crane.", ["council | bought | boats"]),
    # no object before the infinitive
    (
        "Maple Ridge agreed on Tuesday to buy Fjordcell for 4 billion dollars, the largest takeover of a firm so far.",
        ["Ridge | agreed | -; on  Tuesday", "Ridge | buy | Fjordcell; for  dollars; (Ridge: agreed to)"],
    ),
    # quoted, it is what was said
    (
        "“Because it is late and they lied the same way that she lied to us,” Keller told Brook.",
        ["it | is | -; be=late", "they | lied | way", "she | lied | -; to  us", "Keller | told | Brook; that=is"],
    ),
]


@pytest.mark.parametrize(("text", "clauses"), CASES, ids=[text for text, _ in CASES])
def test_clauses(text: str, clauses: list[str]) -> None:
    tree = tree_of(TREES[text])
    assert [shown(clause) for sent in TREES[text].sents for clause in find_clauses(tree.between(sent.start, sent.end))] == clauses

"""The table of frames: each row's example is told with the row's type and mode."""

import pytest
from spacy.language import Language

from kg.analysis import analyse
from kg.lexicon import table
from kg.model import Article
from kg.normalise.events.frames import Taken, compiled, frame_of, frames
from kg.normalise.nouns import singular

TYPES = {name: row for name, row in table("frames").items() if name.isupper()}
EXAMPLES = [(name, one.get("mode", row.get("mode")), one["example"]) for name, row in TYPES.items() for one in row.get("frames", ())]


@pytest.mark.parametrize(("kind", "mode", "example"), EXAMPLES, ids=[row[2] for row in EXAMPLES])
def test_example_of_each_row(nlp: Language, kind: str, mode: str | None, example: str) -> None:
    assert (kind, mode) in [(one.type, one.mode) for one in analyse(Article(id="a", text=example), nlp=nlp).events]


def test_types_are_plovers() -> None:
    words = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
    assert " ".join(TYPES) == words


def test_rows_take_from_their_type_and_types_from_their_shape() -> None:
    small = compiled(
        {
            "shapes": {"deed": {"actor": "subject", "recipient": ["object"]}, "gift": {"like": "deed", "recipient": ["recipient"]}},
            "light": {"verbs": ["make"], "strong": [], "receiving": ["get"], "phrases": [], "adjectival": []},
            "ending": {"verbs": ["end"], "natural": [], "kept": [], "means": {"AID": "SANCTION"}},
            "shifts": {"future": {}, "negative": {}},
            "containers": {"nouns": []},
            "classes": {"goods": ["blanket"]},
            "AID": {"shape": "gift", "verbs": ["aid"], "nouns": ["gift"], "frames": [{"verbs": ["send"], "object": ["goods"], "mode": "material"}]},
        }
    )
    assert small.verbs["send"][0].recipient == ("recipient",)
    assert small.verbs["send"][0].mode == "material"
    assert frame_of(small, "send", Taken(words=("letter",))) is None
    assert frame_of(small, "send", Taken(words=("blanket",))) is not None
    made, ended, got = (frame_of(small, verb, Taken(words=("gift",))) for verb in ("make", "end", "get"))
    assert made is not None and (made.type, made.actor) == ("AID", "subject")
    assert ended is not None and ended.type == "SANCTION"
    assert got is None  # "get" is no light verb of this table
    assert singular("blankets") in small.verbs["send"][0].objects


def test_the_row_that_asks_for_most_wins() -> None:
    rows = frames()
    met = frame_of(rows, "meet", Taken(words=("demand",)))
    assert met is not None and met.type == "CONCEDE"  # "met the demands"
    talked = frame_of(rows, "meet", Taken(shapes=frozenset({"actors"})))
    assert talked is not None and talked.type == "CONSULT"


NO_ACTS = [
    *(one["example"] for one in table("frames")["idioms"]["frames"]),
    "The tanker sailed on. It struck a ferry.",
    "The striker is injured.",
    "The aircraft flew to Cusco.",
    "A diplomat, who asked not to be named, left.",
    "The boxer joined the Liberal Party.",
    "The firm received 20 reports of pain that were linked to the pill.",
    "The widow handed the painting over to the museum.",
    # what has no will does nothing to anybody
    "The volcano forced 4,000 villagers from their homes.",
    "Mount Kelso forced 4,000 villagers from their homes.",
    "Drought threatens the village.",
    "The road meets the river at Kelso.",
    "Panic seized the crowd.",
    "A fire killed four patients.",
    "Fires forced 900 people from their homes.",
    "A gas cylinder exploded in a kitchen.",
    # the month is no march
    "Walsh returned to the volcano in March.",
    # other words make another verb of it
    "The firm let 40 workers go.",
    "Critics held the minister responsible for the flood.",
    "The gunman shot himself.",
    "The firms linked to the ministry lost money.",
    "The study demonstrated that bees sleep.",
]


@pytest.mark.parametrize("example", NO_ACTS)
def test_what_sounds_like_an_act_and_is_none(nlp: Language, example: str) -> None:
    assert [(one.type, one.mode) for one in analyse(Article(id="a", text=example), nlp=nlp).events] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Warplanes struck the base.", "ASSAULT"),
        ("Soldiers destroyed the school.", "COERCE"),
        ("The party joined the coalition.", "COOPERATE"),
        ("Norway offered Chad 200 million euros in aid.", "AGREE"),
        ("Norway gave Chad 200 million euros in aid.", "AID"),
        # an event that does harm may kill, a body may have a river in its name
        ("The blast wounded four soldiers.", "ASSAULT"),
        ("A bomb exploded in Lima.", "ASSAULT"),
        ("Rebel fire killed four soldiers.", "ASSAULT"),
        ("The farmers demonstrated in Lima.", "PROTEST"),
        ("Thousands returned to the streets in March.", "PROTEST"),
        ("Peru returned the island to Chile.", "RETREAT"),
        ("The minister launched an attack on the press.", "ACCUSE"),
        ("Rebels launched an attack on the press centre.", "ASSAULT"),
        ("The firm dropped its opposition to the deal.", "CONCEDE"),
        ("The agency put the army on alert.", "MOBILIZE"),
    ],
)
def test_who_does_it_and_how_far_it_came(nlp: Language, text: str, kind: str) -> None:
    assert [one.type for one in analyse(Article(id="a", text=text), nlp=nlp).events] == [kind]

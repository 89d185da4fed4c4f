"""What the model labels and nobody calls a name: a stretch of tokens enters, whether it is none leaves."""

from kg.lexicon import words
from kg.lexicon.gazetteer import gazetteer

from .citizens import is_citizen
from .edges import CAPTIONS, MINISTERS, POST_NOMINALS
from .kinds import GIVEN, LAST_WORDS, TITLES
from .table import Table

COMMON_TAGS = frozenset({"NN", "NNS", "JJ", "VBG", "VBN", "VB", "RB"})
WEEKDAYS = words("times", "weekdays")
ADJECTIVES = ("an", "ese", "ish", "ic", "al")
BODY_NOUNS, CHAMBERS = words("people", "bodies"), words("people", "chambers")
RANKS = words("people", "ranks")
ZONES = words("times", "zones")
COMMON = BODY_NOUNS | words("people", "groups") | words("names", "company_nouns") | words("names", "place_nouns") | LAST_WORDS.keys()


def is_junk(table: Table, first: int, last: int) -> bool:
    """What the model labels and nobody calls a name: "commission", "Turnout" at a sentence's start, "Interior" of "Interior Minister"."""
    if all(word == word.lower() for word in table.word[first : last + 1]):
        return True
    if table.dep[last] == "pobj" and table.lower[first - 1] in {"of", "for"} and table.lower[first - 2] in MINISTERS:
        # "Minister of Education Ana Ortega"
        return not is_known(table.text[table.begin[first] : table.end[last]])
    if first < last and all(word.isupper() for word in table.word[first : last + 1]) and table.end[last] - table.begin[first] > 12:
        # "STOCKS FALL AGAIN" : a heading
        return not is_known(table.text[table.begin[first] : table.end[last]].title())
    following = table.lower[last + 1] if last + 1 < len(table.lower) else ""
    if following in MINISTERS and table.lower[first] in RANKS and not is_known(table.text[table.begin[first] : table.end[last]]):
        # "the Shadow Home | Secretary"
        return True
    if first == last and first and table.word[first] in POST_NOMINALS and table.label[first - 1] == "PERSON":
        # "Ana Marlow | KC"
        return True
    if first == last and table.word[first] in ZONES and first and table.word[first - 1][0].isdigit():
        # "at 14:05 GMT"
        return True
    if first == last and len(table.word[first].rstrip(".")) == 1:
        # "Lind wrote on X. A day later ..."
        return not is_known(table.word[first])
    if first < last or table.word[first].isupper():
        return False
    if table.tag[first] == "JJ" and table.dep[first] == "amod" and not is_known(table.word[first]) and table.lower[first].endswith(ADJECTIVES):
        # "a Roman theatre" labelled as a person
        return True
    if is_citizen(table, first):
        # "The Dane thanked his lawyers"
        return True
    if table.word[first] in gazetteer().demonyms and not is_known(table.word[first]):
        # "the captain, a Peruvian, was hurt", "Peruvian drones" labelled as a place
        return table.dep[first] in {"amod", "compound", "nmod"} or any(table.lower[at] in {"a", "an"} for at in table.kids[first])
    if table.lower[first] in TITLES and following in TITLES:
        # "Emeritus | Professor Jan Novak"
        return True
    if last + 1 < len(table.lower) and table.lower[last + 1] in WEEKDAYS:
        # "Super Tuesday"
        return True
    if table.lower[first] in CAPTIONS and first + 1 < len(table.word) and table.word[first + 1] == ":":
        # "Photo: Jan Novak"
        return True
    opening = first == table.starts[table.sentence[first]] or (table.pos[first - 1] == "PUNCT" and table.label[first] == "PERSON")
    if opening and table.lower[first] in table.word and not is_known(table.word[first]):
        # "Iodine is rare ... how iodine is made"; "“Iodine deficiency ..."
        return True
    if (
        first == table.starts[table.sentence[first]]
        and table.label[first] == "PERSON"
        and table.word.count(table.word[first]) == 1
        and table.word[first] not in GIVEN
        and not any(table.dep[at] in {"compound", "appos"} for at in table.kids[first])
        and not is_known(table.word[first])
    ):
        # "Turnout was low" : people are not told of once, without title or first name, at the head of a sentence
        return True
    if not is_known(table.word[first]) and (
        # "the State", "the Council"; "Police fired" : a description
        (table.lower[first] in COMMON and table.lower[first - 1] == "the")
        or (table.lower[first] in BODY_NOUNS - CHAMBERS and first == table.starts[table.sentence[first]])
    ):
        return True
    if table.tag[first] in COMMON_TAGS and first == table.starts[table.sentence[first]] and not is_known(table.word[first]):
        return table.word.count(table.word[first]) == 1
    return (
        table.pos[first] == "PROPN" and table.dep[first] == "compound" and first + 1 < len(table.lower) and table.lower[first + 1] in {"minister", "secretary"}
    )


def is_known(text: str) -> bool:
    """Whether the gazetteer has the name, or a surname that is one person's to all."""
    return text in gazetteer().names or text in gazetteer().surnames

"""What the words around a mention tell of clubs; "Sevilla sold the striker" tells of one that is called like its city, "a shop in Sevilla" of the city."""

import re
from dataclasses import replace

from kg.annotate.labels import APPOSITION, AUXILIARY, COMPOUND, CONJUNCT, CONJUNCTION, GOVERNED, NOMINAL_SUBJECTS, OBJECT, OBJECTS, OWNER, SUBJECT
from kg.lexicon import table as lexicon
from kg.lexicon import words

from .kinds import Name
from .table import Table

FURTHER = CONJUNCT | CONJUNCTION | APPOSITION
CHAMPIONS = words("contexts", "champions")
RANKED = frozenset({"above", "below", "behind"})
PLURAL = frozenset({"are", "were", "have", "'re", "’re"})
PLAYERS = words("contexts", "players")
PLAYING = PLAYERS | words("contexts", "staff")
SPORTS = words("contexts", "sports")
RESULTS = words("contexts", "verbs.results")
GAMES = words("contexts", "games")
FIGURE = re.compile(r"\d{1,2}")
SETS = frozenset({"6", "7"})
DASHES = frozenset({"-", "–"})
SIGNING, JOINING = words("contexts", "verbs.signing"), words("contexts", "verbs.joining")
PLAYED = words("contexts", "played")
PLAYING_FOR = frozenset({"for", "against"})
HIM = frozenset({"him", "her", "them"})


def is_club(table: Table, name: Name) -> bool:
    """Whether a sentence on sports, or a plural verb, tells of a team."""
    return any(sign(table, name) for sign in SIGNS_OF_CLUB)


def has_players(table: Table, name: Name) -> bool:
    """ "The Arden captain", "Arden striker Tom Berg", "Arden's goalkeeper"."""
    up = table.head[name.head]
    if table.dep[name.head] in OWNER:
        return table.lemma[up] in PLAYERS
    return table.dep[name.head] in COMPOUND and up == name.last + 1 and table.lemma[up] in PLAYING and table.word[up].islower()


def is_champion(table: Table, name: Name) -> bool:
    """ "league champions Arden Vale", "second-division Arden"."""
    before = name.first - 1
    return before >= 0 and table.lower[before] in CHAMPIONS and name.first <= table.head[before] <= name.last


def is_opponent(table: Table, name: Name) -> bool:
    """ "two points above Arden in the league", "begin the season against Arden", "The striker joined from Arden"."""
    up = table.head[name.head]
    if table.dep[name.head] not in GOVERNED or not is_on_sports(table, name.head):
        return False
    word, above = table.lower[up], table.lemma[table.head[up]]
    return word in RANKED or (word == "against" and above in GAMES) or word in transfers().get(above, ())


def is_joined(table: Table, name: Name) -> bool:
    """ "joined Arden in May"; not "joined Lind on the pitch"."""
    up = table.head[name.head]
    alone = not any(table.lower[at] in {"on", "at"} for at in table.kids[up])
    return table.dep[name.head] in OBJECT and table.lemma[up] in {"join", "leave"} and alone and is_on_sports(table, name.head)


def transfers() -> dict[str, list[str]]:
    """Prepositions by verb."""
    found: dict[str, list[str]] = lexicon("contexts")["transfers"]
    return found


def is_collective(table: Table, name: Name) -> bool:
    """ "Arden are top", "Arden have signed a winger" : one name with a plural verb is a team; not "if Lind were", "Berg and Lind are"."""
    verb = table.head[name.head]
    if table.dep[name.head] not in NOMINAL_SUBJECTS or table.tag[name.head] != "NNP" or table.lower[max(0, name.first - 1)] in {"and", "the", "or"}:
        return False
    if any(table.dep[at] in FURTHER for at in table.kids[name.head]) or table.word[name.last].endswith("s"):
        return False
    near = [verb, *(at for at in table.kids[verb] if table.dep[at] in AUXILIARY)]
    if any(table.tag[at] == "MD" or table.lower[at] == "to" for at in near) or any(table.lower[at] in {"if", "though"} for at in table.kids[verb]):
        return False
    first = min(near)
    return first > name.last and table.lower[first] in PLURAL and table.sentence[first] == table.sentence[name.head]


def is_on_sports(table: Table, token: int) -> bool:
    """Whether a word of the sentence is one of team sports."""
    begin, end = bounds(table, token)
    return any(table.lemma[at] in SPORTS for at in range(begin, end))


def bounds(table: Table, token: int) -> tuple[int, int]:
    """Where the sentence of a token begins and ends."""
    number = table.sentence[token]
    return table.starts[number], table.starts[number + 1] if number + 1 < len(table.starts) else len(table.word)


def is_result(table: Table, name: Name) -> bool:
    """ "Arden beat Velm 2-1", "lost 3-0 to Arden" : who plays for one score; sets of several are told of persons."""
    begin, end = bounds(table, name.head)
    scores = [
        at for at in range(begin + 1, end - 1) if table.word[at] in DASHES and FIGURE.fullmatch(table.word[at - 1]) and FIGURE.fullmatch(table.word[at + 1])
    ]
    if len(scores) != 1 or name.first <= scores[0] <= name.last:
        return False
    if name.type == "Person" and {table.word[scores[0] - 1], table.word[scores[0] + 1]} & SETS:
        # "Lind beat Berg 6-4"
        return False
    up = table.head[name.head]
    verb = table.head[up] if table.dep[name.head] in GOVERNED and table.lower[up] in {"to", "against", "with", "over"} else up
    return table.lemma[verb] in RESULTS and table.dep[name.head] in SUBJECT | OBJECT | GOVERNED


def is_in_score(table: Table, name: Name) -> bool:
    """ "Arden Town 2-1 Velm Rovers" : a team on either side of the score; of two people it would be a set of tennis."""
    word, end = table.word, len(table.word)
    for first in (name.last + 1, name.first - 3):
        beside = 0 <= first < end - 2 and word[first + 1] in DASHES and FIGURE.fullmatch(word[first]) and FIGURE.fullmatch(word[first + 2])
        if beside and not {word[first], word[first + 2]} & SETS:
            other = first + 3 if first > name.last else first - 1
            return 0 <= other < end and word[other].istitle() and table.sentence[other] == table.sentence[name.head]
    return False


def clubs(table: Table, found: list[Name]) -> list[Name]:
    """The names with those of cities that are clubs here: where one mention tells of a team, all that act or are acted on are the team's."""
    # "Arden beat Velm 2-1 ... scored for Arden" : labelled as a body where the sign stands, and as a city elsewhere
    told = {name.text for name in found if (is_of_city(name) or is_body_alone(name)) and is_city_club(table, name)}
    return [
        replace(name, type="Organization", known=None, told=True) if name.text in told and is_of_city(name) and acts(table, name) else name for name in found
    ]


def is_of_city(name: Name) -> bool:
    """Whether a name is a known city's, or what the model takes for one."""
    return name.type == "City" and not name.titled


def is_body_alone(name: Name) -> bool:
    """Whether a name of one word is labelled as that of somebody or a body that nobody knows."""
    return name.type in {"Organization", "Person"} and name.known is None and name.first == name.last


def is_city_club(table: Table, name: Name) -> bool:
    """Whether the mention tells of a team; a city has a harbour and residents, but no striker."""
    return any(sign(table, name) for sign in SIGNS_OF_CITY_CLUB)


def acts(table: Table, name: Name) -> bool:
    """ "Sevilla sold him", "beat Sevilla", "has taken over at Sevilla"; "in Sevilla", "the mayor of Sevilla", "flew to Sevilla" are the city's."""
    dep, up = table.dep[name.head], table.head[name.head]
    if is_city_club(table, name) or dep in NOMINAL_SUBJECTS | OBJECT:
        return True
    return dep in GOVERNED and (table.lower[up] in PLAYING_FOR | {"at"} or (table.lower[up] == "with" and is_on_sports(table, name.head)))


def is_side_of_player(table: Table, name: Name) -> bool:
    """ "Arden striker Tom Berg", "Arden's goalkeeper"; "the Arden coach" may be a bus."""
    return has_players(table, name) and (table.lemma[table.head[name.head]] in PLAYERS or is_named_behind(table, name))


def is_named_behind(table: Table, name: Name) -> bool:
    """ "Arden coach | Tom Berg" """
    up = table.head[name.head]
    return table.dep[up] in COMPOUND or any(table.label[at] == "PERSON" for at in range(up + 1, min(up + 3, len(table.word))))


def is_played_for(table: Table, name: Name) -> bool:
    """ "nine goals for Arden", "a goalkeeper for Arden", "played for Arden", "her debut against Arden"."""
    up = table.head[name.head]
    if table.dep[name.head] not in GOVERNED or table.lower[up] not in PLAYING_FOR or not is_on_sports(table, name.head):
        return False
    above = table.head[up]
    return table.lemma[above] in PLAYED | PLAYERS or (table.lemma[above] in {"score", "play"} and table.pos[above] == "VERB")


def is_signing(table: Table, name: Name) -> bool:
    """ "Arden signed the striker Ben Holt", "joined Arden from Velm" on sports; not "Arden signed the treaty"."""
    up, dep = table.head[name.head], table.dep[name.head]
    if dep in NOMINAL_SUBJECTS:
        return table.lemma[up] in SIGNING and any(is_player(table, at) for at in table.kids[up] if table.dep[at] in OBJECTS)
    if dep in OBJECT:
        return table.lemma[up] in JOINING and is_on_sports(table, name.head)
    if dep not in GOVERNED or table.lower[up] not in {"from", "to"}:
        return False
    verb = table.head[up]
    # "signed the striker from Arden", "was loaned to Arden" : the preposition may hang on the noun
    verbs = {verb, table.head[verb]} if table.pos[verb] != "VERB" else {verb}
    return any(table.lemma[at] in SIGNING for at in verbs) and any(is_player(table, kid) for at in verbs for kid in table.kids[at])


def is_player(table: Table, token: int) -> bool:
    """Whether somebody who plays is meant: "the striker Ben Holt", "him" of a sentence on sports."""
    if table.lemma[token] in PLAYERS or any(table.lemma[at] in PLAYERS for at in table.kids[token]):
        return True
    return (table.lower[token] in HIM or table.label[token] == "PERSON") and is_on_sports(table, token)


def is_in_need(table: Table, name: Name) -> bool:
    """ "Arden need a striker" : one name with a plural verb, of a sentence on sports."""
    up = table.head[name.head]
    plural = table.dep[name.head] in NOMINAL_SUBJECTS and table.tag[up] == "VBP" and table.tag[name.head] == "NNP" and not table.kids[name.head]
    begin, end = bounds(table, name.head)
    return plural and any(table.lemma[at] in PLAYERS for at in range(begin, end))


# what tells that a team is meant, and the team of a city
SIGNS_OF_CLUB = (has_players, is_champion, is_opponent, is_collective, is_result, is_in_score, is_joined, is_played_for)
SIGNS_OF_CITY_CLUB = (is_side_of_player, is_champion, is_result, is_played_for, is_signing, is_in_need)

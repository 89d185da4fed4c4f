"""What the words around a mention tell of bodies: whether a name is a club's, a firm's or a paper's."""

import re

from kg.annotate.labels import (
    APPOSITION,
    AUXILIARY,
    COMPLEMENT,
    COMPOUND,
    CONJUNCT,
    CONJUNCTION,
    GOVERNED,
    NAME_PART,
    NOMINAL_SUBJECTS,
    OBJECT,
    OBJECT_PREDICATIVE,
    OBJECTS,
    OWNER,
    REDUCED_CLAUSE,
    SUBJECT,
)
from kg.lexicon import table as lexicon
from kg.lexicon import words
from kg.model.entities import LIFELESS

from .kinds import CALLINGS, FIRMS, Name, is_apposed
from .table import Table

FURTHER = CONJUNCT | CONJUNCTION | APPOSITION
SHARES, CHAMPIONS = words("contexts", "nouns.shares"), words("contexts", "champions")
RANKED = frozenset({"above", "below", "behind"})
PLURAL = frozenset({"are", "were", "have", "'re", "’re"})
PLAYERS = words("contexts", "players")
PLAYING = PLAYERS | words("contexts", "staff")
SPORTS = words("contexts", "sports")
RESULTS = words("contexts", "verbs.results")
RISING = words("contexts", "verbs.rising")
TELLING, REPORTING = words("contexts", "verbs.telling"), words("contexts", "verbs.reporting")
ROLES, GOODS = words("contexts", "nouns.firm_roles"), words("contexts", "nouns.firm_goods")
PAPERS = words("contexts", "nouns.papers")
ENDINGS = tuple(sorted(words("contexts", "nouns.media_endings")))
PROFESSIONS = words("contexts", "professions")
TAKEOVERS, ORDERS, POLLING = (words("contexts", f"nouns.{key}") for key in ("takeovers", "orders", "polling"))
GAMES = words("contexts", "games")
RIVALS, COMPETITORS = words("contexts", "rivals"), words("contexts", "competitors")
BANDS = words("people", "groups") | words("nouns", "groups") | words("names", "body_nouns") | words("contexts", "nouns.armed_bands")
NAMING = words("contexts", "verbs.naming")
# "publisher Tom Marlow" is a person
IMPERSONAL = FIRMS - CALLINGS - words("bodies", "either") - words("bodies", "trading")
FIRMS_AND_PAPERS = FIRMS | PAPERS
PERCENT = frozenset({"%", "percent", "pc"})
FIGURE = re.compile(r"\d{1,2}")
SETS = frozenset({"6", "7"})
DASHES = frozenset({"-", "–"})


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
    if table.dep[name.head] not in NOMINAL_SUBJECTS or table.tag[name.head] != "NNP" or table.lower[name.first - 1] in {"and", "the", "or"}:
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


# what tells that a team is meant
SIGNS_OF_CLUB = (has_players, is_champion, is_opponent, is_collective, is_result, is_joined)


def is_firm(table: Table, name: Name) -> bool:
    """Whether the mention tells of a firm: what it is called, who works there, its shares."""
    return any(sign(table, name) for sign in SIGNS_OF_FIRM)


def is_after_firm(table: Table, name: Name) -> bool:
    """ "the Swiss lender Marlow Arden", "the daily Marlow Voice"."""
    before = name.first - 1
    if before < 0 or name.type == "Facility" or table.sentence[before] != table.sentence[name.head]:
        return False
    return (table.lower[before] in FIRMS_AND_PAPERS or is_startup(table, before)) and is_apposed(table, name.first, name.last, name.head)


def is_rival(table: Table, name: Name) -> bool:
    """ "Rival Ardena gained ground"."""
    before = name.first - 1
    if before < 0 or name.type == "Facility" or table.sentence[before] != table.sentence[name.head]:
        return False
    rival = table.lower[before] in COMPETITORS or (table.lower[before] in RIVALS and name.type in LIFELESS)
    return rival and name.first <= table.head[before] <= name.last


def is_governed(table: Table, name: Name) -> bool:
    """ "a former engineer at Ardena Chemie", "Shares in Ardena fell", "the takeover of Ardena"."""
    up = table.head[name.head]
    if table.dep[name.head] not in GOVERNED:
        return False
    word, above = table.lower[up], table.lemma[table.head[up]]
    employs = word == "at" and above in PROFESSIONS and name.type != "City"
    return employs or (word in {"of", "in"} and above in SHARES) or (word == "of" and above in TAKEOVERS)


def is_called(table: Table, name: Name) -> bool:
    """ "a gang called Ardena"."""
    up = table.head[name.head]
    called = table.dep[name.head] in OBJECT_PREDICATIVE and table.dep[up] in REDUCED_CLAUSE and table.lemma[up] in NAMING
    return called and table.lemma[table.head[up]] in BANDS


def is_before_firm(table: Table, name: Name) -> bool:
    """ "Marlow Arden, the Greek company that owns the ferry"."""
    near = [at for at in table.kids[name.head] if table.dep[at] in APPOSITION and table.left_edge(at) == name.last + 2]
    return any(table.tag[at] == "NN" and (table.lemma[at] in IMPERSONAL or is_startup(table, at)) for at in near)


def has_goods(table: Table, name: Name) -> bool:
    """ "Ardena shares fell", "Ardena founder Ana Berg", "Ardena's chief executive", "Ardena's shareholders"."""
    dep, up = table.dep[name.head], table.head[name.head]
    if dep in OWNER and (table.lemma[up] in GOODS or is_chief(table, up)):
        return True
    if dep in NAME_PART | OWNER and up > name.last and table.tag[up] == "NNS" and table.lemma[up] == "share":
        return True
    return dep in NAME_PART and name.last < up <= name.last + 2 and table.lemma[up] in ROLES and table.word[up].islower()


def does_business(table: Table, name: Name) -> bool:
    """ "Ardena won contracts worth 80 million", "Ardena gained 6%"; not "Lind gained 6% of the vote"."""
    up = table.head[name.head]
    if table.dep[name.head] not in SUBJECT or table.kids[name.head]:
        return False
    if table.lemma[up] == "win":
        return any(table.dep[at] in OBJECT and table.lemma[at] in ORDERS for at in table.kids[up])
    figures = (at for at in table.kids[up] if table.lower[at] in PERCENT or table.lower[at] == "cent")
    return table.lemma[up] in RISING and any(all(table.lower[kid] != "of" for kid in table.kids[at]) for at in figures)


# what tells that a firm is meant
SIGNS_OF_FIRM = (is_after_firm, is_rival, is_governed, is_called, is_before_firm, has_goods, does_business)


def is_startup(table: Table, token: int) -> bool:
    """ "a start-up from Oslo" : three tokens."""
    return table.lower[token] == "up" and any(table.lower[at] == "start" for at in table.kids[token])


def is_chief(table: Table, token: int) -> bool:
    """ "chief executive"."""
    return table.lemma[token] == "executive" and any(table.lower[at] == "chief" for at in table.kids[token])


def is_paper(table: Table, name: Name) -> bool:
    """ "told Ardenwire", ", Ardenwire reported" : towns are not told anything and report nothing."""
    up = table.head[name.head]
    if table.dep[name.head] in GOVERNED and table.lower[up] == "by" and table.lemma[table.head[up]] in POLLING:
        # "analysts polled by Ardenwire"
        return True
    told = table.dep[name.head] in OBJECTS and table.lemma[up] in TELLING
    reports = table.dep[name.head] in SUBJECT and table.lemma[up] in REPORTING
    if name.first == name.last and name.text.lower().endswith(ENDINGS):
        return told or reports
    # ' "We will sell," she told Ardena. ' : after what is said
    closing = told and any(table.dep[at] in COMPLEMENT and at < up for at in table.kids[up])
    return name.type in LIFELESS and (closing or reports)

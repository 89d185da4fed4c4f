"""What the words around a mention tell of bodies: whether a name is a firm's or a paper's."""

from kg.annotate.labels import (
    APPOSITION,
    COMPLEMENT,
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
from kg.lexicon import words
from kg.model.entities import LIFELESS

from .kinds import CALLINGS, FIRMS, Name, is_apposed
from .table import Table

SHARES = words("contexts", "nouns.shares")
OPERATING, SUING = words("contexts", "verbs.operating"), words("contexts", "verbs.suing")
MAKING, WARES = words("contexts", "verbs.making"), words("names", "product_nouns") | words("contexts", "nouns.made")
RISING = words("contexts", "verbs.rising")
TELLING, REPORTING = words("contexts", "verbs.telling"), words("contexts", "verbs.reporting")
ROLES, GOODS = words("contexts", "nouns.firm_roles"), words("contexts", "nouns.firm_goods")
PAPERS = words("contexts", "nouns.papers")
ENDINGS = tuple(sorted(words("contexts", "nouns.media_endings")))
PROFESSIONS = words("contexts", "professions")
TAKEOVERS, ORDERS, POLLING = (words("contexts", f"nouns.{key}") for key in ("takeovers", "orders", "polling"))
RIVALS, COMPETITORS = words("contexts", "rivals"), words("contexts", "competitors")
BANDS = words("people", "groups") | words("nouns", "groups") | words("names", "body_nouns") | words("contexts", "nouns.armed_bands")
NAMING = words("contexts", "verbs.naming")
# "publisher Tom Marlow" is a person
IMPERSONAL = FIRMS - CALLINGS - words("bodies", "either") - words("bodies", "trading")
FIRMS_AND_PAPERS = FIRMS | PAPERS
PERCENT = frozenset({"%", "percent", "pc"})


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
    """ "Ardena won contracts worth 80 million", "Ardena gained 6%", "Ardena makes lorries"; not "Lind gained 6% of the vote"."""
    up = table.head[name.head]
    if table.dep[name.head] not in SUBJECT or table.kids[name.head]:
        return False
    if table.lemma[up] == "win":
        return any(table.dep[at] in OBJECT and table.lemma[at] in ORDERS for at in table.kids[up])
    if table.lemma[up] in MAKING and table.tag[up] == "VBZ" and name.first == name.last:
        # "Ardena makes lorries" : a line of business
        return any(table.dep[at] in OBJECT and table.tag[at] == "NNS" and table.lemma[at] in WARES and not table.kids[at] for at in table.kids[up])
    figures = (at for at in table.kids[up] if table.lower[at] in PERCENT or table.lower[at] == "cent")
    return table.lemma[up] in RISING and any(all(table.lower[kid] != "of" for kid in table.kids[at]) for at in figures)


def is_thing_told_of(table: Table, name: Name) -> bool:
    """ "Ardena Vale, which makes soup, fell" : "which" is no person; not "He met Lind, which pleased them"."""
    comma, which = name.last + 1, name.last + 2
    if name.type != "Person" or which >= len(table.word) or table.word[comma] != "," or table.tag[which] != "WDT":
        return False
    clause, up = table.head[which], table.head[name.head]
    return table.head[clause] == name.head and table.dep[name.head] in NOMINAL_SUBJECTS and up > clause


def is_operating(table: Table, name: Name) -> bool:
    """ "Ardena runs ferries", "They sued Velm and Ardena" labelled as a town that nobody knows; a town of one word does and suffers neither."""
    up = table.head[name.head]
    if name.type != "City" or name.first < name.last or any(table.dep[at] not in CONJUNCT | CONJUNCTION for at in table.kids[name.head]):
        return False
    if table.dep[name.head] in SUBJECT:
        return table.lemma[up] in OPERATING and table.pos[up] == "VERB" and any(table.dep[at] in OBJECT and at > up for at in table.kids[up])
    joined = table.dep[name.head] in CONJUNCT and table.dep[table.head[name.head]] in OBJECT
    verb = table.head[up] if joined else up
    return (joined or table.dep[name.head] in OBJECT) and table.lemma[verb] in SUING


# what tells that a firm is meant
SIGNS_OF_FIRM = (is_operating, is_thing_told_of, is_after_firm, is_rival, is_governed, is_called, is_before_firm, has_goods, does_business)


def is_surely_firm(table: Table, name: Name) -> bool:
    """Whether the words beside what looks like a person's full name are said of firms alone."""
    return name.type == "Person" and name.first < name.last and any(sign(table, name) for sign in SURE_SIGNS)


def is_workplace(table: Table, name: Name) -> bool:
    """ "a partner at Morgan Arden", "She works at Morgan Arden"."""
    up = table.head[name.head]
    above = table.head[up]
    worked = table.lemma[above] == "work" and table.pos[above] == "VERB"
    return table.dep[name.head] in GOVERNED and table.lower[up] == "at" and (worked or table.lemma[above] in PROFESSIONS)


def has_firm_goods(table: Table, name: Name) -> bool:
    """ "Morgan Arden's chief executive", "Morgan Arden's subsidiary", "Morgan Arden shares fell"; a person may have shares and customers too."""
    dep, up = table.dep[name.head], table.head[name.head]
    if dep in OWNER:
        return table.lemma[up] in {"subsidiary", "shareholder", "turnover"} or is_chief(table, up)
    return dep in NAME_PART and up == name.last + 1 and table.lower[up] == "shares"


# what firms alone are told of, whatever their names look like
SURE_SIGNS = (is_thing_told_of, is_before_firm, is_workplace, has_firm_goods)


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

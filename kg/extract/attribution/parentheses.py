"""Parentheses: a short saying put into the clause that it reports ("The dam, officials said, had burst."), or introducing it ("As Brook noted, ...")."""

from kg.annotate.tree import Token
from kg.extract import syntax
from kg.extract.clauses import Clause
from kg.extract.syntax import has, has_word, kids
from kg.lexicon import words

from .cues import QUOTING, SAYING, THINKING, lemma_of
from .extents import APART, DASHES, last_conjunct, outside

# Verbs that take a thing as often as a clause stand in no parenthesis, but for those that close one.
OF_THINGS = (QUOTING | words("attribution", "verbs.of_things")) - words("attribution", "verbs.closing")
ADDRESSING = words("attribution", "verbs.addressing")
INTRODUCING = words("attribution", "verbs.introducing")
AFTER_AS = INTRODUCING | (SAYING - OF_THINGS)
WH_WORDS = {"who", "which", "that", "what", "when", "while", "how", "why", "where"}
# How the tree hangs a parenthesis, and where it hangs what stands around one.
PARENTHETIC = syntax.INSERTED | syntax.COMPLEMENT | syntax.MODIFYING_CLAUSE | syntax.CONJUNCT | syntax.UNPLACED
AROUND = syntax.COMPLEMENT | syntax.CONJUNCT | syntax.ADVERBIAL_CLAUSE | syntax.OBJECT | syntax.ACTIVE_SUBJECT
WITHIN = AROUND | syntax.PREPOSITION | syntax.GOVERNED | syntax.GOVERNED_CLAUSE
# The words of the parenthesis itself.
ARGUMENTS = syntax.ANY_SUBJECT | syntax.OBJECTS | syntax.PREDICATIVE | syntax.AGENT
ADVERBIALS = syntax.PREPOSITION | syntax.ADVERB | syntax.NOUN_AS_ADVERB | syntax.ADVERBIAL_CLAUSE
OWN = syntax.GROUP | ARGUMENTS | ADVERBIALS | syntax.MARK | syntax.CONJUNCTION | syntax.PUNCTUATION
GOING_ON = frozenset({"until", "till", "because", "if", "unless", "once"})
LONGEST = 12  # tokens of a parenthesis


def enclosing(clause: Clause) -> tuple[Token, ...]:
    """The clause into which a short saying is inserted between commas, or which it introduces by "as"."""
    verb = clause.verb
    # "The dam, he told reporters, had burst."
    silent = has(verb, syntax.OBJECT) and lemma_of(verb) not in ADDRESSING
    if not has(verb, syntax.ANY_SUBJECT) or silent or verb.head == verb:
        return ()
    introduced = is_introduced(verb)
    if not (lemma_of(verb) in AFTER_AS if introduced else is_inserted(verb)):
        return ()
    host = verb.head if introduced else host_of(verb)
    if host.pos_ not in syntax.VERB and not has(host, syntax.ANY_SUBJECT):
        return ()
    if not introduced and (alone := last_conjunct(clause.subject.left_edge if clause.subject is not None else verb, verb)):
        # "The firm opened a mill and, its lawyers say, paid every tax."
        return alone
    # "Boys climbed on it, she recalled, until the driver left." : what follows the comma goes on with what is recalled
    further = [
        child
        for child in kids(verb, syntax.ADVERBIAL_CLAUSE)
        if not introduced and child.left_edge.lower_ in GOING_ON and child.left_edge.nbor(-1).text in APART
    ]
    told = {*outside(of_one_clause(host.subtree, verb), verb), *(token for child in further for token in child.subtree)}
    marks = {verb.left_edge.i - 1, verb.right_edge.i + 1}
    return tuple(sorted((token for token in told if not (token.text in DASHES and token.i in marks)), key=lambda token: token.i))


def is_introduced(verb: Token) -> bool:
    """ "As the mayor said, the dam had burst." """
    return verb.dep_ in syntax.ADVERBIAL_CLAUSE and any(mark.lower_ == "as" for mark in kids(verb, syntax.MARK | syntax.ADVERB))


def is_inserted(verb: Token) -> bool:
    """ "The dam, officials said, had burst." : a clause of its own between commas, opened by nothing."""
    lemma = lemma_of(verb)
    # "The mayor - so the paper reported - sold it." : a finite verb is no participle
    placed = verb.dep_ in PARENTHETIC or (verb.dep_ in syntax.REDUCED_CLAUSE and verb.tag_ in syntax.FINITE)
    if not placed or lemma in OF_THINGS or (lemma in THINKING and verb.dep_ not in syntax.INSERTED):
        return False
    return not has(verb, syntax.MARK | syntax.CONJUNCTION) and not has_word(verb, WH_WORDS) and is_between_commas(verb)


def host_of(verb: Token) -> Token:
    """The head of all that stands around a parenthesis."""
    host = verb.head
    while host.dep_ in WITHIN and host.head != host:
        if host.dep_ in syntax.ADVERBIAL_CLAUSE and any(mark.i + 2 <= verb.i < host.i for mark in kids(host, syntax.MARK)):
            # "fenced it after, she said, bathers left bottles" : only what follows "after" is said
            break
        host = host.head
    return host


def of_one_clause(tokens: tuple[Token, ...], verb: Token) -> tuple[Token, ...]:
    """ "Novak, she claimed, sold it; his family denies that." : a semicolon ends what is claimed."""
    marks = [token.i for token in tokens if token.text == ";"]
    if not marks:
        return tokens
    begin = max((at for at in marks if at < verb.i), default=-1)
    end = min((at for at in marks if at > verb.i), default=tokens[-1].i + 1)
    return tuple(token for token in tokens if begin < token.i < end)


def is_between_commas(verb: Token) -> bool:
    """A comma or dash on either side of the verb's own words, or a full stop or colon behind them."""
    # "The dam burst, the mayor said, as crews searched the valley." : the saying ends at its comma
    parts = [child for child in kids(verb, OWN) if child.dep_ not in syntax.ADVERBIAL_CLAUSE or child.i < verb.i or child.left_edge.nbor(-1).text not in APART]
    tokens, own = verb.tree.tokens, [token.i for child in parts for token in child.subtree if not (token.is_punct or token.is_space)]
    first, last = min([verb.i, *own]), max([verb.i, *own])
    before = tokens[first - 1].text if first else ""
    after = tokens[last + 1].text if last + 1 < len(tokens) else ""
    # "The guard (police say) opened the gate."
    apart = (before in APART and after in APART | {".", ":"}) or (before, after) == ("(", ")")
    return apart and last - first < LONGEST

"""What is read off a tree with the labels of kg.annotate.labels, which the finders ask for here."""

from collections.abc import Collection, Iterator, Sequence

from kg.annotate.labels import *
from kg.annotate.tree import Token
from kg.lexicon import words
from kg.model import Span

# in a list of coordinated verbs, how far back what they share is sought
FARTHEST_CONJUNCT = 40
# What may stand at the head of an adverbial clause: "if", "when".
MARKING = MARK | ADVERB
# Of a finite active verb, and no clause.
DOER = SUBJECT & NOMINAL_SUBJECTS
# An adjective, or the first part of a compound.
DESCRIBING = ADJECTIVE | frozenset({"compound"})
JOINING = CONJUNCTION | PUNCTUATION
FOCUS = words("clauses", "adverbs.focus")
PREDICATIVE_ADVERBS = words("clauses", "adverbs.predicative")
# What follows a noun without belonging to its short form: clauses, appositions, other conjuncts and what joins them.
BEYOND_SHORT = CLAUSE | APPOSITION | CONJUNCT | CONJUNCTION | PUNCTUATION | PREPOSITION | INSERTED | NEGATION | {"preconj", "dep", "meta", "intj"}
# What stands before a noun without belonging to its short form.
NOT_BEFORE = CONJUNCTION | PUNCTUATION | INSERTED | MODIFYING_CLAUSE | COMPLEMENT | {"preconj", "nsubj"}
ASKED = words("clauses", "nouns.asked")
PARTS_DATES = frozenset({"ADP", "VERB", "CCONJ", "PART", "SCONJ"})
OPENING = {"“": "”", "``": "''", "`": "'", "‘": "’", "(": ")", "[": "]", '"': '"'}
KEPT_FIRST = frozenset({"$", "#", "(", "“", "``", '"', "‘"})
KEPT_LAST = frozenset({"%", ")", "”", "''", '"', "’"})
CLOSING = {closing: opening for opening, closing in OPENING.items()} | {"`": "`"}
QUANTITIES = words("clauses", "determiners.quantities")
RELATIVE_PRONOUN = words("clauses", "pronouns.relative")


def has_word(token: Token, forms: Collection[str]) -> bool:
    """One of `forms` right below `token`."""
    return any(child.lower_ in forms for child in token.children)


def has_to(verb: Token) -> bool:
    """An infinitive with its "to"."""
    return any(child.lower_ == "to" for child in kids(verb, AUXILIARY))


def is_infinitive(verb: Token) -> bool:
    """ "leave", "to leave", "to be left"."""
    return verb.tag_ == "VB" or has_to(verb)


def conjuncts(token: Token) -> list[Token]:
    """`token` and all that is coordinated with it: "Ann, Bob and Cid" -> the three."""
    if not has(token, CONJUNCT):
        return [token]
    out: list[Token] = []
    ahead = [token]
    while ahead:
        # each hangs on the one before: a list of a thousand names is a thousand arcs deep
        one = ahead.pop()
        out.append(one)
        # "12 years of age or younger" : no second age
        ahead += [child for child in reversed(kids(one, CONJUNCT)) if not (child.pos_ == "ADJ" and child.tag_ == "JJR" and one.pos_ == "NOUN")]
    return out


# "a cut rather than a ban", "from Chad instead of Mali"
INSTEAD = frozenset({("rather", "than"), ("instead", "of")})


def is_before_semicolon(clause: Token, verb: Token) -> bool:
    """ "It rained; she left." : two sentences in one, though the tree hangs the first on the verb of the second."""
    return clause.i < verb.i and any(mark.text == ";" and clause.i < mark.i for mark in kids(verb, PUNCTUATION) if mark.i < verb.i)


def is_ruled_out(noun: Token) -> bool:
    """ "Chad, not Mali", "Chad rather than Mali", "not Mali but Chad" : named only to say that it is another; "not all villages" counts."""
    first = noun.left_edge
    if first.i > 1 and (first.nbor(-2).lower_, first.nbor(-1).lower_) in INSTEAD:
        return True
    if first.lower_ != "not" and (not first.i or first.nbor(-1).lower_ != "not"):
        return False
    after = first.nbor() if first.lower_ == "not" and first != noun else first
    contrasted = noun.dep_ not in ANY_SUBJECT or any(child.lower_ == "but" for child in noun.children)
    return contrasted and noun.dep_ not in PREDICATIVE and noun.pos_ in NOUN and after.lower_ not in QUANTITIES and after.pos_ != "NUM"


def is_complete(verb: Token) -> bool:
    """ "allegations he forged a will", but not "allegations he denied" : a clause on a noun in which nothing is missing is what the noun tells."""
    if verb.dep_ not in NOUN_CLAUSE or verb.pos_ not in VERB or verb.i < verb.head.i or verb.head.pos_ != "NOUN":
        return False
    if any(child.lower_ in RELATIVE_PRONOUN or child.tag_ in {"WDT", "WP", "WP$", "WRB", "TO"} for child in verb.children):
        return False
    return has(verb, ANY_SUBJECT) and has(verb, FILLED)


def verb_group(verb: Token) -> tuple[Token, ...]:
    """Auxiliaries, negation, verb and particle, and the "there" of "there are"; the adverb of "prices are up"."""
    # "It was 3 percent, down from 5." : where there is an attribute, the adverb goes with that
    be = verb.lemma_ == "be" and not kids(verb, PREDICATIVE_NOUN)
    parts = [
        child
        for child in verb.children
        if (child.dep_ in GROUP and child.lower_ != "to") or (be and child.dep_ in ADVERB and child.lower_ in PREDICATIVE_ADVERBS and child.i > verb.i)
    ]
    return tuple(sorted([verb, *parts], key=lambda token: token.i)) if parts else (verb,)


def shared_auxiliaries(verb: Token) -> list[Token]:
    """The auxiliaries of the first of coordinated verbs, which hold for those without any: "was tried and hanged"."""
    first = verb
    for _ in range(FARTHEST_CONJUNCT):
        if first.dep_ not in CONJUNCT or first.head.pos_ not in VERB or kids(first, SUBJECT_OR_AUXILIARY):
            break
        first = first.head
    if first != verb and first.lemma_ == "be" and verb.tag_ == "VBN" and first.tag_[:2] == "VB":
        # "is in June and held by lake" : "is held"
        return [*(child for child in kids(first, AUXILIARY) if child.lower_ != "to"), first]
    return [child for child in kids(first, AUXILIARY) if child.lower_ != "to" and child.i < verb.i] if first != verb and first.tag_ == verb.tag_ else []


def subtree(token: Token) -> list[Token]:
    """All tokens below and at `token`, in text order, without punctuation and white space at the ends."""
    return trimmed(list(token.subtree))


def trimmed(tokens: list[Token]) -> list[Token]:
    """`tokens` without separating punctuation and white space at the ends; brackets and quotation marks go with their partner."""
    begin, end = 0, len(tokens)
    while begin < end and ((last := tokens[end - 1]).is_space or (last.is_punct and last.text not in KEPT_LAST) or last.dep_ in CONJUNCTION):
        end -= 1
    while begin < end and ((first := tokens[begin]).is_space or (first.is_punct and first.text not in KEPT_FIRST) or first.dep_ in CONJUNCTION):
        begin += 1
    return tokens[begin:end]


def short(token: Token) -> list[Token]:
    """A noun phrase without relative clause, apposition and other conjuncts; an "of" phrase stays ("the Prime Minister of Peru")."""
    if not token.children and not token.ent_type_:
        return trimmed([token])
    found: dict[int, Token] = {}
    nouns = [token]
    while nouns:
        nouns += gather(nouns.pop(), found)
    tokens = trimmed([found[i] for i in sorted(found)])
    # "even the north", "especially Peru" : the adverb singles out, it does not describe
    return tokens[1:] if len(tokens) > 1 and tokens[0].lower_ in FOCUS and tokens[0] != token else tokens


def gather(token: Token, found: dict[int, Token]) -> list[Token]:
    """Put the tokens of the short phrase at `token` into `found`, by place; the nouns after "of" go on."""
    found[token.i] = token
    further: list[Token] = []
    for child in token.children:
        if child.i < token.i:
            if child.tag_ == "WP$" or (child.dep_ in PREPOSITION and child.lower_ in {"among", "including"}):
                # "the miner whose lamp broke" : the lamp; "six men, among them Jan Dahl" : he
                continue
            if child.dep_ not in NOT_BEFORE or is_joining_mark(child, token):
                found.update((t.i, t) for t in child.subtree if not t.is_space)
        elif child.dep_ in PREPOSITION and (child.lower_ == "of" or (child.lower_ == "for" and token.lemma_.lower() in ASKED)):
            # "rejected calls for his resignation" : calls alone are nothing
            if token.ent_type_ in WHEN and not any(inner.ent_type_ in WHEN for inner in child.children):
                # "died in May of a stroke" : not May's
                continue
            governed = kids(child, ANY_GOVERNED)
            # "a draft of what became the law" : the clause stays whole, and what governs nothing is left out
            found.update((t.i, t) for word in governed if word.pos_ in VERB for t in word.subtree if not t.is_space)
            found.update({child.i: child} if governed else {})
            further += [word for word in governed if word.pos_ not in VERB]
        elif child.dep_ == "case" and child.tag_ == "POS":
            # "Chad's" : Chad
            continue
        elif child.dep_ not in BEYOND_SHORT or is_joining_mark(child, token):
            found.update((t.i, t) for t in child.subtree if not t.is_space)
    if token.ent_type_:
        # "December 31, 1963", "Hoboken, New Jersey" : a name is never cut
        found.update((t.i, t) for t in named(token))
    return further


def named(token: Token) -> list[Token]:
    """The tokens of the name or date that `token` stands in; a stretch of time ("1970 to 1985") is two dates."""
    begin, end = token.i, token.i + 1
    tokens = token.tree.tokens
    dated = token.ent_type_ in WHEN
    while tokens[begin].ent_iob_ == "I" and not (dated and tokens[begin - 1].pos_ in PARTS_DATES):
        begin -= 1
    while end < len(tokens) and tokens[end].ent_iob_ == "I" and not (dated and tokens[end].pos_ in PARTS_DATES):
        end += 1
    # "President Jan Novak's firm" : the name without its case
    return [tokens[i] for i in range(begin, end - (tokens[end - 1].tag_ == "POS" and end - 1 > token.i))]


def readings(token: Token, tokens: list[Token]) -> list[list[Token]]:
    """A plural noun whose modifiers are coordinated, once with each: "local and foreign banks" -> "local banks", "foreign banks"."""
    if token.tag_ not in {"NNS", "NNPS"}:
        return []
    for child in token.children:
        if (
            child.dep_ in NOUN_MODIFIER
            and child.i < token.i
            and len(parts := conjuncts(child)) > 1
            and any(one.dep_ in CONJUNCTION and one.lower_ in {"and", "or"} for part in parts for one in part.children)
        ):
            whole = {t.i for t in child.subtree}
            own = [{t.i for t in part.subtree} - {t.i for other in parts[at + 1 :] for t in other.subtree} for at, part in enumerate(parts)]
            joining = {one.i for part in parts for one in part.children if one.dep_ in JOINING and one.text not in {"-"}}
            return [[t for t in tokens if t.i not in whole or t.i in keep - joining] for keep in own]
    return []


def balanced(tokens: list[Token]) -> list[Token]:
    """`tokens` without a quotation mark or bracket at an end whose partner lies outside."""
    while tokens and tokens[0].text in OPENING and not any(token.text == OPENING[tokens[0].text] for token in tokens[1:]):
        tokens = tokens[1:]
    while tokens and tokens[-1].text in CLOSING and not any(token.text == CLOSING[tokens[-1].text] for token in tokens[:-1]):
        tokens = trimmed(tokens[:-1])
    # 'two versions of "The Glass of Milk"' : the mark behind closes what is opened within
    opened = [token for token in tokens if token.text in OPENING and token.text != "["]
    after = tokens[-1].i + 1 if opened else 0
    if 0 < after < len(opened[0].doc) and opened[0].doc[after].text == OPENING[opened[-1].text] and is_left_open(tokens, opened[-1].text):
        return [*tokens, opened[0].doc[after]]
    return tokens


def is_left_open(tokens: list[Token], mark: str) -> bool:
    """Whether a mark is opened and not closed again."""
    counts = [sum(token.text == one for token in tokens) for one in (mark, OPENING[mark])]
    return counts[0] % 2 == 1 if mark == OPENING[mark] else counts[0] > counts[1]


def is_joining_mark(mark: Token, noun: Token) -> bool:
    """Hyphens and currency signs belong to a name or number ("Coca - Cola", "A-G courses")."""
    return mark.dep_ in PUNCTUATION and mark.text in {"-", "/", "%", "–"} and abs(mark.i - noun.i) <= 2


def spans_of(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """The stretches of text that `tokens` (in text order) make up."""
    if tokens and tokens[-1].i - tokens[0].i == len(tokens) - 1:
        # most phrases have no gap
        return (Span(tokens[0].idx, tokens[-1].end),)
    out: list[list[int]] = []
    last = -2
    for token in tokens:
        end = token.end
        if token.i == last + 1:
            out[-1][1] = end
        else:
            out.append([token.idx, end])
        last = token.i
    return tuple(Span(begin, end) for begin, end in out)


def text_of(text: str, spans: tuple[Span, ...]) -> str:
    """The slices of `text` that `spans` cover, joined by blanks."""
    if len(spans) == 1:
        begin, end = spans[0]
        return text[begin:end]
    return " ".join(text[begin:end] for begin, end in spans)


def span_of(token: Token) -> Span:
    """Where a token stands."""
    return Span(token.idx, token.end)


def climb(token: Token) -> Iterator[Token]:
    """The heads of `token`, nearest first."""
    while token.head != token:
        token = token.head
        yield token

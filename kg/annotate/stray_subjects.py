"""Repairs of subjects and coordinations that the tree hangs where they cannot stand; rows of kg.annotate.repairs."""

from spacy.tokens import Token

from kg.lexicon import words

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
BARE_CLAUSES = frozenset({"ROOT", "ccomp"})
CONJUNCTIONS = words("repairs", "conjunctions")
ADDING = words("repairs", "adding")
OPINIONS = words("attribution", "verbs.saying") | words("attribution", "verbs.thinking")


def is_left_without_subject(verb: Token) -> bool:
    """ "During the talks in Rome, Ann and Bob will meet." : a finite verb needs a subject; the names after the comma are no places beside Rome."""
    return fronted_subject(verb) is not None


def fronted_subject(verb: Token) -> Token | None:
    """The noun phrase right before a finite verb that has no subject, where the tree joins it to the phrase that opens the clause."""
    if verb.dep_ not in BARE_CLAUSES or verb.pos_ not in VERBAL or not is_finite(verb) or any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    openers = [child for child in verb.children if child.dep_ == "prep" and child.i < verb.i]
    group = [child.i for child in verb.children if child.i < verb.i and child.dep_ in {"aux", "auxpass", "neg", "advmod"}]
    begin = min([verb.i, *(i for i in group if all(j in group for j in range(i, verb.i)))])
    if not openers or begin == 0:
        return None
    first = verb.doc[begin - 1]
    while first.dep_ in {"conj", "appos"} and first.head.i < first.i:
        opening = first.left_edge.i
        if opening > 0 and verb.doc[opening - 1].text == "," and openers[-1].i < first.head.i and openers[-1] in first.ancestors and first.pos_ in NOMINAL:
            return first
        first = first.head
    return None


def is_joined_to_time(verb: Token) -> bool:
    """ "The pact ends in May and Norway leaves." : a second verb follows its "and" or has a subject; Norway is no second May."""
    return joined_subject(verb) is not None


def joined_subject(verb: Token) -> Token | None:
    """The noun between "and" and a coordinated finite verb without subject, where the tree joins it to what stands before."""
    if verb.dep_ != "conj" or verb.pos_ not in VERBAL or not is_finite(verb) or any(child.dep_ in SUBJECTS for child in verb.children):
        return None
    group = [child.i for child in verb.children if child.i < verb.i and child.dep_ in {"aux", "auxpass", "neg", "advmod"}]
    begin = min([verb.i, *(i for i in group if all(j in group for j in range(i, verb.i)))])
    noun = verb.doc[begin - 1] if begin else verb
    if noun.dep_ != "conj" or noun.pos_ not in NOMINAL or noun.head.pos_ not in NOMINAL or noun.head == verb.head or noun.head.i < verb.head.i:
        return None
    opening = noun.left_edge.i
    return noun if opening > 1 and verb.doc[opening - 1].dep_ == "cc" else None


def give_joined_subject(verb: Token) -> None:
    """The noun is its subject, and the "and" joins the verbs."""
    noun = joined_subject(verb)
    if noun is not None:
        noun.doc[noun.left_edge.i - 1].head = verb.head
        noun.head = verb
        noun.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.children) else "nsubj"


def is_marked(verb: Token) -> bool:
    """ "They met a day after the vote was held." : a clause with a conjunction of time or cause is not coordinated with a main clause."""
    if (
        verb.dep_ != "conj"
        or verb.head.dep_ == "advcl"
        or verb.head.i > verb.i
        or any(child.dep_ == "cc" and child.i > verb.head.i for child in verb.head.children)
    ):
        return False
    return any(child.dep_ == "mark" and child.lower_ in CONJUNCTIONS for child in verb.children)


def subordinate(verb: Token) -> None:
    """It is an adverbial clause."""
    verb.dep_ = "advcl"


def is_finite(verb: Token) -> bool:
    """A form that agrees with a subject, or with an auxiliary that does."""
    return verb.tag_ in FINITE or any(child.tag_ in FINITE for child in verb.children if child.dep_ in {"aux", "auxpass"})


def give_subject(verb: Token) -> None:
    """The phrase becomes the subject."""
    subject = fronted_subject(verb)
    if subject is not None:
        subject.head = verb
        subject.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in verb.children) else "nsubj"


def is_beyond_gap(verb: Token) -> bool:
    """ "It may change the power that they have and give us hope." : the verbs of a relative clause all lack what its noun fills (Ross 1967).

    "Give" lacks nothing, so it goes with "change".
    """
    relative = verb.head
    if verb.dep_ != "conj" or relative.dep_ != "relcl" or any(child.dep_ in SUBJECTS for child in verb.children):
        return False
    gap = any(child.dep_ == "dobj" and child.lower_ in {"that", "which", "who", "whom"} for child in relative.children)
    full = any(child.dep_ == "dobj" and child.i > verb.i for child in verb.children)
    matrix = relative.head.head
    return gap and full and matrix.pos_ in VERBAL and matrix.i < relative.i and verb.tag_ == matrix.tag_ != relative.tag_


def join_matrix(verb: Token) -> None:
    """The verb is coordinated with the main one."""
    verb.head = verb.head.head.head


def is_second_deed(verb: Token) -> bool:
    """ "She rose, thanked the crew and left." : a past tense without subject or conjunction goes on with the deeds of the one before."""
    if verb.dep_ != "advcl" or verb.tag_ != "VBD" or verb.head.tag_ != "VBD" or verb.i < verb.head.i:
        return False
    return not any(child.dep_ in SUBJECTS | {"mark", "aux", "auxpass", "agent"} or child.tag_ == "WRB" for child in verb.children)


def join_deed(verb: Token) -> None:
    """It is coordinated."""
    verb.dep_ = "conj"


def is_sentence_apart(verb: Token) -> bool:
    """ "The roof fell in… Peru asks for help." : three dots end a sentence; what stands before is not what is asked."""
    if verb.dep_ != "ccomp" or verb.i > verb.head.i:
        return False
    return any(mark.text in {"…", "..."} and verb.i < mark.i < verb.head.i for mark in verb.head.children)


def set_apart(verb: Token) -> None:
    """A sentence beside the next."""
    verb.dep_ = "parataxis"


def is_subject_of_auxiliary(subject: Token) -> bool:
    """ "The port, the largest in Chad, was closed." : whatever agrees with "was" is the subject of what "was" helps."""
    return subject.dep_ in SUBJECTS and subject.head.dep_ in {"aux", "auxpass"} and subject.head.head != subject.head


def pass_on(subject: Token) -> None:
    """To the verb."""
    passive = subject.head.dep_ == "auxpass"
    subject.head = subject.head.head
    subject.dep_ = "nsubjpass" if passive and subject.dep_ == "nsubj" else subject.dep_


def is_name_as_adverb(name: Token) -> bool:
    """ "Reinhardt had been asked." : an unknown name before a verb without subject is taken for an adverb."""
    verb = name.head
    if name.dep_ != "advmod" or not name.ent_type_ or not name.text[:1].isupper() or name.pos_ != "ADV" or name.i > verb.i or not is_finite(verb):
        return False
    return verb.dep_ in BARE_CLAUSES and not any(child.dep_ in SUBJECTS for child in verb.children)


def make_subject(name: Token) -> None:
    """It is the subject."""
    name.pos_ = "PROPN"
    name.tag_ = "NNP"
    name.lemma_ = name.text
    name.dep_ = "nsubjpass" if any(child.dep_ == "auxpass" for child in name.head.children) else "nsubj"


def is_headless(verb: Token) -> bool:
    """ "The envoy called on the rebels to leave." : a past tense with its complement is the sentence, and no description of a noun that heads it."""
    noun = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBD" or noun.dep_ != "ROOT" or noun.i > verb.i or noun.pos_ not in NOMINAL:
        return False
    return any(child.dep_ in {"dobj", "xcomp", "ccomp", "advcl", "oprd"} and child.i > verb.i for child in verb.children) and not any(
        child.dep_ in SUBJECTS | {"aux", "auxpass", "agent"} for child in verb.children
    )


def head_sentence(verb: Token) -> None:
    """The noun is the subject."""
    noun = verb.head
    verb.head = verb
    verb.dep_ = "ROOT"
    noun.head = verb
    noun.dep_ = "nsubj"


def is_multiple(times: Token) -> bool:
    """ "sold three times as many goats" : how many goats, not what was sold beside them."""
    if times.dep_ != "dobj" or times.lower_ != "times" or times.i + 2 >= len(times.doc) or times.nbor().lower_ != "as":
        return False
    return times.nbor(2).tag_ in {"JJ", "RB"} and not any(child.i > times.i for child in times.children)


def measure(times: Token) -> None:
    """It measures the adjective."""
    times.head = times.nbor(2)
    times.dep_ = "npadvmod"


def is_added(noun: Token) -> bool:
    """ "food, including rice, as well as medicine" : what is added after the aside goes beside the noun before it."""
    aside = noun.head.head
    if noun.dep_ != "conj" or noun.head.dep_ != "pobj" or aside.lower_ not in ADDING or aside.dep_ != "prep" or aside.head.pos_ not in NOMINAL:
        return False
    joined = [child for child in noun.head.children if child.dep_ == "cc" and noun.head.i < child.i < noun.i]
    before = aside.i > 0 and aside.nbor(-1).text == ","
    return before and bool(joined) and joined[-1].lower_ == "as" and joined[-1].left_edge.i > 0 and joined[-1].left_edge.nbor(-1).text == ","


def join_noun(noun: Token) -> None:
    """It is coordinated with the noun that the aside hangs on."""
    for child in list(noun.head.children):
        if child.dep_ == "cc":
            child.head = noun.head.head.head
    noun.head = noun.head.head.head


def is_heard_of(verb: Token) -> bool:
    """ "the man who police say stole the ring" : of two subjects the pronoun is that of the deed, the other says so."""
    return verb.dep_ == "relcl" and saying_within(verb) is not None


def saying_within(verb: Token) -> tuple[Token, Token, Token, Token] | None:
    """The pronoun, who says so, the saying and the deed, where the tree gives the two subjects to one verb of a relative clause."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS and child.i < verb.i]
    if len(subjects) != 2 or subjects[0].lower_ not in {"who", "which", "that"} or subjects[1].lower_ in {"who", "which", "that"}:
        return None
    pronoun, source = subjects
    if verb.lemma_.lower() in OPINIONS:
        deeds = [child for child in verb.children if child.dep_ in {"xcomp", "ccomp"} and child.i > verb.i and is_finite(child)]
        return (pronoun, source, verb, deeds[0]) if deeds else None
    sayings = [child for child in verb.children if source.i < child.i < verb.i and child.dep_ in {"aux", "dep"} and child.lemma_.lower() in OPINIONS]
    return (pronoun, source, sayings[0], verb) if sayings else None


def part_subjects(verb: Token) -> None:
    """The deed is what is said, and the pronoun its subject."""
    found = saying_within(verb)
    if found is None:
        return
    pronoun, source, saying, deed = found
    if saying != verb:
        saying.head = verb.head
        saying.dep_ = "relcl"
        saying.pos_ = "VERB"
    pronoun.head = deed
    source.head = saying
    deed.head = saying
    deed.dep_ = "ccomp"


def is_bracketed(verb: Token) -> bool:
    """ "Chad sank the Mara (Mali disputes this)." : what stands before a bracket does nothing inside it."""
    return before_bracket(verb) is not None


def before_bracket(verb: Token) -> tuple[Token, Token] | None:
    """The noun before the bracket that the tree makes the subject inside, and the one inside."""
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if verb.dep_ != "ccomp" or subject is None or not verb.head.i < subject.i < verb.i or any(child.dep_ == "dobj" for child in verb.head.children):
        return None
    inner = next((child for child in subject.children if child.dep_ == "appos" and child.i < verb.i), None)
    opened = inner is not None and verb.doc[inner.left_edge.i - 1].text == "(" and not any(token.text == ")" for token in verb.doc[inner.i : verb.i])
    return (subject, inner) if inner is not None and opened else None


def close_bracket(verb: Token) -> None:
    """The noun before is the object of the first verb, the one inside the subject."""
    found = before_bracket(verb)
    if found is not None:
        noun, inner = found
        for child in [child for child in noun.children if child.text == "("]:
            child.head = verb
        noun.head = verb.head
        noun.dep_ = "dobj"
        inner.head = verb
        inner.dep_ = "nsubj"
        verb.dep_ = "parataxis"

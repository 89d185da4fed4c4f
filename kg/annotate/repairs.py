"""Slips that the small parser makes often and that the words themselves disprove, put right in the tree; one row a slip.

A slip is repaired only where the tree as parsed is impossible, so that a larger model loses nothing.
"""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from kg.lexicon import words

from .lemmas import is_contracted, is_cut_short, restore_e, spell_out
from .stray_clauses import (
    attach_known,
    end_list,
    give_deed,
    give_gerund,
    give_to_sayer,
    is_after_source,
    is_before_that,
    is_hidden_mark,
    is_known_elsewhere,
    is_list_end,
    is_refused_by_thing,
    is_resumed,
    make_mark,
    resume,
)
from .stray_objects import (
    call_complement,
    give_agent,
    give_charge,
    is_after_list_of_subjects,
    is_listed,
    is_named_object,
    is_quoted_name,
    is_scored_against,
    is_second_object,
    is_stray_agent,
    is_stray_charge,
    is_titled_object,
    is_torn_from_list,
    join_list,
    list_noun,
    list_subjects,
    part_score,
    split_object,
    split_quoted,
    split_titled,
)
from .stray_subjects import (
    close_bracket,
    give_joined_subject,
    give_subject,
    head_sentence,
    is_added,
    is_beyond_gap,
    is_bracketed,
    is_headless,
    is_heard_of,
    is_joined_to_time,
    is_left_without_subject,
    is_marked,
    is_multiple,
    is_name_as_adverb,
    is_second_deed,
    is_sentence_apart,
    is_subject_of_auxiliary,
    join_deed,
    join_matrix,
    join_noun,
    make_subject,
    measure,
    part_subjects,
    pass_on,
    set_apart,
    subordinate,
)
from .stray_words import (
    call_verb,
    due_verb,
    glue_unit,
    is_clause_of_conjunction,
    is_cut_word,
    is_due,
    is_glued_unit,
    is_hidden_verb,
    is_infinitive_noun,
    is_name_for_auxiliary,
    is_name_for_verb,
    is_score,
    is_verb_of_promise,
    is_whole_of_number,
    join_score,
    join_word,
    name_for_verb,
    part_from_whole,
    promise_verb,
    reveal_verb,
    subject_for_auxiliary,
    subject_of_conjunction,
)

TELLING = words("repairs", "telling")
SAYING = TELLING | words("repairs", "saying")
OCCASIONAL = words("repairs", "occasional")
WHERE_AND_WHEN = words("repairs", "where_and_when")
SPEAKING = SAYING.union(*(words("attribution", key) for key in ("verbs.saying", "verbs.requesting", "verbs.denying", "object.judging", "object.alleging")))
CIRCUMSTANCES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME", "EVENT"})
UPWARD = frozenset({"pobj", "prep", "dobj", "dative", "npadvmod", "compound", "appos", "poss"})


def repair(doc: Doc) -> Doc:
    """`doc` with its impossible arcs replaced."""
    for token in doc:
        for applies, change in REPAIRS:
            if applies(token):
                change(token)
    return doc


def is_stray_content(verb: Token) -> bool:
    """ "The president told the nation in an address that Sudan had attacked." : nothing is missing in the clause, so it does not describe the address.

    A relative clause has a gap that its noun fills; the complement of a noun follows a noun of saying or thinking.
    """
    if verb.dep_ not in {"relcl", "acl"}:
        return False
    that = next((child for child in verb.children if child.lower_ == "that" and child.dep_ == "mark"), None)
    if that is None or that.i < verb.head.i or not {"nsubj", "nsubjpass", "expl"} & {child.dep_ for child in verb.children}:
        return False
    return speaker_of(verb.head) is not None


def speaker_of(noun: Token) -> Token | None:
    """The verb of saying in whose phrase a noun stands ("told a crowd at a rally in Kano"), where that verb has no content yet."""
    token, link = noun, noun
    while token.dep_ in UPWARD:
        link, token = token, token.head
    lemma = token.lemma_.lower()
    if token.pos_ != "VERB" or token.i > noun.i or lemma not in SAYING or any(child.dep_ in {"ccomp", "xcomp"} for child in token.children):
        return None
    occasion = link.dep_ == "prep" and link.lower_ in OCCASIONAL
    addressee = link.dep_ in {"dobj", "dative"} and lemma in TELLING
    return token if occasion or addressee else None


def attach_content(verb: Token) -> None:
    """The clause becomes the content of the verb of saying."""
    speaker = speaker_of(verb.head)
    if speaker is not None:
        verb.head = speaker
        verb.dep_ = "ccomp"


def is_stray_place(prep: Token) -> bool:
    """ "The envoy met Ana Ruiz in Lima on Monday." : where and when they met; a person has no place among others of the name."""
    if prep.dep_ != "prep" or prep.lower_ not in WHERE_AND_WHEN or prep.head.ent_type_ != "PERSON" or prep.head.i > prep.i:
        return False
    governed = next((child for child in prep.children if child.dep_ == "pobj"), None)
    return governed is not None and governed.ent_type_ in CIRCUMSTANCES and deed_around(prep.head) is not None


def deed_around(noun: Token) -> Token | None:
    """The verb whose object, or whose prepositional object, a name is; one in apposition stands for what it explains."""
    token = noun
    while token.dep_ in {"appos", "conj"}:
        token = token.head
    if token.dep_ == "pobj" and token.head.dep_ in {"prep", "agent", "dative"}:
        token = token.head
    verb = token.head
    return verb if token.dep_ in {"dobj", "prep", "agent", "dative"} and verb.pos_ == "VERB" and verb.i < noun.i else None


def attach_place(prep: Token) -> None:
    """The phrase tells of the verb."""
    verb = deed_around(prep.head)
    if verb is not None:
        prep.head = verb


def is_stray_speech(verb: Token) -> bool:
    """ "Brook said the mill is to blame and accused its owner." : a past tense beside a present goes on with the past tense before it."""
    if verb.dep_ != "conj" or verb.tag_ != "VBD" or verb.lemma_.lower() not in SPEAKING:
        return False
    first = content_around(verb)
    if first is None:
        return False
    if first.head.tag_ != "VBD" or first.head.i > first.i or first.head.lemma_.lower() not in SPEAKING:
        return False
    if any(child.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for child in verb.children):
        return False
    return any(token.tag_ in {"VBZ", "VBP", "MD"} for token in (first, *first.children) if token is first or token.dep_ in {"aux", "auxpass"})


def content_around(verb: Token) -> Token | None:
    """The clause that is said, in whose infinitive a verb may have been taken in."""
    first = verb.head
    while first.dep_ in {"xcomp", "conj"} and first.head != first:
        first = first.head
    return first if first.dep_ == "ccomp" else None


def attach_speech(verb: Token) -> None:
    """The second verb has the speaker for its subject."""
    first = content_around(verb)
    if first is not None:
        for child in verb.head.children:
            if child.dep_ == "cc" and verb.head.i < child.i < verb.i:
                child.head = first.head
        verb.head = first.head


REPAIRS: tuple[tuple[Callable[[Token], bool], Callable[[Token], None]], ...] = (
    (is_stray_content, attach_content),
    (is_stray_place, attach_place),
    (is_torn_from_list, join_list),
    (is_cut_short, restore_e),
    (is_contracted, spell_out),
    (is_subject_of_auxiliary, pass_on),
    (is_name_as_adverb, make_subject),
    (is_headless, head_sentence),
    (is_sentence_apart, set_apart),
    (is_left_without_subject, give_subject),
    (is_joined_to_time, give_joined_subject),
    (is_marked, subordinate),
    (is_beyond_gap, join_matrix),
    (is_second_deed, join_deed),
    (is_added, join_noun),
    (is_refused_by_thing, give_to_sayer),
    (is_resumed, resume),
    (is_after_source, give_deed),
    (is_known_elsewhere, attach_known),
    (is_before_that, give_gerund),
    (is_hidden_mark, make_mark),
    (is_list_end, end_list),
    (is_multiple, measure),
    (is_heard_of, part_subjects),
    (is_bracketed, close_bracket),
    (is_stray_speech, attach_speech),
    (is_glued_unit, glue_unit),
    (is_cut_word, join_word),
    (is_infinitive_noun, call_verb),
    (is_due, due_verb),
    (is_stray_charge, give_charge),
    (is_listed, list_noun),
    (is_quoted_name, split_quoted),
    (is_hidden_verb, reveal_verb),
    (is_titled_object, split_titled),
    (is_second_object, call_complement),
    (is_scored_against, part_score),
    (is_score, join_score),
    (is_named_object, split_object),
    (is_whole_of_number, part_from_whole),
    (is_after_list_of_subjects, list_subjects),
    (is_verb_of_promise, promise_verb),
    (is_name_for_verb, name_for_verb),
    (is_name_for_auxiliary, subject_for_auxiliary),
    (is_stray_agent, give_agent),
    (is_clause_of_conjunction, subject_of_conjunction),
)

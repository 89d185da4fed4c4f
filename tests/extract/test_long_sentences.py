"""Sentences of thousands of words: no recursion, no list taken apart pair by pair without end. Trees made by hand, for no model is asked."""

import spacy
from spacy.tokens import Doc

from kg.annotate.tree import tree_of
from kg.extract import extract
from kg.extract.clauses import is_passive
from kg.extract.syntax import conjuncts, short
from kg.model import Resolution

FAR = 3000
VOCAB = spacy.blank("en").vocab


def chain(words: list[str], heads: list[int], deps: list[str], tags: list[str], pos: list[str]) -> Doc:
    """A Doc that is one sentence."""
    starts: list[bool | int | None] = [number == 0 for number in range(len(words))]
    return Doc(VOCAB, words=words, heads=heads, deps=deps, tags=tags, pos=pos, lemmas=[word.lower() for word in words], sent_starts=starts)


def listed(number: int) -> Doc:
    """ "Reeds sold reeds reeds reeds ..." : each noun hangs on the one before it."""
    words = ["Reeds", "sold", *["reeds"] * number]
    heads = [1, 1, 1, *range(2, number + 1)]
    deps = ["nsubj", "ROOT", "dobj", *["conj"] * (number - 1)]
    return chain(words, heads, deps, ["NNS", "VBD", *["NNS"] * number], ["NOUN", "VERB", *["NOUN"] * number])


def test_a_list_is_as_deep_as_it_is_long() -> None:
    found = conjuncts(tree_of(listed(FAR)).tokens[2])
    assert [token.i for token in found] == list(range(2, FAR + 2))


def test_a_chain_of_complements_is_one_phrase() -> None:
    # "key of key of key ..."
    words = ["key", *["of", "key"] * FAR]
    heads = [0, *range(2 * FAR)]
    doc = chain(words, heads, ["ROOT", *["prep", "pobj"] * FAR], ["NN", *["IN", "NN"] * FAR], ["NOUN", *["ADP", "NOUN"] * FAR])
    assert len(short(tree_of(doc).tokens[0])) == 2 * FAR + 1


def test_coordinated_participles_share_the_passive_and_each_is_asked_once() -> None:
    # "He was tried tried tried ..." : asked twice at each step, sixty would take a lifetime
    number = 60
    words = ["He", "was", *["tried"] * number]
    heads = [2, 2, 2, *range(2, number + 1)]
    deps = ["nsubjpass", "auxpass", "ROOT", *["conj"] * (number - 1)]
    tokens = tree_of(chain(words, heads, deps, ["PRP", "VBD", *["VBN"] * number], ["PRON", "AUX", *["VERB"] * number])).tokens
    assert is_passive(tokens[2])
    assert is_passive(tokens[30])


def test_a_list_gives_one_proposition_a_member() -> None:
    found = extract(listed(20), Resolution()).propositions
    assert {one.object.head.begin for one in found if one.object} == {token.idx for token in tree_of(listed(20)).tokens[2:]}


def test_two_long_lists_are_not_told_pair_by_pair_without_end() -> None:
    number = 100
    words = [*["Reeds"] * number, "sold", *["reeds"] * number]
    heads = [number, *range(number - 1), number, number, *range(number + 1, 2 * number)]
    deps = ["nsubj", *["conj"] * (number - 1), "ROOT", "dobj", *["conj"] * (number - 1)]
    doc = chain(words, heads, deps, [*["NNS"] * number, "VBD", *["NNS"] * number], [*["NOUN"] * number, "VERB", *["NOUN"] * number])
    assert 0 < len(extract(doc, Resolution()).propositions) <= 400


def test_infinitives_without_end_give_a_lead_that_can_be_read() -> None:
    # "She wants to want to want to ..."
    number = 400
    words = ["She", "wants", *["to", "want"] * number]
    heads = [1, 1]
    for step in range(number):
        verb = 3 + 2 * step
        heads += [verb, verb - 2]
    deps = ["nsubj", "ROOT", *["aux", "xcomp"] * number]
    doc = chain(words, heads, deps, ["PRP", "VBZ", *["TO", "VB"] * number], ["PRON", "VERB", *["PART", "VERB"] * number])
    leads = [one.lead.text for one in extract(doc, Resolution()).propositions if one.lead]
    assert leads
    assert max(map(len, leads)) < 200

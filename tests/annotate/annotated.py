"""What the tests of repairs ask: who does what in a sentence, and what a word hangs on."""

from collections.abc import Callable

# subject, lemma and object of all clauses of a text
Told = Callable[[str], set[tuple[str, str, str]]]
# head and label of the last such word of a text
Arc = Callable[[str, str], tuple[str, str]]

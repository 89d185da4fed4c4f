"""Label sets of the dependency scheme (ClearNLP, as in spaCy's English models) that the repairs and kg.resolve share; others: kg.extract.syntax."""

NOMINAL_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SUBJECTS = NOMINAL_SUBJECTS | frozenset({"csubj", "csubjpass"})
SUBJECTS_AND_EXPLETIVES = SUBJECTS | frozenset({"expl"})

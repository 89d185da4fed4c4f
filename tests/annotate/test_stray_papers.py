"""Papers that close a sentence as its source."""

import pytest
from annotated import hanging

# sentence; word; its head and label
ARCS = [
    ("Vale paid the judge, leaked bank records show.", "paid", "show", "ccomp"),
    ("The trawler sank in March, logs seen by Ruiz show.", "sank", "show", "ccomp"),
    ("The trawler sank in March, logs seen by Ruiz show.", "Ruiz", "by", "pobj"),
    ("The abbot burned the deeds, a letter sent to Lima claims.", "burned", "claims", "ccomp"),
    ("The abbot burned the deeds, a letter sent to Lima claims.", "letter", "claims", "nsubj"),
    ("Guards beat the boy, footage from the yard shows.", "beat", "shows", "ccomp"),
    ("The consul met the smuggler, his diary shows.", "diary", "shows", "nsubj"),
    ("The cook drank sherry, a report published on Friday said.", "drank", "said", "ccomp"),
    ("The cook drank sherry, a report published on Friday said.", "report", "said", "nsubj"),
    ("The trust sold the park in 2015, title deeds held by the county show.", "sold", "show", "ccomp"),
    ("Hale owned the quarry, court papers in Leeds show.", "owned", "show", "ccomp"),
    # papers about claims, shows and a state say nothing themselves
    ("She wrote an essay on storms, a report on damage claims.", "wrote", "wrote", "ROOT"),
    ("Hale hates one thing, videos of talk shows.", "hates", "hates", "ROOT"),
    ("The mayor burned the evidence, letters from the state.", "burned", "burned", "ROOT"),
]


test_what_hangs_where = pytest.mark.issue(3)(hanging(ARCS))

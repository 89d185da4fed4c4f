"""Titles, "whose" and houses between a subject and its verb."""

from annotated import hanging, telling

# sentence; subject, lemma and object of what is told
TOLD = [
    ("The firm realised too late that its rival had left the market.", ("its rival", "leave", "the market")),
    ("The sheet, “Woman at the Well”, was acquired by the museum in 1962.", ("the museum", "acquire", "The sheet")),
    ("A 1932 portrait, “Girl with Red Scarf,” was returned to the family on Monday.", ("", "return", "A 1932 portrait")),
    ("Mr Dahl, whose late mother Ada Dahl taught at the school, told parents that it would close.", ("Mr Dahl", "tell", "parents")),
    ("Mr Dahl, whose late mother Ada Dahl taught at the school, told parents that it would close.", ("late mother", "teach", "")),
    ("Mr Dahl, whose father Jan Dahl worked at the mill, sued the city.", ("father", "work", "")),
    ("They plan to sell the vase at Morley's, which auctioned two others in 2019, and to spend the money.", ("They", "spend", "the money")),
]


test_who_does_what = telling(TOLD)


# sentence; word; its head and label
ARCS = [
    ("They plan to sell the vase at Morley's, which auctioned two others in 2019.", "auctioned", "Morley", "relcl"),
    # marks around what is said, and no title
    ("The mayor told the Post, “Trade is good.”", "Trade", "is", "nsubj"),
    ("He joined Tarn United in May, which annoyed his old club.", "which", "annoyed", "nsubj"),
]


test_what_hangs_where = hanging(ARCS)

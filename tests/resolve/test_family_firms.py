"""A firm and the people whose name it bears: own sentences, each with two words that must (not) be one entity."""

from resolved import joining

TOGETHER = [
    ("Marlow Foods sued Lind. Marlow's chairman, Ada Marlow, paid.", "Foods", "Marlow's"),
    ("Lind sued Marlow Foods. Ada Marlow, Marlow's founder, paid.", "Foods", "Marlow's"),
    ("Karel Tornq founded Tornq AB in 1998. Tornq makes vans in Oslo. Mr Tornq lives in Oslo.", "AB in", "Tornq makes"),
    ("Tornq AB makes vans. Karel Tornq bought a boat. Tornq, which employs 400 people, lost money.", "AB makes", "Tornq, which"),
    ("Moira Brennick sued Declan Brennick. Mr Brennick sold a pub. Ms Brennick wept.", "Brennick.", "Mr Brennick"),
    ("Moira Brennick sued Declan Brennick. Mr Brennick sold a pub. Ms Brennick left.", "Brennick sued", "Ms Brennick"),
    ("Moira Brennick wept. Ms Brennick had sold a pub to Ana Brennick.", "Brennick w", "Ms Brennick"),
    # "Andrea" is a man's name too
    ("Andrea Rossetti sued Leeds. Mr Rossetti lost.", "Rossetti sued", "Mr Rossetti"),
]
APART = [
    ("Brennick & Sons sold a pub. Mr Brennick signed the deed.", "Sons", "Mr Brennick"),
    ("Declan Brennick founded Brennick & Sons. Ms Brennick wept.", "Brennick founded", "Ms Brennick"),
    ("Marlow Foods sued Lind. Marlow's chairman, Ada Marlow, paid.", "Marlow, paid", "Marlow's"),
]


test_one_entity = joining(TOGETHER, together=True)
test_two_entities = joining(APART, together=False)

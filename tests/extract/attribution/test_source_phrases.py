"""Phrases that name a source without a verb of saying."""

from attributed import saying

# text; source, cue, content
CASES = [
    ("Ada Reyes won two titles and, according to her coach, trained seven days a week.", "her coach", "according to", "trained seven days a week"),
    ("Holm was the judge who tried the gang and, in the words of a colleague, “never raised her voice”.", "a colleague", "in", "“never raised her voice”"),
    ("The tax has hurt nobody: London led the table in 2015, according to one index.", "one index", "according to", "London led the table in 2015"),
    ("The bridge is old, according to engineers, compared with others.", "engineers", "according to", "The bridge is old"),
    ("Talks had failed, according to the envoy.", "the envoy", "according to", "Talks had failed"),
    ("In the words of the envoy, the talks were a farce.", "the envoy", "In", "the talks were a farce"),
    ("The dam is old, per the report.", "the report", "per", "The dam is old"),
    ("For critics, the dam is a trap.", "critics", "For", "the dam is a trap"),
    ("Ada Brook: The dam will hold.", "Ada Brook", ":", "The dam will hold."),
    ("In a new poll, most voters oppose the dam.", "a new poll", "In", "most voters oppose the dam"),
    ("In the army's version, the rebels fled.", "the army", "In", "the rebels fled"),
    ("To Ada Brook, the dam is a danger.", "Ada Brook", "To", "the dam is a danger"),
    ("As the rebels see it, the dam is a trap.", "the rebels", "As see it", "the dam is a trap"),
    ("The way the mayor tells it, the dam held.", "the mayor", "way tells it", "the dam held"),
    ("To hear the mayor tell it, the dam held.", "the mayor", "hear tell it", "the dam held"),
]


test_who_says_what = saying(CASES)

"""Nouns of saying with a clause, an infinitive, a topic, or what follows a colon."""

from attributed import saying, silent

# text; source, cue, content
CASES = [
    ("There is recognition among leaders that Smith deserves respect.", "leaders", "recognition", "that Smith deserves respect"),
    ("Ada Brook's bitter attacks on the judge went on.", "Ada Brook", "attacks on", "the judge"),
    ("The adviser reiterated Brook's comments that the dam was old.", "Brook", "comments", "that the dam was old"),
    ("The vote followed allegations he forged a will.", None, "allegations", "he forged a will"),
    ("Their assessment is that the talks had failed.", "Their", "assessment", "that the talks had failed"),
    ("The envoy rejected Sudan's claim that the dam had burst.", "Sudan", "claim", "that the dam had burst"),
    ("The envoy expressed concern about the dam.", "The envoy", "expressed concern about", "the dam"),
    ("The firm kept its promise to pay the workers.", "its", "promise", "to pay the workers"),
    ("The report that the dam had burst alarmed the town.", None, "report", "that the dam had burst"),
    ("Ann has no doubt that it rained.", "Ann", "has doubt", "that it rained"),
    ("The bakers have one complaint: The oven is too old.", "The bakers", "have complaint", "The oven is too old"),
    ("The message was clear: the dam holds.", None, "message", "the dam holds"),
    ("The audit makes two findings: the clerk lied and the mayor slept.", "The audit", "makes findings", "the clerk lied and the mayor slept"),
    ("Novak's defence is simple: the valve broke.", "Novak", "defence", "the valve broke"),
    ("His version of events: the guard hit him first.", "His", "version", "the guard hit him first"),
    ("Her rivals have a simpler story: the mill went broke.", "Her rivals", "have story", "the mill went broke"),
    ("The prosecution's case is this: Pike opened the gate.", "The prosecution", "case", "Pike opened the gate"),
    ("The council raised questions over the price of the dam.", "The council", "raised questions over", "the price of the dam"),
]
SILENT = [
    "Sudan's attack on Chad shocked the region.",
    "There is no doubt that it rained.",
    "Her story is typical: the bank refused the loan.",
    "Her case is not rare: the bank refused the loan.",
    "The story of the mill is short: it went broke in 1990.",
    "Rovers' defence was poor: Brook lost the ball twice.",
]


test_who_says_what = saying(CASES)


test_nobody_says_it = silent(SILENT)

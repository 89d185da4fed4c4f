"""Rules: the names of the constructions, as attributions carry them, each with a sentence it is for; and what a name tells of a saying."""

VERB = "attribution/verb"  # "Officials said that the dam had burst."
PASSIVE = "attribution/passive"  # "It was reported that the dam had burst."
FACTIVE = "attribution/factive"  # "The police knew that the dam had burst."
PARENTHESIS = "attribution/parenthesis"  # "The dam, officials said, had burst."
QUOTATION = "attribution/quotation"  # "“The dam broke,” Brook said."
INFINITIVE = "attribution/infinitive"  # "Brook pledged to resign."
TOPIC = "attribution/topic"  # "Brook criticized the plan."
OBJECT = "attribution/object"  # "Brook claimed a victory."
PASSED_ON = "attribution/passed-on"  # "Brook repeated the rebels' claim." : somebody's claim, which the source makes its own or rejects
NAMING = "attribution/naming"  # "in what Brook called an attack"
ADJECTIVE = "attribution/adjective"  # "Brook was confident that the dam would hold."
HEARSAY = "attribution/hearsay"  # "The dam is said to have burst."
NOMINAL = "attribution/nominal"  # "Sudan's claim that the dam had burst"
CALLED_FALSE = "attribution/called-false"  # "Reports that the dam had burst are false."
ACCORDING_TO = "attribution/according-to"  # "The dam had burst, according to officials."
PHRASE = "attribution/phrase"  # "In Brook's words, the dam was a trap."
LABEL = "attribution/label"  # "Brook: The dam will hold."
TAIL = "attribution/tail"  # "The dam had burst, she used to say."
LORE = "attribution/lore"  # "The dam had burst, the story goes."
REBUTTAL = "attribution/rebuttal"  # "Rebels burned the village, an accusation they deny."
CREDIT = "attribution/credit"  # "“The dam broke.” — Ada Brook"
ALONE = "attribution/alone"  # "“The dam broke.”"
CONTINUED = "attribution/continued"  # "The court heard that Brook was there. He had sold the dam."

# The content is judged, wanted or known; it is not, or not wholly, the source's word.
GIVING = frozenset({INFINITIVE, TOPIC, FACTIVE})
# What may be answered by "That is false."
STATING = frozenset({VERB, QUOTATION, PARENTHESIS, ACCORDING_TO, CREDIT})
# What an answer may be about: "denied it".
PUTTING_FORWARD = STATING | {NOMINAL, PASSIVE}
# What tells no story that a further sentence could go on with.
PLOTLESS = frozenset({INFINITIVE, FACTIVE, HEARSAY, NAMING, LABEL, ALONE})
# Inside what somebody says, only further sayings count by themselves; what X wants or praises is part of what is told of X.
NESTABLE = PUTTING_FORWARD - {CREDIT} | {PASSED_ON, NAMING}

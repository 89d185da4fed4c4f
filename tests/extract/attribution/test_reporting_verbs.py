"""Verbs of saying and thinking whose content is a clause."""

from attributed import saying, silent

# text; source, cue, content
CASES = [
    ("The envoy said that talks had failed.", "The envoy", "said", "that talks had failed"),
    ("Talks had failed, the envoy said.", "the envoy", "said", "Talks had failed"),
    ("The envoy made it clear that talks had failed.", "The envoy", "made it clear", "that talks had failed"),
    ("The envoy made it clear to the firm that talks had failed.", "The envoy", "made it clear", "that talks had failed"),
    ("The envoy put it bluntly: the talks had failed.", "The envoy", "put it bluntly", "the talks had failed"),
    ("There was one flaw, critics said: the vault was empty.", "critics", "said", "There was one flaw the vault was empty"),
    ("The envoy said: that the talks had failed.", "The envoy", "said", "that the talks had failed"),
    ("Guards beat the boy, footage from the yard shows.", "footage", "shows", "Guards beat the boy"),
    ("The envoy believes the talks will fail.", "The envoy", "believes", "the talks will fail"),
    ("A new survey shows that most voters oppose the dam.", "A new survey", "shows", "that most voters oppose the dam"),
    ("The envoy said the talks had failed and added that he was tired.", "The envoy", "said", "the talks had failed"),
    ("Reporters were told by officials that the dam had burst.", "officials", "were told", "that the dam had burst"),
    ("It was reported that the dam had burst.", None, "was reported", "that the dam had burst"),
    ("Members demanded that Brook resign.", "Members", "demanded", "that Brook resign"),
    ("Brook said that a deal was near: “The envoys shook hands on the price.”", "Brook", "said", "that a deal was near “The envoys shook hands on the price.”"),
    ("Brook said the dam would hold, while Smith said it would not.", "Brook", "said", "the dam would hold"),
    ("A poll had Smith leading Jones by ten points.", "A poll", "had", "Smith leading Jones by ten points"),
    ("Police say ten people died, in what the envoy described as an attack on peace.", "Police", "say", "ten people died"),
    ("The mayor promised that the dam would hold.", "The mayor", "promised", "that the dam would hold"),
    ("The mayor confirmed that the dam had burst.", "The mayor", "confirmed", "that the dam had burst"),
    ("The mayor warned that the dam would burst.", "The mayor", "warned", "that the dam would burst"),
    ("One of the officials said the army had fled.", "One of the officials", "said", "the army had fled"),
    ("The mayor said the plan was “a shame for the town”.", "The mayor", "said", "the plan was “a shame for the town”"),
    ("Ada Brook said: “The dam will hold.”", "Ada Brook", "said", "“The dam will hold.”"),
    ("“Will the dam hold?” asked Ada Brook.", "Ada Brook", "asked", "“Will the dam hold?”"),
    ("The police knew that the man had fled.", "The police", "knew", "that the man had fled"),
    ("The court heard that the guard had drowned.", None, "heard", "that the guard had drowned"),
    ("The dam will burst, experts warned on Monday.", "experts", "warned", "The dam will burst"),
    ("Some say there is a second danger: that the dam breaks.", "Some", "say", "there is a second danger: that the dam breaks"),
    ("The mayor said the firm is open, continuing to sell shoes.", "The mayor", "said", "the firm is open, continuing to sell shoes"),
    ("The envoy rejected the charge, saying the army had left.", "The envoy", "saying", "the army had left"),
    ("Ada Brook told the host of “Sound of the Day” on Sunday that the dam was old.", "Ada Brook", "told", "that the dam was old"),
    ("The lawyer put it to the witness that she had lied.", "The lawyer", "put it to", "that she had lied"),
]
SILENT = [
    "You can say that talks failed.",
    "The farmers saw their exports fall.",
    "Hackers cripple hospitals, demand ransom",
]


test_who_says_what = saying(CASES)


test_nobody_says_it = silent(SILENT)

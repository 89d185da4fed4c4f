"""Verbs and adjectives whose content is an infinitive or a noun phrase."""

from attributed import saying, silent

# text; source, cue, content
CASES = [
    ("The minister is expected to resign.", None, "is expected", "The minister to resign"),
    ("The firm is expected to buy the mill, which has lost money.", None, "is expected", "The firm to buy the mill"),
    ("The mayor was accused by Chad of selling the bridge.", "Chad", "was accused", "The mayor of selling the bridge"),
    ("The mayor was criticized by Ada Brook for selling the bridge.", "Ada Brook", "was criticized", "The mayor for selling the bridge"),
    ("The port was closed. It denied shelling the town.", "It", "denied", "shelling the town"),
    ("The mayor was reluctant to leave the union.", "The mayor", "was reluctant", "to leave the union"),
    ("The mayor proposed barring trucks from the bridge.", "The mayor", "proposed", "barring trucks from the bridge"),
    ("The mayor was criticized for selling the bridge.", None, "was criticized", "The mayor for selling the bridge"),
    ("Officials attributed the delay to the storm.", "Officials", "attributed", "the delay to the storm"),
    ("The adviser reiterated Brook's comments that the dam was old.", "The adviser", "reiterated", "Brook's comments that the dam was old"),
    ("Smith met Jones in Rome; the two men will discuss the dam.", "the two men", "will discuss", "the dam"),
    ("Ada Brook attacked the Labour Party.", "Ada Brook", "attacked", "the Labour Party"),
    ("Brook said the mill is to blame and accused the owner of theft.", "Brook", "accused", "the owner of theft"),
    ("The envoy was confident that talks would resume.", "The envoy", "was confident", "that talks would resume"),
    ("The envoy pledged to leave the capital.", "The envoy", "pledged", "to leave the capital"),
    ("The envoy wants to leave the capital.", "The envoy", "wants", "to leave the capital"),
    ("The envoy urged the rebels to leave the capital.", "The envoy", "urged", "the rebels to leave the capital"),
    ("The envoy called on the rebels to leave the capital.", "The envoy", "called on", "to leave the capital"),
    ("The envoy criticized the plan for the port.", "The envoy", "criticized", "the plan for the port"),
    ("The envoy criticized the plan in a speech on Monday.", "The envoy", "criticized", "the plan"),
    ("The envoy accused the rebels of theft.", "The envoy", "accused", "the rebels of theft"),
    ("The envoy described the talks as a farce.", "The envoy", "described", "the talks as a farce"),
    ("The plan was condemned by the envoy.", "the envoy", "was condemned", "The plan"),
    ("The envoy called for an inquiry into the crash.", "The envoy", "called for", "an inquiry into the crash"),
    ("The envoy is worried about the dam.", "The envoy", "is worried about", "the dam"),
    ("Police say ten people died, in what the envoy described as an attack on peace.", "the envoy", "described", "as an attack on peace"),
    ("The envoy rejected Sudan's claim that the dam had burst.", "The envoy", "rejected", "Sudan's claim that the dam had burst"),
    ("Ada Brook called it “really puzzling.”", "Ada Brook", "called", "it “really puzzling.”"),
    ("The envoy sees the deal as a trap.", "The envoy", "sees", "the deal as a trap"),
    ("The council slammed the mill because it was old.", "The council", "slammed", "the mill because it was old"),
    ("A witness described two men climbing the wall.", "A witness", "described", "two men climbing the wall"),
    ("The envoy claimed a victory.", "The envoy", "claimed", "a victory"),
    ("The navy reported losing a ship.", "The navy", "reported", "losing a ship"),
    ("A court fined the mill for polluting the river.", "A court", "fined for", "polluting the river"),
    ("The mill was fined for polluting the river.", None, "was fined for", "polluting the river"),
]
SILENT = [
    "The rebels attacked the town.",
    "Israel attacked Hamas on Monday.",
    "The mill closed after failing to report a leak.",
    "The driver showed no fear.",
    "Chile recalled its envoy to Lima.",
    "Nobody called the police.",
    "The land belongs to the farmer who claims it.",
]


test_who_says_what = saying(CASES)


test_nobody_says_it = silent(SILENT)

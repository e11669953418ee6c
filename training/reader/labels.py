"""What the reader tells of a word. The lists are written into the exported config; their order is that of the logits."""

VERB_FORMS = {"VB": "base", "VBP": "present", "VBZ": "present", "VBD": "past", "VBN": "participle", "VBG": "gerund", "MD": "present"}

# A tag is a part of speech of Universal Dependencies and, for verbs and auxiliaries, the form.
TAGS = tuple(
    "ADJ ADP ADV CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM X VERB AUX".split()
    + [f"{tag}:{form}" for tag in ("VERB", "AUX") for form in ("base", "present", "past", "participle", "gerund")]
)
RELATIONS = tuple(
    "root acl acl:relcl advcl advcl:relcl advmod amod appos aux aux:pass case cc cc:preconj ccomp compound compound:prt conj "
    "cop csubj csubj:pass dep det det:predet discourse dislocated expl fixed flat goeswith iobj list mark nmod nmod:poss "
    "nsubj nsubj:outer nsubj:pass nummod obj obl obl:agent orphan parataxis punct reparandum vocative xcomp".split()
)
# Whether a word opens an elementary unit, and whether that unit says who says it ("he said").
UNITS = ("inside", "unit", "attribution")
ENTITY_KINDS = {"person": "person", "organization": "organisation", "place": "place", "time": "time"}
ENTITIES = ("O", *(f"{at}-{kind}" for kind in ENTITY_KINDS.values() for at in "BI"))
ACTS = tuple("inform assert assure demand propose promise thank praise concede accuse reject warn condemn regret agree".split())
# Of the letters of a word, which its pieces, all in lower case, no longer tell.
SHAPES = ("lower", "capital", "capitals", "mixed", "digits")
UNKNOWN = -1


def tag_of(upos: str, xpos: str) -> str:
    form = VERB_FORMS.get(xpos)
    return f"{upos}:{form}" if upos in ("VERB", "AUX") and form else upos


def relation_of(deprel: str) -> str:
    """The relation, without a subtype that the list lacks."""
    return deprel if deprel in RELATIONS else deprel.split(":")[0]


def shape_of(word: str) -> str:
    if any(c.isdigit() for c in word):
        return "digits"
    upper = [c.isupper() for c in word]
    if not any(upper):
        return "lower"
    if sum(upper) == 1 and upper[0]:
        return "capital"
    return "capitals" if not any(c.islower() for c in word) else "mixed"

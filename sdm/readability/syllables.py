"""How many syllables an English word has, counted from its letters.

Runs of vowels are counted, after silent letters went and vowels that are spoken apart were parted.
Spelling tells only so much: `docs/explanation/readability.md` says how often this is wrong.
"""

from __future__ import annotations

import re
from functools import lru_cache

_VOWELS = re.compile("[aeiouy]+")

_SILENT = re.compile(
    r"""(?<=[^aeiouy])(?<![^aeiouy][lr])e$                   # home; but table, centre
    | (?<=[^aeiouydt])(?<![^aeiouylr]l)e(?=d$)               # asked; but needed, settled
    | (?<=[^aeiouycgsxz])(?<!ch)(?<!sh)(?<![^aeiouy][lr])e(?=s$)  # takes; but changes, tables
    | (?<=[^aeiouy])(?<!^r)(?<![^aeiouy]l)e(?=(?:ly|ments?|less|ful|fully|ness)$)  # safely, movement
    | (?<=^bas|^car|^els|^fac|^hom|^lif|^not|^pac|^saf|^sid|^som|^tim)e(?=one$|ty$|[bcdfghklmntw][a-z]{2})
    | (?<=^fram|^guid|^hous|^ther|^wher)e(?=[bcdfghklmntw][a-z]{2})  # guideline, therefore
    | (?<=^ev)e(?=ry)                                        # every
    | ue(?=s?$)(?:(?<=que)|(?<=[aio]gue))                          # plaque, fatigue; but argue
    | (?<=[qg])u(?=[aeio])                                   # quality, guarantee
    | (?<=[tcsx])(?<!^sc)i(?=on|ou|en|a(?!t))                # infection, patient; but ratio, science
    | (?<=g)i(?=on|ou)                                       # region
    | (?<=g)e(?=on|ous)                                      # surgeon
    """,
    re.VERBOSE,
)

_APART = re.compile(
    r"""(?<=i)(?=a(?!ge)|o(?!n|ur)|um|us|en(?![de])|et|ers?$|est$)  # trial, medium, science, diet
    | (?<=[^ln]i)(?=on)                                      # riot, but million
    | (?<=[^aeiouy]u)(?=[ao])                                # usual
    | (?<=e)(?=o(?!u|ple))                                   # video, but people
    | (?<=[ei]o)(?=a)                                        # osteoarthritis
    | (?<=oe)(?=a)                                           # diarrhoea
    | (?<=[a-z]y)(?=[aio]|e[nr])                             # staying, beyond
    | (?<=[aeiou])(?=ing$)                                   # being
    | (?<=co)(?=agul|operat|ordin)                           # anticoagulant
    | (?<=^re)(?=a(?:ct|pp|ss))                              # reaction
    | (?<=cre)(?=at)                                         # create
    | (?<=[lr]u)(?=i[dn])                                    # fluid
    """,
    re.VERBOSE,
)

_UNLIKE_THEIR_LETTERS = {
    "ache": 1,
    "aches": 1,
    "acne": 2,
    "antiplatelet": 4,
    "antiplatelets": 4,
    "area": 3,
    "areas": 3,
    "business": 2,
    "diabetes": 4,
    "element": 3,
    "elements": 3,
    "eye": 1,
    "eyes": 1,
    "headaches": 2,
    "idea": 3,
    "ideas": 3,
    "maybe": 2,
    "nausea": 3,
    "recipe": 3,
    "tongue": 1,
    "wednesday": 2,
}

_PARTS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SPELLED = 5
"""The longest run of capitals that is taken to be spoken letter by letter."""


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """Count the syllables of one English word, as it stands in a text.

    Args:
        word: With whatever stands around it; a word with hyphens is all its parts.

    Returns:
        At least 1. A figure counts 1, an abbreviation in capitals 1 a letter.

    >>> [syllables(each) for each in ("(operation),", "long-term", "NHS", "1,000", "didn’t")]
    [4, 2, 3, 1, 2]
    """
    if not word.isalpha():
        if any(sign.isdigit() for sign in word):
            return 1
        return sum(_of_part(part) for part in _PARTS.findall(word)) or 1
    return _of_part(word)


def _of_part(word: str) -> int:
    if word.isupper() and 1 < len(word) <= _SPELLED:
        return len(word)
    small = word.lower().replace("’", "'")
    known = _UNLIKE_THEIR_LETTERS.get(small)
    if known:
        return known
    # The two sounds behind "-sm" and "-n't" are spoken, though no vowel is written.
    unwritten = small.endswith(("sm", "sms", "sn't", "dn't", "thm"))
    parted = _APART.sub(" ", _SILENT.sub("", small))
    return max(1, len(_VOWELS.findall(parted)) + unwritten)

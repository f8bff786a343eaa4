"""A file of answers to fill in, for one aid: its own statements and options, each with its id."""

from __future__ import annotations

from collections.abc import Iterator

from sdm.model.aid import Aid

HEAD = """\
# What mattered to the person: answers for "sdm record new {aid} --from FILE".
# Take the # away from what you fill in. What nobody said stays out; nothing here is a default.
# Their own words stay as they are: write them after | and set them in.
# speaker: person | person_with_support | attorney_or_deputy | relative | best_interests_meeting

speaker: person

#what_matters:
#  words: |
#    In their own words.
#  goals:
#    - words: to get to the shop and back
#  # weight: not_at_all, a_little, somewhat, a_lot, very_much
#  # or, in its place, answer: not_sure, skipped, prefer_not_to_say
#  statements:"""

REST = """\
#  own:
#    - words: Something that was not named
#      weight: a_lot

#others_think:
#  - {who: daughter, words: What she thinks}

#tried:
#  - {what: A tablet, what_happened: It upset my stomach}

#other_conditions:
#  - words: Another condition

#needs:
#  - {need: large print, kind: communication}  # or access, energy, other

#questions:
#  - words: How long would it take?"""

AFTER = """\
#leaning_before: {}  # not sure; or {option: one of the options below}
#ready_to_decide: needs_time  # yes, no, needs_time
#support_wanted: What would help

# After the talk. The options that were talked about:
#options:"""

LAST = """\
#decision:
#  option: {option}  # or, without an option: outcome: deferred, not_sure, someone_else_decides
#  made_by: person
#  reasons_words: |
#    Why, in their own words.

#actions_person:
#  - {{what: Ring the clinic, who: me, by_when: Friday}}

#review: {{when: in three months}}"""


def template(aid: Aid) -> str:
    """Write a file of answers in which everything is still to be said."""
    return "\n".join(_lines(aid)) + "\n"


def _lines(aid: Aid) -> Iterator[str]:
    yield HEAD.format(aid=aid.id)
    for each in aid.what_matters:
        yield f"#    - {{statement: {each.id}, weight: a_lot}}  # {each.statement}"
    yield REST
    yield "\n" + AFTER
    for option in aid.options:
        yield f"#  - id: {option.id}  # {option.name}"
        yield "#    combined_text: Its good and bad points, as they were talked about"
    yield "\n" + LAST.format(option=aid.options[0].id)

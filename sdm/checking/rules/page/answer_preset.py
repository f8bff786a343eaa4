"""An answer that stands there before anybody has given one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from sdm.checking.elements import Element
from sdm.checking.rendered import Page
from sdm.checking.rule import Example
from sdm.checking.rules.page.page_rule import EachPageRule
from sdm.checking.subject import Subject

ON = ("checked", "selected")
"""Attributes that give an answer, whatever they hold."""
STATES = ("aria-checked", "aria-selected", "aria-pressed", "aria-valuenow")
CHOSEN_BY_A_PERSON = ("radio", "checkbox", "button", "submit", "reset", "hidden", "image")
"""Kinds of input whose value is a name, and no answer."""
EMPTY = ("mark", "write-line")
"""Classes of boxes to tick and lines to write on."""


class AnswerPreset(EachPageRule):
    """A box is ticked, a line written on, or a field filled in before anybody has answered.

    ## Why it matters
    Where an answer starts pulls the answer towards itself; this has been seen with sliders. What
    stands there already also looks like what most people say.

    ## Instead
    Nothing is left for an author to do; sdm prints empty boxes and empty lines.
    """

    id = "PAGE005"
    name = "answer-preset"
    strength = "moderate"
    clauses: ClassVar[tuple[str, ...]] = ("values-clarification:V-5",)
    fails: ClassVar[Example] = '<input type="radio" name="pain" checked>'
    passes: ClassVar[Example] = '<input type="radio" name="pain">'

    def faults(self, subject: Subject, page: Page) -> Iterator[str]:
        """Look at everything that can hold an answer."""
        for each in page.top.all():
            if found := _preset(each):
                yield f"found {found}, expected nothing before a person answers"


def _preset(each: Element) -> str:
    """Say what answer an element holds, or nothing."""
    for name in ON:
        if name in each.attributes:
            return f"a field that is {name}"
    for name in STATES:
        if each.attributes.get(name, "false") not in ("false", ""):
            return f'a field with {name}="{each.attributes[name]}"'
    value = each.attributes.get("value", "")
    if each.tag == "input" and value and each.attributes.get("type") not in CHOSEN_BY_A_PERSON:
        return f'a field with "{value}" in it'
    if each.tag == "textarea" or any(name in each.classes() for name in EMPTY):
        return f'a place to write with "{each.text()}" in it' if each.text() else ""
    return ""

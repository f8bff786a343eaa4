"""Words of the skeleton that still stand where the author's should."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path as File
from typing import ClassVar

from sdm.checking.rule import Example, Finding, Rule
from sdm.checking.subject import Subject
from sdm.document import scalars
from sdm.errors import Level

SKELETON = File(__file__).parents[3] / "skeleton.yaml.jinja"
_TELLS = re.compile(
    r"(?:: |\[|- |, )\"?"
    r"((?:Write|write|Placeholder|Name the country|Example source|notice the example"
    r"|do not notice the example|have the example|do not have the example)[^\"{}\[\]\n]*)"
)
"""How every text of the skeleton begins that says what to write in its place."""
_NEXT_KEY = re.compile(r",\s+(?:[a-z_]+:|[A-Z])")
"""Where a text ends inside { } or [ ]."""
_ALSO_OURS = ("Write what matters to you", "write whom the numbers are about")
"""What an author may well leave as it is, or that is found beside another in any case."""


class PlaceholderLeft(Rule):
    """A text of the skeleton still stands where the author's words should.

    ## Why it matters
    An aid that `sdm new` began is whole from the start: it loads, and it can be made into a
    handout. A reader would find "Write whom the aid is for", or a figure that nobody measured.

    ## Instead
    Go through the texts that are named, and write your own. A key that you do not need goes.
    """

    id = "KEEP007"
    name = "placeholder-left"
    level: ClassVar[Level] = "warning"
    fails: ClassVar[Example] = {"who_for": "Write whom the aid is for."}
    passes: ClassVar[Example] = {"who_for": "Adults with a sore elbow."}

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Yield one finding, at the first of them: with one for each, nobody would see the rest."""
        left = [at for at, each in scalars(subject.document.data) if _is_of_the_skeleton(each.text)]
        if left:
            many = "1 text" if len(left) == 1 else f"{len(left)} texts"
            named = ", ".join(subject.named(at) for at in left[:3])
            more = f" and {len(left) - 3} more" if len(left) > 3 else ""
            yield Finding(
                at=left[0],
                message=f"found {many} of the skeleton, expected words of yours: {named}{more}",
                hint="write your own in their place, or take the key out",
            )


def _is_of_the_skeleton(text: str) -> bool:
    bare = text.strip().rstrip(".?")
    return bare.startswith(_beginnings()) and not bare.startswith(_ALSO_OURS)


@cache
def _beginnings() -> tuple[str, ...]:
    """Read the skeleton's own texts; one that goes on differently for each option, up to there."""
    template = SKELETON.read_text(encoding="utf-8")
    lines = (line.partition(" #")[0] for line in template.splitlines() if line[:1] != "#")
    told = (_NEXT_KEY.split(each)[0] for line in lines for each in _TELLS.findall(line))
    found = {each.strip().rstrip(".?,") for each in told}
    return tuple(sorted(each for each in found if len(each) > len("Placeholder")))

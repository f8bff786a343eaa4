"""What the rules on versions say of an aid beside an older one."""

from __future__ import annotations

from sdm.checking.run import Choice, findings
from sdm.checking.subject import Subject
from sdm.checking.waivers import answered
from sdm.differing.reading import Versions
from sdm.errors import Problem

ON_VERSIONS = Choice(select=("number-changed-same-version", "version-lowered"))


def version_problems(found: Versions) -> tuple[Problem, ...]:
    """Tell if a number changed and the version did not rise, but for what the author answers."""
    subject = Subject(found.new, found.document, before=found.old)
    asked = ON_VERSIONS.rules()
    problems, _, _ = answered(subject, list(findings(subject, asked)), ())
    return tuple(problems)

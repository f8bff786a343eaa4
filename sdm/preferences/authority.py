"""Who may decide: the person, unless they were found unable to; then whom the law names."""

from __future__ import annotations

from collections.abc import Iterator

from sdm.preferences.record import PreferenceRecord
from sdm.preferences.refusing import Breach


def authority(record: PreferenceRecord) -> Iterator[Breach]:
    """Hold who decided against what was found of the person, and against the papers."""
    decision = record.decision
    if decision is None:
        return
    lacks = record.capacity.status == "assessed_lacks"
    if lacks and decision.made_by in ("person", "person_with_support"):
        yield Breach(
            at="decision.made_by",
            message="is the person, who was found unable to make this decision",
            hint="proxy or best_interests",
        )
    if decision.made_by == "proxy":
        yield from _proxy(record)
    if decision.made_by == "best_interests":
        yield from _best_interests(record, lacks=lacks)
    if decision.made_by == "parental_responsibility" and record.child is None:
        yield Breach(at="child", message="is missing, and somebody decided as a parent")


def _proxy(record: PreferenceRecord) -> Iterator[Breach]:
    deciding = [
        each for each in record.proxies if each.kind in ("lpa_health_welfare", "court_deputy")
    ]
    parents = [each for each in record.proxies if each.kind == "parental_responsibility"]
    if not deciding and not (parents and record.child):
        yield Breach(
            at="proxies",
            message="nobody here may decide for the person",
            hint="an attorney for health and welfare, a deputy, or for a child a parent",
        )
    if deciding and record.capacity.status != "assessed_lacks" and record.child is None:
        yield Breach(
            at="capacity.status",
            message="an attorney or deputy decides only where the person was found unable to",
        )
    if deciding and not any(each.registered_checked == "yes" for each in deciding):
        yield Breach(at="proxies", message="nobody has checked that the document is registered")


def _best_interests(record: PreferenceRecord, *, lacks: bool) -> Iterator[Breach]:
    if record.best_interests is None:
        yield Breach(at="best_interests", message="is missing: how it was decided")
    if not lacks and record.child is None:
        yield Breach(
            at="capacity.status",
            message="others decide in somebody's best interests only where they were found unable to",
        )

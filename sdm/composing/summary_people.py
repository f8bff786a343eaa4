"""Who was there, who can decide, and which plans there are for later."""

from __future__ import annotations

from collections.abc import Iterator

from sdm.composing.spoken import summary_people_words as words
from sdm.composing.spoken import summary_words
from sdm.composing.summary_matters import thinks
from sdm.composing.summary_sheet import (
    Sheet,
    day,
    filled,
    inline,
    moment,
    noted,
    professional,
    sentences,
)
from sdm.preferences.people import (
    AdvancePlan,
    BestInterests,
    Capacity,
    Child,
    Contact,
    PersonInvolved,
    Proxy,
)
from sdm.rendering.components.said.context import Saying


def who(sheet: Sheet) -> Iterator[Saying]:
    """Say when the talks were, and who took part."""
    for contact in sheet.record.contacts:
        yield from noted(moment(contact.when), _contact(contact))
    for person in sheet.record.people_involved:
        yield from noted(words.TOOK_PART, _person(person))


def _contact(contact: Contact) -> str:
    others = "; ".join(professional(each) for each in contact.professionals_present)
    came = "; ".join(_person(each) for each in contact.accompanied_by)
    seen, responsible = contact.seen_by, contact.responsible_professional
    return sentences(
        words.METHODS[contact.method] if contact.method else "",
        words.SEEN_BY.format(who=professional(seen)),
        words.RESPONSIBLE.format(who=professional(responsible)) if responsible != seen else "",
        words.PRESENT.format(who=others) if others else "",
        words.ACCOMPANIED.format(who=came) if came else "",
        _where(contact),
        _recording(contact),
    )


def _where(contact: Contact) -> str:
    place = ", ".join(inline(each) for each in (contact.place, contact.place_type) if each)
    return sentences(
        words.PLACE.format(place=place) if place else "",
        filled(words.CONTACT_TYPE, what=contact.contact_type) if contact.contact_type else "",
        filled(words.SPECIALTY, what=contact.specialty) if contact.specialty else "",
    )


def _recording(contact: Contact) -> str:
    made = contact.recording
    if made is None:
        return ""
    return sentences(
        words.RECORDED if made.made else words.NOT_RECORDED,
        words.RECORDING_CONSENT[made.consent] if made.made or made.consent != "not_asked" else "",
        filled(summary_words.KEPT_AT, where=made.location) if made.location else "",
    )


def _person(person: PersonInvolved) -> str:
    kind = words.RELATIONSHIPS[person.relationship_type] if person.relationship_type else ""
    part = words.TOOK_PART_AS[person.took_part_as] if person.took_part_as else ""
    own = (person.name, person.relationship, person.professional_role)
    told = [*(inline(each) for each in own if each), kind, part]
    return ", ".join(each for each in told if each) or words.UNNAMED


def alone(sheet: Sheet) -> Iterator[Saying]:
    """Say whether the person was offered a talk with nobody else present."""
    for contact in sheet.record.contacts:
        if contact.seen_alone_offered != "not_asked":
            yield from noted(moment(contact.when), words.ALONE[contact.seen_alone_offered])


def able(sheet: Sheet) -> Iterator[Saying]:
    """Say whether the person can make this decision, and who speaks for them otherwise."""
    record = sheet.record
    if record.capacity != Capacity():
        yield from _capacity(record.capacity)
    for proxy in record.proxies:
        yield from _proxy(proxy)
    if record.best_interests is not None:
        yield from _best_interests(sheet, record.best_interests)
    if record.child is not None:
        yield from _child(record.child)


def _capacity(capacity: Capacity) -> list[Saying]:
    note = sentences(
        filled(words.ASSESSED_DECISION, what=capacity.decision) if capacity.decision else "",
        words.ASSESSED_BY.format(who=professional(capacity.assessed_by))
        if capacity.assessed_by
        else "",
        words.ASSESSED_ON.format(day=day(capacity.assessed_on)) if capacity.assessed_on else "",
        filled(words.EVIDENCE, what=capacity.evidence) if capacity.evidence else "",
        filled(words.SUPPORT_GIVEN, what=capacity.support_given) if capacity.support_given else "",
        words.REGAIN[capacity.likely_to_regain] if capacity.likely_to_regain else "",
    )
    return noted(words.CAPACITY, words.CAPACITY_IS[capacity.status], note)


def _proxy(proxy: Proxy) -> list[Saying]:
    where, how = proxy.document_location, proxy.checked_how
    note = sentences(
        filled(words.CONTACT_AT, how=proxy.contact) if proxy.contact else "",
        *_document(proxy),
        words.CHECKED_ON.format(day=day(proxy.checked_on)) if proxy.checked_on else "",
        filled(summary_words.HOW, how=how) if how else "",
        filled(summary_words.KEPT_AT, where=where) if where else "",
        filled(words.LIMITS, what=proxy.limits) if proxy.limits else "",
    )
    return noted(words.PROXIES[proxy.kind], proxy.name or words.UNNAMED, note)


def _document(proxy: Proxy) -> Iterator[str]:
    """Say what was seen of the document that gives somebody the power to decide."""
    needed = proxy.kind in words.WITH_DOCUMENT
    if needed or proxy.registered_checked == "yes":
        yield words.REGISTERED[proxy.registered_checked]
    if needed or proxy.covers_life_sustaining != "not_stated":
        yield words.LIFE[proxy.covers_life_sustaining]


def _best_interests(sheet: Sheet, made: BestInterests) -> Iterator[Saying]:
    yield from noted(words.BEST_INTERESTS, professional(made.decision_maker))
    yield from noted(words.BEST["person_took_part"], made.person_took_part)
    yield from noted(words.BEST["past_present_wishes"], made.past_present_wishes)
    yield from noted(words.BEST["beliefs_values"], made.beliefs_values)
    yield from noted(words.BEST["other_factors"], made.other_factors)
    for view in made.consulted:
        yield from thinks(sheet, view, words.CONSULTED)
    yield from noted(words.BEST["less_restrictive_options"], made.less_restrictive_options)
    yield from noted(words.BEST["how_reached"], made.how_reached)
    rests = words.NOT_BASED[made.not_based_on_age_appearance_behaviour]
    yield from noted(words.BEST["reasons"], made.reasons, rests)


def _child(child: Child) -> list[Saying]:
    parents, assessed = child.parental_responsibility, child.gillick != "not_assessed"
    note = sentences(
        words.GILLICK[child.gillick] if child.age_band != "16_to_17" or assessed else "",
        words.ASSESSED_BY.format(who=professional(child.assessed_by)) if child.assessed_by else "",
        filled(words.PARENTS, who=parents) if parents else "",
        words.ALONE[child.seen_alone_offered],
    )
    return noted(words.CHILD, words.AGES[child.age_band], note)


def plans(sheet: Sheet) -> Iterator[Saying]:
    """Say which plans there are and where they are kept; never what they say."""
    for plan in sheet.record.advance_plans:
        yield from _plan(plan)


def _plan(plan: AdvancePlan) -> list[Saying]:
    note = sentences(
        filled(summary_words.KEPT_AT, where=plan.location) if plan.location else "",
        words.DATED.format(day=day(plan.dated)) if plan.dated else "",
        filled(words.SEEN, who=plan.seen_by) if plan.seen_by else "",
        words.NOT_JUDGED if plan.exists == "has" else "",
    )
    return noted(words.PLANS[plan.kind], words.HELD[plan.exists], note)


def sharing(sheet: Sheet) -> Iterator[Saying]:
    """Say who may see the record, as the person agreed."""
    for each in sheet.record.sharing:
        yield from noted(words.SHARING, each)

"""The first page of a catalogue: every aid, and fields to find the right one by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from sdm.mkdocs_plugin import words
from sdm.mkdocs_plugin.prose import bullets, plain
from sdm.publishing.entry import PublishedAid


def index(entries: Sequence[PublishedAid], title: str, introduction: str) -> str:
    """Write the page. Without JavaScript it is the whole list; with it, one can choose from it."""
    parts = [f"# {plain(title)}", introduction]
    if any(each.status == "draft" for each in entries):
        parts.append(words.DRAFTS)
    return "\n\n".join([*parts, _fields(entries), *map(_listed, entries)]) + "\n"


def _listed(aid: PublishedAid) -> str:
    """Say in a few lines what an aid is about and how far it has come."""
    told = {
        "kind": aid.kind,
        "decides": " ".join(aid.decides),
        "length": words.length(aid.sides),
        "language": " ".join(each.language for each in aid.languages),
        "edition": " ".join(dict.fromkeys(each.edition for each in aid.files if each.edition)),
        "words": " ".join([aid.title, aid.decision, *aid.topic, *(o.name for o in aid.options)]),
    }
    data = " ".join(f'data-{name}="{escape(value)}"' for name, value in told.items())
    return (
        f'<article class="sdm-aid" {data} markdown="1">\n\n'
        f"## [{plain(aid.title)}]({aid.id}/index.md)\n\n{plain(aid.decision)}\n\n{_in_short(aid)}\n\n"
        "</article>"
    )


def _in_short(aid: PublishedAid) -> str:
    """Say in three lines what tells aids apart."""
    about = [
        plain(words.kind(aid.kind)),
        f"for {_who_decides(aid)}",
        f"{aid.sides} sides" if aid.sides else "no handouts",
        ", ".join(plain(name(each.language)) for each in aid.languages),
    ]
    return bullets(
        {
            "Options": " · ".join(plain(option.name) for option in aid.options),
            "What it is": " · ".join(each for each in about if each),
            "How far it has come": (
                f"**{aid.status}**, version {aid.version}; evidence up to "
                f"{plain(aid.evidence_until or 'a day not said')}; next review "
                f"{aid.next_review or 'on a day not said'}{', overdue' * aid.overdue}"
            ),
        }
    )


def _who_decides(aid: PublishedAid) -> str:
    return ", or ".join(words.DECIDES[each] for each in aid.decides)


def facts(aid: PublishedAid) -> str:
    """List what helps to find the right aid, and how far this one has come."""
    return bullets(
        {
            "Status": f"**{aid.status}**, version {aid.version}",
            "Options": " · ".join(plain(option.name) for option in aid.options),
            "Topic": plain(", ".join(aid.topic)),
            "Kind of decision": plain(words.kind(aid.kind)),
            "Who decides": _who_decides(aid),
            "Length": f"{aid.sides} sides" if aid.sides else "",
            "Languages": ", ".join(plain(name(each.language)) for each in aid.languages),
            "Evidence looked for up to": plain(aid.evidence_until or "not said"),
            "Next review due": f"{aid.next_review or 'not said'}{', overdue' * aid.overdue}",
        }
    )


def name(language: str) -> str:
    """Name a language in English; one that nobody named stays as its tag.

    >>> name("cy"), name("en-GB"), name("xx-QQ")
    ('Welsh', 'English (United Kingdom)', 'xx-QQ')
    """
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language, sep="-").get_display_name("en_GB") or language
    except (UnknownLocaleError, ValueError):
        return language


def _fields(entries: Sequence[PublishedAid]) -> str:
    """Write the fields to choose by; the script shows them, as without it they do nothing."""
    languages = {each.language: name(each.language) for aid in entries for each in aid.languages}
    kinds = {aid.kind: words.kind(aid.kind) for aid in entries}
    decides = {each: words.DECIDES[each] for aid in entries for each in aid.decides}
    made = [each.edition for aid in entries for each in aid.files if each.edition]
    editions = {each: words.EDITION[each][0] for each in words.EDITION if each in made}
    lengths = {each: words.LENGTHS[each] for each in words.LENGTHS if _any_of(entries, each)}
    topics = sorted({topic for aid in entries for topic in aid.topic}, key=str.casefold)
    offered = "".join(f'<option value="{escape(topic)}"></option>' for topic in topics)
    search = '<input type="search" name="words" autocomplete="off" list="sdm-topics">'
    fields = [
        f"<label>What it is about {search}</label>",
        f'<datalist id="sdm-topics">{offered}</datalist>',
        _choice("kind", "Kind of decision", sorted(kinds.items())),
        _choice("decides", "Who decides", sorted(decides.items())),
        _choice("length", "Length", lengths.items()),
        _choice("language", "Language", sorted(languages.items())),
        _choice("edition", "Edition", editions.items()),
    ]
    inside = "\n".join(fields)
    return (
        f'<form class="sdm-find" role="search" aria-label="Find a decision" hidden>\n{inside}\n'
        '<button type="reset">Show all</button>\n<p role="status"></p>\n</form>'
    )


def _any_of(entries: Sequence[PublishedAid], length: str) -> bool:
    return any(words.length(each.sides) == length for each in entries)


def _choice(field: str, label: str, choices: Iterable[tuple[str, str]]) -> str:
    options = "".join(
        f'<option value="{escape(value)}">{escape(told)}</option>' for value, told in choices
    )
    return (
        f'<label>{label} <select name="{field}"><option value="">any</option>{options}'
        "</select></label>"
    )

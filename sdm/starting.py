"""Start an aid: a folder with a commented skeleton, which loads though it says nothing yet."""

from __future__ import annotations

import contextlib
import datetime
import json
import re
import unicodedata
from pathlib import Path
from typing import Literal, get_args

from attrs import field, frozen

from sdm.errors import CannotRun
from sdm.loading import AID_FILE
from sdm.loading.fields import PATTERNS
from sdm.model.refuse import LONGEST_NAME
from sdm.model.text import Slug
from sdm.writing import write_output

SKELETON = Path(__file__).with_name("skeleton.yaml.jinja")
REVIEWED_AFTER = 2  # years

Kind = Literal["treatment", "test", "care", "birth", "service", "money"]
"""What kind of decision it is."""
Decides = Literal["self", "carer", "parent"]
"""Who decides."""
KINDS: tuple[Kind, ...] = get_args(Kind)
DECIDERS: tuple[Decides, ...] = get_args(Decides)

STAY = "Stay as you are"
OTHER = "Placeholder: name the other option"


@frozen(kw_only=True)
class Answers:
    """What decides the shape of an aid, before a word of it is written."""

    kind: Kind = "treatment"
    options: tuple[str, ...] = (STAY, OTHER)
    """The names of the options, in their order."""
    stays: bool = True
    """Whether the first of them is staying as you are; else there is no such option."""
    numbers: bool = True
    """Whether there are numbers of people; else what is known stands in words."""
    decides: tuple[Decides, ...] = ("self",)
    alone: bool = False
    """Whether it is read alone; else together with a professional."""


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)


@frozen(kw_only=True)
class _Named:
    """An option as the skeleton writes it."""

    id: str
    name: str = field(converter=_quoted)
    """In quotes, so that nothing in it means anything in YAML."""


def start(slug: str, folder: Path, today: datetime.date, answers: Answers | None = None) -> Path:
    """Make a new folder with a skeleton of an aid.

    Args:
        slug: The aid's name, and the name of its folder.
        folder: Where to make that folder.
        today: The day on which this version counts as published.
        answers: What decides its shape; without them, a treatment with two options.

    Returns:
        The path of the aid.

    Raises:
        CannotRun: The slug is not one, an answer does not fit, something has that name already, or
            it cannot be made. Nothing is left behind then.
    """
    text = skeleton(slug, today, answers)
    home = folder / slug
    _make(home)
    try:
        write_output(home / AID_FILE, text.encode())
    except BaseException:
        with contextlib.suppress(OSError):
            home.rmdir()
        raise
    return home / AID_FILE


def skeleton(slug: str, today: datetime.date, answers: Answers | None = None) -> str:
    """Write the skeleton that fits the answers.

    Raises:
        CannotRun: The slug is not one, or an answer does not fit.
    """
    from jinja2 import Environment, StrictUndefined

    pattern, wanted, example = PATTERNS[Slug]
    if not re.fullmatch(pattern, slug):
        raise CannotRun(f'found the slug "{slug}", expected {wanted}, such as {example}')
    answers = answers or Answers()
    options = _named(answers)
    year = min(today.year + REVIEWED_AFTER, datetime.MAXYEAR)
    environment = Environment(  # noqa: S701 - it writes YAML, where every name stands in quotes
        undefined=StrictUndefined, trim_blocks=True, keep_trailing_newline=True
    )
    return environment.from_string(SKELETON.read_text(encoding="utf-8")).render(
        slug=slug,
        kind=answers.kind,
        decides=f"[{', '.join(answers.decides)}]",
        read="alone" if answers.alone else "together",
        numbers=answers.numbers,
        options=options,
        stay=options[0].id if answers.stays else "",
        published=today.isoformat(),
        year=f"{today.year:04}",
        next_review=today.replace(year=year, day=min(today.day, 28)).isoformat(),
    )


def _named(answers: Answers) -> list[_Named]:
    """Give every option an id of its own, made of its name.

    Raises:
        CannotRun: There are too few, one is empty or too long, or two have one name.
    """
    names = [" ".join(name.split()) for name in answers.options]
    if len(names) < 2:
        raise CannotRun(f"found {len(names)} options, expected at least two")
    for name in names:
        if not name or len(name) > LONGEST_NAME or not name.isprintable():
            raise CannotRun(
                f'found the option "{name}", expected a name of 1 to {LONGEST_NAME} characters'
            )
    if len({name.casefold() for name in names}) < len(names):
        raise CannotRun("found two options of one name, expected names that tell them apart")
    if (answers.options, answers.stays) == (Answers().options, True):
        return [_Named(id="stay_as_you_are", name=STAY), _Named(id="change_something", name=OTHER)]
    found: list[_Named] = []
    for number, name in enumerate(names, 1):
        made = option_id(name) or f"option_{number}"
        taken = {each.id for each in found}
        found.append(_Named(id=f"{made}_{number}" if made in taken else made, name=name))
    return found


def option_id(name: str) -> str:
    """Make an id of a name; nothing, where it has no letter that an id can have.

    >>> option_id("Newer medicine (DOAC)"), option_id("Café au lait"), option_id("手術")
    ('newer_medicine_doac', 'cafe_au_lait', '')
    >>> option_id("Null")
    'null_'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    made = "_".join(words).lstrip("0123456789_")[:40].rstrip("_")
    return "null_" if made == "null" else made  # which YAML takes for nothing


def _make(home: Path) -> None:
    try:
        home.mkdir()
    except FileExistsError:
        raise CannotRun(
            f"{home}: there is something of that name already, and it is left as it is; "
            "give another slug, or another folder with --in"
        ) from None
    except (FileNotFoundError, NotADirectoryError):
        raise CannotRun(f"{home.parent}: there is no such folder; make it first") from None
    except OSError as error:
        raise CannotRun(f"{home}: cannot be made: {error.strerror or error}") from error

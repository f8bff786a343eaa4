"""Start an aid: a folder with a commented skeleton, which loads though it says nothing yet."""

from __future__ import annotations

import contextlib
import datetime
import re
from pathlib import Path
from string import Template

from sdm.errors import CannotRun
from sdm.loading import AID_FILE
from sdm.loading.fields import PATTERNS
from sdm.model.text import Slug
from sdm.writing import write_output

SKELETON = Path(__file__).with_name("skeleton.yaml")
REVIEWED_AFTER = 2  # years


def start(slug: str, folder: Path, today: datetime.date) -> Path:
    """Make a new folder with a skeleton of an aid.

    Args:
        slug: The aid's name, and the name of its folder.
        folder: Where to make that folder.
        today: The day on which this version counts as published.

    Returns:
        The path of the aid.

    Raises:
        CannotRun: The slug is not one, something has that name already, or it cannot be made.
            Nothing is left behind then.
    """
    text = skeleton(slug, today)
    home = folder / slug
    _make(home)
    try:
        write_output(home / AID_FILE, text.encode())
    except BaseException:
        with contextlib.suppress(OSError):
            home.rmdir()
        raise
    return home / AID_FILE


def skeleton(slug: str, today: datetime.date) -> str:
    """Fill in the skeleton's name and dates.

    Raises:
        CannotRun: The slug is not one.
    """
    pattern, wanted, example = PATTERNS[Slug]
    if not re.fullmatch(pattern, slug):
        raise CannotRun(f'found the slug "{slug}", expected {wanted}, such as {example}')
    year = min(today.year + REVIEWED_AFTER, datetime.MAXYEAR)
    return Template(SKELETON.read_text(encoding="utf-8")).substitute(
        slug=slug,
        published=today.isoformat(),
        year=f"{today.year:04}",
        next_review=today.replace(year=year, day=min(today.day, 28)).isoformat(),
    )


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

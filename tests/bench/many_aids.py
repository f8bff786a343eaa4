"""Write many aids of one aid's size, each with words and numbers of its own.

    python tests/bench/many_aids.py FOLDER COUNT

The words that stand in most sentences are others in every aid: few sentences that were looked at
in one come again in the next.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from sdm.cataloguing import bundled

SLUG = "knee-osteoarthritis"
COMMON = r"\b(knee|pain|injection|exercise|surgery|tablet|treatment)(?=s?\b)"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def word(number: int) -> str:
    """Give a word that no other number has."""
    letters = ""
    for _ in range(3):
        number, letter = divmod(number, len(LETTERS))
        letters += LETTERS[letter]
    return letters


def main(folder: Path, count: int) -> None:
    """Write so many aids below a folder."""
    text = (bundled() / SLUG / "aid.yaml").read_text(encoding="utf-8")
    for number in range(count):
        slug = f"aid-{number:04}"
        aid = re.sub(COMMON, lambda found: found[0] + word(number), text)  # noqa: B023
        aid = re.sub(r"(?m)^id: .*$", f"id: {slug}", aid)
        (folder / slug).mkdir()
        (folder / slug / "aid.yaml").write_text(aid, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

"""Which characters the font of a PDF can draw; in an aid, where those stand that it cannot."""

from __future__ import annotations

import datetime
import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

import sdm
from sdm.handing_out import hand_out
from sdm.rendering import fonts
from sdm.rendering.pdf import pdf
from tests import pdf_reading
from tests.laws.test_text_law import assert_in_order
from tests.samples import small_text
from tests.unit.test_pdf import saying

TODAY = datetime.date(2026, 12, 1)
FILES = sorted(fonts.FOLDER.glob("*.ttf"))
LICENCE = (fonts.FOLDER / "OFL.txt").read_text(encoding="utf-8")

UNDRAWN = {
    *"\t\n\u00ad\u034f\u061c\u3000",
    *map(chr, range(0x2000, 0x2010)),
    *map(chr, range(0x2028, 0x2030)),
    *map(chr, range(0x205F, 0x2070)),
    *map(chr, range(0xFE00, 0xFE10)),
}
"""What is laid out and never drawn, spelled out by its code points."""


def held(file: Path) -> set[str]:
    """Read from a font file which characters it draws."""
    with TTFont(file) as font:
        return set(map(chr, font.getBestCmap()))


def test_what_is_covered_is_what_both_files_hold_and_what_is_never_drawn() -> None:
    regular, bold = map(held, FILES)
    assert fonts.covered() == (regular & bold) | UNDRAWN


def test_both_files_are_the_family_that_pdfs_ask_for_under_its_free_licence() -> None:
    for file in FILES:
        with TTFont(file) as font:
            assert font["name"].getBestFamilyName() == fonts.FAMILY
    assert "SIL OPEN FONT LICENSE" in LICENCE.upper()


def test_what_is_never_drawn_is_space_or_a_sign_of_format() -> None:
    kinds = {unicodedata.category(char) for char in UNDRAWN}
    assert kinds <= {"Cc", "Cf", "Cn", "Mn", "Zl", "Zp", "Zs"}


def test_every_character_that_is_covered_comes_back_out_of_a_pdf() -> None:
    wanted = [char for char in sorted(fonts.covered()) if char.isprintable() and char.strip()]
    handout = saying(*(f"A{char}B" for char in wanted))  # a mark stands on the letter before it
    assert_in_order(handout, pdf_reading.text(pdf(handout)))


def test_no_character_that_is_covered_stops_a_pdf() -> None:
    pdf(saying(*(f"a{char}b" for char in sorted(fonts.covered()))))


def found(tmp_path: Path, *changes: tuple[str, str]) -> list[tuple[str, str]]:
    """Hand out the small aid with changes; tell the places of the problems, and what they say."""
    text = small_text()
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    folder = tmp_path / "example-decision"
    folder.mkdir()
    (folder / "aid.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(sdm.AidError) as caught:
        hand_out("example-decision", formats=("html", "pdf"), folders=(tmp_path,), today=TODAY)
    assert {problem.code for problem in caught.value.problems} == {"FONT"}
    return [
        (_marked(text, problem.place.line, problem.place.column), problem.message)
        for problem in caught.value.problems
    ]


def _marked(text: str, line: int, column: int) -> str:
    """Give the rest of a line from a place on."""
    return text.splitlines()[line - 1][column - 1 :]


ARROW = '"→" (U+2192, rightwards arrow)'
BOX = '"☐" (U+2610, ballot box)'


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (('title: "Example decision:', 'title: "Example → decision:'), '"Example → decision:'),
        (("name: A brace\n", "name: A brace →\n"), "A brace →"),
        (("{plain: a stiff sleeve}", "{plain: a stiff → sleeve}"), "a stiff → sleeve}"),
        (("  - read a real aid", "  - read a real aid →"), "|"),
        (("  Brace: {", "  Brace →: {"), "Brace →: {"),
        (("  Brace: {", '  "Brace →": {'), '"Brace →": {'),
    ],
    ids=["quoted", "unquoted", "in braces", "block", "key", "quoted key"],
)
def test_a_character_that_cannot_be_drawn_is_found_where_it_stands(
    tmp_path: Path, change: tuple[str, str], place: str
) -> None:
    ((rest, message),) = found(tmp_path, change)
    assert rest.startswith(place)
    assert message.endswith(f": found {ARROW}, expected characters that the PDF's font can draw")


def test_every_value_with_such_characters_is_found_in_the_order_of_the_file(tmp_path: Path) -> None:
    problems = found(
        tmp_path,
        ("  Brace: {plain: a stiff sleeve}", "  Brace ☐: {plain: a → stiff ☐ sleeve →}"),
        ("  - The figures are made up too.", "  - The figures are → made up too."),
    )
    assert [rest.split(" ")[0] for rest, _ in problems] == ["The", "Brace", "a"]
    assert [message.partition(", expected")[0] for _, message in problems] == [
        f"key_points.3: found {ARROW}",
        f"glossary.Brace ☐: found {BOX}",
        f"glossary.Brace ☐.plain: found {ARROW}, {BOX}",
    ]


def test_pages_and_plain_text_take_what_the_font_lacks(tmp_path: Path) -> None:
    (tmp_path / "example-decision").mkdir()
    text = small_text().replace("A creaky elbow is made up.", "A creaky elbow → is made up.")
    (tmp_path / "example-decision" / "aid.yaml").write_text(text, encoding="utf-8")
    made = hand_out("example-decision", formats=("html", "text"), folders=(tmp_path,), today=TODAY)
    assert all("creaky elbow → is" in each.data.decode() for each in made)


def test_our_own_words_can_all_be_drawn() -> None:
    for path in sorted(Path(sdm.__file__).parent.glob("composing/*words.py")):
        missing = set(path.read_text(encoding="utf-8")) - fonts.covered()
        assert missing == set(), path.name

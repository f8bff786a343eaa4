"""Everyone is drawn exactly once, and those who have the outcome are filled."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdm.rendering.markup import people_svg


def area(path: str) -> int:
    """Add up the area of the rectangles of a path, in cells of 10 by 10."""
    total = 0
    for x, y, width, bottom in re.findall(r"M(\d+) (\d+)H(\d+)V(\d+)H0Z", path):
        total += (int(width) - int(x)) * (int(bottom) - int(y))
    return total // 100


@given(st.sampled_from([(100, 10), (1000, 40), (10000, 100)]), st.data())
def test_the_filled_region_has_one_cell_a_person(
    size: tuple[int, int], data: st.DataObject
) -> None:
    total, columns = size
    filled = data.draw(st.integers(0, total))
    drawing = people_svg(filled, total - filled, columns)
    (region,) = re.findall(r'class="on"[^>]* d="([^"]*)"', drawing)
    assert area(region) == filled
    assert f'width="{columns * 10}" height="{total // columns * 10}"' in drawing


@given(st.integers(0, 100))
def test_a_language_from_right_to_left_mirrors_the_picture_and_changes_no_count(
    filled: int,
) -> None:
    left = people_svg(filled, 100 - filled, 10)
    right = people_svg(filled, 100 - filled, 10, rtl=True)
    assert str(right) == str(left).replace("<g>", '<g transform="translate(100 0) scale(-1 1)">')


def test_people_who_do_not_fill_their_rows_are_refused() -> None:
    with pytest.raises(ValueError, match="do not fill rows"):
        people_svg(3, 4, 10)

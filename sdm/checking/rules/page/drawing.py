"""How many people a picture shows, counted from its lines and areas and not from what was meant."""

from __future__ import annotations

import re
from fractions import Fraction

from sdm.checking.elements import Element

UPRIGHT = re.compile(r"M(\d+) 0V\d+")
LEVEL = re.compile(r"M0 (\d+)H\d+")
STEP = re.compile(r"([MHVZ])(?:(\d+)(?: (\d+))?)?")


def squares(picture: Element) -> Fraction:
    """Count the squares into which the lines of a picture part it; 0 where it has none."""
    lines = _part(picture, "rule")
    across, down = len(UPRIGHT.findall(lines)) - 1, len(LEVEL.findall(lines)) - 1
    return Fraction(max(across, 0) * max(down, 0))


def ground(picture: Element) -> Fraction:
    """Measure how many squares the ground covers, on which those who are not filled are seen."""
    grounds = [each.attributes for each in picture.all("rect") if "off" in each.classes()]
    sizes = [int(each.get("width", 0)) * int(each.get("height", 0)) for each in grounds]
    return _in_squares(sum(sizes), picture)


def filled(picture: Element) -> Fraction:
    """Measure how many squares the filled area of a picture covers."""
    return _in_squares(_area(_part(picture, "on")), picture)


def _in_squares(area: int, picture: Element) -> Fraction:
    edges = [int(each) for each in UPRIGHT.findall(_part(picture, "rule"))]
    return Fraction(area, (edges[1] - edges[0]) ** 2) if len(edges) > 1 else Fraction(0)


def _part(picture: Element, name: str) -> str:
    """Give the path of one part of a picture."""
    paths = [each.attributes.get("d", "") for each in picture.all("path") if name in each.classes()]
    return paths[0] if paths else ""


def _area(path: str) -> int:
    """Measure the rectangles of a path that goes M x y, H x, V y, H x, Z for each of them."""
    total = x = y = 0
    corners: list[tuple[int, int]] = []
    for step, first, second in STEP.findall(path):
        if step == "Z":
            total += _inside(corners)
            corners = []
            continue
        if step == "M":
            x, y = int(first), int(second)
        elif step == "H":
            x = int(first)
        else:
            y = int(first)
        corners.append((x, y))
    return total


def _inside(corners: list[tuple[int, int]]) -> int:
    """Measure what lies within some corners, by the shoelace formula."""
    ends = [*corners[1:], *corners[:1]]
    twice = sum(x * to_y - to_x * y for (x, y), (to_x, to_y) in zip(corners, ends, strict=True))
    return abs(twice) // 2

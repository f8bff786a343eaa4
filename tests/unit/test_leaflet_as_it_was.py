"""The whole leaflet of a made-up aid, as it was; renewed on purpose with --renew-golden."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable

import pytest

import sdm
from sdm.composing import compose
from sdm.rendering import Format
from tests.samples import SMALL


@pytest.mark.parametrize(("format", "ending"), [("html", "html"), ("text", "txt")])
def test_the_leaflet_is_as_it_was(
    format: Format, ending: str, golden: Callable[[str, str], None]
) -> None:
    handout = compose(sdm.load(SMALL), today=datetime.date(2026, 12, 1))
    rendered = sdm.render(handout, format).decode()
    # Neither the version of sdm nor the style sheet is what this file is about.
    steady = re.sub(r"sdm \d+\.\d+\.\d+", "sdm VERSION", rendered)
    steady = re.sub(r"<style>.*?</style>|sha256-[^']+", "...", steady, flags=re.DOTALL)
    golden(f"small-leaflet.{ending}", steady)

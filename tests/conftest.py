"""What every test may use."""

from __future__ import annotations

import os
import pathlib
import re
import shutil
from collections.abc import Callable, Generator, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

from sdm.cataloguing import bundled

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

GOLDEN = pathlib.Path(__file__).parent / "golden"

# No deadlines: tests here say what is right; tests/bench says how fast.
settings.register_profile("default", deadline=None, max_examples=50)
settings.register_profile("ci", deadline=None, max_examples=100, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "default")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew-golden",
        action="store_true",
        help="write tests/golden anew; read the difference before you commit it",
    )


def _fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    skipped = report.outcome == "skipped" and not hasattr(report, "wasxfail")
    if skipped and os.environ.get("SDM_REQUIRE_ALL"):
        report.outcome = "failed"
        report.longrepr = f"SDM_REQUIRE_ALL: nothing may be skipped here\n{report.longrepr}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[Any]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    _fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _fail_if_skipped(report)
    return report


@pytest.fixture(scope="session")
def aids_folder() -> pathlib.Path:
    """Give the folder of the aids that come with sdm."""
    return bundled()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare text with the file of that name in tests/golden; white space may differ."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--renew-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"no {path}: run pytest --renew-golden"
        assert _even(text) == _even(path.read_text(encoding="utf-8"))

    return compare


def _even(text: str) -> list[str]:
    lines = (re.sub(r"\s+", " ", line).strip() for line in text.splitlines())
    return [line for line in lines if line]


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    """Start what drives a browser."""
    driver = pytest.importorskip("playwright.sync_api")
    with driver.sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def chromium() -> str:
    """Find the system's Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("there is no Chromium here")
    return found


@pytest.fixture(scope="module")
def browser(playwright: Playwright, chromium: str) -> Iterator[Browser]:
    """Start the system's Chromium."""
    launched = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    yield launched
    launched.close()

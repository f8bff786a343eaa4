"""A site with the plugin for MkDocs, built and used in a browser."""

from __future__ import annotations

import json
import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError

import sdm
from sdm.publishing.schema import catalogue_schema
from tests.integration.test_page_access import ALL_RULES, COLOURS, violations
from tests.samples import SMALL, SOUND

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def config_of(folder: Path, **settings: Any) -> Path:
    """Write the settings of a site whose aids stand in a folder of their own."""
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "index.md").write_text("# Home\n\n[Decisions](catalogue/index.md)\n")
    plugin = {"folders": ["our-aids"], "cache": "kept", **settings.pop("sdm", {})}
    told = {
        "site_name": "Ours",
        "theme": {"name": "material", "font": False},
        "plugins": ["search", {"sdm": plugin}],
        **settings,
    }
    file = folder / "mkdocs.yml"
    file.write_text(yaml.safe_dump(told))
    return file


def with_aids(folder: Path) -> Path:
    for path in (SMALL, SOUND):
        home = folder / "our-aids" / sdm.load(path).id
        home.mkdir(parents=True)
        shutil.copy(path, home / "aid.yaml")
    sore = sdm.catalogue().path("sore-throat-antibiotics").parent
    shutil.copytree(sore, folder / "our-aids" / sore.name)
    return folder / "our-aids"


def built(file: Path) -> Path:
    config = load_config(str(file), strict=True)
    build(config)
    return file.parent / "site"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    with_aids(folder)
    return built(config_of(folder, nav=[{"Home": "index.md"}, {"Ours": ["catalogue/index.md"]}]))


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def page_at(browser: Browser, address: str, **settings: Any) -> Any:
    page: Any = browser.new_context(**settings).new_page()
    page.set_default_timeout(20_000)
    page.goto(address)
    return page


# What is built


def test_the_listing_fits_its_schema_and_every_file_in_it_is_there(site: Path) -> None:
    listing = json.loads((site / "catalogue" / "catalogue.json").read_text())
    jsonschema.validate(listing, catalogue_schema())
    assert json.loads((site / "catalogue" / "catalogue.schema.json").read_text())
    assert [each["id"] for each in listing["aids"]] == sorted(
        each["id"] for each in listing["aids"]
    )
    for aid in listing["aids"]:
        assert aid["files"]
        for file in aid["files"]:
            assert (site / "catalogue" / file["path"]).stat().st_size == file["bytes"]


def test_every_link_of_its_pages_leads_somewhere(site: Path) -> None:
    pages = [*(site / "catalogue").glob("**/index.html")]
    assert len(pages) == 4
    for page in pages:
        for target in re.findall(r'(?:href|src)="([^"#?]+)', page.read_text()):
            if not re.match(r"[a-z]+:|data:", target):
                found = (page.parent / target).resolve()
                assert (found / "index.html" if found.is_dir() else found).is_file(), target


def test_every_page_of_the_catalogue_stands_in_the_navigation(site: Path) -> None:
    page = (site / "catalogue" / "index.html").read_text()
    navigation = page[page.index("md-nav--primary") :]
    for aid in ("example-decision", "sore-throat-antibiotics", "sound-decision"):
        assert f'href="{aid}/"' in navigation


def test_nothing_is_kept_in_the_folder_of_the_documentation(site: Path) -> None:
    assert [path.name for path in (site.parent / "docs").rglob("*")] == ["index.md"]


def test_it_is_built_again_from_what_was_kept(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> bytes:
        raise AssertionError("rendered again")

    monkeypatch.setattr("sdm.publishing.making.rendered", never)
    assert built(site.parent / "mkdocs.yml") == site


# What goes wrong


def test_problems_of_an_aid_stop_the_build_with_their_places(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = with_aids(tmp_path)
    broken = folder / "example-decision" / "aid.yaml"
    broken.write_text(broken.read_text().replace("title:", "titel:", 1))
    with pytest.raises((Abort, PluginError, SystemExit)) as raised:
        built(config_of(tmp_path))
    told = f"{raised.value} {caplog.text}"
    assert 'found the key "titel"' in told
    assert str(broken) in told


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"folders": ["nowhere"]}, "isn't an existing directory"),
        ({"address": "../up"}, "expected a folder such as catalogue"),
        ({"introduction": "nowhere.md"}, "nowhere.md: No such file"),
        ({"papers": ["a5"]}, "a5"),
        ({"folders": ["docs"]}, "found no aid in"),
        ({"fodlers": []}, "fodlers"),
    ],
)
def test_a_wrong_setting_is_told_by_its_name(
    tmp_path: Path, settings: dict[str, Any], told: str, caplog: pytest.LogCaptureFixture
) -> None:
    with_aids(tmp_path)
    with pytest.raises((Abort, PluginError, SystemExit)) as raised:
        built(config_of(tmp_path, sdm=settings))
    assert told in f"{raised.value} {caplog.text}"


# In a browser


def test_one_finds_an_aid_by_words_kind_language_and_edition(
    browser: Browser, address: str
) -> None:
    page = page_at(browser, f"{address}/catalogue/")

    def shown() -> list[str]:
        return [each.inner_text() for each in page.locator(".sdm-aid:visible h2 a").all()]

    status = page.locator(".sdm-find [role=status]")
    assert len(shown()) == 3
    assert status.inner_text() == "3 of 3 decisions"
    page.get_by_label("What it is about").fill("ANTIBIOTIC throat")
    assert shown() == ["Sore throat: do I want an antibiotic?"]
    assert status.inner_text() == "1 of 3 decisions"
    page.get_by_label("What it is about").fill("nothing of that name")
    assert shown() == []
    assert "No decision fits" in status.inner_text()
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("document.querySelectorAll('.sdm-aid:not([hidden])').length == 3")
    page.get_by_label("Language").select_option("cy")
    assert shown() == ["Sore throat: do I want an antibiotic?"]
    page.get_by_label("Language").select_option("")
    page.get_by_label("Edition").select_option("simple")
    assert len(shown()) == 2
    page.context.close()


def test_without_javascript_the_page_is_the_whole_list(browser: Browser, address: str) -> None:
    page = page_at(browser, f"{address}/catalogue/", java_script_enabled=False)
    assert page.locator(".sdm-aid:visible").count() == 3
    assert page.locator(".sdm-find:visible").count() == 0
    page.context.close()


def test_the_page_of_an_aid_shows_the_living_page_in_a_frame(
    browser: Browser, address: str
) -> None:
    page = page_at(browser, f"{address}/catalogue/sore-throat-antibiotics/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    frame = page.frame_locator("iframe.sdm-preview")
    page.locator("iframe.sdm-preview").scroll_into_view_if_needed()
    frame.get_by_role("button", name="All on one page").click()
    assert frame.get_by_role("heading", level=1).inner_text().startswith("Sore throat")
    assert all(each.startswith(address) for each in asked)
    page.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("where", ["catalogue/", "catalogue/sore-throat-antibiotics/"])
def test_everybody_can_use_its_pages(
    browser: Browser, address: str, where: str, scheme: Any
) -> None:
    rules = ALL_RULES if scheme == "light" else COLOURS
    page = page_at(
        browser,
        f"{address}/{where}",
        viewport={"width": 320, "height": 800},
        color_scheme=scheme,
        reduced_motion="reduce",
    )
    found = [each for each in violations(page, rules) if "sdm-" in each or "article" in each]
    assert found == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.context.close()

"""The plugin for MkDocs: makes the aids of some folders into a part of the site.

Every page and every handout is made when the site is built, and nothing of it is kept in the
site's own folder.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config import config_options as option
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files

from sdm.cataloguing import Catalogue, bundled
from sdm.checking.many import usual_jobs
from sdm.cli.options import today
from sdm.errors import SdmError
from sdm.loading import load
from sdm.mkdocs_plugin.index import index
from sdm.mkdocs_plugin.page import Beside, page
from sdm.publishing import LISTING, PublishedAid, Store, Wanted, as_json, make_all, whole
from sdm.publishing.schema import catalogue_schema
from sdm.publishing.store import usual_folder
from sdm.rendering import Format
from sdm.schema import as_json as schema_as_json

HERE = Path(__file__).parent
ASSETS = ("sdm-catalogue.css", "sdm-catalogue.js")
NEEDED = ("admonition", "attr_list", "md_in_html", "tables")
"""What the pages are written in, beyond bare Markdown."""
ORDER: tuple[Format, ...] = ("html", "pdf", "text")

log = get_plugin_logger(__name__)


class Settings(Config):  # type: ignore[no-untyped-call]
    """What may stand under `sdm:` in `mkdocs.yml`."""

    folders = option.ListOfItems(option.Dir(exists=True), default=[])
    """Folders that hold one folder for each aid; without any, the aids that come with sdm."""
    address = option.Type(str, default="catalogue")
    """In which folder of the site the catalogue stands."""
    title = option.Type(str, default="Catalogue")
    introduction = option.Type(str, default="")
    """A page of the site, from the documentation's folder, whose words open the catalogue."""
    papers = option.ListOfItems(option.Choice(("a4", "letter")), default=["a4"])
    reviews = option.Optional(option.Type(str))
    """The folder of the site with a page `AID.md` on how each was set against its evidence."""
    guide = option.Optional(option.Type(str))
    """The page of the site that says which handout is for which moment."""
    allow_overdue = option.Type(bool, default=False)
    cache = option.Optional(option.Type(str))
    """Where what was made is kept; without it, where this system keeps such things."""


class SdmPlugin(BasePlugin[Settings]):  # type: ignore[no-untyped-call]
    """Puts a catalogue of aids into a site."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Name every page in the navigation, and load what the pages need."""
        if not all(part not in ("", ".", "..") for part in self.config.address.split("/")):
            raise PluginError(
                f'sdm: address: found "{self.config.address}", expected a folder such as catalogue'
            )
        for each in NEEDED:
            if each not in config.markdown_extensions:
                config.markdown_extensions.append(each)
        style, script = (f"{self.config.address}/{name}" for name in ASSETS)
        if style not in config.extra_css:
            config.extra_css.append(style)
        if script not in config.extra_javascript:
            config.extra_javascript.append(script)
        if config.nav is not None:
            self._name_pages(config.nav)
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add the pages, the handouts and the listing."""
        try:
            made = list(self._made(config))
        except SdmError as error:
            raise PluginError(f"sdm: {error}") from error
        for file in made:
            files.append(file)
        return files

    def on_serve(self, server: Any, /, *, config: MkDocsConfig, builder: Any) -> Any:
        """Look at the aids, too, while the site is written."""
        for folder in self._shelf().folders:
            server.watch(str(folder))
        return server

    def _shelf(self) -> Catalogue:
        return Catalogue(tuple(map(Path, self.config.folders)) or (bundled(),))

    def _name_pages(self, nav: list[Any]) -> None:
        """Put the aids' pages below the catalogue's own, where the navigation names that."""
        start = f"{self.config.address}/index.md"
        pages = [f"{self.config.address}/{slug}/index.md" for slug in self._shelf().paths()]
        for section in _sections(nav):
            if start in section:
                section += [each for each in pages if each not in section]  # serve comes again

    def _made(self, config: MkDocsConfig) -> Iterator[File]:
        paths = [*self._shelf().paths().values()]
        if not paths:
            raise PluginError(f"sdm: folders: found no aid in {', '.join(self.config.folders)}")
        wanted = Wanted(
            today=today(None),
            formats=ORDER,
            papers=tuple(dict.fromkeys(self.config.papers)),  # type: ignore[arg-type]
            allow_overdue=self.config.allow_overdue,
        )
        cache = self.config.cache
        store = Store(usual_folder() if cache is None else self._from_config(config, cache))
        made = make_all(
            paths,
            wanted,
            store,
            jobs=usual_jobs(len(paths), few=1),
            tell=lambda each: log.debug("%s is made", each.entry.id),
        )
        entries = [each.entry for each in made]
        log.info("%d aids, %d of them made anew", len(made), sum(each.anew for each in made))
        introduction = self._introduction(config)
        listing = as_json(whole(entries, wanted.today))
        for address, content in self._pages(config, paths, entries, introduction):
            yield File.generated(config, f"{self.config.address}/{address}", content=content)
        yield File.generated(config, f"{self.config.address}/{LISTING}", content=listing)
        for entry in entries:
            for each in entry.files:
                target = f"{self.config.address}/{each.path}"
                kept = str(store.path(each.sha256))
                yield File.generated(config, target, abs_src_path=kept)

    def _pages(
        self,
        config: MkDocsConfig,
        paths: list[Path],
        entries: list[PublishedAid],
        introduction: str,
    ) -> Iterator[tuple[str, str]]:
        yield "index.md", index(entries, self.config.title, introduction)
        for path, entry in zip(paths, entries, strict=True):
            yield f"{entry.id}/index.md", page(load(path), entry, self._beside(config, entry.id))
        yield "catalogue.schema.json", schema_as_json(catalogue_schema())
        for name in ASSETS:
            yield name, (HERE / name).read_text(encoding="utf-8")

    def _beside(self, config: MkDocsConfig, aid: str) -> Beside:
        home = f"{self.config.address}/{aid}"
        review = self.config.reviews and f"{self.config.reviews}/{aid}.md"
        there = review and (Path(config.docs_dir) / review).is_file()
        guide = self.config.guide
        return Beside(
            review=posixpath.relpath(review, home) if review and there else None,
            guide=posixpath.relpath(guide, home) if guide else None,
        )

    def _introduction(self, config: MkDocsConfig) -> str:
        if not self.config.introduction:
            return ""
        path = Path(config.docs_dir) / self.config.introduction
        try:
            return path.read_text(encoding="utf-8").strip()
        except OSError as error:
            raise PluginError(f"sdm: introduction: {path}: {error.strerror}") from error

    def _from_config(self, config: MkDocsConfig, path: str) -> Path:
        return Path(config.config_file_path).parent / path


def _sections(nav: list[Any]) -> Iterator[list[Any]]:
    """Give every list within a navigation, itself first."""
    yield nav
    for each in nav:
        if isinstance(each, dict):
            for inner in each.values():
                if isinstance(inner, list):
                    yield from _sections(inner)

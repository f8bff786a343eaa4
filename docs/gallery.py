"""The gallery: every component, what it is for, and its examples as each form draws them.

Each example is a page of its own in an `<iframe>`, since only a page of its own looks as it does in
a handout: the style sheet speaks of `html`, `body` and `:root`, counts in `rem`, and asks how wide
the window is. In a shadow root all of that would be the documentation's. The frames stand in this
site, so no page asks another one. Their height is guessed here from the plain text, and put right
by gallery.js where scripts run.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from typing import Literal

from attrs import evolve

from docs.component_examples import NAMES, Example, alone, examples
from sdm.rendering import html, text
from sdm.rendering.components import FOLDER

Theme = Literal["light", "dark"]
THEMES: dict[Theme, str] = {"light": "Light", "dark": "Dark"}
DARK = "@media (prefers-color-scheme:dark)"
ALONE = "body{padding:.5rem 1rem}h1,.lead,footer{display:none}"
"""A frame shows the component, without what every page has around it."""

INTRO = """# Gallery

The parts that handouts are made of. Each is a folder in `sdm/rendering/components/`: a frozen class
with final words and numbers, and a template for each form that draws it. The examples below are the
folder's own `examples.yaml`, which the tests draw too; they are about nothing real. A template
decides nothing, so what you see here is what every aid gets."""


def gallery() -> Iterator[tuple[str, str]]:
    """Give the address and the content of the gallery's page and of all that it shows."""
    shown = list(examples())
    sections = [INTRO]
    for name in NAMES:
        sections.append(about(name))
        yield from sources(name)
        for example in (each for each in shown if each.component == name):
            sections.append(section(example))
            yield from drawn(example)
    yield "reference/gallery.md", "\n\n".join(sections) + "\n"


def about(name: str) -> str:
    """Say what a component is for, in the words of its folder, and lead to its files."""
    _, _, readme = (FOLDER / name / "README.md").read_text(encoding="utf-8").partition("\n")
    files = " · ".join(f"[{file}](gallery/{name}/{file}.txt)" for file, _ in written(name))
    return f"## {name}\n\n{readme.strip()}\n\nIn `sdm/rendering/components/{name}/`: {files}"


def sources(name: str) -> Iterator[tuple[str, str]]:
    """Give the files of a component; as text, so that a browser shows them."""
    for file, content in written(name):
        yield f"reference/gallery/{name}/{file}.txt", content


def written(name: str) -> Iterator[tuple[str, str]]:
    """Read what people wrote in the folder of a component."""
    for path in sorted((FOLDER / name).iterdir()):
        if (
            path.is_file()
            and path.suffix != ".pyc"
            and path.name not in ("__init__.py", "README.md")
        ):
            yield path.name, path.read_text(encoding="utf-8")


def section(example: Example) -> str:
    """Show one example: as a page, in both themes, and as plain text."""
    plain = as_text(example)
    rem = 3 + 1.75 * len(plain.splitlines())
    address = f"{example.component}/{example.name}"
    frames = (
        f'<figure class="example"><figcaption><a href="{address}.{theme}.html">{said} theme, on a '
        f'page of its own</a></figcaption><iframe src="{address}.{theme}.html" loading="lazy" '
        f'title="{example.component}, example {example.name}, as a web page, {theme}" '
        f'style="height:{rem}rem"></iframe></figure>'
        for theme, said in THEMES.items()
    )
    return "\n\n".join(
        [
            f"### {example.component}: {example.name}",
            *frames,
            f"As plain text:\n\n```text\n{plain}\n```"
            if plain
            else "As plain text: nothing. The words beside it say everything.",
        ]
    )


def drawn(example: Example) -> Iterator[tuple[str, str]]:
    """Draw an example as a page in each theme."""
    title = f"{example.component}: {example.name}"
    page = html.html(evolve(alone(example.part), title=title))
    address = f"reference/gallery/{example.component}/{example.name}"
    for theme in THEMES:
        yield f"{address}.{theme}.html", in_theme(page, theme)


def in_theme(page: str, theme: Theme) -> str:
    """Fix a page to one theme; its policy allows a style by its hash, so that changes too."""
    _, _, rest = page.partition("<style>")
    style, _, _ = rest.partition("</style>")
    fixed = style.replace(DARK, "@media all" if theme == "dark" else "@media not all")
    fixed = fixed.replace("color-scheme:light dark", f"color-scheme:{theme}") + ALONE
    changes = [
        (style, fixed),
        (digest(style), digest(fixed)),
        ('content="light dark"', f'content="{theme}"'),
    ]
    for old, new in changes:
        assert old in page, "the page's style is not where the gallery looks for it"
        assert old != new, "the gallery's change did not take"
        page = page.replace(old, new)
    assert "prefers-color-scheme" not in page
    return page


def digest(style: str) -> str:
    """Take the hash by which a policy allows a style."""
    return base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def as_text(example: Example) -> str:
    """Draw an example as plain text, without what every handout has around it."""
    handout = alone(example.part)
    _, _, rest = text.text(handout).partition(f"{handout.lead}\n")
    return rest.rpartition(handout.footer[0])[0].strip("\n").rstrip("\n-")

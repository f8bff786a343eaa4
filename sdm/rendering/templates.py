"""How templates are read: strictly, from the folders of the components and of the pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sdm.rendering.components import FOLDER, kind_of

if TYPE_CHECKING:
    from jinja2 import Environment


def environment(*, autoescape: bool, **options: Any) -> Environment:
    """Make an environment in which a name that a template does not have is an error.

    Args:
        autoescape: Show markup in an aid as text; off for plain text alone.
        options: What the form of the handout asks for besides.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader([FOLDER, FOLDER.parent]),
        autoescape=autoescape,  # noqa: S701 - off where nothing reads the result as markup
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # they come with the program: no look at the disk each time
        **options,
    )
    made.globals.update(kind_of=kind_of)
    return made

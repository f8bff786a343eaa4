"""`sdm explain`: what a rule is about, or what a clause asks."""

from __future__ import annotations

import click

from sdm.cli.options import format_option


@click.command("explain")
@click.argument("name", required=False, metavar="[RULE]")
@format_option("Lines to read, or JSON.")
def command(name: str | None, format_: str) -> None:
    """Explain RULE: what it finds, why that matters, what to do instead, and who says so.

    RULE is a rule's id or name, as sdm check prints them; or a standard, such as ipdasi-v4, or
    a clause of it, such as ipdasi-v4:K7. Without it, all rules and standards are listed.

    \b
    Examples:
      sdm explain mixed-denominators
      sdm explain RISK003
      sdm explain ipdasi-v4:K7
    """
    from sdm.explaining import every_rule, find
    from sdm.explaining.wording import as_json, as_text, listed

    if name is None:
        click.echo(as_json(every_rule()) if format_ == "json" else listed())
        return
    told = find(name)
    click.echo(as_json(told) if format_ == "json" else as_text(told))

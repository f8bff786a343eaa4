"""What was measured beside what, and the table it is printed in."""

from __future__ import annotations

from attrs import frozen

HEAD = ("what", "takes", "beside", "takes", "ratio", "goal", "")


@frozen
class Row:
    """What was measured beside what, and how many times as much it may take."""

    name: str
    beside: str
    ours: float
    theirs: float
    goal: float | None = None
    unit: str = "ms"
    per_unit: float = 1000  # times are measured in seconds

    @property
    def ratio(self) -> float:
        return self.ours / self.theirs

    @property
    def cells(self) -> tuple[str, ...]:
        verdict = "" if self.goal is None else "met" if self.ratio <= self.goal else "missed"
        return (
            self.name,
            f"{self.ours * self.per_unit:.1f} {self.unit}",
            self.beside,
            f"{self.theirs * self.per_unit:.1f} {self.unit}",
            f"{self.ratio:.2f}",
            "" if self.goal is None else f"{self.goal:g}",
            verdict,
        )


def as_table(rows: list[Row]) -> str:
    lines = [HEAD, *(row.cells for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    padded = [
        [cell.ljust(width) for cell, width in zip(line, widths, strict=True)] for line in lines
    ]
    padded.insert(1, ["-" * width for width in widths])
    return "\n".join(f"| {' | '.join(line)} |" for line in padded)

"""The sheets that a handout can be laid out for."""

from __future__ import annotations

from typing import Literal

Paper = Literal["a4", "letter"]
"""A4 as in most of the world, or US Letter."""

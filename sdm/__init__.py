"""sdm: decision aids for shared decision making, and a record of what mattered to the person."""

__version__ = "0.1.0"

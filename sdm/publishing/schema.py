"""The JSON Schema of `catalogue.json`."""

from __future__ import annotations

from sdm.publishing.entry import PublishedCatalogue
from sdm.schema import Schema, output_schema


def catalogue_schema() -> Schema:
    """Make the JSON Schema of what `sdm publish` and the plugin for MkDocs write."""
    return output_schema(PublishedCatalogue, "urn:sdm:schema:catalogue:1")

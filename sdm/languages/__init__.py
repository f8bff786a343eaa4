"""The catalogs of the fixed words: a PO file for each language that sdm speaks besides English."""

"""Exact shares, sums, ratios and rounding, with every step kept.

Nothing here knows an aid: `sdm.model.figures` brings the two together.
"""

"""How hard words are to read: sentences, syllables, and formulas over them.

A formula counts the length of words and sentences. It never shows that people understand.
"""

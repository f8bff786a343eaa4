"""What an aid is: frozen classes that hold what its author said, and do no work of their own.

Each field's own text below it is what the reference pages and the JSON Schema say about it.
"""

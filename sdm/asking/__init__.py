"""Asking a person what matters to them, one question at a time, and making a record of it."""

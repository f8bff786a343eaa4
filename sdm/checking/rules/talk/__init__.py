"""The talk: prompts for asking what the professional would do."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.talk.no_prompts import NoPrompts
from sdm.checking.rules.talk.question_leads import QuestionLeads

RULES: tuple[type[Rule], ...] = (NoPrompts, QuestionLeads)

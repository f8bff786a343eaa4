"""How an aid was made: who paid, who was asked, when it came out, when it is looked at again."""

from __future__ import annotations

from sdm.checking.rule import Rule
from sdm.checking.rules.making.evaluation_undeclared import EvaluationUndeclared
from sdm.checking.rules.making.evidence_undeclared import EvidenceUndeclared
from sdm.checking.rules.making.funding_undeclared import FundingUndeclared
from sdm.checking.rules.making.makers_undeclared import MakersUndeclared
from sdm.checking.rules.making.needs_of_patients_undeclared import NeedsOfPatientsUndeclared
from sdm.checking.rules.making.needs_of_professionals_undeclared import (
    NeedsOfProfessionalsUndeclared,
)
from sdm.checking.rules.making.overdue import Overdue
from sdm.checking.rules.making.patients_review_undeclared import PatientsReviewUndeclared
from sdm.checking.rules.making.patients_trial_undeclared import PatientsTrialUndeclared
from sdm.checking.rules.making.practitioners_trial_undeclared import PractitionersTrialUndeclared
from sdm.checking.rules.making.professionals_review_undeclared import ProfessionalsReviewUndeclared
from sdm.checking.rules.making.published_missing import PublishedMissing
from sdm.checking.rules.making.report_missing import ReportMissing
from sdm.checking.rules.making.reviewed_by_nobody import ReviewedByNobody
from sdm.checking.rules.making.reviewers_are_makers import ReviewersAreMakers
from sdm.checking.rules.making.search_old import SearchOld
from sdm.checking.rules.making.update_policy_unclear import UpdatePolicyUnclear
from sdm.checking.rules.making.values_testing_undeclared import ValuesTestingUndeclared

RULES: tuple[type[Rule], ...] = (
    FundingUndeclared,
    MakersUndeclared,
    EvidenceUndeclared,
    NeedsOfPatientsUndeclared,
    NeedsOfProfessionalsUndeclared,
    PatientsReviewUndeclared,
    ProfessionalsReviewUndeclared,
    PatientsTrialUndeclared,
    PractitionersTrialUndeclared,
    EvaluationUndeclared,
    ValuesTestingUndeclared,
    PublishedMissing,
    UpdatePolicyUnclear,
    Overdue,
    SearchOld,
    ReviewersAreMakers,
    ReportMissing,
    ReviewedByNobody,
)

"""What people type becomes typed values, or an error in their words. Nothing here writes."""

from claims.forms.candidates import CandidateFilter, kept_filter
from claims.forms.checks import ReadingForm, VerdictForm
from claims.forms.claims import (
    AgreementFilter,
    AssignForm,
    ClaimForm,
    CloseForm,
    DeskFilter,
    LogClaimForm,
    claim_initial,
)
from claims.forms.contacts import AnswerForm, ContactForm
from claims.forms.documents import DocumentForm, FactsForm
from claims.forms.evidence import EvidenceForm, ExcerptForm
from claims.forms.figure import FigureForm, figure_initial, figure_like, suggested_initial, whole_initial
from claims.forms.imports import ImportForm, columns_shown

__all__ = [
    "AgreementFilter",
    "AnswerForm",
    "AssignForm",
    "CandidateFilter",
    "ClaimForm",
    "CloseForm",
    "ContactForm",
    "DeskFilter",
    "DocumentForm",
    "EvidenceForm",
    "ExcerptForm",
    "FactsForm",
    "FigureForm",
    "ImportForm",
    "LogClaimForm",
    "ReadingForm",
    "VerdictForm",
    "claim_initial",
    "columns_shown",
    "figure_initial",
    "figure_like",
    "kept_filter",
    "suggested_initial",
    "whole_initial",
]

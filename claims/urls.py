"""Every address of the desk and of the public pages. Who may see each stands with its view (claims.access)."""

from django.urls import path

from claims import feeds
from claims.views import (
    claims,
    contacts,
    copies,
    desk,
    documents,
    evidence,
    log,
    method,
    parcels,
    public,
    verdicts,
    witnesses,
)

urlpatterns = [
    path("", desk.front, name="front"),
    # the desk
    path("home/", desk.home, name="home"),
    path("desk/", desk.claim_list, name="desk"),
    path("documents/", documents.document_list, name="documents"),
    path("documents/new/", documents.new_document, name="new_document"),
    path("documents/<int:pk>/", documents.document, name="document"),
    path("documents/<int:pk>/facts/", documents.facts, name="document_facts"),
    path("documents/<int:pk>/again/", documents.read_again, name="read_again"),
    path("documents/<int:pk>/log/", log.log_claim, name="log_claim"),
    path("candidates/<int:pk>/dismiss/", documents.dismiss, name="dismiss"),
    path("candidates/<int:pk>/restore/", documents.restore, name="restore"),
    path("claims/<int:pk>/", claims.claim, name="claim"),
    path("claims/<int:pk>/evidence.wacz", parcels.claim_wacz, name="claim_wacz"),
    path("claims/<int:pk>/edit/", claims.edit, name="edit_claim"),
    path("claims/<int:pk>/assign/", claims.assign, name="assign"),
    path("claims/<int:pk>/close/", claims.close, name="close"),
    path("claims/<int:pk>/resume/", claims.resume, name="resume"),
    path("claims/<int:pk>/evidence/", evidence.add, name="add_evidence"),
    path("evidence/<int:pk>/again/", evidence.fetch_again, name="fetch_again"),
    path("evidence/<int:pk>/withdraw/", evidence.withdraw, name="withdraw_evidence"),
    path("claims/<int:pk>/verdict/", verdicts.propose, name="propose"),
    path("claims/<int:pk>/decide/", verdicts.decide, name="decide"),
    path("claims/<int:pk>/withdraw/", verdicts.withdraw, name="withdraw"),
    path("claims/<int:pk>/contest/", verdicts.contest, name="contest"),
    path("claims/<int:pk>/publish/", verdicts.publish, name="publish"),
    path("claims/<int:pk>/reopen/", verdicts.reopen, name="reopen"),
    path("claims/<int:pk>/contact/", contacts.add, name="add_contact"),
    path("contacts/<int:pk>/answer/", contacts.answer, name="answer_contact"),
    path("captures/<int:pk>/elsewhere/", witnesses.archive, name="archive_capture"),
    path("captures/<int:pk>/", copies.capture, name="capture"),
    path("evidence/<int:pk>/excerpt/", copies.excerpt, name="excerpt"),
    # what readers see
    path("checks/", public.check_list, name="checks"),
    path("checks/feed/", feeds.ChecksFeed(), name="checks_feed"),
    path("checks/<slug:slug>/", public.check, name="check"),
    path("checks/<slug:slug>/evidence.wacz", parcels.check_wacz, name="check_wacz"),
    path("checks/<slug:slug>/evidence.json", parcels.check_list_of_copies, name="check_copies"),
    path("corrections/", public.correction_list, name="corrections"),
    path("method/", method.method, name="method"),
    path("health/", public.health, name="health"),
]

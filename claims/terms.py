"""Every fixed vocabulary of the field, and the one table of how a claim moves.

The words are those of the glossary (docs/glossary.md). Values are stored, labels are shown; a value never changes
once it has been released, because history rows and exports carry it.
"""

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class Role(IntegerChoices):
    """Who may do what. Each role may do all that the ones below it may; none approves its own verdict."""

    REPORTER = 1, _("Reporter")
    REVIEWER = 2, _("Reviewer")
    EDITOR = 3, _("Editor")
    ADMIN = 4, _("Admin")


class Stage(TextChoices):
    NEW = "new", _("New")
    IN_RESEARCH = "in_research", _("In research")
    IN_REVIEW = "in_review", _("In review")
    CHANGES_REQUESTED = "changes_requested", _("Changes requested")
    CONTESTED = "contested", _("Contested")
    APPROVED = "approved", _("Approved")
    PUBLISHED = "published", _("Published")
    REOPENED = "reopened", _("Reopened")
    CLOSED = "closed", _("Closed")


#: The one transition table. A database trigger is generated from it, and docs/stages.md too.
NEXT_STAGES: dict[Stage, frozenset[Stage]] = {
    Stage.NEW: frozenset({Stage.IN_RESEARCH, Stage.IN_REVIEW, Stage.CLOSED}),
    Stage.IN_RESEARCH: frozenset({Stage.IN_REVIEW, Stage.CLOSED}),
    Stage.IN_REVIEW: frozenset({Stage.IN_RESEARCH, Stage.CHANGES_REQUESTED, Stage.CONTESTED, Stage.APPROVED}),
    Stage.CHANGES_REQUESTED: frozenset({Stage.IN_RESEARCH, Stage.IN_REVIEW, Stage.CLOSED}),
    Stage.CONTESTED: frozenset({Stage.IN_RESEARCH, Stage.IN_REVIEW, Stage.CLOSED}),
    Stage.APPROVED: frozenset({Stage.IN_RESEARCH, Stage.PUBLISHED}),
    Stage.PUBLISHED: frozenset({Stage.REOPENED}),
    Stage.REOPENED: frozenset({Stage.IN_REVIEW}),
    Stage.CLOSED: frozenset({Stage.IN_RESEARCH}),
}

#: In these stages somebody else is reading, or readers are: the claim, its figure and its evidence stand still.
FROZEN_STAGES = frozenset({Stage.IN_REVIEW, Stage.APPROVED, Stage.PUBLISHED, Stage.CLOSED})


class CloseReason(TextChoices):
    NOT_CHECKABLE = "not_checkable", _("Not checkable")
    DUPLICATE = "duplicate", _("Duplicate")
    OUT_OF_SCOPE = "out_of_scope", _("Out of scope")


class Kind(TextChoices):
    SHARE = "share", _("Share")
    COUNT = "count", _("Count")
    MONEY = "money", _("Money")
    CHANGE = "change", _("Change")
    RATE = "rate", _("Rate")
    RANK = "rank", _("Rank")
    MEASURE = "measure", _("Measure")


class Comparator(TextChoices):
    EQUAL = "=", _("exactly")
    ABOUT = "~", _("about")
    MORE = ">", _("more than")
    AT_LEAST = ">=", _("at least")
    LESS = "<", _("less than")
    AT_MOST = "<=", _("at most")
    BETWEEN = "between", _("between")


class Extent(TextChoices):
    """ "52 districts" is a level, "52 more districts" an increment: the same number, two different claims."""

    LEVEL = "level", _("Level: so many")
    INCREMENT = "increment", _("Increment: so many more")


class Precision(TextChoices):
    DAY = "day", _("Day")
    MONTH = "month", _("Month")
    QUARTER = "quarter", _("Quarter")
    YEAR = "year", _("Year")
    RANGE = "range", _("From … to …")


class Stance(TextChoices):
    SUPPORTS = "supports", _("Supports")
    REFUTES = "refutes", _("Refutes")
    CONTEXT = "context", _("Context")


class Decision(TextChoices):
    APPROVE = "approve", _("Approve")
    REQUEST_CHANGES = "request_changes", _("Request changes")


class CorrectionKind(TextChoices):
    ERROR = "error", _("Error")
    UPDATE = "update", _("Update")
    CLARIFICATION = "clarification", _("Clarification")
    RETRACTION = "retraction", _("Retraction")


class SourceKind(TextChoices):
    STATISTICS = "statistics", _("Official statistics")
    GOVERNMENT = "government", _("Government")
    PARTY = "party", _("Party to the matter")
    INTERNATIONAL = "international", _("International body")
    NGO = "ngo", _("NGO")
    ACADEMIC = "academic", _("Academic")
    AGENCY = "agency", _("News agency")
    PRESS = "press", _("Press")
    EYEWITNESS = "eyewitness", _("Eyewitness")
    OTHER = "other", _("Other")


class SourceLevel(TextChoices):
    """Primary: whoever measured, counted or decided it. Secondary: whoever tells what others found."""

    PRIMARY = "primary", _("Primary")
    SECONDARY = "secondary", _("Secondary")


class ContactWay(TextChoices):
    """How the desk tried to reach a claimant."""

    EMAIL = "email", _("E-mail")
    PHONE = "phone", _("Telephone")
    LETTER = "letter", _("Letter")
    IN_PERSON = "in_person", _("In person")
    FORM = "form", _("Form on their site")
    NETWORK = "network", _("Social network")


class ClaimantKind(TextChoices):
    PERSON = "person", _("Person")
    ORGANISATION = "organisation", _("Organisation")


class Origin(TextChoices):
    """How the bytes of a capture came to us."""

    ADDRESS = "address", _("Address")
    TEXT = "text", _("Pasted text")
    FILE = "file", _("File")


class Progress(TextChoices):
    """How far the worker is with a document or with the stored copy of a piece of evidence."""

    QUEUED = "queued", _("Queued")
    FETCHING = "fetching", _("Fetching")
    READING = "reading", _("Reading")
    DONE = "done", _("Done")
    FAILED = "failed", _("Failed")


class Problem(TextChoices):
    """Why an address or a file could not be read. Each says what happened and what to do."""

    BAD_ADDRESS = "bad_address", _("This is not the address of a web page. Check it for typing errors and try again.")
    REFUSED = (
        "refused",
        _("This address leads into a private network, so it was not opened. Paste the text or upload the file."),
    )
    WRONG_PORT = (
        "wrong_port",
        _(
            "The address names a port that this desk does not open. Paste the text or upload the file, or ask the"
            " person who runs this desk to allow the port."
        ),
    )
    ROBOTS = (
        "robots",
        _(
            "The site asks machines not to open this page. Open it yourself, then paste the text or upload the"
            " saved page."
        ),
    )
    NO_WAY_OUT = (
        "no_way_out",
        _("The way out of this desk’s own network is closed. Tell the person who runs this desk, then try again."),
    )
    UNREACHABLE = (
        "unreachable",
        _("The site did not answer. Try again later, or paste the text or upload the file instead."),
    )
    CERTIFICATE = (
        "certificate",
        _(
            "The site could not prove that it is the one whose name it bears, so nothing was taken from it. Look at it"
            " yourself; if you trust what you see, paste the text or upload the saved page."
        ),
    )
    TIMEOUT = (
        "timeout",
        _("The site was too slow and was given up. Try again later, or paste the text or upload the file instead."),
    )
    TOO_LARGE = "too_large", _("The page is larger than this desk takes in. Paste the part that matters instead.")
    NOT_TEXT = "not_text", _("This is no text (a picture, a video or an archive). Paste the words that matter instead.")
    NEEDS_LOGIN = (
        "needs_login",
        _("The page asks for a login. Open it yourself, then paste the text or upload the saved page."),
    )
    NOT_FOUND = "not_found", _("The page does not exist (any more). Look for it in a web archive and use that address.")
    BUSY = (
        "busy",
        _(
            "The site is busy and asked to be left alone for a while. Try again later, or paste the text or upload the"
            " file instead."
        ),
    )
    SERVER_ERROR = "server_error", _("The site answered with an error of its own. Try again later.")
    NO_TEXT = (
        "no_text",
        _("No text was found on this page: that does not mean that it holds no claims. Paste the text instead."),
    )
    READING_FAILED = "reading_failed", _("The page could not be read within the limits. Paste the text instead.")
    ENCRYPTED = "encrypted", _("The PDF is protected by a password. Save it without one and upload it.")
    STORE_FULL = "store_full", _("There is no room left to store the copy. Tell the person who runs this desk.")
    NO_BROWSER = (
        "no_browser",
        _("There is no browser on this server: the copy is kept without a picture, until somebody installs Chromium."),
    )
    NO_SANDBOX = (
        "no_sandbox",
        _("The browser of this server cannot lock itself in, so it was kept away. The manual says more."),
    )
    PICTURE_TIMEOUT = "picture_timeout", _("The page was not drawn in time. Try again later.")
    PICTURE_FAILED = "picture_failed", _("The page made the browser crash, or wanted too much of it. The copy is kept.")
    NO_WEB_PAGE = "no_web_page", _("Only of web pages that were fetched from their address a picture can be taken.")
    LOST = "lost", _("Reading was interrupted too often. Try again, or tell the person who runs this desk.")


class ArchiveService(TextChoices):
    # They keep a copy when the desk asks for it.
    WAYBACK = "wayback", _("Wayback Machine")
    PERMA = "perma", _("Perma.cc")


class ArchiveProblem(TextChoices):
    """Why an archive elsewhere has not kept a copy."""

    KEY = "key", _("The archive did not take this desk’s key. Tell the person who runs this desk.")
    QUOTA = "quota", _("This desk’s account at the archive is used up. Tell the person who runs this desk.")
    BLOCKED = "blocked", _("The archive does not keep this site.")
    NO_ACCESS = "no_access", _("The site does not let the archive in.")
    NOT_FOUND = "not_found", _("The archive did not find the page or its site.")
    TOO_LARGE = "too_large", _("The page is too large for the archive.")
    BAD_ADDRESS = "bad_address", _("The archive cannot keep what is at such an address.")
    SITE = "site", _("The site did not answer the archive as it should.")
    TOO_OFTEN = "too_often", _("The archive has kept this page too often today.")
    BROKEN = "broken", _("The archive had a problem of its own, again and again.")
    NO_ANSWER = "no_answer", _("The archive could not be reached, or gave no answer that this desk understands.")
    NOT_OPENED = "not_opened", _("This desk may not open the archive’s address. Tell the person who runs this desk.")
    LOST = "lost", _("Asking was interrupted too often. Ask again, or tell the person who runs this desk.")
    OTHER = "other", _("The archive gave a reason that this desk does not know.")


class BlobState(TextChoices):
    """What was found when the stored bytes were read back."""

    SOUND = "sound", _("Sound")
    MISSING = "missing", _("Missing")
    ALTERED = "altered", _("Altered")


class Finding(TextChoices):
    """What a look at a source that a published check rests on has found."""

    UNCHANGED = "unchanged", _("Unchanged")
    CHANGED = "changed", _("Changed")
    MOVED = "moved", _("Moved")
    GONE = "gone", _("Gone")
    PAYWALLED = "paywalled", _("Behind a wall")
    SOFT_404 = "soft_404", _("Another page in its place")
    UNREACHABLE = "unreachable", _("Unreachable")


#: What a look says beside its finding, where it is no Problem.
LOOK_DETAILS = {
    "login": _("It asks for a login."),
    "subscribe": _("It asks for a subscription."),
    "consent": _("It asks for consent to cookies and shows nothing else."),
    "status": _("The site says that there is no such page (any more)."),
    "name": _("There is no site of this name any more."),
    "not_found_page": _("A page that says “not found” stands in its place."),
    "front_page": _("The address leads to the front page now."),
    "script": _("The page shows its text to browsers with JavaScript alone."),
    "permanent": _("The site says that it has moved for good."),
}


class QuoteState(TextChoices):
    """Whether the live page still says what was quoted from it. The quote itself stands in the frozen text for ever."""

    STANDS = "stands", _("The page still says this")
    FIGURE = "figure", _("The page now gives another figure")
    REWORDED = "reworded", _("The page now says this in other words")
    MISSING = "missing", _("The page no longer says this")


class FlagOutcome(TextChoices):
    """What a person made of a changed source."""

    NO_MATTER = "no_matter", _("Does not matter")
    REOPENED = "reopened", _("Check reopened")


class NoticeKind(TextChoices):
    """What the desk tells a person."""

    SOURCE_CHANGED = "source_changed", _("Source changed")


class CandidateState(TextChoices):
    OPEN = "open", _("Open")
    LOGGED = "logged", _("Logged")
    DISMISSED = "dismissed", _("Dismissed")


class GuessedField(TextChoices):
    """What the reader offers in a form; FIGURE is that there is a figure at all."""

    FIGURE = "figure", _("The figure itself")
    VALUE = "value", _("Value")
    UNIT = "unit", _("Unit")
    KIND = "kind", _("Kind")
    COMPARATOR = "comparator", _("Comparator")
    EXTENT = "extent", _("Level or increment")
    MEASURED = "measured", _("What is measured")
    SHARE_OF = "share_of", _("Share of")
    PLACE = "place", _("Place")
    PERIOD = "period", _("Period")
    AS_OF = "as_of", _("As of")
    CLAIMANT = "claimant", _("Claimant")
    SAID_ON = "said_on", _("Said on")


class Outcome(TextChoices):
    """What a person made of it. Missed: a figure that was logged by its words, and that the reader had not found."""

    KEPT = "kept", _("Kept")
    CHANGED = "changed", _("Altered")
    CLEARED = "cleared", _("Emptied")
    FILLED = "filled_in", _("Filled in")
    MISSED = "missed", _("Missed")


class ImportProblem(TextChoices):
    """Why a line of a spreadsheet did not become a claim, and what to do."""

    NO_QUOTE = (
        "no_quote",
        _("The quote does not stand in the document like this. Open the document and select the words there."),
    )
    REFUSED = "refused", _("The figure of this line cannot be stored like this. Log it from the document.")


class JobKind(TextChoices):
    READ_DOCUMENT = "read_document", _("Read a document")
    STORE_EVIDENCE = "store_evidence", _("Store the copy of a piece of evidence")
    ARCHIVE_COPY = "archive_copy", _("Have an archive elsewhere keep a copy")
    READ_COPY = "read_copy", _("Read the stored copy of a piece of evidence")
    LOOK = "look", _("Look at a source again")
    TAKE_PICTURE = "take_picture", _("Take a picture of a stored copy")
    TIME_STAMP = "time_stamp", _("Have an authority outside stamp the time")


#: What each kind of job is about: the column of the job that names the row. A constraint is made from it.
JOB_ABOUT: dict[JobKind, str] = {
    JobKind.READ_DOCUMENT: "document",
    JobKind.STORE_EVIDENCE: "evidence",
    JobKind.ARCHIVE_COPY: "archived",
    JobKind.READ_COPY: "capture",
    JobKind.LOOK: "watch",
    JobKind.TAKE_PICTURE: "capture",
    JobKind.TIME_STAMP: "timestamp",
}


class JobState(TextChoices):
    QUEUED = "queued", _("Queued")
    RUNNING = "running", _("Running")
    DONE = "done", _("Done")
    DEAD = "dead", _("Given up")


class Tone(TextChoices):
    """The look of a rating: a colour and a shape, never the colour alone."""

    TRUE = "true", _("True")
    MIXED = "mixed", _("Partly")
    FALSE = "false", _("False")
    OPEN = "open", _("No number")

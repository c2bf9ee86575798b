"""All settings, from the environment alone. What is not set is as production wants it; `manage.py up` loosens it.

docs/deploy.md lists the variables. Importing this opens no connection, and needs no secret key until something signs.
"""

from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _
from environs import Env

from config.connections import django_settings, embedded_app

env = Env()
BASE_DIR = Path(__file__).resolve().parent.parent

# ── The data folder: everything that is not in the database server ──────────────────────────────────────────────────
DATA = Path(env.str("FIGURECHECK_DATA", "data")).absolute()
FIGURECHECK_DATA = DATA
# A folder, or s3://bucket/prefix at the service of the next four, which have no other source (such as ~/.aws).
FIGURECHECK_BLOBS: Path | str = env.str("FIGURECHECK_BLOBS", "") or DATA / "blobs"
if not str(FIGURECHECK_BLOBS).startswith("s3://"):
    FIGURECHECK_BLOBS = Path(FIGURECHECK_BLOBS).absolute()
FIGURECHECK_S3_ENDPOINT = env.str("FIGURECHECK_S3_ENDPOINT", "").rstrip("/")
FIGURECHECK_S3_REGION = env.str("FIGURECHECK_S3_REGION", "")
FIGURECHECK_S3_KEY = env.str("FIGURECHECK_S3_KEY", "")
FIGURECHECK_S3_SECRET = env.str("FIGURECHECK_S3_SECRET", "")


def _secret_key() -> str:
    """The environment's key, else the data folder's, which `up` made, else none: Django then refuses to sign."""
    try:
        return env.str("SECRET_KEY", "") or (DATA / "secret_key").read_text().strip()
    except OSError:
        return ""


# ── The desk ────────────────────────────────────────────────────────────────────────────────────────────────────────
FIGURECHECK_DESK_NAME = env.str("FIGURECHECK_DESK_NAME", "Figurecheck")
# Where readers find the desk; feeds and ClaimReview carry it. Without it they use the address of the request.
FIGURECHECK_PUBLIC_ADDRESS = env.str("FIGURECHECK_PUBLIC_ADDRESS", "").rstrip("/")
FIGURECHECK_MAX_DOCUMENT_BYTES = env.int("FIGURECHECK_MAX_DOCUMENT_BYTES", 20 * 1024 * 1024)
FIGURECHECK_MAX_TEXT_CHARS = env.int("FIGURECHECK_MAX_TEXT_CHARS", 1_000_000)
FIGURECHECK_FETCH_PORTS = [int(port) for port in env.list("FIGURECHECK_FETCH_PORTS", ["80", "443"])]
# Networks that are not public and may be fetched from all the same: an intranet archive, a test's own server.
FIGURECHECK_FETCH_ALLOWED_NETWORKS: list[str] = env.list("FIGURECHECK_FETCH_ALLOWED_NETWORKS", [])
# http://[user:password@]host:port. Everything that is fetched goes through it; HTTP_PROXY and the like are ignored.
FIGURECHECK_EGRESS_PROXY = env.str("FIGURECHECK_EGRESS_PROXY", "")
# Sites whose operators wonder who asks find it in the User-Agent: an e-mail address, or that of a page about the desk.
FIGURECHECK_CONTACT = env.str("FIGURECHECK_CONTACT", "") or FIGURECHECK_PUBLIC_ADDRESS
# Seconds between two visits to one host, counted over all workers.
FIGURECHECK_FETCH_GAP = env.float("FIGURECHECK_FETCH_GAP", 1.0)
# What robots.txt says is for crawlers; the desk opens one page because a person asked for it (docs/deploy.md).
FIGURECHECK_OBEY_ROBOTS = env.bool("FIGURECHECK_OBEY_ROBOTS", False)
# Archives elsewhere that keep a copy when they are asked to; those with a key are on.
FIGURECHECK_WAYBACK_ADDRESS = env.str("FIGURECHECK_WAYBACK_ADDRESS", "https://web.archive.org").rstrip("/")
FIGURECHECK_WAYBACK_KEY = env.str("FIGURECHECK_WAYBACK_KEY", "")
FIGURECHECK_WAYBACK_SECRET = env.str("FIGURECHECK_WAYBACK_SECRET", "")
FIGURECHECK_PERMA_ADDRESS = env.str("FIGURECHECK_PERMA_ADDRESS", "https://api.perma.cc").rstrip("/")
FIGURECHECK_PERMA_PAGES = env.str("FIGURECHECK_PERMA_PAGES", "https://perma.cc").rstrip("/")
FIGURECHECK_PERMA_KEY = env.str("FIGURECHECK_PERMA_KEY", "")
FIGURECHECK_PERMA_FOLDER = env.str("FIGURECHECK_PERMA_FOLDER", "")
FIGURECHECK_ARCHIVES = [
    *(["wayback"] if FIGURECHECK_WAYBACK_KEY and FIGURECHECK_WAYBACK_SECRET else []),
    *(["perma"] if FIGURECHECK_PERMA_KEY else []),
]
# A private key (PEM, ECDSA on P-384) that signs the copies which leave; without one their hashes alone speak for them.
FIGURECHECK_SIGNING_KEY = env.str("FIGURECHECK_SIGNING_KEY", "")
# A picture of each web page that was fetched by its address, where the worker finds a browser: the one of this path or
# name, else Chromium as systems name it. Without a sandbox of its own a browser is started only where this says so.
FIGURECHECK_PICTURES = env.bool("FIGURECHECK_PICTURES", True)
FIGURECHECK_BROWSER = env.str("FIGURECHECK_BROWSER", "")
FIGURECHECK_BROWSER_SANDBOX = env.bool("FIGURECHECK_BROWSER_SANDBOX", True)
# Hours between two anchors of the history (manage.py anchor).
FIGURECHECK_ANCHOR_HOURS = env.int("FIGURECHECK_ANCHOR_HOURS", 24)
# Days after which each stored copy is read back and hashed again.
FIGURECHECK_READ_BACK_DAYS = env.int("FIGURECHECK_READ_BACK_DAYS", 30)

# ── Security ────────────────────────────────────────────────────────────────────────────────────────────────────────
DEBUG = env.bool("DEBUG", False)
SECRET_KEY = _secret_key()
SECRET_KEY_FALLBACKS: list[str] = env.list("SECRET_KEY_FALLBACKS", [])
ALLOWED_HOSTS: list[str] = env.list("ALLOWED_HOSTS", [])
# Another name than the desk's, with its port if it has one: original copies come from there, and nothing else does.
FIGURECHECK_COPIES_HOST = env.str("FIGURECHECK_COPIES_HOST", "")
# A list of hosts without a name stays empty: the web says that it is missing.
if ALLOWED_HOSTS and FIGURECHECK_COPIES_HOST:
    ALLOWED_HOSTS = [*ALLOWED_HOSTS, FIGURECHECK_COPIES_HOST.partition(":")[0]]
CSRF_TRUSTED_ORIGINS: list[str] = env.list("CSRF_TRUSTED_ORIGINS", [])

HTTPS = env.bool("FIGURECHECK_HTTPS", True)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
# A probe asks the web process itself, past the proxy that speaks HTTPS.
SECURE_REDIRECT_EXEMPT = [r"^health/$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
# The number of reverse proxies in front. Only then are their headers believed: anybody can send X-Forwarded-For.
PROXIES = env.int("FIGURECHECK_PROXIES", 0)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXIES else None
ALLAUTH_TRUSTED_PROXY_COUNT = PROXIES

SESSION_COOKIE_AGE = 7 * 24 * 3600
SESSION_COOKIE_NAME = "figurecheck"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    }
}
# A request above this is refused before it is read; the margin over a document holds the form's other fields.
DATA_UPLOAD_MAX_MEMORY_SIZE = FIGURECHECK_MAX_DOCUMENT_BYTES + 5 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

# ── The application ─────────────────────────────────────────────────────────────────────────────────────────────────
# `worker` is absent on purpose: the web process never loads it.
INSTALLED_APPS = [
    "unfold",
    "unfold.contrib.import_export",
    "django.contrib.admin.apps.SimpleAdminConfig",  # config.urls finds the admin pages: only the web loads them
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.contrib.postgres",
    "claims",  # before allauth: its login pages are ours
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "template_partials",
    "import_export",
    "csp",
    "config",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "config.copies.host_middleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "config.headers.headers_middleware",
    "config.limits.size_middleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "claims.access.AccessMiddleware",
]
ROOT_URLCONF = "config.urls"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
UNFOLD = {
    "SITE_TITLE": FIGURECHECK_DESK_NAME,
    "SITE_HEADER": FIGURECHECK_DESK_NAME,
    "SITE_SUBHEADER": _("Admin"),
    "SITE_SYMBOL": "fact_check",
    "SITE_FAVICONS": [{"rel": "icon", "type": "image/svg+xml", "href": "/static/icon.svg"}],
    "SITE_URL": "/home/",
    # The desk's blue (static/app.css), from light to dark.
    "COLORS": {
        "primary": {
            "50": "#f0f4fd",
            "100": "#e0e9fb",
            "200": "#c2d3f7",
            "300": "#98b5f0",
            "400": "#6890e6",
            "500": "#3f6cdb",
            "600": "#1d4fc4",
            "700": "#1a429f",
            "800": "#193981",
            "900": "#18336b",
            "950": "#111f45",
        }
    },
    "SIDEBAR": {"navigation": "claims.admin.menu.navigation"},
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# ── Accounts ────────────────────────────────────────────────────────────────────────────────────────────────────────
AUTH_USER_MODEL = "claims.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator")
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "front"
ACCOUNT_ADAPTER = "config.accounts.ClosedDesk"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = True
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = FIGURECHECK_DESK_NAME
MFA_TOTP_TOLERANCE = 1  # thirty seconds either way, for phones whose clock is a little off
MFA_ALLOW_UNVERIFIED_EMAIL = True

# ── E-mail: without a server nothing is sent, and an admin sets passwords anew ────────────────────────────────────────
EMAIL_HOST = env.str("EMAIL_HOST", "")
EMAIL_PORT = env.int("EMAIL_PORT", 587)
EMAIL_HOST_USER = env.str("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.str("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.bool("EMAIL_USE_TLS", True)
EMAIL_TIMEOUT = 10
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'dummy'}.EmailBackend"
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", "figurecheck@localhost")

# ── Languages and time ──────────────────────────────────────────────────────────────────────────────────────────────
LANGUAGE_CODE = env.str("LANGUAGE_CODE", "en")
LANGUAGES = [("en", _("English")), ("fr", _("French"))]
LOCALE_PATHS = [BASE_DIR / "claims" / "locale"]
TIME_ZONE = env.str("TIME_ZONE", "UTC")
USE_TZ = True

# ── Database ────────────────────────────────────────────────────────────────────────────────────────────────────────
# Without DATABASE_URL it is the embedded server of the data folder, over its socket, as the role that owns nothing.
DATABASE_URL = env.str("DATABASE_URL", "") or embedded_app(DATA)
DATABASE_ADMIN_URL = env.str("DATABASE_ADMIN_URL", "")
# Seconds after which the server gives up on a statement: a page nobody waits for any more must not hold a connection.
STATEMENT_TIMEOUT = env.int("FIGURECHECK_STATEMENT_TIMEOUT", 15)
# Every query of a page reads few rows: starting parallel workers or a compiler costs more than it saves.
SESSION = f"-c statement_timeout={STATEMENT_TIMEOUT}s -c max_parallel_workers_per_gather=0 -c jit=off"
# What a killed process had asked for is dropped, with its locks, and not carried on for nobody.
SESSION += " -c client_connection_check_interval=2s"
DATABASES = {"default": django_settings(DATABASE_URL, options=SESSION)}
# Limits on tries must hold across processes, so that the cache is a table and not each process's memory.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        # Room enough that nobody can push the counters of failed logins out by making more of them.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}

# ── Queue ───────────────────────────────────────────────────────────────────────────────────────────────────────────
# Without CELERY_BROKER_URL the queue is a second database of the same PostgreSQL server.
CELERY_BROKER_URL = env.str("CELERY_BROKER_URL", "") or "pgmq://localhost"
FIGURECHECK_QUEUE = env.str("FIGURECHECK_QUEUE", "figurecheck_jobs")
FIGURECHECK_WORKERS = env.int("FIGURECHECK_WORKERS", 2)

# ── Static files ────────────────────────────────────────────────────────────────────────────────────────────────────
STATIC_URL = "/static/"
# Collected: what `collectstatic` hashed and compressed when the image was built, kept for ever by browsers. Otherwise
# the files are served from where they lie and asked for anew at each visit: no stale copy survives an update.
COLLECTED_STATIC = env.bool("FIGURECHECK_COLLECTED_STATIC", True)
STATIC_ROOT = BASE_DIR / "staticfiles" if COLLECTED_STATIC else None
WHITENOISE_USE_FINDERS = not COLLECTED_STATIC
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_MAX_AGE = 0
COLLECTED, AS_FOUND = (
    "whitenoise.storage.CompressedManifestStaticFilesStorage",
    "django.contrib.staticfiles.storage.StaticFilesStorage",
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": COLLECTED if COLLECTED_STATIC else AS_FOUND},
}

# ── Logging: one line per event, on stderr, in UTC ──────────────────────────────────────────────────────────────────
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"()": "config.logs.Line"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": env.str("LOG_LEVEL", "INFO")},
    "loggers": {"django": {"handlers": [], "propagate": True}},
}

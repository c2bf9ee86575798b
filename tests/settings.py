"""The settings for the tests: the real ones, in an environment that touches nothing outside a temporary folder."""

import os
import tempfile
from pathlib import Path

# A process that a test starts inherits the folder.
DATA = Path(os.environ.get("FIGURECHECK_TEST_DATA") or tempfile.mkdtemp(prefix="figurecheck-tests-"))
os.environ["FIGURECHECK_TEST_DATA"] = str(DATA)
for name in ("DATABASE_URL", "DATABASE_ADMIN_URL", "CELERY_BROKER_URL", "FIGURECHECK_BLOBS", "DEBUG"):
    os.environ.pop(name, None)
os.environ |= {
    "FIGURECHECK_DATA": str(DATA),
    "FIGURECHECK_HTTPS": "false",
    "FIGURECHECK_COLLECTED_STATIC": "false",
    "ALLOWED_HOSTS": "testserver,127.0.0.1,localhost",
    "SECRET_KEY": "a key for tests alone",
    "FIGURECHECK_FETCH_GAP": "0",
    "FIGURECHECK_PICTURES": "false",
}

from config.settings import *  # noqa: E402, F403

# Passwords are hashed at every login of every test; the real hasher takes half a second each.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

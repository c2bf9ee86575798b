"""How each part connects to PostgreSQL, and as whom."""

from pathlib import Path
from typing import Any

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from config.embedded import SUPERUSER, socket_folder

DATABASE = "figurecheck"
OWNER_ROLE, AUDIT_ROLE, APP_ROLE = "figurecheck_owner", "figurecheck_audit", "figurecheck_app"


def embedded_app(data: Path) -> str:
    """The app's connection string for the embedded server of a data folder."""
    return make_conninfo(host=str(socket_folder(data)), user=APP_ROLE, dbname=DATABASE)


def embedded_admin(data: Path) -> str:
    """The superuser's connection string for the embedded server of a data folder."""
    return make_conninfo(host=str(socket_folder(data)), user=SUPERUSER, dbname="postgres")


def django_settings(conninfo: str, *, options: str = "") -> dict[str, Any]:
    """Django's settings for a libpq connection string or URL; `options` are the server settings of each session."""
    words = conninfo_to_dict(conninfo)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": words.pop("dbname", None) or DATABASE,
        "USER": words.pop("user", None) or APP_ROLE,
        "PASSWORD": words.pop("password", None) or "",
        "HOST": words.pop("host", None) or "",
        "PORT": words.pop("port", None) or "",
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {**words, "options": f"-c search_path=public {options}".strip()},
    }


def queue_name(database: str) -> str:
    """The database beside this one that holds the queue: there, not here, the app role may make tables."""
    return f"{database}_queue"


def queue_conninfo(conninfo: str) -> str:
    """The app's connection string for its queue, as pgmq wants it.

    pgmq takes five words, writes them into a new string without quoting and knows no others: quoted once more, a folder
    or a password with a space in it survives. Further words (sslmode, ...) are read by libpq from PG* variables.
    """
    words = conninfo_to_dict(conninfo)
    chosen = {name: str(words[name]) for name in ("host", "port", "user", "password") if words.get(name)}
    chosen.setdefault("user", APP_ROLE)
    chosen["dbname"] = queue_name(str(words.get("dbname") or DATABASE))
    return make_conninfo(**{name: make_conninfo(**{name: value}).partition("=")[2] for name, value in chosen.items()})

"""What gunicorn serves."""

import os

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.handlers.wsgi import WSGIHandler
from django.core.wsgi import get_wsgi_application

from claims.parcels.signing import load

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

# Said now: later, a missing name is "400 Bad Request" on every page, and a missing key an error at the first login.
if not (settings.SECRET_KEY and settings.ALLOWED_HOSTS):
    raise ImproperlyConfigured("Set ALLOWED_HOSTS to the names that readers use for this desk, separated by commas.")

# Later, a key that cannot sign would be an error at the first download.
if settings.FIGURECHECK_SIGNING_KEY:
    load(settings.FIGURECHECK_SIGNING_KEY)

application: WSGIHandler = get_wsgi_application()

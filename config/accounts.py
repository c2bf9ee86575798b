"""Who may have an account."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class ClosedDesk(DefaultAccountAdapter):
    """Accounts are made by an admin: a desk does not let strangers in."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

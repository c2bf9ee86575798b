from django.apps import AppConfig

from config import checks  # noqa: F401  (registers them)


class SettingsConfig(AppConfig):
    name = "config"

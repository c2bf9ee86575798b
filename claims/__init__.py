"""The field: people, pages, rules."""

VERSION = "0.1.0"

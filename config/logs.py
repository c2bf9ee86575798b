"""How a log line looks."""

import logging
import time


class Line(logging.Formatter):
    """Time in UTC, level, logger, message. A line break in a message is escaped: nobody can forge a line."""

    converter = staticmethod(time.gmtime)

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s", "%Y-%m-%dT%H:%M:%SZ")

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  (logging's own name)
        return super().formatMessage(record).replace("\r", "\\r").replace("\n", "\\n")

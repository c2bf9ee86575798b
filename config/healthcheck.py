"""Whether the web of this container serves a page that asks the database: `python -m config.healthcheck`."""

import http.client
import sys


def main() -> int:
    """Returns the exit code: 0 for yes."""
    connection = http.client.HTTPConnection("127.0.0.1", 8000, timeout=8)
    # As the reverse proxy would say it: without, the answer is a redirect to HTTPS, which asks no database.
    connection.request("GET", "/checks/", headers={"Host": "localhost", "X-Forwarded-Proto": "https"})
    return int(connection.getresponse().status != 200)


if __name__ == "__main__":
    sys.exit(main())

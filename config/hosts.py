"""Host names, as browsers tell them apart."""


def host_only(host: str) -> str:
    """Without the port, in lower case: cookies know no ports."""
    bare = host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() else host
    return bare.lower().rstrip(".")

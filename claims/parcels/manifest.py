"""The list of what is in a file: of each copy its hash, time, origin, what it proves, and where it lies."""

from typing import Any

from claims.parcels.parcel import Copy, Parcel
from claims.parcels.warc import Written, moment

FORMAT = "figurecheck-evidence-1"


def head(parcel: Parcel) -> dict[str, Any]:
    """What stands before the copies."""
    return {
        "format": FORMAT,
        "desk": parcel.desk,
        "title": parcel.title,
        "about": dict(parcel.about),
        "withheld_because_confidential": parcel.withheld,
    }


def entry(copy: Copy, record: Written | None = None, damage: str = "") -> dict[str, Any]:
    """One copy. record: where its bytes lie in archive/data.warc.gz. damage: "missing" or "altered", else ""."""
    told = {
        "sha256": copy.sha256,
        "size": copy.size,
        "captured_at": moment(copy.captured_at),
        "media_type": copy.media_type,
        "address": copy.address,
        "final_address": copy.final_address,
        "status": copy.status,
        "server": copy.peer,
        "file_name": copy.file_name,
        "proves": [dict(use) for use in copy.proves],
        "damage": damage or copy.damage,
    }
    if record:
        told["record"] = {
            "id": record.identity,
            "target": record.target,
            "offset": record.offset,
            "length": record.length,
            "skip": record.skip,
        }
    return told


def problem(copy: Copy, damage: str) -> dict[str, str]:
    return {"sha256": copy.sha256, "captured_at": moment(copy.captured_at), "damage": damage}


def whole(parcel: Parcel) -> dict[str, Any]:
    """The list alone, without the copies: what is known of damages is from the last time they were read back."""
    copies = list(parcel.copies)
    return {
        **head(parcel),
        "copies": [entry(copy) for copy in copies],
        "problems": [problem(copy, copy.damage) for copy in copies if copy.damage],
    }

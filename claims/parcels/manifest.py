"""The list of what is in a file: of each copy its hash, time, origin, what it proves, and where it lies."""

from typing import Any

from claims.parcels.parcel import Attached, Copy, Parcel
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
    return told | _place(record)


def attached(each: Attached, record: Written | None = None, damage: str = "") -> dict[str, Any]:
    """What belongs to a copy, likewise."""
    told = {"as": each.kind, "sha256": each.sha256, "size": each.size, "media_type": each.media_type}
    return told | {"at": moment(each.at), **each.facts, "damage": damage} | _place(record)


def _place(record: Written | None) -> dict[str, Any]:
    if record is None:
        return {}
    numbers = {name: getattr(record, name) for name in ("offset", "length", "skip")}
    return {"record": {"id": record.identity, "target": record.target, **numbers}}


def problem(each: Copy | Attached, damage: str) -> dict[str, str]:
    when = each.captured_at if isinstance(each, Copy) else each.at
    return {"sha256": each.sha256, "captured_at": moment(when), "damage": damage}


def whole(parcel: Parcel) -> dict[str, Any]:
    """The list alone, without the copies: what is known of damages is from the last time they were read back."""
    copies = list(parcel.copies)
    return {
        **head(parcel),
        "copies": [entry(copy) | {"attached": [attached(each) for each in copy.attached]} for copy in copies],
        "problems": [problem(copy, copy.damage) for copy in copies if copy.damage],
    }

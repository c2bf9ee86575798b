"""What stands in the file for the person who opens it in ten years, with nothing but an ordinary computer."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from claims.parcels.parcel import Parcel


def readme(parcel: Parcel, sound: int, damaged: int) -> str:
    """Plain text in the language of whoever asked. sound, damaged: copies that are in the file, and that are not."""
    return "\n\n".join(part for part in _parts(parcel, sound, damaged) if part) + "\n"


def _parts(parcel: Parcel, sound: int, damaged: int) -> list[str]:
    return [
        parcel.title,
        _about(parcel, sound),
        _damages(damaged),
        _secrets(parcel),
        _("TO LOOK AT IT\n%(how)s") % {"how": _looking()},
        _("TO CHECK THE WHOLE FILE\n%(how)s") % {"how": _checking()},
        _("TO CHECK ONE COPY\n%(how)s") % {"how": _one()},
        _("WHAT IS IN IT\n%(what)s") % {"what": _contents()},
    ]


def _about(parcel: Parcel, sound: int) -> str:
    told = ngettext(
        "This file holds %(count)d stored copy from %(desk)s: the bytes of a web page or file at one moment.",
        "This file holds %(count)d stored copies from %(desk)s: the bytes of web pages and files at one moment each.",
        sound,
    )
    return told % {"count": sound, "desk": parcel.desk}


def _damages(damaged: int) -> str:
    if not damaged:
        return ""
    return ngettext(
        "NOT COMPLETE: %(count)d copy is missing because its bytes were lost or altered at the desk. It is named under"
        ' "problems" in evidence/copies.json.',
        "NOT COMPLETE: %(count)d copies are missing because their bytes were lost or altered at the desk. They are"
        ' named under "problems" in evidence/copies.json.',
        damaged,
    ) % {"count": damaged}


def _secrets(parcel: Parcel) -> str:
    if parcel.confidential:
        return ngettext(
            "CONFIDENTIAL: %(count)d copy comes from a source that must not become known. Do not pass this file on.",
            "CONFIDENTIAL: %(count)d copies come from sources that must not become known. Do not pass this file on.",
            parcel.confidential,
        ) % {"count": parcel.confidential}
    if not parcel.withheld:
        return ""
    return ngettext(
        "%(count)d further copy is not in it, to protect its source.",
        "%(count)d further copies are not in it, to protect their sources.",
        parcel.withheld,
    ) % {"count": parcel.withheld}


def _looking() -> str:
    return _(
        "Open the file at https://replayweb.page (nothing is uploaded), or in any program that reads WACZ or WARC"
        " files, such as pywb. Uploaded files and pasted texts have no address: they are found under"
        " urn:sha256:HASH, with their own hash."
    )


def _checking() -> str:
    return _(
        "A WACZ file is an ordinary ZIP file. Unpack it and, in the folder that comes of it, run\n"
        "    sha256sum -c evidence/SHA256SUMS\n"
        "    sha256sum datapackage.json\n"
        "The first compares every file, the second must give the hash in datapackage-digest.json. A signature, where"
        " there is one, stands there too: ECDSA, curve P-384, SHA-256, over that hash as text."
    )


def _one() -> str:
    return _(
        "Each copy in evidence/copies.json says where its bytes lie: offset, length and skip under “record”, and its"
        " size. With these four numbers in place of the words,\n"
        "    tail -c +$((OFFSET+1)) archive/data.warc.gz | head -c LENGTH | gunzip | tail -c +$((SKIP+1)) |"
        " head -c SIZE | sha256sum\n"
        "gives its hash, which is the one that the desk noted when it took the copy, and that a published check shows."
    )


def _contents() -> str:
    return _(
        "archive/data.warc.gz: the copies, with the headers of request and answer, the server, the redirects and the"
        " certificates, as WARC 1.1 (ISO 28500). The bytes are those of the page, unpacked; headers that spoke of their"
        " packing begin with X-Archive-Orig-. What sites noted of the visitor (cookies, the desk’s own address) is left"
        " out.\n"
        "evidence/copies.json: every copy with its hash, time, address, and what it proves.\n"
        "indexes/index.cdx, pages/pages.jsonl: for programs that show the copies.\n"
        "datapackage.json: every file with its size and hash."
    )

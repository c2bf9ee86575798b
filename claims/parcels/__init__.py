"""Stored copies as they leave the desk: WARC records in a WACZ file, which other people's programs open.

Values in, bytes out: nothing here knows a stored row, and nothing parses what a site has sent. ``parcel`` holds the
values, ``warc`` and ``cdxj`` the records and their index, ``wacz`` the file, ``manifest`` and ``readme`` what people
read in it, ``signing`` its signature, and ``checking`` proves such a file against itself.
"""

"""Looking at an address again: what of its text counts, what differs, what that means. Values in, values out."""

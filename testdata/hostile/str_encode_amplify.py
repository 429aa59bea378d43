# stopped by: memory
# Encodings that grow text.
s = "\U0001f600" * 10_000_000
s.encode("utf-32")

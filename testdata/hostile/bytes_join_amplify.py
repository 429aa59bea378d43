# stopped by: memory
# Joins long bytes.
(b"x" * 1_000_000).join([b"y"] * 10_000)

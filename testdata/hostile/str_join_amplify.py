# stopped by: memory
# Joins a long separator.
s = ("x" * 1_000_000).join(["y"] * 10_000)

# stopped by: memory
# Each character becomes a million.
("a" * 100_000).replace("a", "b" * 1_000_000)

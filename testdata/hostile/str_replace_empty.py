# stopped by: memory
# Text between all characters.
("a" * 1_000_000).replace("", "b" * 100_000)

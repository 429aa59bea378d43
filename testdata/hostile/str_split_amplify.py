# stopped by: memory
# Ten million words.
("a " * 10_000_000).split()

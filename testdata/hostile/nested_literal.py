# stopped by: refused
# Source text with very deep brackets.
eval("[" * 100_000 + "]" * 100_000)

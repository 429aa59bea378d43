# stopped by: any
# A very long chain of minus signs.
eval("-" * 1_000_000 + "1")

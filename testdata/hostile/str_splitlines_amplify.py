# stopped by: memory
# Ten million lines.
("\n" * 10_000_000).splitlines()

# stopped by: memory
# One long argument many times.
("{0}" * 10_000).format("a" * 1_000_000)

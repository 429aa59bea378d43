# stopped by: memory
# One long argument many times, the old way.
("%(a)s" * 10_000) % {"a": "a" * 1_000_000}

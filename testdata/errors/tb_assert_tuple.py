assert (1, "always true")
assert [] == [1], f"lists differ: {[1]}"

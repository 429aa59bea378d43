s = sorted([1, "a", 2], key=lambda v: v + 1)

data = {"a": [1, 2], "b": None}
out = {k: [v + 1 for v in vs] for k, vs in data.items()}

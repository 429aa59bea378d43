items = [1, "2", 3]
print({k: v for k, v in zip("abc", items) if v > 1})

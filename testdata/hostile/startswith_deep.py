# stopped by: any
# Very many prefixes.
t = ("b",) * 3000000
while True:
    "a".startswith(t)

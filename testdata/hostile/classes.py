# stopped by: memory
# Ever new classes.
l = []
while True:
    l.append(type("C", (), {"f": lambda self: 1}))

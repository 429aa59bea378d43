# stopped by: memory
# A dict in a dict in a dict.
d = {}
while True:
    d = {"a": d, "b": {}}

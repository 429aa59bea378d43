# stopped by: memory
# A chain of contexts.
last = None
while True:
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise ValueError(2)
    except ValueError as x:
        x.prev = last
        last = x

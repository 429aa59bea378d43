# stopped by: steps
# iter with a function and a sentinel that never comes.
for x in iter(int, 1):
    pass

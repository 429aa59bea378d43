# stopped by: steps
for x in reversed(range(10 ** 30)):
    pass

# stopped by: steps
# An endless loop.
while True:
    pass

# stopped by: memory
# Groups in groups.
g = ExceptionGroup("g", [ValueError(1)])
while True:
    g = ExceptionGroup("g", [g, ValueError(1)])

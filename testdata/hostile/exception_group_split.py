# stopped by: any
# Groups of groups.
g = ValueError(1)
for i in range(200000):
    g = ExceptionGroup("g", [g])
g.split(TypeError)

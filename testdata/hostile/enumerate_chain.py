# stopped by: any
# Enumerations of enumerations.
m = iter([1])
for i in range(300000):
    m = enumerate(m)
next(m)

# stopped by: any
# The hash of a small and long structure.
x = ()
for i in range(100):
    x = (x, x)
hash(x)

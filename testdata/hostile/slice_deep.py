# stopped by: any
# Slices in slices.
s = slice(1)
for i in range(300000):
    s = slice(s)
s == slice(s)
repr(s)

# stopped by: any
# Types inside types.
t = int
for i in range(100000):
    t = list[t]
repr(t)

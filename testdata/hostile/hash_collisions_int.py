# stopped by: any
# Ints that all fall into one place of a set.
m = 2**61 - 1
s = set()
i = 0
while True:
    i += 1
    s.add(i * m)

# stopped by: steps
# A table once full: nearly all of its places are empty.
s = set(range(300000))
for i in range(299999):
    s.remove(i)
while True:
    next(iter(s))

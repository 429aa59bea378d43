# stopped by: any
# Keys that hash alike and are compared at length.
class K(tuple):
    def __hash__(self):
        return 1
d = {}
t = (0,) * 1000
i = 0
while True:
    i += 1
    d[K(t + (i,))] = i

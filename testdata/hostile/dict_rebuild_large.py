# stopped by: any
# Large tables that are made anew and anew.
d = dict.fromkeys(range(500_000))
while True:
    e = d.copy()
    for i in range(0, 500_000, 2):
        del e[i]
    e[-1] = 1
    del e

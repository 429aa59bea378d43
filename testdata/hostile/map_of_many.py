# stopped by: steps
its = [iter(int, 1)] * 100000
for x in map(lambda *a: 1, *its):
    pass

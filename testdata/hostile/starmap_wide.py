# stopped by: steps
from itertools import starmap, repeat
a = (1,) * 100000
for x in starmap(lambda *a: 0, repeat(a)):
    pass

# stopped by: steps
from itertools import chain, repeat
for x in chain.from_iterable(repeat(())):
    pass

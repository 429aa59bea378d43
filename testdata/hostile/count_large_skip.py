# stopped by: steps
from itertools import count, islice
next(islice(count(10 ** 30, 10 ** 20), 10 ** 15, None))

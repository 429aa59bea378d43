# stopped by: steps
from itertools import islice, repeat
while True:
    for x in islice(repeat(1), 0, 10 ** 18, 10 ** 17):
        pass

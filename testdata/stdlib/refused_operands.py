# What operands of other types are refused, and how a count begins.
import datetime as d
import itertools
from decimal import Decimal as D

day, moment = d.date(2024, 1, 1), d.datetime(2024, 1, 2)
for a, b in (day, moment), (moment, day), (day, day), (moment, moment):
    print(a.__sub__(b))
    try:
        print(a - b)
    except TypeError as e:
        print(e)


class Day(d.date):
    pass


print(Day(2024, 1, 2) - day, Day(2024, 1, 2).__sub__(moment), day - d.timedelta(1))
for z in 1j, 1 + 0j, complex(2, 0), complex(1, -0.0), complex("nan+0j"):
    print(D(1).__eq__(z), D(1).__ne__(z), D(1) == z, z == D(1), D("NaN").__eq__(z), D(1).__lt__(z))


class I(int):
    pass


for c in (itertools.count(False), itertools.count(True), itertools.count(False, True), itertools.count(True, 0), itertools.count(1.5, True),
          itertools.count(1, False), itertools.count(I(3)), itertools.count(I(3), I(1)), itertools.count(I(3), 2), itertools.count(2**70, True), itertools.count(0.5, I(1))):
    print(c, *[(type(x).__name__, x) for x in (next(c), next(c))], c)

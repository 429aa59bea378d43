# stopped by: steps
from array import array
a = array('B', bytes(10_000_000))
while True:
    a.insert(5, 1)
    a.pop(7)
    del a[3]
    a.append(1)
    a.remove(1)
    a.append(0)

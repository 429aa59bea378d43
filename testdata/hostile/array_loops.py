# stopped by: steps
from array import array
a = array('q', range(1000000))
b = array('q', a)
while True:
    a == b
    a.index(999999)
    a.count(1)
    a.reverse()
    a < b

# stopped by: steps
from array import array
a, b = array('i', range(500000)), array('d', range(500000))
while True:
    a == b
    a >= b

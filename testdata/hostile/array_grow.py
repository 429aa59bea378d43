# stopped by: any
# An array that doubles.
import array
a = array.array("b", b"ab")
while True:
    a += a

# stopped by: steps
# The same large array turned and copied without an end.
import array
a = array.array("d", bytes(8 * 10**6))
while True:
    a.byteswap()
    a.reverse()
    a.tobytes()
    a[::2]
    a == a[:]

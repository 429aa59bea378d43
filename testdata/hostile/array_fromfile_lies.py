# stopped by: any
import array
class F:
    def read(self, n): return bytes(min(n, 10 ** 6))
a = array.array('Q')
while True: a.fromfile(F(), 10 ** 5)

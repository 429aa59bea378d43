# stopped by: refused
b = bytearray(100)
m = memoryview(b)
class I:
    def __index__(self):
        m.release()
        b.clear()
        return 1
m[5] = I()

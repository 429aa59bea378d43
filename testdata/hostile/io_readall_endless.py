# stopped by: any
# A raw file without an end.
import io
class Endless(io.RawIOBase):
    def readable(self):
        return True
    def readinto(self, b):
        b[:] = bytes(len(b))
        return len(b)
io.BufferedReader(Endless()).read()

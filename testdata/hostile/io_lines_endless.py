# stopped by: any
# Empty lines without an end, all to be kept.
import io
class Endless(io.RawIOBase):
    def readable(self):
        return True
    def readinto(self, b):
        b[:] = b"\n" * len(b)
        return len(b)
io.TextIOWrapper(io.BufferedReader(Endless())).readlines()

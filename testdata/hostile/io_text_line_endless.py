# stopped by: any
# A line without an end, decoded from a file without an end.
import io
class Endless(io.RawIOBase):
    def readable(self):
        return True
    def readinto(self, b):
        b[:] = b"x" * len(b)
        return len(b)
io.TextIOWrapper(io.BufferedReader(Endless())).readline()

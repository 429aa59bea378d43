# stopped by: steps
# A file of lines that never moves on.
import io
class Still(io.BufferedIOBase):
    def readable(self):
        return True
    def read1(self, n=-1):
        return b""
    def read(self, n=-1):
        return b"abc"
f = io.TextIOWrapper(Still())
while True:
    f.read(10)
    f.readline()

# stopped by: any
# A raw file that never takes anything.
import io
class Full(io.RawIOBase):
    def writable(self):
        return True
    def write(self, b):
        return 0
f = io.BufferedWriter(Full(), 10)
f.write(b"x" * 1000)
f.flush()

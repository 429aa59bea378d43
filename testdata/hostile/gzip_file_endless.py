# stopped by: any
# A compressed file that begins again and again.
import gzip
import io
import itertools
data = itertools.cycle(gzip.compress(b""))
class Endless(io.RawIOBase):
    def readable(self):
        return True
    def read(self, n=-1):
        return bytes(itertools.islice(data, n))
gzip.GzipFile(fileobj=Endless()).read()

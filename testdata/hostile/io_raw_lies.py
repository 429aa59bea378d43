# stopped by: any
# A raw file that says it read more than there was room for.
import io
class Lies(io.RawIOBase):
    def readable(self):
        return True
    def readinto(self, b):
        return len(b) * 1000
for f in lambda: io.BufferedReader(Lies()).read(), lambda: Lies().read(), lambda: Lies().readall(), lambda: io.TextIOWrapper(io.BufferedReader(Lies())).read():
    try:
        f()
    except (OSError, ValueError, SystemError):
        pass
while True:
    pass

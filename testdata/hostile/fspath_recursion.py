# stopped by: depth
import os
class P:
    def __fspath__(self):
        return os.fspath(self)
os.fspath(P())

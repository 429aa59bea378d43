# stopped by: any
# The hash of a file without an end.
import hashlib
import io
class Endless(io.RawIOBase):
    def readable(self):
        return True
    def readinto(self, b):
        return len(b)
hashlib.file_digest(Endless(), "sha256")

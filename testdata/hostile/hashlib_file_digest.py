# stopped by: steps
import hashlib, io
class F(io.RawIOBase):
    def readable(self):
        return True
    def readinto(self, b):
        return len(b)
hashlib.file_digest(F(), "sha256")

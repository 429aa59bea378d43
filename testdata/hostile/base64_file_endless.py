# stopped by: any
# Files without an end to encode.
import base64
import io
class Endless:
    def read(self, n=-1):
        return b"x" * max(n, 100)
    def readline(self):
        return b"eHh4\n"
base64.encode(Endless(), io.BytesIO())

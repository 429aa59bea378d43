# stopped by: refused
# A __bytes__ that is too large.
class C:
    def __bytes__(self):
        return b"x" * 10**12
bytes(C())

# stopped by: depth
# A __new__ that makes another.
class C:
    def __new__(cls):
        return cls()
C()

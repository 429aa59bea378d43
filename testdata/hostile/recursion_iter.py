# stopped by: depth
# An __iter__ that iterates.
class I:
    def __iter__(self):
        return iter(self)
list(I())

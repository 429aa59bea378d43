# stopped by: depth
# A __str__ that asks itself.
class S:
    def __str__(self):
        return str(self)
str(S())

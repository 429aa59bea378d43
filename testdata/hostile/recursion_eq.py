# stopped by: depth
# An __eq__ that compares the same again.
class E:
    def __eq__(self, other):
        return self == other
E() == E()

# stopped by: depth
# A __repr__ that asks for its own repr.
class R:
    def __repr__(self):
        return repr(self)
repr(R())

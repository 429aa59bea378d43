# stopped by: depth
# A __hash__ that hashes itself.
class H:
    def __hash__(self):
        return hash(self)
hash(H())

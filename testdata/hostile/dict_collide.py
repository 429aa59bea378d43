# stopped by: steps
# A dict of keys that differ and have the same hash.
class H:
    def __hash__(self):
        return 1
    def __eq__(self, other):
        return self is other
d = {}
while True:
    d[H()] = 1

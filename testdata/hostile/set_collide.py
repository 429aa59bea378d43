# stopped by: steps
# A set of things with the same hash.
class H:
    def __hash__(self):
        return 1
s = set()
while True:
    s.add(H())

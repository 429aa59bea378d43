# stopped by: steps
# A sort of objects whose comparison never ends.
class X:
    def __lt__(self, other):
        while True:
            pass
sorted([X(), X()])

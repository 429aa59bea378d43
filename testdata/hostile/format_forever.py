# stopped by: steps
# A __format__ that never returns.
class F:
    def __format__(self, spec):
        while True:
            pass
f"{F()}"

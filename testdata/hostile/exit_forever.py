# stopped by: steps
# An __exit__ that never returns.
class Stay:
    def __enter__(self):
        return self
    def __exit__(self, *exc):
        while True:
            pass
with Stay():
    while True:
        pass

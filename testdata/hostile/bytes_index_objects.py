# stopped by: steps
class I:
    def __index__(self):
        return 65
def g():
    while True:
        yield I()
bytes(g())

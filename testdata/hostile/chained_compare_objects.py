# stopped by: steps
# Comparisons that never agree.
class X:
    def __lt__(self, other):
        return NotImplemented
    def __gt__(self, other):
        while True:
            pass
X() < X()

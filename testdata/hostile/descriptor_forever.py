# stopped by: steps
# A property that never returns.
class P:
    @property
    def x(self):
        while True:
            pass
P().x

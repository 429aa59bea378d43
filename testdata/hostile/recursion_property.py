# stopped by: depth
# A property that reads itself.
class P:
    @property
    def x(self):
        return self.x
P().x

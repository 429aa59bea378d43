# stopped by: any
# Properties that ask properties.
class C:
    @property
    def x(self):
        return self.x
C().x

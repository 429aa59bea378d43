# stopped by: depth
# Methods that call each other.
class C:
    def a(self):
        return self.b()
    def b(self):
        return self.a()
C().a()

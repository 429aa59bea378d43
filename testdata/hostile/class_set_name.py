# stopped by: any
# Descriptors that make classes.
class D:
    def __set_name__(self, owner, name):
        type("C", (), {"d": D()})
type("C", (), {"d": D()})

# stopped by: any
# Bases that become bases.
class B:
    def __mro_entries__(self, bases):
        class C(B()):
            pass
        return (C,)
class D(B()):
    pass

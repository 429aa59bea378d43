class Base:
    def __init_subclass__(cls, /, kind, **kw):
        super().__init_subclass__(**kw)
        cls.kind = KINDS[kind]
KINDS = {}
class A(Base, kind="x"): pass

# stopped by: any
class A:
    def __init_subclass__(cls): type('B', (A,), {})
class C(A): pass

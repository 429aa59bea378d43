class A:
    def __enter__(self): 1/0
    def __exit__(self, *a): pass
with (
    A() as a,
    A() as b,
):
    pass

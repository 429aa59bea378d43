class A:
    def __repr__(self):
        raise ValueError("no repr")
x = f"{A()!r:>{10}}"

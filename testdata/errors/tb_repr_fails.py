class A:
    def __repr__(self):
        raise RuntimeError("repr")
print([1, A()])

class A:
    def __repr__(self):
        return 5
exec(compile("A()", "<s>", "single"))

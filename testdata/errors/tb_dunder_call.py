class A:
    def __getitem__(self, i):
        return self[i + 1] if i < 3 else 1 / 0

A()[0]

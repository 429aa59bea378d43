class A:
    def __getattr__(self, name):
        return self.table[name]
A().x

# stopped by: any
# A mapping that asks itself.
class D(dict):
    def __missing__(self, k):
        return self[k]
D()[1]

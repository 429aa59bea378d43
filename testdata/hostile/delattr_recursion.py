# stopped by: depth
class C:
    def __delattr__(self, name):
        delattr(self, name)
del C().x

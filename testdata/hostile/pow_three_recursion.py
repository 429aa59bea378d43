# stopped by: depth
class N:
    def __pow__(self, o, m=None):
        return pow(self, o, m)
pow(N(), 2, 3)

# stopped by: depth
class N:
    def __round__(self, n=None):
        return round(self, n)
    def __divmod__(self, o):
        return divmod(self, o)
round(N())

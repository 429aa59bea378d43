# stopped by: depth
class N:
    def __int__(self):
        return int(self)
    def __float__(self):
        return float(self)
int(N())

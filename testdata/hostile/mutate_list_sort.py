# stopped by: any
# Clears a list while it is compared.
class X:
    def __init__(self, l):
        self.l = l
    def __eq__(self, other):
        self.l.clear()
        return False
while True:
    l = []
    l.extend(X(l) for _ in range(100))
    l == [1] * 100
    try:
        l.index(5)
    except ValueError:
        pass

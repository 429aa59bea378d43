# stopped by: any
class E:
    def __hash__(self): return 5
    def __eq__(self, o):
        s.clear(); s.update(range(1000))
        return False
s = set()
s = {E() for _ in range(50)}
while True:
    s |= {E() for _ in range(50)}
    s & {E(), E()}; s ^ {E()}; s - {E()}; s <= {E()}; s.isdisjoint({E()})

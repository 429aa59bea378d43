# stopped by: any
class E:
    def __init__(self, n): self.n = n
    def __hash__(self):
        for i in range(50): d[i + self.n] = i
        return 1
    def __eq__(self, o):
        d.clear()
        return False
d = {}
i = 0
while True:
    i += 1000
    d[E(i)] = i

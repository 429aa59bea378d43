# dict: where entries stand in the table, as far as a script can see it: iterators that live through
# changes, and which keys are compared in which order.
def numbers(seed):
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) & (2 ** 64 - 1)
        yield seed >> 33


class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 5

    def __eq__(self, other):
        other = other.n if isinstance(other, Key) else other
        note(self.n * 100 + (other if isinstance(other, int) else 0))
        return self.n == other

    def __repr__(self):
        return f"K{self.n}"


total = 0


def note(x):
    global total
    total = (total * 31 + x) % (2 ** 61 - 1)


def show(x):
    note(sum(map(ord, repr(x))))


def run(seed):
    g = numbers(seed)
    r = lambda m: next(g) % m
    kind = r(4)

    def key():
        if kind == 0:
            return r(40)
        if kind == 1:
            return "k" + str(r(40))
        if kind == 2:
            return r(30) if r(2) else "k" + str(r(30))
        return Key(r(25))

    d = {}
    its = []
    for step in range(150):
        op = r(16)
        try:
            if op < 5:
                d[key()] = step
            elif op < 7:
                d.pop(key(), None)
            elif op == 7 and d:
                show(d.popitem())
            elif op == 8:
                its.append(iter((d, d.items(), d.values(), d.keys())[r(4)]))
            elif op == 9:
                its.append(reversed((d, d.items(), d.values(), d.keys())[r(4)]))
            elif op < 13 and its:
                it = its[r(len(its))]
                show(it.__length_hint__())
                show(next(it, "end"))
            elif op == 13 and r(6) == 0:
                c = r(6)
                if c == 0:
                    d.clear()
                elif c == 1:
                    d = d.copy()
                elif c == 2:
                    d |= {key(): 1 for _ in range(r(10))}
                elif c == 3:
                    d = dict(d)
                elif c == 4:
                    d = dict.fromkeys(list(d) + [key()], 7)
                elif c == 5:
                    d.update([(key(), 2)])
            elif op == 14:
                show(d.setdefault(key(), step))
            elif op == 15:
                k = next(iter(d), None)
                if k is not None:
                    del d[k]
        except (RuntimeError, KeyError) as e:
            show(str(e))
    for k, v in d.items():
        show(k)
        show(v)


for base in range(0, 120, 10):
    for seed in range(base, base + 10):
        run(seed)
    print(base, total)

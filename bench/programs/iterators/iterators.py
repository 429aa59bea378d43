# Iterator classes and the built-ins that eat them: zip, map, filter, enumerate, any, all, min, max, sorted.
class Countdown:
    def __init__(self, start):
        self.n = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n


class Window:
    """Every run of `size` neighbours."""

    def __init__(self, data, size):
        self.data = data
        self.size = size

    def __len__(self):
        return max(0, len(self.data) - self.size + 1)

    def __getitem__(self, i):
        if i >= len(self):
            raise IndexError(i)
        return self.data[i:i + self.size]


class Peekable:
    def __init__(self, source):
        self.source = iter(source)
        self.buffer = []

    def __iter__(self):
        return self

    def __next__(self):
        return self.buffer.pop() if self.buffer else next(self.source)

    def peek(self, default=None):
        if not self.buffer:
            try:
                self.buffer.append(next(self.source))
            except StopIteration:
                return default
        return self.buffer[-1]


def merge(a, b):
    a, b = Peekable(a), Peekable(b)
    while a.peek() is not None and b.peek() is not None:
        yield next(a) if a.peek() <= b.peek() else next(b)
    yield from a
    yield from b


def grouped(items, key):
    group = []
    last = object()
    for item in items:
        k = key(item)
        if k != last and group:
            yield last, group
            group = []
        last = k
        group.append(item)
    if group:
        yield last, group


def take(n, items):
    return [x for x, _ in zip(items, range(n))]


def main():
    total = sum(Countdown(450000))
    total += sum(max(w) - min(w) for w in Window([i * i % 101 for i in range(120000)], 4))
    merged = list(merge(range(0, 150000, 3), range(1, 150000, 2)))
    total += merged[::-1].index(3) + all(x <= y for x, y in zip(merged, merged[1:]))
    for k, (key, group) in enumerate(grouped(merged, lambda x: x // 100)):
        total += k * len(group) + key
    odd = filter(lambda x: x & 1, map(lambda x: x * 3, Countdown(250000)))
    total += sum(take(100000, odd))
    first, *middle, last = take(10, Countdown(50))
    a, b = map(list, zip(*sorted(zip(map(str, range(20000)), range(20000, 0, -1)), key=lambda p: p[1])))
    print(total, first, middle[3], last, a[:3], b[-1], any(x == 77 for x in Countdown(100)), 5 in Countdown(4), dict(enumerate("abc", 1)))


main()

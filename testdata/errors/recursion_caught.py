# RecursionError can be caught, and everything goes on.
def down(n=0):
    global depth
    depth = n
    down(n + 1)


def attempt(f):
    try:
        f()
    except RecursionError as e:
        print(f"{type(e).__name__}: {e}")


attempt(down)
print(900 < depth < 1001)


class R:
    def __repr__(self):
        return repr(self)

    def __eq__(self, o):
        return self == o

    def __getattr__(self, n):
        return getattr(self, n + "x")

    def __add__(self, o):
        return self + o

    def __hash__(self):
        return hash(self)

    def __bool__(self):
        return bool(self)

    def __iter__(self):
        return iter(self)

    def __call__(self):
        return self()

    def __len__(self):
        return len(self)

    def __getitem__(self, k):
        return self[k]

    def __contains__(self, k):
        return k in self

    def __lt__(self, o):
        return self < o

    def __format__(self, s):
        return format(self, s)

    def __int__(self):
        return int(self)


r = R()
for f in (lambda: repr(r), lambda: r == r, lambda: r.x, lambda: r + 1, lambda: hash(r), lambda: bool(r), lambda: iter(r), lambda: r(), lambda: len(r), lambda: r[0], lambda: 1 in r, lambda: r < 1, lambda: f"{r}", lambda: int(r)):
    try:
        f()
    except RecursionError as e:
        print("RecursionError")


def gen(n):
    yield from gen(n + 1)


attempt(lambda: next(gen(0)))


def comp(n):
    return [comp(n + 1) for _ in range(1)]


try:
    comp(0)
except RecursionError:
    print("comprehension")
attempt(lambda: (lambda f: f(f))(lambda f: f(f)))


class Prop:
    @property
    def p(self):
        return self.p


try:
    Prop().p
except RecursionError:
    print("property")


def in_handler(n):
    try:
        in_handler(n + 1)
    except RecursionError:
        if n > 5:
            raise
        return "handled"


print(in_handler(0))
nested = []
for _ in range(100000):
    nested = [nested]
for f in (lambda: repr(nested), lambda: nested == [nested]):
    try:
        f()
        print("no error")
    except RecursionError:
        print("deep list")
print(sum(range(10)))

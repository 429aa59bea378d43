# Products and shifts that are reduced at once, at the borders of 64 and 128 bits.
class Say:
    def __init__(self, name, value):
        self.name, self.value = name, value

    def __mul__(self, other):
        print("mul", self.name)
        return self.value * other

    def __rmul__(self, other):
        print("rmul", self.name)
        return other * self.value

    def __radd__(self, other):
        print("radd", self.name)
        return other + self.value

    def __rand__(self, other):
        print("rand", self.name)
        return other & self.value

    def __rmod__(self, other):
        print("rmod", self.name)
        return other % self.value

    def __rlshift__(self, other):
        print("rlshift", self.name)
        return other << self.value


def f1(a, b, c, m):
    return (a * b + c) & m


def f2(a, b, c, m):
    return (a * b + c) % m


def f3(a, b, m):
    return a * b & m


def f4(a, b, m):
    return a * b % m


def f5(a, n, m):
    return (a << n) & m


def show(f, *args):
    try:
        r = f(*args)
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    print(f.__name__, args, r)


edges = [0, 1, -1, 2, 3, -7, 2**31, 2**32 - 1, 2**62, 2**63 - 1, -(2**63), 2**63, 2**64 - 1, 2**64, -(2**64), 2**100]
total = 0
for a in edges:
    for b in edges:
        for m in edges:
            total = (total * 31 + f3(a, b, m)) % (2**61 - 1)
            if m:
                total = (total * 31 + f4(a, b, m)) % (2**61 - 1)
            for c in edges[:14:2]:
                total = (total * 31 + f1(a, b, c, m)) % (2**61 - 1)
                if m:
                    total = (total * 31 + f2(a, b, c, m)) % (2**61 - 1)
print(total)
total = 0
for a in edges:
    for n in (0, 1, 13, 31, 32, 61, 62, 63, 64, 65, 100):
        for m in edges:
            total = (total * 31 + f5(a, n, m)) % (2**61 - 1)
print(total)
show(f5, 1, -1, 5)
show(f5, 2**70, -1, 5)
show(f2, 5, 6, 7, 0)
show(f2, 2**63, 6, 7, 0)
show(f2, 2**63, 2**63, 2**63, -1)
show(f4, 5, 6, 0)
show(f1, True, True, True, True)
show(f2, 1.5, 2.5, 1, 3)
show(f2, 1.5, 2, 0.25, 0)
show(f4, 1.5, 2.5, 0.0)
show(f4, 3, 2.5, -2)
show(f4, "ab", 3, ())
show(f4, "a%d", 2, (1, 2))
show(f2, "a%d", 2, "%s", (1, 2, 3))
show(f3, {1, 2}, {2}, {3})
show(f1, [1], 2, [3], 4)
show(f1, "x", 2, 3, 4)
show(f2, 2, 3, "x", 4)
show(f2, 2**63, 3, "x", 4)
show(f1, 2, 3, 4, "x")
show(f1, 2**63, 3, 4, "x")
show(f1, 2, 3, 4, 1.0)
show(f5, 2.0, 3, 4)
show(f5, 2, 3.0, 4)
show(f5, {1}, {2}, {3})
print((Say("a", 3) * Say("b", 4) + Say("c", 5)) & Say("m", 7))
print((3 * Say("b", 4) + Say("c", 5)) % Say("m", 7))
print((2**64 * 5 + Say("c", 5)) % Say("m", 7), (2**63 * 5 + Say("c", 5)) & 255, (2**63 * 5) % Say("m", 7))
print((1 << Say("n", 4)) & Say("m", 255), (2**63 << 1) & Say("m", 2**64))


def order():
    def note(x):
        seen.append(x)
        return x

    seen = []
    r = (note(2**63) * note(3) + note(4)) % note(5)
    print(seen, r)
    seen = []
    r = (note(2**63) << note(3)) & note(5)
    print(seen, r)
    try:
        (note(2) * note("x") + nowhere) % note(5)
    except NameError as e:
        print(e)
    try:
        (note(None) * note("x") + nowhere) % note(5)
    except TypeError as e:
        print(e)
    try:
        (note(2**63) * note(2) + nowhere) % note(5)
    except NameError as e:
        print(e)
    try:
        (note(2**63) * note(2)) % late
    except NameError as e:
        print(e)
    late = 1


order()


class I(int):
    def __mul__(self, other):
        return 1000

    def __add__(self, other):
        return 2000


print((I(3) * 4 + 5) % 7, (3 * I(4) + 5) & 1023, (2**63 * 2 + I(5)) % 1023, (3 * 4 + I(5)) % I(7))

s = 1
for _ in range(1000):
    s = (s * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
print(s)
s = 1
for _ in range(1000):
    s ^= (s << 13) & 0xFFFFFFFFFFFFFFFF
    s ^= s >> 7
    s ^= (s << 17) & 0xFFFFFFFFFFFFFFFF
print(s)
s = 0xCBF29CE484222325
for c in b"some text" * 50:
    s = ((s ^ c) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
print(s)

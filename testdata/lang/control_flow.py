# if, while, for, else, break, continue, pass.


def kind(n):
    if n < 0:
        return "negative"
    elif n == 0:
        return "zero"
    elif n < 10:
        return "small"
    else:
        return "large"


print([kind(n) for n in (-1, 0, 5, 10)])


def loop(items, stop=None):
    log = []
    for x in items:
        if x == stop:
            log.append("break")
            break
        log.append(x)
    else:
        log.append("else")
    return log


print(loop([]), loop([1, 2]), loop([1, 2, 3], 2), loop("ab", "b"))


def wloop(n, stop=None):
    log = []
    while n > 0:
        n -= 1
        if n == stop:
            break
        if n % 2:
            continue
        log.append(n)
    else:
        log.append("else")
    log.append(n)
    return log


print(wloop(0), wloop(5), wloop(5, 2))

# break and continue belong to the innermost loop; else of the inner loop may continue the outer one
found = []
for i in range(2, 20):
    for j in range(2, i):
        if i % j == 0:
            break
    else:
        found.append(i)
print(found)

for i in range(3):
    for j in range(3):
        if j == 1:
            break
    else:
        print("never")
    if i == 1:
        continue
    print(i, j)

# break in the else clause leaves the outer loop
for i in range(5):
    for j in []:
        pass
    else:
        if i == 2:
            break
        continue
    print("never")
print("left at", i)

# the target keeps its last value; assigning to it does not disturb the loop
for i in range(4):
    seen = i
    i = 100
print(i, seen)
for i in []:
    pass
print(i)

# targets of every form
obj = type("O", (), {})()
arr = [None] * 3
for obj.attr in range(3):
    pass
for arr[1] in "xyz":
    pass
for arr[0], (obj.a, *obj.b) in [(1, (2, 3, 4)), (5, (6, 7))]:
    pass
print(obj.attr, arr, obj.a, obj.b)
for a, b in {"k": 1}.items():
    print(a, b)
for (a, b), c in [((1, 2), 3)]:
    print(a, b, c)
for [a, b] in ["pq", (1, 2)]:
    print(a, b)
for x, in [(1,), [2]]:
    print(x)
for x in 1, 2, 3:
    print(x, end=" ")
print()
for x in *[1, 2], 3:
    print(x, end=" ")
print()

# changing the list while looping over it
items = [1, 2, 3]
for x in items:
    if len(items) < 6:
        items.append(x * 10)
print(items)
items = [1, 2, 3, 4]
for x in items:
    items.remove(x)
print(items)
d = {"a": 1, "b": 2}
try:
    for k in d:
        d["c" + k] = 1
except RuntimeError as e:
    print(e)
s = {1, 2}
try:
    for k in s:
        s.add(k + 10)
except RuntimeError as e:
    print(e)

# while with a condition that changes types
n = [1, 2, 3]
while n:
    n.pop()
print(n)
s = "abc"
while s:
    s = s[1:]
print(repr(s))
x = 3
while x: x -= 1
print(x)
while (y := x + 1) < 5:
    x = y
print(x, y)

# truth
for v in (0, 1, -1, 0.0, 0.5, -0.0, "", "0", [], [0], (), (0,), {}, {0: 0}, None, True, False, set(), {0}, range(0), range(1), b"", b"0", 0j, 1j, ..., object, 10 ** 30, float("nan")):
    if v:
        print("T", end="")
    else:
        print("F", end="")
    if not v:
        print("f", end=" ")
    else:
        print("t", end=" ")
print()


class T:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print("bool", self.v)
        return self.v


class L:
    def __init__(self, v):
        self.v = v

    def __len__(self):
        print("len", self.v)
        return self.v


class Bad:
    def __bool__(self):
        return 1


class BadLen:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


if T(True) and not T(False) or T(True):
    print("yes")
if L(0) or L(2):
    print("yes")
print(bool(L(3)), not L(0))
for bad in (Bad(), BadLen(-1), BadLen("x"), BadLen(1.5)):
    try:
        if bad:
            pass
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
    try:
        while not bad:
            pass
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
    try:
        bad and 1
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
    try:
        1 if bad else 2
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

# and / or give back an operand, and conditions with them are short
for a in (0, 1):
    for b in ("", "x"):
        for c in ([], [1]):
            print(a and b, a or b, a and b or c, a or b and c, (a or b) and c, not a and b, a and not b, end=" | ")
print()

# nested conditions that constant folding must not break
if 0:
    print("never")
elif "":
    print("never")
elif None or (1 and "x"):
    print("const")
while 1:
    break
else:
    print("never")
while 0:
    print("never")
else:
    print("else of while 0")
if __debug__:
    print("debug")


# return inside loops
def find(rows, v):
    for i, row in enumerate(rows):
        for j, x in enumerate(row):
            if x == v:
                return i, j
        else:
            continue
    return None


print(find([[1, 2], [3, 4]], 3), find([[1]], 5))


def deep(n):
    while True:
        while True:
            while True:
                n -= 1
                if n < 0:
                    return "done"
                if n % 3:
                    break
            if n % 2:
                break


print(deep(20))

# many statements on a line
a = 1; b = 2; print(a, b);
if a: print("one"); print("two")
for i in range(2): print(i, end=";"); print("x")
class One: x = 1; y = 2
print(One.x, One.y)
def f(): a = 1; return a
print(f())

# loops over what is not iterable
for bad in (1, None, 1.5, object()):
    try:
        for x in bad:
            pass
    except TypeError as e:
        print(e)

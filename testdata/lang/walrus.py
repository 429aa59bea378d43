# Assignment expressions.
if (n := 10) > 5:
    print(n)
print((a := 1, b := 2), a, b)
print([c := 3, c + 1], c)
print({(k := "key"): (v := 5)}, k, v)
print((x := 1) + (x := 2) * x, x)
print(f"{(y := 5)} {y:=>4}", y)
while (n := n - 3) > 0:
    print(n, end=" ")
print(n)
print(any((hit := i) > 2 for i in range(5)), hit)
print(all((miss := i) < 3 for i in range(5)), miss)
print([t := s for s in "abc"], t, [(s := q) for q in "xy"], s)
data = [1, 2, 3]
if (size := len(data)) and (first := data[0]):
    print(size, first)
print((lambda: (z := 5) + z)())


def f(a, b=(d := 7), *, c=0):
    return a, b, c


print(f((p := 1), c=(q := 2)), p, q, d)
print(data[(i := 1)], data[(j := 0) : (k := 2)], i, j, k)
print((r := (1, 2)), (u := [1, *r]), u)
print((m := 1) if (c := False) else (m := 2), m, c)
print(not (w := 0), w or (w := 3), w)
print((e := 1) < (e := 2) < (e := 3), e)


def g():
    total = 0
    parts = [total := total + v for v in range(5)]
    return parts, total


def h():
    def inner():
        nonlocal n
        return (n := n + 1)
    n = 1
    inner()
    return inner(), n


def glob():
    global made
    return [made := i for i in range(3)]


print(g(), h(), glob(), made)


def nested():
    rows = [[(last := (i, j)) for j in range(2)] for i in range(2)]
    return rows, last


print(nested())


def cell():
    [v := i for i in range(3)]
    return (lambda: v)()


print(cell())
assert (ok := True)
del ok
x = y = (z := 4)
print(x, y, z)
print(dict(a=(b := 1)), b)
match (subject := [1, 2]):
    case [a, b]:
        print(subject, a, b)
for v in (seq := [1, 2]):
    pass
print(seq, v)


class CM:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        pass


with (cm := CM()) as got:
    print(cm is got)


class Body:
    if (inside := 5):
        other = inside


print(Body.inside, Body.other)
print([y for x in range(6) if (y := x // 2)], y)
print((g := (lambda v: (v2 := v * 2) + v2))(3))
try:
    (late := 1 / 0)
except ZeroDivisionError:
    pass
try:
    late
except NameError as err:
    print(err)

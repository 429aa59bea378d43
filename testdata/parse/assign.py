# Assignments of every kind.
a = 1
a = b = c = 1
a, b = b, a
a, = b
(a) = 1
(a, b) = 1
((a)) = 1
((a), (b)) = 1
[a, b] = 1
[a] = 1
[] = 1
() = 1
(a,) = 1
[(a, b), [c, d]] = 1
*a, b = c
a, *b = c
*a, = b
[*a] = b
[*a, b] = c
(*a, b) = c
(*a,) = b
a, (b, *c), [d, *e] = f
*(a, b), c = d
*[a], b = c
*a.b, c[d] = e
a.b = 1
a.b.c = 1
a[b] = 1
a[b][c].d = 1
a[b:c] = 1
a[b, c] = 1
a[b:c, d] = 1
a[*b] = 1
a().b = 1
a()[b] = 1
a(b)(c).d[e] = 1
(a).b = (a)[b] = 1
(a.b) = (a[b]) = 1
"a".b = 1
[1].b = {}.c = ().d = 1
(a + b).c = 1
(yield_).a = 1
a = *b, c
a = *b,
a = b, *c
a = yield_
a = lambda: b
a = b if c else d
a = (b := c)
a = b = *c, d
a: int
a: int = 1
(a): int
(a): int = 1
((a)): int
a.b: int
a.b: int = 1
a[b]: int
(a.b): int = 1
(a[b]): int
a[b].c: int = 1
a: b.c
a: b[c, d]
a: "str"
a: lambda: b
a: b if c else d
a: int = *b, c
a: int = b, c
a: tuple[int, ...] = ()
a().b: int = 1
a += 1
a -= 1
a *= 1
a /= 1
a //= 1
a %= 1
a @= 1
a &= 1
a |= 1
a ^= 1
a <<= 1
a >>= 1
a **= 1
(a) += 1
a.b += 1
a[b] += 1
(a.b) += 1
a()[b] += 1
a += b, c
a += *b, c
a += lambda: b
a += b if c else d
def f():
    a = yield
    a = yield b
    a = yield b, c
    a = yield from b
    a += yield
    a += yield b
    a: int = yield
    a = b = yield c
    a = (yield)
    a = (yield b), c
    a = yield (yield b)
    yield
    yield a
    yield a, b
    yield *a, b
    yield from a
    (yield)
    f((yield))
    f((yield a), b)
    [(yield)]
    return
    return a
    return a, b
    return *a, b
    return (yield)
del a
del a, b
del a,
del (a), (b)
del (a, b)
del [a, b]
del ()
del []
del (a,), [b]
del a.b, a[b], a().c, a[b:c], a[b, c]
del (a.b), (a[b], [c])

# Operators: precedence, associativity, chains, spans with parentheses.
a + b - c * d / e // f % g @ h
a ** b ** c, (a ** b) ** c, -a ** b, a ** -b, a ** -b ** c, +a ** ~b, (-a) ** b
a << b >> c & d ^ e | f, a | b ^ c & d << e + f * g ** h
not a, not not a, not a in b, not a == b, not (a), not a and not b or not c
a and b or c and d, a or b and c or d, a and b and c, a or b or c, (a and b) and c, a and (b and c)
a < b, a > b, a <= b, a >= b, a == b, a != b, a in b, a not in b, a is b, a is not b
a < b < c, a == b != c is d is not e in f not in g, a < b and c < d, (a < b) < c, a is not (not b)
a if b else c, a if b else c if d else e, (a if b else c) if d else e, a if (b if c else d) else e
a or b if c and d else not e, lambda: a if b else c, (lambda: a) if b else c
lambda: 0, lambda a: a, lambda a, b: a, lambda a, b=1: a, lambda *a: a, lambda **k: k, lambda *, a: a
lambda a, /, b, *, c: a, lambda a=1, /, b=2, *c, d, e=3, **f: a, lambda: (yield), lambda: lambda: 0
lambda a, : a, lambda *a, : a, lambda a, /: a, lambda a, *, b=1, : a, lambda x=lambda y: y: x, lambda *a, b: 0
(a), ((a)), (((a + b)) * (c)), (a, b), (a,), (), ((), ((),)), a, (a)
(a).b, (a)(b), (a)[b], (a + b).c, a.b.c.d, a.b(c).d[e](f)[g].h, a[b][c](d)(e), a . b . c, a (b) [c]
a[b], a[b, c], a[b,], a[:], a[::], a[b:], a[:b], a[b:c], a[b:c:d], a[::b], a[b::c], a[:b:c], a[:, b], a[b:c, d:e, ...], a[(b, c)], a[(b, c),]
a[*b], a[*b,], a[b, *c], a[*b, *c], a[*b, c:d], a[b := c], a[lambda: 0:1], a[b if c else d:e], a[not b], a[b, c := d]
f(), f(a), f(a,), f(a, b), f(a=1), f(a, b=1,), f(*a), f(**a), f(*a, **b), f(a, *b, c, *d, e=1, *f, g=2, **h, i=3, **j)
f(a for a in b), f((a for a in b)), f((a for a in b), c), f(a := 1), f(a, b := 1), f(a=(b := 1)), f(*a or b), f(**a or b), f(not a), f(lambda: 0)
f(a)(b)(c), f(f(f(a))), f(a
 , b
 ), f(*a,), f(**a,), f(a, *b,), f(a, **b,), f(* a), f(** a)
[], [a], [a,], [a, b], [*a], [*a, *b], [a, *b, c], [[a], [b]], [(a, b)], [a := 1], [a, b := 1], [not a, lambda: b]
{}, {a}, {a,}, {a, b}, {*a}, {*a, b}, {a: b}, {a: b,}, {a: b, c: d}, {**a}, {**a, b: c}, {a: b, **c, **d}, {a: lambda: b}, {a if b else c: d if e else f}
{a := 1}, {(a := 1): 2}, {a: (b := 1)}, {(yield_)}, {{}: {}}, {**{}}, {**a | b}, {lambda: 0: 1}, {a: b for a, b in c}
[a for a in b], [a for a in b if c], [a for a in b if c if d], [a for a in b for c in d], [a for a, b in c], [a for a, in b], [a for *a, b in c]
[a for (a, b) in c], [a for [a, b] in c], [a for a.b in c], [a for a[b] in c], [[a for a in b] for b in c], [a for a in b or c], [a for a in lambda_ if d]
{a for a in b}, {a: b for a in c}, {a: b for a, b in c if d for e in f}, (a for a in b), (a for a in b for c in d if e), (a := b for b in c), [(a := b) for b in c]
[a for a in (b, c)]
a @ b, a @- b, a-b, a- -b, a+-b, a*-b, a**-b, a//b, a%b, a<<b, a>>b, a&b, a|b, a^b, ~a, ~-a, ~ ~a, -~+a
..., ....__class__, None, True, False, None.a, True .b, "a".b, 1 .a, (1).a, [].a, {}.a, ().a, "".join, b"".a
*a, b
*a,
a, *b
*a, *b
*a, (*b, c)
*(a or b), c
*a | b, c
*a.b, *c[d], *e(f)
(*a, b), (a, *b), [*a, *b], {*a, *b}, (*a,)
(a := 1), (a := (b := 1)), (a := lambda: b), (a := b if c else d), (a := yield_)
print((a := 1), b), f(x)[a := 0]
x = yield_ = await_ = 0
(
    a
    + b
)
(a
 .b
 (c)
 [d])
a if b else \
c

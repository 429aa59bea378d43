# match statements with every pattern.
match x:
    case 0: pass
match x:
    case 0 | 1 | -1 | 1.5 | -1.5 | 1j | -1j | 1+1j | 1-1j | -1+1j | -1.5-2.5j | 0xff | 1_0: pass
    case "a" | 'b' "c" | b"d" | r"e" | """f""" | u"g": pass
    case None | True | False: pass
    case a: pass
match x:
    case _: pass
match x:
    case a.b: pass
    case a.b.c.d: pass
    case a.b | c.d: pass
    case (a): pass
match x:
    case (a.b): pass
    case (0): pass
    case (0 | 1): pass
    case ((0)): pass
    case (a as b): pass
match x:
    case []: pass
    case [a]: pass
    case [a,]: pass
    case [a, b]: pass
    case [a, b,]: pass
    case [*a]: pass
    case [*_]: pass
    case [a, *b]: pass
    case [*a, b]: pass
    case [a, *b, c]: pass
    case [a, *_, c,]: pass
    case [[a], [b, [c]]]: pass
    case (): pass
    case (a,): pass
    case (a, b): pass
    case (a, b,): pass
    case (*a,): pass
    case (*a, b): pass
    case (a, *_): pass
    case ((a, b), c): pass
    case a,: pass
    case a, b: pass
    case a, b,: pass
    case *a,: pass
    case *a, b: pass
    case a, *b: pass
    case *_, a: pass
    case 0, 1 | 2, [a, *b]: pass
    case (a as b), c: pass
    case a as b, c as d: pass
    case [a as b, c | 0 as d]: pass
match x:
    case {}: pass
    case {"a": 1}: pass
    case {"a": 1,}: pass
    case {"a": a, 'b' 'c': b}: pass
    case {1: a, -1: b, 1.5: c, 1j: d, 1+1j: e, -1-1j: f}: pass
    case {None: a, True: b, False: c}: pass
    case {a.b: c, d.e.f: g}: pass
    case {**a}: pass
    case {**a,}: pass
    case {"a": b, **c}: pass
    case {"a": b, "c": d, **e,}: pass
    case {"a": {"b": {"c": d}}}: pass
    case {"a": [b, *c], "d": (e, f)}: pass
    case {"a": b | c.d}: pass
    case {"a": b as c}: pass
    case {"a": "b" | "c" as d, **e}: pass
    case {b"a": b}: pass
    case {r"a": b, u"c": d}: pass
match x:
    case A(): pass
    case A(a): pass
    case A(a,): pass
    case A(a, b): pass
    case A(a=b): pass
    case A(a=b,): pass
    case A(a=b, c=d): pass
    case A(a, b=c): pass
    case A(a, b, c=d, e=f,): pass
    case A.B(): pass
    case A.B.C(a, b=c): pass
    case A(B(C(d))): pass
    case A(a | b.c, [d, *e], f={"g": h}): pass
    case A(a as b, c=d as e): pass
    case A(0, "b", None, c=-1): pass
    case A(_): pass
    case A(_, a=_): pass
    case A() | B(): pass
    case A() as a: pass
    case A(a=0 | 1): pass
    case A(a=(b, c)): pass
match x:
    case a if b: pass
    case a if b and c: pass
    case a if b if c else d: pass
    case a if (b := c): pass
    case a if b := c: pass
    case a if lambda: b: pass
    case a | b.c if d: pass
    case a, b if c: pass
    case 0 | 1 as a if b: pass
    case _ if x: pass
match x,:
    case a: pass
match x, y:
    case a, b: pass
match x, y,:
    case a: pass
match *x, y:
    case a: pass
match *x,:
    case a: pass
match (x):
    case a: pass
match (x, y):
    case a: pass
match [x, y]:
    case a: pass
match {x: y}:
    case a: pass
match x.y(z)[0]:
    case a: pass
match -x:
    case a: pass
match not x:
    case a: pass
match x := y:
    case a: pass
match x, y := z:
    case a: pass
match lambda: x:
    case a: pass
match x if y else z:
    case a: pass
match match:
    case case: pass
match case:
    case match: pass
match match(match):
    case match(case=type): pass
match await_:
    case a: pass
match "x":
    case a: pass
match 1:
    case a: pass
match ...:
    case a: pass
match (yield_):
    case a: pass
match x:

    # comment
    case a:

        pass
    # comment
    case b:
        pass


    case c: d; e
def f():
    match x:
        case a:
            match y:
                case b:
                    return
        case c:
            pass
    match x:
        case a: return b
    return c
match x:
    case (
        a,
        b,
    ): pass
    case {
        "a": b,
    }: pass
    case A(
        b,
        c=d,
    ): pass
    case "a" \
        | "b": pass
    case f"": pass
match = {match: case for match in case}
match[a:b]
match(a, b)
match.a
match
match: int
match, = x
match * a
match - a
match in a

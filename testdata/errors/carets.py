# Which part of a line the carets mark, for every kind of expression: all tracebacks are caught and printed.
import traceback

d, l, s, n, f, o = {"k": {}}, [1, [2]], "text", None, 1.5, object()


def a():
    return d["k"]["missing"]


def b():
    return l[1][5] + 1


def c():
    return 1 + s


def e():
    return s.upper().nope()


def g():
    return n.attr


def h():
    return f(1, 2)


def i():
    return len(5)


def j():
    return (1 +
            s +
            2)


def k():
    return [x / 0 for x in l[:1]]


def m():
    l[0]["x"] = 5


def p():
    del d["nope"]


def q():
    x = y = d["nope"] = l[9]


def r():
    return -s


def t():
    return 1 < 2 < s


def u():
    a1, b1 = l[1]


def v():
    for x in 5:
        pass


def w():
    raise ValueError("v") from KeyError("k")


def x():
    assert 1 == 2, "message"


def y():
    with 5:
        pass


def z():
    return undefined + 1


def aa():
    local
    local = 1


def bb():
    return f"{1 / 0} and {s}"


def cc():
    o.attr = 1


def dd():
    l += [1]


def ee():
    import no_such_module


def ff():
    from sys import nope


def gg():
    return int("x", base=10)


def hh():
    return max(
        1,
        "a",
    )


def ii():
    return {**5}


def jj():
    return print(*5)


def kk():
    return d.get(s)(
        1
    )


def ll():
    return 1 if n.x else 2


def mm():
    while n > 1:
        pass


def nn():
    return not n.x


def oo():
    return s[1:2:0] + "é" + s["日本"]


def pp():
    return "日本語é" + 1 + "日"


def qq():
    return (lambda: 1 / 0)()


def rr():
    return sorted([1, "a"], key=lambda v: v)


def ss():
    return s in 5


def tt():
    x = 5; y = x / 0; z = 1


def uu():
    return s + s % (1,
                    2)


def vv():
    class X(5):
        pass


def ww():
    @n
    def inner():
        pass


def xx():
    match n:
        case n.x.y:
            pass


def yy():
    s.upper(1)(2)


def zz():
    return (d
            ["k"]
            ["q"])


def a2():
    return d["k"].attr.more


def b2():
    n.x = 1


def c2():
    n.x += 1


def d2():
    l[5] += 1


def e2():
    yield_ = [*n]


def f2():
    return 10 ** -5 ** 400 // (1 - 1)


def g2():
    return a(1)(2)(3)


def h2():
    return d["k"]  ["spaces"]


def i2():
    raise


def j2():
    raise ValueError


def k2():
    raise ValueError("a very long message " * 3)


def l2():
    return l[0] . real . nope


def m2():
    return s.join(
        str(v) if v else v
        for v in [1, 0]
    )


def n2():
    return [
        1,
        n.x,
        3,
    ]


def o2():
    return {
        "a": 1,
        "b": 1 / 0,
    }


def p2():
    return g(n=1, x=2)


def q2(): return 1 / 0


def r2():
	return 1 / 0


def s2():
    x: int = 1 / 0


def t2():
    return 1 and 2 and n.x and 3


def u2():
    return lambda: 0, n()


def v2():
    global d
    d["k"]["z"]["w"]


def w2():
    return ~ s


def x2():
    return n [ 0 ]


def y2():
    return (yield) / 0


for fn in (a, b, c, e, g, h, i, j, k, m, p, q, r, t, u, v, w, x, y, z, aa, bb, cc, dd, ee, ff, gg, hh, ii, jj, kk, ll, mm, nn, oo, pp, qq, rr, ss, tt, uu, vv, ww, xx, yy, zz,
           a2, b2, c2, d2, e2, f2, g2, h2, i2, j2, k2, l2, m2, n2, o2, p2, q2, r2, s2, t2, u2, v2, w2, x2):
    try:
        fn()
    except Exception as err:
        print(f"-- {fn.__name__}")
        print("".join(traceback.format_exception(err)[2:] if err.__cause__ is None and err.__context__ is None else traceback.format_exception(err)), end="")
    else:
        print(f"-- {fn.__name__} no error")

# f-strings: nesting, specs, conversions, =, quotes, escapes.
x, y, s, f, n = 5, 10, "text", 3.14159, None
print(f"{x}", f"{x}{y}", f"a{x}b{y}c", f"", f"no fields", f"{{}}", f"{{{x}}}", f"{{{{", f"}}{x}{{")
print(f"{x + y}", f"{x * 2 + y}", f"{s.upper()}", f"{s[0]}{s[-1]}", f"{(1, 2)}", f"{[1, 2][0]}", f"{ {'a': 1}['a'] }", f"{ {1} }", f"{x if x > 3 else y}", f"{lambda_ if (lambda_ := 1) else 0}")
print(f"{x:5}|{x:<5}|{x:>5}|{x:^5}|{x:05}|{x:+}|{x: }|{x:x}|{x:#x}|{x:b}|{x:08b}|{x:e}|{x:.2f}|{x:,}|{x:%}|{x:c}".replace("\x05", "^E"))
print(f"{s:10}|{s:<10}|{s:>10}|{s:^10}|{s:*^10}|{s:.2}|{s:10.2}|{s!r}|{s!s}|{s!a}|{s!r:>10}|{s!r:.3}")
print(f"{f:.2f}|{f:10.3f}|{f:<10.1f}|{f:+.1e}|{f:g}|{f:.0f}|{f:#.0f}|{f:010.2f}|{f:,.2f}|{f:_}|{f:n}|{f}")
print(f"{n}|{n!r}|{True:5}|{True}|{True:d}|{n!s:>6}|{1_000_000:,}|{1_000_000:_}|{255:#o}|{-5:05}|{-5:=+6}|{2 ** 70:,}|{2 ** 70:x}")
print(f"{x=}", f"{x = }", f"{x =}", f"{x= }", f"{x + y = }", f"{s=}", f"{s=!s}", f"{s=!r:>10}", f"{x=:05}", f"{f=:.2f}", f"{ x = :>5}", f"{s.upper()=}", f"{(1,2)=}", f"{x==5=}", f"{s=:>6}", f"{'a'=}")
w, p, fill = 10, 3, "*"
print(f"{f:{w}}|{f:{w}.{p}}|{f:{fill}>{w}}|{s:{fill}^{w + 2}}|{x:{'0'}{5}}|{f:.{p}f}|{s:{'>'}{w}}|{x:{f'{w}'}}|{f:{w}.{p + 1}{'f'}}")
print(f"{'nested ' + f'{x}'}", f"{f'{f"{x}"}'}", f"{'"'}", f'{"'"}', f"{"same quotes"}", f"{'a' 'b'}", f"{f"{f"{f"{1+1}"}"}"}")
print(f'{x!r}' f"{y}" "plain" f'{s}', "a" f"{x}" "b", ("x" f"{1}" f"{2}"))
print(f"""multi
{x}
  line {
    x
    + y
}""")
print(f"{x  # a comment
}")
print(f"{'\n'.join(['a', 'b'])}", f"\t{x}\x41\u00e9\N{BULLET}{x}\\", rf"\n{x}\d{y}\{x}", fr"{s}\t", f"{'\u00e9'}", F"{x}", Rf"\{x}")
print(f"{x:{{}}}" if False else "", f"{x!r}", f"{ x }", f"{ x !r}", f"{x!r:^{w}}", f"{x:\x3e5}", f"{s:\u002a>6}")
print(f"{dict(a=1, b=2)}", f"{[i for i in range(3)]}", f"{ {k: v for k, v in [(1, 2)]} }", f"{(lambda v: v * 2)(4)}", f"{(lambda: 1)()}", f"{x!s}{y!r}{s!a}", f"{(y := 3)}{y}", f"{x:=+5}", f"{not x}", f"{x and y}", f"{x,}", f"{x, y}", f"{*[1, 2],}", f"{x < y}", f"{x != y}", f"{x >= y}", f"{x == y!r}", f"{x in [5]}", f"{x is None}", f"{-x}", f"{x ** 2}", f"{s[1:3]}", f"{s[::-1]}")
print(f"{'é'!a}", f"{'日本'!a:>20}", f"{'日本':>6}|", f"{'\U0001f600'!r}", f"{b'x'}", f"{...}", f"{int}", f"{1.0}", f"{1e100}", f"{1j}", f"{-0.0}", f"{float('inf')}", f"{10 ** 20}")


class F:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


o = F()
print(f"{o}", f"{o:abc}", f"{o!s}", f"{o!r:>6}", f"{o:{x}{y}}", f"{o: }", f"{o:}}}", f"{o::}", f"{o:!r}", f"{o!r}", f"{o=}", f"{o=:z}", f"{o=!s}", f"{o:{o}}", f"{o:a{x!r:>3}b}", f"{o:%Y-%m-%d}", f"{o:'\"}", f"{o:\n}")


def order(v):
    print("eval", v)
    return v


print(f"{order(1)} {order(2):{order(3)}} {order('x')!r:>{order(5)}}")
for src in ("f'{x:d}' + f'{s:d}'", "f'{s:5f}'", "f'{f:d}'", "f'{n:5}'", "f'{[]:5}'", "f'{x:s}'", "f'{undefined}'", "f'{1 / 0}'", "f'{x:10.2d}'", "f'{x:.2}'", "f'{s:+}'", "f'{s:,}'", "f'{s:=5}'", "f'{f:,b}'", "f'{x:zz}'", "f'{x!r:d}'", "f'{True:s}'", "f'{():5}'", "f'{x:{n}}'", "f'{x:{s}}'", "f'{-1:c}'", "f'{10 ** 7:c}'", "f'{1.5:c}'", "f'{x:_,}'", "f'{x:,_}'", "f'{f:_x}'", "f'{x:>>>5}'", "f'{s:.-1}'", "f'{x:99999999999999999999}'", "f'{object():x}'", "f'{x.nope}'", "f'{x[0]}'", "f'{x:+c}'", "f'{s:0>5}'", "f'{f:.1000f}'[:5]", "f'{1j:05}'", "f'{1j:%}'"):
    try:
        print(src, "->", eval(src))
    except Exception as e:
        print(f"{src} -> {type(e).__name__}: {e}")


def local():
    a = 1
    b = [f"{a}{i}" for i in range(3)]
    return f"{a}{b}" + f"{(lambda: a)()}"


print(local())


class C:
    v = 2
    w = f"{v}{v=}"


print(C.w)
print(f"{f'{x:{w}}':>{w + 5}}|")
d = {"k": "v", "é": 1}
print(f"{d['k']}", f"{d["k"]}", f'{d["é"]}', f"{d}")
print("".join(f"{i}" for i in range(3)), *(f"{i=}" for i in "ab"))
assert f"{x}" == "5", f"{1 / 0}"
print(f"{'a' if True else 'b':>3}", f"{x:{'>' if x else '<'}{4}}", f"{3.0:.{0}f}", f"{'{'}", f"{'}'}", f"{'{}'}", f"{'{x}'}", f"{':'}", f"{'!'}", f"{'#'}", f"{'='}")

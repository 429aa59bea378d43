# del, assert, pass, expression statements, annotations.
a = b = c = 1
del a
del b, c
for n in "abc":
    try:
        eval(n)
    except NameError as e:
        print(e)
l = [1, 2, 3, 4]
del l[0], l[-1]
print(l)
d = {"a": 1, "b": 2}
del d["a"]
print(d)
x, y, z = 1, 2, 3
del (x, y), [z]
try:
    z
except NameError as e:
    print(e)
x = 1
del (x)


class C:
    attr = 1

    def __delattr__(self, n):
        print("delattr", n)

    def __delitem__(self, k):
        print("delitem", k)


c = C()
del c.attr, c[1], c[1:2], c["k"]
for src in ("del missing", "del l[10]", "del d['zz']", "del C.nope", "del (1).real", "del 'abc'[0]", "del (1,)[0]", "del l['x']", "del C().y.z", "del None.x", "del l.append", "del int.real", "del {1}[0]"):
    try:
        exec(src)
    except Exception as e:
        print(f"{src}: {type(e).__name__}: {e}")
del C.attr
print(hasattr(C, "attr"))


def f():
    v = [1, 2]
    del v[0]
    w = v
    del v
    return w


print(f())


def delete_cell():
    v = 1

    def g():
        return v
    del v
    try:
        g()
    except NameError as e:
        print(e)
    v = 2
    return g()


print(delete_cell())
for i in range(2):
    tmp = i
    del tmp
del i

# assert
assert True
assert 1, "never"
assert (1, "a tuple is true")[0]
for src in ("assert False", "assert 0, 'message'", "assert [], [1, 2]", "assert None, None", "assert '', ('a', 'b')", "assert 1 == 2, f'{1} is not {2}'", "assert not 1", "assert 0, KeyError('k')", "assert undefined", "assert 0, undefined"):
    try:
        exec(src)
    except Exception as e:
        print(f"{src}: {type(e).__name__}: {e} {e.args}")


def quiet():
    raise RuntimeError("not evaluated")


assert True, quiet()

# expression statements do nothing but what they do
1
"string"
None
...
l[0]
(1, 2)
[print("list")]
print("x") or print("y")
not print("z")
lambda: print("never")
f
f"{print('in f-string')}"

# annotations
n: int
n2: int = 5
(p): str = "not a simple name"
c2: "forward" = 1
l[0]: int = 7
C.new: str = "n"
print(n2, p, l, C.new, __annotations__)
try:
    n
except NameError as e:
    print(e)


def ann():
    v: int
    w: print("not evaluated in a function") = 3
    try:
        v
    except UnboundLocalError as e:
        print(e)
    return w


print(ann(), ann.__annotations__)


class Ann:
    a: int
    b: str = "b"


print(Ann.__annotations__, Ann.b, hasattr(Ann, "a"))


def params(a: int, b: "s" = 1, *args: list, c: float = 2.0, **kw: dict) -> None:
    pass


print(params.__annotations__)
pass
pass; pass

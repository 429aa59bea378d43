# Augmented assignment: every operator, every target, methods and their fall-backs.
x = 7
x += 3; print(x)
x -= 4; print(x)
x *= 5; print(x)
x //= 4; print(x)
x **= 3; print(x)
x %= 100; print(x)
x <<= 3; print(x)
x >>= 1; print(x)
x |= 1; print(x)
x &= 0b1010; print(x)
x ^= 0b11; print(x)
x /= 2; print(x)
s = "a"
s += "b"
s *= 3
s %= ()
print(s)
s = "%s-%s"
s %= (1, 2)
print(s)
l = [1]
alias = l
l += (2, 3)
l += "x"
l *= 2
print(l, alias is l)
l = l + [0]
print(alias is l)
t = (1,)
talias = t
t += (2,)
t *= 2
print(t, talias)
st = {1, 2}
salias = st
st |= {3}
st &= {2, 3}
st -= {2}
st ^= {9, 3}
print(st, salias is st)
d = {"a": 1}
d |= {"b": 2}
d |= [("c", 3)]
print(d)
b = b"a"
b += b"b"
print(b)
f = 1.5
f += 1
f //= 1
f **= -1
print(f)
n = 10
n += True
n -= 0.5
print(n)


class Target:
    pass


o = Target()
o.n = 1
o.n += 5
o.l = []
o.l += [1]
m = {"k": 1}
m["k"] += 1
m["l"] = [0]
m["l"][0] -= 1
m["l"] += [5]
rows = [[0] * 2 for _ in range(2)]
rows[1][0] += 3
o.rows = rows
o.rows[0][1] -= 2
print(o.n, o.l, m, rows)


def local():
    v = 1
    v += 1

    def inner():
        nonlocal v
        v *= 10
    inner()
    return v


g = 1


def glob():
    global g
    g += 1
    return g


print(local(), glob(), g)


class A:
    def __init__(self, name):
        self.name = name

    def __iadd__(self, other):
        return f"iadd({self.name},{other})"

    def __add__(self, other):
        return f"add({self.name},{other})"


class NoInplace:
    def __add__(self, other):
        return f"add({other})"


class InplaceGivesUp:
    def __iadd__(self, other):
        print("iadd gives up", end=" ")
        return NotImplemented

    def __add__(self, other):
        return f"add({other})"


class AllGiveUp:
    def __iadd__(self, other):
        return NotImplemented

    def __add__(self, other):
        return NotImplemented


class Right:
    def __radd__(self, other):
        return f"radd({type(other).__name__})"

    def __rmatmul__(self, other):
        return "rmatmul"


class Inst:
    pass


i = Inst()
i.__iadd__ = lambda o: "instance"
for v, w in ((A("a"), 1), (NoInplace(), 1), (InplaceGivesUp(), 1), (AllGiveUp(), 1), (AllGiveUp(), Right()), (1, Right()), ([], Right()), (Inst(), 1), (i, 1), ("s", Right()), ((), Right())):
    try:
        v += w
        print(v)
    except TypeError as e:
        print(f"TypeError: {e}")
v = 1
v @= Right()
print(v)


class AllOps:
    def op(name):
        def f(self, other):
            print(name, end=" ")
            return self
        return f
    for _n in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "matmul", "and", "or", "xor", "lshift", "rshift"):
        locals()[f"__i{_n}__"] = op(_n)


a = AllOps()
a += 1; a -= 1; a *= 1; a /= 1; a //= 1; a %= 1; a **= 1; a @= 1; a &= 1; a |= 1; a ^= 1; a <<= 1; a >>= 1
print(type(a).__name__)

for src in ("x = 1; x += 'a'", "x = 'a'; x += 1", "x = []; x += 1", "x = []; x += None", "x = (); x += []", "x = {}; x += {}", "x = {1}; x |= [1]", "x = {}; x |= 1", "x = None; x -= 1", "x = 1; x //= 0",
            "x = []; x *= 'a'", "x = 'a'; x *= 1.5", "x = [1]; x -= [1]", "x = 1; x @= 1", "x = 1; x <<= -1", "x = 1.0; x |= 1", "x = 'a'; x -= 'b'", "x = object(); x **= 2", "x = 1; x += []", "x = b''; x += ''", "x = (1,); x[0] += 1", "x = {}; x['k'] += 1", "x = []; x[0] += 1", "undefined += 1", "x = 1; x.attr += 1", "x = 1; x[0] += 1", "x = print; x += 1", "x = 2; x **= 'a'", "x = 2; x %= 'a'", "x = 2; x /= 'a'", "x = 2; x >>= 1.0", "x = 2; x ^= '1'", "x = 2; x &= None"):
    try:
        exec(src)
    except Exception as e:
        print(f"{src}: {type(e).__name__}: {e}")


# the target is evaluated once
calls = []


def get(v):
    calls.append(v)
    return v


data = {"k": [1, 2]}
get(data)[get("k")][get(0)] += get(5)
print(data, calls[1:])


# the property's getter, the operator, the setter, in this order
class P:
    @property
    def v(self):
        print("get", end=" ")
        return 1

    @v.setter
    def v(self, value):
        print("set", value)


p = P()
p.v += 1


# a setter that fails leaves the in-place change made
class Ro:
    v = property(lambda self: L)


L = [1]
try:
    Ro().v += [2]
except AttributeError as e:
    print(e, L)


# class attribute and instance attribute
class C:
    n = 1
    l = []


c = C()
c.n += 1
c.l += [1]
print(C.n, c.n, C.l, c.l is C.l, "l" in c.__dict__)

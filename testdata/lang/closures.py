# Closures: cells are shared, late bound, and live as long as somebody holds them.


def counter():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n

    def value():
        return n
    return up, value


up, value = counter()
print(up(), up(), value(), up(), value())
up2, value2 = counter()
print(up2(), value2(), value())

# late binding
fs = [lambda: i for i in range(3)]
print([f() for f in fs])


def make():
    out = []
    for i in range(3):
        out.append(lambda: i)
    i = 10
    return out


print([f() for f in make()])
print([f() for f in [(lambda j: lambda: j)(k) for k in range(3)]])


# three levels
def a(x):
    def b(y):
        def c(z):
            nonlocal x
            x += z
            return (x, y, z)
        return c
    return b


c = a(1)(2)
print(c(3), c(3))


# a name passes through a function that does not use it
def outer():
    v = "outer"

    def middle():
        def inner():
            return v
        return inner
    return middle


print(outer()()())


# parameters as cells, in every kind
def params(a, b=2, *args, c=3, **kw):
    def show():
        return (a, b, args, c, kw)
    a += 1
    args += ("more",)
    kw["new"] = True
    return show


print(params(1)())
print(params(1, 5, 6, c=7, d=8)())


# a cell not bound yet
def unbound():
    def inner():
        return later
    try:
        inner()
    except NameError as e:
        print(f"{type(e).__name__}: {e}")
    later = 1
    print(inner())
    del later
    try:
        inner()
    except NameError as e:
        print(f"{type(e).__name__}: {e}")
    try:
        later
    except UnboundLocalError as e:
        print(f"{type(e).__name__}: {e}")


unbound()


# nonlocal reaches the nearest binding function
def nearest():
    x = 1

    def f():
        x = 2

        def g():
            nonlocal x
            x = 3
        g()
        return x
    return f(), x


print(nearest())

# global jumps over all of them
x = "global"


def jump():
    x = "jump"

    def f():
        global x
        r = x
        x = "changed"
        return r
    return f(), x


print(jump(), x)


# class bodies do not pass their names on, and functions in them see past them
def with_class():
    v = "function"

    class C:
        v = "class"
        seen = v

        def m(self):
            return v
    return C.seen, C().m(), C.v


print(with_class())


def class_reads_cell():
    v = "cell"

    class C:
        before = v
        w = [v for _ in range(2)]
    return C.before, C.w


print(class_reads_cell())

v = "module"


def class_name_error():
    class C:
        try:
            print(unknown)
        except NameError as e:
            print(f"{type(e).__name__}: {e}")
        unknown = 1
        print(unknown)
        del unknown
        try:
            unknown
        except NameError as e:
            print(f"{type(e).__name__}: {e}")


class_name_error()


def class_nonlocal():
    n = 0

    class C:
        nonlocal n
        n = 5
    return n, hasattr(C, "n")


print(class_nonlocal())


# comprehensions close over the loop variable of their own
print([f() for f in [lambda: (p, q) for p in range(2) for q in "ab"]])
print([[f() for f in row] for row in [[lambda: (p, q) for q in range(2)] for p in range(2)]])


# generators keep their cells
def gen():
    total = 0

    def add(n):
        nonlocal total
        total += n
    for i in range(4):
        add(i)
        yield total


print(list(gen()))


# recursion through a cell
def fact(n):
    def go(n):
        return 1 if n < 2 else n * go(n - 1)
    return go(n)


print(fact(20), fact(25))


def even_odd(n):
    def even(n):
        return True if n == 0 else odd(n - 1)

    def odd(n):
        return False if n == 0 else even(n - 1)
    return even(n), odd(n)


print(even_odd(7))


# the exception name of except is a cell as well
def except_cell():
    try:
        raise ValueError("inside")
    except ValueError as e:
        def f():
            return str(e)
        print(f())
    try:
        f()
    except NameError as err:
        print(f"{type(err).__name__}: {err}")


except_cell()


# __closure__
def holder():
    k = 41

    def f():
        return k
    return f


f = holder()
print(len(f.__closure__), f.__closure__[0].cell_contents, f.__code__.co_freevars, print.__class__.__name__)
print((lambda: 0).__closure__)


# default values see the enclosing scope at the time of def
def defaults():
    n = 1

    def f(a=n):
        return a, n
    n = 2
    return f()


print(defaults())


# walrus in a comprehension binds outside
def walrus():
    got = [y := x * 2 for x in range(3)]

    def f():
        return y
    return got, f()


print(walrus())


# lambda in a default, lambda in a lambda
print((lambda f=(lambda x: x * 2): f(21))())
print((lambda x: lambda y: lambda z: (x, y, z))(1)(2)(3))

# with and for targets as cells


class CM:
    def __enter__(self):
        return "entered"

    def __exit__(self, *a):
        pass


def targets():
    with CM() as w:
        g = lambda: w
    for i, (j, *k) in [(1, (2, 3, 4))]:
        h = lambda: (i, j, k)
    import sys as s
    m = lambda: s.__name__
    return g(), h(), m()


print(targets())

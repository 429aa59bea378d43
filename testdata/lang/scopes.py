# global, nonlocal, locals, names looked up and not found.
x = 1


def read():
    return x


def write_local():
    x = 2
    return x


def write_global():
    global x
    x = 3
    return x


def global_new():
    global brand_new
    brand_new = "made in a function"


def global_import_def_class():
    global gf, GC, gm, gi, ge

    def gf():
        return "gf"

    class GC:
        pass
    import sys as gm
    for gi in range(3):
        pass
    try:
        raise KeyError("k")
    except KeyError as ge:
        print("caught", ge)


print(read(), write_local(), read(), write_global(), read())
global_new()
print(brand_new)
global_import_def_class()
print(gf(), GC.__name__, GC.__qualname__, gm.__name__, gi)
try:
    ge
except NameError as e:
    print(f"{type(e).__name__}: {e}")


def unbound():
    print(x)
    x = 1


def unbound_aug():
    x += 1


def unbound_del():
    x = 1
    del x
    print(x)


def unbound_del_twice():
    x = 1
    del x
    del x


def unbound_branch(flag):
    if flag:
        y = 1
    return y


def unbound_for():
    for i in []:
        pass
    return i


def unbound_except():
    try:
        1 / 0
    except ZeroDivisionError as err:
        pass
    return err


def unbound_nested():
    def inner():
        nonlocal z
        z += 1
    inner()
    z = 1


def unbound_comp():
    return [i for i in range(3)], i


def unbound_walrus(flag):
    flag and (w := 1)
    return w


def unbound_with():
    try:
        with undefined as u:
            pass
    except NameError as e:
        print(f"{type(e).__name__}: {e}")
    return u


def unbound_import(flag):
    if flag:
        import sys
    return sys


def unbound_class(flag):
    if flag:
        class K:
            pass
    return K


for f, args in [
    (unbound, ()), (unbound_aug, ()), (unbound_del, ()), (unbound_del_twice, ()), (unbound_branch, (False,)),
    (unbound_branch, (True,)), (unbound_for, ()), (unbound_except, ()), (unbound_nested, ()), (unbound_comp, ()),
    (unbound_walrus, (0,)), (unbound_walrus, (1,)), (unbound_with, ()), (unbound_import, (False,)), (unbound_class, (0,)),
]:
    try:
        print(f.__name__, f(*args))
    except NameError as e:
        print(f"{f.__name__} {type(e).__name__}: {e}")

# names of the module
for src in ["missing", "missing + 1", "missing()", "missing.attr", "missing[0]"]:
    try:
        eval(src)
    except NameError as e:
        print(f"{type(e).__name__}: {e}", e.name)
try:
    del missing
except NameError as e:
    print(f"{type(e).__name__}: {e}")
try:
    missing += 1
except NameError as e:
    print(f"{type(e).__name__}: {e}")


def del_global():
    global doomed
    del doomed


doomed = 1
del_global()
try:
    doomed
except NameError as e:
    print(f"{type(e).__name__}: {e}")
try:
    del_global()
except NameError as e:
    print(f"{type(e).__name__}: {e}")

# built-ins can be shadowed and come back
len = lambda v: "mine"
print(len([1, 2]))
del len
print(len([1, 2]))


def shadow():
    print = str
    return print(5)


print(shadow())


def shadow_param(list):
    return list


print(shadow_param(7), list("ab"))

# globals() and locals()
print(globals()["x"], "read" in globals(), globals() is globals())
globals()["injected"] = 99
print(injected)


def loc(a, b=2):
    c = 3
    return locals()


print(loc(1))


def loc_partial():
    a = 1
    before = locals()
    b = 2
    return before, sorted(locals())


print(loc_partial())


def loc_cells():
    a = 1

    def f():
        return a
    f.x = 1
    return sorted(locals())


print(loc_cells())


class Body:
    a = 1
    b = 2
    names = sorted(n for n in locals() if not n.startswith("__"))


print(Body.names)
print(locals() is globals())


# a class body looks in the class, then global, and stores in the class
class Scope:
    x = x + 10
    y = x

    def get(self):
        return x


print(Scope.x, Scope.y, Scope().get())


class GlobalInside:
    global from_class
    from_class = "set"


print(from_class, hasattr(GlobalInside, "from_class"))

# comprehension scopes
x = "outer"
print([x for x in "ab"], x)
print({x: x for x in "ab"}, {x for x in "a"}, list(x for x in "ab"), x)
print([x for _ in range(1)], [(x, y) for x in "ab" for y in [x * 2]])
# the first iterable is evaluated outside


class First:
    items = [1, 2]
    try:
        bad = [items for i in range(1)]
    except NameError as e:
        print(f"{type(e).__name__}: {e}")
    good = [i for i in items]


print(First.good)
try:
    print([y for x in range(2) for y in z for z in [1]])
except NameError as e:
    print(f"{type(e).__name__}: {e}")

# the name of a function inside itself
def rebound():
    return "first"


keep = rebound


def rebound():
    return "second"


print(keep(), rebound(), keep.__name__)

if True:
    conditional = 1
print(conditional)
for loop_name in range(3):
    inner_name = loop_name
print(loop_name, inner_name)

# What locals() shows of comprehensions, and names they share with what is around them.
def f():
    a = 1
    r = [locals() for x in (1,)]
    s = {k: v for k, v in {1: 2}.items()}
    t = [x for x in [y for y in (1, 2)]]
    return r, sorted(locals()), s, t


print(f())


def g():
    x = 'outer'
    r = [x for x in (1, 2)]
    fs = [lambda: x for x in (1, 2)]
    try:
        [1 / x for x in (1, 0)]
    except ZeroDivisionError:
        pass
    return x, r, [h() for h in fs], locals()['x'], sorted(locals())


print(g())


class C:
    items = [1, 2]
    doubled = [i * 2 for i in items]
    try:
        bad = [__class__ for i in items]
    except NameError as e:
        print(e)


print(C.doubled, 'i' in vars(C))


def pathologies():
    class X:
        __class__ = 413

        def f(self):
            return __class__
    return X().f() is X


print(pathologies())

try:
    class Y:
        def k(self, v=lambda: __class__):
            return v()
    print(Y().k() is Y)
except NameError as e:
    print(e)


def gen():
    [z for z in (1, 2)]
    w = 3
    yield sorted(locals())
    yield [sorted(locals()) for q in (1,)]


print(list(gen()))

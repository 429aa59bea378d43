def f(*a, **k): print(a, k)
def t(fn):
    try: r = fn()
    except BaseException as e: print(type(e).__name__, e)
    else: print('ok', r)
t(lambda: f(**{1: 3}, **{1: 5}))
t(lambda: f(**{1: 3}))
t(lambda: f(x=1, **{1: 3}))
t(lambda: f(**{'a': 3}, **{'a': 5}))
t(lambda: f(**{'a': 3}, **{1: 5}))
t(lambda: f(**{1: 3}, **{'a': 5}))
t(lambda: f(**{1: 3}, **{'a': 5}, a=4))
t(lambda: f(a=3, **{'a': 5}))
t(lambda: f(**{'a':1}, a=4))
t(lambda: dict(**{1: 3}, **{1: 5}))
t(lambda: dict(**{1: 3}, **{2: 5}))
t(lambda: print(**{1: 3}, **{1: 5}))
t(lambda: print(**{(): 3}, **{(): 5}))
t(lambda: f(*[], **{None: 3}, **{None: 5}))
t(lambda: f(**{1: 3}, **5))
t(lambda: f(**{'x': 3}, **[1]))
t(lambda: 5(**{'x': 3}, **{'x':4}))
t(lambda: 5(**{1: 3}, **{1:4}))
class Cl:
    def __init__(self, **k): pass
    def m(self, **k): pass
t(lambda: Cl(**{1:2}, **{1:3}))
t(lambda: Cl().m(**{1:2}, **{1:3}))
t(lambda: Cl().m(**{'q':2}, **{'q':3}))
class S(str): pass
t(lambda: f(**{S('a'):2}, **{'a':3}))
t(lambda: f(**{S('a'):2}, **{'b':3}))
class MP:
    def keys(self): return [1,2]
    def __getitem__(self, k): return k
t(lambda: f(**MP()))
t(lambda: f(**MP(), **MP()))
try:
    class Z(**{1:2}, **{1:3}): pass
except TypeError as e: print(e)
try:
    class Z(**{1:2}): pass
except TypeError as e: print(e)
try:
    class Z(**{'a':2}, **{'a':3}): pass
except TypeError as e: print(e)

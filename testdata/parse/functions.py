# Functions: parameters, annotations, decorators, type parameters.
def f(): pass
def f(a): pass
def f(a,): pass
def f(a, b): pass
def f(a=1): pass
def f(a, b=1, c=2): pass
def f(*a): pass
def f(*a,): pass
def f(**a): pass
def f(**a,): pass
def f(*a, **b): pass
def f(*, a): pass
def f(*, a,): pass
def f(*, a=1): pass
def f(*, a, b=1, c): pass
def f(*, a, **b): pass
def f(*a, b): pass
def f(*a, b, c=1, **d): pass
def f(a, /): pass
def f(a, /,): pass
def f(a, b, /): pass
def f(a, /, b): pass
def f(a, /, *b): pass
def f(a, /, *, b): pass
def f(a, /, **b): pass
def f(a=1, /): pass
def f(a=1, /, b=2): pass
def f(a, b=1, /): pass
def f(a, b=1, /, c=2, *d, e, f=3, **g): pass
def f(a: int): pass
def f(a: int = 1): pass
def f(a: int, *b: str, c: float = 1, **d: bytes) -> None: pass
def f(a: int, /, b: "str" = "x", *, c: lambda: 0 = None): pass
def f(*a: *b): pass
def f(*a: *b, c): pass
def f(*a: *tuple[int, ...]) -> int: pass
def f(a: (b, c) = (d, e)) -> [f]: pass
def f(a: b if c else d = e if f else g): pass
def f(a=lambda x=1: x, b=[], c={}): pass
def f(
    a,
    # comment
    b=1,

    *c,
): pass
def f() -> int: return 1
def f() -> (int): pass
def f() -> int if x else y: pass
def f() -> lambda: 0: pass
def f(): """doc"""
def f():
    """doc"""
def f():
    """doc"""
    "second"
def f(): "a"; return 1
async def f(): pass
async def f(a, *, b) -> c: await d
async  def  f ( a ) : pass
@a
def f(): pass
@a
@b.c
@d(e)
@f[g]
@(h)
@i or j
@k if l else m
@lambda x: x
@(n := o)
@p := q
@r.s(t)[u](v).w
def f(): pass
@a  # comment

# comment

@b
async def f(): pass
def f[T](): pass
def f[T,](): pass
def f[T: int](a: T) -> T: pass
def f[T: (int, str), *Ts, **P](*a: *Ts, **k: P.kwargs) -> T: pass
def f[T = int](): pass
def f[T: int = bool, *Ts = *tuple[int, ...], **P = [int, str]](): pass
def f[*Ts = a, U = b,](): pass
async def f[T](a): pass
def f[
    T
](
): pass
@a
def f[T](): pass
def f():
    def g():
        def h():
            return 1
        return h
    return g
def outer(): 
    @a
    def inner(): pass
    @b
    class Inner: pass
    return inner
    x
def f(a, b): return a, \
    b

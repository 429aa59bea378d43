import graphlib, heapq, json, re, functools, itertools, operator, collections, types, typing, string, sys, bisect, contextlib, contextvars, weakref, copy, pprint
from collections import defaultdict, namedtuple, UserDict, UserList, UserString
from functools import total_ordering, cmp_to_key, reduce, partial, partialmethod, singledispatch, singledispatchmethod, cached_property, wraps, lru_cache, cache
@total_ordering
class Version:
    PAT = re.compile(r'(\d+)\.(\d+)(?:\.(\d+))?(?:-(?P<pre>[\w.]+))?(?:\+(?P<build>.+))?')
    __slots__ = ('major', 'minor', 'patch', 'pre', '__weakref__')
    def __init__(self, s):
        m = self.PAT.fullmatch(s)
        if m is None: raise ValueError(f'invalid version {s!r}')
        self.major, self.minor, self.patch = (int(x or 0) for x in m.groups()[:3]); self.pre = m['pre']
    def _key(self): return (self.major, self.minor, self.patch, self.pre is None, [(0, int(p), '') if p.isdigit() else (1, 0, p) for p in (self.pre or '').split('.')])
    def __eq__(self, o): return self._key() == o._key() if isinstance(o, Version) else NotImplemented
    def __lt__(self, o): return self._key() < o._key() if isinstance(o, Version) else NotImplemented
    def __hash__(self): return hash(str(self))
    def __str__(self): return f'{self.major}.{self.minor}.{self.patch}' + (f'-{self.pre}' if self.pre else '')
    def __repr__(self): return f'v{self}'
vs = sorted(map(Version, '1.0 1.0-alpha 1.0-alpha.1 1.0-beta.11 1.0-beta.2 2.10.1 2.9.9 0.0.1-rc.1+b5'.split())); print(vs, max(vs), Version('1.0') == Version('1.0.0'), len({Version('1.0'), Version('1.0.0')}))
for f in (lambda: Version('1'), lambda: Version('1.0') < 3, lambda: setattr(vs[0], 'x', 1), lambda: Version('1.0') == 3):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
OPS = {'>=': operator.ge, '<=': operator.le, '==': operator.eq, '!=': operator.ne, '>': operator.gt, '<': operator.lt}
def spec(s): return [(OPS[o], Version(v)) for o, v in re.findall(r'(>=|<=|==|!=|<|>)\s*([\w.+-]+)', s)]
INDEX = {'app': {'1.0': ['web>=2.0,<3.0', 'db>1.0']}, 'web': {'1.9': [], '2.1': ['tpl==1.0'], '2.5': ['tpl>=1.1', 'log'], '3.0': []}, 'db': {'1.0': [], '1.5': ['log<2.0']}, 'tpl': {'1.0': [], '1.2': []}, 'log': {'1.9': [], '2.0': []}}
class Conflict(Exception): pass
def resolve(reqs, chosen=None, trail=()):
    chosen = chosen or {}
    if not reqs: return chosen
    r, *rest = reqs; name = re.match(r'\w+', r)[0]; cs = spec(r)
    if name in chosen:
        if all(op(chosen[name], v) for op, v in cs): return resolve(rest, chosen, trail)
        raise Conflict(f'{name} {chosen[name]} !~ {r} via {" -> ".join(trail)}')
    err = Conflict(f'nothing for {r}')
    for v in sorted(map(Version, INDEX.get(name, ())), reverse=True):
        if not all(op(v, w) for op, w in cs): continue
        raw = next(k for k in INDEX[name] if Version(k) == v)
        try: return resolve(rest + INDEX[name][raw], {**chosen, name: v}, trail + (name,))
        except Conflict as e: err = e
    raise err
print(resolve(['app']))
for bad in (['web>=4.0'], ['app', 'log>=2.0'], ['tpl==1.0', 'web>2.2,<3.0']):
    try: print(resolve(bad))
    except Conflict as e: print('conflict:', e, '| cause', e.__cause__, '| ctx', type(e.__context__).__name__)
g = graphlib.TopologicalSorter({'d': {'b', 'c'}, 'b': {'a'}, 'c': {'a'}}); g.add('e', 'd', 'a'); g.prepare(); lv = []
while g.is_active(): r = sorted(g.get_ready()); lv.append(r); g.done(*r)
print(lv, bool(g), list(graphlib.TopologicalSorter({1: [2], 2: [3]}).static_order()))
for f in (lambda: list(graphlib.TopologicalSorter({'a': 'b', 'b': 'c', 'c': 'a'}).static_order()), lambda: g.add('x'), lambda: g.done('zz'), lambda: g.done('a'), lambda: g.prepare(), lambda: graphlib.TopologicalSorter().get_ready(), lambda: graphlib.TopologicalSorter({1: [[]]})):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, e.args[1:] and sorted(set(e.args[1])))
def dijkstra(g, s):
    dist, q, c = {s: 0}, [(0, 0, s)], itertools.count(1)
    while q:
        d, _, u = heapq.heappop(q)
        if d > dist[u]: continue
        for v, w in g.get(u, {}).items():
            if d + w < dist.get(v, float('inf')): dist[v] = d + w; heapq.heappush(q, (d + w, next(c), v))
    return dist
print(dijkstra({'a': {'b': 7, 'c': 3}, 'c': {'b': 1, 'd': 2}, 'b': {'d': 2}}, 'a'), list(heapq.merge([1, 4], [2, 3], key=lambda x: -x, reverse=False)), heapq.heapreplace(h := [1, 2, 3], 9), h, heapq.heappushpop(h, 0))
@singledispatch
def show(x, depth=0): return f'{"  " * depth}{x!r}'
@show.register
def _(x: dict, depth=0): return '\n'.join(f'{"  " * depth}{k}:\n{show(v, depth + 1)}' for k, v in x.items())
@show.register(list | tuple)
def _(x, depth=0): return '\n'.join(show(v, depth + 1) for v in x)
@show.register
def _(x: int | float, depth=0): return f'{"  " * depth}#{x}'
print(show({'a': [1, 2.5, 'x'], 'b': {'c': (None, True)}})); print(show.dispatch(bool) is show.dispatch(int), show.registry.keys() >= {dict, list}, list(map(lambda t: t.__name__, show.registry)))
try: show()
except TypeError as e: print(e)
try: show.register(lambda x: 1)
except TypeError as e: print(re.sub(r'0x\w+', 'X', str(e)))
class Fmt:
    def __init__(self): self.n = 0
    @singledispatchmethod
    def f(self, x): raise NotImplementedError(type(x).__name__)
    @f.register
    def _(self, x: int): return x + 1
    @f.register
    @classmethod
    def _(cls, x: str): return cls.__name__ + x
    @cached_property
    def big(self): self.n += 1; return self.n
    def scale(self, k, x=1): return k * x
    double = partialmethod(scale, 2); trip = partialmethod(scale, 3, x=10)
o = Fmt(); print(o.f(1), o.f('x'), o.big, o.big, o.__dict__, o.double(), o.double(x=4), o.trip(), partial(print, 1, sep='-').keywords, partial(partial(pow, 2), 5)(), repr(partial(max, 1)))
try: o.f(1.0)
except NotImplementedError as e: print(e)
def deco(f=None, *, times=2):
    if f is None: return partial(deco, times=times)
    @wraps(f)
    def w(*a, **k): return [f(*a, **k) for _ in range(times)]
    return w
@deco(times=3)
def hi(n: int = 1) -> str:
    "doc"
    return 'hi' * n
print(hi(2), hi.__name__, hi.__doc__, hi.__wrapped__(1), hi.__annotations__, sorted('b-a c_A B'.split(), key=cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))), reduce(operator.or_, [{1}, {2}], set()), functools.reduce(lambda a, b: a * b, range(1, 6)))
@lru_cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info(), fib.cache_clear(), fib.cache_info().currsize)
class Lower(UserDict):
    def __setitem__(self, k, v): super().__setitem__(k.lower(), v)
    def __missing__(self, k): return self.data[k.lower()] if k.lower() in self.data else k
l = Lower({'AbC': 1}, D=2); l.update(E=3); print(l, l['ABC'], l['zz'], 'D' in l, l | {'F': 1}, l.copy(), dict(l), l.setdefault('q', 5))
class L(UserList):
    def __getitem__(self, i): return super().__getitem__(i) if not isinstance(i, str) else [x for x in self if i in x]
print(L(['ab', 'bc'])['b'], L([1]) + [2], L([3, 1]) < [3, 2], UserString('abc').upper() + 'x', type(UserString('a') * 2).__name__)
var = contextvars.ContextVar('v', default='dflt'); tok = var.set('one'); ctx = contextvars.copy_context(); var.reset(tok); print(var.get(), ctx.run(var.get), ctx[var], list(ctx.items())[0][1], tok.old_value is contextvars.Token.MISSING)
with contextlib.ExitStack() as st, contextlib.suppress(KeyError):
    st.callback(print, 'cb', 1); st.push(lambda *e: print('exit', e[0])); st.enter_context(contextlib.nullcontext(3)); st2 = st.pop_all(); st2.close(); {}['x']

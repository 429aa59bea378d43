import types, sys
def t(f, *a, **k):
    try: print(f(*a, **k))
    except BaseException as e: print(type(e).__name__, e)
class Fr(dict):
    def __setitem__(self, k, v): raise KeyError('frozen')
t(exec, "print(1)", {'__builtins__': {}})
t(exec, "print(1)", {'__builtins__': 123})
t(exec, "class A: pass", {'__builtins__': {}})
t(exec, "class A: pass", {'__builtins__': Fr()})
t(exec, "x=1", Fr())
class Miss(dict):
    def __missing__(self, k): return 'missing ' + k
class Up(dict):
    def __getitem__(self, k):
        if k.isupper(): return k
        return dict.__getitem__(self, k)
m = Miss()
t(eval, "foo", m); t(eval, "foo + bar", {}, Miss())
g = Up(print=print)
exec("""
def f(): return ABC, globals() is G0
class k:
    a = 5
    def m(self): return WW
print(f(), k.a, k().m(), [ZZ for i in range(2)], (lambda: YY)())
print(type(globals()))
""".replace("globals() is G0","type(globals())"), g)
print(g['f'].__globals__ is g, 'ABC' in g)
t(eval, "superglobal", {'__builtins__': types.MappingProxyType({'superglobal': 1})})
t(eval, "superglobal", {'__builtins__': types.MappingProxyType({})})
t(exec, "import foo.bar", {'__builtins__': types.MappingProxyType({})})
ns = {'__builtins__': types.MappingProxyType({'__import__': lambda *args: args})}
exec("import foo.bar", ns)
print(ns['foo'][0], ns['foo'][1] is ns, ns['foo'][2] is ns, ns['foo'][3:])
class Map:
    def __init__(s): s.d = {}
    def __getitem__(s, k): print('get', k); return s.d[k]
    def __setitem__(s, k, v): print('set', k, v); s.d[k] = v
    def __delitem__(s, k): print('del', k); del s.d[k]
mm = Map()
exec("x = 1\ny = x + 1\ndel x\nprint(y)\n[x for x in range(3)]\nclass C:\n  z = 1\nfor i in range(2): pass", {'print': print}, mm)
t(exec, "[y for _ in range(1)]", {}, mm)
t(eval, "[y for _ in range(1)]", {}, mm)
t(eval, "(lambda: y)()", {}, mm)
t(eval, "locals() is mm", {'mm': mm}, mm)
import builtins
o = builtins.__build_class__
def bc(f, n, *b, **k):
    print('building', n, b, k); return o(f, n, *b, **k)
builtins.__build_class__ = bc
class Z(int, metaclass=type):
    a = 1
    def m(self): return __class__
print(Z().m(), Z.a)
builtins.__build_class__ = o
print(o(lambda: None, 'Lam'), o)
t(o); t(o, 1, 'x'); t(o, lambda: None, 1)
t(eval, '1', 1); t(eval, '1', {}, 1); t(exec, '1', 1); t(exec, '1', {}, 1); t(eval, '1', [1]); t(eval, "a", types.SimpleNamespace())
t(eval, 1); t(exec, 1); t(eval, ''); t(eval, ' 1 +'); t(exec, 'x\0')
exec("def f(): return __builtins__", d := {})
print(type(d['__builtins__']), d['f'].__builtins__ is d['__builtins__'], type(d['f']()))
exec("exec('print(type(__builtins__), len(__builtins__))', {})", {'__builtins__': {'exec': exec, 'print': print, 'type': type, 'len': len}})
import os
print(type(os.__builtins__) if hasattr(os, '__builtins__') else '')
print(type(__builtins__))
def outer():
    a = 1
    def inner(): nonlocal a; a += 1; return a
    return inner
i = outer()
exec(i.__code__, {}, closure=i.__closure__)
print(i())
t(exec, i.__code__, {}, closure=())
t(exec, i.__code__, {}); t(exec, i.__code__, closure=[i.__closure__[0]])
t(exec, 'x', closure=()); t(eval, i.__code__)
t(exec, compile('1','','exec'), closure=(i.__closure__[0],))

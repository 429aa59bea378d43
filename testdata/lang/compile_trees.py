import ast, types
src = '''
"""doc"""
from __future__ import annotations
import sys as s, os.path
def f(a, /, b: int = 2, *args, c, d=4, **kw) -> str:
    """fdoc"""
    x = [i*2 for i in range(b) if i]
    if a > 1: r = 'big'
    elif a == 1: r = 'one'
    elif a == 0: r = 'zero'
    else: r = 'neg'
    try:
        1/0 if a == 7 else None
    except ZeroDivisionError as e:
        r = repr(e)
    except (TypeError, ValueError): pass
    else: r += '!'
    finally: r += '.'
    with Ctx() as (p, q): r += str(p+q)
    return f"{r!r:>12}|{x}|{args}|{c=}|{kw}"
class Ctx:
    n: int = 0
    def __enter__(self): return 1, 2
    def __exit__(self, *a): return False
@staticmethod
def deco(x): return x
def gen():
    y = yield 1
    yield from [y, 2]
async def co():
    async with A() as a: pass
    async for i in X(): await i
    return [j async for j in X()]
def m(v):
    match v:
        case 1 | 2: return 'num'
        case [a, *rest]: return a, rest
        case {'k': val, **kw}: return val, kw
        case Ctx(n=z): return z
        case None: return 'none'
        case -1.5: return 'f'
        case str() as t if t: return t
        case _: return 'other'
type Alias[T: int, *Ts, **P] = list[T]
def gf[T](x: T) -> T: return x
a = b = 3; a += 4; a @= M(); del b
global gg
lam = lambda *a, k=1: (a, k)
z = {**{'a': 1}, 'b': 2}; w = {1, 2}; v = 1 < 2 <= 3; u = not v and (v or w)
l, *m2 = 1, 2, 3
n = a[1:2, ::3] if 0 else b'xx'; big = 10**30 + 123456789012345678901234567890; cc = 3j
assert v, "msg"
while False: break
else: pass
for q in range(3):
    if q == 1: continue
print(f(7, 3, 5, c=1, e=2), f(0, c=0), (wal := 5))
'''
class M:
    def __rmatmul__(self, o): return [o]
t = ast.parse(src)
c = compile(t, '<tree>', 'exec')
print(type(c), c.co_filename)
ns = {'M': M}
b = 3
src2 = src.replace("n = a[1:2, ::3] if 0 else b'xx'", "n = b'xx'")
exec(compile(ast.parse(src), 'x', 'exec'), ns)
print([ns['m'](v) for v in (1, [1, 2, 3], {'k': 1, 'j': 2}, ns['Ctx'](), None, -1.5, 'txt', 5.5)], ns['__doc__'], ns['f'].__doc__, ns['f'].__annotations__)
print(ns['big'], ns['cc'], ns['n'], ns['lam'](1), ns['Alias'], ns['a'], list(ns['gen']()), ns['z'], ns['w'], ns['u'], ns['m2'], ns['wal'])
class Tr(ast.NodeTransformer):
    def visit_BinOp(self, n):
        self.generic_visit(n)
        if isinstance(n.op, ast.Add): n.op = ast.Mult()
        return n
    def visit_Name(self, n):
        if n.id == 'x': return ast.copy_location(ast.Constant(21), n)
        return n
e = ast.parse('x + 2 + y', mode='eval')
e = ast.fix_missing_locations(Tr().visit(e))
print(eval(compile(e, '', 'eval'), {'y': 3}), ast.unparse(e))
i = ast.Interactive([ast.Expr(ast.Constant(5))]); ast.fix_missing_locations(i)
exec(compile(i, '', 'single'))
def bad(tree, mode='exec', fix=True):
    try:
        if fix: ast.fix_missing_locations(tree)
        c = compile(tree, '<t>', mode); print('ok', c.co_name)
    except Exception as ex: print(type(ex).__name__, str(ex).split(' at 0x')[0])
L, S = ast.Load(), ast.Store()
bad(ast.Module([ast.Expr(ast.Name('x', S))], [])); bad(ast.Module([ast.Expr(ast.Name('x', L))], []), fix=False)
bad(ast.Module([ast.Assign([ast.Name('x', L)], ast.Constant(1))], [])); bad(ast.Module([ast.Assign([ast.Constant(1)], ast.Constant(1))], []))
bad(ast.Module([ast.Assign([], ast.Constant(1))], [])); bad(ast.Module([ast.FunctionDef('f', ast.arguments(), [])], []))
bad(ast.Expression(ast.Constant([1])), 'eval'); bad(ast.Expression(ast.Constant((1, 'a', None))), 'eval')
bad(ast.Expression(ast.Constant(1))); bad(ast.Module([], []), 'eval'); bad(ast.Module(1, [])); bad(ast.Module([1], []))
bad(ast.Module([None], [])); bad(ast.Expression(ast.Name('None', L)), 'eval'); bad(ast.Expression(ast.Name(5, L)), 'eval')
bad(ast.Expression(ast.Compare(ast.Constant(1), [], [])), 'eval'); bad(ast.Expression(ast.BoolOp(ast.And(), [ast.Constant(1)])), 'eval')
bad(ast.Expression(ast.BinOp(ast.Constant(1), ast.And(), ast.Constant(2))), 'eval'); bad(ast.Expression(ast.Dict([ast.Constant(1)], [])), 'eval')
bad(ast.Module([ast.Return(ast.Constant(1))], [])); bad(ast.Module([ast.Raise(None, ast.Constant(1))], [])); bad(ast.Module([ast.Try([ast.Pass()])], []))
bad(ast.Module([ast.Expr(ast.Starred(ast.Constant(1), L))], [])); bad(ast.Module([ast.Import([])], [])); bad(ast.Module([ast.Global(['x'])], []))
bad(ast.Module([ast.AugAssign(ast.Tuple([], S), ast.Add(), ast.Constant(1))], []))
bad(ast.Expression(ast.ListComp(ast.Constant(1), [])), 'eval'); bad(ast.Expression(ast.Lambda(ast.arguments(args=[ast.arg('a')], defaults=[ast.Constant(1)]*2), ast.Constant(1))), 'eval')
x = ast.Expression(ast.Constant(1)); x.body.lineno = 5; x.body.end_lineno = 3; x.body.col_offset = 0; bad(x, 'eval')
x = ast.Expression(ast.Constant(1)); x.body.lineno = 1; x.body.end_lineno = 1; x.body.col_offset = 5; x.body.end_col_offset = 2; bad(x, 'eval')
x = ast.Assign([ast.Name('x', S)], None); bad(ast.Module([x], []))
x = ast.Assign([ast.Name('x', S)]); bad(ast.Module([x], []))
print(ast.dump(compile('1+1', '', 'eval', ast.PyCF_ONLY_AST)))
print(compile(t, '', 'exec', ast.PyCF_ONLY_AST) is t)
print(eval(compile(ast.Expression(ast.JoinedStr([ast.Constant('a'), ast.FormattedValue(ast.Constant(5), 114)]), lineno=1), '', 'eval')) if 0 else '')
class MyName(ast.Name): pass
y = ast.fix_missing_locations(ast.Expression(MyName('abs', L))); print(eval(compile(y, '', 'eval')))
d = ast.parse('def g():\n  return 1/0\n'); exec(compile(d, 'file.py', 'exec'), ns)
try: ns['g']()
except ZeroDivisionError as ex:
    tb = ex.__traceback__.tb_next; print(tb.tb_lineno, tb.tb_frame.f_code.co_filename)
z = ast.Constant(1)
for _ in range(100000): z = ast.UnaryOp(ast.USub(), z, lineno=1, col_offset=0)
try: compile(ast.Expression(z), '', 'eval')
except RecursionError as ex: print('RecursionError')
except Exception as ex: print(type(ex), ex)
print(eval(compile(ast.Expression(ast.Constant(-5, lineno=1, col_offset=0)), '', 'eval')), eval(compile(ast.Expression(ast.Constant(1+2j, lineno=1, col_offset=0)), '', 'eval')))

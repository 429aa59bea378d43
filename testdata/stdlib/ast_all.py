import ast
SRC = '''"""Doc "x"."""
import a.b as c, d
from ..x import (y as z, w)
@dec(1)
async def f(a, /, b: int = 1, *args, c, d=2, **kw) -> str:
    """doc"""
    x = [i async for i in g() if i if not j]
    await x; yield
    return (yield from 1)
class C[T: int, *Ts, **P](B, metaclass=M):
    x: int = 5
    (y): str
    def m(self): pass
if a and b or not c: pass
elif x < y <= z is not None not in q: pass
else:
    del a, b[1:2, ::3], c.d
for i, (j, k) in x, y: break
else: continue
while True:
    x += 1; y **= 2; z //= 3
with open(x) as f, (a, b) as c: raise X from Y
try: pass
except (A, B) as e: assert x, "m"
except: raise
else: pass
finally: pass
try: pass
except* E: pass
lambda: 0; lambda x, *y, z=1: (x, y)
f"a{x!r:>{w}}b{{}}{y}" ; f'{a["k"]}'; b"by\\x00tes"; 'it\\'s'; "q\\"'"; u'u'; 1.5e300; 1j; 10**400; ...; None; 0xff
(-1) ** -2; -(1 ** 2); not (a or b) and c; (a if b else c) if d else (lambda: e); (a, b)[0]; (1).real; x[a, b]; x[*a]; {**a, 'b': 1}; {1, 2}; {i: j for i, j in k}; (x for x in y); [*a, *b]; f(*a, **b, c=1); (y := 5); a @ b % c; ~a & b | c ^ d << e >> f; (a < b) < c; a.b.c(d)(e); "a" "b"; await_; x = yield_ = 3
match x:
    case 1 | -2: pass
    case [a, *_, b] if c: pass
    case {'k': v, **rest}: pass
    case P(x, y=0) as p: pass
    case None | True: pass
    case (a | b) as c: pass
    case _: pass
type X[T] = list[T]
def g():
    global q
    nonlocal_ = 1
    def h():
        nonlocal q2
        q2 = 1
    q2 = 2
'''
t = ast.parse(SRC)
print(ast.dump(t)); print(ast.dump(ast.parse('x = f(1)\nif a: b'), indent=2, include_attributes=True))
u = ast.unparse(t); print(u)
print(ast.dump(ast.parse(u)) == ast.dump(t))
print(ast.dump(ast.parse('1+2', mode='eval')), ast.dump(ast.parse('a; b', mode='single')), ast.dump(ast.Name('x')), ast.dump(ast.parse('f()'), annotate_fields=False), ast.dump(ast.parse('f()'), show_empty=True), ast.dump(ast.Module([], [])))
for s in ('[1, 2, (3,), {"a": b"x"}, {1}, None, True, ..., -1, +2.5, 1+2j, 1-2j, set(), "é\\n"]', '  5', '-1e3', "('a' 'b')", '{}', '()', '1_000', 'x', 'f()', '1+1', '[1', '"a" + "b"', 'a.b', '2j+1', '-True', '{1: 2, **a}', '[x for x in y]', '1 +', '- -1', "f'x'", 'lambda: 1', '1\n+2'):
    try:
        print(repr(ast.literal_eval(s)))
    except (ValueError, SyntaxError) as e:
        print(type(e).__name__, str(e).split(': <')[0])
class V(ast.NodeVisitor):
    def __init__(self): self.names = []
    def visit_Name(self, n): self.names.append(n.id)
    def visit_FunctionDef(self, n): self.names.append('def ' + n.name); self.generic_visit(n)
v = V(); v.visit(t); print(v.names)
class T(ast.NodeTransformer):
    def visit_Name(self, n): return ast.copy_location(ast.Name(n.id.upper(), n.ctx), n)
    def visit_Pass(self, n): return [ast.Break(), ast.Continue()]
    def visit_Assert(self, n): return None
print(ast.unparse(ast.fix_missing_locations(T().visit(ast.parse('def f(x):\n  assert x\n  for i in x: pass\n  return x + y')))))
n = ast.parse('def f():\n  "doc\\n  more"\n  é = 1 + 2')
print(ast.get_docstring(n.body[0]), ast.get_docstring(n), [type(x).__name__ for x in ast.walk(n)], ast.get_source_segment('def f():\n  "doc\\n  more"\n  é = 1 + 2', n.body[0].body[1].value), list(ast.iter_fields(n.body[0].body[1].value.left)))
ast.increment_lineno(n, 5); print(n.body[0].lineno, n.body[0].end_lineno, n.body[0].col_offset, ast.BinOp._fields, ast.Name._attributes, ast.Name.__mro__[1:3], isinstance(n, ast.AST), ast.Add.__base__, ast.expr._attributes)
b = ast.BinOp(ast.Constant(1), ast.Add(), ast.Constant(2)); print(ast.unparse(b), ast.dump(b), b.left.kind, ast.unparse(ast.Expr(ast.Call(ast.Name('f'), [b], []))))
for f in (lambda: ast.Name(1, 2, 3), lambda: ast.dump(5), lambda: ast.get_docstring(ast.Name('x')), lambda: ast.parse('a b'), lambda: ast.parse(5), lambda: ast.parse('x', mode='foo'), lambda: ast.Constant(1).nope):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).split('(<')[0])
match ast.parse('a + 1', mode='eval').body:
    case ast.BinOp(ast.Name(i), ast.Add(), ast.Constant(v)):
        print(i, v)

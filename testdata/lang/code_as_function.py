import types, ast
c = compile('x = 5', 'f', 'exec'); g = {}
f = types.FunctionType(c, g); print(f(), g['x'], f.__name__)
async def w(v): return v
g = {'w': w}
c = compile('y = await w(3)', 'f', 'exec', ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
print(bool(c.co_flags & 0x80))
f = types.FunctionType(c, g); co = f()
try: co.send(None)
except StopIteration: print(g['y'])
co = eval(c, g)
try: co.send(None)
except StopIteration: print(g['y'])
try: f(1)
except TypeError as e: print(e)
class T(dict): pass
for cls in (tuple,):
    try: cls.__new__(type(__import__('sys').flags), ())
    except TypeError as e: print(e)
print(list(map(types.FunctionType(compile('1', '', 'eval'), {}), [])), types.FunctionType(compile('1+1', '', 'eval'), {})())

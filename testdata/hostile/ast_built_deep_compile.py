# stopped by: any
import ast
n = ast.Constant(1)
for _ in range(5000): n = ast.BinOp(n, ast.Add(), ast.Constant(1))
e = ast.Expression(n)
try: ast.unparse(e)
except RecursionError: pass
try: ast.dump(e)
except RecursionError: pass
try: ast.fix_missing_locations(e)
except RecursionError: pass
while True:
    try: compile(e, 'x', 'eval')
    except (RecursionError, TypeError): pass

# stopped by: any
import ast
def make():
    n = ast.Constant(1)
    for i in range(60):
        n = ast.BinOp(n, ast.Add(), n)
    return n
a, b = make(), make()
c = getattr(ast, "compare", None)
if c:
    c(a, b)
ast.fix_missing_locations(a)
ast.increment_lineno(b)

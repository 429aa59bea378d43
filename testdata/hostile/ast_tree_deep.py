# stopped by: any
# A tree built by hand that is too deep to compile.
import ast
n = ast.Constant(1)
for i in range(100000):
    n = ast.UnaryOp(ast.USub(), n)
    ast.copy_location(n, n)
e = ast.fix_missing_locations(ast.Expression(n))
compile(e, "x", "eval")

# stopped by: any
# A tree made by hand, deeper than any text.
import ast
e = ast.Constant(1)
for _ in range(200_000):
    e = ast.UnaryOp(ast.USub(), e)
while True:
    try:
        compile(ast.fix_missing_locations(ast.Expression(e)), "x", "eval")
    except RecursionError:
        pass

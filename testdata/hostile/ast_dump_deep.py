# stopped by: any
# A tree that is too deep to show.
import ast
n = ast.Constant(1)
for i in range(100000):
    n = ast.UnaryOp(ast.USub(), n)
ast.dump(n)

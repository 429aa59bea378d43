# stopped by: any
# A tree that is small and long to walk.
import ast
n = ast.Constant(1)
for i in range(60):
    n = ast.BinOp(n, ast.Add(), n)
ast.dump(n)

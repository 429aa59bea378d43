# stopped by: any
# A tree that is too deep to write.
import ast
n = ast.Constant(1)
for i in range(100000):
    n = ast.BinOp(n, ast.Add(), n)
ast.unparse(n)

# stopped by: any
import ast
n = ast.Constant(1)
for i in range(60):
    n = ast.BinOp(n, ast.Add(), n)
for x in ast.walk(n):
    pass

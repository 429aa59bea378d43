# stopped by: any
import ast
n = ast.Constant(1)
for _ in range(100000): n = ast.UnaryOp(ast.USub(), n)
ast.fix_missing_locations(ast.Expression(n))

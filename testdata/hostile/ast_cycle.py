# stopped by: any
import ast
n = ast.UnaryOp(ast.USub(), None)
n.operand = n
while True:
    for f in (ast.dump, ast.unparse, lambda n: list(ast.walk(n)), lambda n: compile(ast.Expression(n), 'x', 'eval')):
        try: f(n)
        except (RecursionError, ValueError, TypeError): pass

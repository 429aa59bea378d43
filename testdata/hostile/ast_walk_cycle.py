# stopped by: any
# A tree that contains itself.
import ast
n = ast.List([], ast.Load())
n.elts.append(n)
for x in ast.walk(n):
    pass

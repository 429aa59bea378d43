# stopped by: any
# A tree that contains itself, compiled.
import ast
n = ast.List([], ast.Load(), lineno=1, col_offset=0, end_lineno=1, end_col_offset=1)
n.elts.append(n)
compile(ast.Expression(n), "x", "eval")

# stopped by: any
# Trees made by hand that are wide, all of one node.
import ast
node = ast.Expr(ast.Constant(1, lineno=1, col_offset=0), lineno=1, col_offset=0)
tree = ast.Module([node] * 10**6, [])
kept = []
while True:
    kept.append(compile(tree, "x", "exec"))

# stopped by: memory
# A tree in which every node stands twice in the one above: small to hold, endless to read.
import ast

node = ast.Constant(1, lineno=1, col_offset=0)
for _ in range(60):
    node = ast.BinOp(node, ast.Add(), node, lineno=1, col_offset=0)
compile(ast.Expression(node), "<tree>", "eval")

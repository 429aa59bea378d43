# stopped by: any
# A transformer that answers with more to visit.
import ast
class T(ast.NodeTransformer):
    def visit_BinOp(self, n):
        self.generic_visit(ast.BinOp(n, ast.Add(), n))
        return n
while True:
    try:
        T().visit(ast.parse("a + b"))
    except RecursionError:
        pass

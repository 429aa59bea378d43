# stopped by: any
# Trees whose parts are of wrong kinds, huge or negative.
import ast
import itertools
wrong = [1 << 200, -1, "x" * 1000, None, [], b"x", ast.Load(), object(), 1.5, ast.Name("a", ast.Load())]
while True:
    for a, b, c in itertools.product(wrong, repeat=3):
        try:
            compile(ast.Expression(ast.BinOp(a, ast.Add(), b, lineno=c, col_offset=a)), "x", "eval")
        except (TypeError, ValueError, OverflowError, RecursionError):
            pass

# stopped by: any
# A literal nested as deep as it goes, over and over.
import ast
while True:
    for s in ("[" * 5000 + "]" * 5000, "-" * 100000 + "1", "(" * 100 + "1," * 200000 + ")" * 100):
        try:
            ast.literal_eval(s)
        except (SyntaxError, RecursionError, MemoryError, ValueError):
            pass

# stopped by: any
# Parsing of deep text.
import ast
while True:
    try:
        ast.parse("(" * 5000 + ")" * 5000)
    except (SyntaxError, MemoryError, RecursionError):
        pass

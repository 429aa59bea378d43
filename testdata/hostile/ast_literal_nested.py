# stopped by: any
# literal_eval of deep text.
import ast
while True:
    try:
        ast.literal_eval("-" * 5000 + "1")
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        pass

# stopped by: any
# literal_eval of a wide text.
import ast
ast.literal_eval("[" + "[]," * 2000000 + "]")

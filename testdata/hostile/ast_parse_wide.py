# stopped by: any
# Parsing of wide text.
import ast
ast.parse("[" + "1," * 10000000 + "]")

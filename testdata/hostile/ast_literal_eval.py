# stopped by: any
import ast
s = '[' + '1,' * 200000 + ']'
while True: ast.literal_eval(s)

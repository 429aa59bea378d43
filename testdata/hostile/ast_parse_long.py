# stopped by: any
import ast
s = 'x = ' + ' + '.join(['a'] * 900) + '\n'
s *= 300
while True: ast.unparse(ast.parse(s))

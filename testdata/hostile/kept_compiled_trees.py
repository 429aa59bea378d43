# stopped by: memory
import ast
l = []
while True: l.append(ast.parse('x = [a, b, c]\n' * 50))

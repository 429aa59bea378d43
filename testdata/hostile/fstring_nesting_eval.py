# stopped by: refused
s = '1'
for i in range(200): s = "f'{" + s + "}'"
eval(s)
s = "f'{" * 100000
try: eval(s)
except SyntaxError: pass
while True: eval("f'" + '{1:{2}}' * 20000 + "'")

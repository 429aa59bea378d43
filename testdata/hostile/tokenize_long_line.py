# stopped by: any
import tokenize, io
s = 'x' * (5 * 10 ** 7)
list(tokenize.generate_tokens(io.StringIO(s).readline))
while True: pass

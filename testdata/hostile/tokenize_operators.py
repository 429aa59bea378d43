# stopped by: any
import tokenize, io
s = '+ ' * 1000000
while True: list(tokenize.generate_tokens(io.StringIO(s).readline))

# stopped by: memory
import tokenize, io
l = []
while True: l.extend(tokenize.generate_tokens(io.StringIO('a = b + c\n' * 50).readline))

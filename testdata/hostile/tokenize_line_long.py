# stopped by: any
# A long line.
import tokenize, io
for t in tokenize.generate_tokens(io.StringIO("a " * 5000000).readline):
    pass

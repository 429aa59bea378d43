# stopped by: any
# Tokens that are kept.
import tokenize, io
list(tokenize.generate_tokens(io.StringIO("a\n" * 4000000).readline))
